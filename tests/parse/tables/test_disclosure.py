from __future__ import annotations

from decimal import Decimal

from nianshen.parse.tables import read_tables
from nianshen.report import Table

_HEAD_1_2019 = "第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量"
_HEAD_5_2019 = "第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量"
_HEAD_6_2019 = _HEAD_5_2019.replace("五", "六")
_HEAD_8_2019 = "第二十条第（八）项信息内容上一年项目数量本年增/减"
_HEAD_9_2019 = "第二十条第（九）项信息内容采购项目数量采购总金额"
_NEWER = (
    "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章{}行政规范性文件{}"
    "第二十条第（五）项信息内容本年处理决定数量行政许可{}"
    "第二十条第（六）项信息内容本年处理决定数量行政处罚{}行政强制{}"
    "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费{}三、收到"
)


def _read(text: str) -> Table:
    return read_tables(text, (), {}, year_form="f2021", structured=False)[0]


def _values(table: Table, code: str) -> list[object]:
    row = table.row(code)
    assert row is not None
    return [c.value for c in row.cells]


def _older(
    rules: str = "000", documents: str = "222", licences: str = "7 0 2", fees: str = "00", buys: str = "0 0"
) -> str:
    return (
        f"二、主动公开政府信息情况{_HEAD_1_2019}规章{rules}规范性文件{documents}"
        f"{_HEAD_5_2019}行政许可{licences}其他对外管理服务事项000"
        f"{_HEAD_6_2019}行政处罚3 增2 4行政强制3 减1 4{_HEAD_8_2019}行政事业性收费{fees}"
        f"{_HEAD_9_2019}政府集中采购{buys}三、收到"
    )


def test_columns_are_those_of_the_header_not_of_the_year() -> None:
    table = _read(_older())
    assert (table.form, table.state) == ("f2019", "read")
    assert _values(table, "规范性文件") == [2, 2, 2]
    assert len(table.form_evidence) == 13


def test_signed_changes() -> None:
    table = _read(_older(fees="35-15"))
    assert _values(table, "行政处罚") == [3, 2, 4]
    assert _values(table, "行政强制") == [3, -1, 4]
    assert _values(table, "行政事业性收费") == [35, -15]


def test_what_can_be_cut_in_several_ways_is_unread_where_the_ways_differ() -> None:
    table = _read(_older(licences="123-4567", buys="12345678.90元"))
    row = table.row("行政许可")
    assert row is not None
    assert row.open
    assert [c.value for c in row.cells] == [123, None, None]
    assert row.cells[1].candidates == (-456, -45, -4)
    assert _values(table, "政府集中采购") == [None, None]
    assert table.state == "partly_read"


def test_cells_with_borders_are_not_cut_where_one_is_lacking() -> None:
    for licences in ("214\n-18\n", "214 | -18\n", "214\t-18\n", "214 ｜ -18\n", "214 │ -18\n"):
        assert _values(_read(_older(licences=licences)), "行政许可") == [None, None, None]
    assert _values(_read(_older(licences="214 -18 86421")), "行政许可") == [214, -18, 86421]


def test_amounts_and_words_stand_as_printed() -> None:
    assert _values(_read(_older(buys="2 45.82万元")), "政府集中采购") == [2, "45.82万元"]
    assert _values(_read(_older(buys="2 4582.5")), "政府集中采购") == [2, Decimal("4582.5")]


def test_the_newer_form() -> None:
    table = _read(_NEWER.format("000", " 3 1 23", "12", " 7 ", "0", "41.5"))
    assert (table.form, table.state, table.missing_rows) == ("f2021", "read", ())
    assert _values(table, "行政规范性文件") == [3, 1, 23]
    assert _values(table, "行政处罚") == [7]
    assert _values(table, "行政事业性收费") == [Decimal("41.5")]


def test_the_renamed_row_keeps_its_printed_label() -> None:
    table = _read(_NEWER.format("000", "000", "0", "0", "0", "0").replace("行政规范性文件", "规范性文件"))
    row = table.row("行政规范性文件")
    assert row is not None
    assert row.label == "规范性文件"


def test_a_row_left_out_is_named() -> None:
    text = _NEWER.format("", "000", "0", "0", "0", "0").replace("数规章", "数")
    assert _read(text).missing_rows == ("规章",)


def test_cells_on_lines_of_their_own_and_broken_headings() -> None:
    text = _older(rules="\n0 |\n0 |\n1 |\n").replace("本年新制作", "本年新\n制作 ")
    assert _values(_read(text), "规章") == [0, 0, 1]


def test_pipe_rows_keep_their_blanks() -> None:
    text = _NEWER.format("| | | 4 |\n", "| 1 | | 4 |\n", "|0|\n", "|0|\n", "|0|\n", "| |\n")
    assert _values(_read(text.replace("规章", "\n|规章").replace("行政规范", "\n|行政规范")), "规章") == ["", "", 4]


def test_narrative_that_names_the_same_things_is_no_table() -> None:
    assert _read("本年办理行政许可12件、行政处罚3件，制定规范性文件2件。").state == "lost"
