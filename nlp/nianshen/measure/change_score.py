"""Change against the year before, after Brown & Tucker (2011), *Large-sample evidence on firms' year-over-year MD&A
modifications*, JAR 49: ``Raw = 1 − cos(v_t, v_t−1)`` over TF-IDF.

Their score is Raw less what the text's length explains: :func:`nianshen.measure.length_removed.length_removed` over the
raw changes of many reports and the lengths of this year's texts. Below 0 a text changed less than is usual for its length.
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from nianshen.measure.term_vectors import Floats, Terms


def raw_change(now: Terms, before: Terms, weights: Floats) -> float | None:
    """``1 − cos`` of the two TF-IDF vectors, from 0 (the same) to 1 (nothing in common); None where one is empty.

    Args:
        now: the terms of this year's text.
        before: those of last year's.
        weights: the inverse document frequency of every place (:meth:`.term_vectors.Collection.weights`).
    """
    if not len(now.places) or not len(before.places):
        return None
    a, b = now.shares * weights[now.places], before.shares * weights[before.places]
    _, in_a, in_b = np.intersect1d(now.places, before.places, assume_unique=True, return_indices=True)
    return max(0.0, 1 - float(a[in_a] @ b[in_b]) / sqrt(float(a @ a) * float(b @ b)))
