"""Which sentences of the narrative changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from nianshen.compare.likeness import best_pairs, likeness, squeezed

Record = Mapping[str, Any]

_MOST_COMPARED = 40_000
"""Pairs of sentences of one stretch that are looked at; a longer text rewritten as a whole is told as removed and added."""


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A statement that was reworded, moved as it is, removed or added; ``before`` and ``after`` are its words."""

    change: Literal["reworded", "moved", "removed", "added"]
    before: str | None
    after: str | None


def sentence_changes(a: Record, b: Record) -> tuple[SentenceChange, ...]:
    """The statements that differ by more than white space: reworded, moved and removed in the order of record ``a``,
    each followed by those that were added there."""
    before = [s["text"] for s in a["statements"]]
    after = [s["text"] for s in b["statements"]]
    matcher = SequenceMatcher(None, [*map(squeezed, before)], [*map(squeezed, after)], autojunk=False)
    stretches = [op[1:] for op in matcher.get_opcodes() if op[0] != "equal"]
    moved = _moved(stretches, before, after)
    changes: list[SentenceChange] = []
    for i1, i2, j1, j2 in stretches:
        changes.extend(_of_stretch(range(i1, i2), range(j1, j2), before, after, moved))
    return tuple(changes)


def _moved(stretches: Sequence[tuple[int, int, int, int]], before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Statements that stand word for word elsewhere, by their numbers."""
    free: dict[str, list[int]] = {}
    for _, _, j1, j2 in stretches:
        for j in range(j1, j2):
            free.setdefault(squeezed(after[j]), []).append(j)
    found = {}
    for i1, i2, _, _ in stretches:
        for i in range(i1, i2):
            if same := free.get(squeezed(before[i])):
                found[i] = same.pop(0)
    return found


def _of_stretch(
    old: range, new: range, before: Sequence[str], after: Sequence[str], moved: Mapping[int, int]
) -> Iterator[SentenceChange]:
    arrived = {*moved.values()}
    left, right = [i for i in old if i not in moved], [j for j in new if j not in arrived]
    reworded: dict[int, int] = {}
    if len(left) * len(right) <= _MOST_COMPARED:
        likenesses = [[likeness(before[i], after[j]) for j in right] for i in left]
        reworded = {left[i]: right[j] for i, j in best_pairs(likenesses)}
    for i in old:
        if i in moved:
            yield SentenceChange("moved", before[i], after[moved[i]])
        elif i in reworded:
            yield SentenceChange("reworded", before[i], after[reworded[i]])
        else:
            yield SentenceChange("removed", before[i], None)
    taken = {*reworded.values()}
    for j in right:
        if j not in taken:
            yield SentenceChange("added", None, after[j])
