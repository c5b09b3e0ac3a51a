"""Which files a run audits, and under which names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from nianshen.batch.plan import NothingToAuditError, plan


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
