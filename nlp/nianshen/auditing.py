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
from hashlib import file_digest, sha256
from itertools import islice
from pathlib import Path

from nianshen import __version__, intake
from nianshen.audit_types import Audit, Decision, Source, Statement, Status
from nianshen.comparing.peers import compare
from nianshen.comparing.spill import Spill
from nianshen.comparing.years import Known, years_before
from nianshen.data_files import data_path
from nianshen.intake.document import UnreadableError
from nianshen.judge.apply import apply_rules
from nianshen.judge.decisions import decided
from nianshen.judge.scores import scores
from nianshen.judge.verdict import verdict
from nianshen.parse import NotAReportError, parse
from nianshen.profile import NATIONAL_PROFILE, Profile
from nianshen.registry import rules as all_rules
from nianshen.report import Report
from nianshen.rule import Case, Earlier, Peers, Rule

__all__ = ["audit", "audit_many", "read"]

SHARD = 50
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Input:
    """A file to audit and the name under which its record goes: posix, relative to the argument that named it."""

    path: Path
    name: str


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
    """Audit one file or one report already read; the record says so where it could not be read."""
    if isinstance(path_or_report, Report):
        judgement = _Judgement(rules if rules is not None else all_rules(), NATIONAL_PROFILE, {}, date.today())
        return judgement.of(_Pending(Source(None), "audited", None, path_or_report), _tagged([path_or_report])[0])
    path = Path(path_or_report)
    return next(audit_many([Input(path, path.name)], rules=rules))


def audit_many(
    inputs: Iterable[Input | str | Path],
    *,
    rules: Sequence[Rule] | None = None,
    last_year: Iterable[Input | str | Path] = (),
    profile: Profile = NATIONAL_PROFILE,
    decisions: Mapping[str, Decision] | None = None,
) -> Iterator[Audit]:
    """Audit files in the order given; memory is bounded by one shard.

    A file that cannot be read, that is no report or on which the code fails still yields its record. Where a rule
    compares reports, all are read first (and kept on disk) and judged in a second pass; ``last_year`` are further
    reports that are only compared with. ``profile`` adds local requirements,
    ``decisions`` (by fingerprint) mark findings; those that expired do not count.
    """
    chosen = _Judgement(rules if rules is not None else all_rules(), profile, decisions or {}, date.today())
    if any(_COMPARING.intersection(rule.needs) for rule in chosen.rules):
        yield from _compared(map(_named, inputs), map(_named, last_year), chosen)
        return
    for item, statements in _read_and_tagged(map(_named, inputs)):
        yield chosen.of(item, statements)


_COMPARING = frozenset({"last_year", "peers"})


def _named(item: Input | str | Path) -> Input:
    return item if isinstance(item, Input) else Input(Path(item), Path(item).name)


def _compared(inputs: Iterable[Input], earlier: Iterable[Input], judgement: _Judgement) -> Iterator[Audit]:
    """Passes one to three: every report read and tagged, then compared, then judged."""
    with Spill() as spill:
        kept: list[tuple[_Pending, int | None, Exception | None]] = []
        known: list[Known] = []
        for judged, group in ((True, inputs), (False, earlier)):
            for item, statements in _read_and_tagged(group):
                number = None
                if item.report is not None and not isinstance(statements, Exception):
                    number = spill.put((item.report, statements))
                    known.append(_known(item, judged))
                if judged:
                    failed = statements if isinstance(statements, Exception) else None
                    kept.append((item if failed else replace(item, report=None), number, failed))
        before, peers = years_before(known), compare(known, spill.get)
        for item, number, failed in kept:
            if number is None:
                yield judgement.of(item, failed or ())
                continue
            report, statements = spill.get(number)
            last = None
            if (link := before[number]) is not None:
                last = Earlier(known[link[0]].name, *spill.get(link[0]), sure=link[1])
            others = peers.of(number) if len(known) > 1 else None
            yield judgement.of(replace(item, report=report), statements, last, others)


def _known(item: _Pending, judged: bool) -> Known:
    report = item.report
    assert report is not None
    published = report.published or report.signed
    day = published.value if published else None
    return Known(item.source.path or "", report.organ, report.level, report.tier, report.form, report.year, day, judged)


