"""The running text of a report for rules that look at language wherever it stands: by its lines, or as one text whose
lines and spaces are no more than layout."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from nianshen.report import Passage, Report, Span
from nianshen.rule import Case
from nianshen.text.broken_sentences import Break, broken_sentences
from nianshen.text.told import Told

_CLAUSE_ENDS = "。！？；，\n\r"
_RESIDUE = re.compile(r"[（(]?本列数据的?")
"""What is left of the corner cell of table three where the table is cut out."""


class Prose:
    """``text``: the passages in order, a line end between two, the characters as they are printed."""

    def __init__(self, report: Report) -> None:
        passages = _passages(report)
        self._from: list[int] = []
        self._shift: list[int] = []
        at = 0
        for passage in passages:
            self._from.append(at)
            self._shift.append(passage.span.start - at)
            at += passage.span.end - passage.span.start + 1
        self._passages = passages
        self.text = "\n".join(passage.span.of(report.text) for passage in passages)

    @cached_property
    def kinds(self) -> tuple[tuple[int, int, str], ...]:
        """The passages as half-open ranges of ``text`` with the kind of their part."""
        return tuple(
            (start, start + p.span.end - p.span.start, p.kind) for start, p in zip(self._from, self._passages, strict=True)
        )

    def kind_at(self, at: int) -> str | None:
        """The kind of the part in which ``at`` stands."""
        return next((kind for start, end, kind in self.kinds if start <= at < end), None)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the report at a half-open range of ``text`` that lies in one passage."""
        shift = self._shift[bisect_right(self._from, start) - 1]
        return Span(start + shift, end + shift)

    def around(self, start: int, end: int, reach: int = 6) -> Span:
        """The same with up to ``reach`` characters to either side that belong to its clause: words are found again
        more easily than a single mark."""
        return self.span(*_widened(self.text, start, end, reach))


def prose_of(case: Case) -> Prose:
    """The running text of the report of a case as it is printed, made for the first rule that asks."""
    return case.once(_prose)


def breaks_of(case: Case) -> tuple[Break, ...]:
    """Where sentences of that text break off, in no order, looked for when the first rule asks."""
    return case.once(_breaks)


def running_and_headings(case: Case) -> tuple[Told, Told]:
    """The running text and the headings of the parts, each free of layout; the latter made for the first rule that asks."""
    return case.told, case.once(_headings)


def words_around(told: Told, start: int, end: int, reach: int = 6) -> Span:
    """The stretch of the report at a half-open range of a text free of layout, with what stands beside it in its clause."""
    return told.span(*_widened(told.text, start, end, reach))


def _widened(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    first = 1 + max(before.rfind(mark) for mark in _CLAUSE_ENDS)
    cuts = [at for mark in _CLAUSE_ENDS if (at := after.find(mark)) >= 0]
    return start - len(before) + first, end + min(cuts, default=len(after))


def _prose(case: Case) -> Prose:
    return Prose(case.report)


def _breaks(case: Case) -> tuple[Break, ...]:
    return tuple(broken_sentences(prose_of(case).text))


def _headings(case: Case) -> Told:
    parts = case.report.parts
    return Told(case.report.text, [(part.heading, part.number, part.kind) for part in parts if part.heading])


def _passages(report: Report) -> list[Passage]:
    return [p for p in report.passages if not _RESIDUE.fullmatch(report.text, p.span.start, p.span.end)]
