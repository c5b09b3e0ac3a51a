"""T3-01 to T3-03 over tables built in code: grouping, doubt, and what could not be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mini_reports import case_of
from reports_in_code import COLUMNS, ROW_CODES, report, table3

from nianshen.audit_types import Finding, Outcome
from nianshen.judge.apply import apply_rules
from nianshen.registry import find
from nianshen.report import Table
from nianshen.rule import Case
from nianshen.text.fillers import FILLERS


def judged(code: str, table: Table) -> tuple[tuple[Finding, ...], Outcome]:
    findings, outcomes = apply_rules([find(code)], Case(report(table)))
    return findings, outcomes[code]


def test_a_slip_that_shows_in_the_total_too_is_one_finding() -> None:
    findings, outcome = judged("T3-01", table3({"A1": (3, 0, 0, 0, 0, 0, 3), "G": (2, 0, 0, 0, 0, 0, 2)}))
    assert outcome == "fail"
    assert [f.facts["columns"] for f in findings] == ["自然人、总计"]
    assert findings[0].facts["sides"] == "自然人 3≠2、总计 3≠2"


def test_a_request_moved_to_another_column_is_one_finding() -> None:
    findings, _ = judged("T3-01", table3({"A1": (2, 0, 0, 0, 0, 1, 3), "G": (3, 0, 0, 0, 0, 0, 3)}))
    assert [f.facts["columns"] for f in findings] == ["自然人、其他"]


def test_an_open_equation_is_a_doubt_beside_a_proven_failure() -> None:
    table = table3({"A1": (3, 0, 0, 0, 0, 0, 3)}, overrule={("balance", "6"): "uncertain"})
    findings, outcome = judged("T3-01", table)
    assert outcome == "fail"
    assert [(f.outcome, f.facts["columns"]) for f in findings] == [("fail", "自然人"), ("uncertain", "总计")]


def test_only_open_equations_are_uncertain() -> None:
    _, outcome = judged("T3-02", table3({}, overrule={("result_total", "0"): "uncertain"}))
    assert outcome == "uncertain"


def test_an_unread_cell_is_no_pass() -> None:
    table = table3({"A1": (None, 0, 0, 0, 0, 0, 0)})
    assert judged("T3-01", table)[1] == "not_assessable"
    assert judged("T3-02", table)[1] == "pass"
    assert judged("T3-03", table)[1] == "not_assessable"


def test_a_blank_total_is_a_doubt_and_no_error() -> None:
    table = table3({"B1": (2, 0, 0, 0, 0, 0, 2), "G": ("", 0, 0, 0, 0, 0, "")})
    findings, outcome = judged("T3-02", table)
    assert outcome == "uncertain"
    assert findings[0].facts["columns"] == "自然人、总计"


@pytest.mark.parametrize("filler", sorted(FILLERS))
def test_a_filler_counts_as_zero_and_is_advised_against(filler: str) -> None:
    cells = " | ".join([filler] * COLUMNS)
    case = case_of(f"""（网页原文）
某县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局做好政府信息公开工作，主动公开信息120条。
三、收到和处理政府信息公开申请情况
| 一、本年新收政府信息公开申请数量 | {cells} |
（表中其余各行均为0）""")
    outcomes = apply_rules([find(code) for code in ("T-02", "T3-01", "T3-02", "T3-03")], case)[1]
    assert outcomes == {"T-02": "fail", "T3-01": "pass", "T3-02": "pass", "T3-03": "pass"}


def test_a_row_with_only_its_total_is_left_to_t3_04() -> None:
    table = table3(dict.fromkeys(("A1", "B1", "G"), ("", "", "", "", "", "", 4)))
    assert judged("T3-03", table)[1] == "pass"
    assert judged("T3-04", table)[1] == "fail"


@given(st.data())
def test_a_consistent_table_breaks_no_equation(data: st.DataObject) -> None:
    count = st.integers(0, 300)
    results = {code: [data.draw(count) for _ in range(COLUMNS - 1)] for code in ("B1", "C5", "F3")}
    total = [sum(column) for column in zip(*results.values(), strict=True)]
    carried_out = [data.draw(st.integers(0, 50)) for _ in total]
    carried_in = [data.draw(st.integers(0, g + h)) for g, h in zip(total, carried_out, strict=True)]
    received = [g + h - a for g, h, a in zip(total, carried_out, carried_in, strict=True)]
    rows = {**results, "G": total, "H": carried_out, "A2": carried_in, "A1": received}
    table = table3({code: (*cells, sum(cells)) for code, cells in rows.items()})
    assert {judged(code, table)[1] for code in ("T3-01", "T3-02", "T3-03", "T-03")} == {"pass"}


@given(st.sampled_from(ROW_CODES), st.integers(0, COLUMNS - 1), st.integers(1, 99))
def test_one_wrong_figure_never_goes_unseen(code: str, column: int, wrong: int) -> None:
    cells = [0] * COLUMNS
    cells[column] = wrong
    table = table3({code: tuple(cells)})
    assert "fail" in {judged(rule, table)[1] for rule in ("T3-01", "T3-02", "T3-03")}
