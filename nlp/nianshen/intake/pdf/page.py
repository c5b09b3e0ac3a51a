"""A page of a PDF: its text pieces, ruled tables and pictures, taken from pdfium.

Running text is asked for a line at a time, since every question to pdfium costs as much as the text of many
characters; inside tables each character is placed by itself, so that figures side by side are never run together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nianshen.intake.labels import LABELS
from nianshen.intake.layout.geometry import Box, Page, Piece, RuledTable
from nianshen.intake.layout.ruled import ruled_tables
from nianshen.intake.pdf.rules import drawn_on
from nianshen.text.lost_words import UNREAD

_WIDE = 0x2E80
_WORD = re.compile(r"\S+")
_LABEL = re.compile(r"([\u4e00-\u9fff]{2,6})[:：]")


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Read a page; ``number`` counts from 1. Coordinates are in points, y downwards, as the page is shown."""
    text = page.get_textpage()
    try:
        turn = _Turn(page)
        drawn = drawn_on(page, turn.box)
        tables = ruled_tables(drawn.rules)
        characters = _Characters(text, turn)
        inside: list[list[Piece]] = [[] for _ in tables]
        pieces: list[Piece] = []
        for first, last in characters.lines():
            _sort(characters, first, last, tables, inside, pieces)
        return Page(
            number,
            turn.width,
            turn.height,
            pieces,
            list(zip(tables, inside, strict=True)),
            drawn.images,
            drawn.invisible,
        )
    finally:
        text.close()


class _Turn:
    """From the coordinates of a page to those in which it is shown, turned by its rotation."""

    __slots__ = ("_bottom", "_degrees", "_left", "_right", "_top", "height", "width")

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._degrees = page.get_rotation()
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        across, up = self._right - self._left, self._top - self._bottom
        self.width, self.height = (up, across) if self._degrees in (90, 270) else (across, up)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page as it is shown."""
        if self._degrees == 90:
            return Box(bottom - self._bottom, left - self._left, top - self._bottom, right - self._left)
        if self._degrees == 180:
            return Box(self._right - right, bottom - self._bottom, self._right - left, top - self._bottom)
        if self._degrees == 270:
            return Box(self._top - top, self._right - right, self._top - bottom, self._right - left)
        return Box(left - self._left, self._top - top, right - self._left, self._top - bottom)


class _Characters:
    """The characters of a page in pdfium's order, and where they stand."""

    def __init__(self, text: pdfium.PdfTextPage, turn: _Turn) -> None:
        self._text = text
        self._turn = turn
        self._rect = raw.FS_RECTF()
        self._boxes: dict[int, Box] = {}
        count = text.count_chars()
        whole = text.get_text_range(0, count) if count > 0 else ""
        if len(whole) != count:
            whole = "".join(map(self._character, range(count)))
        self.text = whole

    def _character(self, index: int) -> str:
        code = raw.FPDFText_GetUnicode(self._text, index)
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else UNREAD

    def at(self, index: int) -> str:
        """A character; U+FFFD where the font does not tell which one it is."""
        if raw.FPDFText_HasUnicodeMapError(self._text, index) == 1:
            return UNREAD
        return self.text[index]

    def lines(self) -> Iterator[tuple[int, int]]:
        """The stretches between line ends, ``last`` included."""
        start = 0
        for index, character in enumerate(self.text):
            if character in "\r\n":
                if index > start:
                    yield start, index - 1
                start = index + 1
        if start < len(self.text):
            yield start, len(self.text) - 1

    def box(self, index: int) -> Box:
        """Where a character stands, its advance across and its font's height."""
        box = self._boxes.get(index)
        if box is None:
            r = self._rect
            raw.FPDFText_GetLooseCharBox(self._text, index, r)
            box = self._boxes[index] = self._turn.box(r.left, r.bottom, r.right, r.top)
        return box

    def is_generated(self, index: int) -> bool:
        """Whether pdfium made the character up (a blank for a gap)."""
        return bool(raw.FPDFText_IsGenerated(self._text, index) == 1)


