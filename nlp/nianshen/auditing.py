"""From files to audits: the public verbs ``read``, ``audit`` and ``audit_many``.

A folder is worked through in shards: every file of a shard is read and parsed alone, then the narrative of the whole
shard is tagged in one call of the pipeline, then the rules judge each report. One input, one terminal record, always.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, Self

from nianshen import __version__, intake
from nianshen.audit_types import Audit, Decision, Source, Status
from nianshen.comparing.brought import Brought
from nianshen.comparing.peers import Compared, with_boilerplate
from nianshen.comparing.spill import Spill, Tagged
from nianshen.comparing.years import Known, years_before
from nianshen.data_files import data_path
from nianshen.engine import MOST_TOGETHER, At, Done, Engine, Made, Work, here
from nianshen.first_pass import FirstPass, Input, Pending, Read, failed, tagged
from nianshen.judge.apply import apply_rules
from nianshen.judge.decisions import decided
from nianshen.judge.masking import masked
from nianshen.judge.places import with_places
from nianshen.judge.recognised import in_doubt
from nianshen.judge.scores import scores
from nianshen.judge.verdict import verdict
from nianshen.packed import Packed
from nianshen.parse import parse
from nianshen.profile import NATIONAL_PROFILE, Profile
from nianshen.registry import rules as all_rules
from nianshen.report import Report
from nianshen.rule import Case, Change, Earlier, Peers, Rule

__all__ = ["audit", "audit_many", "read"]
_log = logging.getLogger(__name__)

def read(path: str | Path) -> Report:
    """Read and parse one report.

    Raises:
        FileNotFoundError: there is no such file.
        nianshen.intake.UnreadableError: the file cannot be read as text; ``reason`` says why and what to do.
        nianshen.parse.NotAReportError: it is another kind of document.
    """
    document = intake.read(Path(path))
    intake.check_readable(document)
    return parse(document)


def audit(path_or_report: str | Path | Report, *, rules: Sequence[Rule] | None = None) -> Audit:
    """Audit one file or one report already read; the record says so where it could not be read.

    Personal data is masked in what is given back; ``read`` gives the text as it is.
    """
    if isinstance(path_or_report, Report):
        judging = Judging(rules if rules is not None else all_rules(), NATIONAL_PROFILE, {}, date.today())
        return judging.of(Subject.alone(next(tagged([Pending(Source(None), "audited", None, path_or_report)]))))
    path = Path(path_or_report)
    return next(audit_many([Input(path, path.name)], rules=rules))


def audit_many(
    inputs: Iterable[Input | str | Path],
    *,
    rules: Sequence[Rule] | None = None,
    last_year: Iterable[Input | str | Path] = (),
    profile: Profile = NATIONAL_PROFILE,
    decisions: Mapping[str, Decision] | None = None,
    engine: Engine = here,
) -> Iterator[Audit]:
    """Audit files in the order given; memory is bounded by one shard.

    A file that cannot be read, that is no report or on which the code fails still yields its record. Where a rule
    compares reports, all are read first (and kept on disk) and judged in a second pass; ``last_year`` are further
    reports that are only compared with. ``profile`` adds local requirements, ``decisions`` (by fingerprint) mark
    findings; those that expired do not count. ``engine`` is where reading and judging are done: in this process, or in the
    workers of :class:`nianshen.batch.pool.Pool`, where a file that hangs or kills its reader does not take the run along.
    """
    judging = Judging(rules if rules is not None else all_rules(), profile, decisions or {}, date.today())
    yield from judged(map(_named, inputs), map(_named, last_year), judging, judging, engine, FirstPass())


def judged(
    inputs: Iterable[Input],
    last_year: Iterable[Input],
    judging: Judging,
    judge: Work[Subject, Made],
    engine: Engine,
    reading: Work[Input, Read],
) -> Iterator[Made]:
    """What ``judge`` makes of every input, in order, by the passes that the rules of ``judging`` ask for."""
    if judging.compares:
        entering = Entering(reading)
        subjects = compared(engine(entering, inputs), engine(entering, last_year))
        yield from (engine if judging.travels else here)(judge, subjects)
    elif judging.travels:
        yield from engine(Alone(reading, judge), inputs)
    else:
        yield from here(judge, map(Subject.alone, engine(reading, inputs)))


def _named(item: Input | str | Path) -> Input:
    return item if isinstance(item, Input) else Input(Path(item), Path(item).name)


def compared(inputs: Iterator[Entry], earlier: Iterator[Entry]) -> Iterator[Subject]:
    """Passes one and two: every report read and tagged, then compared; what there is to judge of each."""
    with Spill[Packed[Tagged]]() as spill, Spill[Brought]() as brought:
        kept: list[tuple[Pending, int | None]] = []
        known: list[Known] = []
        for judged, group in ((True, inputs), (False, earlier)):
            for entry in group:
                number = None
                if entry.tagged is not None and entry.known is not None and entry.brought is not None:
                    number = spill.put(entry.tagged)
                    brought.put(entry.brought)
                    known.append(replace(entry.known, judged=judged))
                if judged:
                    kept.append((entry.item, number))
        before = years_before(known)
        compared = Compared(known, before, brought.get, lambda number: spill.get(number).open())
        for item, number in kept:
            if number is None:
                yield Subject(item)
                continue
            last = None
            if (link := before[number]) is not None:
                last = LastYear(known[link[0]].name, spill.get(link[0]), link[1], compared.change(number))
            others = compared.peers(number) if len(known) > 1 else None
            yield Subject(item, spill.get(number), last, others)


@dataclass(frozen=True, slots=True)
class Entry:
    """An input as the comparison takes it: what became of it, what is known of its report and what it brings, and the report
    itself, unopened."""

    item: Pending
    known: Known | None = None
    tagged: Packed[Tagged] | None = None
    brought: Brought | None = None

    @classmethod
    def of(cls, read: Read) -> Self:
        """The entry of what was read."""
        item, statements = read
        report = item.report
        if report is None:
            return cls(item)
        published = report.published.value if report.published else None
        signed = report.signed.value if report.signed else None
        name = item.source.path or ""
        known = Known(name, report.organ, report.level, report.tier, report.form, report.year, published, True, signed)
        return cls(replace(item, report=None), known, Packed((report, statements)), Brought.of(report, statements))


@dataclass(frozen=True, slots=True)
class Entering:
    """Pass one as work that makes entries, so that a report is looked at where it was read and travels as bytes from there."""

    reading: Work[Input, Read]

    @property
    def shard(self) -> int:
        """As many as are read together."""
        return self.reading.shard

    def __call__(self, items: Sequence[Input]) -> Iterator[At | Done[Entry]]:
        """The entry of every input."""
        for step in self.reading(items):
            yield step if isinstance(step, At) else Done(step.position, Entry.of(step.made))

    def lost(self, item: Input, reason: str) -> Entry:
        """The entry of a file that took its reader along."""
        return Entry.of(self.reading.lost(item, reason))


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's report of the same organ, unopened; the rest as in :class:`nianshen.rule.Earlier`."""

    name: str
    tagged: Packed[Tagged]
    sure: bool
    change: Change | None

    def open(self) -> Earlier:
        """As the rules see it."""
        return Earlier(self.name, *self.tagged.open(), self.sure, self.change)


