"""A workbook of the old format (.xls, WPS's .et) to a document, read with xlrd: it keeps the number formats and merged
cells that show what stands on paper."""

from __future__ import annotations

import io

import xlrd

from nianshen.intake.document import Document, UnreadableError
from nianshen.intake.package import encrypted, malformed
from nianshen.intake.sheet import write_down
from nianshen.intake.source import Source
from nianshen.intake.workbook.sheets import MAX_CELLS, WorkSheet, sheet_entries
from nianshen.intake.workbook.shown import shown

MEDIA_TYPE = "application/vnd.ms-excel"
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def read_xls(source: Source, data: bytes) -> Document:
    """Read a workbook, sheet by sheet; ``places`` are the sheets.

    Raises:
        UnreadableError: ``encrypted``, ``malformed``, ``too_many_cells``.
    """
    book = _open(data)
    sheets = []
    left = MAX_CELLS
    for number in range(book.nsheets):
        sheet = _sheet(book, number, left)
        left -= len(sheet.cells)
        sheets.append(sheet)
    return write_down(source, [*sheet_entries(sheets)], media_type=MEDIA_TYPE, structured=False)


def _open(data: bytes) -> xlrd.book.Book:
    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except Exception as fault:  # xlrd gives what its parser stumbles over: assertions, index and struct errors
        if "encrypt" in str(fault).lower():
            raise encrypted() from fault
        raise malformed("工作簿结构损坏") from fault


def _sheet(book: xlrd.book.Book, number: int, most: int) -> WorkSheet:
    source = book.sheet_by_index(number)
    sheet = WorkSheet(source.name, hidden=source.visibility != 0)
    for row in range(source.nrows):
        for column in range(source.row_len(row)):
            words = _words(book, source.cell(row, column))
            if words.strip():
                sheet.cells[row, column] = words
                if len(sheet.cells) > most:
                    raise UnreadableError(
                        "too_many_cells",
                        f"工作簿有内容的单元格超过 {MAX_CELLS} 个，不像年度报告的表格。请只保留报告的工作表",
                    )
    sheet.merged = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in source.merged_cells]
    sheet.hidden_rows = {row for row, info in source.rowinfo_map.items() if info.hidden}
    sheet.hidden_columns = {column for column, info in source.colinfo_map.items() if info.hidden}
    return sheet


def _words(book: xlrd.book.Book, cell: xlrd.sheet.Cell) -> str:
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        return shown(cell.value, _code(book, cell.xf_index), from_1904=book.datemode == 1)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return _ERRORS.get(cell.value, "#N/A")
    return str(cell.value)


def _code(book: xlrd.book.Book, style: int | None) -> str:
    if style is None or not 0 <= style < len(book.xf_list):
        return "General"
    known = book.format_map.get(book.xf_list[style].format_key)
    return str(known.format_str) if known is not None else "General"
