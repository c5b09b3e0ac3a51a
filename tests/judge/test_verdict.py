"""The verdict: the first of five that applies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nianshen.audit_types import Finding, Outcome, Severity
from nianshen.judge.scores import scores
from nianshen.judge.verdict import verdict
from nianshen.rule import Case, Result, Rule, rule


def _rule(code: str, severity: Severity) -> Rule:
    @rule(code, code.lower(), title="", title_en="", severity=severity, cites=(), messages={})
    def check(_: Case) -> Iterator[Result]:
        """A page."""
        yield from ()

    return check


def _finding(code: str, severity: Severity, outcome: str = "fail") -> Finding:
    return Finding(code, code.lower(), severity, outcome, "", {}, "", (), ())  # type: ignore[arg-type]


RULES = (
    _rule("STR-01", "error"),
    _rule("T3-01", "error"),
    _rule("OV-01", "warning"),
    _rule("OV-02", "warning"),
    _rule("P-02", "warning"),
    _rule("STR-04", "advice"),
)
ALL_PASS: dict[str, Outcome] = {r.code: "pass" for r in RULES}


@pytest.mark.parametrize(
    ("findings", "outcomes", "expected"),
    [
        ([], {}, "合规"),
        ([("STR-04", "advice", "fail")], {"STR-04": "fail"}, "合规"),
        ([("OV-01", "warning", "fail")] * 5, {"OV-01": "fail"}, "基本合规"),
        ([("OV-01", "warning", "fail"), ("OV-02", "warning", "fail")], {}, "基本合规"),
        ([("OV-01", "warning", "fail"), ("OV-02", "warning", "fail"), ("P-02", "warning", "fail")], {}, "需整改"),
        ([("T3-01", "error", "fail")], {"T3-01": "fail"}, "需整改"),
        ([("STR-01", "error", "fail")], {"STR-01": "fail"}, "不合规"),
        ([("STR-01", "error", "uncertain")], {"STR-01": "uncertain"}, "无法判定"),
        ([("OV-01", "warning", "fail")], {"T3-01": "not_assessable"}, "无法判定"),
        ([], {"T3-01": "error"}, "无法判定"),
        ([("T3-01", "error", "fail")], {"STR-01": "not_assessable"}, "需整改"),
        ([], {"OV-01": "not_assessable"}, "合规"),
        ([], {"T3-01": "not_applicable"}, "合规"),
        ([("STR-01", "advice", "fail")], {"STR-01": "fail"}, "合规"),
    ],
)
def test_verdict(findings: list[tuple[str, Severity, str]], outcomes: dict[str, Outcome], expected: str) -> None:
    made = [_finding(*f) for f in findings]
    assert verdict(RULES, made, ALL_PASS | outcomes) == expected


def test_a_rule_that_was_not_run_is_no_passed_rule() -> None:
    assert verdict(RULES, [], {"OV-01": "pass"}) == "无法判定"


def test_scores_count_what_was_assessed_and_nothing_else() -> None:
    outcomes: dict[str, Outcome] = ALL_PASS | {"OV-01": "fail", "STR-01": "uncertain", "T3-01": "not_assessable"}
    assert scores(RULES, outcomes) == {
        "completeness": {"passed": 2, "assessed": 3},
        "consistency": None,
        "substance": {"passed": 1, "assessed": 1},
        "originality": None,
    }
