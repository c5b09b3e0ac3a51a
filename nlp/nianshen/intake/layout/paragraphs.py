"""Printed lines to paragraphs: a line goes on in the next where that one's first word would not have fitted into it.

Chinese documents indent the first line of a paragraph by two characters, which tells paragraphs apart; others set space
between paragraphs; headings and items that are flush are known by their numbers as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from nianshen.intake.layout.geometry import Box
from nianshen.intake.layout.lines import PrintedLine, width_in_em

_FEWEST_CHARS = 12
_SPARE = 1.7
"""Widths of a character by which a full line may fall short beside the word that did not fit: a line is stretched by
less than one, and a mark that may not begin a line takes a character with it."""
_HANGING = 1.5
_INDENT = 1.0
"""Widths of a character by which a first line is indented at least."""
_OTHER_SIZE = 0.12
_LARGER = 1.12
_CENTRED = 0.03
_NEXT_LINE = 2.2
_WIDER_SPACE = 1.3
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,3}\s?[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s?[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章条节]"
)
_ENDS = re.compile(r"[。！？：:；;]\s*\Z")
_WORD = re.compile(r"[0-9A-Za-z.,%:/\-]{1,40}|.")
_CLOSING = re.compile(r"[，。、；：！？）》”’〉】％%]{1,3}")


@dataclass(frozen=True, slots=True)
class Measure:
    """The running text of a page: where it begins and ends, how wide its characters are, how far line is from line."""

    left: float
    right: float
    em: float
    pitch: float


def measure_of(lines: Sequence[PrintedLine]) -> Measure | None:
    """The measure of a page's running text; None where it has too little."""
    long = [line for line in lines if len(line.text) >= _FEWEST_CHARS and "\t" not in line.text]
    if not long:
        return None
    em = median(line.em for line in long)
    body = [line for line in long if abs(line.em - em) <= _OTHER_SIZE * em] or long
    lefts = Counter(round(2 * line.box.left / em) for line in body)
    enough = max(1, len(body) // 10)
    left = min(at for at, count in lefts.items() if count >= enough) * em / 2
    steps = [step for a, b in pairwise(body) if 0 < (step := b.box.middle - a.box.middle) < 4 * em]
    rights = sorted(line.box.right for line in body)
    # a mark may hang beyond the margin, and many lines are last lines: neither the widest nor the middle one tells
    right = max(rights[3 * len(rights) // 4], rights[-1] - _HANGING * em)
    return Measure(left, right, em, median(steps) if steps else 0.0)


def goes_on(line: PrintedLine, following: PrintedLine, page: Measure | None, width: float, *, turned: bool) -> bool:
    """Whether ``following`` is the same paragraph as ``line``.

    ``page`` is the measure of the page on which ``following`` stands, ``width`` its width. ``turned``: a new page
    begins between the two.
    """
    if "\t" in line.text or "\t" in following.text:
        return False
    step = 0.0 if turned else following.box.middle - line.box.middle
    if _is_title_pair(line, following, page.em if page else line.em, width, step):
        return True
    if page is None or abs(line.em - following.em) > _OTHER_SIZE * 2 * page.em:
        return False
    if page.pitch and step > _WIDER_SPACE * page.pitch * max(1.0, line.em / page.em):
        return False
    full = page.right - line.box.right <= (_SPARE + _first_word(following.text)) * page.em
    flush = following.box.left <= page.left + _INDENT * page.em
    if not (full and flush):
        return False
    return not (_BEGINS.match(following.text) and _ENDS.search(line.text))


def _first_word(text: str) -> float:
    """The width of what may not be parted from the first character, less that character, in characters."""
    word = _WORD.match(text)
    if word is None:
        return 0.0
    closing = _CLOSING.match(text, word.end())
    return max(0.0, width_in_em(text[: closing.end() if closing else word.end()]) - 1)


def _is_title_pair(line: PrintedLine, following: PrintedLine, em: float, width: float, step: float) -> bool:
    """Two lines of one title: centred, larger than the running text, close together."""
    same = abs(line.em - following.em) <= _OTHER_SIZE * line.em
    large = line.em > _LARGER * em
    return (
        same
        and large
        and _is_centred(line.box, width)
        and _is_centred(following.box, width)
        and 0 < step < _NEXT_LINE * line.em
    )


def _is_centred(box: Box, width: float) -> bool:
    return abs((box.left + box.right) / 2 - width / 2) <= _CENTRED * width
