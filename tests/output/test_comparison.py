"""A comparison as the terminal, Markdown and JSON show it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from nianshen.compare.cells import CellChange, TableNotCompared
from nianshen.compare.findings import FindingChange
from nianshen.compare.pairing import Ambiguous, Pairing
from nianshen.compare.reports import ReportChange
from nianshen.compare.runs import Entry
from nianshen.compare.sentences import SentenceChange
from nianshen.output import compare_json, compare_markdown
from nianshen.output.compare_terminal import print_comparison
from nianshen.output.compare_words import Comparison
from nianshen.output.wording import Lang


def entry(path: str, organ: str | None = "甲|局", status: str = "audited", reason: str | None = None) -> Entry:
    return Entry(path, organ, 2024 if organ else None, status, reason, 0)


def finding(rule: str, message: str, outcome: str = "fail") -> dict[str, Any]:
    return {
        "rule": rule, "name": "n", "severity": "error", "outcome": outcome, "message": message, "fingerprint": "f", "cites": [],
        "facts": {"message": "unbalanced", "columns": "总计", "sides": "总计 8≠5"}, "evidence": [],
    }  # fmt: skip


COMPARISON = Comparison(
    changes=(
        ReportChange(
            entry("a/1.txt"),
            entry("b/1.txt"),
            ("不合规", "需整改"),
            (
                FindingChange("fixed", finding("P-01", "甲。"), None, "pass"),
                FindingChange("not_fixed", finding("T3-01", "旧。"), finding("T3-01", "新。"), "fail"),
                FindingChange("no_longer_assessable", finding("P-02", "乙。"), None, "error"),
                FindingChange("no_longer_assessable", finding("P-03", "丙。"), None, None),
                FindingChange("new", finding("P-04", "丁。", "uncertain"), None, "pass"),
                FindingChange("new", finding("P-05", "戊。"), None, "not_assessable"),
            ),
            (CellChange(3, "A1", "自然人", None, 5), CellChange(2, "行政处罚", "本年处理决定数量", "", 2.5)),
            (TableNotCompared(4, "read_in_one"),),
            (
                SentenceChange("reworded", "旧\n句", "新句"),
                SentenceChange("moved", "搬", "搬"),
                SentenceChange("removed", "删", None),
                SentenceChange("added", None, "增"),
            ),
        ),
        ReportChange(entry("2.txt", "乙局"), entry("2.txt", "乙局"), ("合规", "合规"), (), (), (), ()),
    ),
    pairing=Pairing(
        (), (Ambiguous((entry("3.txt", "丙局"),), (entry("4.txt", "丙局"), entry("5.txt", "丙局"))),),
        (entry("6.txt", "丁局"),), (), (), (entry("7.pdf", None, "unreadable", "文件打不开：坏"), entry("8.txt", None)),
    ),
    same_versions=False,
)  # fmt: skip


def shown(lang: Lang, *, details: bool = True) -> list[str]:
    console = Console(record=True, width=300, file=StringIO(), markup=False, highlight=False)
    print_comparison(console, COMPARISON, lang, details=details)
    lines = (" ".join(line.replace("│", " ").split()) for line in console.export_text().splitlines())
    return [line for line in lines if line.strip("─━┃┏┓┗┛┡┩├┤┌┐└┘┬┴┼┳┻╇ ")]


DETAILS = [
    "甲|局 2024",
    "已整改 P-01 错误 甲。",
    "未整改 T3-01 错误 新。",
    "无法再判定 P-02 错误 乙。（该规则在后一次：规则出错）",
    "无法再判定 P-03 错误 丙。（该规则在后一次：未运行）",
    "新出现 P-04 存疑 丁。",
    "新出现 P-05 错误 戊。（该规则在前一次：未能评估）",
    "表 3 · A1 × 自然人：未读出 → 5",
    "表 2 · 行政处罚 × 本年处理决定数量：空白 → 2.5",
    "表 4 只在其中一次读出，未比较",
    "− 旧 句",
    "+ 新句",
    "↕ 搬",
    "− 删",
    "+ 增",
]
REST = [
    "同一机关、年度有几份报告，无法对应，未比较",
    "丙局 2024：3.txt / 4.txt、5.txt",
    "只在前一次的报告",
    "丁局 2024 6.txt",
    "后一次没有读出机关或没有审核的文件",
    "7.pdf 无法读取：文件打不开：坏",
    "8.txt 已审核",
    "两次审核用的程序、规则或模型不同，有的变化可能由此而来",
    "对照了 2 份报告",
]


@pytest.mark.parametrize("details", [True, False])
def test_the_terminal(details: bool) -> None:
    head = [
        "两次审核的对照",
        "┃ 机关 ┃ 报告年度 ┃ 结论 ┃ 未整改 ┃ 新出现 ┃ 无法再判定 ┃ 已整改 ┃ 表格数字 ┃ 语句 ┃",
        "甲|局 2024 不合规 → 需整改 1 2 2 1 2 4",
        "乙局 2024 合规 · · · · · ·",
    ]
    assert shown("zh", details=details) == [*head, *(DETAILS if details else []), *REST]


def test_the_terminal_in_english() -> None:
    told = shown("en")
    assert told[2] == "甲|局 2024 not compliant → to be mended 1 2 2 1 2 4"
    assert told[6].startswith("not fixed T3-01 error ")
    assert "total 8≠5" in told[6]
    assert told[7] == "no longer assessable P-02 error 乙。 (the rule in the second run: rule crashed)"
    assert told[11:14] == [
        "Table 3 · A1 × natural persons: not read → 5",
        "Table 2 · penalties × decisions this year: blank → 2.5",
        "Table 4 read in one run only, not compared",
    ]


def test_markdown_in_full(tmp_path: Path) -> None:
    compare_markdown.write_comparison(COMPARISON, tmp_path / "c.md")
    assert (tmp_path / "c.md").read_text("utf-8") == r"""# 两次审核的对照

