"""What stands in a cell of a scanned table: its lines cut apart by the paper between them, each read by itself.

A figure counts only where two of three readings are sure of every digit, and all that are agree; else the cell is
unreadable. A wrong figure makes a wrong finding, a cell that is not read makes none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from nianshen.intake.ocr.engine import Area, Picture, Words, words_in
from nianshen.intake.ocr.picture import Ink, cut_out, marks_in
from nianshen.intake.ocr.sure import UNREAD, plain_width, without_doubtful

_SURE_FIGURE = 0.9
_MARGINS = (0.15, 0.4, 0.7)
"""Of the height of a line: white paper around it, another amount in each reading."""
_FEWEST_SURE = 2
_FIGURE = re.compile(r"[\d.,+\-—–－/／%]{1,18}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LOOKS_LIKE_A_FIGURE = re.compile(r"[\dOoQDIlZSB|〇。.,、'\-—–一]{1,18}")
_WORDLESS = frozenset("-—–－/／一无")
"""What stands in place of a figure; a level stroke alone may be read as the character for one."""


def lines_of_cell(picture: Picture, ink: Ink, cell: Area, dots: float) -> list[tuple[str, Area]]:
    """The lines of a cell with their places; ``picture`` and ``ink`` are the page's without its ruled lines."""
    held = ink[cell.top : cell.bottom, cell.left : cell.right]
    marks = [
        Area(m.left + cell.left, m.top + cell.top, m.right + cell.left, m.bottom + cell.top)
        for m in marks_in(held, dots)
    ]
    lines = _lines(marks, ink)
    one = len(lines) == 1
    return [(_read(picture, line, figure=one or _all_narrow(line)), line) for line in lines]


def _read(picture: Picture, line: Area, *, figure: bool) -> str:
    height = line.bottom - line.top
    words = words_in(cut_out(picture, line, max(3, round(_MARGINS[0] * height))))
    text = _bare(words)
    if not text:
        return UNREAD
    if figure and not _HAN.search(text) and not _LOOKS_LIKE_A_FIGURE.fullmatch(text):
        return UNREAD
    if not figure or not _LOOKS_LIKE_A_FIGURE.fullmatch(text):
        return plain_width(without_doubtful(words)).strip()
    if text in _WORDLESS:
        return "-" if text == "一" else text
    again = (words_in(cut_out(picture, line, max(5, round(margin * height)))) for margin in _MARGINS[1:])
    sure = [_bare(w) for w in (words, *again) if _FIGURE.fullmatch(_bare(w)) and min(w.sure) >= _SURE_FIGURE]
    return sure[0] if len(sure) >= _FEWEST_SURE and len(set(sure)) == 1 else UNREAD


def _bare(words: Words) -> str:
    return words.text.replace(" ", "")


def _all_narrow(line: Area) -> bool:
    return line.right - line.left < 4 * (line.bottom - line.top)


def _lines(marks: Sequence[Area], ink: Ink) -> list[Area]:
    """The marks put together to lines, from the top down."""
    if not marks:
        return []
    em = float(np.percentile([max(m.right - m.left, m.bottom - m.top) for m in marks], 80))
    runs: list[list[Area]] = []
    bottom = -1
    for mark in sorted(marks, key=lambda m: m.top):
        if runs and mark.top < bottom:
            runs[-1].append(mark)
        else:
            runs.append([mark])
        bottom = max(bottom, mark.bottom) if len(runs[-1]) > 1 else mark.bottom
    joined: list[Area] = []
    for area in map(_around, runs):
        if joined and area.bottom - joined[-1].top <= 1.25 * em:  # the strokes of 二, a dot below a figure
            joined[-1] = _around((joined[-1], area))
        else:
            joined.append(area)
    return [part for area in joined for part in _cut_apart(area, ink, em)]


def _cut_apart(area: Area, ink: Ink, em: float) -> list[Area]:
    """Lines that touch, cut where the least ink is."""
    count = round((area.bottom - area.top) / (1.15 * em))
    if count < 2:
        return [area]
    rows = ink[area.top : area.bottom, area.left : area.right].sum(axis=1)
    step, reach = len(rows) / count, max(1, round(0.2 * em))
    cuts = [0]
    for n in range(1, count):
        near = round(n * step)
        first = max(cuts[-1] + 1, near - reach)
        cuts.append(first + int(np.argmin(rows[first : near + reach + 1])))
    cuts.append(len(rows))
    return [Area(area.left, area.top + a, area.right, area.top + b) for a, b in pairwise(cuts) if b > a]


def _around(areas: Sequence[Area]) -> Area:
    return Area(
        min(a.left for a in areas), min(a.top for a in areas), max(a.right for a in areas), max(a.bottom for a in areas)
    )
