"""What a line of a cell says, by several readings of it: each sees other paper around it.

A figure counts only where two of three readings are sure of every digit, and all that are agree, or where all three agree
and are nearly sure; else the cell is unreadable. A wrong figure makes a wrong finding, a cell that is not read makes none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nianshen.intake.ocr.engine import Words
from nianshen.intake.ocr.sure import plain_width, without_doubtful
from nianshen.text.lost_words import UNREAD

_SURE_FIGURE, _NEARLY_SURE = 0.9, 0.8
_MARGINS = (0.15, 0.4, 0.7)
"""Of the height of a line: white paper around it, another amount in each reading."""
_FEWEST_SURE = 2
_FIGURE = re.compile(r"[\d.,+\-—–－/／%]{1,18}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LOOKS_LIKE_A_FIGURE = re.compile(r"[\dOoQDIlZSB|〇。.,、'\-—–一/／]{1,18}")
_WORDLESS = frozenset("-—–－一")
"""What stands in place of a figure; a level stroke alone may be read as the character for one."""


def voted(seen: Callable[[float], Words], *, figure: bool) -> str:
    """The words of a line. ``seen`` reads it with white paper around it, in heights of the line; ``figure``: where it
    stands is room for a figure, so that what is neither one nor words was not read."""
    words = seen(_MARGINS[0])
    text = _bare(words)
    if not text:
        return UNREAD
    if figure and not _HAN.search(text) and not _LOOKS_LIKE_A_FIGURE.fullmatch(text):
        return UNREAD
    if not figure or not _LOOKS_LIKE_A_FIGURE.fullmatch(text):
        return plain_width(without_doubtful(words)).strip()
    if text in _WORDLESS:
        return "-" if text == "一" else text
    readings = (words, *(seen(margin) for margin in _MARGINS[1:]))
    sure, nearly = _figures(readings, _SURE_FIGURE), _figures(readings, _NEARLY_SURE)
    if len(sure) >= _FEWEST_SURE:
        return sure[0] if len(set(sure)) == 1 else UNREAD
    return nearly[0] if len(nearly) == len(readings) and len(set(nearly)) == 1 else UNREAD


def _figures(readings: Sequence[Words], least: float) -> list[str]:
    """The figures among the readings whose every character is at least as sure."""
    return [_bare(w) for w in readings if _FIGURE.fullmatch(_bare(w)) and min(w.sure) >= least]


def _bare(words: Words) -> str:
    return words.text.replace(" ", "")
