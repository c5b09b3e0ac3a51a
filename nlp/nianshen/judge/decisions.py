"""What people decided on findings of an earlier run: accepted, or dismissed with a reason. A dismissed finding stays in
the record, marked, and no longer counts for the verdict.

A decisions file is CSV (as Excel saves it) or TOML, one decision a finding, named by its fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from nianshen.audit_types import Decision, Finding
from nianshen.handwritten import Handwritten

COLUMNS = ("fingerprint", "decision", "reason", "person", "date", "expiry")
_CHINESE = {"指纹": "fingerprint", "决定": "decision", "理由": "reason", "经办人": "person", "日期": "date", "有效期": "expiry"}
_DECIDED = {"accept": "accept", "dismiss": "dismiss", "采纳": "accept", "不采纳": "dismiss"}
_NEEDED = ("fingerprint", "decision", "reason", "person", "date")
_LENGTH = 16


class DecisionsError(ValueError):
    """A decisions file that cannot be understood; the message names the file, the line and what to do."""


_FILE = Handwritten("decision", COLUMNS, _CHINESE, _NEEDED, DecisionsError)


def read_decisions(path: Path) -> dict[str, Decision]:
    """The decisions of a file by the fingerprint of the finding.

    Raises:
        DecisionsError: the file is not there, is neither CSV nor TOML, or one of its decisions is incomplete.
    """
    rows = _FILE.rows(path)
    found: dict[str, Decision] = {}
    for where, row in rows:
        fingerprint, decision = _decision(path, where, row)
        if fingerprint in found:
            raise DecisionsError(f"{path}：{where}：指纹 {fingerprint} 已经写过一次 / decided twice")
        found[fingerprint] = decision
    return found


def _decision(path: Path, where: str, row: Mapping[str, Any]) -> tuple[str, Decision]:
    def wrong(why: str) -> DecisionsError:
        return DecisionsError(f"{path}：{where}：{why}")

    empty = [name for name in _NEEDED if not row.get(name)]
    if empty:
        raise wrong(f"没有填 {'、'.join(empty)} / left blank")
    fingerprint = row["fingerprint"].lower()
    if len(fingerprint) != _LENGTH or set(fingerprint) - set("0123456789abcdef"):
        raise wrong(f"{row['fingerprint']!r} 不是指纹（16位十六进制，见 audit.jsonl 或 audit.xlsx） / no fingerprint")
    decided = _DECIDED.get(row["decision"].lower())
    if decided is None:
        raise wrong(f"决定 {row['decision']!r} 应当是 accept（采纳）或 dismiss（不采纳） / accept or dismiss")
    days = []
    for name in ("date", "expiry"):
        value = row.get(name)
        try:
            days.append(date.fromisoformat(value.replace("/", "-")) if value else None)
        except ValueError:
            raise wrong(f"{name} {value!r} 应当写作 2026-01-31 / not a date") from None
    decided_on, expiry = days
    assert decided_on is not None  # it is needed, and was read
    return fingerprint, Decision(decided == "dismiss", row["reason"], row["person"], decided_on, expiry)


def decided(findings: Iterable[Finding], decisions: Mapping[str, Decision], today: date) -> tuple[Finding, ...]:
    """The findings with the decisions on them, those that expired before ``today`` left out."""
    return tuple(
        replace(f, decision=d) if (d := decisions.get(f.fingerprint)) and not d.expired(today) else f for f in findings
    )
