"""A run on disk, its records read one at a time."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]
NAME = "audit.jsonl"
_SCHEMA = 1


class NoRunError(ValueError):
    """A path names no run."""


class BrokenRunError(ValueError):
    """A file is no ``audit.jsonl`` that this version can read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a run: what it is paired by, and where it stands in the file."""

    path: str | None
    organ: str | None
    year: int | None
    status: str
    reason: str | None
    offset: int

    @property
    def key(self) -> tuple[str, int] | None:
        """Organ and year, white space and width of characters apart; None where there is no such report."""
        if self.organ is None or self.year is None:
            return None
        return "".join(unicodedata.normalize("NFKC", self.organ).split()), self.year


@dataclass(frozen=True, slots=True)
class Run:
    """The entries of a run in their order. ``versions`` are those that made its records."""

    file: Path
    entries: tuple[Entry, ...]
    versions: frozenset[str]

    def record(self, entry: Entry) -> Record:
        """The whole record of an entry."""
        with self.file.open("rb") as lines:
            lines.seek(entry.offset)
            record: Record = json.loads(lines.readline())
        return record


def open_run(path: Path) -> Run:
    """Read the entries of a run.

    Args:
        path: the output folder of a run, or its ``audit.jsonl``.

    Raises:
        NoRunError: there is no such file.
        BrokenRunError: it is no ``audit.jsonl``, or one of another version.
    """
    file = path / NAME if path.is_dir() else path
    if not file.is_file():
        raise NoRunError(f"找不到 {file}：请给出 audit 的输出文件夹或 {NAME} / no run there")
    entries: list[Entry] = []
    versions: set[str] = set()
    offset = 0
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                schema = record["schema"]
                entries.append(_entry(record, offset))
                versions.add(json.dumps(record["versions"], sort_keys=True))
            except (ValueError, KeyError, TypeError, AttributeError) as fault:
                raise BrokenRunError(f"{file} 第 {number} 行不是审核记录 / line {number} is no record") from fault
            if schema != _SCHEMA:
                raise BrokenRunError(f"{file} 第 {number} 行的格式版本是 {schema}，本版本读不了 / unknown schema")
            offset += len(line)
    return Run(file, tuple(entries), frozenset(versions))


def _entry(record: Record, offset: int) -> Entry:
    report = record["report"] or {}
    return Entry(record["source"]["path"], report.get("organ"), report.get("year"), record["status"], record["reason"], offset)
