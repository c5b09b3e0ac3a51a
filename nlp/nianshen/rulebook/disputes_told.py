"""What the words say of reviews and lawsuits over disclosure, and what table four has for it; NT-04 and NT-05 share this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from nianshen.audit_types import Evidence
from nianshen.forms.shared_layout import DISPUTE_COLUMNS, DISPUTE_GROUPS
from nianshen.report import Row, Table
from nianshen.rule import Case
from nianshen.rulebook.tables import figure, quote_row
from nianshen.text.dispute_claims import (
    DisputeClaim,
    Group,
    about_disclosure,
    answered_again,
    dispute_claims,
    groups_named,
    names_disputes,
    none_at_all,
)
from nianshen.text.request_claims import speaks_of_requests
from nianshen.text.told import LONGEST_SENTENCE

_PARTS = (0, 1, 3, 4)
_OWN_PART, _PROBLEMS = 4, 5
_MOST = 200
TOTAL = len(DISPUTE_COLUMNS) - 1
_REVIEW, _DIRECT, _AFTER = DISPUTE_GROUPS
_ROWS: dict[Group, tuple[str, ...]] = {
    "review": (_REVIEW,),
    "direct": (_DIRECT,),
    "after": (_AFTER,),
    "suit": (_DIRECT, _AFTER),
}
_NAMES: dict[Group, str] = {
    "review": "行政复议",
    "suit": "行政诉讼",
    "direct": "未经复议直接起诉",
    "after": "复议后起诉",
}
Certainty = Literal["said", "near", "open"]


@dataclass(frozen=True, slots=True)
class ToldDispute:
    """A claim; ``about`` disclosure: ``said`` in part four or in the sentence itself, ``near``: its neighbours speak of
    requests, ``open``: neither, so that it may be about any other matter of the organ too."""

    claim: DisputeClaim
    about: Certainty


def disputes_told(case: Case) -> tuple[ToldDispute, ...]:
    """The claims of the introduction and parts one, three and four, and the results counted in part five (复议纠正2件), in
    order. Read once a case: ``case.once(disputes_told)``."""
    told, year = case.told, case.report.year
    found: list[ToldDispute] = []
    before: tuple[Group, ...] = ()
    near = False
    for s in told.sentences:
        if s.part == _PROBLEMS and s.end - s.start <= LONGEST_SENTENCE and len(found) < _MOST:
            counted = dispute_claims(told.text, s.start, s.end, s.quantities, year)
            found.extend(ToldDispute(c, "said") for c in counted if c.said == "result" and c.value and c.groups)
        if s.part not in _PARTS or s.end - s.start > LONGEST_SENTENCE or len(found) >= _MOST:
            before, near = (), False
            continue
        if not names_disputes(told.text, s.start, s.end) and not before:
            if s.part == _OWN_PART and none_at_all(told.text, s.start, s.end):
                nothing = DisputeClaim("none", ("review", "suit"), None, 0, False, s.start, s.end)
                found.append(ToldDispute(nothing, "said"))
            near = speaks_of_requests(told.text, s.start, s.end)
            continue
        said = s.part == _OWN_PART or about_disclosure(told.text, s.start, s.end)
        about: Certainty = "said" if said else "near" if near else "open"
        claims = dispute_claims(told.text, s.start, s.end, s.quantities, year, before)
        again = not said and answered_again(told.text, s.start, s.end)
        found.extend(ToldDispute(c, "said" if again and c.said == "result" else about) for c in claims)
        before = groups_named(told.text, s.start, s.end)
        near = about != "open"
    return tuple(found)


def cases_counted(table: Table, groups: Iterable[Group], column: int = TOTAL) -> int | None:
    """What table four has in a column for these groups together; None where a figure was not read. A total that is
    left blank is the sum of the results."""
    codes = dict.fromkeys(code for group in groups for code in _ROWS[group])
    figures = [_figure(table.row(code), column) for code in codes]
    return None if None in figures else sum(f for f in figures if f is not None)


def names_of(groups: Iterable[Group]) -> str:
    """The groups as table four prints them."""
    return "、".join(_NAMES[group] for group in groups)


def rows_quoted(case: Case, table: Table, groups: Iterable[Group], column: int = TOTAL) -> tuple[Evidence, ...]:
    """The rows of table four that show it."""
    codes = dict.fromkeys(code for group in groups for code in _ROWS[group])
    rows = [row for row in map(table.row, codes) if row is not None]
    return tuple(quote_row(case, table, row, (DISPUTE_COLUMNS[column],)) for row in rows)


def _figure(row: Row | None, column: int) -> int | None:
    if row is None:
        return None
    if column == TOTAL and len(row.cells) > TOTAL and row.cells[TOTAL].value == "":
        results = [figure(row, index) for index in range(TOTAL)]
        return None if None in results else sum(r for r in results if r is not None)
    return figure(row, column)
