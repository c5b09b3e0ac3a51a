"""What a rule is: one decorated generator over a :class:`Case`, and the results that it may yield.

A rule yields :class:`Fail`, :class:`Uncertain`, :class:`NotAssessable` or :class:`NotApplicable`; a rule that yields
nothing has looked and found nothing wrong (``pass``). What it needs and where it applies is declared, and checked
before it runs, so that an unchecked rule never looks like a passed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeVar

from nianshen.audit_types import Evidence, Searched, Severity, Statement
from nianshen.forms.law import Provision
from nianshen.profile import NATIONAL_PROFILE, Profile
from nianshen.report import Form, Level, Report, Span
from nianshen.text.told import Told

Need = Literal["statements", "overview", "problems", "other", "table2", "table3", "table4", "last_year", "peers"]
_OTHER_REPORTS: frozenset[Need] = frozenset({"last_year", "peers"})
NATIONAL: tuple[Form, ...] = ("f2019", "f2021")
ALL_FORMS: tuple[Form, ...] = ("pre2019", "f2019", "f2021")

_CODE = re.compile(r"[A-Z][A-Z0-9]{0,4}-\d{2}p?\Z")
Made = TypeVar("Made")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """How much the own words of a report changed against last year's, after Brown & Tucker (2011).

    ``raw`` is 1 − cos of the two TF-IDF vectors, from 0 (the same) to 1; ``score`` is raw less the median of the run's
    reports of like length, None where fewer than 30 of them have a report of last year.
    """

    raw: float
    score: float | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same organ's report of the year before; ``name`` is its input's. ``sure``: the organ is the same beyond doubt,
    else a report under another name that may well be of the same organ. ``change`` is None where it was not measured."""

    name: str
    report: Report
    statements: tuple[Statement, ...]
    sure: bool = True
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage of this report and one of another that has most of its words, each with its place in its own text."""

    span: Span
    quote: str
    their_span: Span
    their_quote: str


@dataclass(frozen=True, slots=True)
class Twin:
    """Another organ's report; ``share`` of this report's own sentences stands in it too, from over a third to 1."""

    name: str
    organ: str
    year: int
    published: date | None
    share: float
    passages: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True)
class Peers:
    """How the report stands among the other reports of the run.

    ``count``: other organs of the same form and level. ``twins``: the closest, the closest first; ``cluster``: the reports of
    how many organs hang together by half their text, this one included. ``measured`` holds what was measured of this
    report, by name (``boilerplate of overview``, ``peer distance of problems``, ``specificity of problems``,
    ``documents in force``), and ``bounds`` where the highest tenth of the peers begins, or of distances and specificity
    the lowest ends; without a bound where fewer than 30 were measured. ``stock`` holds by section (``overview``, ``problems``) the
    sentences that are boilerplate; a section is missing where that could not be measured. ``first``: the dates prove
    that this report was there before those of all other organs that share its words.
    """

    count: int
    twins: tuple[Twin, ...] = ()
    cluster: int = 1
    measured: Mapping[str, float] = field(default_factory=dict)
    bounds: Mapping[str, float] = field(default_factory=dict)
    stock: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    first: bool = False


@dataclass(frozen=True)
class Case:
    """All that a rule may look at. ``statements`` is None where the narrative was not tagged; ``last_year`` and
    ``peers`` where the run holds no such reports."""

    report: Report
    statements: tuple[Statement, ...] | None = None
    last_year: Earlier | None = None
    peers: Peers | None = None
    profile: Profile = NATIONAL_PROFILE

    @cached_property
    def told(self) -> Told:
        """The running text by sentences with its quantities, read when the first rule asks and kept for the others."""
        return Told(self.report.text, ((p.span, p.part, p.kind) for p in self.report.passages))

    @cached_property
    def before(self) -> Case | None:
        """Last year's report as a case of its own, so that what rules read of it is read once; None where there is none."""
        return Case(self.last_year.report, self.last_year.statements) if self.last_year is not None else None

    @cached_property
    def _made(self) -> dict[Callable[[Case], Any], Any]:
        return {}

    def once(self, make: Callable[[Case], Made]) -> Made:
        """What ``make`` gives for this case, made for the first rule that asks and kept for the others."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def quote(self, span: Span, locator: str | None = None) -> Evidence:
        """Evidence that quotes the words at ``span``; the locator defaults to the part in which they stand."""
        return Evidence(locator or self.place(span), span, span.of(self.report.text))

    def absence(self, terms: tuple[str, ...], where: str, nearest: str | None = None) -> Evidence:
        """Evidence that something is nowhere: the terms that were looked for, and where."""
        return Evidence(where, searched=Searched(terms, where, nearest))

    def place(self, span: Span) -> str:
        """The part in which a span stands, as an auditor would name it."""
        if self.report.title_span is not None and self.report.title_span.overlaps(span):
            return "标题"
        for part in self.report.parts:
            if part.span.start <= span.start < part.span.end:
                return f"{part.ordinal}、{part.title}" if part.ordinal else part.title
        return "正文"


@dataclass(frozen=True, slots=True)
class Fail:
    """A proven defect. ``message`` is a key of the rule's messages, filled from ``facts``."""

    message: str
    evidence: tuple[Evidence, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity | None = None
    """Lower than the rule's own where the circumstances ask for it."""
    local: bool = False
    """It rests on the profile, and cites its instrument."""


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A doubt that the text leaves open; told to the auditor as such."""

    message: str
    evidence: tuple[Evidence, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NotAssessable:
    """What the rule looks at could not be read, or not be compared.

    What was seen all the same may be told (``message`` a key of the rule's messages): as a doubt of severity ``info``,
    which leaves the outcome ``not_assessable``.
    """

    message: str | None = None
    evidence: tuple[Evidence, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The duty does not exist for this report."""


Result = Fail | Uncertain | NotAssessable | NotApplicable
Check = Callable[[Case], Iterator[Result]]


@dataclass(frozen=True, slots=True)
class Message:
    """The words of a finding as format strings over its facts; :func:`fill_in` fills them."""

    zh: str
    en: str


_WHERE_KNOWN = re.compile(r"\[\[(?P<words>[^\[\]]*)\]\]")
_FIELD = re.compile(r"\{(\w+)\}")


def fill_in(words: str, facts: Mapping[str, Any]) -> str:
    """The words of a message with its facts. What stands in double brackets is left out where a fact in it is None."""

    def known(m: re.Match[str]) -> str:
        return "" if any(facts[name] is None for name in _FIELD.findall(m["words"])) else m["words"]

    return _WHERE_KNOWN.sub(known, words).format(**facts)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with everything that is declared about it. ``page`` is the docstring of its check."""

    code: str
    name: str
    title: str
    title_en: str
    severity: Severity
    cites: tuple[Provision, ...]
    forms: tuple[Form, ...]
    levels: tuple[Level, ...] | None
    needs: tuple[Need, ...]
    uses: tuple[Need, ...]
    since: str
    messages: Mapping[str, Message]
    check: Check
    page: str
    module: str

    @property
    def compares(self) -> bool:
        """Whether it looks at another report beside the one that it judges."""
        return bool(_OTHER_REPORTS.intersection((*self.needs, *self.uses)))

    @property
    def family(self) -> str:
        """The letters before the hyphen: STR, T3, …"""
        return self.code.split("-")[0]


def rule(
    code: str,
    name: str,
    *,
    title: str,
    title_en: str,
    severity: Severity,
    cites: tuple[Provision, ...],
    messages: Mapping[str, tuple[str, str]],
    forms: tuple[Form, ...] = NATIONAL,
    levels: tuple[Level, ...] | None = None,
    needs: tuple[Need, ...] = (),
    uses: tuple[Need, ...] = (),
    since: str = "0.1.0",
) -> Callable[[Check], Rule]:
    """Declare a rule. ``messages`` maps a key to (Chinese, English); ``levels`` None means every level. Without what it
    ``needs`` a rule does not run and is ``not_assessable``; what it ``uses`` it can do without, and says so.

    Raises:
        ValueError: the code or name is malformed, or the check has no docstring (its page).
    """
    if not _CODE.match(code):
        raise ValueError(f"rule code {code!r} is not of the form FAMILY-00")
    if not _NAME.match(name):
        raise ValueError(f"rule name {name!r} is not lower-case words joined by hyphens")

    def declare(check: Check) -> Rule:
        if not check.__doc__:
            raise ValueError(f"rule {code} has no docstring: the docstring is its page")
        return Rule(
            code,
            name,
            title,
            title_en,
            severity,
            cites,
            forms,
            levels,
            needs,
            uses,
            since,
            {key: Message(*words) for key, words in messages.items()},
            check,
            check.__doc__,
            check.__module__,
        )

    return declare
