"""From files to audits: the public verbs ``read``, ``audit`` and ``audit_many``.

A folder is worked through in shards: every file of a shard is read and parsed alone, then the narrative of the whole
shard is tagged in one call of the pipeline, then the rules judge each report. One input, one terminal record, always.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import file_digest, sha256
from itertools import islice
from pathlib import Path

from nianshen import __version__, intake
from nianshen.audit_types import Audit, Source, Statement, Status
from nianshen.data_files import data_path
from nianshen.intake.document import UnreadableError
from nianshen.judge.apply import apply_rules
from nianshen.judge.scores import scores
from nianshen.judge.verdict import verdict
from nianshen.parse import NotAReportError, parse
from nianshen.registry import rules as all_rules
from nianshen.report import Report
from nianshen.rule import Case, Rule

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
        pending = [_Pending(Source(None), "audited", None, path_or_report)]
        return next(_judged(pending, rules if rules is not None else all_rules()))
    path = Path(path_or_report)
    return next(audit_many([Input(path, path.name)], rules=rules))


def audit_many(inputs: Iterable[Input | str | Path], *, rules: Sequence[Rule] | None = None) -> Iterator[Audit]:
    """Audit files in the order given, a shard at a time; memory is bounded by one shard.

    A file that cannot be read, that is no report or on which the code fails still yields its record.
    """
    chosen = rules if rules is not None else all_rules()
    remaining = iter(inputs)
    while shard := tuple(islice(remaining, SHARD)):
        named = (i if isinstance(i, Input) else Input(Path(i), Path(i).name) for i in shard)
        yield from _judged([_pass_one(i) for i in named], chosen)


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


def _judged(pending: Sequence[_Pending], rules: Sequence[Rule]) -> Iterator[Audit]:
    tagged = iter(_tagged([p.report for p in pending if p.report is not None]))
    versions = _versions(rules)
    for item in pending:
        if item.report is None:
            yield Audit(item.source, item.status, item.reason, None, versions=versions)
            continue
        statements = next(tagged)
        if isinstance(statements, Exception):
            reason = f"程序出错（{type(statements).__name__}: {statements}），请把文件报告给开发者"
            yield Audit(item.source, "error", reason, None, versions=versions)
            continue
        findings, outcomes = apply_rules(rules, Case(item.report, statements))
        yield Audit(
            item.source,
            "audited",
            None,
            item.report,
            statements,
            findings,
            outcomes,
            verdict((*all_rules(), *rules), findings, outcomes),
            scores(rules, outcomes),
            versions,
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


def _versions(rules: Sequence[Rule]) -> dict[str, object]:
    """What made the record: the package, the rules that ran (with their messages), and each model's two files."""
    declared = "\n".join(f"{r.code} {r.name} {r.severity} {r.since} {r.needs} {r.messages}" for r in rules)
    return {
        "nianshen": __version__,
        "rules": sha256(declared.encode()).hexdigest()[:16],
        "models": {"roles": _model_hash("roles")},
    }


@cache
def _model_hash(name: str) -> str:
    digest = sha256()
    for file in ("model.json", "weights.npz"):
        digest.update(data_path("models", name, file).read_bytes())
    return digest.hexdigest()
