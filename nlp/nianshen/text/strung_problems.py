"""Several problems in one sentence: 虽然取得一定成效，但还存在解读不够深入、栏目更新滞后等问题.

Each that has a subject and a predicate of its own is a statement of its own; 及时性、准确性不够 shares one predicate and
stays whole. The words that only lead in to them are no problem.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nianshen.text.cues import problem_cues

_FAULTS = r"(?:问题|不足|短板|差距|薄弱环节|困难)"
_KINDS = r"等[^，,。；;、]{0,6}(?:问题|不足|情况|现象|短板|薄弱环节)"
_LEAD_IN = re.compile(
    rf"{_FAULTS}(?:之处)?[，,]?(?:主要)?(?:表现|体现|反映|集中)?(?:为|在于?|是|有|如|例如|比如|包括)[：:]?"
    rf"|存在(?:着)?(?=[^，,。；;]{{4,80}}{_KINDS}[。；;]?\Z)"
)
_TAIL = re.compile(rf"(?:{_KINDS}|等)[。；;]?\Z")
_SHORTEST_SUBJECT = 2
_SELF_CONTAINED = 8
"""From so many characters on a member tells its own matter even where it begins with the predicate (仍需提高报送时效)."""
_SHORTEST_LEAD_IN = 5
_SHORTEST_TOLD = 6


_ANNOUNCED = re.compile(
    rf"(?:还|仍|也|尚|依然|但)[^，。；]{{0,4}}存在[^，。；]{{0,12}}{_FAULTS}(?:之处)?[，,：:](?:主要)?(?:表现|体现|反映|集中)?(?:为|在于?|是|有|如|例如|比如|包括)"
)


class StrungPart(NamedTuple):
    """A part of the sentence at the half-open range ``start``..``end``: a problem, or what leads in to the problems."""

    start: int
    end: int
    problem: bool


def strung_problems(sentence: str) -> list[StrungPart]:
    """The lead-in (if there is one) and the problems of a sentence that admits problems, in order.

    Empty where it is to be left whole: one problem without lead-in, or a list that shares a predicate. The closing
    等问题 is in no part. Raises nothing; takes time linear in the length of the sentence.
    """
    lead = next((m for m in _LEAD_IN.finditer(sentence) if m.end() >= _SHORTEST_LEAD_IN), None)
    start = lead.end() if lead else 0
    tail = _TAIL.search(sentence, start)
    end = tail.start() if tail else len(sentence)
    if end - start < _SHORTEST_TOLD:
        return []
    problems = _listed(sentence[start:end], start)
    if lead is None:
        return problems if len(problems) > 1 else []
    if not problem_cues(sentence[start:end]):
        return []
    return [StrungPart(0, len(sentence[:start].rstrip("：:，,")), False), *problems]


def _listed(words: str, start: int) -> list[StrungPart]:
    """The members of a list that begins at ``start``, each with its own subject and predicate; the whole where it is none."""
    whole = [StrungPart(start, start + len(words), True)]
    if "，" in words or "," in words:
        return whole
    members, at = [], start
    for member in words.split("、"):
        cues = problem_cues(member)
        if not cues or (cues[0].start < _SHORTEST_SUBJECT and len(member) < _SELF_CONTAINED):
            return whole
        members.append(StrungPart(at, at + len(member), True))
        at += len(member) + 1
    return members


def announces_problems(sentence: str) -> bool:
    """Whether the sentence says outright that problems remain and then names one (但仍存在一些不足，如解读质量有待提高),
    whatever it praises before."""
    announced = _ANNOUNCED.search(sentence)
    return announced is not None and bool(problem_cues(sentence[announced.end() :]))
