"""The rows and columns of an HTML table: which slots each cell takes (HTML Living Standard, 4.9.12, forming a table)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.intake.html.tree import Node
from nianshen.intake.sheet import SlotBudget

MAX_COLUMN_SPAN = 1000
MAX_ROW_SPAN = 65534
"""The bounds of the standard; larger values are set to them."""


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell and the place of its first slot; ``row`` and ``column`` count from 0."""

    node: Node
    row: int
    column: int
    row_span: int
    column_span: int


def sections_of(table: Node) -> list[list[Node]]:
    """The rows of a table, by its row groups: no cell reaches from one group into the next."""
    sections: list[list[Node]] = []
    for child in table.children:
        if isinstance(child, str) or child.hidden:
            continue
        if child.tag in ("thead", "tbody", "tfoot"):
            sections.append([c for c in child.children if isinstance(c, Node) and c.tag == "tr" and not c.hidden])
        elif child.tag == "tr":
            sections.append([child])
    return sections


def cells_of(row: Node) -> list[Node]:
    """The cells of a row that are shown."""
    return [c for c in row.children if isinstance(c, Node) and c.tag in ("td", "th") and not c.hidden]


def place(sections: list[list[Node]], budget: SlotBudget) -> list[list[PlacedCell]]:
    """The cells that begin in each row, left to right, spans resolved.

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    placed: list[list[PlacedCell]] = []
    for rows in sections:
        placed += _place_section(rows, len(placed), budget)
    return placed


def columns_of(placed: list[list[PlacedCell]]) -> int:
    """How many columns the table has."""
    return max((c.column + c.column_span for row in placed for c in row), default=0)


def _place_section(rows: list[Node], first: int, budget: SlotBudget) -> Iterator[list[PlacedCell]]:
    taken_until: dict[int, int] = {}
    for offset, row in enumerate(rows):
        at = first + offset
        column = 0
        begun: list[PlacedCell] = []
        for cell in cells_of(row):
            while taken_until.get(column, 0) > at:
                column += 1
            left = len(rows) - offset
            height = min(_span(cell, "rowspan", MAX_ROW_SPAN, zero=left), left)
            width = _span(cell, "colspan", MAX_COLUMN_SPAN, zero=1)
            budget.take(height * width)
            for c in range(column, column + width):
                taken_until[c] = max(taken_until.get(c, 0), at + height)
            begun.append(PlacedCell(cell, at, column, height, width))
            column += width
        yield begun


def _span(cell: Node, name: str, most: int, *, zero: int) -> int:
    digits = (cell.attributes.get(name) or "").strip()
    number = "".join(d for d in digits if d in "0123456789") if digits[:1].isdecimal() else ""
    if not number:
        return 1
    return min(int(number[:9]), most) or zero
