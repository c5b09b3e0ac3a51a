"""The cells of a row of plain text that shows where each begins: ``行政许可 | 93 |``, tabs, or a line a cell."""

from __future__ import annotations

import re
from itertools import pairwise

from nianshen.parse.tables.printed import DIVIDER, cell_at
from nianshen.report import Cell, Span

_NO_CELL = re.compile("第|信息|行政|规章|规范|政府|采购|其他|本年|[一二三四五六七]、|[（(]")
"""How headings and labels begin."""
_LONGEST_CELL = 16
"""Characters: what is longer is no figure, but a note or a label."""
_LONGEST_LINE = 240
_LONGEST_FIGURE = 8


def bordered_cells(text: str, start: int, count: int) -> tuple[Cell, ...] | None:
    """The ``count`` cells that borders divide from ``start``, which is behind the row's label, to the end of the line.

    None where no border follows, or other than ``count`` cells do, or one is too long for a figure.
    """
    stop = text.find("\n", start, start + _LONGEST_LINE)
    stop = stop if stop >= 0 else min(len(text), start + _LONGEST_LINE)
    borders = [m.start() for m in DIVIDER.finditer(text, start, stop)]
    if not borders or text[start : borders[0]].strip():
        return None
    if text[borders[-1] + 1 : stop].strip():
        borders.append(stop)
    spans = [Span(a + 1, b) for a, b in pairwise(borders)]
    if len(spans) != count or any(len(s.of(text).strip()) > _LONGEST_CELL for s in spans):
        return None
    return tuple(cell_at(text, span) for span in spans)


def lined_cells(text: str, start: int, end: int, count: int) -> tuple[Cell, ...] | None:
    """The ``count`` cells that stand a line each behind the label's own line, before what stands at ``end``.

    None where there are fewer or more lines before the next heading or label, or one is too long for a figure.
    """
    stop = text.rfind("\n", start, min(end, start + _LONGEST_LINE))
    line = text.find("\n", start, start + _LONGEST_LINE)
    if stop < 0 or line < 0 or text[start:line].strip():
        return None
    cells: list[Cell] = []
    at = line + 1
    while at < stop + 1:
        line = text.find("\n", at, stop + 1)
        words = text[at:line].strip()
        if _NO_CELL.match(words):
            break
        if words:
            if len(words) > _LONGEST_FIGURE or DIVIDER.search(words):
                return None
            cells.append(cell_at(text, Span(at, line)))
        at = line + 1
    return tuple(cells) if len(cells) == count else None
