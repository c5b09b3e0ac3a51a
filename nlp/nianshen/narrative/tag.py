"""Reports to statements: one run of the pipeline over all passages of many reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from spacy.tokens import Doc

from nianshen.audit_types import Link, Role, Statement
from nianshen.narrative.components import Pairs
from nianshen.narrative.pipeline import passage, shared
from nianshen.narrative.standing import Setting
from nianshen.report import Passage, Report, Span


def tag(reports: Sequence[Report]) -> list[tuple[Statement, ...]]:
    """The statements of every report, ids counting from 0 in the order of its text.

    All passages of all reports go through the pipeline together, because the model costs far less in one batch;
    problems are then linked to the measures of their whole report.
    """
    nlp = shared()
    settings = [[setting_of(report, p) for p in report.passages] for report in reports]
    made = (
        passage(nlp, p.span.of(report.text), setting)
        for report, known in zip(reports, settings, strict=True)
        for p, setting in zip(report.passages, known, strict=True)
    )
    total = sum(len(report.passages) for report in reports)
    docs = nlp.pipe(made, batch_size=max(1, total), disable=["pairs"])
    grouped = [[next(docs) for _ in report.passages] for report in reports]
    cast(Pairs, nlp.get_pipe("pairs")).answer(grouped)
    return [tuple(_statements(report, own)) for report, own in zip(reports, grouped, strict=True)]


def setting_of(report: Report, p: Passage) -> Setting:
    """Where a passage stands: its part, the nearest heading before it, and the report year."""
    headings = [(part.span.start, part.title) for part in report.parts if part.heading is not None]
    headings += [(other.span.start, other.title) for other in report.other_headings]
    before = [h for h in headings if h[0] <= p.span.start]
    return Setting(p.part, p.kind, max(before)[1] if before else None, report.year)


def _statements(report: Report, docs: Sequence[Doc]) -> Iterator[Statement]:
    number = 0
    for p, doc in zip(report.passages, docs, strict=True):
        at = p.span.start
        for row in doc._.statements:
            span = Span(at + row["start"], at + row["end"])
            answers = row.get("answers")
            yield Statement(
                id=number,
                part=p.part,
                kind=p.kind,
                span=span,
                text=span.of(report.text),
                role=cast(Role, row["role"]),
                confidence=row["confidence"],
                marker=row["marker"],
                topics=tuple(row.get("topics", ())),
                vague=row.get("vague"),
                answers=None if answers is None else tuple(answers),
                links=tuple(map(_link, row.get("links", ()))),
                nearest=_link(nearest) if (nearest := row.get("nearest")) else None,
                unmet=tuple(Span(at + a, at + z) for a, z in row.get("unmet", ())),
                specificity=row.get("specificity"),
            )
            number += 1


def _link(stored: list[Any]) -> Link:
    index, score, words = stored
    return Link(index, score, tuple(words))