两次审核用的程序、规则或模型不同，有的变化可能由此而来

| 机关 | 报告年度 | 结论 | 未整改 | 新出现 | 无法再判定 | 已整改 | 表格数字 | 语句 |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| 甲\|局 | 2024 | 不合规 → 需整改 | 1 | 2 | 2 | 1 | 2 | 4 |
| 乙局 | 2024 | 合规 | · | · | · | · | · | · |

## 甲\|局 2024

a/1.txt → b/1.txt

### 发现的变化

* **未整改** T3-01 错误 新。
* **新出现** P-04 存疑 丁。
* **新出现** P-05 错误 戊。（该规则在前一次：未能评估）
* **无法再判定** P-02 错误 乙。（该规则在后一次：规则出错）
* **无法再判定** P-03 错误 丙。（该规则在后一次：未运行）
* **已整改** P-01 错误 甲。

### 变动的单元格

* 表 4：只在其中一次读出，未比较
* 表 3 · A1 × 自然人：未读出 → 5
* 表 2 · 行政处罚 × 本年处理决定数量：空白 → 2.5

### 变动的语句

* **改写** “旧 句” → “新句”
* **移动** “搬”
* **删去** “删”
* **增加** “增”

## 乙局 2024

2.txt → 2.txt

没有变化。

## 同一机关、年度有几份报告，无法对应，未比较

* 丙局 2024：3.txt / 4.txt、5.txt

## 只在前一次的报告

* 丁局 2024 6.txt

## 后一次没有读出机关或没有审核的文件

* 7.pdf 无法读取：文件打不开：坏
* 8.txt 已审核
"""


def test_json_in_full(tmp_path: Path) -> None:
    compare_json.write_comparison(COMPARISON, tmp_path / "c.json")
    told = json.loads((tmp_path / "c.json").read_text("utf-8"))
    (first, second) = told.pop("reports")
    findings = first.pop("findings")
    assert [(f["change"], f["rule"], f["match"] and f["match"]["message"], f["rule_in_other_run"]) for f in findings] == [
        ("fixed", "P-01", None, "pass"), ("not_fixed", "T3-01", "新。", "fail"), ("no_longer_assessable", "P-02", None, "error"),
        ("no_longer_assessable", "P-03", None, None), ("new", "P-04", None, "pass"), ("new", "P-05", None, "not_assessable"),
    ]  # fmt: skip
    assert findings[0] == {
        "change": "fixed", "rule": "P-01", "name": "n", "severity": "error", "outcome": "fail", "message": "甲。", "fingerprint": "f",
        "evidence": [], "match": None, "rule_in_other_run": "pass",
    }  # fmt: skip
    assert first == {
        "organ": "甲|局", "year": 2024, "paths": ["a/1.txt", "b/1.txt"], "verdicts": ["不合规", "需整改"],
        "cells": [
            {"table": 3, "row": "A1", "column": "自然人", "before": None, "after": 5},
            {"table": 2, "row": "行政处罚", "column": "本年处理决定数量", "before": "", "after": 2.5},
        ],
        "tables_not_compared": [{"table": 4, "why": "read_in_one"}],
        "sentences": [
            {"change": "reworded", "before": "旧\n句", "after": "新句"}, {"change": "moved", "before": "搬", "after": "搬"},
            {"change": "removed", "before": "删", "after": None}, {"change": "added", "before": None, "after": "增"},
        ],
    }  # fmt: skip
    assert (second["findings"], second["cells"], second["sentences"]) == ([], [], [])

    def told_entry(path: str, organ: str | None, status: str = "audited", reason: str | None = None) -> dict[str, Any]:
        return {"path": path, "organ": organ, "year": 2024 if organ else None, "status": status, "reason": reason}

    assert told == {
        "schema": 1, "same_versions": False,
        "ambiguous": [{"a": [told_entry("3.txt", "丙局")], "b": [told_entry("4.txt", "丙局"), told_entry("5.txt", "丙局")]}],
        "only_in_a": [told_entry("6.txt", "丁局")], "only_in_b": [], "unknown_in_a": [],
        "unknown_in_b": [told_entry("7.pdf", None, "unreadable", "文件打不开：坏"), told_entry("8.txt", None)],
    }  # fmt: skip
