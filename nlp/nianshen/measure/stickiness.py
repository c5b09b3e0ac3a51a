"""Stickiness: how much of a text repeats an earlier one, after Dyer, Lang & Stice-Lawrence (2017), *The evolution of 10-K
textual disclosure*: the share of words in sentences that hold an 8-gram found verbatim in last year's text.

They count words; Chinese has none on paper, and a segmenter would cut the same sentence differently in two contexts. A
Chinese word has two characters on average, so that eight words are 16 characters here. It is the natural reading of the
重复率 that cities deduct points for (宿迁 2026).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CHARACTERS = 16


@dataclass(frozen=True, slots=True)
class Stickiness:
    """``share`` of the characters, from 0 to 1, that stand in the ``sticky`` sentences (indexes, ascending)."""

    share: float
    sticky: tuple[int, ...]


def grams(sentences: Iterable[str], n: int = CHARACTERS) -> frozenset[str]:
    """Every run of ``n`` characters inside one sentence; a shorter sentence is a run of its own."""
    return frozenset(s[i : i + n] for s in sentences for i in range(max(1, len(s) - n + 1)))


def stickiness(now: Sequence[str], before: Iterable[str], n: int = CHARACTERS) -> Stickiness | None:
    """How much of the sentences ``now`` was said ``before``; sentences as :mod:`.comparable` makes them.

    A sentence shorter than ``n`` characters is sticky where the same whole sentence stood there. None where there is
    nothing to compare.

    Raises:
        ValueError: ``n`` is less than 1.
    """
    if n < 1:
        raise ValueError(f"no runs of {n} characters")
    earlier = tuple(before)
    total = sum(map(len, now))
    if not total or not earlier:
        return None
    known = grams(earlier, n)
    sticky = tuple(k for k, s in enumerate(now) if s and any(s[i : i + n] in known for i in range(max(1, len(s) - n + 1))))
    return Stickiness(sum(len(now[k]) for k in sticky) / total, sticky)
