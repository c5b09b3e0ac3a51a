"""Recall of LX-01 on slips planted at random into own text, by kind of slip, and what it finds in the same text as it was.

One slip a clause, each drawn by chance (a fixed seed): a character of a word replaced by one that sounds or looks like it
so that no word is left, a word replaced by another of the same sound, a character lost, put twice, two swapped, a word put
twice. Characters and words are drawn by how common they are, as an input method offers them. Some slips by chance leave
right text, so that all cannot be found.

    python benchmarks/random_slips.py [--texts samples|statements] [--each 500] [--misses KIND]
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from nianshen import intake
from nianshen.data_files import data_path
from nianshen.narrative.corpus import read_file
from nianshen.narrative.tokenizer import segmenter
from nianshen.text.doubled_words import doubled_words
from nianshen.text.misprints import misprints

CORPUS = Path(__file__).parent.parent / "corpus"
KINDS = ("sound", "shape", "homophone", "lost", "doubled", "swapped", "word twice")
_CLAUSE = re.compile("[^。；！？\\s|]{8,120}[。；]")
_CHINESE = re.compile("[\u4e00-\u9fff]+")


def texts(of: str) -> list[str]:
    """Clauses of the samples, or of the labelled statements."""
    if of == "samples":
        sources = [
            re.sub("<[^>]*>", "\n", intake.decode(path.read_bytes())[0])
            for path in sorted((CORPUS / "samples").iterdir())
            if path.suffix in (".txt", ".html")
        ]
    else:
        sources = [p.text for path in sorted((CORPUS / "statements").glob("*.txt")) for p in read_file(path)]
    return [m.group() for source in sources for m in _CLAUSE.finditer(source) if "，" in m.group()]


@cache
def alike(name: str) -> dict[str, list[str]]:
    """For each character those of its line in a file of the lexicon, with itself."""
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        for character in line if line[:1] != "#" else "":
            groups[character].extend(line)
    return groups


@cache
def dictionary() -> dict[str, int]:
    """The words of jieba's dictionary and how common they are."""
    import jieba

    with jieba.get_dict_file() as lines:
        return {word: int(n) for word, n, *_ in (line.decode().split() for line in lines)}


@cache
def homophones() -> dict[tuple[str, ...], list[str]]:
    """The common words of two characters by their sounds."""
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for word, n in dictionary().items():
        if len(word) == 2 and n >= 100 and _CHINESE.fullmatch(word):
            found[tuple("".join(alike("same_sound.txt").get(c, [c])) for c in word)].append(word)
    return found


class Slips:
    """Draws slips into words of a text."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._cut = segmenter()

    def put(self, kind: str, clause: str) -> tuple[str, int, str, str] | None:
        """The clause with a slip, where that stands, the word as it was and as it is; None where none can be put."""
        words, at = [], 0
        for word in self._cut(clause):
            if len(word) >= 2 and _CHINESE.fullmatch(word):
                words.append((at, word))
            at += len(word)
        if not words:
            return None
        at, word = self._chance.choice(words)
        wrong = getattr(self, kind.replace(" ", "_"))(word)
        return (clause[:at] + wrong + clause[at + len(word) :], at, word, wrong) if wrong else None

    def sound(self, word: str) -> str | None:
        return self._other(word, "same_sound.txt")

    def shape(self, word: str) -> str | None:
        return self._other(word, "same_shape.txt")

    def _other(self, word: str, name: str) -> str | None:
        k = self._chance.randrange(len(word))
        others = [c for c in alike(name).get(word[k], ()) if c != word[k]]
        weights = [dictionary().get(c, 0) ** 0.5 for c in others]
        if not sum(weights):
            return None
        wrong = word[:k] + self._chance.choices(others, weights)[0] + word[k + 1 :]
        return None if wrong in dictionary() else wrong

    def homophone(self, word: str) -> str | None:
        key = tuple("".join(alike("same_sound.txt").get(c, [c])) for c in word)
        others = [w for w in homophones().get(key, ()) if w != word]
        return self._chance.choices(others, [dictionary()[w] ** 0.5 for w in others])[0] if others else None

    def lost(self, word: str) -> str | None:
        k = self._chance.randrange(len(word))
        return word[:k] + word[k + 1 :]

    def doubled(self, word: str) -> str | None:
        k = self._chance.randrange(len(word))
        return word[: k + 1] + word[k:]

    def swapped(self, word: str) -> str | None:
        k = self._chance.randrange(len(word) - 1)
        wrong = word[:k] + word[k + 1] + word[k] + word[k + 2 :]
        return None if wrong == word or wrong in dictionary() else wrong

    def word_twice(self, word: str) -> str | None:
        return word * 2


def found(text: str, start: int, end: int) -> str:
    """What LX-01 says of the stretch: ``fail``, ``uncertain`` or ``pass``."""
    hits = [m.doubtful for m in misprints(text) if m.start < end and m.end > start and not m.remark]
    hits += [False for s, e in doubled_words(text) if s < end and e > start]
    return "pass" if not hits else "uncertain" if all(hits) else "fail"


def main() -> None:
    """Print recall by kind."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--texts", choices=("samples", "statements"), default="samples")
    options.add_argument("--each", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--misses", choices=KINDS)
    given = options.parse_args()
    clauses = texts(given.texts)
    whole = "\n".join(clauses)
    alarms = [(m.wrong, m.right) for m in misprints(whole) if not m.remark] + [whole[s:e] for s, e in doubled_words(whole)]
    print(f"{len(clauses)} clauses, {len(whole)} characters; as they were: {len(alarms)} found {alarms[:20]}")
    for kind in KINDS if given.misses is None else [given.misses]:
        slips, chance = Slips(given.seed), random.Random(given.seed)
        counts: Counter[str] = Counter()
        while counts.total() < given.each:
            slip = slips.put(kind, chance.choice(clauses))
            if slip is not None:
                text, at, word, wrong = slip
                outcome = found(text, at, at + len(wrong))
                counts[outcome] += 1
                if given.misses and outcome != "fail":
                    print(outcome, word, wrong, text[max(0, at - 8) : at + 12])
        print(f"{kind:11} fail {counts['fail'] / given.each:.2f} uncertain {counts['uncertain'] / given.each:.2f}")



if __name__ == "__main__":
    main()