@dataclass(frozen=True, slots=True)
class Subject:
    """What there is to judge of one input: what became of it, its report with the statements (``item`` is without it), and
    what the other reports of the run say of it."""

    item: Pending
    tagged: Packed[Tagged] | None = None
    last_year: LastYear | None = None
    peers: Peers | None = None

    @classmethod
    def alone(cls, read: Read) -> Self:
        """What there is to judge where nothing is compared."""
        item, statements = read
        return cls(item) if item.report is None else cls(replace(item, report=None), Packed((item.report, statements)))

    def case(self, profile: Profile) -> Case | None:
        """What the rules look at; None where there is no report."""
        if self.tagged is None:
            return None
        report, statements = self.tagged.open()
        if self.peers is not None:
            statements = with_boilerplate(statements, self.peers)
        last = self.last_year.open() if self.last_year is not None else None
        return Case(report, statements, last, self.peers, profile)


@dataclass(frozen=True)
class Judging:
    """By what every report of a run is judged; as work for an engine it makes the audit of each.

    ``today`` tells which decisions expired. It travels as the codes of its rules, so that only rules of the registry can
    (:attr:`travels`).
    """

    rules: Sequence[Rule]
    profile: Profile
    decisions: Mapping[str, Decision]
    today: date

    shard = MOST_TOGETHER

    def __reduce__(self) -> tuple[Any, ...]:
        return _judging, (tuple(r.code for r in self.rules), self.profile, dict(self.decisions), self.today)

    @property
    def compares(self) -> bool:
        """Whether a rule looks at other reports."""
        return any(rule.compares for rule in self.rules)

    @property
    def travels(self) -> bool:
        """Whether other processes know the rules too."""
        registered = {id(rule) for rule in all_rules()}
        return all(id(rule) in registered for rule in self.rules)

    @cached_property
    def versions(self) -> dict[str, object]:
        """What made the records of the run."""
        return _versions(self.rules, self.profile)

    def __call__(self, items: Sequence[Subject]) -> Iterator[At | Done[Audit]]:
        """Every report judged by itself."""
        for k, subject in enumerate(items):
            yield At(k)
            yield Done(k, self.of(subject))

    def lost(self, item: Subject, reason: str) -> Audit:
        """The record of a report on which a worker was lost."""
        _log.error("%s: %s", item.item.source.path, reason)
        return self.not_audited(item.item.source, "error", f"{reason}，请单独检查这个文件")

    def of(self, subject: Subject) -> Audit:
        """The terminal record of one input, personal data masked."""
        item = subject.item
        try:
            case = subject.case(self.profile)
            return self.not_audited(item.source, item.status, item.reason) if case is None else self._audited(item.source, case)
        except Exception as e:
            _log.exception("could not judge %s", item.source.path)
            return self.not_audited(item.source, "error", failed(e))

    def _audited(self, source: Source, case: Case) -> Audit:
        made, outcomes = in_doubt(self.rules, case, *apply_rules(self.rules, case))
        audit = masked(Audit(source, "audited", None, case.report, case.statements or (), made, outcomes), case)
        findings = decided(audit.findings, self.decisions, self.today)
        known = [rule for rule in (*all_rules(), *self.rules) if rule.code not in self.profile.off]
        return replace(
            audit,
            findings=with_places(findings, case.report),
            verdict=verdict(known, findings, outcomes),
            scores=scores(self.rules, outcomes),
            versions=self.versions,
        )

    def not_audited(self, source: Source, status: Status, reason: str | None) -> Audit:
        """The record of an input that was not audited."""
        return masked(Audit(source, status, reason, None, versions=self.versions), None)


