"""Markdown case files to cases; README.md says what they look like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from mini_reports import case_of

from nianshen.audit_types import OUTCOMES, Role, Statement
from nianshen.rule import Case

_CASE = re.compile(r"^## (?P<name>.+)$", re.MULTILINE)
_REPORT = re.compile(r"^```年报\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_ITEM = re.compile(r"^- (?P<key>[^：\n]+)：(?P<value>.*)$", re.MULTILINE)
_FINDING = re.compile(r"(?P<severity>\w+) (?P<message>\w+) “(?P<quote>.*)”\Z")
_TAG = re.compile(r"(?P<role>\w+) “(?P<quote>.*)”\Z")


@dataclass(frozen=True)
class Expected:
    """A finding as a case file writes it; ``severity`` is ``uncertain`` for a doubt."""

    severity: str
    message: str
    quote: str


@dataclass(frozen=True)
class WrittenCase:
    """One case of a file."""

    file: str
    name: str
    report: str
    outcome: str
    findings: tuple[Expected, ...]
    tags: tuple[tuple[Role, str], ...]

    def case(self) -> Case:
        """The case to judge, with the statements tagged as the file says."""
        case = case_of(self.report)
        return replace(case, statements=tuple(self._retagged(s) for s in case.statements or ()))

    def _retagged(self, statement: Statement) -> Statement:
        role = next((role for role, quote in self.tags if quote in statement.text), statement.role)
        return replace(statement, role=role)


def read_cases(path: Path) -> list[WrittenCase]:
    """All cases of a file.

    Raises:
        ValueError: a case lacks its report or its outcome, or a line is not of the form that README.md gives.
    """
    text = path.read_text(encoding="utf-8")
    heads = list(_CASE.finditer(text))
    ends = [h.start() for h in heads[1:]] + [len(text)]
    return [_read(path.stem, h["name"].strip(), text[h.end() : end]) for h, end in zip(heads, ends, strict=True)]


def _read(file: str, name: str, body: str) -> WrittenCase:
    report = _REPORT.search(body)
    if report is None:
        raise ValueError(f"{file}: {name}: no report")
    items = [(m["key"], m["value"].strip()) for m in _ITEM.finditer(body, report.end())]
    unknown = {key for key, _ in items} - {"结果", "发现", "标注"}
    outcomes = [value for key, value in items if key == "结果"]
    if unknown or len(outcomes) != 1 or outcomes[0] not in OUTCOMES:
        raise ValueError(f"{file}: {name}: one outcome is needed, {unknown or outcomes} found")
    findings = tuple(Expected(**_matched(_FINDING, value)) for key, value in items if key == "发现")
    tags = [_matched(_TAG, value) for key, value in items if key == "标注"]
    roles: tuple[tuple[Role, str], ...] = tuple((r, t["quote"]) for t in tags for r in get_args(Role) if r == t["role"])
    if len(roles) != len(tags):
        raise ValueError(f"{file}: {name}: no such role among {tags}")
    return WrittenCase(file, name, report["text"], outcomes[0], findings, roles)


def _matched(pattern: re.Pattern[str], value: str) -> dict[str, str]:
    m = pattern.match(value)
    if m is None:
        raise ValueError(f"not of the form {pattern.pattern}: {value}")
    return m.groupdict()
