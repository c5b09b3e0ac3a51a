"""Markdown case files to cases; README.md says what they look like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from mini_reports import case_of, judged, linked, linked_by_words

from nianshen.audit_types import OUTCOMES, Role, Statement
from nianshen.report import Span
from nianshen.rule import Case

_CASE = re.compile(r"^## (?P<name>.+)$", re.MULTILINE)
_REPORT = re.compile(r"^```年报\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_ITEM = re.compile(r"^- (?P<key>[^：\n]+)：(?P<value>.*)$", re.MULTILINE)
_FINDING = re.compile(r"(?P<severity>\w+) (?P<message>\w+) “(?P<quote>.*)”\Z")
_TAG = re.compile(r"(?P<role>\w+)(?P<judged>(?: (?:空泛|具体|存疑))*) “(?P<quote>.*)”\Z")
_LINK = re.compile(r"“(?P<problem>.*)” ← (?:“(?P<measure>.*)”|无)\Z")
_HALF = re.compile(r"“(?P<quote>.*)”\Z")
_HESITANT = 0.5


@dataclass(frozen=True)
class Expected:
    """A finding as a case file writes it; ``severity`` is ``uncertain`` for a doubt."""

    severity: str
    message: str
    quote: str


@dataclass(frozen=True)
class Tag:
    """What the classifier is to say of the statement that holds the quote; None: as the lexicon judges."""

    role: Role
    quote: str
    vague: bool | None
    hesitant: bool


@dataclass(frozen=True)
class WrittenCase:
    """One case of a file. ``links`` are None where the lexicon is to link; a link without a measure says there is none."""

    file: str
    name: str
    report: str
    outcome: str
    findings: tuple[Expected, ...]
    tags: tuple[Tag, ...]
    links: tuple[tuple[str, str | None], ...] | None
    halves: tuple[str, ...]

    def case(self) -> Case:
        """The case to judge, with the statements tagged, judged and linked as the file says."""
        case = case_of(self.report)
        statements = tuple(self._retagged(s) for s in case.statements or ())
        if self.links is None:
            statements = linked_by_words(statements)
        else:
            statements = linked(statements, [pair for link in self.links for pair in _ids(statements, *link)])
        return replace(case, statements=tuple(self._halved(s) for s in statements))

    def _retagged(self, statement: Statement) -> Statement:
        tag = next((t for t in self.tags if t.quote in statement.text), None)
        if tag is None:
            return statement
        said = replace(statement, role=tag.role, confidence=_HESITANT if tag.hesitant else 1.0)
        return judged(said, tag.vague)

    def _halved(self, statement: Statement) -> Statement:
        starts = [(statement.text.find(half), half) for half in self.halves]
        at = statement.span.start
        return replace(statement, unmet=tuple(Span(at + k, at + k + len(half)) for k, half in starts if k >= 0))


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
    unknown = {key for key, _ in items} - {"结果", "发现", "标注", "回应", "未尽"}
    outcomes = [value for key, value in items if key == "结果"]
    if unknown or len(outcomes) != 1 or outcomes[0] not in OUTCOMES:
        raise ValueError(f"{file}: {name}: one outcome is needed, {unknown or outcomes} found")
    findings = tuple(Expected(**_matched(_FINDING, value)) for key, value in items if key == "发现")
    tags = tuple(_tag(_matched(_TAG, value)) for key, value in items if key == "标注")
    links = [_matched(_LINK, value) for key, value in items if key == "回应"]
    halves = tuple(_matched(_HALF, value)["quote"] for key, value in items if key == "未尽")
    pairs = tuple((link["problem"], link["measure"] or None) for link in links) if links else None
    return WrittenCase(file, name, report["text"], outcomes[0], findings, tags, pairs, halves)


def _tag(written: dict[str, str]) -> Tag:
    role = next((r for r in get_args(Role) if r == written["role"]), None)
    if role is None:
        raise ValueError(f"no such role: {written['role']}")
    vague = "空泛" in written["judged"] if {"空泛", "具体"} & set(written["judged"].split()) else None
    return Tag(role, written["quote"], vague, "存疑" in written["judged"])


def _ids(statements: tuple[Statement, ...], problem: str, measure: str | None) -> list[tuple[int, int]]:
    """The ids of a problem and the measure that answers it, by their words.

    Raises:
        ValueError: no statement holds these words in that role.
    """

    def found(words: str, role: Role) -> int:
        held = [s.id for s in statements if s.role == role and words in s.text]
        if not held:
            raise ValueError(f"no {role} holds “{words}”")
        return held[0]

    at = found(problem, "problem")
    return [] if measure is None else [(at, found(measure, "measure"))]


def _matched(pattern: re.Pattern[str], value: str) -> dict[str, str]:
    m = pattern.match(value)
    if m is None:
        raise ValueError(f"not of the form {pattern.pattern}: {value}")
    return {key: value or "" for key, value in m.groupdict().items()}
