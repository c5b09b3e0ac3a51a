"""A name for a finding that survives a new run: rule, organ, year, place and quoted words, never an offset."""

from __future__ import annotations

from hashlib import sha256

from nianshen.audit_types import Evidence
from nianshen.report import Report


def fingerprint(rule: str, report: Report, message: str, evidence: tuple[Evidence, ...]) -> str:
    """Sixteen hexadecimal digits over what makes the finding this one; white space in quotes does not count."""
    quotes = ["".join(e.quote.split()) if e.quote is not None else "" for e in evidence]
    parts = [rule, report.organ or "", str(report.year), message, *(e.locator for e in evidence), *quotes]
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]
