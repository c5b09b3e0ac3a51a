"""An Excel workbook (.xlsx, .xlsm) to a document, each cell as Excel shows it.

The parts are read by lxml within limits: python-calamine aborts the process on a file of 5 KB whose only cells are the
first and the last of a sheet, and openpyxl hands out 33 million cells for it.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from nianshen.intake.document import Document, LeftOut, UnreadableError
from nianshen.intake.package import Package, malformed
from nianshen.intake.sheet import Entry, Image, write_down
from nianshen.intake.source import Source
from nianshen.intake.workbook.sheets import MAX_CELLS, WorkSheet, sheet_entries
from nianshen.intake.workbook.shown import BUILT_IN, shown

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BOOK = "xl/workbook.xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_COMMENTS = re.compile(r"xl/(?:comments|threadedComments)")
_PICTURES = re.compile(r"xl/(?:media|charts)/[^/]+\Z")


def read_xlsx(source: Source, package: Package) -> Document:
    """Read a workbook, sheet by sheet; ``places`` are the sheets.

    Raises:
        UnreadableError: ``malformed``, ``encrypted``, ``too_large``, ``too_many_cells``; ``no_values`` where a formula
            was never calculated.
    """
    book = _Book(package)
    entries: list[Entry] = [*sheet_entries([*book.sheets()])]
    entries += (Image(name, "") for name in package.names if _PICTURES.match(name))
    entries += book.comments()
    return write_down(source, entries, media_type=MEDIA_TYPE, structured=False)


def no_values() -> UnreadableError:
    """The refusal of a workbook whose formulas hold no results."""
    return UnreadableError(
        "no_values", "工作簿里有公式没有保存计算结果，读不出数值。请用 Excel 或 WPS 打开后重新保存，再审核"
    )


class _Book:
    """The parts of a workbook."""

    def __init__(self, package: Package) -> None:
        self._package = package
        if _BOOK not in package:
            raise malformed("Excel 文件里没有工作簿")
        self._root = package.xml(_BOOK)
        self._space = self._root.tag.partition("}")[0] + "}"
        settings = self._root.find(self._space + "workbookPr")
        self._from_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        self._strings: list[str] | None = None
        self._formats = self._number_formats()

    def sheets(self) -> Iterator[WorkSheet]:
        """The worksheets in their order."""
        targets = self._targets()
        left = MAX_CELLS
        for element in self._root.iter(self._space + "sheet"):
            relation = element.get(f"{{{_RELATION}}}id") or element.get(f"{{{_STRICT_RELATION}}}id") or ""
            part = targets.get(relation, "")
            if "worksheet" not in part or part not in self._package:
                continue
            sheet = WorkSheet(element.get("name") or "", hidden=element.get("state", "visible") != "visible")
            self._read(part, sheet, left)
            left -= len(sheet.cells)
            yield sheet

    def comments(self) -> Iterator[LeftOut]:
        """The words of the notes on cells."""
        for name in self._package.names:
            if _COMMENTS.match(name):
                root = self._package.xml(name)
                words = "\n".join(t.text for t in root.iter("{*}t", "{*}text") if t.text and t.text.strip())
                if words:
                    yield LeftOut(words, "comment")

    def _targets(self) -> dict[str, str]:
        name = "xl/_rels/workbook.xml.rels"
        if name not in self._package:
            raise malformed("Excel 文件里没有工作簿")
        return {
            r.get("Id") or "": posixpath.normpath(posixpath.join("/xl", r.get("Target") or "")).lstrip("/")
            for r in self._package.xml(name)
        }

    def _number_formats(self) -> list[str]:
        """The format code of every cell style."""
        if "xl/styles.xml" not in self._package:
            return []
        root = self._package.xml("xl/styles.xml")
        space = root.tag.partition("}")[0] + "}"
        codes = dict(BUILT_IN)
        for element in root.iter(space + "numFmt"):
            number = element.get("numFmtId") or ""
            if number.isdecimal():
                codes[int(number)] = element.get("formatCode") or ""
        styles = root.find(space + "cellXfs")
        used = (style.get("numFmtId") or "0" for style in (styles if styles is not None else ()))
        return [codes.get(int(number) if number.isdecimal() else 0, "General") for number in used]

    def _read(self, part: str, sheet: WorkSheet, most: int) -> None:
        s = self._space
        data = io.BytesIO(self._package.read(part))
        wanted = [s + name for name in ("c", "row", "col", "mergeCell")]
        try:
            row = column = -1
            for event, element in etree.iterparse(
                data, events=("start", "end"), tag=wanted, resolve_entities=False, no_network=True, huge_tree=False
            ):
                if event == "start":
                    if element.tag == s + "row":
                        number = element.get("r") or ""
                        row, column = int(number) - 1 if number.isdecimal() else row + 1, -1
                elif element.tag == s + "c":
                    row, column = _slot(element.get("r") or "") or (row, column + 1)
                    self._cell(element, (row, column), sheet)
                    if len(sheet.cells) > most:
                        raise UnreadableError(
                            "too_many_cells",
                            f"工作簿有内容的单元格超过 {MAX_CELLS} 个，不像年度报告的表格。请只保留报告的工作表",
                        )
                elif element.tag == s + "row":
                    if element.get("hidden") in ("1", "true"):
                        sheet.hidden_rows.add(row)
                    element.clear()
                elif element.tag == s + "col":
                    _hide_columns(element, sheet)
                elif (area := _area(element.get("ref") or "")) is not None:
                    sheet.merged.append(area)
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise malformed(f"部件 {part[:80]} 不是完好的 XML") from fault

    def _cell(self, cell: etree._Element, slot: tuple[int, int], sheet: WorkSheet) -> None:
        s = self._space
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            words = _text(cell.find(s + "is"), s)
        else:
            value = cell.findtext(s + "v")
            if value is None or value == "":
                if cell.find(s + "f") is not None and kind == "n":
                    raise no_values()
                return
            words = self._words(kind, value, cell.get("s") or "0")
        if words.strip():
            sheet.cells[slot] = words

    def _words(self, kind: str, value: str, style: str) -> str:
        if kind == "s":
            strings = self._shared()
            return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n":
            return value
        code = self._formats[int(style)] if style.isdecimal() and int(style) < len(self._formats) else "General"
        return shown(float(value), code, from_1904=self._from_1904)

    def _shared(self) -> list[str]:
        if self._strings is None:
            name = "xl/sharedStrings.xml"
            root = self._package.xml(name) if name in self._package else None
            items = root.iterchildren(self._space + "si") if root is not None else ()
            self._strings = [_text(item, self._space) for item in items]
        return self._strings


def _text(item: etree._Element | None, space: str) -> str:
    """The words of a string, without its reading aid."""
    if item is None:
        return ""
    pieces = [t.text or "" for t in item.iterchildren(space + "t")]
    for run in item.iterchildren(space + "r"):
        pieces += [t.text or "" for t in run.iterchildren(space + "t")]
    return "".join(pieces)


def _slot(address: str) -> tuple[int, int] | None:
    m = _ADDRESS.fullmatch(address)
    if m is None:
        return None
    column = 0
    for letter in m[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return max(0, int(m[2]) - 1), column - 1


def _area(reference: str) -> tuple[int, int, int, int] | None:
    first, _, last = reference.partition(":")
    begin, end = _slot(first), _slot(last or first)
    return (*begin, *end) if begin is not None and end is not None else None


def _hide_columns(element: etree._Element, sheet: WorkSheet) -> None:
    if element.get("hidden") not in ("1", "true"):
        return
    first, last = element.get("min") or "", element.get("max") or ""
    if first.isdecimal() and last.isdecimal():
        sheet.hidden_columns.update(range(int(first) - 1, min(int(last), 16384)))
