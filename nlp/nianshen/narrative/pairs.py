"""Which measure answers which problem: same object, shared content words, and the order of two parallel lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_OBJECTS = (
    "依申请", "人员编制", "政策解读", "互动回应", "审核保密", "目录指南", "队伍培训", "意识", "更新时效", "平台", "数据",
    "重点领域", "监督考核", "渠道形式", "内容深度", "制度机制",
)  # fmt: skip
"""Topics from the most telling to the least: the first that a problem has is its object. A problem of 政策解读 told in
terms of 渠道形式 is not answered by a measure on 渠道形式 alone."""
_ANSWERED_ALSO_BY = {"意识": "队伍培训", "队伍培训": "意识"}
"""Learning and training answer a problem of awareness, and the other way round; neither answers too few staff."""
_SAME_OBJECT = 1.0
_RELATED_OBJECT = 0.6
_FURTHER_TOPIC = 0.25
_SHARED_WORD = 0.5
_IN_STEP = 0.4
_MOST_WORDS = 3
THRESHOLD = 0.5
"""Calibrated on the links labelled in ``corpus/statements``; the model's card gives precision and recall."""


@dataclass(frozen=True, slots=True)
class Linkable:
    """A problem or measure: topics, content words, and its number in its series (None outside one)."""

    topics: frozenset[str]
    words: frozenset[str]
    number: int | None

    @property
    def object(self) -> str | None:
        """The most telling of the topics, None where only 其他 is known."""
        return next((t for t in _OBJECTS if t in self.topics), None)


def score(problem: Linkable, measure: Linkable, *, parallel: bool) -> float:
    """How much speaks for the measure answering the problem; THRESHOLD decides.

    ``parallel``: problems and measures are two series of the same length, so equal numbers speak for a link.
    """
    wanted = problem.object
    if wanted is None and not problem.words:
        return THRESHOLD if measure.object in (None, "制度机制", "意识") else 0.0  # a general problem, a general measure
    total = _SHARED_WORD * min(len(problem.words & measure.words), _MOST_WORDS)
    if wanted in measure.topics:
        total += _SAME_OBJECT
    elif wanted is not None and _ANSWERED_ALSO_BY.get(wanted) in measure.topics:
        total += _RELATED_OBJECT
    total += _FURTHER_TOPIC * len((problem.topics & measure.topics) - {wanted, "其他"})
    if parallel and problem.number is not None and problem.number == measure.number:
        total += _IN_STEP
    return total


def link(problems: Sequence[Linkable], measures: Sequence[Linkable]) -> list[tuple[int, ...]]:
    """For every problem the indexes of the measures that answer it, ascending; empty where none does."""
    numbers = [[x.number for x in side if x.number is not None] for side in (problems, measures)]
    parallel = bool(numbers[0]) and numbers[0] == numbers[1]
    return [
        tuple(i for i, m in enumerate(measures) if score(p, m, parallel=parallel) >= THRESHOLD) for p in problems
    ]
