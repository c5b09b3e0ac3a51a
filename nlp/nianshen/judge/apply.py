"""Run rules over a case: what each one yields becomes findings, and one outcome a rule."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from nianshen.audit_types import OUTCOMES, SEVERITIES, Finding, Outcome, Severity
from nianshen.judge.fingerprint import fingerprint
from nianshen.report import Report
from nianshen.rule import Case, Fail, Need, NotApplicable, NotAssessable, Result, Rule, Uncertain, fill_in

_log = logging.getLogger(__name__)
_PART_OF_NEED: dict[Need, int] = {"overview": 1, "problems": 5, "other": 6}
_TABLE_OF_NEED: dict[Need, int] = {"table2": 2, "table3": 3, "table4": 4}
_OUTCOME_OF: dict[type, Outcome] = {
    Fail: "fail", Uncertain: "uncertain", NotAssessable: "not_assessable", NotApplicable: "not_applicable",
}  # fmt: skip


class RuleContractError(RuntimeError):
    """A rule yielded what it may not: a severity above its own, a quote that is not the text's, no evidence."""


def apply_rules(rules: Iterable[Rule], case: Case) -> tuple[tuple[Finding, ...], dict[str, Outcome]]:
    """Findings in the order of the rules, and the outcome of every rule; a rule that the profile takes out is not run.

    A rule that raises has the outcome ``error`` and the others go on; the exception is logged.
    """
    findings: list[Finding] = []
    outcomes: dict[str, Outcome] = {}
    met = _met(case)
    for rule in rules:
        if rule.code in case.profile.off:
            continue
        blocked = _blocked(rule, case.report, met)
        if blocked is not None:
            outcomes[rule.code] = blocked
            continue
        try:
            results = list(rule.check(case))
            made = [_finding(rule, case, r) for r in results if not isinstance(r, NotApplicable) and r.message is not None]
        except Exception:
            _log.exception("rule %s failed on %s (%s)", rule.code, case.report.organ, case.report.year)
            outcomes[rule.code] = "error"
            continue
        findings.extend(made)
        outcomes[rule.code] = _outcome(results)
    return tuple(findings), outcomes


def _blocked(rule: Rule, report: Report, met: frozenset[Need]) -> Outcome | None:
    """The outcome of a rule that need not or cannot run."""
    if report.form not in rule.forms:
        return "not_applicable"
    if rule.levels is not None:
        if report.level is None:
            return "not_assessable"
        if report.level not in rule.levels:
            return "not_applicable"
    return None if met.issuperset(rule.needs) else "not_assessable"


def _met(case: Case) -> frozenset[Need]:
    """Which needs of rules a case meets."""
    report = case.report
    there: list[tuple[Need, bool]] = [
        ("statements", case.statements is not None),
        ("last_year", case.last_year is not None),
        ("peers", case.peers is not None),
        *((need, report.form == "pre2019" or report.part(n) is not None) for need, n in _PART_OF_NEED.items()),
        *((need, (table := report.table(n)) is not None and table.was_read) for need, n in _TABLE_OF_NEED.items()),
    ]
    return frozenset(need for need, met in there if met)


def _outcome(results: list[Result]) -> Outcome:
    kinds = {_OUTCOME_OF[type(result)] for result in results}
    return min(kinds, key=OUTCOMES.index, default="pass")


def _finding(rule: Rule, case: Case, result: Fail | Uncertain | NotAssessable) -> Finding:
    assert result.message is not None  # else it tells nothing
    severity: Severity = rule.severity
    if isinstance(result, Fail):
        severity = result.severity or severity
    elif isinstance(result, NotAssessable):
        severity = "info"
    set_locally = case.profile.severity.get(rule.code)
    if SEVERITIES.index(severity) < SEVERITIES.index(rule.severity):
        raise RuleContractError(f"{rule.code} may give {rule.severity} at most, not {severity}")
    if not result.evidence:
        raise RuleContractError(f"{rule.code} gives a finding without evidence")
    for evidence in result.evidence:
        if evidence.span is not None and evidence.span.of(case.report.text) != evidence.quote:
            raise RuleContractError(f"{rule.code} quotes {evidence.quote!r}, which does not stand at {evidence.span}")
        if evidence.span is None and evidence.searched is None:
            raise RuleContractError(f"{rule.code} neither quotes nor says what it searched")
    facts = {"message": result.message, **result.facts}
    cites = [p.citation() for p in rule.cites if p.governs(case.report.year, case.report.level)]
    if set_locally is not None and severity == rule.severity:
        severity = set_locally
    local = set_locally is not None or (isinstance(result, Fail) and result.local)
    if local and case.profile.cites is not None:
        cites.append(case.profile.cites)
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=severity,
        outcome="fail" if isinstance(result, Fail) else "uncertain",
        message=fill_in(rule.messages[result.message].zh, result.facts),
        facts=facts,
        fingerprint=fingerprint(rule.code, case.report, result.message, result.evidence),
        cites=tuple(cites),
        evidence=result.evidence,
    )
