"""Table 四: administrative review and lawsuits, fifteen cells in three groups of five."""

from __future__ import annotations

from collections.abc import Sequence

from nianshen.forms import FORM_2021
from nianshen.parse.tables.columns import Columns
from nianshen.parse.tables.dispute_readings import dispute_readings
from nianshen.parse.tables.equations import instances, judge, operands
from nianshen.parse.tables.ideographs import Ideographs
from nianshen.parse.tables.locate import Found, clusters, places
from nianshen.parse.tables.printed import cell_at
from nianshen.parse.tables.rows import PrintedRow, agreed_cells, strip_row
from nianshen.parse.tables.state import state_of, without
from nianshen.parse.tables.strip import Strip, joined, strip_after
from nianshen.report import Cell, EquationOutcome, Row, Span, Table

_GROUPS, _COLUMNS = FORM_2021.dispute_groups, FORM_2021.dispute_columns
_CELLS = len(_GROUPS) * len(_COLUMNS)
_HEAD = "".join(_COLUMNS)
_GAP = 40
"""Ideographs between one run of column headings and the next: the names of the groups."""


def read_disputes(text: str, view: Ideographs, columns: Columns, region: Span | None, *, provably: bool) -> Table:
    """Table 四 of the text; both forms have the same. ``provably``: if nothing of it is found, there is none."""
    heads = _heads(text, view, region)
    if not heads:
        return without(4, view, [(c, c) for c in _COLUMNS[:4]], region, provably=provably)
    header = Span(heads[0].span.start, heads[-1].span.end)
    rows, outcomes = _rows(text, heads, columns)
    if not rows:
        return Table(4, None, "lost", header, header=header)
    given = operands({r.code: r for r in rows}, len(_COLUMNS) - 1)
    every = instances(FORM_2021.id, 4)
    equations = tuple(judge(i, given, lambda i: outcomes.get(i.where, "uncertain")) for i in every)
    span = Span(header.start, max([header.end, *(r.span.end for r in rows)]))
    return Table(4, None, state_of(rows, _GROUPS), span, rows, equations, header=header)


def _heads(text: str, view: Ideographs, region: Span | None) -> tuple[Found, ...]:
    """The runs of column headings of the table (one or three); with figures after them if there are such."""
    for within in (region, None) if region is not None else (None,):
        groups = [g[:3] for g in clusters(places(view, [("head", _HEAD)], within), _GAP)]
        if groups:
            return next((g for g in groups if strip_after(text, g[-1].span.end, len(text))[0].tokens), groups[0])
    return ()


def _rows(text: str, heads: Sequence[Found], columns: Columns) -> tuple[tuple[Row, ...], dict[str, EquationOutcome]]:
    placed = columns.below(heads[-1].span, _CELLS)
    if placed is not None:
        return _grouped([cell_at(text, span) for span in placed], heads[-1].span, open_=False), {}
    strip = _strip(text, heads)
    if not strip.tokens:
        return (), {}
    printed = strip_row("", "", heads[-1].span, strip, text, _CELLS)
    if not strip.plain or not printed.row.open:
        return _grouped(printed.row.cells, heads[-1].span, open_=False), {}
    return _open_rows(printed, strip, heads[-1].span)


def _strip(text: str, heads: Sequence[Found]) -> Strip:
    """The figures after the last headings; where each group has its own after its headings, all of them."""
    strips = [
        strip_after(text, head.span.end, heads[n + 1].span.start if n + 1 < len(heads) else len(text))[0]
        for n, head in enumerate(heads)
    ]
    if len(strips) == len(_GROUPS) and all(s.tokens for s in strips):
        return joined(strips)
    return strips[-1]


def _open_rows(printed: PrintedRow, strip: Strip, head: Span) -> tuple[tuple[Row, ...], dict[str, EquationOutcome]]:
    found = dispute_readings(strip.digits, strip.walls)
    if found is None:
        return _grouped(printed.row.cells, head, open_=True), {}
    cells: list[Cell] = []
    outcomes: dict[str, EquationOutcome] = {}
    for name, readings in zip(_GROUPS, found, strict=True):
        cells += agreed_cells(strip, readings)
        held = {sum(r.values[:-1]) == r.values[-1] for r in readings}
        outcomes[name] = "uncertain" if len(held) > 1 else "pass" if held == {True} else "fail"
    return _grouped(cells, head, open_=True), outcomes


def _grouped(cells: Sequence[Cell], head: Span, *, open_: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    for n, name in enumerate(_GROUPS):
        own = tuple(cells[n * len(_COLUMNS) : (n + 1) * len(_COLUMNS)])
        spans = [c.span for c in own if c.span is not None]
        span = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else head
        rows.append(Row(name, name.rpartition("/")[2], span, own, open_))
    return tuple(rows)
