"""A figure that was not read proves nothing: rules that compare words with tables never pass on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from mini_reports import report_of

from nianshen.judge.apply import apply_rules
from nianshen.registry import rules
from nianshen.report import Cell, Report
from nianshen.rule import Case

_RULES = {rule.code: rule for rule in rules()}
_MINI = """青禾县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局制发行政规范性文件2件。收到政府信息公开申请7件，上年结转1件，予以公开8件，办结率100%。不收取任何费用。
二、主动公开政府信息情况
| 行政规范性文件 | 2 | 0 | 9 |
（表中其余各行均为0）
三、收到和处理政府信息公开申请情况
| 一、本年新收政府信息公开申请数量 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| （一）予以公开 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |
| （七）总计 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |
（表中其余各行均为0）
四、政府信息公开行政复议、行政诉讼情况
被申请行政复议1件，维持1件。
| 行政复议 | 1 | 0 | 0 | 0 | 1 |
（表中其余各行均为0）
五、存在的主要问题及改进情况
救助名册更新不及时。下一步将每月核对一次名册。
六、其他需要报告的事项
无其他需要报告的事项。"""
_CODES = ("NT-01", "NT-02", "NT-03", "NT-04", "NT-05", "NT-06", "NT-07")


def _unread(report: Report) -> Report:
    """The report with every figure of its tables unread."""
    tables = tuple(
        replace(
            t,
            state="partly_read",
            rows=tuple(replace(r, cells=tuple(Cell(None, None) for _ in r.cells)) for r in t.rows),
        )
        for t in report.tables
    )
    return replace(report, tables=tables)


@pytest.mark.parametrize("code", _CODES)
def test_read_figures_that_agree_pass(code: str) -> None:
    _, outcomes = apply_rules([_RULES[code]], Case(report_of(_MINI)))
    assert outcomes[code] == "pass"


@pytest.mark.parametrize("code", _CODES)
def test_unread_figures_never_pass(code: str) -> None:
    findings, outcomes = apply_rules([_RULES[code]], Case(_unread(report_of(_MINI))))
    assert outcomes[code] == "not_assessable"
    assert not findings
