"""The marks in a cell put together to its lines, and lines that touch cut apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nianshen.intake.ocr.engine import Area


def lines_among(marks: Sequence[Area], ink: NDArray[np.uint8]) -> list[Area]:
    """The lines that marks make, from the top down; ``ink`` is that of the page."""
    if not marks:
        return []
    em = float(np.percentile([max(m.right - m.left, m.bottom - m.top) for m in marks], 80))
    runs: list[list[Area]] = []
    bottom = -1
    for mark in sorted(marks, key=lambda m: m.top):
        if runs and mark.top < bottom:
            runs[-1].append(mark)
        else:
            runs.append([mark])
        bottom = max(bottom, mark.bottom) if len(runs[-1]) > 1 else mark.bottom
    joined: list[Area] = []
    for area in map(_around, runs):
        if joined and area.bottom - joined[-1].top <= 1.25 * em:  # the strokes of 二, a dot below a figure
            joined[-1] = _around((joined[-1], area))
        else:
            joined.append(area)
    return [part for area in joined for part in _cut_apart(area, ink, em)]


def _cut_apart(area: Area, ink: NDArray[np.uint8], em: float) -> list[Area]:
    """Lines that touch, cut where the least ink is."""
    count = round((area.bottom - area.top) / (1.15 * em))
    if count < 2:
        return [area]
    rows = ink[area.top : area.bottom, area.left : area.right].sum(axis=1)
    step, reach = len(rows) / count, max(1, round(0.2 * em))
    cuts = [0]
    for n in range(1, count):
        near = round(n * step)
        first = max(cuts[-1] + 1, near - reach)
        cuts.append(first + int(np.argmin(rows[first : near + reach + 1])))
    cuts.append(len(rows))
    return [Area(area.left, area.top + a, area.right, area.top + b) for a, b in pairwise(cuts) if b > a]


def _around(areas: Sequence[Area]) -> Area:
    return Area(
        min(a.left for a in areas), min(a.top for a in areas), max(a.right for a in areas), max(a.bottom for a in areas)
    )
