"""Which ``<table>`` is a table: pages of the 2000s put whole articles into tables that only arrange them."""

from __future__ import annotations

from nianshen.intake.html.grid import cells_of, sections_of
from nianshen.intake.html.tree import Node

_PROSE_STOPS = 3
_PROSE_CHARS = 150
_MOST = 0.6


def is_data_table(table: Node) -> bool:
    """Whether a table has cells of its own.

    One that holds another table or headings, has one column, or keeps most of its text as prose in one cell only
    arranges what stands in it, and is read as if it were not there.
    """
    if table.has_tables or table.has_headings:
        return False
    rows = [cells_of(row) for rows in sections_of(table) for row in rows]
    if all(len(cells) < 2 for cells in rows):
        return False
    return not any(_is_article(cell, table) for cells in rows for cell in cells)


def _is_article(cell: Node, table: Node) -> bool:
    return cell.stops >= _PROSE_STOPS and cell.chars >= _PROSE_CHARS and cell.chars > _MOST * table.chars
