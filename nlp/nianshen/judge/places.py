"""The page or sheet of a quote, put behind the place that the rule named: 三 · 表三 · G × 总计 · 第3页."""

from __future__ import annotations

from dataclasses import replace

from nianshen.audit_types import Evidence, Finding
from nianshen.report import Report


def with_places(findings: tuple[Finding, ...], report: Report) -> tuple[Finding, ...]:
    """The findings with the page or sheet in the locator of every quote, where the source has pages or sheets.

    Fingerprints stay: a finding is the same in the PDF and in the Word file of one report.
    """
    if not report.places:
        return findings
    return tuple(replace(f, evidence=tuple(_placed(e, report) for e in f.evidence)) for f in findings)


def _placed(evidence: Evidence, report: Report) -> Evidence:
    place = report.place_at(evidence.span.start) if evidence.span is not None else None
    return replace(evidence, locator=f"{evidence.locator} · {place}") if place else evidence
