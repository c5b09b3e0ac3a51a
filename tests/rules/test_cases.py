"""Every case file is run, and every rule has one with cases on both sides."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from case_files import Expected, WrittenCase, read_cases

from nianshen.audit_types import Finding
from nianshen.judge.apply import apply_rules
from nianshen.registry import rules

FILES = sorted(p for p in Path(__file__).parent.glob("*.md") if p.stem != "README")
CASES = [case for path in FILES for case in read_cases(path)]
BY_FILE = {rule.module.rpartition(".")[2]: rule for rule in rules()}


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.file}: {c.name}")
def test_case(case: WrittenCase) -> None:
    rule = BY_FILE[case.file]
    findings, outcomes = apply_rules([rule], case.case())
    assert outcomes[rule.code] == case.outcome, [f.message for f in findings]
    assert len(findings) == len(case.findings), [f.message for f in findings]
    for expected in case.findings:
        assert any(_is(finding, expected) for finding in findings), (expected, findings)
    for finding in findings:
        assert finding.message
        facts = json.loads(json.dumps(finding.facts, default=float))
        assert rule.messages[facts["message"]].en.format(**facts), "English is rendered from the facts of the record"


def _is(finding: Finding, expected: Expected) -> bool:
    severity = "uncertain" if finding.outcome == "uncertain" else finding.severity
    said = [e.quote if e.searched is None else "\n".join(e.searched.terms) for e in finding.evidence]
    return (
        severity == expected.severity
        and finding.facts["message"] == expected.message
        and any(expected.quote in (words or "") for words in said)
    )


@pytest.mark.parametrize("file", sorted(BY_FILE))
def test_rule_has_cases_on_both_sides(file: str) -> None:
    outcomes = Counter(case.outcome for case in CASES if case.file == file)
    assert outcomes["fail"] >= 2
    assert outcomes["pass"] >= 2
