"""What holds for every rule on any report: it never crashes, never misquotes, and is done in linear time."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from time import perf_counter

import pytest
from case_files import WrittenCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mini_reports import case_of
from reports_in_code import report_over, statements_over
from test_cases import CASES

from nianshen.intake import UnreadableError
from nianshen.judge.apply import apply_rules
from nianshen.parse import NotAReportError
from nianshen.registry import rules
from nianshen.rule import Case, Rule

HOSTILE = (
    "收取", "X", "×", "*", "《", "“", "（文字描述", "无", "未", "不", "申请", "20XX", "2022年我局。", "2022年", "没有", "依申请公开", "某某",
    "行政许可申请", "收到", "一", " ", "\n", "总体情况\n", "附", "免费", "存在", "问题", "将", "。", "年度报告", "20", "信息公开",
    "收到公开申请5件。", "收到公开申请5件",
    "收到申请5件，予以公开4件。", "申请均在内办结，", "结转3件", "因信息公开被申请行政复议3件，均撤销。", "均由", "未发生我局收到", "其中5件，占5%，", "分别",
    "制发规范性文件3件，", "未向申请人收取费", "不收取任何费用，收取信息处理费5元。", "比上年增加2件，增长5%",
    "公开信息5条，其中网站3条，其他1条。", "二个方面：甲、乙、丙。", "三个问题：一是", "甲、", "公开内容丰富。内容单一。",
)  # fmt: skip
LENGTH = 100_000
SECONDS = 1.0
"""For some six passes over the text on a busy machine; a rule that backtracks takes minutes."""


@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=2), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_rule_crashes_on_a_shuffled_report(cases: list[WrittenCase], chance: Random) -> None:
    lines = [line for case in cases for line in case.report.splitlines() if "（" not in line or "表中" not in line]
    first, *rest = lines
    chance.shuffle(rest)
    try:
        case = case_of("\n".join([first, *rest]))
    except (NotAReportError, UnreadableError):
        return
    _, outcomes = apply_rules(rules(), case)
    assert not [code for code, outcome in outcomes.items() if outcome == "error"]


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_rule_is_done_in_time_on_hostile_text(rule: Rule) -> None:
    for piece in HOSTILE:
        for case in hostile_cases(rule, piece, LENGTH):
            started = perf_counter()
            list(rule.check(case))
            assert perf_counter() - started < SECONDS, f"{rule.code} on {piece!r}"


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_rule_works_on_the_hostile_text(rule: Rule) -> None:
    """Else the test above would time rules that looked at nothing."""
    cases = [case for piece in HOSTILE for case in hostile_cases(rule, piece, 400)]
    outcomes = {apply_rules([rule], case)[1][rule.code] for case in cases}
    assert outcomes & {"fail", "uncertain", "pass"}
    assert "error" not in outcomes


def hostile_cases(rule: Rule, piece: str, length: int) -> list[Case]:
    """The piece over and over; a rule that looks at statements is given them once unsure and once sure."""
    text = (piece * length)[:length]
    report = report_over(text, year=2025 if "f2021" in rule.forms else 2020 if "f2019" in rule.forms else 2015)
    if rule.levels is not None:
        report = replace(report, level=rule.levels[0])
    confidences = (0.5, 1.0) if "statements" in rule.needs else (0.5,)
    return [Case(report, statements_over(text, confidence)) for confidence in confidences]
