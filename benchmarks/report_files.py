"""A report of the project's samples written in every format that an auditor receives, for tests and benchmarks.

``content_of`` takes the lines and tables of a document apart; each ``as_…`` sets them in one format, the way offices do:
a centred title, paragraphs indented by two characters, ruled tables with merged cells, page numbers between dashes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path

from nianshen.intake import Document, Grid

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"


@dataclass(frozen=True)
class Cell:
    """A cell of a table, its place and spans counted in rows and columns."""

    row: int
    column: int
    row_span: int
    column_span: int
    words: str


@dataclass(frozen=True)
class Table:
    """A table of a report."""

    rows: int
    columns: int
    cells: tuple[Cell, ...]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a slot."""
        for cell in self.cells:
            if 0 <= row - cell.row < cell.row_span and 0 <= column - cell.column < cell.column_span:
                return cell
        return None


@dataclass(frozen=True)
class Paragraph:
    """A line of a report; ``heading`` is 1 for its title, 2 for its parts, None for running text."""

    text: str
    heading: int | None = None


Content = Sequence[Paragraph | Table]


def content_of(document: Document) -> Content:
    """The lines and tables of a document in order."""
    content: list[Paragraph | Table] = []
    starts = {grid.span.start: grid for grid in document.grids}
    end = 0
    for block in document.blocks:
        start = document.text.rfind("\n", 0, block.span.start) + 1
        if start in starts:
            content.append(_table(document, starts.pop(start)))
            end = document.grids[-1 - len(starts)].span.end
        elif block.span.start >= end:
            level = (block.level or 2) if block.kind == "heading" else None
            content.append(Paragraph(block.span.of(document.text), level))
    return content


def _table(document: Document, grid: Grid) -> Table:
    cells = (Cell(c.row, c.column, c.row_span, c.column_span, c.span.of(document.text)) for c in grid.cells)
    return Table(grid.rows, grid.columns, tuple(cells))


# --- web pages -------------------------------------------------------------------------------------------------------


def as_html(content: Content) -> bytes:
    """A bare web page."""
    body = "".join(_html_table(c) if isinstance(c, Table) else _html_line(c) for c in content)
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _html_line(line: Paragraph) -> str:
    tag = f"h{line.heading}" if line.heading else "p"
    return f"<{tag}>{escape(line.text)}</{tag}>"


