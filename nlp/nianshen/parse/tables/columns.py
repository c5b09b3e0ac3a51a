"""The cells of a row where the source tells its columns: a grid, or a line whose cells are divided by pipes or tabs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from nianshen.intake.document import Grid, GridCell
from nianshen.parse.tables.ideographs import ideographs_of
from nianshen.parse.tables.printed import BORDERS, DIVIDER
from nianshen.report import Span

_DIVIDED_LINE = re.compile(rf"^[^\n{BORDERS}\t]*[{BORDERS}\t][^\n{BORDERS}\t]*[{BORDERS}\t][^\n]*", re.MULTILINE)


class Columns:
    """Which cells stand to the right of a label, over the grids of the source and the divided lines of the text."""

    def __init__(self, text: str, grids: tuple[Grid, ...]) -> None:
        self._text = text
        self._innermost_first = [_Places(g) for g in sorted(grids, key=lambda g: g.span.end - g.span.start)]

    @cached_property
    def _divided(self) -> list[_Places]:
        divided = divided_lines(self._text)
        return [_Places(divided)] if divided is not None else []

    def _places(self) -> Iterator[_Places]:
        """The grids of the source, then the divided lines, which are not cut unless something is asked of them."""
        yield from self._innermost_first
        yield from self._divided

    def right_of(self, label: Span, count: int, *, spare: bool = False) -> tuple[Span, ...] | None:
        """The ``count`` cells to the right of the label, blanks too; None where the columns cannot be told.

        With ``spare`` more cells may follow if they are blank. A row padded with further cells is read by the columns
        that the heading gives to 自然人 … 总计.
        """
        for places in self._places():
            cell = places.cell_at(label.start)
            if cell is None:
                continue
            right = [c for c in places.row(cell.row) if c.column >= cell.column + cell.column_span]
            right.sort(key=lambda c: c.column)
            chosen = self._chosen(places, right, count, spare=spare)
            if chosen is not None:
                return chosen
        return None

    def below(self, header: Span, count: int) -> tuple[Span, ...] | None:
        """The first row of exactly ``count`` cells below the row in which the header ends; None if there is none."""
        for places in self._places():
            grid = places.grid
            cell = places.cell_at(header.end - 1) if grid.span.start <= header.start < grid.span.end else None
            if cell is None:
                continue
            for row in range(cell.row + 1, min(grid.rows, cell.row + 4)):
                begun = places.begun.get(row, ())
                if len(begun) == count:
                    return tuple(c.span for c in begun)
        return None

    def _chosen(self, places: _Places, right: list[GridCell], count: int, *, spare: bool) -> tuple[Span, ...] | None:
        if len(right) == count:
            return tuple(c.span for c in right)
        if spare and len(right) > count and not any(c.span.of(self._text).strip() for c in right[count:]):
            return tuple(c.span for c in right[:count])
        first, last = places.heads(self._text)
        if first < 0 or last - first != count - 1:
            return None
        covering = [[c for c in right if c.column <= n < c.column + c.column_span] for n in range(first, first + count)]
        if not all(covering):
            return None
        return tuple(c[0].span for c in covering) if len({id(c[0]) for c in covering}) == count else None


class _Places:
    """The cells of a grid by where they stand in the text, and by their row."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._heads: tuple[int, int] | None = None

    def heads(self, text: str) -> tuple[int, int]:
        """The columns of 自然人 and 总计, -1 where no cell says so."""
        if self._heads is None:
            names = {"自然人": -1, "总计": -1}
            for cell in self.grid.cells:
                words = ideographs_of(cell.span.of(text))
                if names.get(words) == -1:
                    names[words] = cell.column
            self._heads = names["自然人"], names["总计"]
        return self._heads

    def cell_at(self, offset: int) -> GridCell | None:
        """The cell in which that offset of the text stands."""
        if not self.grid.span.start <= offset < self.grid.span.end:
            return None
        at = bisect_right(self._starts, offset) - 1
        return self._printed[at] if at >= 0 and offset < self._printed[at].span.end else None

    def row(self, number: int) -> list[GridCell]:
        """The cells of that row, those that reach down into it too, in the order of the grid."""
        own = self.begun.get(number, [])
        if not self._tall:
            return own
        reach = [c for c in self._tall if c.row < number < c.row + c.row_span]
        return [*reach, *own]

    @cached_property
    def _printed(self) -> list[GridCell]:
        """The cells with words, which no other overlaps, in the order of the text."""
        return sorted((c for c in self.grid.cells if c.span.end > c.span.start), key=lambda c: c.span.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [c.span.start for c in self._printed]

    @cached_property
    def begun(self) -> dict[int, list[GridCell]]:
        """The cells that begin in each row."""
        rows: dict[int, list[GridCell]] = {}
        for cell in self.grid.cells:
            rows.setdefault(cell.row, []).append(cell)
        return rows

    @cached_property
    def _tall(self) -> list[GridCell]:
        return [c for c in self.grid.cells if c.row_span > 1]


def divided_lines(text: str) -> Grid | None:
    """The lines of the text that have at least two dividers as a grid, each cut there; None where there are none.

    A pipe at either edge of a line is a border. Every line counts its own cells from 0.
    """
    cells: list[GridCell] = []
    row = 0
    for line in _DIVIDED_LINE.finditer(text):
        cuts = [line.start() + m.start() for m in DIVIDER.finditer(line.group())]
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
