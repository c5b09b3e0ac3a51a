"""Which files a run audits, and under which names."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from nianshen.batch.plan import NothingToAuditError, plan
from nianshen.first_pass import read_one


def _write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")


def test_a_folder_walk_takes_known_suffixes_and_lists_the_rest(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "县/a.HTML", "photo.png", ".hidden.txt", ".git/config.txt")
    planned = plan([tmp_path])
    assert [i.name for i in planned.inputs] == ["b.txt", "县/a.HTML"]
    assert planned.passed_over == ("photo.png",)


def test_a_file_named_explicitly_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    _write(tmp_path, "report.dat")
    assert [i.name for i in plan([tmp_path / "report.dat"]).inputs] == ["report.dat"]


def test_the_order_of_arguments_does_not_matter_and_no_file_comes_twice(tmp_path: Path) -> None:
    _write(tmp_path, "x/1.txt", "y/2.txt")
    there = [tmp_path / "x", tmp_path / "y", tmp_path / "x" / "1.txt"]
    assert plan(there) == plan(there[::-1])
    assert [i.name for i in plan(there).inputs] == ["1.txt", "2.txt"]


def test_files_of_one_name_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    _write(tmp_path, "x/1.txt", "y/1.txt")
    assert [i.name for i in plan([tmp_path / "y", tmp_path / "x"]).inputs] == ["x/1.txt", "y/1.txt"]
    named = [tmp_path / "y" / "1.txt", tmp_path / "x" / "1.txt"]
    assert [i.name for i in plan(named).inputs] == ["x/1.txt", "y/1.txt"]


def test_the_outputs_of_an_earlier_run_are_no_input(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "out/report.html")
    assert [i.name for i in plan([tmp_path], outputs=[tmp_path / "out"]).inputs] == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps names that are no text")
def test_a_name_that_is_no_utf8_is_given_with_replacement_characters(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc7\xe0\xc6\xba.txt"))).write_text("x")
    assert [i.name for i in plan([tmp_path]).inputs] == ["\ufffd\ufffd\u01ba.txt"]


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_nothing_to_audit_names_the_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToAuditError, match=name):
        plan([tmp_path / name])


def _zip(path: Path, **members: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, words in members.items():
            archive.writestr(name, words)


def test_members_of_an_archive_are_inputs_under_its_name(tmp_path: Path) -> None:
    _zip(tmp_path / "石桐.zip", **{"乡镇/a.txt": "甲", "b.TXT": "乙", "photo.png": ""})
    planned = plan([tmp_path])
    assert [i.name for i in planned.inputs] == ["石桐.zip/b.TXT", "石桐.zip/乡镇/a.txt"]
    assert planned.passed_over == ("石桐.zip/photo.png",)
    assert [i.open().read().decode() for i in planned.inputs] == ["乙", "甲"]
    assert plan([tmp_path / "石桐.zip"]).inputs == planned.inputs


def test_archives_of_one_name_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        _zip(tmp_path / folder / "a.zip", **{"1.txt": folder})
    planned = plan([tmp_path / "x" / "a.zip", tmp_path / "y" / "a.zip"])
    assert [i.name for i in planned.inputs] == ["x/a.zip/1.txt", "y/a.zip/1.txt"]


def test_an_archive_without_a_known_file_is_itself_an_input_that_says_why(tmp_path: Path) -> None:
    _zip(tmp_path / "a.zip", **{"photo.png": ""})
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04")
    inputs = plan([tmp_path]).inputs
    assert [(i.name, i.member) for i in inputs] == [("a.zip", ()), ("b.zip", ())]
    first, second = map(read_one, inputs)
    assert (first.status, "没有可以审核的报告文件" in (first.reason or "")) == ("unreadable", True)
    assert (second.status, "压缩目录损坏" in (second.reason or "")) == ("unreadable", True)


def test_owner_files_of_open_documents_are_no_inputs(tmp_path: Path) -> None:
    _write(tmp_path, "~$report.docx", "report.txt")
    assert [i.name for i in plan([tmp_path]).inputs] == ["report.txt"]
