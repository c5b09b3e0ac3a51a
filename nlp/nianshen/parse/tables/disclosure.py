"""Table 二: proactive disclosure. Its columns are those of the header above each row, not those of the year."""

from __future__ import annotations

import re
from collections import Counter

from nianshen.forms import DisclosureBlock, OfficialForm, national_form
from nianshen.parse.tables.bordered import bordered_cells, lined_cells
from nianshen.parse.tables.columns import Columns
from nianshen.parse.tables.ideographs import Ideographs
from nianshen.parse.tables.labels import block_of, disclosure_columns, disclosure_rows
from nianshen.parse.tables.locate import Found, clusters, places
from nianshen.parse.tables.mixed_cells import mixed_cells
from nianshen.parse.tables.printed import cell_at
from nianshen.parse.tables.state import missing, state_of, without
from nianshen.report import Cell, Form, Row, Span, Table

_GAP = 24
"""Ideographs between two labels of one table: 第二十条第（五）项 信息内容, and room for a slip."""
_FIGURES = re.compile(r"[0-9０-９\s|｜│,，.．+＋\-－−—–/／增减无元千百万亿美约余多?？件]*")


def read_disclosure(
    text: str, view: Ideographs, columns: Columns, region: Span | None, *, year_form: Form, provably: bool
) -> Table:
    """Table 二 of the text. ``provably``: if nothing of it is found in its region, there is none."""
    group = _group(view, region)
    if group is None:
        return without(2, view, [(c.words, c.words) for c in disclosure_columns()], region, provably=provably)
    form_id, evidence = _form_of(group)
    laid_out = national_form(form_id or year_form) or national_form("f2021")
    assert laid_out is not None
    rows = _rows(text, group, columns, laid_out)
    header = _header(group)
    figures = any(c.span is not None for r in rows.values() for c in r.cells)
    placed = all(columns.right_of(r.span, len(r.cells), spare=True) for r in rows.values())
    ends = [r.span.end for r in rows.values()]
    span = Span(group[0].span.start, max([group[-1].span.end, *ends]))
    if not rows or not (figures or placed):
        return Table(2, form_id, "lost", span, form_evidence=evidence, header=header)
    official = [row for block in laid_out.disclosure for row in block.rows]
    read = tuple(rows[code] for code in official if code in rows)
    return Table(2, form_id, state_of(read, official), span, read, (), missing(official, read, text), evidence, header)


def _group(view: Ideographs, region: Span | None) -> tuple[Found, ...] | None:
    """The labels of the table: the group with most of them, from its first column heading on."""
    wanted = [(c.words, c.words) for c in disclosure_columns()] + [(row, row) for row in disclosure_rows()]
    for within in (region, None) if region is not None else (None,):
        groups = [_from_header(g) for g in clusters(places(view, wanted, within), _GAP)]
        best = max(groups, key=lambda g: len({f.name for f in g}), default=())
        if len({f.name for f in best} & set(disclosure_rows())) >= 2:
            return best
    return None


def _from_header(group: tuple[Found, ...]) -> tuple[Found, ...]:
    heads = {c.words for c in disclosure_columns()}
    first = next((n for n, f in enumerate(group) if f.name in heads), None)
    return () if first is None else group[first:]


def _form_of(group: tuple[Found, ...]) -> tuple[Form | None, tuple[Span, ...]]:
    """The form that most column headings belong to, and where those that it alone has stand."""
    forms = {c.words: c.forms for c in disclosure_columns()}
    telling = [(forms[f.name][0], f.span) for f in group if len(forms.get(f.name, ())) == 1]
    counts = Counter(form for form, _ in telling).most_common()
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None, ()
    return counts[0][0], tuple(span for form, span in telling if form == counts[0][0])


def _header(group: tuple[Found, ...]) -> Span:
    heads = {c.words for c in disclosure_columns()}
    last = next((n for n, f in enumerate(group) if f.name not in heads), len(group)) - 1
    return Span(group[0].span.start, group[last].span.end)


def _rows(text: str, group: tuple[Found, ...], columns: Columns, laid_out: OfficialForm) -> dict[str, Row]:
    """The rows by their code in ``laid_out``; of a row that comes twice the first with figures."""
    forms = {c.words: c.forms for c in disclosure_columns()}
    rows: dict[str, Row] = {}
    above: Form | None = None
    for n, label in enumerate(group):
        if label.name in forms:
            above = forms[label.name][0] if len(forms[label.name]) == 1 else above
            continue
        found = _official(label.name, above, laid_out)
        if found is None:
            continue
        code, block = found
        end = group[n + 1].span.start if n + 1 < len(group) else len(text)
        cells = _cells(text, label, end, columns, block)
        if code not in rows or not any(c.span for c in rows[code].cells):
            last = max((c.span.end for c in cells if c.span is not None), default=label.span.end)
            printed = re.sub(r"[\s|｜│]", "", label.span.of(text))
            rows[code] = Row(code, printed, Span(label.span.start, max(last, label.span.end)), cells, _is_open(cells))
    return rows


def _official(printed: str, above: Form | None, laid_out: OfficialForm) -> tuple[str, DisclosureBlock] | None:
    """The row's code in the layout of the table, and the block whose columns stand above it."""
    code = block_of(laid_out, printed)
    header_form = national_form(above) if above is not None else None
    block = block_of(header_form, printed) if header_form is not None else None
    if code is None:
        return None
    return code[0], (block or code)[1]


def _is_open(cells: tuple[Cell, ...]) -> bool:
    return any(len(c.candidates) > 1 for c in cells) or any(c.value is None for c in cells)


def _cells(text: str, label: Found, end: int, columns: Columns, block: DisclosureBlock) -> tuple[Cell, ...]:
    placed = columns.right_of(label.span, len(block.columns), spare=True)
    if placed is not None:
        return tuple(cell_at(text, span) for span in placed)
    bordered = bordered_cells(text, label.span.end, len(block.columns))
    if bordered is not None:
        return bordered
    figures = _FIGURES.match(text, label.span.end, end)
    stop = figures.end() if figures else label.span.end
    cells = mixed_cells(text, Span(label.span.end, stop), block)
    if any(cell.value is None for cell in cells) or not any(cell.span for cell in cells):
        return lined_cells(text, label.span.end, end, len(block.columns)) or cells
    return cells
