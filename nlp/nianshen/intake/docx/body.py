"""The body of a Word file as a sequence of lines, tables and images, and what was left out of it.

Content controls, tracked insertions, smart tags and text boxes are walked into; python-docx drops them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from nianshen.intake.document import LeftOut, LeftOutReason
from nianshen.intake.docx.names import COMPATIBILITY, MATH, is_on, number_of, printed, value_of, w
from nianshen.intake.docx.numbering import Numbering
from nianshen.intake.docx.styles import PLAIN, Style, Styles
from nianshen.intake.docx.symbols import symbol_text
from nianshen.intake.docx.tables import SourceCell, SourceRow, table_entries
from nianshen.intake.package import malformed
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget
from nianshen.intake.words import line_text, split_invisible

Note = tuple[str, str]
"""``footnote`` or ``endnote``, and its id."""

_P, _R, _T, _TBL, _TR, _TC, _SDT = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc"), w("sdt")
_PPR, _RPR, _TCPR, _TRPR = w("pPr"), w("rPr"), w("tcPr"), w("trPr")
_BREAK, _RETURN, _FIELD = w("br"), w("cr"), w("fldChar")
_TABS = frozenset((w("tab"), w("ptab")))
_DELETED = frozenset((w("del"), w("moveFrom")))
_WRAPPERS = frozenset(
    w(name) for name in ("sdtContent", "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_DRAWN = frozenset((w("drawing"), w("pict"), w("object")))
_ALTERNATE, _CHOICE, _FALLBACK = (COMPATIBILITY + name for name in ("AlternateContent", "Choice", "Fallback"))
_TEXT_BOX = w("txbxContent")
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_PICTURES = frozenset(("blip", "imagedata", "OLEObject", "chart", "relIds"))
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_EMU_PER_PIXEL = 9525
_SMALLEST_IMAGE = 32


class Body:
    """One walk over the paragraphs of a Word file, in the order of the text: numbers are counted on the way."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Mapping[Note, etree._Element]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._budget = SlotBudget()
        self._fields: list[bool] = []
        """The fields that are open; True while their instruction, which is not printed, is being read."""
        self._pieces: list[str] = []
        self._chars = self._bold_chars = 0
        self._lines: list[tuple[str, bool]] = []
        self._after: list[Entry] = []
        self._invisible: list[str] = []

    def entries(self, parent: etree._Element) -> list[Entry]:
        """What stands in a block container (``w:body``, a cell, a text box, a note).

        Raises:
            UnreadableError: ``too_many_cells``; ``malformed`` for content kept in another file (``w:altChunk``).
        """
        entries: list[Entry] = []
        for element in _blocks(parent):
            if element.tag == _P:
                entries += self._paragraph(element)
            elif element.tag == _TBL:
                entries += self._table(element)
            else:
                entries.append(LeftOut(_text_of(element), "navigation"))
        return entries

    def invisible(self) -> Iterator[LeftOut]:
        """The control characters taken out of all lines."""
        if self._invisible:
            yield LeftOut("".join(self._invisible), "control_characters")

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Entry]:
        properties = paragraph.find(_PPR)
        style, label = PLAIN, ""
        if properties is not None:
            style, label = self._style(properties)
        if style.hidden or style.contents:
            yield from _left_out([_text_of(paragraph)], "hidden" if style.hidden else "navigation")
            return
        if label:
            self._add(label, bold=True)
        self._inline(paragraph, style)
        self._fields = [False] * len(self._fields)  # an instruction that never ends must not swallow the rest
        if properties is not None and _mark_deleted(properties):
            return  # the next paragraph goes on in this line
        self._break()
        for text, bold in self._take_lines():
            yield Line(text, style.level, bold)
        after, self._after = self._after, []
        yield from after

    def _style(self, properties: etree._Element) -> tuple[Style, str]:
        """The style of a paragraph with what the paragraph sets itself, and its number."""
        style_id = value_of(properties.find(w("pStyle")))
        style = self._styles.of(style_id) if style_id is not None else PLAIN
        number, level = style.number, style.number_level
        if number is not None and style_id is not None:
            level = self._numbering.level_of_style(number, style_id) or level
        own = properties.find(w("numPr"))
        if own is not None:
            number = value_of(own.find(w("numId"))) or number
            own_level = number_of(own.find(w("ilvl")))
            level = own_level if own_level is not None else level
        label = "" if number in (None, "0") else self._numbering.next_label(number or "", level or 0)
        outline = number_of(properties.find(w("outlineLvl")))
        if outline is not None:
            heading = outline + 1 if 0 <= outline < 6 else None
            style = Style(heading, style.bold, style.hidden, style.contents)
        return style, label

    def _inline(self, parent: etree._Element, style: Style) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child, style)
            elif tag in _WRAPPERS:
                self._inline(child, style)
            elif tag == _SDT:
                for content in child.iterchildren(w("sdtContent")):
                    self._inline(content, style)
            elif tag in _DELETED:
                self._leave_out(child, "deleted")
            elif tag == _ALTERNATE:
                for chosen in _chosen(child):
                    self._inline(chosen, style)
            elif isinstance(tag, str) and tag.startswith(MATH):
                self._add(printed(child, MATH + "t"), bold=False)

    def _run(self, run: etree._Element, style: Style) -> None:
        properties = run.find(_RPR)
        bold = style.bold
        if properties is not None:
            if is_on(properties.find(w("vanish"))):
                self._leave_out(run, "hidden")
                return
            own = is_on(properties.find(w("b")))
            bold = bold if own is None else own
        self._run_content(run, style, bold)

    def _run_content(self, run: etree._Element, style: Style, bold: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == _T:
                if child.text:
                    self._add(child.text, bold=bold)
            elif tag in (_BREAK, _RETURN):
                self._break()
            elif tag in _TABS:
                self._add("\t", bold=bold)
            elif tag == _FIELD:
                self._field(child.get(w("fldCharType")))
            elif tag in _DRAWN:
                self._drawing(child)
            elif tag == _ALTERNATE:
                for chosen in _chosen(child):
                    self._run_content(chosen, style, bold)
            elif tag in _NOTES:
                self._note((_NOTES[tag], child.get(w("id")) or ""))
            elif tag == w("sym"):
                self._symbol(child, bold)
            elif tag == w("noBreakHyphen"):
                self._add("-", bold=bold)
            elif tag == w("ruby"):
                self._ruby(child, style)
            elif tag == w("delText"):
                self._after += _left_out([child.text or ""], "deleted")

    def _add(self, text: str, *, bold: bool) -> None:
        if any(self._fields):
            return
        self._pieces.append(text)
        chars = len(text) - text.count(" ") - text.count("\t")
        self._chars += chars
        self._bold_chars += chars if bold else 0

    def _break(self) -> None:
        """End a line; a paragraph has several where it holds line breaks."""
        if self._chars:
            text, invisible = split_invisible("".join(self._pieces))
            if invisible:
                self._invisible.append(invisible)
            if text := line_text(text):
                self._lines.append((text, self._bold_chars == self._chars))
        self._pieces.clear()
        self._chars = self._bold_chars = 0

    def _take_lines(self) -> list[tuple[str, bool]]:
        lines, self._lines = self._lines, []
        return lines

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: etree._Element, bold: bool) -> None:
        text = symbol_text(element.get(w("font")) or "", element.get(w("char")) or "")
        if text is not None:
            self._add(text, bold=bold)
        else:
            self._after.append(LeftOut(element.get(w("char")) or "", "symbol"))

    def _ruby(self, element: etree._Element, style: Style) -> None:
        for base in element.iterchildren(w("rubyBase")):
            self._inline(base, style)
        for reading in element.iterchildren(w("rt")):
            self._leave_out(reading, "reading_aid")

    def _note(self, note: Note) -> None:
        """The words of a foot- or endnote, after the paragraph that refers to it."""
        element = self._notes.get(note)
        if element is not None:
            self._after += self._elsewhere(element)

    def _drawing(self, drawing: etree._Element) -> None:
        """Text boxes and pictures of a drawing, after the paragraph that it is anchored in."""
        extent = next(drawing.iter(_EXTENT), None)
        width = (extent.get("cx") or "") if extent is not None else ""
        small = width.isdecimal() and int(width) <= _SMALLEST_IMAGE * _EMU_PER_PIXEL
        stack: list[etree._Element] = [drawing]
        while stack:
            element = stack.pop()
            if element.tag == _TEXT_BOX:
                self._after += self._elsewhere(element)
            elif element.tag == _ALTERNATE:
                stack += reversed(_chosen(element))
            else:
                name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
                if name in _PICTURES and not small:
                    self._after.append(Image(f"{name} {next(iter(element.attrib.values()), '')}", _described(drawing)))
                stack += reversed(element)

    def _elsewhere(self, container: etree._Element) -> list[Entry]:
        """The entries of a container that interrupts a paragraph, which goes on unharmed."""
        held = self._pieces, self._chars, self._bold_chars, self._lines, self._after, self._fields
        self._pieces, self._chars, self._bold_chars, self._lines, self._after, self._fields = [], 0, 0, [], [], []
        entries = self.entries(container)
        self._pieces, self._chars, self._bold_chars, self._lines, self._after, self._fields = held
        return entries

    def _leave_out(self, element: etree._Element, reason: LeftOutReason) -> None:
        self._after += _left_out([_text_of(element)], reason)

    def _table(self, table: etree._Element) -> Iterator[Entry]:
        rows: list[SourceRow] = []
        left_out: list[Entry] = []
        for row in _within(table, _TR):
            properties = row.find(_TRPR)
            if properties is not None and (gone := _row_reason(properties)):
                left_out += _left_out([_text_of(row)], gone)
                continue
            skipped = number_of(properties.find(w("gridBefore"))) if properties is not None else None
            rows.append(SourceRow(min(max(0, skipped or 0), 1000), list(self._cells(row, left_out))))
        yield from table_entries(rows, self._budget)
        yield from left_out

    def _cells(self, row: etree._Element, left_out: list[Entry]) -> Iterator[SourceCell]:
        begun: SourceCell | None = None
        for cell in _within(row, _TC):
            entries = self._elsewhere(cell)
            properties = cell.find(_TCPR)
            if properties is None:
                properties = etree.Element(_TCPR)
            if properties.find(w("cellDel")) is not None:
                left_out += _left_out([_text_of(cell)], "deleted")
                continue
            span = number_of(properties.find(w("gridSpan"))) or 1
            across = properties.find(w("hMerge"))
            if begun is not None and across is not None and (value_of(across) or "continue") == "continue":
                begun = SourceCell(begun.column_span + span, begun.continues, begun.entries)
                left_out += _left_out([_text_of(cell)], "hidden")
                continue
            if begun is not None:
                yield begun
            merge = properties.find(w("vMerge"))
            begun = SourceCell(span, merge is not None and (value_of(merge) or "continue") == "continue", entries)
        if begun is not None:
            yield begun


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, through all wrappers; a table of contents as its content control."""
    stack: list[etree._Element] = [*reversed(parent)]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in (_P, _TBL) or (tag == _SDT and _is_contents(element)):
            yield element
        elif tag == _SDT or tag in _WRAPPERS:
            stack += reversed(element)
        elif tag == _ALTERNATE:
            stack += reversed([e for chosen in _chosen(element) for e in chosen])
        elif tag == w("altChunk"):
            raise malformed("正文的一部分是嵌入的另一个文件，没有合并进来")


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, through all wrappers."""
    stack: list[etree._Element] = [*reversed(parent)]
    while stack:
        element = stack.pop()
        if element.tag == tag:
            yield element
        elif element.tag == _SDT or element.tag in _WRAPPERS:
            stack += reversed(element)


