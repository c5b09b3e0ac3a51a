"""A table of a Word file: cells placed on its columns, merged ones once; or, where it only arranges text, its contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nianshen.intake.document import LeftOut
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget, TableCell, TableLines, TableRow
from nianshen.intake.words import cell_text

MAX_COLUMN_SPAN = 1000
_PROSE_STOPS = 3
_PROSE_CHARS = 150
_MOST = 0.6


class SourceCell(NamedTuple):
    """A cell as the file has it: how many columns it covers, whether it goes on the one above, what stands in it, and
    its words in one line. A cell without entries is a line of its words, if it has any."""

    column_span: int
    continues: bool
    entries: list[Entry]
    words: str


def source_cell(column_span: int, continues: bool, entries: list[Entry]) -> SourceCell:
    """A cell with its words, those of a table inside it too."""
    return SourceCell(column_span, continues, entries, cell_text("\n".join(_lines(entries))) if entries else "")


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
            yield from cell.entries or ([Line(cell.words)] if cell.words else [])
        return
    hidden: list[str] = []
    yield _placed(rows, budget, hidden)
    for cell in cells:
        yield from (e for e in cell.entries if isinstance(e, LeftOut | Image))
    yield from (LeftOut(words, "hidden") for words in hidden)


def _only_arranges(rows: Sequence[SourceRow], cells: Sequence[SourceCell]) -> bool:
    if all(len(row.cells) < 2 for row in rows):
        return True
    inside = sum(len(r.cells) for cell in cells for e in cell.entries if isinstance(e, TableLines) for r in e.rows)
    if inside > len(cells):
        return True
    total = sum(len(cell.words) for cell in cells)
    return any(
        len(cell.words) >= _PROSE_CHARS and len(cell.words) > _MOST * total and cell.words.count("。") >= _PROSE_STOPS
        for cell in cells
    )


def _lines(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Line):
            yield entry.text
        elif isinstance(entry, TableLines):
            yield from (cell.words for row in entry.rows for cell in row.cells)


def _placed(rows: Sequence[SourceRow], budget: SlotBudget, hidden: list[str]) -> TableLines:
    """The table; ``hidden`` takes the words of cells that go on the one above, which Word does not show."""
    rows_of_cells: list[list[TableCell]] = []
    above: dict[int, tuple[int, int]] = {}
    columns = 0
    for number, row in enumerate(rows):
        column = row.skipped
        here: dict[int, tuple[int, int]] = {}
        begun: list[TableCell] = []
        rows_of_cells.append(begun)
        for cell in row.cells:
            width = min(max(1, cell.column_span), MAX_COLUMN_SPAN)
            upper = above.get(column) if cell.continues else None
            if upper is not None:
                at, k = here[column] = upper
                goes_on = rows_of_cells[at][k]
                rows_of_cells[at][k] = goes_on._replace(row_span=number - at + 1)
                if cell.words:
                    hidden.append(cell.words)
            else:
                here[column] = number, len(begun)
                begun.append(TableCell(number, column, 1, width, cell.words))
            column += width
        budget.take(column - row.skipped)
        above = here
        columns = max(columns, column)
    return TableLines(tuple(TableRow(tuple(begun)) for begun in rows_of_cells), columns)
