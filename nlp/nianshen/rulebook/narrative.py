"""What classifier and lexicon say of the narrative, and where they agree; the rules of family P share this."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from nianshen.audit_types import Role, Statement
from nianshen.report import Passage, Report, Span
from nianshen.rule import Case
from nianshen.rulebook.running_text import length_of, part_name, part_whole

SURE = 0.8
"""From this calibrated confidence on the classifier's word is taken without the lexicon's."""
_LEAST = 10
_STOPS = "。！？；\n\r"


def problem_passages(report: Report) -> tuple[Passage, ...]:
    """The running text of part five; before 2019 that of the sections on problems."""
    return tuple(p for p in report.passages if p.kind == "problems")


def has_words(report: Report) -> bool:
    """Whether the part on problems holds enough running text to be judged; an empty one is STR-08's."""
    return length_of(report, problem_passages(report)) >= _LEAST


def problems_whole(report: Report) -> bool:
    """Whether the part on problems lost no words; before 2019, whether the whole report did not."""
    return part_whole(report, 5) if report.form != "pre2019" else report.read_whole


def told(case: Case, roles: Iterable[Role], cues: Callable[[str], list[Span]]) -> bool:
    """Whether a statement surely has one of these roles: by the classifier's confidence, or because the lexicon agrees."""
    return any(s.confidence >= SURE or cues(s.text) for s in tagged(case, roles))


def tagged(case: Case, roles: Iterable[Role]) -> tuple[Statement, ...]:
    """The statements of the report to which the classifier gave one of these roles, however surely."""
    wanted = set(roles)
    return tuple(s for s in case.statements or () if s.role in wanted)


def first_clause(report: Report, passages: Iterable[Passage], cues: Callable[[str], list[Span]]) -> Span | None:
    """The first clause in which the lexicon fires, in offsets of the report's text: from one full stop, semicolon or
    line end to the next, never beyond the passage."""
    for passage in passages:
        words = passage.span.of(report.text)
        found = cues(words)
        if not found:
            continue
        start = 1 + max(words.rfind(mark, 0, found[0].start) for mark in _STOPS)
        ends = (words.find(mark, found[0].end) for mark in _STOPS)
        clause = words[start : min((e for e in ends if e >= 0), default=len(words))]
        begin = passage.span.start + start + len(clause) - len(clause.lstrip())
        return Span(begin, begin + len(clause.strip()))
    return None


def where(report: Report) -> str:
    """The place that was searched, as a finding names it."""
    return f"{part_name(5)}；全文" if report.form != "pre2019" else "全文"


def opening(report: Report, passages: tuple[Passage, ...]) -> str | None:
    """The first words of these passages, as the nearest thing to what was not found."""
    return passages[0].span.of(report.text).strip()[:60] if passages else None
