"""The body of a Word file as a sequence of lines, tables and images, and what was left out of it.

Content controls, tracked insertions, smart tags and text boxes are walked into; python-docx drops them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from nianshen.intake.document import LeftOut, LeftOutReason
from nianshen.intake.docx.index import CellMarks, Index
from nianshen.intake.docx.names import COMPATIBILITY, MATH, is_on, number_of, printed, value_of, w
from nianshen.intake.docx.styles import PLAIN, Style, Styles
from nianshen.intake.docx.symbols import symbol_text
from nianshen.intake.docx.tables import MAX_COLUMN_SPAN, SourceCell, SourceRow, source_cell, table_entries
from nianshen.intake.lists.counting import Counting
from nianshen.intake.package import malformed
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget
from nianshen.intake.words import cell_text, line_text, split_invisible

Note = tuple[str, str]
"""``footnote`` or ``endnote``, and its id."""

_P, _R, _T, _TBL, _TR, _TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
_PPR, _RPR, _TRPR = w("pPr"), w("rPr"), w("trPr")
_SDT, _SDT_CONTENT, _DEL, _DEL_TEXT, _ALT_CHUNK = w("sdt"), w("sdtContent"), w("del"), w("delText"), w("altChunk")
_LISTED, _OUTLINE, _LEVEL, _NUMBER = w("numPr"), w("outlineLvl"), w("ilvl"), w("numId")
_BOLD, _VANISH, _TYPE, _ID, _FONT, _CHAR = w("b"), w("vanish"), w("fldCharType"), w("id"), w("font"), w("char")
_SKIPPED, _HIDDEN_ROW = w("gridBefore"), w("hidden")
_SYMBOL, _HYPHEN, _RUBY, _BASE, _READING = w("sym"), w("noBreakHyphen"), w("ruby"), w("rubyBase"), w("rt")
_FIELD = w("fldChar")
_LINE_ENDS = frozenset((w("br"), w("cr")))
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
_SPECIAL = (
    _LISTED, _OUTLINE, _VANISH, *_LINE_ENDS, *_TABS, *_DELETED, _FIELD, *_DRAWN, _ALTERNATE, *_NOTES, _SYMBOL, _HYPHEN,
    _RUBY, _DEL_TEXT, MATH + "oMath",
)  # fmt: skip
"""A paragraph that holds none of these is its words."""
_UNMARKED = CellMarks()
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_EMU_PER_PIXEL = 9525
_SMALLEST_IMAGE = 32


class Body:
    """One walk over the paragraphs of a Word file, in the order of the text: numbers are counted on the way."""

    def __init__(
        self, root: etree._Element, styles: Styles, numbering: Counting, notes: Mapping[Note, etree._Element]
    ) -> None:
        self._index = Index(_SPECIAL)
        for part in (root, *notes.values()):
            self._index.add(part)
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
                simple = self._simple(element)
                entries += self._paragraph(element) if simple is None else simple
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
        style, label, goes_on = PLAIN, "", False
        style_id = self._index.styles.get(paragraph)
        if style_id is not None:
            style = self._styles.of(style_id)
        if style.hidden or style.contents:
            yield from _left_out([_text_of(paragraph)], "hidden" if style.hidden else "navigation")
            return
        if len(paragraph) and paragraph[0].tag == _PPR:
            style, label, goes_on = self._properties(paragraph[0], style, style_id)
        if label:
            self._add(label, bold=True)
        self._inline(paragraph, style)
        if self._fields:
            self._fields = [False] * len(self._fields)  # an instruction that never ends must not swallow the rest
        if goes_on:
            return
        self._break()
        if self._lines:
            lines, self._lines = self._lines, []
            for words, bold in lines:
                yield Line(words, style.level, bold)
        if self._after:
            after, self._after = self._after, []
            yield from after

    def _simple(self, paragraph: etree._Element) -> list[Entry] | None:
        """The line of a paragraph that holds nothing but words, as most do; None for any other."""
        if self._pieces or self._fields or paragraph in self._index.special:
            return None
        style = self._style(paragraph)
        if style.number is not None or style.hidden or style.contents:
            return None
        texts = list(paragraph.iter(_T))
        words = self._words(texts)
        return [Line(words, style.level, self._all_bold(texts, style))] if words else []

    def _style(self, paragraph: etree._Element) -> Style:
        style_id = self._index.styles.get(paragraph)
        return self._styles.of(style_id) if style_id is not None else PLAIN

    def _is_plain(self, paragraph: etree._Element) -> bool:
        style_id = self._index.styles.get(paragraph)
        return style_id is None or self._styles.of(style_id) is PLAIN

    def _words(self, texts: Iterable[etree._Element]) -> str:
        words, invisible = split_invisible("".join([text.text or "" for text in texts]))
        if invisible:
            self._invisible.append(invisible)
        return line_text(words)

    def _all_bold(self, texts: Iterable[etree._Element], style: Style) -> bool:
        bold, light = self._index.bold, self._index.light
        if not bold and not style.bold:
            return False
        runs = (text.getparent() for text in texts if text.text and not text.text.isspace())
        return all(run in bold or (style.bold and run not in light) for run in runs)

    def _properties(self, properties: etree._Element, style: Style, style_id: str | None) -> tuple[Style, str, bool]:
        """The style of a paragraph with what the paragraph sets itself, its number, and whether its end is deleted, so
        that the next one goes on in its line."""
        number: str | None = None
        level = outline = None
        goes_on = False
        for child in properties:
            tag = child.tag
            if tag == _LISTED:
                number, level = value_of(child.find(_NUMBER)), number_of(child.find(_LEVEL))
            elif tag == _OUTLINE:
                outline = number_of(child)
            elif tag == _RPR:
                goes_on = child.find(_DEL) is not None
        if style.number is not None and (number is None or level is None):
            by_style = self._numbering.level_of_style(style.number, style_id or "") if number is None else None
            level = level if level is not None else by_style if by_style is not None else style.number_level
            number = number or style.number
        label = self._numbering.next_label(number, level or 0) if number not in (None, "0") and number else ""
        if outline is not None:
            heading = outline + 1 if 0 <= outline < 6 else None
            style = Style(heading, style.bold, style.hidden, style.contents)
        return style, label, goes_on

    def _inline(self, parent: etree._Element, style: Style) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child, style, style.bold)
            elif tag in _WRAPPERS:
                self._inline(child, style)
            elif tag == _SDT:
                for content in child.iterchildren(_SDT_CONTENT):
                    self._inline(content, style)
            elif tag in _DELETED:
                self._leave_out(child, "deleted")
            elif tag == _ALTERNATE:
                for chosen in _chosen(child):
                    self._inline(chosen, style)
            elif isinstance(tag, str) and tag.startswith(MATH):
                self._add(printed(child, MATH + "t"), bold=False)

    def _run(self, run: etree._Element, style: Style, bold: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == _T:
                if child.text:
                    self._add(child.text, bold=bold)
            elif tag == _RPR:
                for mark in child.iterchildren(_BOLD, _VANISH):
                    if mark.tag == _BOLD:
                        bold = bool(is_on(mark))
                    elif is_on(mark):
                        self._leave_out(run, "hidden")
                        return
            elif tag in _LINE_ENDS:
                self._break()
            elif tag in _TABS:
                self._add("\t", bold=bold)
            elif tag == _FIELD:
                self._field(child.get(_TYPE))
            elif tag in _DRAWN:
                self._drawing(child)
            elif tag == _ALTERNATE:
                for chosen in _chosen(child):
                    self._run(chosen, style, bold)
            elif tag in _NOTES:
                self._note((_NOTES[tag], child.get(_ID) or ""))
            elif tag == _SYMBOL:
                self._symbol(child, bold)
            elif tag == _HYPHEN:
                self._add("-", bold=bold)
            elif tag == _RUBY:
                self._ruby(child, style)
            elif tag == _DEL_TEXT:
                self._after += _left_out([child.text or ""], "deleted")

    def _add(self, text: str, *, bold: bool) -> None:
        if self._fields and any(self._fields):
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

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, element: etree._Element, bold: bool) -> None:
        text = symbol_text(element.get(_FONT) or "", element.get(_CHAR) or "")
        if text is not None:
            self._add(text, bold=bold)
        else:
            self._after.append(LeftOut(element.get(_CHAR) or "", "symbol"))

    def _ruby(self, element: etree._Element, style: Style) -> None:
        for base in element.iterchildren(_BASE):
            self._inline(base, style)
        for reading in element.iterchildren(_READING):
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
            skipped = 0
            gone: LeftOutReason | None = None
            for properties in row.iterchildren(_TRPR):
                skipped = min(max(0, number_of(properties.find(_SKIPPED)) or 0), MAX_COLUMN_SPAN)
                gone = _row_reason(properties)
            if gone:
                left_out += _left_out([_text_of(row)], gone)
            else:
                rows.append(SourceRow(skipped, self._cells(row, left_out)))
        yield from table_entries(rows, self._budget)
        yield from left_out

    def _cells(self, row: etree._Element, left_out: list[Entry]) -> list[SourceCell]:
        plain = self._plain_cells(row)
        if plain is not None:
            return plain
        cells: list[SourceCell] = []
        for cell in _within(row, _TC):
            marks = self._index.cells.get(cell, _UNMARKED)
            if marks.deleted:
                left_out += _left_out([_text_of(cell)], "deleted")
            elif marks.across and cells:
                before = cells.pop()
                cells.append(before._replace(column_span=before.column_span + marks.span))
                left_out += _left_out([_text_of(cell)], "hidden")
            else:
                cells.append(source_cell(marks.span, marks.down, self.entries(cell)))
        return cells

    def _plain_cells(self, row: etree._Element) -> list[SourceCell] | None:
        """The cells of a row that each hold one plain paragraph, as most do, in one pass; None for any other row."""
        index = self._index
        if index.wrapped or self._pieces or self._fields:
            return None
        marks_of, special, bold = index.cells, index.special, index.bold
        cells: list[SourceCell] = []
        invisible: list[str] = []
        marks: CellMarks | None = None
        texts: list[str] | None = None
        for element in row.iter(_TC, _P, _T, _TBL):
            tag = element.tag
            if tag == _T:
                if bold and element.getparent() in bold:
                    return None
                if texts is not None:
                    texts.append(element.text or "")
            elif tag == _P:
                if texts is not None or element in special or not self._is_plain(element):
                    return None
                texts = []
            elif tag == _TC:
                if marks is not None:
                    if texts is None:
                        return None
                    cells.append(_plain_cell(marks, texts, invisible))
                marks = marks_of.get(element, _UNMARKED)
                if marks.deleted or marks.across:
                    return None
                texts = None
            else:
                return None
        if marks is not None:
            if texts is None:
                return None
            cells.append(_plain_cell(marks, texts, invisible))
        self._invisible += invisible
        return cells


def _plain_cell(marks: CellMarks, texts: Iterable[str], invisible: list[str]) -> SourceCell:
    words = "".join(texts)
    if " " in words or not words.isprintable():
        words, hidden = split_invisible(words)
        if hidden:
            invisible.append(hidden)
        words = cell_text(line_text(words))
    return SourceCell(marks.span, marks.down, [], words)


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, through all wrappers; a table of contents as its content control."""
    for element in parent:
        tag = element.tag
        if tag in (_P, _TBL) or (tag == _SDT and _is_contents(element)):
            yield element
        elif tag == _SDT or tag in _WRAPPERS:
            yield from _blocks(element)
        elif tag == _ALTERNATE:
            for chosen in _chosen(element):
                yield from _blocks(chosen)
        elif tag == _ALT_CHUNK:
            raise malformed("正文的一部分是嵌入的另一个文件，没有合并进来")


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, through all wrappers."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag == _SDT or element.tag in _WRAPPERS:
            yield from _within(element, tag)


