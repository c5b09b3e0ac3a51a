"""The auditor's table of which file belongs to which report."""

from __future__ import annotations

from pathlib import Path

import pytest

from nianshen.batch.attachments import AttachmentsError, with_attachments
from nianshen.first_pass import Input

NAMES = ("甲局/附件1.xlsx", "甲局/年报.docx", "乙局/附件1.xlsx", "乙局/年报.docx", "丙镇年报.txt", "丙镇年报附件.xls", "统计表.html")


def _inputs() -> list[Input]:
    by_name = {name: Input(Path("/run") / name, name) for name in NAMES}
    joined = Input(Path("/run/丙镇年报.txt"), "丙镇年报.txt", tables=by_name["丙镇年报附件.xls"])
    return [joined if name == "丙镇年报.txt" else by_name[name] for name in NAMES]


def _pairs(tmp_path: Path, name: str, content: bytes) -> dict[str, str]:
    path = tmp_path / name
    path.write_bytes(content)
    found = with_attachments(_inputs(), path)
    assert [i.name for i in found] == list(NAMES)
    assert all(i.tables is None or i.tables.tables is None for i in found)
    return {i.name: i.tables.name for i in found if i.tables is not None}


ROWS = "甲局/年报.docx,甲局/附件1.xlsx\n乙局\\年报.docx,./乙局/附件1.xlsx\n"
TOLD = {"甲局/年报.docx": "甲局/附件1.xlsx", "乙局/年报.docx": "乙局/附件1.xlsx", "丙镇年报.txt": "丙镇年报附件.xls"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f"报告,附件\n{ROWS}".encode()),
        ("a.csv", f"报告,附件\r\n\r\n{ROWS}".encode("utf-8-sig")),
        ("a.csv", f"report,attachment\n{ROWS}".encode("gb18030")),
        (
            "a.toml",
            '[[attachment]]\nreport = "甲局/年报.docx"\nattachment = "甲局/附件1.xlsx"\n'
            '[[attachment]]\nreport = "乙局/年报.docx"\nattachment = "乙局/附件1.xlsx"\n'.encode(),
        ),
    ],
)
def test_each_report_has_its_attachment(tmp_path: Path, name: str, content: bytes) -> None:
    assert _pairs(tmp_path, name, content) == TOLD


def test_the_end_of_a_name_is_enough_where_no_other_file_ends_so(tmp_path: Path) -> None:
    deep = [Input(Path("/run/x/年报.docx"), "甲局/年报.docx"), Input(Path("/run/x/表.xlsx"), "甲局/表.xlsx")]
    path = tmp_path / "a.csv"
    path.write_text("报告,附件\n年报.docx,表.xlsx\n", "utf-8")
    first, second = with_attachments(deep, path)
    assert (first.tables, second.tables) == (second, None)


def test_what_the_table_says_goes_before_what_names_tell(tmp_path: Path) -> None:
    """The report gets the other file; a workbook given to another report is taken from the one that its name tells."""
    assert _pairs(tmp_path, "a.csv", "报告,附件\n丙镇年报.txt,统计表.html\n".encode()) == {"丙镇年报.txt": "统计表.html"}
    assert _pairs(tmp_path, "a.csv", "报告,附件\n甲局/年报.docx,丙镇年报附件.xls\n".encode()) == {
        "甲局/年报.docx": "丙镇年报附件.xls"
    }


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("丁局.docx,统计表.html", "第2行：本次审核的文件里没有 丁局.docx"),
        ("丙镇年报.txt,附件1.xlsx", "第2行：附件1.xlsx 可能是几个文件（甲局/附件1.xlsx、乙局/附件1.xlsx），请写上文件夹"),
        ("丙镇年报.txt,", "第2行：报告和附件都要填"),
        ("统计表.html,统计表.html", "第2行：报告和附件是同一个文件"),
        ("丙镇年报.txt,统计表.html\n\n丙镇年报.txt,丙镇年报附件.xls", "第4行：丙镇年报.txt 已经有一个附件"),
        ("丙镇年报.txt,统计表.html\n甲局/年报.docx,统计表.html", "第3行：统计表.html 已经是另一份报告的附件"),
        ("丙镇年报.txt,统计表.html\n统计表.html,丙镇年报附件.xls", "统计表.html 既写作报告又写作附件"),
        ("丙镇年报.txt,统计表.html,附件", "第2行：有3格，表头只有2格"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, rows: str, told: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"报告,附件\n{rows}\n", "utf-8")
    with pytest.raises(AttachmentsError) as caught:
        with_attachments(_inputs(), path)
    assert f"{path}：{told}" in str(caught.value)


def test_a_table_in_another_encoding_or_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(AttachmentsError, match="打不开"):
        with_attachments(_inputs(), path)
    path.write_bytes("报告,附件\n".encode("utf-16"))
    with pytest.raises(AttachmentsError, match="既不是 UTF-8 也不是 GB18030"):
        with_attachments(_inputs(), path)
    path.write_text("文件,附件\n", "utf-8")
    with pytest.raises(AttachmentsError, match="第1行：不认识 文件；应当是 report,attachment"):
        with_attachments(_inputs(), path)