def _html_table(table: Table) -> str:
    rows = (
        "".join(
            f'<td rowspan="{c.row_span}" colspan="{c.column_span}">{escape(c.words)}</td>'
            for c in table.cells
            if c.row == row
        )
        for row in range(table.rows)
    )
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def as_mht(content: Content) -> bytes:
    """A page as browsers save it with its pictures: MIME, the page quoted-printable, a picture beside it."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "page"
    message.set_content(as_html(content).decode(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.add_related(bytes(64), "image", "png", cid="<seal>")
    return message.as_bytes()


# --- Word ------------------------------------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FONT = "WenQuanYi Micro Hei"
_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_FOOTER = (
    f'<w:ftr {_W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
    '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
    "</Types>"
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATIONS}/footer" Target="footer1.xml"/></Relationships>'
)
_STYLES = (
    f"<w:styles {_W}>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in range(1, 7)
    )
    + "</w:styles>"
)


def as_docx(content: Content, font: str = FONT, *, fitted: bool = False) -> bytes:
    """A Word file set like an official document; ``fitted``: columns of figures are narrower than those of labels."""
    body = "".join(
        _word_table(c, font, fitted=fitted) if isinstance(c, Table) else _word_paragraph(c, font) for c in content
    )
    page = (
        f'<w:sectPr><w:footerReference xmlns:r="{_RELATIONS}" w:type="default" r:id="rId2"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:footer="1400"/></w:sectPr>'
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _PACKAGE_RELATIONS)
        archive.writestr("word/_rels/document.xml.rels", _DOCUMENT_RELATIONS)
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}{page}</w:body></w:document>")
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/footer1.xml", _FOOTER)
    return held.getvalue()


def _word_run(text: str, half_points: int, font: str) -> str:
    words = escape(text, quote=False)
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}"/>'
    return f'<w:r><w:rPr>{fonts}<w:sz w:val="{half_points}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _word_paragraph(line: Paragraph, font: str) -> str:
    style = f'<w:pStyle w:val="H{line.heading}"/>' if line.heading else ""
    spacing = '<w:spacing w:line="560" w:lineRule="exact"/>'
    if line.heading == 1:
        return f'<w:p><w:pPr>{style}<w:spacing w:line="640" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>{_word_run(line.text, 44, font)}</w:p>'
    indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>'
    return f"<w:p><w:pPr>{style}{spacing}{indent}</w:pPr>{_word_run(line.text, 32, font)}</w:p>"


def _word_table(table: Table, font: str, *, fitted: bool) -> str:
    shares = _shares(table) if fitted else [1] * table.columns
    widths = [8800 * share // sum(shares) for share in shares]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(f"<w:tr>{''.join(_word_cells(table, row, widths, font))}</w:tr>" for row in range(table.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_EDGES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def _shares(table: Table) -> list[int]:
    """How wide each column is beside the others, by the longest words in it."""
    longest = [
        max((len(c.words) for c in table.cells if c.column == n and c.column_span == 1), default=1)
        for n in range(table.columns)
    ]
    return [max(3, min(18, length)) for length in longest]


def _word_cells(table: Table, row: int, widths: Sequence[int], font: str) -> Iterator[str]:
    column = 0
    while column < table.columns:
        cell = table.at(row, column) or Cell(row, column, 1, 1, "")
        merge = "" if cell.row_span == 1 else f'<w:vMerge w:val="{"restart" if cell.row == row else "continue"}"/>'
        across = "" if cell.column_span == 1 else f'<w:gridSpan w:val="{cell.column_span}"/>'
        words = _word_run(cell.words, 21, font) if cell.row == row else ""
        width = sum(widths[cell.column : cell.column + cell.column_span])
        yield (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{merge}</w:tcPr>'
            f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{words}</w:p></w:tc>'
        )
        column = cell.column + cell.column_span


# --- PDF -------------------------------------------------------------------------------------------------------------


@cache
def _pdf_font() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


def as_pdf(content: Content) -> bytes:
    """A PDF in a Chinese font that is not embedded and has no ToUnicode map, as older office software writes it."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, SimpleDocTemplate
    from reportlab.platypus import Paragraph as Set

    font = _pdf_font()
    running = ParagraphStyle("r", fontName=font, fontSize=16, leading=28, firstLineIndent=32, wordWrap="CJK")
    title = ParagraphStyle("t", parent=running, fontSize=22, leading=32, firstLineIndent=0, alignment=1)
    held = io.BytesIO()
    made = SimpleDocTemplate(held, pagesize=A4, leftMargin=79, rightMargin=74, topMargin=105, bottomMargin=99)
    story: list[Flowable] = [
        _pdf_table(c, font) if isinstance(c, Table) else Set(escape(c.text), title if c.heading == 1 else running)
        for c in content
    ]
    made.build(story, onFirstPage=_pdf_foot, onLaterPages=_pdf_foot)
    return held.getvalue()


def _pdf_foot(canvas, document) -> None:  # type: ignore[no-untyped-def]
    canvas.setFont(_pdf_font(), 14)
    canvas.drawCentredString(297, 70, f"— {document.page} —")


