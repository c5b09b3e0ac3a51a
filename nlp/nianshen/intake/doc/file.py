"""The streams of a binary Word file: its characters by the piece table, and the properties of paragraphs and runs.

Source of all offsets: [MS-DOC], Word Binary File Format, 2.4 (document content) and 2.5 (file information block).
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.intake.doc import sprm
from nianshen.intake.doc.numbering import lists_of
from nianshen.intake.document import UnreadableError
from nianshen.intake.ole import CompoundFile
from nianshen.intake.package import encrypted, malformed

_MAGIC = 0xA5EC
_OLDEST = 0x00C1
_ENCRYPTED, _TABLE_1, _OBFUSCATED = 0x0100, 0x0200, 0x8000
_LENGTHS = 0x4C
_CLX, _PAPX, _CHPX, _LISTS, _OVERRIDES = 0x01A2, 0x0102, 0x00FA, 0x02E2, 0x02EA
_PAGE = 512
_MOST_PIECES = 100_000
_MOST_PAGES = 50_000
_COMPRESSED = 0x40000000


@dataclass(frozen=True, slots=True)
class Stories:
    """How many characters each part of the text has, in their order in the file."""

    body: int
    footnotes: int
    heads: int
    comments: int
    endnotes: int
    boxes: int


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What a paragraph sets: its style's number, its heading level 1..6 (None), how deep in tables, whether it ends a
    row, the columns of that row, and the list and level it names itself (0 for none)."""

    style: int = 0
    outline: int | None = None
    in_table: bool = False
    depth: int = 0
    row_end: bool = False
    inner_cell: bool = False
    inner_row_end: bool = False
    row: bytes = b""
    listed: int | None = None
    list_level: int | None = None


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What a run sets."""

    deleted: bool = False
    hidden: bool = False
    bold: bool = False


class WordFile:
    """The text of a Word file, all stories in one, with a place in the stream for each character."""

    def __init__(self, ole: CompoundFile) -> None:
        """Raises UnreadableError: ``encrypted``, ``malformed``, ``unsupported_format`` for Word 95 and older."""
        self._main = ole.stream("WordDocument")
        self._data = ole.stream("Data")
        try:
            magic, version = struct.unpack_from("<HH", self._main, 0)
            (flags,) = struct.unpack_from("<H", self._main, 0x0A)
            if magic != _MAGIC:
                raise malformed("不是 Word 97 以后的文档")
            if flags & (_ENCRYPTED | _OBFUSCATED):
                raise encrypted()
            if version < _OLDEST:
                raise UnreadableError(
                    "unsupported_format", "这是 Word 95 或更早版本的文件。请用 Word 或 WPS 打开，另存为 .docx 后再审核"
                )
            self._table = ole.stream("1Table" if flags & _TABLE_1 else "0Table")
            body, footnotes, heads, _, comments, endnotes, boxes = struct.unpack_from("<7i", self._main, _LENGTHS)
            self.stories = Stories(*(max(0, n) for n in (body, footnotes, heads, comments, endnotes, boxes)))
            self.text, self._places = self._characters()
            self._paragraphs = _Runs(self._pages(_PAPX), self._main)
            self._characters_runs = _Runs(self._pages(_CHPX), self._main)
            self.lists = lists_of(self._table, self._place_of(_LISTS), self._place_of(_OVERRIDES))
        except struct.error as fault:
            raise malformed("Word 文档的数据不完整") from fault

    def _place_of(self, where: int) -> tuple[int, int]:
        """Where a piece of the table stream begins and how long it is; nothing where the block is shorter."""
        if where + 8 > len(self._main):
            return 0, 0
        begin, size = struct.unpack_from("<Ii", self._main, where)
        return begin, size

    def paragraph(self, at: int) -> ParagraphProperties:
        """The properties of the paragraph that the character at ``at`` ends."""
        page, number = self._paragraphs.find(self._place(at))
        if page is None:
            return ParagraphProperties()
        crun = page[-1]
        offset = 2 * page[4 * (crun + 1) + 13 * number]
        if not offset or offset + 2 >= _PAGE:
            return ParagraphProperties()
        size = 2 * page[offset] - 1
        begin = offset + 1
        if not page[offset]:
            size, begin = 2 * page[offset + 1], offset + 2
        block = page[begin : begin + size]
        if len(block) < 2:
            return ParagraphProperties()
        return self._read_paragraph(struct.unpack_from("<H", block)[0], block[2:])

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, RunProperties]]:
        """The stretches of one set of run properties in the text from ``start`` to ``end``."""
        at = start
        while at < end:
            place = self._place(at)
            page, number = self._characters_runs.find(place)
            until = end
            properties = RunProperties()
            if page is not None:
                limit = struct.unpack_from("<I", page, 4 * (number + 1))[0]
                until = min(end, at + max(1, self._distance(at, place, limit)))
                properties = _read_run(page, number)
            else:
                until = min(end, self._piece_end(at))
            yield at, until, properties
            at = until

    def _characters(self) -> tuple[str, list[tuple[int, int, int, int]]]:
        """The whole text, and for each piece where it begins in it, its place in the stream, its width and its end."""
        begin, size = struct.unpack_from("<Ii", self._main, _CLX)
        clx = self._table[begin : begin + max(0, size)]
        at = 0
        while at < len(clx) and clx[at] == 1:
            at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
        if at >= len(clx) or clx[at] != 2:
            raise malformed("Word 文档没有文字表")
        (size,) = struct.unpack_from("<I", clx, at + 1)
        count = (size - 4) // 12
        if not 0 < count <= _MOST_PIECES:
            raise malformed("Word 文档没有文字表")
        ends = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
        words: list[str] = []
        places: list[tuple[int, int, int, int]] = []
        total = 0
        for n in range(count):
            (place,) = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * n + 2)
            length = ends[n + 1] - ends[n]
            if length < 0:
                raise malformed("Word 文档的文字表次序错乱")
            width = 1 if place & _COMPRESSED else 2
            place = (place & ~_COMPRESSED) // 2 if width == 1 else place
            piece = self._main[place : place + width * length]
            # code units, not code points: every offset of the format counts them
            decoded = piece.decode("cp1252", "replace") if width == 1 else _units(piece)
            if len(decoded) < length:
                raise malformed("Word 文档的文字不完整")
            places.append((total, place, width, total + length))
            words.append(decoded)
            total += length
        return "".join(words), places

    def _piece(self, at: int) -> tuple[int, int, int, int]:
        number = bisect_right(self._places, at, key=lambda piece: piece[0]) - 1
        return self._places[max(0, number)]

    def _piece_end(self, at: int) -> int:
        return max(at + 1, self._piece(at)[3])

    def _place(self, at: int) -> int:
        begin, place, width, _ = self._piece(at)
        return place + width * (at - begin)

    def _distance(self, at: int, place: int, limit: int) -> int:
        """How many characters from ``at`` on lie before the place ``limit`` in one piece."""
        _, _, width, end = self._piece(at)
        return min((limit - place) // width, end - at)

    def _pages(self, where: int) -> list[tuple[int, int]]:
        """The first place in the stream that each page of properties is for, and the page's number."""
        begin, size = struct.unpack_from("<Ii", self._main, where)
        count = (size - 4) // 8
        if not 0 < count <= _MOST_PAGES:
            return []
        firsts = struct.unpack_from(f"<{count + 1}I", self._table, begin)
        numbers = struct.unpack_from(f"<{count}I", self._table, begin + 4 * (count + 1))
        return [(first, number & 0x3FFFFF) for first, number in zip(firsts, numbers, strict=False)]

    def _read_paragraph(self, style: int, block: bytes) -> ParagraphProperties:
        outline = style if 1 <= style <= 6 else None
        in_table = row_end = inner_cell = inner_row_end = False
        depth = 0
        row = b""
        listed: int | None = None
        list_level: int | None = None
        for code, operand in self._modifiers(block):
            if code == sprm.IN_TABLE:
                in_table = operand[0] != 0
            elif code == sprm.ROW_END:
                row_end = operand[0] != 0
            elif code == sprm.DEPTH:
                (depth,) = struct.unpack("<i", operand)
            elif code == sprm.INNER_CELL:
                inner_cell = operand[0] != 0
            elif code == sprm.INNER_ROW_END:
                inner_row_end = operand[0] != 0
            elif code == sprm.OUTLINE:
                outline = operand[0] + 1 if operand[0] < 6 else None
            elif code == sprm.LIST:
                (listed,) = struct.unpack("<h", operand)
            elif code == sprm.LIST_LEVEL:
                list_level = operand[0]
            elif code == sprm.TABLE:
                row = operand
        deep = depth or int(in_table)
        return ParagraphProperties(
            style, outline, in_table, deep, row_end, inner_cell, inner_row_end, row, listed, list_level
        )

    def _modifiers(self, block: bytes) -> Iterator[tuple[int, bytes]]:
        """The modifiers of a paragraph, those that were put elsewhere for their size in their place."""
        for code, operand in sprm.modifiers(block):
            if code in sprm.HUGE:
                (begin,) = struct.unpack("<I", operand)
                if begin + 2 <= len(self._data):
                    (size,) = struct.unpack_from("<H", self._data, begin)
                    yield from sprm.modifiers(self._data[begin + 2 : begin + 2 + size])
            else:
                yield code, operand


