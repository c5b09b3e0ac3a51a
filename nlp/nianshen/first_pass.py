"""Pass one: every file read and parsed alone, then the narrative of a whole shard tagged in one call of the pipeline.

One input, one outcome, always: what cannot be read, is no report, or makes the code fail is told as such.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import file_digest
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from nianshen import intake
from nianshen.audit_types import Source, Statement, Status
from nianshen.engine import At, Done
from nianshen.intake.archive import member_bytes
from nianshen.intake.attached import holds_only_tables, joined
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
    member: tuple[str, ...] = ()
    """Where the file lies in a zip archive: the names of the archives inside ``path``, its own last."""
    tables: Input | None = None
    """The file that holds the tables of this report, by its name or as the auditor says."""

    def open(self) -> BinaryIO:
        """Its bytes.

        Raises:
            OSError: it cannot be opened.
            nianshen.intake.UnreadableError: it lies in an archive that cannot be read.
        """
        return BytesIO(member_bytes(self.path, self.member)) if self.member else self.path.open("rb")


@dataclass(frozen=True, slots=True)
class Pending:
    """What reading and parsing made of one input."""

    source: Source
    status: Status
    reason: str | None
    report: Report | None


Read = tuple[Pending, tuple[Statement, ...]]
"""An input read, with its statements."""
Reader = Callable[[Input], Pending]


@dataclass(frozen=True, slots=True)
class FirstPass:
    """Pass one as work for an engine: every input of a shard read, then those that are reports tagged together.

    ``read`` reads one file (another one in tests).
    """

    read: Reader | None = None

    @property
    def shard(self) -> int:
        """How many files are tagged together."""
        return SHARD

    def __call__(self, items: Sequence[Input]) -> Iterator[At | Done[Read]]:
        """Every input read and tagged; running out of memory or recursion in a reader is told like any other failure."""
        shard: list[Pending] = []
        for k, item in enumerate(items):
            yield At(k)
            shard.append(self._read_or_told(item))
        yield At(None)
        for k, read in enumerate(tagged(shard)):
            yield Done(k, read)

    def lost(self, item: Input, reason: str) -> Read:
        """What stands for a file that took its reader along."""
        _log.error("%s: %s", item.path, reason)
        return Pending(source_of(item), "error", f"{reason}，请单独检查这个文件", None), ()

    def _read_or_told(self, item: Input) -> Pending:
        try:
            return (self.read or read_one)(item)
        except Exception as e:
            return Pending(source_of(item), "error", failed(e), None)


def failed(e: Exception) -> str:
    """The reason of a record that the code failed to make."""
    return f"程序出错（{type(e).__name__}: {e}），请把文件报告给开发者"


def read_one(item: Input) -> Pending:
    """Read and parse one file; whatever goes wrong becomes the reason."""
    source = Source(item.name)
    try:
        source = source_of(item)
        document = _document(item)
        source = replace(source, media_type=document.media_type, url=_url(document))
        intake.check_readable(document)
        return Pending(source, "audited", None, _with_tables(parse(document), document, item))
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
        return Pending(source, "error", failed(e), None)


def _with_tables(report: Report, document: intake.Document, item: Input) -> Report:
    """The report with the tables of its attachment, where it has none of its own and the attachment has nothing else.

    The attachment has a record of its own, which tells what is wrong with it.
    """
    if item.tables is None or any(table.was_read for table in report.tables):
        return report
    try:
        tables = _document(item.tables)
        if not holds_only_tables(tables):
            return report
        whole = parse(joined(document, tables))
    except (UnreadableError, NotAReportError, OSError):
        return report
    same = (whole.organ, whole.year, whole.form) == (report.organ, report.year, report.form)
    return whole if same and any(table.was_read for table in whole.tables) else report


def source_of(item: Input) -> Source:
    """The file as the record names it; hashed in pieces, so that one too large to read has its hash all the same.

    One that cannot be opened has none; why it cannot, intake says.
    """
    if not item.path.is_file():  # a pipe would be waited for
        return Source(item.name)
    try:
        with item.open() as file:
            return Source(item.name, file_digest(file, "sha256").hexdigest(), None, file.tell())  # type: ignore[arg-type]
    except (OSError, UnreadableError):
        return Source(item.name)


def _document(item: Input) -> intake.Document:
    if not item.member:
        return intake.read(item.path)
    with item.open() as file:
        return intake.read_bytes(file.read(), PurePosixPath(item.name).name)


def _url(document: intake.Document) -> str | None:
    return next((f.value for f in document.metadata if f.key in ("原文链接", "Url")), None)


def tagged(shard: Sequence[Pending]) -> Iterator[Read]:
    """What was read with its statements, tagged together; one whose statements could not be tagged is told as failed."""
    statements = iter(_statements([p.report for p in shard if p.report is not None]))
    for pending in shard:
        own = () if pending.report is None else next(statements)
        if isinstance(own, Exception):
            yield Pending(pending.source, "error", failed(own), None), ()
        else:
            yield pending, own


def _statements(reports: Sequence[Report]) -> list[tuple[Statement, ...] | Exception]:
    """The statements of every report; if tagging all fails, one report at a time, so that one lost report does not take
    the others with it."""
    if not reports:  # spaCy is not imported for nothing
        return []
    from nianshen.narrative.tag import tag

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
