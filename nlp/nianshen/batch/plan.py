"""Which files a run audits, and under which names: the arguments of the command line made into a sorted list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nianshen.auditing import Input

SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml"})
"""What a folder walk takes; a file named on the command line is taken whatever its suffix."""


class NothingToAuditError(ValueError):
    """A path does not exist, or no path holds a file to audit."""


@dataclass(frozen=True, slots=True)
class Plan:
    """``inputs`` sorted by name; ``passed_over`` are files of walked folders that no reader takes, sorted."""

    inputs: tuple[Input, ...]
    passed_over: tuple[str, ...]


def plan(paths: Iterable[Path]) -> Plan:
    """Walk the arguments. A file reached twice is audited once; two files of one name are told apart by their folder.

    Raises:
        NothingToAuditError: an argument does not exist, or there is nothing to audit at all.
    """
    arguments = sorted(set(paths))
    found: dict[Path, list[str]] = {}
    passed_over: set[tuple[Path, str]] = set()
    for argument in arguments:
        if not argument.exists():
            raise NothingToAuditError(f"找不到 {argument}：请核对路径 / no such file or folder")
        for path, name in _files(argument):
            if argument.is_dir() and path.suffix.lower() not in SUFFIXES:
                passed_over.add((path.resolve(), name))
            else:
                found.setdefault(path.resolve(), [str(path), name, f"{argument.resolve().name}/{name}"])
    if not found:
        where = "、".join(str(a) for a in arguments)
        known = " ".join(sorted(SUFFIXES))
        raise NothingToAuditError(f"{where} 里没有可以审核的文件（认识的后缀：{known}） / nothing to audit")
    return Plan(tuple(sorted(_named(found), key=lambda i: i.name)), tuple(sorted(n for p, n in passed_over if p not in found)))


def _files(argument: Path) -> Iterator[tuple[Path, str]]:
    if not argument.is_dir():
        yield argument, argument.name
        return
    for path in sorted(argument.rglob("*")):
        if path.is_file() and not any(p.startswith(".") for p in path.relative_to(argument).parts):
            yield path, path.relative_to(argument).as_posix()


def _named(found: dict[Path, list[str]]) -> Iterator[Input]:
    """The shortest of a file's names that no other file has."""
    taken: dict[str, int] = {}
    for names in found.values():
        for name in set(names):
            taken[name] = taken.get(name, 0) + 1
    for resolved, (given, short, longer) in found.items():
        name = next((n for n in (short, longer) if taken[n] == 1), resolved.as_posix())
        yield Input(Path(given), name)