class _Runs:
    """The pages of properties, found by place in the stream."""

    __slots__ = ("_firsts", "_numbers", "_stream")

    def __init__(self, pages: list[tuple[int, int]], stream: bytes) -> None:
        self._firsts = [first for first, _ in pages]
        self._numbers = [number for _, number in pages]
        self._stream = stream

    def find(self, place: int) -> tuple[bytes | None, int]:
        """The page for a place and the number of the run in it; None where there is none."""
        index = bisect_right(self._firsts, place) - 1
        if index < 0:
            return None, 0
        page = self._stream[_PAGE * self._numbers[index] : _PAGE * (self._numbers[index] + 1)]
        if len(page) < _PAGE or not 0 < page[-1] <= 101:
            return None, 0
        count = page[-1]
        firsts = struct.unpack_from(f"<{count + 1}I", page)
        number = bisect_right(firsts, place) - 1
        return (page, number) if 0 <= number < count else (None, 0)


def _read_run(page: bytes, number: int) -> RunProperties:
    offset = 2 * page[4 * (page[-1] + 1) + number]
    if not offset:
        return RunProperties()
    block = page[offset + 1 : offset + 1 + page[offset]]
    on = {code for code, operand in sprm.modifiers(block) if len(operand) == 1 and operand[0] & 1}
    return RunProperties(sprm.DELETED in on, sprm.HIDDEN in on, sprm.BOLD in on)


def _units(data: bytes) -> str:
    """UTF-16 code units as characters one to one; pairs are put together by :func:`whole_characters`."""
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])))


def whole_characters(text: str) -> str:
    """A text of code units as characters; half a pair is U+FFFD."""
    if not any("\ud800" <= c <= "\udfff" for c in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
