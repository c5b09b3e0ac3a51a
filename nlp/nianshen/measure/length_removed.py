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
    of_class: dict[int, list[float]] = {}
    classes = [length_class(length) for length in lengths]
    for value, k in zip(measured, classes, strict=True):
        of_class.setdefault(k, []).append(value)
    medians = {k: median(values) for k, values in of_class.items() if len(values) >= fewest}
    return [value - medians[k] if k in medians else None for value, k in zip(measured, classes, strict=True)]
