"""What was read is remembered under the content of the file, and read by nobody who has not the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nianshen.batch.readings import Readings
from nianshen.batch.remembering import Remembered
from nianshen.batch.store import Store
from nianshen.engine import here
from nianshen.first_pass import FirstPass, Input, Pending, Read, read_one

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
NAMES = ("2023-qingping-water-bureau.txt", "2024-luting-economic-zone.html")


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    made = []
    for name in NAMES:
        path = tmp_path / name
        path.write_bytes((SAMPLES / name).read_bytes())
        made.append(Input(path, name))
    (tmp_path / "other.txt").write_text("关于召开会议的通知\n请各单位派员参加会议，不得缺席。" * 20, "utf-8")
    (tmp_path / "empty.txt").touch()
    return [*made, *(Input(tmp_path / n, n) for n in ("other.txt", "empty.txt", "missing.txt"))]


def fails(item: Input) -> Pending:
    raise AssertionError(f"{item.name} was to be remembered")


def counted(item: Input) -> Pending:
    READ.append(item.name)
    return read_one(item)


READ: list[str] = []


def reads(tmp_path: Path, inputs: list[Input], generation: str = "readings-1") -> list[Read]:
    READ.clear()
    return list(here(Remembered(FirstPass(counted), Readings(Store(tmp_path / "cache" / generation))), inputs))


def test_what_is_remembered_is_not_read_again(tmp_path: Path, inputs: list[Input]) -> None:
    plain = list(here(FirstPass(), inputs))
    assert [p.status for p, _ in plain] == ["audited", "audited", "not_a_report", "unreadable", "unreadable"]
    assert reads(tmp_path, inputs) == plain
    assert [i.name for i in inputs] == READ
    assert reads(tmp_path, inputs) == plain
    assert READ == ["empty.txt", "missing.txt"]  # they may be there, or whole, the next time
    assert reads(tmp_path, inputs, "readings-2") == plain
    assert [i.name for i in inputs] == READ


def test_it_is_the_content_that_counts(tmp_path: Path, inputs: list[Input]) -> None:
    (first, said), *_ = reads(tmp_path, inputs)
    moved = Input(inputs[0].path.rename(tmp_path / "moved.dat"), "县/moved.dat")
    assert reads(tmp_path, [moved]) == [(replace(first, source=replace(first.source, path="县/moved.dat")), said)]
    assert READ == []
    moved.path.write_bytes(moved.path.read_bytes() + b"\n")
    assert reads(tmp_path, [moved])[0][0].source.sha256 != first.source.sha256
    assert READ == ["县/moved.dat"]


def test_a_file_that_changes_while_it_is_read_is_not_remembered(tmp_path: Path, inputs: list[Input]) -> None:
    item = inputs[0]

    def changes(item: Input) -> Pending:
        item.path.write_bytes(item.path.read_bytes() + "又一句。".encode())
        return read_one(item)

    memory = Readings(Store(tmp_path / "cache"))
    list(here(Remembered(FirstPass(changes), memory), [item]))
    assert not (tmp_path / "cache").exists()


def test_a_failure_is_not_remembered(tmp_path: Path, inputs: list[Input]) -> None:
    memory = Readings(Store(tmp_path / "cache"))
    assert [p.status for p, _ in here(Remembered(FirstPass(fails), memory), inputs[:3])] == ["error"] * 3
    assert not (tmp_path / "cache").exists()


def entries(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file()]


def test_an_entry_tells_nothing_to_who_has_not_the_file(tmp_path: Path, inputs: list[Input]) -> None:
    ((pending, said),) = reads(tmp_path, inputs[:1])
    reads(tmp_path, inputs[:1], "readings-2")
    one, two = (entries(tmp_path / "cache" / f"readings-{n}")[0] for n in (1, 2))
    for word in (said[0].text, pending.source.sha256 or "", "audited"):
        assert word.encode() not in one.read_bytes()
    assert one.name == two.name != pending.source.sha256
    assert len({one.read_bytes()[k] ^ two.read_bytes()[k] for k in range(16, 200)}) > 50  # the seals differ


def test_an_entry_of_another_file_is_not_taken(tmp_path: Path, inputs: list[Input]) -> None:
    plain = reads(tmp_path, inputs[:2])
    one, two = entries(tmp_path / "cache")
    two.write_bytes(one.read_bytes())
    assert reads(tmp_path, inputs[:2]) == plain
    assert len(READ) == 1
