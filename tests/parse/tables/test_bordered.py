"""Rows of plain text whose cells are told by borders, tabs or lines."""

from __future__ import annotations

import pytest

from nianshen.parse.tables.bordered import bordered_cells, lined_cells
from nianshen.report import Value


@pytest.mark.parametrize(
    ("text", "count", "values"),
    [
        (" | 93 |\n", 1, [93]),
        (" | 九十三\n", 1, ["九十三"]),
        ("\t38\t增2\t约4\n", 3, [38, 2, "约4"]),
        (" | 4 | | 4 |\n", 3, [4, "", 4]),
        (" | 4 | 4\n", 3, None),
        (" 93\n", 1, None),
        (" | 这一格写的是一句很长的说明文字，不是数\n", 1, None),
    ],
)
def test_cells_between_borders(text: str, count: int, values: list[Value] | None) -> None:
    cells = bordered_cells(text, 0, count)
    assert (None if cells is None else [c.value for c in cells]) == values


@pytest.mark.parametrize(
    ("text", "count", "values"),
    [
        ("\n5\n0\n三\n第二十条第（八）项\n信息内容\n", 3, [5, 0, "三"]),
        ("\n5\n0\n", 3, None),
        (" 5\n0\n三\n", 3, None),
    ],
)
def test_a_line_a_cell(text: str, count: int, values: list[Value] | None) -> None:
    cells = lined_cells(text, 0, len(text), count)
    assert (None if cells is None else [c.value for c in cells]) == values
