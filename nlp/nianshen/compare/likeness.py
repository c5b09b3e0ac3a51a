"""How alike two pieces of text are, and which of two lists belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

ALIKE = 0.6
"""The share of characters in common from which two sentences pass for versions of one."""
_LONGEST = 400
"""Characters that are compared of a text: enough to know a sentence, and a bound on the cost."""


def squeezed(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def likeness(a: str, b: str) -> float:
    """From 0 to 1 (the same but for white space); 0 for whatever is surely below ``ALIKE``."""
    a, b = squeezed(a), squeezed(b)
    if a == b:
        return 1.0
    matcher = SequenceMatcher(None, a[:_LONGEST], b[:_LONGEST], autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def best_pairs(likenesses: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """Pairs of row and column of at least ``ALIKE``, the most alike first, each row and column once."""
    ranked = sorted((-value, i, j) for i, row in enumerate(likenesses) for j, value in enumerate(row) if value >= ALIKE)
    rows: set[int] = set()
    columns: set[int] = set()
    for _, i, j in ranked:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            yield i, j