def _chosen(alternate: etree._Element) -> list[etree._Element]:
    """What is shown of an alternative: the first choice, else the fallback; never both."""
    choices = alternate.findall(_CHOICE) or alternate.findall(_FALLBACK)
    return choices[:1]


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return value_of(gallery) == "Table of Contents"


def _row_reason(properties: etree._Element) -> LeftOutReason | None:
    if properties.find(_DEL) is not None:
        return "deleted"
    return "hidden" if is_on(properties.find(_HIDDEN_ROW)) else None


def _described(drawing: etree._Element) -> str:
    for element in drawing.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "docPr":
            return " ".join(filter(None, (element.get("name"), element.get("descr"))))
    return ""


def _text_of(element: etree._Element) -> str:
    """The words inside an element, deleted ones too, a paragraph a line."""
    paragraphs: Iterable[etree._Element] = element.iter(_P)
    inside = [printed(p, _T, _DEL_TEXT) for p in paragraphs]
    return "\n".join(inside) if inside else printed(element, _T, _DEL_TEXT)


def _left_out(texts: Iterable[str], reason: LeftOutReason) -> Iterator[LeftOut]:
    """One entry of all lines that are not blank."""
    lines = [line.strip() for text in texts for line in text.split("\n")]
    if kept := [line for line in lines if line]:
        yield LeftOut("\n".join(kept), reason)
