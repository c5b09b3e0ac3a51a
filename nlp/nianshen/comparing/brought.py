"""What a report brings to the comparison: taken where it was read, so that the process that compares opens no report for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from nianshen.audit_types import Statement
from nianshen.report import Report, Span
from nianshen.rulebook.own_sentences import OwnSentence, Section, own_sentences

_IN_FORCE = 2
"""The column 现行有效件数 of table two in the form of 2021."""


@dataclass(frozen=True, slots=True)
class Brought:
    """``plain``: its own sentences as section, start, end, words without figures, words also without own names; plain tuples are
    read back in a fifth of the time. ``specificity``: the mean of its problems and measures. ``documents``: how many
    normative documents are in force. None where that cannot be told.
    """

    plain: tuple[tuple[Section, int, int, str, str], ...]
    specificity: float | None
    documents: int | None

    @classmethod
    def of(cls, report: Report, statements: Iterable[Statement]) -> Self:
        """What a report with these statements brings."""
        statements = tuple(statements)
        own = own_sentences(report, statements)
        named = [s.specificity for s in statements if s.specificity is not None]
        return cls(
            tuple((s.section, s.span.start, s.span.end, s.masked, s.nameless) for s in own),
            sum(named) / len(named) if named else None,
            _documents_in_force(report),
        )

    def own(self) -> tuple[OwnSentence, ...]:
        """Its own sentences, in order."""
        return tuple(OwnSentence(section, Span(start, end), masked, name) for section, start, end, masked, name in self.plain)


def _documents_in_force(report: Report) -> int | None:
    table = report.table(2)
    row = table.row("行政规范性文件") if table is not None and report.form == "f2021" else None
    value = row.cells[_IN_FORCE].value if row is not None and len(row.cells) > _IN_FORCE else None
    return value if isinstance(value, int) else None
