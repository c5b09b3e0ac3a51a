"""A binary Word file to a document: paragraphs, and tables by their cell marks."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise

from nianshen.intake.doc.file import ParagraphProperties, WordFile, whole_characters
from nianshen.intake.doc.rows import RowShape, row_shape, table_of_rows
from nianshen.intake.document import Document, LeftOut, LeftOutReason
from nianshen.intake.ole import CompoundFile
from nianshen.intake.package import malformed
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget, write_down
from nianshen.intake.source import Source
from nianshen.intake.words import line_text, split_invisible

MEDIA_TYPE = "application/msword"

_CELL, _LINE, _PAGE, _COLUMN, _PARAGRAPH = "\x07", "\x0b", "\x0c", "\x0e", "\r"
_ENDS = frozenset((_CELL, _PAGE, _PARAGRAPH))
_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_PICTURE, _DRAWN = "\x01", "\x08"
_HYPHEN = "\x1e"
_UNSEEN = frozenset(("\x02", "\x03", "\x04", "\x05", "\x1f", "\x00"))


def read_doc(source: Source, ole: CompoundFile) -> Document:
    """Read a binary Word file.

    Deleted and hidden words, page heads and comments are in ``left_out``. Text boxes and notes stand after the body,
    since the file keeps them there.

    Raises:
        UnreadableError: ``encrypted``, ``malformed``, ``unsupported_format``, ``too_many_cells``.
    """
    file = WordFile(ole)
    try:
        entries = list(_entries(file))
    except (struct.error, IndexError) as fault:
        raise malformed("Word 文档的数据不完整") from fault
    return write_down(source, entries, media_type=MEDIA_TYPE, structured=True)


def _entries(file: WordFile) -> Iterator[Entry]:
    stories = file.stories
    starts = [0]
    for size in (stories.body, stories.footnotes, stories.heads, stories.comments, stories.endnotes, stories.boxes):
        starts.append(min(len(file.text), starts[-1] + size))
    body, footnotes, heads, comments, endnotes, boxes = (
        _Story(file, first, last).entries() for first, last in pairwise(starts)
    )
    yield from body
    yield from boxes
    yield from footnotes
    yield from endnotes
    yield from _left_out(heads, "page_head")
    yield from _left_out(comments, "comment")


def _left_out(entries: list[Entry], reason: LeftOutReason) -> Iterator[LeftOut]:
    lines = [e.text for e in entries if isinstance(e, Line)]
    if lines:
        yield LeftOut("\n".join(lines), reason)


class _Story:
    """One part of the text, walked from paragraph to paragraph."""

    def __init__(self, file: WordFile, start: int, end: int) -> None:
        self._file = file
        self._start, self._end = start, end
        self._budget = SlotBudget()
        self._fields: list[bool] = []
        self._entries: list[Entry] = []
        self._rows: list[tuple[list[list[Entry]], RowShape | None]] = []
        self._cells: list[list[Entry]] = []
        self._cell: list[Entry] = []

    def entries(self) -> list[Entry]:
        """What stands in it."""
        start = self._start
        for at in range(self._start, self._end):
            if self._file.text[at] in _ENDS:
                self._paragraph(start, at)
                start = at + 1
        if start < self._end:
            self._entries += self._lines(start, self._end, ParagraphProperties())
        self._close_cell_and_row(None)
        self._close_table()
        return self._entries

    def _paragraph(self, start: int, end: int) -> None:
        """Put a paragraph where it belongs; ``end`` is its mark."""
        mark = self._file.text[end]
        properties = self._file.paragraph(end)
        if mark == _CELL and properties.row_end and properties.depth <= 1:
            self._close_cell_and_row(row_shape(properties.row))
            return
        lines = self._lines(start, end, properties)
        if mark == _CELL or properties.in_table or properties.depth > 0:
            self._cell += lines
            if mark == _CELL and properties.depth <= 1:
                self._cells.append(self._cell)
                self._cell = []
        else:
            self._close_cell_and_row(None)
            self._close_table()
            self._entries += lines

    def _close_cell_and_row(self, shape: RowShape | None) -> None:
        if self._cell:
            self._cells.append(self._cell)
            self._cell = []
        if self._cells:
            self._rows.append((self._cells, shape))
            self._cells = []

    def _close_table(self) -> None:
        if self._rows:
            self._entries += table_of_rows(self._rows, self._budget)
            self._rows = []

    def _lines(self, start: int, end: int, properties: ParagraphProperties) -> list[Entry]:
        """The lines of a paragraph and what it holds beside words."""
        pieces = [self._label(properties)]
        beside: list[Entry] = []
        bold = seen = 0
        for first, last, run in self._file.runs(start, end):
            text = self._shown(self._file.text[first:last], beside)
            if run.deleted or run.hidden:
                if words := whole_characters(text).strip():
                    beside.append(LeftOut(words, "deleted" if run.deleted else "hidden"))
                continue
            pieces.append(text)
            chars = len("".join(text.split()))
            seen += chars
            bold += chars if run.bold else 0
        if self._file.text[end : end + 1] == _PARAGRAPH and self._fields:
            self._fields = [False] * len(self._fields)
        lines: list[Entry] = []
        for source in whole_characters("".join(pieces)).split("\n"):
            words, invisible = split_invisible(source)
            if words := line_text(words):
                lines.append(Line(words, properties.outline, bool(seen) and bold == seen))
            if invisible:
                beside.append(LeftOut(invisible, "control_characters"))
        return lines + beside

    def _label(self, properties: ParagraphProperties) -> str:
        """The automatic number of a paragraph."""
        lists = self._file.lists
        number, level = properties.listed, properties.list_level
        if number is None:
            by_style = lists.by_style.get(properties.style)
            if by_style is None:
                return ""
            return lists.counting.next_label(by_style[0], by_style[1] if level is None else level)
        return lists.counting.next_label(str(number), level or 0) if number > 0 else ""

    def _shown(self, text: str, beside: list[Entry]) -> str:
        """The characters that a reader sees; line breaks as line feeds."""
        if not any(c < " " for c in text) and not self._fields:
            return text
        shown: list[str] = []
        for c in text:
            if c == _FIELD:
                self._fields.append(True)
            elif c == _RESULT and self._fields:
                self._fields[-1] = False
            elif c == _FIELD_END and self._fields:
                self._fields.pop()
            elif self._fields and any(self._fields):
                continue
            elif c in (_PICTURE, _DRAWN):
                beside.append(Image("picture", ""))
            elif c in (_LINE, _COLUMN):
                shown.append("\n")
            elif c == _HYPHEN:
                shown.append("-")
            elif c not in _UNSEEN:
                shown.append(c)
        return "".join(shown)