def _pdf_table(table: Table, font: str):  # type: ignore[no-untyped-def]
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph as Set
    from reportlab.platypus import Table as Ruled

    small = ParagraphStyle("c", fontName=font, fontSize=8, leading=9, alignment=1, wordWrap="CJK")
    slots = [[""] * table.columns for _ in range(table.rows)]
    looks = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    for c in table.cells:
        slots[c.row][c.column] = Set(escape(c.words), small) if c.words else ""
        if c.row_span > 1 or c.column_span > 1:
            looks.append(("SPAN", (c.column, c.row), (c.column + c.column_span - 1, c.row + c.row_span - 1)))
    shares = _shares(table)
    looks += [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    return Ruled(slots, colWidths=[430 * share / sum(shares) for share in shares], style=looks)


# --- workbooks -------------------------------------------------------------------------------------------------------


def _placed(content: Content) -> Iterator[tuple[int, int, int, int, str | int]]:
    """Paragraphs and table cells down one sheet: first row and column, last row and column, what stands there."""
    row = 0
    for item in content:
        if isinstance(item, Paragraph):
            yield row, 0, row, 0, item.text
            row += 1
            continue
        for c in item.cells:
            value: str | int = int(c.words) if c.words.isdecimal() and len(c.words) < 15 else c.words
            top, left = row + c.row, c.column
            yield top, left, top + c.row_span - 1, left + c.column_span - 1, value
        row += item.rows


def as_xlsx(content: Content) -> bytes:
    """A workbook: the text on a first sheet, every table on one of its own would part them, so all in one column of rows."""
    import xlsxwriter

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet = book.add_worksheet("年度报告")
    for top, left, bottom, right, value in _placed(content):
        if (top, left) != (bottom, right):
            sheet.merge_range(top, left, bottom, right, value)
        elif isinstance(value, int):
            sheet.write_number(top, left, value)
        elif value:
            sheet.write_string(top, left, value)
        else:
            sheet.write_blank(top, left, None, book.add_format({"border": 1}))
    book.close()
    return held.getvalue()


def as_xls(content: Content) -> bytes:
    """The same workbook in the old format."""
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("年度报告")
    for top, left, bottom, right, value in _placed(content):
        if (top, left) != (bottom, right):
            sheet.write_merge(top, bottom, left, right, value)
        elif value != "":
            sheet.write(top, left, value)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


# --- OFD -------------------------------------------------------------------------------------------------------------

_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_MM = 25.4 / 72
_PAGE_BOX = "0 0 210 297"


def as_ofd(content: Content) -> bytes:
    """An OFD file: the characters and lines that pdfium finds in the PDF of the report, set anew page by page."""
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(as_pdf(content))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "OFD.xml",
            f"<ofd:OFD {_OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        )
        pages = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pdf)))
        area = f"<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>{_PAGE_BOX}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        archive.writestr(
            "Doc_0/Document.xml", f"<ofd:Document {_OFD}>{area}<ofd:Pages>{pages}</ofd:Pages></ofd:Document>"
        )
        for n in range(len(pdf)):
            drawn = "".join(_ofd_objects(pdf[n]))
            page = f"<ofd:Page {_OFD}><ofd:Content><ofd:Layer>{drawn}</ofd:Layer></ofd:Content></ofd:Page>"
            archive.writestr(f"Doc_0/Pages/Page_{n}/Content.xml", page)
    return held.getvalue()


def _ofd_objects(page) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """A text object a line, as OFD writers set them, with the distances between its characters; a path a line drawn."""
    import pypdfium2.raw as raw

    height = page.get_height()
    text = page.get_textpage()
    line: list[tuple[str, float, float, float]] = []
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        left, bottom, right, top = text.get_charbox(index, loose=True)
        if character in "\r\n":
            yield _ofd_text(line)
            line = []
        elif not raw.FPDFText_IsGenerated(text, index):
            line.append((character, left * _MM, (height - top) * _MM, (top - bottom) * _MM))
    yield _ofd_text(line)
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = item.get_bounds()
        x, y, w, h = left * _MM, (height - top) * _MM, (right - left) * _MM, (top - bottom) * _MM
        yield (
            f'<ofd:PathObject Boundary="{x:.3f} {y:.3f} {w:.3f} {h:.3f}" LineWidth="0.2"><ofd:AbbreviatedData>'
            f"M 0 0 L {w if w > h else 0:.3f} {h if h >= w else 0:.3f}</ofd:AbbreviatedData></ofd:PathObject>"
        )


def _ofd_text(line: list[tuple[str, float, float, float]]) -> str:
    if not line:
        return ""
    _, left, top, size = line[0]
    steps = " ".join(f"{b[1] - a[1]:.3f}" for a, b in pairwise(line))
    words = escape("".join(c for c, *_ in line), quote=False)
    return (
        f'<ofd:TextObject Boundary="{left:.3f} {top:.3f} 180 {size:.3f}" Size="{size:.3f}">'
        f'<ofd:TextCode X="0" Y="{0.86 * size:.3f}" DeltaX="{steps}">{words}</ofd:TextCode></ofd:TextObject>'
    )
