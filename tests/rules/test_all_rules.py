"""What holds for every rule on any report: it never crashes, never misquotes, and is done in linear time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

import pytest
from case_files import WrittenCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mini_reports import case_of
from reports_in_code import report_over, statements_over
from test_cases import CASES

from growth import assert_nearly_linear
from nianshen.intake import UnreadableError
from nianshen.judge.apply import apply_rules
from nianshen.parse import NotAReportError
from nianshen.profile import NATIONAL_PROFILE, RequiredWords
from nianshen.registry import rules
from nianshen.report import Report
from nianshen.rule import Case, Earlier, Peers, Rule

HOSTILE = (
    "收取", "X", "×", "*", "《", "“", "（文字描述", "无", "未", "不", "申请", "20XX", "2022年我局。", "2022年", "没有", "依申请公开", "某某",
    "行政许可申请", "收到", "一", " ", "\n", "总体情况\n", "附", "免费", "存在", "问题", "将", "。", "年度报告", "20", "信息公开",
    "收到公开申请5件。", "收到公开申请5件",
    "收到申请5件，予以公开4件。", "申请均在内办结，", "结转3件", "因信息公开被申请行政复议3件，均撤销。", "均由", "未发生我局收到", "共9件，其中5件，占5%，", "分别",
    "制发规范性文件3件，", "未向申请人收取费", "不收取任何费用，收取信息处理费5元。", "比上年增加2件，增长5%",
    "公开信息5条，其中网站3条，其他1条。", "二个方面：甲、乙、丙。", "三个问题：一是", "甲、", "公开内容丰富。内容单一。",
    "本报告由甲、乙、丙五部分组成。", "县政府办公室：", "申请人王建国、",
)  # fmt: skip
LENGTH = 40_000


@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=2), st.randoms(use_true_random=False))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
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
def test_cost_grows_with_hostile_text_and_not_faster(rule: Rule) -> None:
    for piece in HOSTILE:
        text = (piece * LENGTH)[:LENGTH]
        assert_nearly_linear(lambda cases: [list(rule.check(c)) for c in cases], text, partial(hostile_cases, rule))


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_rule_works_on_the_hostile_text(rule: Rule) -> None:
    """Else the test above would time rules that looked at nothing."""
    cases = [case for piece in HOSTILE for case in hostile_cases(rule, (piece * 400)[:400])]
    outcomes = {apply_rules([rule], case)[1][rule.code] for case in cases}
    assert outcomes & {"fail", "uncertain", "pass"}
    assert "error" not in outcomes


def hostile_cases(rule: Rule, text: str) -> list[Case]:
    """Reports of nothing else; a rule that looks at statements is given them once unsure and once sure."""
    report = report_over(text, year=2025 if "f2021" in rule.forms else 2020 if "f2019" in rule.forms else 2015)
    if rule.levels is not None:
        report = replace(report, level=rule.levels[0])
    confidences = (0.5, 1.0) if "statements" in rule.needs else (0.5,)
    compared = {"last_year": _last_year(report), "peers": _PEERS} if rule.compares else {}
    return [Case(report, statements_over(text, confidence), profile=_DEMANDING, **compared) for confidence in confidences]


def _last_year(report: Report) -> Earlier:
    """The same report as that of the year before, all of it problems."""
    told = tuple(replace(s, role="problem", answers=()) for s in statements_over(report.text, 1.0))
    return Earlier("上年.txt", replace(report, year=report.year - 1), told)


_DEMANDING = replace(
    NATIONAL_PROFILE, words=(RequiredWords(1, ("废止", "现行有效"), "件数"),), deadlines={"township": (2, 20)}, longest=1000
)
_PEERS = Peers(
    30,
    measured={"boilerplate of overview": 0.5, "boilerplate of problems": 0.5, "specificity of problems": 0.1, "documents in force": 3.0},
    bounds={"boilerplate of overview": 0.4, "boilerplate of problems": 0.4, "specificity of problems": 0.2, "documents in force": 2.0},
)
