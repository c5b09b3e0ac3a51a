"""Marks to lines: nothing here needs the recogniser."""

from __future__ import annotations

import numpy as np

from nianshen.intake.ocr.cell_lines import lines_among
from nianshen.intake.ocr.engine import Area


def _ink(*marks: Area) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    ink = np.zeros((120, 200), np.uint8)
    for m in marks:
        ink[m.top : m.bottom, m.left : m.right] = 1
    return ink


def _lines(*marks: Area) -> list[Area]:
    return lines_among(marks, _ink(*marks))


def test_marks_side_by_side_are_a_line_and_those_below_another() -> None:
    first, second, third = Area(10, 10, 30, 30), Area(34, 12, 54, 30), Area(10, 40, 30, 60)
    assert _lines(third, second, first) == [Area(10, 10, 54, 30), Area(10, 40, 30, 60)]


def test_the_strokes_of_one_character_are_one_line() -> None:
    """二 has paper between its strokes."""
    assert _lines(Area(14, 12, 26, 14), Area(10, 26, 30, 28), Area(40, 10, 60, 30)) == [Area(10, 10, 60, 30)]


def test_lines_that_touch_are_cut_where_the_least_ink_is() -> None:
    above = [Area(x, 10, x + 20, 30) for x in (10, 34, 58, 82)]
    below = [Area(x, 34, x + 20, 54) for x in (10, 34, 58, 82)]
    touching = Area(106, 10, 126, 54)
    ink = _ink(*above, *below, Area(106, 10, 126, 30), Area(115, 30, 117, 34), Area(106, 34, 126, 54))
    first, second = lines_among([*above, *below, touching], ink)
    assert (first.left, first.top, first.right, second.bottom) == (10, 10, 126, 54)
    assert first.bottom == second.top
    assert 30 <= first.bottom <= 34


def test_no_marks_make_no_line() -> None:
    assert _lines() == []