def _chosen(alternate: etree._Element) -> list[etree._Element]:
    """What is shown of an alternative: the first choice, else the fallback; never both."""
    choices = alternate.findall(_CHOICE) or alternate.findall(_FALLBACK)
    return choices[:1]


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return value_of(gallery) == "Table of Contents"


def _row_reason(properties: etree._Element) -> LeftOutReason | None:
    if properties.find(w("del")) is not None:
        return "deleted"
    return "hidden" if is_on(properties.find(w("hidden"))) else None


def _mark_deleted(properties: etree._Element) -> bool:
    mark = properties.find(_RPR)
    return mark is not None and mark.find(w("del")) is not None


def _described(drawing: etree._Element) -> str:
    for element in drawing.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "docPr":
            return " ".join(filter(None, (element.get("name"), element.get("descr"))))
    return ""


def _text_of(element: etree._Element) -> str:
    """The words inside an element, deleted ones too, a paragraph a line."""
    paragraphs: Iterable[etree._Element] = element.iter(_P)
    inside = [printed(p, _T, w("delText")) for p in paragraphs]
    return "\n".join(inside) if inside else printed(element, _T, w("delText"))


def _left_out(texts: Iterable[str], reason: LeftOutReason) -> Iterator[LeftOut]:
    """One entry of all lines that are not blank."""
    lines = [line.strip() for text in texts for line in text.split("\n")]
    if kept := [line for line in lines if line]:
        yield LeftOut("\n".join(kept), reason)
