"""Rows of a binary Word table to a table: their columns are distances on the paper, put on one grid."""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.intake.docx.tables import SourceCell, SourceRow, source_cell, table_entries
from nianshen.intake.sheet import Entry, SlotBudget

_NEAR = 15
"""Twips (a twentieth of a point) within which two column edges are one."""
_MOST_COLUMNS = 64
_CELL = 20


@dataclass(frozen=True, slots=True)
class RowShape:
    """The column edges of a row, and how each cell merges: across or down into the one before."""

    edges: tuple[int, ...]
    across: tuple[bool, ...]
    down: tuple[bool, ...]


def row_shape(definition: bytes) -> RowShape | None:
    """The shape of a row from the operand of ``sprmTDefTable`` ([MS-DOC] 2.9.321); None where it is broken."""
    if not definition or not 0 < definition[0] <= _MOST_COLUMNS:
        return None
    count = definition[0]
    if len(definition) < 1 + 2 * (count + 1):
        return None
    edges = struct.unpack_from(f"<{count + 1}h", definition, 1)
    flags = []
    for n in range(count):
        at = 1 + 2 * (count + 1) + _CELL * n
        flags.append(struct.unpack_from("<H", definition, at)[0] if at + 2 <= len(definition) else 0)
    return RowShape(edges, tuple(f & 3 == 2 for f in flags), tuple(f >> 5 & 3 == 1 for f in flags))


def table_of_rows(rows: Sequence[tuple[list[list[Entry]], RowShape | None]], budget: SlotBudget) -> Iterator[Entry]:
    """The entries of a table from the contents of its cells and the shapes of its rows.

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    edges = _grid([shape.edges for _, shape in rows if shape is not None])
    made: list[SourceRow] = []
    for contents, shape in rows:
        if shape is None or len(shape.edges) != len(contents) + 1:
            made.append(SourceRow(0, [source_cell(1, False, entries) for entries in contents]))
            continue
        at = [_index(edges, edge) for edge in shape.edges]
        cells: list[SourceCell] = []
        for n, entries in enumerate(contents):
            span = max(1, at[n + 1] - at[n])
            if shape.across[n] and cells:
                before = cells.pop()
                cells.append(source_cell(before.column_span + span, before.continues, before.entries + entries))
            else:
                cells.append(source_cell(span, shape.down[n], entries))
        made.append(SourceRow(at[0], cells))
    return table_entries(made, budget)


def _grid(rows: Sequence[Sequence[int]]) -> list[int]:
    """The column edges of all rows together, ascending."""
    grid: list[int] = []
    for edge in sorted({edge for row in rows for edge in row}):
        if not grid or edge - grid[-1] > _NEAR:
            grid.append(edge)
    return grid


def _index(grid: Sequence[int], edge: int) -> int:
    return max(0, min(bisect_left(grid, edge - _NEAR), len(grid) - 1))
