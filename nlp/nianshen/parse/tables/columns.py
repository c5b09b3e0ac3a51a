"""The cells of a row where the source tells its columns: a grid, or a line whose cells are divided by pipes or tabs."""

from __future__ import annotations

import re
from itertools import pairwise

from nianshen.intake.document import Grid, GridCell
from nianshen.parse.tables.ideographs import ideographs_of
from nianshen.report import Span

_DIVIDER = re.compile(r"[|｜│\t]")
_DIVIDED_LINE = re.compile(r"^[^\n|｜│\t]*[|｜│\t][^\n|｜│\t]*[|｜│\t][^\n]*", re.MULTILINE)


class Columns:
    """Which cells stand to the right of a label, over the grids of the source and the divided lines of the text."""

    __slots__ = ("_grids", "_text")

    def __init__(self, text: str, grids: tuple[Grid, ...]) -> None:
        self._text = text
        divided = divided_lines(text)
        innermost_first = sorted(grids, key=lambda g: g.span.end - g.span.start)
        self._grids = (*innermost_first, divided) if divided is not None else tuple(innermost_first)

    def right_of(self, label: Span, count: int, *, spare: bool = False) -> tuple[Span, ...] | None:
        """The ``count`` cells to the right of the label, blanks too; None where the columns cannot be told.

        With ``spare`` more cells may follow if they are blank. A row padded with further cells is read by the columns
        that the heading gives to 自然人 … 总计.
        """
        for grid in self._grids:
            if not grid.span.start <= label.start < grid.span.end:
                continue
            cell = _cell_at(grid, label.start)
            if cell is None:
                continue
            row = [c for c in grid.cells if c.row <= cell.row < c.row + c.row_span]
            right = sorted((c for c in row if c.column >= cell.column + cell.column_span), key=lambda c: c.column)
            chosen = self._chosen(grid, right, count, spare=spare)
            if chosen is not None:
                return chosen
        return None

    def below(self, header: Span, count: int) -> tuple[Span, ...] | None:
        """The first row of exactly ``count`` cells below the row in which the header ends; None if there is none."""
        for grid in self._grids:
            cell = _cell_at(grid, header.end - 1) if grid.span.start <= header.start < grid.span.end else None
            if cell is None:
                continue
            for row in range(cell.row + 1, min(grid.rows, cell.row + 4)):
                spans = [c.span for c in grid.cells if c.row == row]
                if len(spans) == count:
                    return tuple(spans)
        return None

    def _chosen(self, grid: Grid, right: list[GridCell], count: int, *, spare: bool) -> tuple[Span, ...] | None:
        if len(right) == count:
            return tuple(c.span for c in right)
        if spare and len(right) > count and not any(c.span.of(self._text).strip() for c in right[count:]):
            return tuple(c.span for c in right[:count])
        first = self._first_column(grid, count)
        if first is None:
            return None
        covering = [[c for c in right if c.column <= n < c.column + c.column_span] for n in range(first, first + count)]
        if not all(covering):
            return None
        return tuple(c[0].span for c in covering) if len({id(c[0]) for c in covering}) == count else None

    def _first_column(self, grid: Grid, count: int) -> int | None:
        """The column of 自然人, where the heading has 总计 just as far to its right as it should be."""
        names = {"自然人": -1, "总计": -1}
        for cell in grid.cells:
            words = ideographs_of(cell.span.of(self._text))
            if names.get(words) == -1:
                names[words] = cell.column
        first, last = names["自然人"], names["总计"]
        return first if first >= 0 and last - first == count - 1 else None


def _cell_at(grid: Grid, offset: int) -> GridCell | None:
    return next((c for c in grid.cells if c.span.start <= offset < c.span.end), None)


def divided_lines(text: str) -> Grid | None:
    """The lines of the text that have at least two dividers as a grid, each cut there; None where there are none.

    A pipe at either edge of a line is a border. Every line counts its own cells from 0.
    """
    cells: list[GridCell] = []
    row = 0
    for line in _DIVIDED_LINE.finditer(text):
        cuts = [line.start() + m.start() for m in _DIVIDER.finditer(line.group())]
        edges = [line.start() - 1, *cuts, line.end()]
        spans = [Span(a + 1, b) for a, b in pairwise(edges)]
        if text[cuts[0]] != "\t" and not spans[0].of(text).strip():
            spans = spans[1:]
        if text[cuts[-1]] != "\t" and not spans[-1].of(text).strip():
            spans = spans[:-1]
        cells += [GridCell(row, n, 1, 1, s) for n, s in enumerate(spans)]
        row += 1
    if not cells:
        return None
    return Grid(Span(0, len(text)), row, 1 + max(c.column for c in cells), tuple(cells))
