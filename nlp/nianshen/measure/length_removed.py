"""A measure less what the length of the text explains of it, after Brown & Tucker (2011).

They fit the measure on a polynomial of the length; rounder and sturdier with hundreds of texts, not thousands, is the
median of the texts of one length class.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from nianshen.measure.boilerplate import FEWEST

_CLASSES = (200, 400, 800, 1600, 3200)
"""Upper bounds of the length classes, in characters."""


def length_class(length: int) -> int:
    """The number of the length class that a text of so many characters belongs to."""
    return sum(length > bound for bound in _CLASSES)


def length_removed(measured: Sequence[float], lengths: Sequence[int], fewest: int = FEWEST) -> list[float | None]:
    """Each value less the median of its length class; None where the class has fewer than ``fewest`` texts.

    Args:
        measured: a value a text.
        lengths: the texts' lengths in characters, in the same order.
    """
    usual = usual_by_length(measured, lengths, fewest)
    classes = map(length_class, lengths)
    return [value - usual[k] if k in usual else None for value, k in zip(measured, classes, strict=True)]


def usual_by_length(measured: Sequence[float], lengths: Sequence[int], fewest: int = FEWEST) -> dict[int, float]:
    """The median of every length class of at least ``fewest`` texts, by the number of the class; arguments as above."""
    of_class: dict[int, list[float]] = {}
    for value, length in zip(measured, lengths, strict=True):
        of_class.setdefault(length_class(length), []).append(value)
    return {k: median(values) for k, values in of_class.items() if len(values) >= fewest}
