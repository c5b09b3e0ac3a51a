"""What classifier and lexicon say of the narrative, and where they agree; the rules of family P share this."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from nianshen.audit_types import Role, Statement
from nianshen.report import Passage, Report, Span
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain
from nianshen.rulebook.running_text import is_empty, part_name, part_whole

SURE = 0.8
"""From this calibrated confidence on the classifier's word is taken without the lexicon's."""
_STOPS = "。！？；\n\r"


def problem_passages(report: Report) -> tuple[Passage, ...]:
    """The running text of part five; before 2019 that of the sections on problems."""
    return tuple(p for p in report.passages if p.kind == "problems")


def unjudged(report: Report) -> NotApplicable | NotAssessable | None:
    """Why nothing can be missed in the part on problems, None where it can: an empty one is STR-08's, and before 2019
    a report that does not speak of problems at all is STR-01p's."""
    if report.form == "pre2019":
        spoken_of = any(c.kind == "problems" and c.span for c in report.contents)
        return None if spoken_of else NotApplicable()
    return NotAssessable() if is_empty(report, problem_passages(report)) else None


def missed(case: Case, terms: tuple[str, ...], searched: tuple[Passage, ...], doubt: Span | None) -> Result:
    """The result where nothing was surely told: ``perhaps`` where the words at ``doubt`` may tell it, else ``none``,
    or ``cut`` where the text is not whole. The first words of ``searched`` are the nearest to what was not found."""
    report = case.report
    doubt = doubt or _hesitant(case)
    if doubt is not None:
        clause = case.quote(doubt)
        return Uncertain("perhaps", (clause,), {"printed": clause.quote})
    absence = (case.absence(terms, _where(report), _opening(report, searched)),)
    return Fail("none", absence) if problems_whole(report) else Uncertain("cut", absence)


def told(case: Case, roles: Iterable[Role], cues: Callable[[str], list[Span]]) -> bool:
    """Whether a statement surely has one of these roles: because the lexicon agrees, or because the classifier is sure of
    more than one. A single statement that no cue supports may be a slip of the classifier's."""
    tagged = _tagged(case, roles)
    return any(cues(s.text) for s in tagged) or sum(s.confidence >= SURE for s in tagged) > 1


def first_tagged(case: Case, roles: Iterable[Role]) -> Span | None:
    """The first statement to which the classifier gave one of these roles, however hesitantly."""
    return next((s.span for s in _tagged(case, roles)), None)


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


def _hesitant(case: Case) -> Span | None:
    """The first statement on problems whose role the classifier was not sure of: it may be what is missed."""
    return next((s.span for s in case.statements or () if s.kind == "problems" and s.confidence < SURE), None)


def problems_whole(report: Report) -> bool:
    """Whether the part on problems lost no words; before 2019, whether the whole report did not."""
    return part_whole(report, 5) if report.form != "pre2019" else report.read_whole


def _tagged(case: Case, roles: Iterable[Role]) -> tuple[Statement, ...]:
    wanted = set(roles)
    return tuple(s for s in case.statements or () if s.role in wanted)


def _where(report: Report) -> str:
    """The place that was searched, as a finding names it."""
    return f"{part_name(5)}；全文" if report.form != "pre2019" else "全文"


def _opening(report: Report, passages: tuple[Passage, ...]) -> str | None:
    """The first words of these passages, as the nearest thing to what was not found."""
    return passages[0].span.of(report.text).strip()[:60] if passages else None
