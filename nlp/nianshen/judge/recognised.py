"""What was told from a picture proves nothing: a finding that rests on it asks an auditor to look, and never charges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from nianshen.audit_types import Finding, Outcome
from nianshen.rule import Case, Rule


def in_doubt(
    rules: Iterable[Rule], case: Case, findings: tuple[Finding, ...], outcomes: Mapping[str, Outcome]
) -> tuple[tuple[Finding, ...], dict[str, Outcome]]:
    """The findings and outcomes, ``fail`` as ``uncertain`` where the report was recognised, or last year's was and the
    rule reads it."""
    earlier = case.last_year is not None and case.last_year.report.recognised
    doubted = {r.code for r in rules if case.report.recognised or (earlier and "last_year" in r.needs)}
    return (
        tuple(replace(f, outcome="uncertain") if f.rule in doubted and f.outcome == "fail" else f for f in findings),
        {code: "uncertain" if code in doubted and told == "fail" else told for code, told in outcomes.items()},
    )
