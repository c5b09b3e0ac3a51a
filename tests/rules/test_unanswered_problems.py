"""P-05 with the models, on parts on problems whose unanswered problems were labelled before the rule was asked."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from nianshen.auditing import audit_many
from nianshen.first_pass import Input
from nianshen.registry import rules

REPORTS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "unanswered_problems.toml").read_text("utf-8")
)["report"]
WRITTEN = """某县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局主动公开救助名册等信息120条，收到公开申请3件，均已答复。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
存在的主要问题：{problems}。
下一步，我局将从以下方面改进：{measures}。
六、其他需要报告的事项
本年度未收取信息处理费。
"""
NUMBERS = "一二三四五六"


def _listed(items: list[str]) -> str:
    return "；".join(f"{number}是{item}" for number, item in zip(NUMBERS, items, strict=False))


def test_unanswered_problems_are_charged_and_no_others(tmp_path: Path) -> None:
    inputs = []
    for k, report in enumerate(REPORTS):
        path = tmp_path / f"{k}.txt"
        path.write_text(WRITTEN.format(problems=_listed(report["problems"]), measures=_listed(report["measures"])), "utf-8")
        inputs.append(Input(path, path.name))
    wanted, charged = set(), set()
    for report, audit in zip(REPORTS, audit_many(inputs, rules=[r for r in rules() if r.code == "P-05"]), strict=True):
        wanted |= {report["problems"][i] for i in report["unanswered"]}
        charged |= {f.evidence[0].quote for f in audit.findings if f.outcome == "fail"}
    assert charged - wanted == set()
    assert len(wanted - charged) <= 2, wanted - charged
