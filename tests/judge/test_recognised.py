"""What was told from a picture proves nothing."""

from __future__ import annotations

from dataclasses import replace

from nianshen.audit_types import Finding, Outcome
from nianshen.intake import read_bytes
from nianshen.judge.recognised import in_doubt
from nianshen.parse import parse
from nianshen.registry import rules
from nianshen.rule import Case, Earlier

TEXT = "云水县审计局2022年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息若干条。"
REPORT = parse(read_bytes(TEXT.encode(), "a.txt"))
RULES = {rule.code: rule for rule in rules()}
COMPARES = next(rule for rule in RULES.values() if "last_year" in rule.needs)
LOOKS = next(rule for rule in RULES.values() if "last_year" not in rule.needs)


def _charged(case: Case) -> tuple[list[str], dict[str, Outcome]]:
    findings = tuple(
        Finding(rule.code, rule.name, rule.severity, "fail", "…", {}, "0" * 16, (), ()) for rule in (COMPARES, LOOKS)
    )
    outcomes: dict[str, Outcome] = {COMPARES.code: "fail", LOOKS.code: "fail", "X": "pass"}
    made, told = in_doubt((COMPARES, LOOKS), case, findings, outcomes)
    return [f.outcome for f in made], told


def test_a_report_read_as_text_is_charged() -> None:
    assert _charged(Case(REPORT)) == (["fail", "fail"], {COMPARES.code: "fail", LOOKS.code: "fail", "X": "pass"})


def test_one_that_was_recognised_is_asked() -> None:
    assert _charged(Case(replace(REPORT, recognised=True))) == (
        ["uncertain", "uncertain"],
        {COMPARES.code: "uncertain", LOOKS.code: "uncertain", "X": "pass"},
    )


def test_one_compared_with_such_a_report_is_asked_where_it_is_compared() -> None:
    earlier = Earlier("b.txt", replace(REPORT, recognised=True, year=2021), ())
    assert _charged(Case(REPORT, last_year=earlier))[0] == ["uncertain", "fail"]
