"""What stands in each cell of a ruled table, and a table that goes on on the next page as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nianshen.intake.layout.geometry import Box, Piece, RuledCell, RuledTable
from nianshen.intake.layout.lines import printed_lines
from nianshen.intake.words import cell_text

_HAN = re.compile(r"[\u3400-\u9fff]")
_BEGINS = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}")
_WRAPPED = re.compile(r"[1-9]\d{0,14}")
_PADDING = 14.0
"""Points between a figure and the edges of its cell, both sides together, at most."""
_LEAST_PADDING = 10.8
"""The same of a cell that has room for one digit only, as Word leaves it: two figures may stand one over the other."""
_SAME_EDGE = 3.5
_PROSE_STOPS = 3
_PROSE_CHARS = 150
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell and its words; ``full``: they are a figure that leaves no room for another digit."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: str
    full: bool = False


@dataclass(slots=True)
class FilledTable:
    """A table as read; ``begins`` names the page on which the rows from a row on stand."""

    rows: int
    edges: tuple[float, ...]
    cells: list[FilledCell]
    begins: dict[int, int] = field(default_factory=dict)


def filled(table: RuledTable, pieces: Sequence[Piece], page: int, scale: float = 1.0) -> FilledTable:
    """The table with the pieces put into its cells by their centres."""
    inside: dict[RuledCell, list[Piece]] = {}
    slots: dict[tuple[int, int], RuledCell] = {}
    for cell in table.cells:
        for r in range(cell.row, cell.row + cell.row_span):
            for c in range(cell.column, cell.column + cell.column_span):
                slots[r, c] = cell
    for piece in pieces:
        held = slots.get(table.slot((piece.box.left + piece.box.right) / 2, piece.box.middle))
        if held is not None:
            inside.setdefault(held, []).append(piece)
    cells = [
        FilledCell(c.row, c.column, c.row_span, c.column_span, *_read(inside.get(c, ()), c.box, scale))
        for c in table.cells
    ]
    return FilledTable(len(table.levels) - 1, table.edges, cells, {0: page})


def _read(pieces: Sequence[Piece], box: Box, scale: float) -> tuple[str, bool]:
    """The words of a cell, its lines joined, and whether they are a figure that fills it; a label set one character a line
    reads downwards.

    A figure that is too wide for its cell goes on in the next line: then it is one figure and not two.
    """
    lines = printed_lines(pieces)
    text = [line.text for line in lines]
    if text and _WRAPPED.fullmatch(text[0]) and all(words.isdecimal() for words in text):
        widest = max(line.box.right - line.box.left for line in lines)
        one_length = len({len(words) for words in text[:-1]}) <= 1 and len(text[-1]) <= len(text[0])
        padding = _PADDING if len(text[0]) > 1 else _LEAST_PADDING
        if one_length and widest + lines[0].em / 2 + padding * scale > box.right - box.left:
            return "".join(text), True
    return cell_text(pieces[0].text if len(pieces) == 1 else "\n".join(text)), False


def only_arranges(table: FilledTable) -> bool:
    """Whether a table is a frame around running text: most of its words stand as prose in one cell."""
    total = sum(len(c.words) for c in table.cells)
    return any(
        len(c.words) >= _PROSE_CHARS and len(c.words) > _MOST * total and c.words.count("。") >= _PROSE_STOPS
        for c in table.cells
    )


def same_columns(above: FilledTable, below: FilledTable, scale: float = 1.0) -> bool:
    """Whether two tables on consecutive pages can be one: the same outer edges, and edges in common within."""
    near = _SAME_EDGE * scale
    outer = abs(above.edges[0] - below.edges[0]) <= near and abs(above.edges[-1] - below.edges[-1]) <= near
    fewer, more = sorted((above.edges, below.edges), key=len)
    return outer and all(min(abs(a - b) for b in more) <= near for a in fewer)


def joined(above: FilledTable, below: FilledTable) -> tuple[FilledTable, str]:
    """Both as one table, and the words of the heading that the second page repeats (left out of it)."""
    columns = max(above.edges, below.edges, key=len)
    upper, lower = _on_edges(above, columns), _on_edges(below, columns)
    repeated = _repeated_rows(upper, lower)
    left_out = "\n".join("\t".join(c.words for c in lower.cells if c.row == row) for row in range(repeated))
    lower = _from_row(lower, repeated)
    shift = upper.rows
    if _splits_a_row(upper, lower):
        upper, lower = _with_split_row(upper, lower)
    cells = list(upper.cells)
    leading = True
    for cell in lower.cells:
        goes_on = _label_above(cells, cell, shift) if leading and cell.row == 0 else None
        leading = leading and goes_on is not None
        if goes_on is not None:
            label = cells[goes_on]
            words = cell_text(f"{label.words}\n{cell.words}")
            cells[goes_on] = replace(label, row_span=label.row_span + cell.row_span, words=words)
        else:
            cells.append(FilledCell(cell.row + shift, cell.column, cell.row_span, cell.column_span, cell.words))
    begins = {**upper.begins, **{row + shift: page for row, page in lower.begins.items()}}
    return FilledTable(shift + lower.rows, columns, sorted(cells, key=lambda c: (c.row, c.column)), begins), left_out


def _on_edges(table: FilledTable, edges: tuple[float, ...]) -> FilledTable:
    """The table with its columns counted by ``edges``, which hold all of its own."""
    if table.edges is edges:
        return table

    at = [min(range(len(edges)), key=lambda n: abs(edges[n] - edge)) for edge in table.edges]
    cells: list[FilledCell] = []
    for c in table.cells:
        first, last = at[c.column], at[c.column + c.column_span]
        cells.append(FilledCell(c.row, first, c.row_span, max(1, last - first), c.words))
    return FilledTable(table.rows, edges, cells, table.begins)


def _repeated_rows(above: FilledTable, below: FilledTable) -> int:
    """How many rows at the top of ``below`` are those at the top of ``above`` again; never all of them."""
    count = 0
    while count < min(above.rows, below.rows) - 1:
        first, second = (
            [(c.column, c.row_span, c.column_span, c.words) for c in t.cells if c.row == count] for t in (above, below)
        )
        if first != second or not any(words for *_, words in first):
            break
        count += 1
    spans = any(c.row < count < c.row + c.row_span for c in below.cells)
    return 0 if spans else count


def _from_row(table: FilledTable, row: int) -> FilledTable:
    if not row:
        return table
    cells = [replace(c, row=c.row - row) for c in table.cells if c.row >= row]
    return FilledTable(table.rows - row, table.edges, cells, {0: table.begins[0]})


def _splits_a_row(above: FilledTable, below: FilledTable) -> bool:
    """Whether a page ends inside a row, whose cells stand in the same columns: the words of its label go on, and the figures
    stand on one of the two pages only; or figures go on below, and nothing else stands there."""
    last = {(c.column, c.column_span): c for c in above.cells if c.row + c.row_span == above.rows and c.row_span == 1}
    first = {(c.column, c.column_span): c for c in below.cells if c.row == 0 and c.row_span == 1}
    both = {place: (last[place], first[place]) for place in last.keys() & first.keys()}
    labels = [(a, b) for a, b in both.values() if _HAN.search(a.words + b.words)]
    figures = [(a, b) for a, b in both.values() if not _HAN.search(a.words + b.words)]
    if not figures:
        return False
    if labels and all(a.words and b.words for a, b in labels):
        return any(a.words for a, _ in figures) != any(b.words for _, b in figures)
    go_on = [(a, b) for a, b in figures if b.words]
    ended = any(a.words and not b.words for a, b in figures)
    alone = last.keys() == first.keys() and not any(b.words for _, b in labels)
    return bool(go_on) and alone and ended and all(_goes_on(a, b) for a, b in go_on)


def _goes_on(above: FilledCell, below: FilledCell) -> bool:
    """Whether a figure at the end of a page goes on in the cell at the top of the next."""
    return above.full and below.words.isdecimal() and len(below.words) <= len(above.words)


def _with_split_row(above: FilledTable, below: FilledTable) -> tuple[FilledTable, FilledTable]:
    """The words of the first row of ``below`` put behind those of the last row of ``above``."""
    first = {c.column: c for c in below.cells if c.row == 0 and c.row_span == 1}
    cells = [
        replace(c, words=_together(c, first.pop(c.column)))
        if c.row + c.row_span == above.rows and c.row_span == 1 and c.column in first
        else c
        for c in above.cells
    ]
    rest = [c for c in below.cells if c.row > 0]
    tall = [c for c in below.cells if c.row == 0 and c.row_span > 1]
    lower = [replace(c, row=c.row - 1) for c in rest] + [replace(c, row_span=c.row_span - 1) for c in tall]
    return (
        FilledTable(above.rows, above.edges, cells, above.begins),
        FilledTable(below.rows - 1, below.edges, sorted(lower, key=lambda c: (c.row, c.column)), below.begins),
    )


def _together(above: FilledCell, below: FilledCell) -> str:
    return above.words + below.words if _goes_on(above, below) else cell_text(f"{above.words}\n{below.words}")


def _label_above(cells: Sequence[FilledCell], below: FilledCell, row: int) -> int | None:
    """The label beside several rows that goes on in the cell at the top of the next page, which is blank or holds the
    rest of its words; None where that is a cell of its own.

    Only asked from the left up to the first cell of its own: a blank figure stands to the right of a label.
    """
    for n, cell in enumerate(cells):
        if (cell.column, cell.column_span) == (below.column, below.column_span) and cell.row + cell.row_span == row:
            tall = cell.row_span > 1 or below.row_span > 1
            rest = not below.words or (bool(_HAN.match(below.words)) and not _BEGINS.match(below.words))
            return n if tall and rest and _HAN.search(cell.words) else None
    return None
