"""Two runs compared, as JSON; messages are Chinese as in ``audit.jsonl``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nianshen.compare.findings import FindingChange
from nianshen.compare.reports import ReportChange
from nianshen.compare.runs import Entry
from nianshen.output.compare_words import Comparison
from nianshen.output.whole import whole

SCHEMA = 1


def write_comparison(comparison: Comparison, out: Path) -> None:
    """Write everything that changed to the file ``out``."""
    with whole(out) as draft:
        told = json.dumps(comparison_object(comparison), ensure_ascii=False, indent=1)
        draft.write_text(told + "\n", encoding="utf-8", newline="\n")


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain data. ``a`` is the first run, ``b`` the second."""
    pairing = comparison.pairing
    return {
        "schema": SCHEMA,
        "same_versions": comparison.same_versions,
        "reports": [_report(change) for change in comparison.changes],
        "ambiguous": [{"a": _entries(found.in_a), "b": _entries(found.in_b)} for found in pairing.ambiguous],
        "only_in_a": _entries(pairing.only_in_a),
        "only_in_b": _entries(pairing.only_in_b),
        "unknown_in_a": _entries(pairing.unknown_in_a),
        "unknown_in_b": _entries(pairing.unknown_in_b),
    }


def _report(change: ReportChange) -> dict[str, Any]:
    return {
        "organ": change.a.organ,
        "year": change.a.year,
        "paths": [change.a.path, change.b.path],
        "verdicts": list(change.verdicts),
        "findings": [_finding(f) for f in change.findings],
        "cells": [asdict(cell) for cell in change.cells],
        "tables_not_compared": [asdict(table) for table in change.tables_not_compared],
        "sentences": [asdict(sentence) for sentence in change.sentences],
    }


def _finding(f: FindingChange) -> dict[str, Any]:
    told = ("rule", "name", "severity", "outcome", "message", "fingerprint", "evidence")
    return {
        "change": f.change,
        **{name: f.finding[name] for name in told},
        "match": {name: f.match[name] for name in told} if f.match is not None else None,
        "rule_in_other_run": f.outcome,
    }


def _entries(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    return [
        {"path": e.path, "organ": e.organ, "year": e.year, "status": e.status, "reason": e.reason} for e in entries
    ]
