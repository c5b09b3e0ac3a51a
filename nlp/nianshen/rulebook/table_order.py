"""Whether the rows and columns of an official table stand in the order of the national form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from nianshen.forms import national_form
from nianshen.report import Form, Report, Span, Table

_ORDINAL = re.compile(r"\A(?:[（(]?[一二三四五六七][）)、]|\d[.、．])")
_APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构")
"""The columns of table three that have a name of their own; 其他 and 总计 stand in a heading of two lines anywhere."""
_RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_KINDS = 3
"""Reconsiderations, suits without and suits after one: each has the five results."""


class ColumnsMoved(NamedTuple):
    """Column headings in an order that is not the form's: as printed, where, and whether the first of them stands on one
    line with the one whose place it has, or each fills a line of its own, so that no extraction can have moved them."""

    labels: tuple[str, ...]
    span: Span
    on_one_line: bool


def rows_moved(report: Report, table: Table, strays: Iterable[Span]) -> list[Span]:
    """The rows that do not stand where the form has them.

    ``strays`` are lines of the table with a label and figures that were read as no row in its place.
    """
    official = _official_rows(table, report.form)
    found = [stray for stray in strays if _plain(_label(report.text, stray)) in official]
    reached = -1
    for row in sorted(table.rows, key=lambda r: r.span.start) if table.number == 2 else ():
        place = official.index(_plain(row.label)) if _plain(row.label) in official else reached
        if place < reached:
            found.append(row.span)
        reached = max(reached, place)
    return sorted(found, key=lambda span: span.start)


def columns_moved(report: Report, table: Table) -> ColumnsMoved | None:
    """The column headings of table three or four, where each is there as often as in the form, in another order."""
    part = report.part(table.number)
    if part is None or part.heading is None or not table.rows or table.number == 2:
        return None
    due = _APPLICANTS if table.number == 3 else _RESULTS * _KINDS
    end = min(row.span.start for row in table.rows) if table.number == 3 else max(row.span.end for row in table.rows)
    places = [
        (m.start(), m.group())
        for label in dict.fromkeys(due)
        for m in re.finditer(r"\s{0,2}".join(label), report.text[part.heading.end : end])
    ]
    printed = sorted((part.heading.end + start, words) for start, words in places)
    labels = tuple("".join(words.split()) for _, words in printed)
    if labels == due or sorted(labels) != sorted(due):
        return None
    first = next(k for k, label in enumerate(labels) if label != due[k])
    its_place = labels.index(due[first], first)
    one_line = "\n" not in report.text[printed[first][0] : printed[its_place][0]]
    one_line = one_line or all(_alone(report.text, start, words) for start, words in printed)
    return ColumnsMoved(labels, Span(printed[0][0], printed[-1][0] + len(printed[-1][1])), one_line)


def _alone(text: str, start: int, words: str) -> bool:
    """Whether a heading fills its line, as every cell does where a table was written down a cell a line, in its order."""
    return text[start - 1 : start] in ("", "\n") and text[start + len(words) : start + len(words) + 1] in ("", "\n", "\r")


def _official_rows(table: Table, form: Form) -> list[str]:
    national = national_form(form)
    if national is None or table.number == 4:
        return []
    if table.number == 3:
        return [_plain(row.label) for row in national.request_rows]
    return [label for block in national.disclosure for label in block.rows]


def _label(text: str, row: Span) -> str:
    """The words of a row before its first figure."""
    return re.split(r"[|\t\n]|\s\d", row.of(text), maxsplit=1)[0]


def _plain(label: str) -> str:
    """A label without white space, ordinal and what stands in brackets."""
    return _ORDINAL.sub("", "".join(label.split())).partition("（")[0].strip("）：:、")
