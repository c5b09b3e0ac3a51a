"""From files to audits: the public verbs ``read``, ``audit`` and ``audit_many``.

A folder is worked through in shards: every file of a shard is read and parsed alone, then the narrative of the whole
shard is tagged in one call of the pipeline, then the rules judge each report. One input, one terminal record, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from nianshen import __version__, intake
from nianshen.audit_types import Audit, Decision, Source, Statement
from nianshen.comparing.peers import Compared, with_boilerplate
from nianshen.comparing.spill import Spill, Tagged
from nianshen.comparing.years import Known, years_before
from nianshen.data_files import data_path
from nianshen.first_pass import Input, Pending, Read, Reading, read_and_tag, tagged
from nianshen.judge.apply import apply_rules
from nianshen.judge.decisions import decided
from nianshen.judge.masking import masked
from nianshen.judge.places import with_places
from nianshen.judge.scores import scores
from nianshen.judge.verdict import verdict
from nianshen.parse import parse
from nianshen.profile import NATIONAL_PROFILE, Profile
from nianshen.registry import rules as all_rules
from nianshen.report import Report
from nianshen.rule import Case, Earlier, Peers, Rule

__all__ = ["audit", "audit_many", "read"]


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
        judgement = _Judgement(rules if rules is not None else all_rules(), NATIONAL_PROFILE, {}, date.today())
        return judgement.of(Pending(Source(None), "audited", None, path_or_report), tagged([path_or_report])[0])
    path = Path(path_or_report)
    return next(audit_many([Input(path, path.name)], rules=rules))


def audit_many(
    inputs: Iterable[Input | str | Path],
    *,
    rules: Sequence[Rule] | None = None,
    last_year: Iterable[Input | str | Path] = (),
    profile: Profile = NATIONAL_PROFILE,
    decisions: Mapping[str, Decision] | None = None,
    reading: Reading = read_and_tag,
) -> Iterator[Audit]:
    """Audit files in the order given; memory is bounded by one shard.

    A file that cannot be read, that is no report or on which the code fails still yields its record. Where a rule
    compares reports, all are read first (and kept on disk) and judged in a second pass; ``last_year`` are further
    reports that are only compared with. ``profile`` adds local requirements, ``decisions`` (by fingerprint) mark
    findings; those that expired do not count. ``reading`` is the way to do the first pass: in this process, or in the
    workers of :class:`nianshen.batch.pool.Pool`, where a file that hangs or kills its reader does not take the run along.
    """
    chosen = _Judgement(rules if rules is not None else all_rules(), profile, decisions or {}, date.today())
    if any(rule.compares for rule in chosen.rules):
        yield from _compared(reading(map(_named, inputs)), reading(map(_named, last_year)), chosen)
        return
    for item, statements in reading(map(_named, inputs)):
        yield chosen.of(item, statements)


def _named(item: Input | str | Path) -> Input:
    return item if isinstance(item, Input) else Input(Path(item), Path(item).name)


def _compared(inputs: Iterator[Read], earlier: Iterator[Read], judgement: _Judgement) -> Iterator[Audit]:
    """Passes one to three: every report read and tagged, then compared, then judged."""
    with Spill[Tagged]() as spill:
        kept: list[tuple[Pending, int | None, Exception | None]] = []
        known: list[Known] = []
        for judged, group in ((True, inputs), (False, earlier)):
            for item, statements in group:
                number = None
                if item.report is not None and not isinstance(statements, Exception):
                    number = spill.put((item.report, statements))
                    known.append(_known(item, judged))
                if judged:
                    failed = statements if isinstance(statements, Exception) else None
                    kept.append((item if failed else replace(item, report=None), number, failed))
        before = years_before(known)
        with Compared(known, before, spill.get) as compared:
            for item, number, failed in kept:
                if number is None:
                    yield judgement.of(item, failed or ())
                    continue
                report, statements = spill.get(number)
                last = None
                if (link := before[number]) is not None:
                    last = Earlier(known[link[0]].name, *spill.get(link[0]), link[1], compared.change(number))
                others = compared.peers(number) if len(known) > 1 else None
                statements = with_boilerplate(statements, others) if others else statements
                yield judgement.of(replace(item, report=report), statements, last, others)


def _known(item: Pending, judged: bool) -> Known:
    report = item.report
    assert report is not None
    published = report.published.value if report.published else None
    signed = report.signed.value if report.signed else None
    name = item.source.path or ""
    return Known(name, report.organ, report.level, report.tier, report.form, report.year, published, judged, signed)


@dataclass(frozen=True)
class _Judgement:
    """By what every report of a run is judged."""

    rules: Sequence[Rule]
    profile: Profile
    decisions: Mapping[str, Decision]
    today: date

    @cached_property
    def versions(self) -> dict[str, object]:
        """What made the records of the run."""
        return _versions(self.rules, self.profile)

    def of(
        self,
        item: Pending,
        statements: tuple[Statement, ...] | Exception,
        last_year: Earlier | None = None,
        peers: Peers | None = None,
    ) -> Audit:
        """The terminal record of one input, personal data masked."""
        if isinstance(statements, Exception):
            reason = f"程序出错（{type(statements).__name__}: {statements}），请把文件报告给开发者"
            return masked(Audit(item.source, "error", reason, None, versions=self.versions), None)
        if item.report is None:
            return masked(Audit(item.source, item.status, item.reason, None, versions=self.versions), None)
        case = Case(item.report, statements, last_year, peers, self.profile)
        made, outcomes = apply_rules(self.rules, case)
        audit = masked(Audit(item.source, "audited", None, item.report, statements, made, outcomes), case)
        findings = decided(audit.findings, self.decisions, self.today)
        known = [rule for rule in (*all_rules(), *self.rules) if rule.code not in self.profile.off]
        return replace(
            audit,
            findings=with_places(findings, item.report),
            verdict=verdict(known, findings, outcomes),
            scores=scores(self.rules, outcomes),
            versions=self.versions,
        )


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
