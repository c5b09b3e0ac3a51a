"""How much the words of each report changed against last year's, and how that compares with reports of its length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nianshen.comparing.copies import Own
from nianshen.measure.change_score import raw_change
from nianshen.measure.length_removed import length_removed
from nianshen.measure.term_vectors import Collection, Terms, terms
from nianshen.rule import Change

Link = tuple[int, bool]
"""Last year's report of the same organ, and whether the organ is the same beyond doubt."""


class Changes:
    """The change of every report that has one of last year, by its number.

    Args:
        collection: the terms of all reports.
        before: for every report the link to last year's, or None.
        own: the own sentences of a report.
    """

    def __init__(self, collection: Collection, before: Sequence[Link | None], own: Own) -> None:
        self._raw = np.full(len(before), np.nan)
        self._score = np.full(len(before), np.nan)
        weights = collection.weights()
        lengths = np.zeros(len(before), dtype=np.int64)
        for i, link in enumerate(before):
            if link is None:
                continue
            raw = raw_change(_terms(own, i), _terms(own, link[0]), weights)
            if raw is not None:
                self._raw[i] = raw
                lengths[i] = sum(len(s.masked) for s in own(i))
        known = np.flatnonzero(~np.isnan(self._raw))
        for i, score in zip(
            known.tolist(), length_removed(self._raw[known].tolist(), lengths[known].tolist()), strict=True
        ):
            if score is not None:
                self._score[i] = score

    def of(self, number: int) -> Change | None:
        """The change of a report; None where it has no report of last year, or one of the two says nothing of its own."""
        raw, score = float(self._raw[number]), float(self._score[number])
        return None if np.isnan(raw) else Change(raw, None if np.isnan(score) else score)


def _terms(own: Own, number: int) -> Terms:
    return terms(s.masked for s in own(number))
