"""The figures of recognised tables: a cell of a column of figures holds one figure or none, or was not read.

Where a ruled line was missed, a label runs into a column of figures, or two rows stand in one. What stands there is
U+FFFD then, never a number that nobody printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from nianshen.forms import national_form
from nianshen.forms.shared_layout import REQUEST_COLUMNS
from nianshen.intake.sheet import Entry, TableCell, TableLines, TableRow
from nianshen.text.lost_words import UNREAD

_ENOUGH_LABELS = 5
_ENOUGH_FIGURES = 4
"""Cells of a row that hold a figure: such a row is no heading and no text."""
_FIGURE = re.compile(r"[+\-－−]?\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,10})?")
_NOTHING = re.compile(r"[-—–－/／无]{0,2}")
_SEVERAL = re.compile(r"\d\s+\d")
_BESIDE_A_FIGURE = re.compile(r"(?=[^\d]{0,8}\d).{1,8}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_NO_HAN = re.compile(r"[^\u3400-\u9fff]+")
_FIGURES_BEHIND = re.compile(r"[\d\s.,\ufffd]+\Z")
_NUMBER = re.compile(r"[一二三四五六七八]、|（[一二三四五六七八]）|\d[.]")
_SHORTEST = 4
_SHORT = re.compile(r"其他|总计")
"""The labels of rows that are shorter."""

Column = tuple[int, int]
"""The first slot of a cell in its row, and how many it takes."""


def with_sure_figures(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, in their tables U+FFFD for what cannot be one figure."""
    for entry in entries:
        yield _guarded(entry) if isinstance(entry, TableLines) else entry


def _guarded(table: TableLines) -> TableLines:
    labels = {n: label for n, row in enumerate(table.rows) if (label := _label(row)) is not None}
    if len(labels) < _ENOUGH_LABELS:
        return replace(table, rows=tuple(map(_without_several, table.rows)))
    columns, told = _columns(table.rows, labels)
    body = range(min(labels), max(labels) + 1)
    placed = [n for n, row in enumerate(table.rows) if n in labels or (n in body and _has_figures(row))]
    nameless = {n for n in placed if n not in labels and not any(_SHORT.search(c.words) for c in table.rows[n].cells)}
    rows = list(table.rows)
    for n in placed:
        cut = n in labels and not nameless.isdisjoint((n - 1, n + 1)) and _mostly_blank(rows[n])
        rows[n] = _placed(rows[n], columns, told=told and not cut)
    return TableLines(tuple(rows), max(table.columns, sum(columns[-1])))


def _columns(rows: Sequence[TableRow], labels: Mapping[int, TableCell]) -> tuple[tuple[Column, ...], bool]:
    """The seven columns of figures of table three: those that most of its rows have. Where no row has seven, places for
    seven beside the labels, and that no figure can be told to stand in one of them."""
    ends = {n: label.column + label.column_span for n, label in labels.items()}
    places = Counter(
        tuple((c.column, c.column_span) for c in rows[n].cells if c.column >= end) for n, end in ends.items()
    )
    count = len(REQUEST_COLUMNS)
    known = next((place for place, _ in places.most_common() if len(place) == count), None)
    first = max(ends.values())
    return known or tuple((first + n, 1) for n in range(count)), known is not None


def _placed(row: TableRow, columns: Sequence[Column], *, told: bool) -> TableRow:
    """A row of table three with one cell in each column of figures: unread where the row has another there, where that
    holds more than a figure, and everywhere where the labels of two rows stand in one cell."""
    first = columns[0][0]
    left = [c for c in row.cells if c.column < first]
    if not left:
        return row
    alone = all(len(_labels_in(c.words)) <= 1 for c in left)
    if left[-1].column + left[-1].column_span > first:
        words = _FIGURES_BEHIND.sub("", left[-1].words)
        left[-1] = left[-1]._replace(column_span=first - left[-1].column, words=words)
    by_place = {(c.column, c.column_span): c for c in row.cells} if told else {}
    heights = Counter(c.row_span for c in row.cells if c.column >= first)
    height = heights.most_common(1)[0][0] if heights else left[-1].row_span
    figures = []
    for column, span in columns:
        cell = by_place.get((column, span))
        sure = alone and cell is not None and cell.row_span == height and _is_one(cell.words)
        figures.append(TableCell(left[-1].row, column, height, span, cell.words if cell and sure else UNREAD))
    return row._replace(cells=(*left, *figures))


def _without_several(row: TableRow) -> TableRow:
    """A row of another table: in a row of figures a cell that holds several, or other signs beside a figure, was not read."""
    words = [c.words for c in row.cells]
    figures = [n for n, w in enumerate(words) if _FIGURE.fullmatch(w)]
    if len(figures) >= _ENOUGH_FIGURES:
        unread = {n for n, w in enumerate(words) if n > figures[0] and _SEVERAL.search(w)}
    elif figures and _HAN.search(words[0]) and not any(map(_HAN.search, words[1:])):
        unread = {n for n, w in enumerate(words) if n and _BESIDE_A_FIGURE.fullmatch(w) and not _is_one(w)}
    else:
        return row
    return row._replace(cells=tuple(c._replace(words=UNREAD) if n in unread else c for n, c in enumerate(row.cells)))


def _is_one(words: str) -> bool:
    return bool(_FIGURE.fullmatch(words) or _NOTHING.fullmatch(words))


def _mostly_blank(row: TableRow) -> bool:
    """Whether a row may be one half of a row that a false line cut in two, its figures in the other half."""
    return sum(not c.words for c in row.cells) > len(REQUEST_COLUMNS) // 2


def _has_figures(row: TableRow) -> bool:
    return any(_FIGURE.fullmatch(c.words) or UNREAD in c.words for c in row.cells)


def _label(row: TableRow) -> TableCell | None:
    """The cell with the label of a row of table three, the rightmost where several have one."""
    return next((c for c in reversed(row.cells) if _labels_in(c.words)), None)


def _labels_in(words: str) -> list[str]:
    """The labels of table three that stand in a cell one after the other; the longer go before those in them."""
    left = _NO_HAN.sub("", words)
    found: list[str] = []
    for label in _request_labels():
        if label in left:
            found.append(label)
            left = left.replace(label, "", 1)
    return found


@cache
def _request_labels() -> tuple[str, ...]:
    """The labels without their numbers; 总计 and 其他 are those of columns too."""
    labels = {"部分公开", "结转下一年度继续办理"}
    for form in (national_form("f2019"), national_form("f2021")):
        assert form is not None
        labels |= {_NO_HAN.sub("", _NUMBER.sub("", row.label)) for row in form.request_rows}
    return tuple(sorted((w for w in labels if len(w) >= _SHORTEST), key=lambda words: (-len(words), words)))
