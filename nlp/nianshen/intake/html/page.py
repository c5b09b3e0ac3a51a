"""A web page to a document: the article's lines and tables as one text, and an account of all that was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from nianshen.intake.document import Block, Document, Grid, GridCell, LeftOut, MetaField
from nianshen.intake.furniture import line_reason
from nianshen.intake.html.flow import Entry, Image, Line, TableLines, flow_of
from nianshen.intake.html.limits import check_limits
from nianshen.intake.html.tree import build
from nianshen.intake.marks import Mark, mark_lines
from nianshen.intake.source import Source
from nianshen.report import Span

_META_NAMES = (
    "ArticleTitle", "PubDate", "ContentSource", "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType",
    "Author", "Source", "Keywords", "Description", "Url",
)  # fmt: skip
_CANONICAL = {name.lower(): name for name in _META_NAMES}
_LONGEST_HEADING = 80
_LONGEST_BOLD_HEADING = 40
_SENTENCE_ENDS = "。；，;,"
_PAGE_IMAGE = re.compile(r"qr|ewm|erweima|weixin|logo|icon|二维码", re.IGNORECASE)
_DRAWN = re.compile(r"<(?:iframe|object|embed|canvas|svg|v:imagedata)\b|background(?:-image)?\s{0,4}:[^;\"'<>]{0,40}url\(", re.IGNORECASE)
"""Ways of showing a table that is not read: where one is used, a table not found may stand there."""
_FEWEST_LINES = 5


def read_html(source: Source) -> Document:
    """Read a web page.

    ``text`` holds the article, a block a line: headings, paragraphs, rows of data tables (cells joined by tabs, a
    merged cell once, in its first row). Navigation, page head and foot, toolbars and hidden parts are in
    ``left_out``; ``text`` and ``left_out`` together hold every visible character that is no white space.

    Raises:
        UnreadableError: ``too_deep``, ``too_many_tags``, ``too_many_cells``.
    """
    check_limits(source.text)
    parser = LexborHTMLParser(source.text)
    flow = flow_of(build(parser))
    sheet = _Sheet()
    sheet.write(flow.entries)
    text = "".join(sheet.pieces)
    return Document(
        name=source.name,
        media_type="text/html",
        encoding=source.encoding,
        sha256=source.sha256,
        size=source.size,
        text=text,
        blocks=tuple(sheet.blocks),
        grids=tuple(sheet.grids),
        metadata=(*_head_fields(parser), *sheet.fields(text)),
        left_out=tuple(sheet.left_out),
        attachments=tuple(flow.attachments),
        images=tuple(sheet.images),
        structured=len(sheet.blocks) >= _FEWEST_LINES and not _DRAWN.search(source.text),
    )


def _head_fields(parser: LexborHTMLParser) -> Iterator[MetaField]:
    title = parser.css_first("title")
    if title is not None and (words := title.text().strip()):
        yield MetaField("title", words, None)
    for meta in parser.css("meta[name][content]"):
        name = _CANONICAL.get((meta.attributes.get("name") or "").strip().lower())
        value = (meta.attributes.get("content") or "").strip()
        if name and value:
            yield MetaField(name, value, None)


class _Sheet:
    """The text as it is written down, and where everything stands in it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.grids: list[Grid] = []
        self.left_out: list[LeftOut] = []
        self.images: list[str] = []
        self._fields: list[tuple[str, Span]] = []
        self._at = 0

    def write(self, entries: list[Entry]) -> None:
        """Write all entries down."""
        marks = iter(mark_lines([line for entry in entries for line in _lines_of(entry)]))
        for entry in entries:
            if isinstance(entry, Line):
                self._line(entry, next(marks))
            elif isinstance(entry, TableLines):
                self._table(entry, [next(marks) for _ in entry.rows])
            elif isinstance(entry, LeftOut):
                self.left_out.append(entry)
            else:
                self._image(entry)

    def fields(self, text: str) -> Iterator[MetaField]:
        """The labelled facts, read back from the finished text."""
        return (MetaField(label, span.of(text), span) for label, span in self._fields)

    def _line(self, line: Line, marks: tuple[Mark, ...]) -> None:
        if len(marks) == 1 and marks[0].reason and not marks[0].fields and not line.attachment:
            self.left_out.append(LeftOut(line.text, marks[0].reason))
            return
        at = self._put(line.text)
        if line.attachment:
            self.blocks.append(Block("furniture", Span(at, at + len(line.text))))
        elif len(marks) == 1 and marks[0].kind == "paragraph" and _is_heading(line):
            self.blocks.append(Block("heading", Span(at, at + len(line.text)), line.level))
        else:
            self._mark(at, marks)

    def _table(self, table: TableLines, marks: list[tuple[Mark, ...]]) -> None:
        printed = [m for m in marks if m]
        heads = sum(m[0].kind in ("metadata", "furniture") for m in printed)
        if _is_foot(table):
            self.left_out.append(LeftOut("\n".join(row.text for row in table.rows), "footer"))
        elif printed and 2 * heads >= len(printed):
            for row, row_marks in zip(table.rows, marks, strict=True):
                if row_marks:
                    self._mark(self._put(row.text), row_marks)
        elif printed:
            self._grid(table)

    def _grid(self, table: TableLines) -> None:
        start = end = self._at
        cells: list[GridCell] = []
        for row in table.rows:
            if not row.cells:
                continue
            at = self._put(row.text)
            end = at + len(row.text)
            if row.text.strip():
                self.blocks.append(Block("row", Span(at, end)))
            for cell, words in row.cells:
                span = Span(at, at + len(words))
                cells.append(GridCell(cell.row, cell.column, cell.row_span, cell.column_span, span))
                at += len(words) + 1
        self.grids.append(Grid(Span(start, end), len(table.rows), table.columns, tuple(cells)))

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
    words = [words for row in table.rows for _, words in row.cells if words]
    return 0 < len(words) <= 6 and all(line_reason(w) for w in words)
