"""What people decided on findings of an earlier run: accepted, or dismissed with a reason. A dismissed finding stays in
the record, marked, and no longer counts for the verdict.

A decisions file is CSV (as Excel saves it) or TOML, one decision a finding, named by its fingerprint.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from nianshen.audit_types import Decision, Finding

COLUMNS = ("fingerprint", "decision", "reason", "person", "date", "expiry")
_CHINESE = {"指纹": "fingerprint", "决定": "decision", "理由": "reason", "经办人": "person", "日期": "date", "有效期": "expiry"}
_DECIDED = {"accept": "accept", "dismiss": "dismiss", "采纳": "accept", "不采纳": "dismiss"}
_NEEDED = ("fingerprint", "decision", "reason", "person", "date")
_LENGTH = 16


class DecisionsError(ValueError):
    """A decisions file that cannot be understood; the message names the file, the line and what to do."""


def read_decisions(path: Path) -> dict[str, Decision]:
    """The decisions of a file by the fingerprint of the finding.

    Raises:
        DecisionsError: the file is not there, is neither CSV nor TOML, or one of its decisions is incomplete.
    """
    try:
        content = path.read_bytes()
    except OSError as e:
        raise DecisionsError(f"{path}：打不开（{e.strerror or e}） / cannot be opened") from e
    rows = _toml(path, content) if path.suffix.lower() == ".toml" else _csv(path, content)
    found: dict[str, Decision] = {}
    for where, row in rows:
        fingerprint, decision = _decision(path, where, row)
        if fingerprint in found:
            raise DecisionsError(f"{path}：{where}：指纹 {fingerprint} 已经写过一次 / decided twice")
        found[fingerprint] = decision
    return found


def _text(path: Path, content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DecisionsError(f"{path}：既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 / neither UTF-8 nor GB18030")


def _csv(path: Path, content: bytes) -> Iterable[tuple[str, dict[str, str]]]:
    reader = csv.reader(io.StringIO(_text(path, content), newline=""), strict=True)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in line]) for line in reader]
    except csv.Error as e:
        raise DecisionsError(f"{path}：第{reader.line_num}行：不是合格的 CSV（{e}） / not valid CSV") from e
    if not lines:
        raise DecisionsError(f"{path}：是空的，第一行应当是 {','.join(COLUMNS)} / empty")
    header = [_CHINESE.get(name, name) for name in lines[0][1]]
    unknown = [name for name in header if name not in COLUMNS]
    missing = [name for name in _NEEDED if name not in header]
    if unknown or missing:
        told = f"不认识 {'、'.join(unknown)}" if unknown else f"缺少 {'、'.join(missing)}"
        raise DecisionsError(f"{path}：第1行：{told}；应当是 {','.join(COLUMNS)} / wrong header")
    rows = []
    for number, cells in lines[1:]:
        if not any(cells):
            continue
        if len(cells) > len(header):
            raise DecisionsError(f"{path}：第{number}行：有{len(cells)}格，表头只有{len(header)}格 / too many cells")
        rows.append((f"第{number}行", dict(zip(header, cells, strict=False))))
    return rows


def _toml(path: Path, content: bytes) -> Iterable[tuple[str, dict[str, str]]]:
    try:
        table = tomllib.loads(_text(path, content))
    except tomllib.TOMLDecodeError as e:
        raise DecisionsError(f"{path}：不是合格的 TOML（{e}） / not valid TOML") from e
    entries = table.get("decision", [])
    if set(table) - {"decision"} or not isinstance(entries, list):
        raise DecisionsError(f"{path}：只认 [[decision]] 表 / only [[decision]] tables are understood")
    rows = []
    for number, entry in enumerate(entries, 1):
        unknown = set(entry) - set(COLUMNS) if isinstance(entry, dict) else {"?"}
        if unknown:
            raise DecisionsError(f"{path}：第{number}条：不认识 {'、'.join(sorted(unknown))} / unknown key")
        rows.append((f"第{number}条", {key: str(value).strip() for key, value in entry.items()}))
    return rows


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
