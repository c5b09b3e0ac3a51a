"""Pieces to printed lines: what stands side by side at one height, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nianshen.intake.layout.geometry import Box, Piece

_OVERLAP = 0.5
_APART = 0.3
"""Of the line's height: a wider gap between two pieces is a blank."""
_FAR = 2.0
"""Of the line's height: two such gaps in a line show columns."""
_NARROW = re.compile(r"[\x20-\u2000]")
_WIDE = r"[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uff00-\uffef]"
_WIDE_END = re.compile(rf"{_WIDE}\Z")
_WIDE_START = re.compile(_WIDE)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page and where it stands."""

    text: str
    box: Box

    @property
    def em(self) -> float:
        """The width of one Chinese character: boxes of fonts differ in height where the characters are of one size."""
        return (self.box.right - self.box.left) / max(0.5, width_in_em(self.text))


def width_in_em(text: str) -> float:
    """About how wide a text is, in Chinese characters."""
    narrow = len(_NARROW.findall(text))
    return len(text) - narrow / 2


def printed_lines(pieces: Iterable[Piece]) -> list[PrintedLine]:
    """The lines from the top down; pieces belong to one line where they overlap by half of the lower one's height."""
    rows: list[list[Piece]] = []
    top = bottom = 0.0
    for piece in sorted(pieces, key=lambda p: p.box.top + p.box.bottom):
        box = piece.box
        shared = min(bottom, box.bottom) - max(top, box.top)
        if rows and shared >= _OVERLAP * min(box.height, bottom - top):
            rows[-1].append(piece)
            if box.height > bottom - top:
                top, bottom = box.top, box.bottom
        else:
            rows.append([piece])
            top, bottom = box.top, box.bottom
    lines = (_line(sorted(row, key=lambda p: p.box.left)) for row in rows)
    return [line for line in lines if line.text.strip()]


def _line(row: Sequence[Piece]) -> PrintedLine:
    height = max(p.box.height for p in row)
    gaps = [b.box.left - a.box.right for a, b in pairwise(row)]
    columns = sum(gap > _FAR * height for gap in gaps) >= 2
    words = [row[0].text]
    for piece, gap in zip(row[1:], gaps, strict=True):
        words.append(_between(words[-1], piece.text, gap, height, columns) + piece.text)
    box = Box(
        min(p.box.left for p in row), min(p.box.top for p in row),
        max(p.box.right for p in row), max(p.box.bottom for p in row),
    )  # fmt: skip
    return PrintedLine("".join(words), box)


def _between(before: str, after: str, gap: float, height: float, columns: bool) -> str:
    if columns and gap > _FAR * height:
        return "\t"
    wide = _WIDE_END.search(before) or _WIDE_START.match(after)
    return " " if gap > (1.0 if wide else _APART) * height else ""
