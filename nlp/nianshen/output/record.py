"""One audit as the JSON object of ``audit.jsonl``: the truth from which every other output is made."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from nianshen.audit_types import Audit, Decision, Evidence, Finding, Statement
from nianshen.forms import FORM_2021
from nianshen.report import Report, Table, Value

SCHEMA = 1


def record(audit: Audit) -> dict[str, Any]:
    """The record of one input, keys in the order of the contract; numbers are rounded to four decimals.

    All that depends on a report is null where there is none.
    """
    report = audit.report
    return {
        "schema": SCHEMA,
        "source": {
            "path": audit.source.path,
            "sha256": audit.source.sha256,
            "media_type": audit.source.media_type,
            "bytes": audit.source.bytes,
            "url": audit.source.url,
        },
        "status": audit.status,
        "reason": audit.reason,
        "report": _head(report) if report else None,
        "text": report.text if report else None,
        "masked": [[span.start, span.end] for span in audit.masked] if report else None,
        "parts": _parts(report) if report else None,
        "aspects": {a.name: a.told for a in report.aspects} if report else None,
        "tables": _tables(report) if report else None,
        "statements": [_statement(s) for s in audit.statements],
        "findings": [_finding(f) for f in audit.findings],
        "outcomes": dict(sorted(audit.outcomes.items())),
        "verdict": audit.verdict,
        "scores": dict(audit.scores) if report else None,
        "versions": dict(audit.versions),
    }


def line(audit: Audit) -> str:
    """The record as one line of ``audit.jsonl``, without its line end."""
    return json.dumps(record(audit), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """A value as JSON holds it: decimals and floats rounded, containers of such values."""
    if isinstance(value, Decimal | float):
        return round(float(value), 4)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"{type(value).__name__} has no place in a record")


def _head(report: Report) -> dict[str, Any]:
    dated = report.published or report.signed
    return {
        "title": report.title,
        "organ": report.organ,
        "level": report.level,
        "tier": report.tier,
        "province": report.province,
        "year": report.year,
        "form": report.form,
        "published": report.published.value.isoformat() if report.published else None,
        "signed": report.signed.value.isoformat() if report.signed else None,
        "date_source": dated.source if dated else None,
        "index_number": report.index_number,
        "document_number": report.document_number,
    }


def _parts(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "part": p.number,
            "kind": p.kind,
            "title": "".join(p.heading.of(report.text).split()) if p.heading else None,
            "start": p.span.start,
            "end": p.span.end,
        }
        for p in report.parts
    ]


def _tables(report: Report) -> dict[str, Any]:
    return {str(t.number): _cells(t) for t in report.tables if t.was_read}


def _cells(table: Table) -> dict[str, list[Value]] | list[Value]:
    """Rows by code; table 四 as its fifteen cells in a row, None for those of a group that was not found."""
    if table.number != 4:
        return {r.code: [_plain(c.value) for c in r.cells] for r in table.rows}
    unread: list[Value] = [None] * len(FORM_2021.dispute_columns)
    by_group = {r.code: [_plain(c.value) for c in r.cells] for r in table.rows}
    return [value for group in FORM_2021.dispute_groups for value in by_group.get(group, unread)]


def _statement(s: Statement) -> dict[str, Any]:
    return {
        "id": s.id,
        "part": s.part,
        "start": s.span.start,
        "end": s.span.end,
        "text": s.text,
        "role": s.role,
        "confidence": round(s.confidence, 4),
        "topics": list(s.topics),
        "vague": s.vague,
        "boilerplate": s.boilerplate,
        "answers": None if s.answers is None else list(s.answers),
        "links": [{"measure": k.measure, "score": round(k.score, 4), "words": list(k.words)} for k in s.links],
        "unmet": [[span.start, span.end] for span in s.unmet],
        "specificity": s.specificity,
    }


def _finding(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule,
        "name": f.name,
        "severity": f.severity,
        "outcome": f.outcome,
        "message": f.message,
        "facts": _plain(f.facts),
        "fingerprint": f.fingerprint,
        "cites": [{"instrument": c.instrument, "article": c.article, "force": c.force} for c in f.cites],
        "evidence": [_evidence(e) for e in f.evidence],
        "decision": _decision(f.decision) if f.decision else None,
    }


def _decision(d: Decision) -> dict[str, Any]:
    return {
        "decision": "dismiss" if d.dismissed else "accept",
        "reason": d.reason,
        "person": d.person,
        "date": d.decided_on.isoformat(),
        "expiry": d.expiry.isoformat() if d.expiry else None,
    }


def _evidence(e: Evidence) -> dict[str, Any]:
    searched = e.searched
    return {
        "start": e.span.start if e.span else None,
        "end": e.span.end if e.span else None,
        "quote": e.quote,
        "locator": e.locator,
        "searched": {"terms": list(searched.terms), "where": searched.where, "nearest": searched.nearest}
        if searched
        else None,
    }
