"""Which files a run audits, and under which names: the arguments of the command line made into a sorted list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from nianshen.first_pass import Input
from nianshen.intake import UnreadableError
from nianshen.intake.archive import Held, Member, is_archive, members
from nianshen.intake.attached import belonging

SUFFIXES = frozenset((
    ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".docx", ".docm", ".doc", ".wps", ".pdf", ".ofd",
    ".xlsx", ".xlsm", ".xls", ".et", ".rtf", ".zip", ".rar", ".7z",
))  # fmt: skip
"""What a folder walk takes; a file named on the command line is taken whatever its suffix."""


_Place = tuple[Path, Member]
_Named = tuple[Path, Member, list[str]]


class NothingToAuditError(ValueError):
    """A path does not exist, or no path holds a file to audit."""


@dataclass(frozen=True, slots=True)
class Plan:
    """``inputs`` sorted by name; ``passed_over`` are files of walked folders that no reader takes, sorted."""

    inputs: tuple[Input, ...]
    passed_over: tuple[str, ...]


def plan(paths: Iterable[Path], *, outputs: Iterable[Path] = ()) -> Plan:
    """Walk the arguments, and zip archives like folders; what lies under ``outputs``, the folders that a run writes to,
    is no input.

    A file reached twice is audited once. Two files of one name are told apart by the folders above them.

    Raises:
        NothingToAuditError: an argument does not exist, or there is nothing to audit at all.
    """
    arguments = sorted(set(paths))
    written = [folder.resolve() for folder in outputs]
    found: dict[_Place, _Named] = {}
    passed_over: dict[_Place, str] = {}
    for argument in arguments:
        if not argument.exists():
            raise NothingToAuditError(f"找不到 {argument}：请核对路径 / no such file or folder")
        for path, depth in _files(argument):
            real = path.resolve()
            if argument.is_dir() and any(real.is_relative_to(folder) for folder in written):
                continue
            for member, names in _in_archive(path, _names(path, depth)):
                suffix = PurePosixPath(names[0]).suffix.lower()
                if (argument.is_dir() or member) and suffix not in SUFFIXES:
                    passed_over[real, member] = names[0]
                else:
                    found.setdefault((real, member), (path, member, names))
    if not found:
        where = "、".join(str(a) for a in arguments)
        known = " ".join(sorted(SUFFIXES))
        raise NothingToAuditError(f"{where} 里没有可以审核的文件（认识的后缀：{known}） / nothing to audit")
    return Plan(
        tuple(_with_tables(sorted(_named(found.values()), key=lambda i: i.name))),
        tuple(sorted(name for place, name in passed_over.items() if place not in found)),
    )


def _files(argument: Path) -> Iterator[tuple[Path, int]]:
    """Each file with the number of its path's parts that make its name."""
    if not argument.is_dir():
        yield argument, 1
        return
    for path in sorted(argument.rglob("*")):
        inside = path.relative_to(argument).parts
        if path.is_file() and not any(part.startswith((".", "~$")) for part in inside):
            yield path, len(inside)


def _names(path: Path, depth: int) -> list[str]:
    """The names a file may go by, shortest first; bytes that are no UTF-8 (GBK names on Linux) are replaced."""
    parts = path.absolute().parts
    tails = ("/".join(parts[-n:]) for n in range(depth, len(parts)))
    return [tail.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for tail in tails]


def _in_archive(path: Path, names: list[str]) -> Iterator[tuple[Member, list[str]]]:
    """The members of an archive under the names it goes by; any other file, and an archive that holds no file of a known
    suffix or cannot be read, as itself: its record says what to do."""
    held: list[Held] = []
    if is_archive(path):
        try:
            held = members(path)
        except UnreadableError:
            held = []
    if not any(PurePosixPath(h.name).suffix.lower() in SUFFIXES for h in held):
        yield (), names
        return
    for h in held:
        yield h.member, [f"{name}/{h.name}" for name in names]


def _named(found: Collection[_Named]) -> Iterator[Input]:
    """Each file under the shortest of its names that no other file may go by; two members of one name in one archive by
    their order."""
    bearers = Counter(name for *_, names in found for name in names)
    used: Counter[str] = Counter()
    for path, member, names in found:
        name = next((n for n in names if bearers[n] == 1), names[-1])
        used[name] += 1
        yield Input(path.absolute(), name if used[name] == 1 else f"{name}#{used[name]}", member)


def _with_tables(inputs: Iterable[Input]) -> Iterator[Input]:
    """Each report with the workbook of its folder that by its name holds its tables."""
    inputs = list(inputs)
    folders: dict[tuple[Path, tuple[str, ...]], list[tuple[int, str]]] = defaultdict(list)
    for number, item in enumerate(inputs):
        shown = PurePosixPath(item.name)
        inside = item.path if item.member else item.path.parent
        folders[inside, shown.parts[:-1]].append((number, shown.name))
    tables: dict[int, Input] = {}
    for names in folders.values():
        tables |= {text: inputs[book] for book, text in belonging(names).items()}
    for number, item in enumerate(inputs):
        yield replace(item, tables=tables[number]) if number in tables else item