@dataclass(frozen=True, slots=True)
class _Pending:
    """What reading and parsing made of one input."""

    source: Source
    status: Status
    reason: str | None
    report: Report | None


def _pass_one(item: Input) -> _Pending:
    source = Source(item.name)
    try:
        source = _source(item)
        document = intake.read(item.path)
        source = replace(source, media_type=document.media_type, url=_url(document))
        intake.check_readable(document)
        return _Pending(source, "audited", None, parse(document))
    except UnreadableError as e:
        return _Pending(source, "unreadable", e.reason, None)
    except FileNotFoundError:
        return _Pending(source, "unreadable", "没有这个文件，请核对路径", None)
    except OSError as e:
        return _Pending(source, "unreadable", f"文件打不开：{e.strerror or e}", None)
    except NotAReportError as e:
        return _Pending(source, "not_a_report", str(e), None)
    except Exception as e:
        _log.exception("could not read %s", item.path)
        return _Pending(source, "error", f"程序出错（{type(e).__name__}: {e}），请把文件报告给开发者", None)


def _source(item: Input) -> Source:
    """The file as the record names it; hashed in pieces, so that one too large to read has its hash all the same.

    One that cannot be opened has none; why it cannot, intake says.
    """
    try:
        with item.path.open("rb") as file:
            return Source(item.name, file_digest(file, "sha256").hexdigest(), None, file.tell())
    except OSError:
        return Source(item.name)


def _url(document: intake.Document) -> str | None:
    return next((f.value for f in document.metadata if f.key in ("原文链接", "Url")), None)


def _read_and_tagged(inputs: Iterable[Input]) -> Iterator[tuple[_Pending, tuple[Statement, ...] | Exception]]:
    """Pass one, a shard at a time: every input read, and tagged where it is a report."""
    remaining = iter(inputs)
    while shard := [_pass_one(item) for item in islice(remaining, SHARD)]:
        tagged = iter(_tagged([p.report for p in shard if p.report is not None]))
        for item in shard:
            yield item, () if item.report is None else next(tagged)


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
        item: _Pending,
        statements: tuple[Statement, ...] | Exception,
        last_year: Earlier | None = None,
        peers: Peers | None = None,
    ) -> Audit:
        """The terminal record of one input."""
        if isinstance(statements, Exception):
            reason = f"程序出错（{type(statements).__name__}: {statements}），请把文件报告给开发者"
            return Audit(item.source, "error", reason, None, versions=self.versions)
        if item.report is None:
            return Audit(item.source, item.status, item.reason, None, versions=self.versions)
        made, outcomes = apply_rules(self.rules, Case(item.report, statements, last_year, peers, self.profile))
        findings = decided(made, self.decisions, self.today)
        known = [rule for rule in (*all_rules(), *self.rules) if rule.code not in self.profile.off]
        return Audit(
            item.source,
            "audited",
            None,
            item.report,
            statements,
            findings,
            outcomes,
            verdict(known, findings, outcomes),
            scores(self.rules, outcomes),
            self.versions,
        )


def _tagged(reports: Sequence[Report]) -> list[tuple[Statement, ...] | Exception]:
    """The statements of every report, tagged together; if that fails, one report at a time, so that one lost report
    does not take the others with it."""
    from nianshen.narrative.tag import tag

    if not reports:
        return []
    try:
        return [*tag(reports)]
    except Exception:
        _log.exception("tagging a shard failed; going on one report at a time")
    one_by_one: list[tuple[Statement, ...] | Exception] = []
    for report in reports:
        try:
            one_by_one.append(tag([report])[0])
        except Exception as e:
            _log.exception("tagging failed on %s (%s)", report.organ, report.year)
            one_by_one.append(e)
    return one_by_one


def _versions(rules: Sequence[Rule], profile: Profile) -> dict[str, object]:
    """What made the record: the package, the rules that ran (with their messages), and each model's two files."""
    declared = "\n".join(f"{r.code} {r.name} {r.severity} {r.since} {r.needs} {r.messages}" for r in rules)
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
