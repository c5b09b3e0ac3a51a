"""From the pair model's probabilities to answers: links with the words that they share, and halves left unanswered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.tokens import Doc, Span

from nianshen.narrative.answering import answered
from nianshen.narrative.extensions import KEY, Row, text_of, words_in
from nianshen.narrative.linear import Floats
from nianshen.narrative.pair_columns import Matter, Side
from nianshen.narrative.pair_model import PairModel
from nianshen.narrative.specifics import content_words
from nianshen.narrative.standing import normal
from nianshen.text.cues import problem_cues

_CLAUSE = re.compile(r"[^，。；,;]+")
_SHORTEST_HALF = 6
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Member:
    """A problem or measure of a report: its index among all statements, its row and Span, the Doc that it stands in."""

    index: int
    row: Row
    span: Span
    doc: Doc


def link(model: PairModel, reports: Sequence[Sequence[Doc]]) -> None:
    """Set ``answers``, ``links``, ``unmet`` and ``nearest`` on every problem of the reports, weighed in one batch."""
    members = [list(_members(report)) for report in reports]
    problems = [[m for m in report if m.row["role"] == "problem"] for report in members]
    measures = [[m for m in report if m.row["role"] == "measure"] for report in members]
    matters = [Matter(tuple(map(_side, p)), tuple(map(_side, m))) for p, m in zip(problems, measures, strict=True)]
    divided: list[_Divided] = []
    for p, m, matter, scores in zip(problems, measures, matters, model.probabilities(matters), strict=True):
        answering = answered(matter, scores, model.settings.threshold)
        for k, (problem, row) in enumerate(zip(p, scores.tolist(), strict=True)):
            found = sorted(np.flatnonzero(answering[k]).tolist(), key=lambda i: (-row[i], i))
            problem.row["answers"] = sorted(m[i].index for i in found)
            problem.row["links"] = [[m[i].index, round(row[i], 4), _shared(problem, m[i])] for i in found]
            problem.row["unmet"] = []
            best = max(range(len(m)), key=lambda i: row[i], default=None) if not found else None
            problem.row["nearest"] = None if best is None else [m[best].index, round(row[best], 4), _shared(problem, m[best])]
            if found and (parts := _divided(matter, k, problem)) is not None:
                divided.append(parts)
    _find_unmet(model, divided)


@dataclass(frozen=True, slots=True)
class _Divided:
    """An answered problem of several clauses that each admit a shortfall, weighed as problems in the whole one's place."""

    problem: _Member
    halves: tuple[tuple[int, int], ...]
    place: int
    matter: Matter


def _divided(matter: Matter, k: int, problem: _Member) -> _Divided | None:
    start, text = problem.row["start"], text_of(problem.doc)[problem.row["start"] : problem.row["end"]]
    clauses = [m for m in _CLAUSE.finditer(text) if m.end() - m.start() >= _SHORTEST_HALF and problem_cues(m.group())]
    if len(clauses) < 2:
        return None
    halves = [replace(matter.problems[k], words=normal(m.group(), problem.doc._.year)) for m in clauses]
    problems = (*matter.problems[:k], *halves, *matter.problems[k + 1 :])
    spots = tuple((start + m.start(), start + m.end()) for m in clauses)
    return _Divided(problem, spots, k, Matter(problems, matter.measures))


def _find_unmet(model: PairModel, divided: Sequence[_Divided]) -> None:
    """Set ``unmet``: the halves that no measure acts on, where a measure acts on another half.

    A half has fewer words to link by than the whole problem, so only what is far from any measure is unmet.
    """
    for d, scores in zip(divided, model.probabilities([d.matter for d in divided]), strict=True):
        met = scores[d.place : d.place + len(d.halves)].max(axis=1) >= model.settings.threshold / 2
        if met.any():
            d.problem.row["unmet"] = [list(spot) for spot, acted in zip(d.halves, met, strict=True) if not acted]


def _members(report: Sequence[Doc]) -> Iterator[_Member]:
    index = 0
    for doc in report:
        spans = doc.spans[KEY]
        for k, row in enumerate(doc._.statements):
            if row.get("role") in ("problem", "measure"):
                yield _Member(index, row, spans[k], doc)
            index += 1


def _side(m: _Member) -> Side:
    text = text_of(m.doc)[m.row["start"] : m.row["end"]]
    number = m.row["number"] if m.row["marker"] else None
    scores: Floats = np.array(m.row["topic_scores"])
    return Side(normal(text, m.doc._.year), scores, m.row.get("vagueness", 0.5), m.index, number)


def _shared(problem: _Member, measure: _Member) -> list[str]:
    """The uncommon words that both have, in the problem's order."""
    theirs = set(words_in(measure.span))
    return [w for w in dict.fromkeys(content_words(words_in(problem.span))) if w in theirs][:_MOST_WORDS]
