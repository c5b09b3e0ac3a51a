"""How the text of a report is cut for highlighting: at every boundary, so that overlapping ranges need no nesting."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise


def piece_lengths(text: str, ranges: Iterable[tuple[int, int]]) -> list[int]:
    """The lengths, in code points, of the pieces into which ``text`` falls.

    Every start and end of ``ranges`` and every line end is a boundary, so a piece lies wholly inside or wholly
    outside each range and never reaches over a line. The lengths are positive and sum to ``len(text)``.

    Raises:
        ValueError: a range reaches outside the text or ends before it starts.
    """
    boundaries = {0, len(text)}
    for start, end in ranges:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"range {start}..{end} does not lie in a text of {len(text)} characters")
        boundaries.update((start, end))
    boundaries.update(at + 1 for at, character in enumerate(text) if character == "\n")
    return [end - start for start, end in pairwise(sorted(boundaries))]
