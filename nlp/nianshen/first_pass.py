"""Pass one: every file read and parsed alone, then the narrative of a whole shard tagged in one call of the pipeline.

One input, one outcome, always: what cannot be read, is no report, or makes the code fail is told as such.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import file_digest
from itertools import islice
from pathlib import Path

from nianshen import intake
from nianshen.audit_types import Source, Statement, Status
from nianshen.intake.document import UnreadableError
from nianshen.parse import NotAReportError, parse
from nianshen.report import Report

SHARD = 50
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Input:
    """A file to audit and the name under which its record goes: posix, relative to the argument that named it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Pending:
    """What reading and parsing made of one input."""

    source: Source
    status: Status
    reason: str | None
    report: Report | None


Read = tuple[Pending, tuple[Statement, ...] | Exception]
"""An input read, with its statements, or with what went wrong when they were tagged."""
Reading = Callable[[Iterable[Input]], Iterator[Read]]
"""A way to do pass one: in this process (:func:`read_and_tag`), or in workers."""


def read_one(item: Input) -> Pending:
    """Read and parse one file; whatever goes wrong becomes the reason."""
    source = Source(item.name)
    try:
        source = source_of(item)
        document = intake.read(item.path)
        source = replace(source, media_type=document.media_type, url=_url(document))
        intake.check_readable(document)
        return Pending(source, "audited", None, parse(document))
    except UnreadableError as e:
        return Pending(source, "unreadable", e.reason, None)
    except FileNotFoundError:
        return Pending(source, "unreadable", "没有这个文件，请核对路径", None)
    except OSError as e:
        return Pending(source, "unreadable", f"文件打不开：{e.strerror or e}", None)
    except NotAReportError as e:
        return Pending(source, "not_a_report", str(e), None)
    except Exception as e:
        _log.exception("could not read %s", item.path)
        return Pending(source, "error", f"程序出错（{type(e).__name__}: {e}），请把文件报告给开发者", None)


def source_of(item: Input) -> Source:
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


def read_and_tag(inputs: Iterable[Input]) -> Iterator[Read]:
    """Pass one, a shard at a time: every input read, and tagged where it is a report."""
    remaining = iter(inputs)
    while shard := [read_one(item) for item in islice(remaining, SHARD)]:
        statements = iter(tagged([p.report for p in shard if p.report is not None]))
        for item in shard:
            yield item, () if item.report is None else next(statements)


def tagged(reports: Sequence[Report]) -> list[tuple[Statement, ...] | Exception]:
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
