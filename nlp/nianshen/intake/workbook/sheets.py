"""The cells of a workbook as lines and tables: rows of several cells that follow one another are a table, a cell that
stands alone in its row is a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nianshen.intake.document import LeftOut, LeftOutReason
from nianshen.intake.sheet import MAX_SLOTS, Entry, Line, PlaceBegins, SlotBudget, TableCell, TableLines, TableRow
from nianshen.intake.words import cell_text, line_text, split_invisible

MAX_CELLS = MAX_SLOTS
_LONGEST_HEADING = 40
_PART = re.compile(r"\s*[一二三四五六七八九十]{1,2}\s{0,4}、")

Slot = tuple[int, int]


@dataclass(slots=True)
class WorkSheet:
    """A sheet: what stands in its cells by row and column from 0, merged ranges as (top, left, bottom, right), last
    row and column included."""

    name: str
    cells: dict[Slot, str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False


def sheet_entries(sheets: Sequence[WorkSheet]) -> Iterator[Entry]:
    """The entries of a workbook; what hidden sheets, rows and columns hold is left out.

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    budget = SlotBudget()
    for sheet in sheets:
        seen = {slot: words for slot, words in sheet.cells.items() if not _is_hidden(sheet, slot)}
        if len(seen) < len(sheet.cells):
            gone = [words for slot, words in sorted(sheet.cells.items()) if slot not in seen]
            yield from _left_out(gone, "hidden")
        if seen:
            yield PlaceBegins(f"工作表“{sheet.name[:40]}”")
            yield from _entries(seen, _spans(sheet, seen), budget)


def _is_hidden(sheet: WorkSheet, slot: Slot) -> bool:
    return sheet.hidden or slot[0] in sheet.hidden_rows or slot[1] in sheet.hidden_columns


def _spans(sheet: WorkSheet, cells: Mapping[Slot, str]) -> dict[Slot, Slot]:
    """How many used rows and columns each merged cell takes, by its first slot."""
    last_row, last_column = max(row for row, _ in cells), max(column for _, column in cells)
    spans: dict[Slot, Slot] = {}
    for top, left, bottom, right in sheet.merged:
        if (top, left) in cells:
            wide = min(right, max(last_column, left)) - left + 1
            spans[top, left] = (max(1, min(bottom, last_row) - top + 1), max(1, wide))
    return spans


def _entries(cells: Mapping[Slot, str], spans: Mapping[Slot, Slot], budget: SlotBudget) -> Iterator[Entry]:
    rows: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        rows.setdefault(row, []).append(column)
    block: list[int] = []
    reach = -1
    for row, columns in rows.items():
        inside = row <= reach
        if block and (row > max(reach, block[-1]) + 1 or not (inside or _is_table_row(row, columns, cells, spans))):
            yield from _block(block, rows, cells, spans, budget)
            block, reach, inside = [], -1, False
        if inside or _is_table_row(row, columns, cells, spans):
            block.append(row)
            reach = max(reach, *(row + spans.get((row, c), (1, 1))[0] - 1 for c in columns))
        else:
            yield from _lines(cells[row, columns[0]])
    yield from _block(block, rows, cells, spans, budget)


def _is_table_row(row: int, columns: Sequence[int], cells: Mapping[Slot, str], spans: Mapping[Slot, Slot]) -> bool:
    """Several cells, or one short one that is merged over columns and is no heading of a part."""
    if len(columns) > 1:
        return True
    words = cells[row, columns[0]]
    tall, wide = spans.get((row, columns[0]), (1, 1))
    if tall > 1:
        return True
    return wide > 1 and len(words) <= _LONGEST_HEADING and "。" not in words and not _PART.match(words)


def _block(
    block: Sequence[int],
    rows: Mapping[int, Sequence[int]],
    cells: Mapping[Slot, str],
    spans: Mapping[Slot, Slot],
    budget: SlotBudget,
) -> Iterator[Entry]:
    """A run of table rows: a table where one of them has several cells, else lines."""
    if not block:
        return
    if all(len(rows[row]) < 2 for row in block):
        for row in block:
            yield from _lines(cells[row, rows[row][0]])
        return
    left = min(rows[row][0] for row in block)
    right = max(column + spans.get((row, column), (1, 1))[1] for row in block for column in rows[row])
    first, last = block[0], block[-1]
    budget.take((last - first + 1) * (right - left))
    covered: set[Slot] = set()
    made: list[TableRow] = []
    invisible: list[str] = []
    for row in range(first, last + 1):
        begun: list[TableCell] = []
        for column in range(left, right):
            if (row, column) in covered:
                continue
            tall, wide = spans.get((row, column), (1, 1))
            tall = min(tall, last - row + 1)
            covered.update((row + r, column + c) for r in range(tall) for c in range(wide))
            words, hidden = split_invisible(cells.get((row, column), ""))
            invisible.append(hidden)
            begun.append(TableCell(row - first, column - left, tall, wide, cell_text(words)))
        made.append(TableRow(tuple(begun)))
    yield TableLines(tuple(made), right - left)
    yield from _left_out(["".join(invisible)], "control_characters")


def _lines(words: str) -> Iterator[Entry]:
    for line in words.splitlines():
        shown, invisible = split_invisible(line)
        if text := line_text(shown):
            yield Line(text)
        yield from _left_out([invisible], "control_characters")


def _left_out(texts: Sequence[str], reason: LeftOutReason) -> Iterator[LeftOut]:
    if words := "\n".join(filter(None, texts)):
        yield LeftOut(words, reason)
