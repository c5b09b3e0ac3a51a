"""Table 三: requests received and handled. Its open rows are read together, under the form's equations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from nianshen.forms import national_form
from nianshen.forms.shared_layout import REQUEST_COLUMNS
from nianshen.parse.tables.bordered import bordered_cells, lined_cells
from nianshen.parse.tables.columns import Columns
from nianshen.parse.tables.ideographs import Ideographs
from nianshen.parse.tables.labels import request_labels
from nianshen.parse.tables.locate import Found, chain, places
from nianshen.parse.tables.printed import BORDERS, cell_at
from nianshen.parse.tables.rows import PrintedRow, placed_row, strip_row, unread
from nianshen.parse.tables.state import missing, state_of, without
from nianshen.parse.tables.strip import Strip, strip_after, strip_of
from nianshen.parse.tables.together import read_together
from nianshen.report import Form, Span, Table

_COLUMNS = len(REQUEST_COLUMNS)
_GAP = 120
"""Ideographs between two labels of one table: three of the longest rows may have lost theirs."""
_ENOUGH = 5
"""Labels in a row that make a table: a narrative names some of them too."""
_CORNER = ("勾稽关系", "申请人情况")
_COLUMN_HEADS = ("自然人", "其他", "总计")
_HEADER_REACH = 200
_BETWEEN_CELLS = re.compile(rf"[\s{BORDERS}]+")
_TAIL = re.compile(r"[”\"’'」』）):：\s]{0,12}(?:[（(][^（()）\d]{0,40}[)）])?")
_JOINED = re.compile(r"\s{0,3}(?:以及|[和及与或、/／])\s{0,3}(?:\d[.．、])?\s{0,3}")
_JOINED_REACH = 12
_ORDINAL_BEFORE = re.compile(r"(?:[一二三四]、|[（(][一二三四五六七][）)]|\d[.、．])\s{0,3}$")


def read_requests(
    text: str,
    view: Ideographs,
    columns: Columns,
    region: Span | None,
    *,
    year_form: Form,
    provably: bool,
    recognised: bool = False,
) -> Table:
    """Table 三 of the text. ``provably``: if nothing of it is found in its region, there is none. ``recognised``: it was
    told from a picture, where a label without figures proves no blank cells, and digits side by side no figures."""
    labels = _without_merged(text, _labels(view, region))
    if len(labels) < _ENOUGH:
        return without(3, view, [(label.code, label.words[0]) for label in request_labels()], region, provably=provably)
    printed = _printed_rows(text, labels, columns)
    if recognised:
        printed = {code: row if columns.right_of(row.row.span, _COLUMNS) else _seen(row) for code, row in printed.items()}
    form_id, evidence = _form_of(printed, labels, columns)
    form = national_form(form_id or year_form) or national_form("f2021")
    assert form is not None
    known = {code: printed[code] for code in form.row_codes() if code in printed}
    header = _header(view, labels[0])
    start = header.start if header else min(p.row.span.start for p in known.values())
    span = Span(start, max(p.row.span.end for p in known.values()))
    if not any(c.span is not None for p in known.values() for c in p.row.cells) and not _all_placed(columns, labels):
        return Table(3, form_id, "lost", span, form_evidence=evidence, header=header)
    rows, equations = read_together(known, form)
    lacking = missing(form.row_codes(), rows, text)
    return Table(3, form_id, state_of(rows, form.row_codes()), span, rows, equations, lacking, evidence, header)


def _seen(printed: PrintedRow) -> PrintedRow:
    """The row, unread where no figure of it was seen, or where only their digits were, not what parts them."""
    return unread(printed) if printed.glued or all(c.span is None for c in printed.row.cells) else printed


def _labels(view: Ideographs, region: Span | None) -> tuple[Found, ...]:
    wanted = [(label.code, words) for label in request_labels() for words in label.words]
    order = [label.code for label in request_labels()]
    inside = chain(places(view, wanted, region), order, _GAP) if region else ()
    if len(inside) >= len(order) // 2:
        return inside
    anywhere = chain(places(view, wanted, None), order, _GAP)
    return anywhere if len(anywhere) > len(inside) else inside


def _without_merged(text: str, labels: tuple[Found, ...]) -> tuple[Found, ...]:
    """The labels without those that are joined to the one before (信访举报投诉类申请和重复申请): such a line is one row, whose
    figures would be counted twice, and the row of the label joined to it is not there."""
    joined = {
        following.name
        for row, following in pairwise(labels)
        if following.span.start - row.span.end <= _JOINED_REACH
        and _JOINED.fullmatch(text, row.span.end, following.span.start)
    }
    return tuple(label for label in labels if label.name not in joined) if joined else labels


def _form_of(
    printed: Mapping[str, PrintedRow], labels: tuple[Found, ...], columns: Columns
) -> tuple[Form | None, tuple[Span, ...]]:
    """The form that the rows of （六）其他处理 belong to: one row in 2019, three in 2021."""
    by_code = {label.name: label.span for label in labels}
    newer = tuple(by_code[c] for c in ("F1", "F2") if c in by_code)
    if newer:
        return "f2021", newer
    own_cells = "F" in by_code and columns.right_of(by_code["F"], _COLUMNS) is not None
    if own_cells or ("F" in by_code and any(c.span is not None for c in printed["F"].row.cells)):
        return "f2019", (by_code["F"],)
    return None, ()


def _header(view: Ideographs, first: Found) -> Span | None:
    """The heading above the first row. Running text before it may name 自然人 and 其他组织 too, but no corner cell, and
    no 总计 after them."""
    window = Span(max(0, first.span.start - _HEADER_REACH), first.span.start)
    found = places(view, [(w, w) for w in (*_CORNER, *_COLUMN_HEADS)], window)
    last = {place.name: place.span.start for place in found}
    starts = [last[name] for name in _CORNER if name in last]
    if not starts and last.get("自然人", window.end) < last.get("总计", 0):
        starts = [last["自然人"]]
    return Span(min(starts), found[-1].span.end) if starts else None


def _all_placed(columns: Columns, labels: tuple[Found, ...]) -> bool:
    return all(columns.right_of(label.span, _COLUMNS) for label in labels if label.name != "F")


def _printed_rows(text: str, labels: tuple[Found, ...], columns: Columns) -> dict[str, PrintedRow]:
    """Every row found, as far as it stands by itself."""
    placed = {label.name: columns.right_of(label.span, _COLUMNS) for label in labels}
    strips = _strips(text, labels) if None in placed.values() else {}
    rows: dict[str, PrintedRow] = {}
    for n, label in enumerate(labels):
        words, span = _printed_label(text, label)
        cells = placed[label.name]
        if cells is not None:
            rows[label.name] = placed_row(label.name, words, span, tuple([cell_at(text, s) for s in cells]))
            continue
        start, strip = strips[label.name]
        bordered = bordered_cells(text, start, _COLUMNS)
        if bordered is not None and any(cell.span is not None for cell in bordered):
            rows[label.name] = placed_row(label.name, words, span, bordered)
            continue
        row = strip_row(label.name, words, span, strip, text, _COLUMNS)
        if row.strip is None and any(cell.value is None for cell in row.row.cells):
            end = labels[n + 1].span.start if n + 1 < len(labels) else len(text)
            lined = lined_cells(text, start, end, _COLUMNS)
            row = placed_row(label.name, words, span, lined) if lined is not None else row
        rows[label.name] = row
    return rows


def _strips(text: str, labels: tuple[Found, ...]) -> dict[str, tuple[int, Strip]]:
    """The figures between each label and the next, and where they begin."""
    ordinals = {label.code: label.ordinal for label in request_labels()}
    strips: dict[str, tuple[int, Strip]] = {}
    dotted = False
    for n, label in enumerate(labels):
        tail = _TAIL.match(text, label.span.end)
        start = tail.end() if tail else label.span.end
        end = labels[n + 1].span.start if n + 1 < len(labels) else len(text)
        strip, cut = strip_after(text, start, end)
        dotted |= cut
        strips[label.name] = (start, strip)
    return strips if dotted else _without_bare_ordinals(text, labels, strips, ordinals)


def _without_bare_ordinals(
    text: str, labels: tuple[Found, ...], strips: dict[str, tuple[int, Strip]], ordinals: Mapping[str, str]
) -> dict[str, tuple[int, Strip]]:
    """Where every numbered label follows its bare digit (``2其他法律``), that digit is no figure of the row before."""
    bare: dict[str, tuple[int, Strip]] = {}
    for row, following in pairwise(labels):
        start, strip = strips[row.name]
        ordinal = ordinals[following.name]
        if not ordinal or not strip.tokens:
            continue
        last = strip.tokens[-1].end
        if text[last - 1] != ordinal or text[last : following.span.start].strip():
            return strips
        bare[row.name] = (start, strip_of(text, start, last - 1))
    return {**strips, **bare}


def _printed_label(text: str, label: Found) -> tuple[str, Span]:
    """The label as printed, with its ordinal, without white space and pipes; and where it stands."""
    before = text[max(0, label.span.start - 8) : label.span.start]
    match = _ORDINAL_BEFORE.search(before)
    start = label.span.start - (len(before) - match.start() if match else 0)
    closing = label.span.end
    while closing < len(text) and text[closing] in '”"’）)':
        closing += 1
    span = Span(start, closing)
    return _BETWEEN_CELLS.sub("", span.of(text)), span
