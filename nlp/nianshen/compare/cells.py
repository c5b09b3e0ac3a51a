"""Which cells of the official tables changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from nianshen.forms import NATIONAL_FORMS, OfficialForm

Record = Mapping[str, Any]
Value = int | float | str | None
Rows = Mapping[str, list[Value]]
Uncompared = Literal["read_in_one", "other_layout"]


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell by the labels of the form; None is a cell that could not be read, "" one printed blank."""

    table: int
    row: str
    column: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class TableNotCompared:
    """A table that was read in one of the two records only, or is laid out as another form in each."""

    table: int
    why: Uncompared


def cell_changes(a: Record, b: Record) -> tuple[tuple[CellChange, ...], tuple[TableNotCompared, ...]]:
    """The cells that differ, in the order of the tables, and the tables whose cells cannot be compared."""
    changes: list[CellChange] = []
    not_compared: list[TableNotCompared] = []
    for table in (2, 3, 4):
        before, after = _rows(a, table), _rows(b, table)
        if before is None and after is None:
            continue
        if before is None or after is None:
            not_compared.append(TableNotCompared(table, "read_in_one"))
        elif (form := _layout(table, before)) != _layout(table, after):
            not_compared.append(TableNotCompared(table, "other_layout"))
        else:
            changes.extend(_of_table(table, form, before, after))
    return tuple(changes), tuple(not_compared)


def _rows(record: Record, table: int) -> Rows | None:
    """The rows of a table by their code; those of table 四 are written as one list."""
    cells = (record["tables"] or {}).get(str(table))
    if not isinstance(cells, list):
        return cells or None
    groups = NATIONAL_FORMS[-1].dispute_groups
    width = len(cells) // len(groups)
    return {group: cells[n * width : (n + 1) * width] for n, group in enumerate(groups)}


def _layout(table: int, rows: Rows) -> OfficialForm | None:
    """The form as which a table is laid out; only table 二 differs by more than its rows."""
    if table != 2:
        return NATIONAL_FORMS[-1]
    for form in NATIONAL_FORMS:
        widths = {row: len(block.columns) for block in form.disclosure for row in block.rows}
        if all(widths.get(row) == len(values) for row, values in rows.items()):
            return form
    return None


def _of_table(table: int, form: OfficialForm | None, before: Rows, after: Rows) -> Iterator[CellChange]:
    for row in dict.fromkeys((*before, *after)):
        old, new = before.get(row, []), after.get(row, [])
        for n in range(max(len(old), len(new))):
            left, right = (values[n] if n < len(values) else None for values in (old, new))
            if left != right:
                yield CellChange(table, row, _column(table, form, row, n), left, right)


def _column(table: int, form: OfficialForm | None, row: str, n: int) -> str:
    """The label of a cell of a row, its number where the form has none."""
    labels: tuple[str, ...] = ()
    if form is not None and table == 2:
        labels = next((block.columns for block in form.disclosure if row in block.rows), ())
    elif form is not None:
        labels = form.request_columns if table == 3 else form.dispute_columns
    return labels[n] if n < len(labels) else str(n + 1)
