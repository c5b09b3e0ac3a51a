"""Labelled problems and measures told anew in fewer and longer statements.

Whoever writes sentences to be labelled gives every act a line of its own; drafters put two or three into one (加强培训，
完善制度，畅通渠道). A model that has seen only the former takes a long measure for one that acts on a single matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from nianshen.narrative.pair_columns import Matter, Side

Answered = npt.NDArray[np.bool_]
_WAYS: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = (
    ((1, 1), (1, 2)),
    ((1, 1), (2, 2)),
    ((1, 1), (3, 3)),
    ((2, 2), (1, 1)),
    ((2, 2), (2, 2)),
)
"""How many problems, and how many measures, go into the first statement and into each of the others."""


def with_joined(
    matters: Sequence[Matter], answered: Sequence[bool] | Answered, organs: Sequence[int]
) -> tuple[list[Matter], Answered, list[int]]:
    """The matters, and beside each the same in longer statements: matters, a label a pair, the organ of every matter.

    A joined measure answers what one of its parts does, a joined problem is answered where one of its parts is.
    """
    told, labels, groups = list(matters), [np.array(answered, dtype=np.bool_)], list(organs)
    ends = np.cumsum([len(m.problems) * len(m.measures) for m in matters])
    for matter, own, organ in zip(matters, np.split(labels[0], ends[:-1]), organs, strict=True):
        table = own.reshape(len(matter.problems), len(matter.measures))
        for of_problems, of_measures in _WAYS:
            high, wide = _runs(len(matter.problems), *of_problems), _runs(len(matter.measures), *of_measures)
            if len(matter.problems) < of_problems[1] or len(matter.measures) < of_measures[1]:
                continue
            told.append(Matter(_joined(matter.problems, high), _joined(matter.measures, wide)))
            labels.append(np.array([table[a, b].any() for a in high for b in wide], dtype=np.bool_))
            groups.append(organ)
    return told, np.concatenate(labels), groups


def _runs(count: int, first: int, size: int) -> list[slice]:
    """``count`` things in a row, cut behind the first ``first`` and then behind every ``size``."""
    starts = [0, *range(first, count, size)]
    return [slice(a, b) for a, b in zip(starts, [*starts[1:], count], strict=True)]


def _joined(sides: Sequence[Side], runs: Sequence[slice]) -> tuple[Side, ...]:
    return tuple(_one(sides[run], k) for k, run in enumerate(runs, 1))


def _one(parts: Sequence[Side], number: int) -> Side:
    """One statement of several: it has the topics of all, and is as concrete as the most concrete."""
    return replace(
        parts[0],
        words="，".join(p.words for p in parts),
        topics=np.max([p.topics for p in parts], axis=0),
        vague=min(p.vague for p in parts),
        number=None if parts[0].number is None else number,
    )
