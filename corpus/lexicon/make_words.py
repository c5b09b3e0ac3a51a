"""Makes ``words.txt`` and ``neighbours.txt`` anew: the words by which slips are told from text (text/likely_slips.py).

    python corpus/lexicon/make_words.py

Counted are the labelled statements of this project, without the voice that drafts clumsily on purpose; to them come the
words of jieba's dictionary (MIT licence, © 2013 Sun Junyi). A word costs the more the rarer it is: minus the logarithm of
its share, that in the statements and that in the dictionary weighed alike.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import jieba

from nianshen.narrative.corpus import read_file
from nianshen.narrative.tokenizer import segmenter

HERE = Path(__file__).parent
CLUMSY = "clumsy_drafters.txt"
LONGEST, LEAST, LONGEST_OF_OWN = 4, 5, 3
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_WORDS_HEAD = """\
# Words of one to four characters, a line a class of cost: how often the labelled statements of this project have them (0: not,
# 1: once, 2: up to four times, 5: oftener), what each costs (the more the rarer), the words. Made by make_words.py from the
# statements and the dictionary of jieba (MIT licence, © 2013 Sun Junyi).
"""
_NEIGHBOURS_HEAD = """\
# Words that stand side by side in the labelled statements of this project: a word, then those that follow it. After = those
# that do so more than once. ^ and $ are the ends of a run of Chinese characters. Made by make_words.py.
"""


def main() -> None:
    own: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    cut = segmenter()
    for path in sorted((HERE.parent / "statements").glob("*.txt")):
        for passage in read_file(path) if path.name != CLUMSY else ():
            for run in _CHINESE.findall(passage.text):
                words = cut(run)
                own.update(words)
                pairs.update(pairwise(["^", *words, "$"]))
    known = _dictionary()
    words = {w for w, n in known.items() if n >= LEAST or own[w]} | {w for w in own if len(w) <= LONGEST_OF_OWN}
    lines: defaultdict[tuple[int, float], list[str]] = defaultdict(list)
    words |= {"^", "$"}
    all_known, all_own = sum(known.values()), own.total()
    for word in sorted(words - {"^", "$"}):
        share = own[word] / all_own + max(known.get(word, 0), 1) / all_known
        often = next(least for least in (5, 2, 1, 0) if own[word] >= least)
        lines[often, round(-4 * math.log(share / 2)) / 4].append(word)
    _write("words.txt", _WORDS_HEAD, (f"{often} {cost:g} {' '.join(same)}" for (often, cost), same in sorted(lines.items())))
    after: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for (first, second), n in sorted(pairs.items()):
        if {first, second} <= words and max(len(first), len(second)) > 1:
            after[first, n > 1].append(second)
    firsts = sorted({first for first, _ in after})
    _write("neighbours.txt", _NEIGHBOURS_HEAD, (_line(f, after[f, False], after[f, True]) for f in firsts))


def _dictionary() -> dict[str, int]:
    with jieba.get_dict_file() as lines:
        counted = (line.decode().split()[:2] for line in lines)
        return {word: int(n) for word, n in counted if len(word) <= LONGEST and _CHINESE.fullmatch(word)}


def _line(first: str, once: list[str], oftener: list[str]) -> str:
    return " ".join([first, *once, *(["=", *oftener] if oftener else [])])


def _write(name: str, head: str, lines: Iterable[str]) -> None:
    (HERE / name).write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
