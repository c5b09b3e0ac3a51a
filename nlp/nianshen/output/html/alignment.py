"""Two passages side by side, with what they have in common told apart from what was changed."""

from __future__ import annotations

from difflib import SequenceMatcher

Pieces = list[tuple[bool, str]]
"""The pieces of a passage in order: whether the other passage has it too, and its words."""
_LONGEST = 2000
_SHORTEST_IN_COMMON = 2
"""Single characters in common are chance."""


def aligned(mine: str, theirs: str) -> tuple[Pieces, Pieces]:
    """Both passages in pieces. Of passages over 2,000 characters only the beginning is compared."""
    matcher = SequenceMatcher(None, mine[:_LONGEST], theirs[:_LONGEST], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size >= _SHORTEST_IN_COMMON]
    return _pieces(mine, [(b.a, b.size) for b in blocks]), _pieces(theirs, [(b.b, b.size) for b in blocks])


def _pieces(words: str, common: list[tuple[int, int]]) -> Pieces:
    pieces: Pieces = []
    at = 0
    for start, size in common:
        if start > at:
            pieces.append((False, words[at:start]))
        pieces.append((True, words[start : start + size]))
        at = start + size
    if at < len(words):
        pieces.append((False, words[at:]))
    return pieces
