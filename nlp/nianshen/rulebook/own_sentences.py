"""The sentences of a report that are its own: what it says it did, of its problems, of what it will do.

Left out is what law and form prescribe or every report must say: headings, lead-ins, the legal basis, the statistics
period, nil phrases, tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nianshen.audit_types import Role, Statement
from nianshen.measure.comparable import figures_masked, names_hidden
from nianshen.report import Report, Span
from nianshen.rule import Case
from nianshen.text.organ_parts import own_names

Section = str
"""Part one and part five, which are compared; before 2019 what was done, and the sections on problems."""
SECTIONS: tuple[Section, ...] = ("overview", "problems")
_OF_KIND: dict[str, Section] = {
    "overview": "overview", "disclosure": "overview", "requests": "overview", "disputes": "overview", "problems": "problems",
}  # fmt: skip
_OWN: frozenset[Role] = frozenset({"work", "problem", "measure", "followup"})


class OwnSentence(NamedTuple):
    """A sentence at ``span`` of the report's text; ``masked`` without figures, ``nameless`` also without own names."""

    section: Section
    span: Span
    masked: str
    nameless: str


def own_sentences(report: Report, statements: Iterable[Statement]) -> tuple[OwnSentence, ...]:
    """The report's own sentences, in order."""
    names = own_names(report.organ)
    return tuple(
        OwnSentence(section, s.span, masked := figures_masked(s.text), names_hidden(masked, names))
        for s in statements
        if (section := section_of(s)) is not None
    )


def own_of(case: Case) -> tuple[OwnSentence, ...]:
    """The own sentences of a case. Read once a case: ``case.once(own_of)``."""
    return own_sentences(case.report, case.statements or ())


def section_of(s: Statement) -> Section | None:
    """The section in which a statement is compared; None for one that is not the report's own, or stands elsewhere."""
    if s.role not in _OWN:
        return None
    if s.part in (1, 5):
        return "overview" if s.part == 1 else "problems"
    return _OF_KIND.get(s.kind) if s.part is None else None


def of_section(own: Sequence[OwnSentence], section: Section) -> list[OwnSentence]:
    """The sentences of one section."""
    return [s for s in own if s.section == section]
