"""Ruled lines in a picture: needs OpenCV, and not the recogniser."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("cv2", reason="OpenCV is not installed")

from nianshen.intake.layout.ruled import ruled_tables
from nianshen.intake.ocr.picture import darkness_of, ruled, straight

DOTS = 150 / 72
Page = np.ndarray[Any, np.dtype[np.uint8]]
XS = (100, 300, 360, 420, 480)
YS = (100, 126, 152, 204, 230)


def _paper(noise: float = 0.0) -> Page:
    chance = np.random.default_rng(3)
    return np.clip(235 + noise * chance.normal(size=(320, 600)), 0, 255).astype(np.uint8)


def _draw(page: Page, left: int, top: int, right: int, bottom: int, shade: int = 90) -> None:
    page[top:bottom, left:right] = np.minimum(page[top:bottom, left:right], shade)


def _table(noise: float = 0.0) -> Page:
    """Four rows of four cells, one pixel and a half thick."""
    page = _paper(noise)
    for y in YS:
        _draw(page, XS[0], y, XS[-1] + 2, y + 2)
    for x in XS:
        _draw(page, x, YS[0], x + 2, YS[-1] + 2)
    return page


def _cells(page: Page) -> list[list[tuple[int, int, int, int]]]:
    tables = ruled_tables(ruled(darkness_of(page, DOTS), DOTS).rules)
    return [[(c.row, c.column, c.row_span, c.column_span) for c in t.cells] for t in tables]


WHOLE = [[(row, column, 1, 1) for row in range(4) for column in range(4)]]


@pytest.mark.parametrize("noise", [0.0, 6.0, 12.0])
def test_every_cell_is_found(noise: float) -> None:
    assert _cells(_table(noise)) == WHOLE


def test_specks_beside_a_line_do_not_hide_it() -> None:
    page = _table()
    for y in (108, 117):
        _draw(page, XS[2] - 3, y, XS[2] - 2, y + 1, shade=120)
    assert _cells(page) == WHOLE


def test_a_merged_cell_is_one() -> None:
    page = _table()
    page[YS[1] + 3 : YS[2] - 1, XS[1] - 1 : XS[1] + 4] = 235
    assert _cells(page) == [[*WHOLE[0][:4], (1, 0, 1, 2), *WHOLE[0][6:]]]


def test_strokes_of_text_side_by_side_are_no_ruled_line() -> None:
    """Level strokes of characters, with a short gap after each, darker and lighter: before they counted as a line, and no
    upright line across their height was found, anywhere on the page."""
    page = _table()
    for n, x in enumerate(range(110, 290, 15)):
        _draw(page, x, 176, x + 13, 178, shade=20)
        _draw(page, x + 5, 168, x + 7, 186, shade=20 if n % 2 else 60)
    assert _cells(page) == WHOLE


def test_a_line_elsewhere_divides_no_column_that_it_does_not_reach() -> None:
    """A rule beside the table, three points above one of its lines."""
    page = _table()
    _draw(page, 500, YS[2] - 7, 598, YS[2] - 5)
    assert _cells(page) == WHOLE


def test_strokes_of_a_character_are_no_upright_line() -> None:
    page = _table()
    for x in (180, 200):
        _draw(page, x, YS[0] + 3, x + 2, YS[1] - 2)
        for y in range(YS[0] + 4, YS[1] - 4, 6):
            _draw(page, x - 8, y, x + 10, y + 2)
    assert _cells(page) == WHOLE


def test_a_page_that_lies_askew_is_set_straight() -> None:
    from PIL import Image

    turned = np.asarray(Image.fromarray(_table()).rotate(1.3, Image.Resampling.BICUBIC, fillcolor=235), np.uint8)
    assert _cells(straight(turned)) == WHOLE
