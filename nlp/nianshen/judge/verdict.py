"""One of five verdicts from findings and outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nianshen.audit_types import Finding, Outcome, Verdict
from nianshen.rule import Rule

GRAVE = frozenset({"STR-01", "STR-05", "STR-06", "STR-08", "P-01", "P-03", "META-05", "BP-01", "BP-02"})
"""Rules whose failed errors mean that the report as such does not comply; any other failed error can be mended."""

WARNINGS_TO_MEND = 3
"""So many failed warnings (rules, not findings) weigh as much as one failed error."""

_OPEN: frozenset[Outcome] = frozenset({"uncertain", "not_assessable", "error"})


def verdict(rules: Iterable[Rule], findings: Iterable[Finding], outcomes: Mapping[str, Outcome]) -> Verdict:
    """不合规, 需整改, 无法判定, 基本合规 or 合规: the first that applies.

    无法判定 where no failure gives worse and an applicable rule that may give an error is uncertain, could not be
    assessed, crashed or was not selected to run: a report of which something decisive was not looked at is not called
    compliant. ``rules`` are therefore all that there are, not only those that ran. Rules that compare reports are no
    such doubt where there was nothing to compare with. A finding that was dismissed does not count.
    """
    failed = [f for f in findings if f.outcome == "fail" and f.stands]
    errors = {f.rule for f in failed if f.severity == "error"}
    warnings = {f.rule for f in failed if f.severity == "warning"}
    if errors & GRAVE:
        return "不合规"
    if errors or len(warnings) >= WARNINGS_TO_MEND:
        return "需整改"
    if any(r.severity == "error" and _left_open(r, outcomes.get(r.code, "not_assessable")) for r in rules):
        return "无法判定"
    return "基本合规" if warnings else "合规"


def _left_open(rule: Rule, outcome: Outcome) -> bool:
    return outcome in _OPEN and not (outcome == "not_assessable" and rule.compares)
