"""What an audit yields: statements, evidence, findings, outcomes and the audit of one report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from nianshen.report import Report, Span

Role = Literal["frame", "work", "problem", "measure", "followup", "nil"]
ROLES: tuple[Role, ...] = ("frame", "work", "problem", "measure", "followup", "nil")
Severity = Literal["error", "warning", "advice", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice", "info")
Outcome = Literal["error", "fail", "uncertain", "not_assessable", "pass", "not_applicable"]
OUTCOMES: tuple[Outcome, ...] = ("error", "fail", "uncertain", "not_assessable", "pass", "not_applicable")
"""In the order of precedence: of several results of one rule the first that applies is its outcome."""
Status = Literal["audited", "unreadable", "not_a_report", "error"]
Verdict = Literal["合规", "基本合规", "需整改", "不合规", "无法判定"]
Force = Literal["law", "national_form", "local", "practice"]


@dataclass(frozen=True, slots=True)
class Link:
    """A measure that answers a problem: its statement id, the calibrated probability that it does, the words that link."""

    measure: int
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or enumerated item of the narrative, without its enumerator and closing punctuation.

    ``answers``: on a problem the ids of the measures that answer it (empty: unanswered), None on any other role;
    ``links`` says of each how surely and by which words, and ``unmet`` where the halves of an answered problem stand
    that no measure acts on; ``nearest`` is the likeliest measure of an unanswered one. ``vague`` and ``specificity`` (share of words that name something) are set on problems and
    measures only. ``confidence`` is the calibrated probability of ``role``.
    """

    id: int
    part: int | None
    kind: str
    span: Span
    text: str
    role: Role
    confidence: float
    marker: str | None = None
    topics: tuple[str, ...] = ()
    vague: bool | None = None
    boilerplate: bool | None = None
    answers: tuple[int, ...] | None = None
    links: tuple[Link, ...] = ()
    unmet: tuple[Span, ...] = ()
    nearest: Link | None = None
    specificity: float | None = None


@dataclass(frozen=True, slots=True)
class Searched:
    """How an absence was established: the terms looked for, where, and the nearest thing found."""

    terms: tuple[str, ...]
    where: str
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The quoted words and where they stand (``quote == text[span]``), or for an absence what was searched."""

    locator: str
    span: Span | None = None
    quote: str | None = None
    searched: Searched | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision that a finding rests on; see :mod:`nianshen.forms.law`."""

    instrument: str
    article: str
    force: Force


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on a finding: ``dismissed``, or accepted. ``expiry`` is the last day on which it holds."""

    dismissed: bool
    reason: str
    person: str
    decided_on: date
    expiry: date | None = None

    def expired(self, today: date) -> bool:
        """Whether it no longer holds on that day."""
        return self.expiry is not None and self.expiry < today


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect (``fail``) or open doubt (``uncertain``) that a rule found, fit to be put before the organ."""

    rule: str
    name: str
    severity: Severity
    outcome: Literal["fail", "uncertain"]
    message: str
    facts: Mapping[str, Any]
    fingerprint: str
    cites: tuple[Citation, ...]
    evidence: tuple[Evidence, ...]
    decision: Decision | None = None

    @property
    def stands(self) -> bool:
        """Whether it counts: nobody dismissed it."""
        return self.decision is None or not self.decision.dismissed


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was audited: ``path`` is posix and relative to the argument, None for a report audited in memory.

    What could not be told (the hash of a file that cannot be opened, the type of one that was not understood) is None.
    """

    path: str | None
    sha256: str | None = None
    media_type: str | None = None
    bytes: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """The terminal record of one input. ``report`` is None unless ``status`` is ``audited``."""

    source: Source
    status: Status
    reason: str | None
    report: Report | None
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    verdict: Verdict | None = None
    scores: Mapping[str, Any] = field(default_factory=dict)
    versions: Mapping[str, Any] = field(default_factory=dict)
    masked: tuple[Span, ...] = ()
    """Where personal data was masked in the text of ``report``."""
