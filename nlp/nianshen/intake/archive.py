"""Zip archives of reports: what is in them, under names as people gave them, and the bytes of one member.

Nothing is ever unpacked to the disk, so a member's name cannot lead anywhere.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from nianshen.intake.document import UnreadableError
from nianshen.intake.media import is_zip, package_kind
from nianshen.intake.package import Package, malformed

MAX_EXPANDED = 2 * 1024 * 1024 * 1024
MAX_MEMBER = 50 * 1024 * 1024
DEEPEST = 2
"""Archives inside archives that are looked into: the outermost is the first."""

_UTF_8 = 0x800
_MAC = "__MACOSX"
Member = tuple[str, ...]
"""The names by which a member is reached: its own last, before it those of the archives that hold it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A member, and the name it is shown under, posix, below the archive's own."""

    member: Member
    name: str


def is_archive(path: Path) -> bool:
    """Whether a file is a zip file and none of a format that only packs its parts in one (docx, xlsx, OFD)."""
    try:
        with path.open("rb") as file:
            if not is_zip(file.read(4)):
                return False
        return package_kind(Package(path, most=MAX_EXPANDED).names) == "zip"
    except (OSError, UnreadableError):
        return False


def members(path: Path) -> list[Held]:
    """The files in an archive and in the archives in it; those that systems leave behind are passed over.

    An inner archive that is broken, or too deep, is a file itself.

    Raises:
        UnreadableError: ``malformed``, ``zip_bomb``.
    """
    return [*_members(Package(path, most=MAX_EXPANDED), (), "")]


def member_bytes(path: Path, member: Member) -> bytes:
    """The bytes of a member.

    Raises:
        OSError: the archive cannot be opened.
        UnreadableError: ``encrypted``, ``malformed``, ``too_large``, ``zip_bomb``.
    """
    package = Package(path, most=MAX_EXPANDED)
    for name in member[:-1]:
        package = Package(_read(package, name), most=MAX_EXPANDED)
    return _read(package, member[-1])


def _members(package: Package, outer: Member, folder: str) -> Iterator[Held]:
    for info in package.infos():
        name = _shown(info)
        parts = PurePosixPath(name).parts
        if info.is_dir() or not parts or any(p.startswith((".", "~$")) or p == _MAC for p in parts):
            continue
        member = (*outer, info.filename)
        shown = folder + "/".join(parts)
        inner = _inner(package, info) if len(member) < DEEPEST else None
        if inner is None:
            yield Held(member, shown)
        else:
            yield from _members(inner, member, shown + "/")


def _inner(package: Package, info: zipfile.ZipInfo) -> Package | None:
    """The archive that a member is; None for any other file."""
    if not info.filename.lower().endswith(".zip"):
        return None
    try:
        inner = Package(_read(package, info.filename), most=MAX_EXPANDED)
    except UnreadableError:
        return None
    return inner if package_kind(inner.names) == "zip" else None


def _read(package: Package, name: str) -> bytes:
    info = next((i for i in package.infos() if i.filename == name), None)
    if info is None:
        raise malformed(f"缺少部件 {name[:80]}")
    if info.file_size > MAX_MEMBER:
        raise UnreadableError(
            "too_large",
            f"文件有 {info.file_size / 1024 / 1024:.0f} MB，超过上限 {MAX_MEMBER // 1024 // 1024} MB。"
            "年度报告通常不到 1 MB；请确认文件无误，或只保留报告正文后再试",
        )
    return package.read(name)


def _shown(info: zipfile.ZipInfo) -> str:
    """The name as people gave it: Chinese systems write GBK without saying so. Steps upwards are dropped."""
    name = info.filename
    if not info.flag_bits & _UTF_8:
        try:
            raw = name.encode("cp437")
            name = _decoded(raw)
        except UnicodeEncodeError:
            pass
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")
