"""The figures that follow a row label in running text: digits, the walls between them, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from nianshen.parse.tables.printed import BORDERS, NARROW, PRINTED
from nianshen.report import Span

LONGEST = 80
"""Digits in a row; a longer run is no row of a table."""

_FIGURES = re.compile(r"[0-9０-９\ufffd\s|｜│/／\\＼―─—–\-－−,，.．+＋无]*")
_ORDINAL = re.compile(r"\d[.、．]\s{0,9}$")
_YEAR = re.compile(r"(?<=\s)20\d\d\s{0,2}$")
"""2023年，我局……: the sentence that follows the figures begins with a year, which is none of them."""
BORDER = re.compile(rf"[{BORDERS}\t\n\r]")
"""What parts cells: a figure before it and one after it are whole cells, and neither may be cut."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of one row. ``tokens`` are what separators divide: a separator is a wall that no cell crosses."""

    tokens: tuple[Span, ...]
    digits: str
    offsets: tuple[int, ...]
    walls: frozenset[int]
    bordered: bool = False
    """A border (pipe, tab or line end) stands between two tokens: each is a whole cell, none may be cut."""

    @property
    def plain(self) -> bool:
        """Whether digits and separators are all there is (no sign, no point, no filler)."""
        return sum(t.end - t.start for t in self.tokens) == len(self.digits)

    @property
    def span(self) -> Span | None:
        """From the first to the last figure; None where there is none."""
        return Span(self.tokens[0].start, self.tokens[-1].end) if self.tokens else None


def strip_after(text: str, start: int, end: int) -> tuple[Strip, bool]:
    """The figures from ``start`` up to the next word or ``end``, and whether an ordinal (``2.``) was cut off there."""
    match = _FIGURES.match(text, start, end)
    stop = match.end() if match else start
    figures = text[start:stop].translate(NARROW)
    ordinal = _ORDINAL.search(figures, max(0, len(figures) - 12))
    if ordinal is not None and stop < len(text):
        return strip_of(text, start, start + ordinal.start()), True
    year = _YEAR.search(figures, max(0, len(figures) - 12)) if text.startswith("年", stop) else None
    return strip_of(text, start, start + year.start() if year is not None else stop), False


def strip_of(text: str, start: int, end: int) -> Strip:
    """The figures of exactly that stretch."""
    figures = text[start:end].translate(NARROW)
    tokens = [Span(start + m.start(), start + m.end()) for m in PRINTED.finditer(figures) if m.group().strip(",.")]
    offsets = [i for t in tokens for i in range(t.start, t.end) if figures[i - start].isdecimal()]
    digits = "".join([figures[i - start] for i in offsets])
    breaks = {t.start for t in tokens[1:]}
    walls = frozenset(n for n, i in enumerate(offsets) if i in breaks)
    between = (figures[a.end - start : b.start - start] for a, b in pairwise(tokens))
    bordered = any(BORDER.search(gap) for gap in between)
    return Strip(tuple(tokens), digits, tuple(offsets), walls, bordered)


def joined(strips: Iterable[Strip]) -> Strip:
    """Several strips as one, with a wall where each begins."""
    tokens: tuple[Span, ...] = ()
    digits = ""
    offsets: tuple[int, ...] = ()
    walls: set[int] = set()
    for strip in strips:
        walls |= {len(digits) + w for w in strip.walls} | ({len(digits)} - {0})
        tokens, digits, offsets = (*tokens, *strip.tokens), digits + strip.digits, (*offsets, *strip.offsets)
    return Strip(tokens, digits, offsets, frozenset(walls))