def _judging(codes: tuple[str, ...], profile: Profile, decisions: Mapping[str, Decision], today: date) -> Judging:
    """How :class:`Judging` is built again elsewhere; the order of the rules is kept."""
    known = {rule.code: rule for rule in all_rules()}
    return Judging(tuple(known[code] for code in codes), profile, decisions, today)


@dataclass(frozen=True, slots=True)
class Alone(Generic[Made]):
    """Reading and judging of a shard in one go, where nothing compares."""

    reading: Work[Input, Read]
    judge: Work[Subject, Made]

    @property
    def shard(self) -> int:
        """As many as are read together."""
        return self.reading.shard

    def __call__(self, items: Sequence[Input]) -> Iterator[At | Done[Made]]:
        """Every input read, tagged and judged."""
        for read in self.reading(items):
            if isinstance(read, At):
                yield read
                continue
            for step in self.judge([Subject.alone(read.made)]):
                yield At(read.position) if isinstance(step, At) else Done(read.position, step.made)

    def lost(self, item: Input, reason: str) -> Made:
        """What stands for a file on which a worker was lost."""
        item_lost, _ = self.reading.lost(item, reason)
        return next(step.made for step in self.judge([Subject(item_lost)]) if isinstance(step, Done))


def _versions(rules: Sequence[Rule], profile: Profile) -> dict[str, object]:
    """What made the record: the package, the rules that ran (with their messages), and each model's two files."""
    declared = "\n".join(f"{r.code} {r.name} {r.severity} {r.since} {r.needs} {r.uses} {r.messages}" for r in rules)
    return {
        "nianshen": __version__,
        "rules": sha256(declared.encode()).hexdigest()[:16],
        "models": {name: _model_hash(name) for name in ("pairs", "roles", "topics", "vagueness")},
        "profile": {"name": profile.name, "sha256": profile.sha256},
    }


@cache
def _model_hash(name: str) -> str:
    digest = sha256()
    for file in ("model.json", "weights.npz"):
        digest.update(data_path("models", name, file).read_bytes())
    return digest.hexdigest()
