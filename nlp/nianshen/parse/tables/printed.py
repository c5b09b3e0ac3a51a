"""What a printed cell says: a number, a blank, or a word that stands in place of one."""

from __future__ import annotations

import re
from decimal import Decimal

from nianshen.report import Cell, Span, Value
from nianshen.text.fillers import FILLERS
from nianshen.text.lost_words import UNREAD

NARROW = str.maketrans("０１２３４５６７８９．，＋－−／｜（）", "0123456789.,+--/|()")
"""Full-width signs to their plain ones, character for character: offsets stay."""

BORDERS = "|｜│"
"""What a line of text has between two cells, tabs apart."""
DIVIDER = re.compile(rf"[{BORDERS}\t]")
"""What parts the cells of one line."""
PRINTED = re.compile(rf"[^\s{BORDERS}]+")
"""What stands between borders and white space."""

_MOST_DIGITS = 15
_LONGEST = 31
"""With sign, separators and fraction."""
_NUMBER = re.compile(r"([+\-增减]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,10})?")


def value_of(printed: str) -> Value:
    """The value of one printed cell: int or Decimal, ``""`` for a blank, else the words as printed.

    增2 and +2 are 2, 减1 and -1 are -1; 1,234 is one number. A number of more than fifteen digits is left as words.
    """
    words = printed.strip().strip("|").strip()
    if words.isdigit() and words.isascii() and len(words) <= _MOST_DIGITS:
        return int(words)
    if not words or len(words) > _LONGEST:
        return words
    match = _NUMBER.fullmatch(words.translate(NARROW))
    if match is None:
        return words
    sign, whole, fraction = match.groups()
    size: int | Decimal = int(whole.replace(",", ""))
    if fraction is not None:
        size = Decimal(f"{size}{fraction}")
    return -size if sign in ("-", "减") else size


def amount_of(value: Value) -> int | Decimal | None:
    """The value as arithmetic takes it: a blank and a filler are 0; None for what is no number."""
    if isinstance(value, str):
        return 0 if value == "" or value in FILLERS else None
    return value


def cell_at(text: str, span: Span) -> Cell:
    """The cell printed at ``span``; its own span is without the white space around it, None where nothing is left.

    A character that no font, encoding or picture tells leaves the cell unread.
    """
    printed = span.of(text)
    start = span.start + len(printed) - len(printed.lstrip())
    end = start + len(printed.strip())
    if UNREAD in printed:
        return Cell(None, Span(start, end))
    return Cell(value_of(printed), Span(start, end) if end > start else None)
