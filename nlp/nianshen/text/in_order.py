"""Whether one word is another with characters left out: 经发局 of 经济发展局."""

from __future__ import annotations


def stands_in_order(shorter: str, longer: str) -> bool:
    """Whether the characters of ``shorter`` stand in ``longer`` in the same order; time is linear."""
    rest = iter(longer)
    return all(c in rest for c in shorter)
