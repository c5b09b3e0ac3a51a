"""Which labelled passages must stay together when the corpus is split: same organ, or near-duplicate texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from nianshen.narrative.corpus import GoldPassage

_SIMILAR = 0.5
"""Jaccard similarity of the sets of character 4-grams from which two passages count as near-duplicates."""


def groups(passages: Sequence[GoldPassage]) -> list[int]:
    """A group number for every passage, from 0 in order of first appearance."""
    leader = list(range(len(passages)))

    def find(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    first_of: dict[str, int] = {}
    for i, p in enumerate(passages):
        leader[find(i)] = find(first_of.setdefault(p.organ, i))
    for i, j in _near_duplicates([p.text for p in passages]):
        leader[find(i)] = find(j)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(find(i), len(numbers)) for i in range(len(passages))]


def _near_duplicates(texts: Sequence[str]) -> list[tuple[int, int]]:
    grams = CountVectorizer(analyzer="char", ngram_range=(4, 4), binary=True, lowercase=False, dtype=np.int32)
    matrix = grams.fit_transform(texts)
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    shared = (matrix @ matrix.T).tocoo()
    return [
        (int(i), int(j))
        for i, j, n in zip(shared.row, shared.col, shared.data, strict=True)
        if i < j and n >= _SIMILAR * (sizes[i] + sizes[j] - n)
    ]
