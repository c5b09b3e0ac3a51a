"""Zip archives: names as people gave them, archives in archives, limits, and that nothing leads anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from nianshen.intake import UnreadableError
from nianshen.intake.archive import Held, is_archive, member_bytes, members
from zipped import zipped


def _gbk(name: str, data: bytes) -> bytes:
    """An archive as Chinese systems write it: the name in GBK, no flag that says so."""
    stand_in = "x" * len(name.encode("gbk"))
    return zipped({stand_in: data}).replace(stand_in.encode(), name.encode("gbk"))


def _held(path: Path) -> list[str]:
    return [held.name for held in members(path)]


def _put(folder: Path, data: bytes) -> Path:
    path = folder / "a.zip"
    path.write_bytes(data)
    return path


def test_names_in_gbk_and_in_utf_8(tmp_path: Path) -> None:
    path = _put(tmp_path, _gbk("石桐县年报.txt", b"1"))
    (held,) = members(path)
    assert held.name == "石桐县年报.txt"
    assert member_bytes(path, held.member) == b"1"
    assert _held(_put(tmp_path, zipped({"石桐/年报.docx": b""}))) == ["石桐/年报.docx"]


def test_names_lead_nowhere(tmp_path: Path) -> None:
    names = {"../../etc/passwd.txt": b"1", "/root/a.txt": b"2", "c:\\x\\b.txt": b"3", "./d.txt": b"4"}
    assert _held(_put(tmp_path, zipped(names))) == ["etc/passwd.txt", "root/a.txt", "c:/x/b.txt", "d.txt"]


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    names = {"__MACOSX/._a.txt": b"", ".DS_Store": b"", "~$a.docx": b"", "folder/": b"", "a.txt": b""}
    assert _held(_put(tmp_path, zipped(names))) == ["a.txt"]


def test_archives_in_an_archive_one_deep(tmp_path: Path) -> None:
    innermost = zipped({"c.txt": b"3"})
    inner = zipped({"b.txt": b"2", "deep.zip": innermost})
    path = _put(tmp_path, zipped({"a.txt": b"1", "in.zip": inner, "broken.zip": b"PK\x03\x04"}))
    assert members(path) == [
        Held(("a.txt",), "a.txt"),
        Held(("in.zip", "b.txt"), "in.zip/b.txt"),
        Held(("in.zip", "deep.zip"), "in.zip/deep.zip"),
        Held(("broken.zip",), "broken.zip"),
    ]
    assert member_bytes(path, ("in.zip", "b.txt")) == b"2"
    assert member_bytes(path, ("in.zip", "deep.zip")) == innermost


def test_what_is_an_archive(tmp_path: Path) -> None:
    assert is_archive(_put(tmp_path, zipped({"word/a.docx": b"x", "b.txt": b"word/document.xml"})))
    assert not is_archive(_put(tmp_path, zipped({"[Content_Types].xml": b"", "word/document.xml": b""})))
    assert not is_archive(_put(tmp_path, zipped({"[Content_Types].xml": b"", "ppt/presentation.xml": b""})))
    assert not is_archive(_put(tmp_path, b"PK\x03\x04"))
    assert not is_archive(_put(tmp_path, b"text"))
    assert not is_archive(tmp_path / "none.zip")


def test_a_large_member_is_refused_before_it_is_expanded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from nianshen.intake import archive

    monkeypatch.setattr(archive, "MAX_MEMBER", 3)
    path = _put(tmp_path, zipped({"a.txt": b"1234"}))
    with pytest.raises(UnreadableError) as caught:
        member_bytes(path, ("a.txt",))
    assert caught.value.code == "too_large"
    with pytest.raises(UnreadableError) as caught:
        member_bytes(path, ("none",))
    assert caught.value.code == "malformed"
