"""What the words say of requests, and what table three has for it; the rules NT-01 to NT-03 and NT-08 share this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nianshen.report import Row, Span, Table
from nianshen.rule import Case
from nianshen.rulebook.tables import TOTAL, figure
from nianshen.text.request_claims import RequestClaim, every_one, other_matters, request_claims, speaks_of_requests
from nianshen.text.told import LONGEST_SENTENCE

_PARTS = (0, 1, 3)
_MOST = 200
"""No report states more; what goes on is a list."""
GROUPS = {"C": "不予公开", "D": "无法提供", "E": "不予处理", "F": "其他处理"}
_ROWS = {"received": ("A1",), "carried_in": ("A2",), "carried_out": ("H",)}


@dataclass(frozen=True, slots=True)
class ToldRequests:
    """The claims of the introduction and of parts one and three, in order; ``all`` are the places where all requests
    are said to have been disclosed, refused or finished (code of table three, place, said without reserve)."""

    claims: tuple[RequestClaim, ...]
    all: tuple[tuple[str, int, int, bool], ...]


def requests_told(case: Case) -> ToldRequests:
    """Read once a case: ``case.once(requests_told)``. Offsets count in ``case.told.text``."""
    told, year = case.told, case.report.year
    claims: list[RequestClaim] = []
    everyone: list[tuple[str, int, int, bool]] = []
    context = counted = within = False
    for s in told.sentences:
        if len(claims) >= _MOST:
            break
        if s.part not in _PARTS or s.end - s.start > LONGEST_SENTENCE:
            context = counted = within = False
            continue
        other = other_matters(told.text, s.start, s.end)
        within = within and not s.first and not other
        carries = within and told.text.find("结转", s.start, s.end) >= 0
        found = request_claims(told.text, s.start, s.end, s.quantities, year, context=context or carries)
        claims.extend(found)
        if found or context or speaks_of_requests(told.text, s.start, s.end):
            everyone.extend(every_one(told.text, s.start, s.end, context=counted))
        within = not other and (within or any("received" in claim.counts for claim in found))
        counted = bool(found)
        context = counted or speaks_of_requests(told.text, s.start, s.end)
    return ToldRequests(tuple(claims), tuple(everyone))


def place(case: Case, claim: RequestClaim) -> Span:
    """Where a claim stands in the report."""
    return case.told.span(claim.start, claim.end)


def table_counts(table: Table, counts: str) -> int | None:
    """What table three has in 总计 for one of the counts of a claim; None where a figure was not read."""
    codes: Iterable[str] = _ROWS.get(counts, (counts,))
    if counts in GROUPS:
        codes = tuple(row.code for row in table.rows if row.code[0] == counts)
        if counts == "F" and not codes:
            return None
    totals = [total_of(table.row(code)) for code in codes]
    return None if not totals or None in totals else sum(t for t in totals if t is not None)


def total_of(row: Row | None) -> int | None:
    """The total of a row; where it is left blank, the sum of the kinds of applicant."""
    if row is None:
        return None
    if len(row.cells) > TOTAL and row.cells[TOTAL].value == "":
        figures = [figure(row, index) for index in range(TOTAL)]
        return None if None in figures else sum(f for f in figures if f is not None)
    return figure(row, TOTAL)
