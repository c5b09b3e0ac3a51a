"""Lines, tables and images in reading order, written down as one document: what every reader but that of text does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from nianshen.intake.document import Block, Document, Grid, GridCell, LeftOut, MetaField, UnreadableError
from nianshen.intake.furniture import line_reason
from nianshen.intake.marks import Mark, mark_lines
from nianshen.intake.source import Source
from nianshen.report import Place, Span

MAX_SLOTS = 20_000
"""Slots of all tables of a source together; the official tables have fewer than 400."""

_FEWEST_LINES = 5
"""A source with fewer shows nothing by what it lacks."""
_LONGEST_HEADING = 80
_LONGEST_BOLD_HEADING = 40
_SENTENCE_ENDS = "。；，;,"
_PAGE_IMAGE = re.compile(r"qr|ewm|erweima|weixin|logo|icon|二维码", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article. ``level`` is 1..6 inside a heading of the source; ``bold`` when all of it is."""

    text: str
    level: int | None = None
    bold: bool = False
    attachment: bool = False
    """Almost all of it is a link to a file."""
    places: tuple[Place, ...] = ()
    """The pages that begin in it, by offsets of ``text``."""


class TableCell(NamedTuple):
    """A cell, spans resolved: ``row`` and ``column`` of its first slot count from 0; ``words`` as a reader sees them."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: str


class TableRow(NamedTuple):
    """The cells that begin in a row; ``place`` is the page that begins with it."""

    cells: tuple[TableCell, ...]
    place: str | None = None

    @property
    def text(self) -> str:
        """The row as a line."""
        return "\t".join(cell.words for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TableLines:
    """A data table."""

    rows: tuple[TableRow, ...]
    columns: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image: the address it comes from and its alternative text."""

    source: str
    alternative: str


@dataclass(frozen=True, slots=True)
class PlaceBegins:
    """What follows stands on another page or sheet."""

    label: str


Entry = Line | TableLines | Image | LeftOut | PlaceBegins


class SlotBudget:
    """How many slots the tables of a source may still take."""

    __slots__ = ("_left",)

    def __init__(self, slots: int = MAX_SLOTS) -> None:
        self._left = slots

    def take(self, slots: int) -> None:
        """Raises UnreadableError (``too_many_cells``) when the source has more than its tables may take."""
        self._left -= slots
        if self._left < 0:
            raise UnreadableError(
                "too_many_cells",
                f"表格的单元格过多（合并单元格展开后超过 {MAX_SLOTS} 个），不像年度报告的表格。请检查文件",
            )


def write_down(
    source: Source,
    entries: Sequence[Entry],
    *,
    media_type: str,
    structured: bool,
    metadata: Iterable[MetaField] = (),
    attachments: Iterable[str] = (),
    recognised: bool = False,
) -> Document:
    """The entries as a document: a block a line, a table row a line, its cells joined by tabs, a merged cell once.

    Toolbar and page lines become furniture that is left out, labelled facts at the head metadata. ``structured``:
    the source marks its own tables, so that a table not found is proof as far as the source shows no image.
    ``recognised``: characters were told from a picture.
    """
    sheet = _Sheet()
    sheet.write(entries)
    text = "".join(sheet.pieces)
    return Document(
        name=source.name,
        media_type=media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        size=source.size,
        text=text,
        blocks=tuple(sheet.blocks),
        grids=tuple(sheet.grids),
        metadata=(*metadata, *sheet.fields(text)),
        left_out=tuple(sheet.left_out),
        attachments=tuple(attachments),
        images=tuple(sheet.images),
        places=tuple(sheet.places),
        structured=structured and len(sheet.blocks) >= _FEWEST_LINES,
        recognised=recognised,
    )


