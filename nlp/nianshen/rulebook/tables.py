"""How rules name and quote what stands in an official table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from nianshen.audit_types import Evidence
from nianshen.forms import national_form
from nianshen.forms.form import DisclosureBlock
from nianshen.forms.shared_layout import DISPUTE_COLUMNS, REQUEST_COLUMNS
from nianshen.report import Form, Report, Row, Table
from nianshen.rule import Case

NAMES = {2: "表二", 3: "表三", 4: "表四"}
_ORDINALS = {2: "二", 3: "三", 4: "四"}
_MOST_QUOTED = 6
TOTAL = len(REQUEST_COLUMNS) - 1
"""The index of the column 总计 in table three."""


def tables_read(report: Report) -> tuple[Table, ...]:
    """The official tables of which at least a part was read."""
    return tuple(t for t in report.tables if t.was_read)


def table_read(report: Report, number: int) -> Table | None:
    """The official table of that number if something of it was read, else None."""
    return next((t for t in tables_read(report) if t.number == number), None)


def column_name(table: Table, row: Row, index: int, form: Form) -> str:
    """The printed label of a column; in table two it depends on the item under which the row stands."""
    labels: tuple[str, ...] = DISPUTE_COLUMNS
    if table.number == 3:
        labels = REQUEST_COLUMNS
    elif table.number == 2:
        block = block_of(row, table.form or form)
        labels = block.columns if block else ()
    return labels[index] if index < len(labels) else f"第{index + 1}列"


def block_of(row: Row, form: Form) -> DisclosureBlock | None:
    """The item of Art. 20 under which a row of table two stands in that form."""
    official = national_form(form)
    blocks = official.disclosure if official else ()
    return next((b for b in blocks if row.code in b.rows), None)


def quote_row(case: Case, table: Table, row: Row, columns: Iterable[str] = ()) -> Evidence:
    """The row as printed, its label and figures; the locator names the columns that matter."""
    across = "、".join(columns)
    place = f"{_ORDINALS[table.number]} · {NAMES[table.number]} · {row.code}"
    return case.quote(row.span, f"{place} × {across}" if across else place)


def quote_rows(case: Case, table: Table, rows: Iterable[Row], columns: Iterable[str] = ()) -> tuple[Evidence, ...]:
    """The first six of these rows as printed: enough to show what is wrong with all of them."""
    across = tuple(columns)
    return tuple(quote_row(case, table, row, across) for row in islice(rows, _MOST_QUOTED))


def figure(row: Row, index: int) -> int | None:
    """The whole number in a cell, 0 for a printed blank, None where there is none."""
    if index >= len(row.cells):
        return None
    value = row.cells[index].value
    if value == "":
        return 0
    return value if isinstance(value, int) else None
