"""Which measures answer which problems: what the pair model is sure enough of, less the links that words disprove."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nianshen.narrative.linear import Floats
from nianshen.narrative.pair_columns import Matter, Side
from nianshen.text.named_objects import left_out, may_act_unnamed
from nianshen.text.overlap import distinctive_pairs

_VAGUE = 0.5
_SURE = 0.8

Links = npt.NDArray[np.bool_]


def answered(matter: Matter, probabilities: Floats, threshold: float) -> Links:
    """Problems by measures: whether the measure answers the problem.

    A measure does from ``threshold`` on. Two kinds of links are dropped: where the whole problem is about something that no
    measure of the report acts on (:mod:`nianshen.text.named_objects`) and the two share no uncommon word, but for a concrete
    measure that answers no other problem and may act on it in words of its own; and where a concrete problem is left
    only weak links, to measures that are plainly for another. Two characters in common may be chance, and make no link
    strong.
    """
    likely = probabilities >= threshold
    shared = _shared_pairs(matter)
    kept = likely.copy()
    for k, problem in enumerate(matter.problems):
        if likely[k].any() and left_out(problem.words, [m.words for m in matter.measures]).whole:
            vague = problem.vague >= _VAGUE
            unnamed = [may_act_unnamed(problem.words, m.words, vague=vague) for m in matter.measures]
            free = _concrete(matter.measures) & ~np.delete(likely, k, axis=0).any(axis=0)
            kept[k] &= (shared[k] > 0) | (free & unnamed)
    sure, alike = probabilities >= _SURE, shared > 1
    plain = kept & sure & alike
    weak = ~(kept & (sure | alike)).any(axis=1) & _concrete(matter.problems)
    for k in np.flatnonzero(weak).tolist():
        kept[k] &= ~np.delete(plain, k, axis=0).any(axis=0)
    return kept


def _shared_pairs(matter: Matter) -> npt.NDArray[np.int64]:
    """Problems by measures: how many pairs of characters of uncommon words the two have in common."""
    problems, measures = (
        [distinctive_pairs(side.words) for side in sides] for sides in (matter.problems, matter.measures)
    )
    shared = [len(p & m) for p in problems for m in measures]
    return np.array(shared, dtype=np.int64).reshape(len(problems), len(measures))


def _concrete(sides: Sequence[Side]) -> Links:
    return np.array([side.vague < _VAGUE for side in sides], dtype=bool)