def _sort(
    characters: _Characters,
    first: int,
    last: int,
    tables: Sequence[RuledTable],
    inside: Sequence[list[Piece]],
    pieces: list[Piece],
) -> None:
    """Put the characters of a stretch into the table in which they stand, or among the text outside."""
    while first <= last and characters.text[first].isspace():
        first += 1
    while last >= first and characters.text[last].isspace():
        last -= 1
    if first > last:
        return
    begin, end = characters.box(first), characters.box(last)
    if _level(begin, end) and not any(_meets(table.box, begin, end) for table in tables):
        box = Box(begin.left, min(begin.top, end.top), end.right, max(begin.bottom, end.bottom))
        pieces.append(Piece(_words(characters, first, last), box))
        return
    for begins, ends in _words_between(characters, first, last):
        for start, stop in _in_one_place(characters, begins, ends, tables):
            box = left = characters.box(start)
            if stop > start:
                right = characters.box(stop)
                box = Box(left.left, min(left.top, right.top), right.right, max(left.bottom, right.bottom))
            held = _place(tables, left)
            words = characters.text[start : stop + 1]
            if characters.at(start) == UNREAD:
                words = UNREAD * len(words)
            (pieces if held is None else inside[held[0]]).append(Piece(words, box))


def _words_between(characters: _Characters, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches without white space."""
    for m in _WORD.finditer(characters.text, first, last + 1):
        yield m.start(), m.end() - 1


def _in_one_place(
    characters: _Characters, first: int, last: int, tables: Sequence[RuledTable]
) -> Iterator[tuple[int, int]]:
    """The stretch where all of it stands in one slot of a table, else cut into characters: figures of two cells may be
    set side by side without a gap."""
    if first == last:
        yield first, last
        return
    begin, end = characters.box(first), characters.box(last)
    if _level(begin, end) and _place(tables, begin) == _place(tables, end):
        yield first, last
    else:
        yield from ((index, index) for index in range(first, last + 1))


def _place(tables: Sequence[RuledTable], box: Box) -> tuple[int, int, int] | None:
    """The number of the table and the slot in which the middle of a box lies; None outside all tables."""
    x, y = (box.left + box.right) / 2, box.middle
    for number, table in enumerate(tables):
        if table.box.holds(x, y):
            return (number, *table.slot(x, y))
    return None


def _meets(table: Box, begin: Box, end: Box) -> bool:
    top, bottom = min(begin.top, end.top), max(begin.bottom, end.bottom)
    return top < table.bottom and bottom > table.top


def _level(begin: Box, end: Box) -> bool:
    """Whether two characters stand on one line, the second to the right."""
    overlap = min(begin.bottom, end.bottom) - max(begin.top, end.top)
    return overlap > 0.3 * min(begin.height, end.height) and end.right >= begin.left


def _words(characters: _Characters, first: int, last: int) -> str:
    """A line's characters without the blanks that stand for the gap between Chinese and Western characters."""
    text = characters.text
    if UNREAD in (characters.at(first), characters.at(last)):
        return "".join(map(characters.at, range(first, last + 1)))
    words: list[str] = []
    for index in range(first, last + 1):
        if text[index] != " " or not first < index < last:
            words.append(text[index])
            continue
        if (label := _LABEL.match(text, index + 1)) and label[1] in LABELS:
            words.append(" ")  # 来源：, a labelled fact, keeps the blank before it
            continue
        wide = ord(text[index - 1]) >= _WIDE or ord(text[index + 1]) >= _WIDE
        if wide and characters.is_generated(index) and _is_narrow(characters, index):
            continue
        words.append(" ")
    return "".join(words)


def _is_narrow(characters: _Characters, index: int) -> bool:
    """Whether the gap that a made-up blank stands for is narrower than most of a character."""
    before, after = characters.box(index - 1), characters.box(index + 1)
    return after.left - before.right < 0.6 * max(before.height, after.height)
