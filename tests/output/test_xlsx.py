"""The workbook, read back as Excel would: every sheet in full, text that stays text, limits that are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import nianshen.output.xlsx as xlsx
from nianshen.audit_types import Audit, Source
from nianshen.output.record import record
from nianshen.output.xlsx import as_cell_text, write_workbook
from nianshen.registry import rules

Rows = list[list[Any]]


def sheets(path: Path) -> dict[str, Rows]:
    book = load_workbook(path)
    return {sheet.title: [[c.value for c in row] for row in sheet.iter_rows()] for sheet in book}


def written(tmp_path: Path, *audits: Audit, lang: Any = "zh") -> dict[str, Rows]:
    write_workbook(map(record, audits), tmp_path / "audit.xlsx", lang=lang)
    return sheets(tmp_path / "audit.xlsx")


def test_every_sheet_in_full(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    found = written(tmp_path, audited, unread)
    assert {name: rows for name, rows in found.items() if name != "规则"} == {
        "报告": [
            ["文件", "状态", "机关", "报告年度", "结论", "错误", "警告", "建议", "提示", "存疑", "未得结论的规则", "层级",
             "格式", "标题", "发布", "落款", "完整性", "一致性", "实质性", "原创性", "未审核的原因", "来源网址", "SHA-256"],
            ["县/水务局.txt", "已审核", "云溪县水务局", 2024, "基本合规", 0, 1, 0, 0, 0, 0, "部门", "2021年格式",
             "云溪县水务局2024年政府信息公开工作年度报告", None, "2025-01-22", "1/2", None, None, None, None,
             "https://example.org/1", "ab" * 32],
            ["扫描件.pdf", "无法读取", *[None] * 18, "这是 PDF 文件。", None, "cd" * 32],
        ],
        "发现": [
            ["文件", "机关", "报告年度", "规则", "规则内容", "程度", "说明", "位置", "原文", "字符位置", "查找过", "依据", "指纹", "决定"],
            ["县/水务局.txt", "云溪县水务局", 2024, "OV-01", "总体情况缺项", "警告", "没有写明监督保障。",
             "五、存在的主要问题及改进情况\n全文", "公开栏更新慢", "40–46", "全文：监督保障、考核；最接近的文字：监督",
             "条例（第711号） 第五十条（法律法规）", "0123456789abcdef", None],
        ],
        "雷同段落": [["文件", "机关", "报告年度", "规则", "相同文字占比", "对方文件", "本报告原文", "对方原文", "字符位置"]],
        "语句": [
            ["文件", "机关", "报告年度", "序号", "所在部分", "角色", "置信度", "语句", "主题", "空泛", "具体程度", "对应措施", "字符位置"],
            ["县/水务局.txt", "云溪县水务局", 2024, 0, "五、存在的主要问题及改进情况", "问题", 0.9713, "公开栏更新慢", "平台",
             "否", 0.25, "1", "40–46"],
            ["县/水务局.txt", "云溪县水务局", 2024, 1, "五、存在的主要问题及改进情况", "措施", 0.3333, "下一步每周更新", None,
             "是", None, None, "47–54"],
        ],
    }  # fmt: skip


def test_every_rule_with_its_outcomes_those_that_are_not_installed_too(tmp_path: Path, audited: Audit) -> None:
    other = replace(audited, outcomes={"OV-01": "not_assessable", "ZZ-01": "pass", "T-01": "error"})
    head, *found = written(tmp_path, audited, other)["规则"]
    by_code = {row[0]: row for row in found}
    assert head == ["规则", "名称", "规则内容", "程度", "规则出错", "不通过", "存疑", "未能评估", "通过", "不适用", "依据与要求"]
    assert [*by_code] == sorted({r.code for r in rules()} | {"ZZ-01"})
    assert by_code["OV-01"][:10] == ["OV-01", "aspects", "总体情况缺项", "警告", 0, 1, 0, 1, 0, 0]
    assert by_code["T-01"][4:10] == [1, 0, 0, 0, 1, 0]
    assert by_code["ZZ-01"] == ["ZZ-01", None, None, None, 0, 0, 0, 0, 1, 0, None]
    assert by_code["P-01"][4:10] == [None] * 6
    assert "国务院令第711号修订" in by_code["OV-01"][10] or "国办公开办函" in by_code["OV-01"][10]


def test_english_leaves_chinese_to_quotes_only(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    finding = replace(audited.findings[0], facts={"message": "missing", "aspects": "监督保障"})
    found = written(tmp_path, replace(audited, findings=(finding,)), unread, lang="en")
    assert [*found] == ["Reports", "Findings", "Copied passages", "Statements", "Rules"]
    assert not [word for rows in found.values() for word in rows[0] if re.search("[一-鿿]", word)]
    assert found["Reports"][1][1:12] == ["audited", "云溪县水务局", 2024, "largely compliant", 0, 1, 0, 0, 0, 0, "department"]
    assert found["Findings"][1][4:] == [
        "aspect of the overview missing", "warning",
        "Part one does not tell of supervision; it usually covers five aspects.",
        "五、存在的主要问题及改进情况\nwhole text", "公开栏更新慢", "40–46", "whole text: 监督保障, 考核; nearest: 监督",
        "条例（第711号） 第五十条 (law)", "0123456789abcdef", None,
    ]  # fmt: skip
    assert found["Statements"][2][5:10] == ["measure", 0.3333, "下一步每周更新", None, "yes"]


@pytest.mark.parametrize("sheet", ["报告", "发现", "语句", "规则"])
def test_header_is_frozen_and_filtered_and_columns_are_wide_enough(tmp_path: Path, audited: Audit, sheet: str) -> None:
    write_workbook([record(audited)], tmp_path / "a.xlsx")
    found: Worksheet = load_workbook(tmp_path / "a.xlsx")[sheet]
    assert (found.freeze_panes, found.auto_filter.ref) == ("A2", found.dimensions)
    widths = {n: d.width for d in found.column_dimensions.values() for n in range(d.min, d.max + 1)}
    assert all(widths[c.column] >= 7 for c in found[1])
    assert all(c.alignment.wrap_text for c in found[2] if c.value is not None)


ATTACKS = ["=1+1", "+1", "-2", "@SUM(1)", "=HYPERLINK(\"http://x\")", "http://example.org", "mailto:a@b.c", "<r>x</r>", "{=1}", "0012"]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_stays_text(tmp_path: Path, audited: Audit, attack: str) -> None:
    told = replace(audited.statements[0], text=attack)
    found = replace(audited, source=Source(attack), statements=(told,))
    write_workbook([record(found)], tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    for cell in (book["报告"]["A2"], book["语句"]["A2"], book["语句"]["H2"]):
        assert (cell.value, cell.data_type) == (attack + " " * attack.startswith("<r>"), "s")
        assert cell.hyperlink is None
        assert bool(cell.quotePrefix) == (attack[0] in "=+-@"), "a text that looks like a formula is marked as text"
    with ZipFile(tmp_path / "a.xlsx") as parts:
        for name in parts.namelist():
            assert b"<f>" not in parts.read(name)
            assert b"hyperlink" not in parts.read(name)


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("甲\r\n乙\r丙\n\t丁", "甲\n乙\n丙\n\t丁"),
        ("\x00甲\x1b[31m\x08", "␀甲␛[31m␈"),
        ("\ud800甲\ufffe\uffff", "\ufffd甲\ufffd\ufffd"),
        ("_x0041_", "_x0041_"),
        ("<r>甲</r>", "<r>甲</r> "),
    ],
)
def test_characters_that_a_cell_cannot_hold(given: str, held: str) -> None:
    assert as_cell_text(given) == held


def test_cells_with_such_characters_are_read_back(tmp_path: Path, audited: Audit) -> None:
    told = replace(audited.statements[0], text="甲\x00\ud800<&>\"\r\n乙")
    assert written(tmp_path, replace(audited, statements=(told,)))["语句"][1][7] == '甲␀\ufffd<&>"\n乙'


@pytest.mark.parametrize(("text", "cut"), [("甲" * 32_767, 0), ("甲" * 32_768, 1), ("𠮷" * 16_384, 1), ("a" + "𠮷" * 16_383, 0)])
def test_what_a_cell_cannot_hold_is_cut_told_and_counted(tmp_path: Path, audited: Audit, text: str, cut: int) -> None:
    told = replace(audited.statements[0], text=text)
    number = write_workbook([record(replace(audited, statements=(told,)))], tmp_path / "a.xlsx")
    held = sheets(tmp_path / "a.xlsx")["语句"][1][7]
    note = f"……［原文共 {len(text.encode('utf-16-le')) // 2} 字，超出 Excel 单元格上限，余下见 audit.jsonl］"
    assert number == cut
    assert len(held.encode("utf-16-le")) // 2 <= 32_767
    assert held == text if not cut else (held.endswith(note) and text.startswith(held.removesuffix(note)))


def test_a_full_sheet_goes_on_in_another(tmp_path: Path, audited: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 4)
    found = written(tmp_path, audited, audited, audited)
    texts = {name: [row[7] for row in rows] for name, rows in found.items() if name.startswith("语句")}
    assert texts == {
        "语句": ["语句", "公开栏更新慢", "下一步每周更新", "公开栏更新慢"],
        "语句 (2)": ["语句", "下一步每周更新", "公开栏更新慢", "下一步每周更新"],
    }


def test_same_records_same_bytes(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(map(record, [audited, unread]), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_run_without_reports_is_a_workbook_of_headers(tmp_path: Path) -> None:
    assert {name: len(rows) for name, rows in written(tmp_path).items()} == {"报告": 1, "发现": 1, "雷同段落": 1, "语句": 1, "规则": len(rules()) + 1}


def test_no_half_written_workbook_is_left(tmp_path: Path, audited: Audit) -> None:
    def broken() -> Iterable[dict[str, Any]]:
        yield record(audited)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_workbook(broken(), tmp_path / "a.xlsx")
    assert [*tmp_path.iterdir()] == []
