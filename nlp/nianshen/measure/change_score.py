"""Change against the year before, after Brown & Tucker (2011), *Large-sample evidence on firms' year-over-year MD&A
modifications*: ``Raw = 1 - cos(v_t, v_t-1)`` over TF-IDF, and the score is Raw less what the text's length explains.

They fit Raw on a polynomial of the length; with few reports the median of a length class does instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt
from statistics import median

BIGRAM = 2
_CLASSES = (200, 400, 800, 1600, 3200)
"""Upper bounds of the length classes, in characters."""


def terms(text: str) -> Counter[str]:
    """The character pairs of a text, white space and figures taken out, with their counts."""
    return Counter(text[i : i + BIGRAM] for i in range(len(text) - BIGRAM + 1))


def inverse_frequency(texts: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """For every term ``log((1 + N) / (1 + df)) + 1`` over the N texts."""
    having = Counter(term for text in texts for term in text)
    return {term: log((1 + len(texts)) / (1 + n)) + 1 for term, n in having.items()}


def raw_change(now: Mapping[str, int], before: Mapping[str, int], weights: Mapping[str, float]) -> float | None:
    """``1 - cos`` of the two TF-IDF vectors, from 0 (the same) to 1 (nothing in common); None where one is empty.

    A term without a weight counts as one that every text has.
    """

    def weighed(counts: Mapping[str, int]) -> dict[str, float]:
        return {term: n * weights.get(term, 1.0) for term, n in counts.items()}

    a, b = weighed(now), weighed(before)
    size = sqrt(sum(v * v for v in a.values())) * sqrt(sum(v * v for v in b.values()))
    if not size:
        return None
    return max(0.0, 1 - sum(v * b.get(term, 0.0) for term, v in a.items()) / size)


def length_class(length: int) -> int:
    """The number of the length class that a text of so many characters belongs to."""
    return sum(length > bound for bound in _CLASSES)


def change_scores(raw: Sequence[float], lengths: Sequence[int]) -> list[float]:
    """Each raw change less the median of its length class."""
    classes = [length_class(length) for length in lengths]
    medians = {c: median(r for r, k in zip(raw, classes, strict=True) if k == c) for c in set(classes)}
    return [r - medians[c] for r, c in zip(raw, classes, strict=True)]
