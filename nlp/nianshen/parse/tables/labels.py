"""The labels of the three official tables, as ideographs, in both national forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nianshen.forms import NATIONAL_FORMS, DisclosureBlock, OfficialForm
from nianshen.parse.tables.ideographs import ideographs_of
from nianshen.report import Form


@dataclass(frozen=True, slots=True)
class RowLabel:
    """A row of table 三. ``ordinal`` is the digit that its printed label begins with, ``""`` where it has none."""

    code: str
    words: tuple[str, ...]
    ordinal: str


@dataclass(frozen=True, slots=True)
class ColumnLabel:
    """A column heading of table 二 and the forms that have it."""

    words: str
    forms: tuple[Form, ...]


_OTHER_WORDINGS = {
    "H": ("结转下一年度继续办理",),
    "B2": ("部分公开",),
}
"""Wordings seen beside the official one; B2's printed label is often cut to its first words."""


@cache
def request_labels() -> tuple[RowLabel, ...]:
    """The rows of table 三 of both forms in one order: A1 … E5, F (2019), F1–F3 (2021), G, H."""
    codes: dict[str, RowLabel] = {}
    for form in NATIONAL_FORMS:
        for row in form.request_rows:
            words = (ideographs_of(row.label), *_OTHER_WORDINGS.get(row.code, ()))
            codes.setdefault(row.code, RowLabel(row.code, words, row.label[0] if row.label[0].isdigit() else ""))
    before, after = [c for c in codes if c[0] < "F"], [c for c in codes if c[0] == "F"]
    order = [*before, *sorted(after), "G", "H"]
    return tuple(codes[c] for c in order)


@cache
def disclosure_columns() -> tuple[ColumnLabel, ...]:
    """The column headings of table 二, the longer before those that they contain."""
    forms: dict[str, list[Form]] = {}
    for form in NATIONAL_FORMS:
        for block in form.disclosure:
            for column in block.columns:
                # the unit in brackets is printed in many ways
                forms.setdefault(ideographs_of(column.partition("（")[0]), []).append(form.id)
    longest_first = sorted(forms, key=lambda w: (-len(w), w))
    return tuple(ColumnLabel(w, tuple(dict.fromkeys(forms[w]))) for w in longest_first)


@cache
def disclosure_rows() -> tuple[str, ...]:
    """The row labels of table 二 in both forms, the longer before those that they contain."""
    rows = {row for form in NATIONAL_FORMS for block in form.disclosure for row in block.rows}
    return tuple(sorted(rows, key=lambda w: (-len(w), w)))


def block_of(form: OfficialForm, printed: str) -> tuple[str, DisclosureBlock] | None:
    """The official row that a printed row label of table 二 stands for in that form, and the block it belongs to.

    规范性文件 and 行政规范性文件 are one row: the 2021 form only renamed it.
    """
    for block in form.disclosure:
        for row in block.rows:
            if row.endswith(printed) or printed.endswith(row):
                return row, block
    return None