class _Sheet:
    """The text as it is written down, and where everything stands in it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.grids: list[Grid] = []
        self.left_out: list[LeftOut] = []
        self.images: list[str] = []
        self.places: list[Place] = []
        self._fields: list[tuple[str, Span]] = []
        self._at = 0

    def write(self, entries: Sequence[Entry]) -> None:
        """Write all entries down."""
        lines = [*map(_lines_of, entries)]
        marks = iter(mark_lines([*chain.from_iterable(lines)]))
        for entry, own in zip(entries, lines, strict=True):
            if isinstance(entry, Line):
                self._line(entry, next(marks))
            elif isinstance(entry, TableLines):
                self._table(entry, own, [next(marks) for _ in own])
            elif isinstance(entry, LeftOut):
                self.left_out.append(entry)
            elif isinstance(entry, PlaceBegins):
                self._place(self._at, entry.label)
            else:
                self._image(entry)

    def fields(self, text: str) -> Iterator[MetaField]:
        """The labelled facts, read back from the finished text."""
        return (MetaField(label, span.of(text), span) for label, span in self._fields)

    def _line(self, line: Line, marks: tuple[Mark, ...]) -> None:
        if len(marks) == 1 and marks[0].reason and not marks[0].fields and not line.attachment:
            self.left_out.append(LeftOut(line.text, marks[0].reason))
            return
        for place in line.places:
            self._place(self._at + place.start, place.label)
        at = self._put(line.text)
        if line.attachment:
            self.blocks.append(Block("furniture", Span(at, at + len(line.text))))
        elif len(marks) == 1 and marks[0].kind == "paragraph" and _is_heading(line):
            self.blocks.append(Block("heading", Span(at, at + len(line.text)), line.level))
        else:
            self._mark(at, marks)

    def _table(self, table: TableLines, lines: list[str], marks: list[tuple[Mark, ...]]) -> None:
        printed = [m for m in marks if m]
        heads = sum(m[0].kind in ("metadata", "furniture") for m in printed)
        if _is_foot(table):
            self.left_out.append(LeftOut("\n".join(lines), "footer"))
        elif printed and 2 * heads >= len(printed):
            for line, row_marks in zip(lines, marks, strict=True):
                if row_marks:
                    self._mark(self._put(line), row_marks)
        elif printed:
            self._grid(table, lines)

    def _grid(self, table: TableLines, lines: list[str]) -> None:
        start = end = self._at
        cells: list[GridCell] = []
        for row, line in zip(table.rows, lines, strict=True):
            if not row.cells:
                continue
            if row.place:
                self._place(self._at, row.place)
            at = self._put(line)
            end = at + len(line)
            if line.strip():
                self.blocks.append(Block("row", Span(at, end)))
            for row_number, column, row_span, column_span, words in row.cells:
                span = Span(at, at + len(words))
                cells.append(GridCell(row_number, column, row_span, column_span, span))
                at = span.end + 1
        self.grids.append(Grid(Span(start, end), len(table.rows), table.columns, tuple(cells)))

    def _place(self, at: int, label: str) -> None:
        if self.places and self.places[-1].start == at:
            self.places.pop()
        self.places.append(Place(at, label))

    def _image(self, image: Image) -> None:
        if self.blocks and not _PAGE_IMAGE.search(f"{image.source} {image.alternative}"):
            self.images.append(image.source or image.alternative)

    def _mark(self, at: int, marks: tuple[Mark, ...]) -> None:
        for mark in marks:
            self.blocks.append(Block(mark.kind, Span(at + mark.start, at + mark.end)))
            self._fields += ((f.label, Span(at + f.start, at + f.end)) for f in mark.fields)

    def _put(self, line: str) -> int:
        at = self._at
        self.pieces += (line, "\n")
        self._at += len(line) + 1
        return at


def _lines_of(entry: Entry) -> list[str]:
    if isinstance(entry, Line):
        return [entry.text]
    return [row.text for row in entry.rows] if isinstance(entry, TableLines) else []


def _is_heading(line: Line) -> bool:
    if line.level is not None:
        return len(line.text) <= _LONGEST_HEADING
    return line.bold and len(line.text) <= _LONGEST_BOLD_HEADING and line.text[-1] not in _SENTENCE_ENDS


def _is_foot(table: TableLines) -> bool:
    words = [cell.words for row in table.rows for cell in row.cells if cell.words]
    return 0 < len(words) <= 6 and all(line_reason(w) for w in words)
