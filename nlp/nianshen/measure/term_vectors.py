"""Texts as vectors of terms weighed by TF-IDF, for measures that compare what two texts speak of.

A term is a pair of characters in a row inside one sentence: words are not printed in Chinese, and pairs lose nothing to
a segmenter. Pairs are hashed into 2²⁰ places, so that a collection of any size takes the same memory; two pairs of one
place count as one term, which is rare among the pairs that are frequent enough to weigh anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_BITS = 20
PLACES = 1 << _BITS
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


class Terms(NamedTuple):
    """The terms of a text: their ``places``, ascending, each once, and the share of each among all, which add up to 1."""

    places: npt.NDArray[np.int64]
    shares: Floats


def terms(sentences: Iterable[str]) -> Terms:
    """The terms of a text given as its sentences; figures should be masked, white space taken out."""
    codes = np.frombuffer("\n".join(sentences).encode("utf-32-le"), dtype="<u4").astype(np.uint64)
    first, second = codes[:-1], codes[1:]
    inside = (first != ord("\n")) & (second != ord("\n"))
    pairs = (first[inside] << np.uint64(21) | second[inside]) * _FACTOR >> np.uint64(64 - _BITS)
    places, counts = np.unique(pairs.astype(np.int64), return_counts=True)
    return Terms(places, counts / max(1, len(pairs)))


class Collection:
    """What texts have together, gathered one by one: how many there are, in how many each term stands (document
    frequency), and the sum of its shares."""

    def __init__(self) -> None:
        self.texts = 0
        self.having: Floats = np.zeros(PLACES)
        self.together: Floats = np.zeros(PLACES)

    def add(self, text: Terms) -> None:
        """Take in a text; one without terms does not count."""
        if len(text.places):
            self.texts += 1
            self.having[text.places] += 1
            self.together[text.places] += text.shares

    def weights(self) -> Floats:
        """The inverse document frequency of every place, ``log((1 + N) / (1 + df)) + 1`` over the N texts: at least 1."""
        found: Floats = np.log((1 + self.texts) / (1 + self.having)) + 1
        return found
