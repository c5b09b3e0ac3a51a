"""Workbooks, new and old: the same sheets give the same lines and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter
import xlwt

from nianshen.intake import Document, UnreadableError, read_bytes

Fill = Callable[[Any], None]


class _New:
    """A sheet of the open format under the names that both tests use."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet

    def put(self, row: int, column: int, value: object) -> None:
        self.sheet.write(row, column, value)

    def merge(self, top: int, left: int, bottom: int, right: int, value: object) -> None:
        self.sheet.merge_range(top, left, bottom, right, value)


class _Old:
    """The same of the old format."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet

    def put(self, row: int, column: int, value: object) -> None:
        self.sheet.write(row, column, value)

    def merge(self, top: int, left: int, bottom: int, right: int, value: object) -> None:
        self.sheet.write_merge(top, bottom, left, right, value)


def _xlsx(**sheets: Fill) -> bytes:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    for name, fill in sheets.items():
        fill(_New(book.add_worksheet(name)))
    book.close()
    return held.getvalue()


def _xls(**sheets: Fill) -> bytes:
    held = io.BytesIO()
    book = xlwt.Workbook()
    for name, fill in sheets.items():
        fill(_Old(book.add_sheet(name)))
    book.save(held)
    return held.getvalue()


@pytest.fixture(params=[_xlsx, _xls], ids=["xlsx", "xls"])
def read(request: pytest.FixtureRequest) -> Callable[..., Document]:
    return lambda **sheets: read_bytes(request.param(**sheets), "a")


Read = Callable[..., Document]


def _cells(document: Document, grid: int = 0) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, c.span.of(document.text)) for c in document.grids[grid].cells]


def test_lines_and_a_table(read: Read) -> None:
    def fill(sheet: Any) -> None:
        sheet.put(0, 0, "三、申请情况")
        sheet.merge(1, 0, 2, 0, "项目")
        sheet.merge(1, 1, 1, 2, "申请人")
        sheet.put(2, 1, "自然人")
        sheet.put(2, 2, "总计")
        sheet.put(3, 0, "新收")
        sheet.put(3, 1, 3)
        sheet.put(3, 2, 17)
        sheet.put(4, 0, "结转")
        sheet.put(4, 2, 0)
        sheet.put(5, 0, "无其他事项。")

    document = read(表三=fill)
    assert document.text == "三、申请情况\n项目\t申请人\n自然人\t总计\n新收\t3\t17\n结转\t\t0\n无其他事项。\n"
    assert _cells(document) == [
        (0, 0, 2, 1, "项目"), (0, 1, 1, 2, "申请人"), (1, 1, 1, 1, "自然人"), (1, 2, 1, 1, "总计"), (2, 0, 1, 1, "新收"),
        (2, 1, 1, 1, "3"), (2, 2, 1, 1, "17"), (3, 0, 1, 1, "结转"), (3, 1, 1, 1, ""), (3, 2, 1, 1, "0"),
    ]  # fmt: skip
    assert [(p.start, p.label) for p in document.places] == [(0, "工作表“表三”")]


def test_headings_over_merged_columns_are_rows_and_parts_are_lines(read: Read) -> None:
    def fill(sheet: Any) -> None:
        sheet.merge(0, 0, 0, 3, "二、主动公开政府信息情况")
        sheet.merge(1, 0, 1, 3, "第二十条第（一）项")
        for column, words in enumerate(("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")):
            sheet.put(2, column, words)

    document = read(a=fill)
    assert document.text.splitlines() == [
        "二、主动公开政府信息情况",
        "第二十条第（一）项",
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    ]
    assert (document.grids[0].rows, document.grids[0].columns) == (2, 4)


def test_sheets_are_places_and_empty_rows_part_tables(read: Read) -> None:
    def first(sheet: Any) -> None:
        for row in (0, 2):
            sheet.put(row, 1, "甲")
            sheet.put(row, 2, row)

    def second(sheet: Any) -> None:
        sheet.put(0, 0, "一段话。")

    document = read(一=first, 二=second)
    assert document.text == "甲\t0\n甲\t2\n一段话。\n"
    assert len(document.grids) == 2
    assert [(p.start, p.label) for p in document.places] == [(0, "工作表“一”"), (8, "工作表“二”")]


def test_several_lines_in_one_cell(read: Read) -> None:
    def fill(sheet: Any) -> None:
        sheet.put(0, 0, "第一段。\n第二段。")
        sheet.put(1, 0, "本年新\n制作")
        sheet.put(1, 1, "甲")

    assert read(a=fill).text == "第一段。\n第二段。\n本年新制作\t甲\n"


def test_hidden_sheets_rows_and_columns_of_the_open_format() -> None:
    def shown(sheet: Any) -> None:
        for column, words in enumerate("甲乙丙"):
            sheet.put(0, column, words)
            sheet.put(1, column, words)
        sheet.sheet.set_row(1, None, None, {"hidden": True})
        sheet.sheet.set_column(1, 1, None, None, {"hidden": True})

    def hidden(sheet: Any) -> None:
        sheet.put(0, 0, "草稿")
        sheet.sheet.hide()

    document = read_bytes(_xlsx(a=shown, b=hidden), "a")
    assert document.text == "甲\t\t丙\n"
    assert [(e.reason, e.text) for e in document.left_out] == [("hidden", "乙\n甲\n乙\n丙"), ("hidden", "草稿")]


def _raw(sheet: str, **parts: str) -> bytes:
    """A workbook of one sheet from its XML."""
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {space} xmlns:r="{relation}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", '<R><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></R>'
        )
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}>{sheet}</worksheet>")
        for name, inner in parts.items():
            archive.writestr(f"xl/{name}.xml", f"<x {space}>{inner}</x>")
    return held.getvalue()


def _code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "a")
    return caught.value.code


def test_kinds_of_cells() -> None:
    row = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>行内</t></is></c><c r="C1" t="b"><v>1</v></c>'
        '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1</f><v>公式</v></c><c r="F1" t="s"><v>99</v></c></row>'
    )
    strings = "<si><r><t>共</t></r><r><t>享</t></r><rPh><t>gx</t></rPh></si>"
    assert (
        read_bytes(_raw(f"<sheetData>{row}</sheetData>", sharedStrings=strings), "a").text
        == "共享\t行内\tTRUE\t#REF!\t公式\n"
    )


def test_cells_without_addresses_follow_one_another() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>"
    assert read_bytes(_raw(f"<sheetData>{rows}</sheetData>"), "a").text == "1\t2\n3\t4\n"


def test_a_formula_without_a_result_is_no_blank() -> None:
    assert _code(_raw('<sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f></c></row></sheetData>')) == "no_values"


def test_the_first_and_the_last_cell_of_a_sheet_cost_nothing() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert read_bytes(_raw(f"<sheetData>{rows}</sheetData>{merge}"), "a").text == "1\n2\n"
    assert read_bytes(_raw(f"<sheetData>{rows}</sheetData>"), "a").text == "1\n2\n"
    wide = '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>'
    assert _code(_raw(f"<sheetData>{wide}</sheetData>")) == "too_many_cells"


def test_too_many_cells() -> None:
    row = "".join("<c><v>1</v></c>" for _ in range(200))
    assert _code(_raw("<sheetData>" + f"<row>{row}</row>" * 150 + "</sheetData>")) == "too_many_cells"


@pytest.mark.parametrize(
    "sheet", ["<sheetData><row>", '<sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData>']
)
def test_broken_sheets(sheet: str) -> None:
    assert _code(_raw(sheet)) == "malformed"


def test_comments_and_pictures_are_told() -> None:
    data = _raw('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', comments1="<t>请核对</t>")
    document = read_bytes(data, "a")
    assert [(e.reason, e.text) for e in document.left_out] == [("comment", "请核对")]


def test_a_damaged_old_workbook() -> None:
    def fill(sheet: Any) -> None:
        sheet.put(0, 0, "甲")

    whole = _xls(a=fill)
    assert _code(whole[:1500]) == "malformed"
