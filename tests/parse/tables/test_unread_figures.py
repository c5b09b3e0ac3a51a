"""A figure of which a character is lost was not read, and does not let the others slip into its place."""

from __future__ import annotations

import pytest

from nianshen.parse.tables.rows import strip_row
from nianshen.parse.tables.strip import strip_after
from nianshen.report import Span, Value


def _values(figures: str, count: int) -> list[Value | None]:
    strip, _ = strip_after(figures, 0, len(figures))
    return [cell.value for cell in strip_row("A1", "", Span(0, 0), strip, figures, count).row.cells]


@pytest.mark.parametrize(
    ("figures", "read"),
    [
        ("1 0 \ufffd 0 12 0 13", [1, 0, None, 0, 12, 0, 13]),
        ("1 0 4\ufffd 0 12 0 13", [1, 0, None, 0, 12, 0, 13]),
        ("\ufffd 0 0 0", [None] * 7),  # three figures less than cells
        ("10001\ufffd212", [None] * 7),  # glued, and one digit is not known
        ("1000012 \ufffd", [None] * 7),  # seven digits before it are not the seven cells
    ],
)
def test_a_lost_character_makes_its_figure_unread(figures: str, read: list[Value | None]) -> None:
    assert _values(figures, 7) == read
