"""A table of a Word file: cells placed on its columns, merged ones once; or, where it only arranges text, its contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.intake.document import LeftOut
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget, TableCell, TableLines, TableRow
from nianshen.intake.words import cell_text

MAX_COLUMN_SPAN = 1000
_PROSE_STOPS = 3
_PROSE_CHARS = 150
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell as the file has it: how many columns it covers, whether it goes on the one above, what stands in it."""

    column_span: int
    continues: bool
    entries: list[Entry]

    @property
    def words(self) -> str:
        """Its words in one line, those of a table inside it too."""
        return cell_text("\n".join(_lines(self.entries)))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row; ``skipped`` columns stay empty before its first cell."""

    skipped: int
    cells: list[SourceCell]


def table_entries(rows: Sequence[SourceRow], budget: SlotBudget) -> Iterator[Entry]:
    """The table, then what its cells hold beside words; the contents of its cells one after the other where it only
    arranges them (one column, another table inside, an article in one cell).

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    cells = [cell for row in rows for cell in row.cells]
    if _only_arranges(rows, cells):
        for cell in cells:
            yield from cell.entries
        return
    yield _placed(rows, budget)
    for row in rows:
        for cell in row.cells:
            yield from (e for e in cell.entries if isinstance(e, LeftOut | Image))
            if cell.continues and cell.words:
                yield LeftOut(cell.words, "hidden")


def _only_arranges(rows: Sequence[SourceRow], cells: Sequence[SourceCell]) -> bool:
    if all(len(row.cells) < 2 for row in rows):
        return True
    inside = sum(len(r.cells) for cell in cells for e in cell.entries if isinstance(e, TableLines) for r in e.rows)
    if inside > len(cells):
        return True
    sizes = [sum(len(line) for line in _lines(cell.entries)) for cell in cells]
    return any(
        size >= _PROSE_CHARS
        and size > _MOST * sum(sizes)
        and sum(line.count("。") for line in _lines(cell.entries)) >= _PROSE_STOPS
        for cell, size in zip(cells, sizes, strict=True)
    )


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Line):
            yield entry.text
        elif isinstance(entry, TableLines):
            yield from (cell.words for row in entry.rows for cell in row.cells)


@dataclass(slots=True)
class _Begun:
    """A cell being placed, as long as rows below may go on with it."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: str


def _placed(rows: Sequence[SourceRow], budget: SlotBudget) -> TableLines:
    begun: list[list[_Begun]] = []
    above: dict[int, _Begun] = {}
    columns = 0
    for number, row in enumerate(rows):
        column = row.skipped
        here: dict[int, _Begun] = {}
        begun.append([])
        for cell in row.cells:
            width = min(max(1, cell.column_span), MAX_COLUMN_SPAN)
            budget.take(width)
            upper = above.get(column) if cell.continues else None
            if upper is not None:
                upper.row_span += 1
                here[column] = upper
            else:
                here[column] = _Begun(number, column, 1, width, "" if cell.continues else cell.words)
                begun[-1].append(here[column])
            column += width
        above = here
        columns = max(columns, column)
    placed = (
        TableRow(tuple(TableCell(c.row, c.column, c.row_span, c.column_span, c.words) for c in row)) for row in begun
    )
    return TableLines(tuple(placed), columns)
