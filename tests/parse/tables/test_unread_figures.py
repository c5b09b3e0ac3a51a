"""A figure of which a character is lost was not read, and does not let the others slip into its place."""

from __future__ import annotations

import pytest

from nianshen.forms import FORM_2021
from nianshen.parse.tables import read_tables
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


@pytest.mark.parametrize("recognised", [False, True])
def test_in_a_picture_a_label_without_figures_is_no_row_of_blanks(recognised: bool) -> None:
    """Nor are glued digits figures: the paper between them was not seen."""
    figures = {"A2": "", "B1": "0000000", "B2": "0 0 0 0 0 0 0"}
    text = "\n".join(f"{row.label} {figures.get(row.code, '0 0 0 0 0 0 0')}" for row in FORM_2021.request_rows)
    table = read_tables(text, (), {}, year_form="f2021", structured=False, recognised=recognised)[1]
    read = {code: [c.value for c in row.cells] for code in ("A2", "B1", "B2") if (row := table.row(code))}
    assert read == {
        "A2": [None] * 7 if recognised else [""] * 7,
        "B1": [None] * 7 if recognised else [0] * 7,
        "B2": [0] * 7,
    }
