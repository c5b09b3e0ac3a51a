"""What words there are, how rare each is, and which stand side by side in this field.

Counted in the labelled statements of this project and in the dictionary of jieba (``corpus/lexicon/make_words.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nianshen.data_files import data_path


class Words(NamedTuple):
    """``cost``: minus the logarithm of a word's share in text. ``seen``: how often at least the statements have it (1, 2 or 5);
    a word that they never have is not in it. ``longer``: by their first two characters the lengths of the words of three
    and four; most pairs of characters begin none."""

    cost: dict[str, float]
    seen: dict[str, int]
    longer: dict[str, tuple[int, ...]]


@cache
def words() -> Words:
    """Some hundred thousand words of one to four characters."""
    cost: dict[str, float] = {}
    seen: dict[str, int] = {}
    for often, each, *same in _lines("words.txt"):
        cost.update(dict.fromkeys(same, float(each)))
        if often != "0":
            seen.update(dict.fromkeys(same, int(often)))
    longer: dict[str, tuple[int, ...]] = {}
    for word in cost:
        if len(word) > 2 and len(word) not in longer.get(word[:2], ()):
            longer[word[:2]] = (*longer.get(word[:2], ()), len(word))
    return Words(cost, seen, {pair: tuple(sorted(lengths)) for pair, lengths in longer.items()})


@cache
def neighbours() -> dict[str, int]:
    """Pairs of words that stand side by side in the statements, with a space between: 1 for once, 2 for oftener."""
    pairs: dict[str, int] = {}
    for first, *following in _lines("neighbours.txt"):
        often = 1
        for word in following:
            if word == "=":
                often = 2
            else:
                pairs[first + " " + word] = often
    return pairs


@cache
def joints() -> frozenset[str]:
    """Every two characters that meet in the statements where two words do."""
    return frozenset(pair[at - 1] + pair[at + 1] for pair in neighbours() for at in (pair.index(" "),))


def _lines(name: str) -> Iterator[list[str]]:
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    return (line.split(" ") for line in lines if not line.startswith("#"))
