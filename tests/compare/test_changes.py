"""What changed in a report: its findings, its cells, its sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nianshen.compare.cells import CellChange, TableNotCompared, cell_changes
from nianshen.compare.findings import FindingChange, finding_changes
from nianshen.compare.pairing import pair
from nianshen.compare.reports import ReportChange, compared
from nianshen.compare.runs import open_run
from nianshen.compare.sentences import SentenceChange, sentence_changes

Record = dict[str, Any]
Make = Callable[..., Record]


@pytest.mark.parametrize(
    ("outcome", "change"),
    [
        ("pass", "fixed"), ("fail", "fixed"), ("uncertain", "no_longer_assessable"), ("not_assessable", "no_longer_assessable"),
        ("error", "no_longer_assessable"), ("not_applicable", "no_longer_assessable"), (None, "no_longer_assessable"),
    ],
)  # fmt: skip
def test_a_finding_that_is_gone_is_fixed_only_where_its_rule_looked(record: Make, finding: Make, outcome: str | None, change: Any) -> None:
    found = finding("P-07", "公开意识不强")
    a = record(findings=[found], outcomes={"P-07": "fail"})
    b = record(outcomes={"P-07": outcome} if outcome else {})
    assert finding_changes(a, b) == (FindingChange(change, found, None, outcome),)


def test_the_same_finding_in_both_is_not_fixed_and_another_is_new(record: Make, finding: Make) -> None:
    old, same, new = finding("P-01", "无"), finding("P-07", "公开意识不强"), finding("P-08", "加强学习")
    moved = {**same, "message": "又见"}
    a = record(findings=[old, same], outcomes={"P-01": "fail", "P-07": "fail", "P-08": "not_assessable"})
    b = record(findings=[new, moved], outcomes={"P-01": "pass", "P-07": "fail", "P-08": "fail"})
    assert finding_changes(a, b) == (
        FindingChange("fixed", old, None, "pass"),
        FindingChange("not_fixed", same, moved, "fail"),
        FindingChange("new", new, None, "not_assessable"),
    )


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("fail", "fail", "not_fixed"), ("uncertain", "uncertain", "not_fixed"), ("uncertain", "fail", "not_fixed"), ("fail", "uncertain", "no_longer_assessable")],
)
def test_a_doubt_in_place_of_a_failure_is_not_called_unfixed_nor_fixed(record: Make, finding: Make, before: Any, after: Any, change: Any) -> None:
    one, other = finding("P-07", "公开意识不强", outcome=before), finding("P-07", "公开意识不强", outcome=after)
    a, b = record(findings=[one], outcomes={"P-07": before}), record(findings=[other], outcomes={"P-07": after})
    assert finding_changes(a, b) == (FindingChange(change, one, other, after),)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (("公开栏更新不够及时",), ("公开栏的更新还不够及时",), True),
        (("公开栏更新不够及时",), ("解读图表偏少",), False),
        (("甲不强", "乙不够", "丙不足"), ("丙不足",), True),
        (("甲不强", "见公开栏一节"), ("解读图表偏少", "见公开栏一节", "又见别处"), False),
        ((), (), True),
    ],
    ids=["reworded", "another", "one of several is left", "one of two is shared", "absence"],
)
def test_findings_of_one_rule_and_place_are_one_if_their_words_are_alike(
    record: Make, finding: Make, old: tuple[str, ...], new: tuple[str, ...], same: bool
) -> None:
    one, other = finding("P-07", *old), finding("P-07", *new, fingerprint="other")
    changes = finding_changes(record(findings=[one], outcomes={"P-07": "fail"}), record(findings=[other], outcomes={"P-07": "fail"}))
    expected = [("not_fixed", other)] if same else [("fixed", None), ("new", None)]
    assert [(c.change, c.match) for c in changes] == expected


def test_a_mended_heading_makes_no_new_finding(record: Make, finding: Make) -> None:
    one = finding("P-07", "公开意识不强", locator="五、存在问题")
    other = finding("P-07", "公开意识还不强", locator="五、存在的主要问题及改进情况")
    a, b = record(findings=[one], outcomes={"P-07": "fail"}), record(findings=[other], outcomes={"P-07": "fail"})
    assert finding_changes(a, b) == (FindingChange("not_fixed", one, other, "fail"),)


def test_another_place_or_rule_is_another_finding(record: Make, finding: Make) -> None:
    one = finding("P-07", "公开意识不强")
    elsewhere = finding("P-07", *[""] * 100, "公开意识不强", locator="六、其他")
    elsewhere["evidence"] = elsewhere["evidence"][100:]
    a = record(findings=[one], outcomes={"P-07": "fail"})
    assert [c.change for c in finding_changes(a, record(findings=[elsewhere], outcomes={"P-07": "fail"}))] == ["fixed", "new"]
    other = finding("P-08", "公开意识不强")
    assert [c.change for c in finding_changes(a, record(findings=[other], outcomes={"P-07": "pass", "P-08": "fail"}))] == ["fixed", "new"]


def test_a_row_of_a_table_is_the_same_whatever_its_figures(record: Make, finding: Make) -> None:
    one = finding("T3-03", "（一）予以公开 1 0 0 0 0 0 9", locator="三 · 表三 · B1 × 总计")
    other = finding("T3-03", "予以公开20300405", locator="三 · 表三 · B1 × 总计", fingerprint="other")
    row = finding("T3-03", "（一）予以公开 1 0 0 0 0 0 9", locator="三 · 表三 · B2 × 总计", fingerprint="third")
    tables = {"3": {"B1": [1], "B2": [2]}}
    a = record(findings=[one], outcomes={"T3-03": "fail"}, tables=tables)
    b = record(findings=[row, other], outcomes={"T3-03": "fail"}, tables=tables)
    assert finding_changes(a, b) == (FindingChange("not_fixed", one, other, "fail"), FindingChange("new", row, None, "fail"))


@pytest.mark.parametrize(
    ("tables", "change"),
    [
        ({"3": {"B1": [1, 0]}}, "fixed"), ({"3": {"B1": [1, None]}}, "no_longer_assessable"), ({"3": {"B2": [1]}}, "no_longer_assessable"),
        ({}, "no_longer_assessable"), (None, "no_longer_assessable"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_any_more_is_not_fixed(record: Make, finding: Make, tables: Any, change: str) -> None:
    one = finding("T3-03", "（一）予以公开 1 9", locator="三 · 表三 · B1 × 总计")
    other = finding("T3-03", "（二）部分公开 1 9", locator="三 · 表三 · C1 × 总计")
    a, b = record(findings=[one]), record(findings=[other], outcomes={"T3-03": "fail"}, tables=tables)
    assert [c.change for c in finding_changes(a, b)] == [change, "new"]


def test_a_rule_that_fails_and_doubts_proves_nothing_of_what_is_gone(record: Make, finding: Make) -> None:
    one, fails, doubts = (finding("P-05", q, outcome=o) for q, o in (("甲不强", "fail"), ("乙偏少", "fail"), ("丙太慢", "uncertain")))
    b = record(findings=[fails, doubts], outcomes={"P-05": "fail"})
    assert [c.change for c in finding_changes(record(findings=[one]), b)] == ["no_longer_assessable", "new", "new"]


def test_every_cell_that_changed(record: Make) -> None:
    a = record(
        tables={
            "2": {"规章": [0, 0, 3], "行政处罚": [7], "行政事业性收费": [12.5]},
            "3": {"A1": [1, 2, 3, 4, 5, 6, 21], "A2": [0, 0, 0, 0, 0, 0, 0], "G": [None, 0, "", 0, 0, 0, 0]},
            "4": [0, 0, 0, 0, 0, *range(10)],
        }
    )
    b = record(
        tables={
            "2": {"规章": [0, 0, 3], "行政处罚": [8], "行政事业性收费": [12.5]},
            "3": {"A1": [1, 2, 3, 4, 5, 6, 22], "G": [5, 0, 0, 0, 0, 0, 0]},
            "4": [0, 0, 0, 0, 1, *range(10)],
        }
    )
    unread = [CellChange(3, "A2", c, 0, None) for c in ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")]
    assert cell_changes(a, b) == (
        (
            CellChange(2, "行政处罚", "本年处理决定数量", 7, 8),
            CellChange(3, "A1", "总计", 21, 22),
            *unread,
            CellChange(3, "G", "自然人", None, 5),
            CellChange(3, "G", "科研机构", "", 0),
            CellChange(4, "行政复议", "总计", 0, 1),
        ),
        (),
    )


def test_tables_that_cannot_be_compared_are_told(record: Make) -> None:
    a = record(tables={"2": {"规章": [1, 2, 3], "规范性文件": [0, 0, 0]}, "3": {"A1": [1]}})
    b = record(tables={"2": {"规章": [1, 9, 3], "行政规范性文件": [0, 0, 0]}, "4": [0] * 15})
    assert cell_changes(a, b) == (
        (),
        (TableNotCompared(2, "other_layout"), TableNotCompared(3, "read_in_one"), TableNotCompared(4, "read_in_one")),
    )
    assert cell_changes(record(tables=None), record(tables={})) == ((), ())


def test_a_table_that_is_no_forms_own_is_compared_by_number(record: Make) -> None:
    a, b = record(tables={"2": {"别的": [1, 2]}}), record(tables={"2": {"别的": [1, 3, 4]}})
    assert cell_changes(a, b) == ((CellChange(2, "别的", "2", 2, 3), CellChange(2, "别的", "3", None, 4)), ())


def test_every_sentence_that_changed(record: Make) -> None:
    a = record(sentences=["甲乙丙丁戊己", "公开栏更新不及时", "此句删去不用", "搬家的一句话", "末句 不变", "同样的话", "同样的话"])
    b = record(sentences=["搬家的一句话", "甲乙丙丁戊己", "公开栏更新不够及时", "新添加了这么些字", "末句不变", "同样的话"])
    assert sorted(sentence_changes(a, b), key=lambda c: (c.change, c.before or "")) == [
        SentenceChange("added", None, "新添加了这么些字"),
        SentenceChange("moved", "搬家的一句话", "搬家的一句话"),
        SentenceChange("removed", "同样的话", None),
        SentenceChange("removed", "此句删去不用", None),
        SentenceChange("reworded", "公开栏更新不及时", "公开栏更新不够及时"),
    ]


def test_a_text_rewritten_as_a_whole_is_removed_and_added(record: Make) -> None:
    a, b = record(sentences=[f"旧{n}句" for n in range(201)]), record(sentences=[f"新{n}句" for n in range(201)])
    changes = sentence_changes(a, b)
    assert changes == (
        *(SentenceChange("removed", f"旧{n}句", None) for n in range(201)),
        *(SentenceChange("added", None, f"新{n}句") for n in range(201)),
    )


def test_a_pair_of_reports_in_full(record: Make, finding: Make, run: Callable[..., Path]) -> None:
    found = finding("P-07", "公开意识不强")
    a = open_run(
        run("a", [record("一.txt", tables={"4": [0] * 15}, findings=[found], outcomes={"P-07": "fail"}, sentences=["甲"], verdict="基本合规")])
    )
    b = open_run(run("b", [record("二.txt", tables={"3": {"A1": [1]}}, outcomes={"P-07": "pass"}, sentences=[])]))
    assert [*compared(a, b, pair(a, b))] == [
        ReportChange(
            a.entries[0],
            b.entries[0],
            ("基本合规", "合规"),
            (FindingChange("fixed", found, None, "pass"),),
            (),
            (TableNotCompared(3, "read_in_one"), TableNotCompared(4, "read_in_one")),
            (SentenceChange("removed", "甲", None),),
        )
    ]


def test_a_run_compared_with_itself_changes_nothing(record: Make, finding: Make, run: Callable[..., Path]) -> None:
    found = [finding("P-07", "公开意识不强"), finding("P-07", "公开意识不强"), finding("SIX-01")]
    whole = record(tables={"3": {"A1": [1, None]}}, findings=found, outcomes={"P-07": "fail", "SIX-01": "fail"}, sentences=["甲", "甲"])
    a = open_run(run("a", [whole]))
    (change,) = compared(a, a, pair(a, a))
    assert [(f.change, f.finding, f.match) for f in change.findings] == [("not_fixed", f, f) for f in found]
    assert (change.cells, change.tables_not_compared, change.sentences) == ((), (), ())
