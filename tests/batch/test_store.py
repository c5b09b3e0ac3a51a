"""Entries on disk: whole or not there, whatever happens; old generations go."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from nianshen.batch.store import Store, generation

NAME = "0123456789abcdef"
DAY = 24 * 3600


def test_an_entry_is_there_once_it_was_put(tmp_path: Path) -> None:
    store = Store(tmp_path / "readings-1")
    assert store.get(NAME) is None
    for content in (b"one", b"", b"two" * 10_000):
        store.put(NAME, content)
        assert store.get(NAME) == content
    assert [p.name for p in (tmp_path / "readings-1" / NAME[:2]).iterdir()] == [NAME]


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.put(NAME, b"content")
    (tmp_path / NAME[:2] / NAME).write_bytes(damage)
    assert store.get(NAME) is None
    store.put(NAME, b"content")
    assert store.get(NAME) == b"content"


def test_a_cut_off_entry_is_none(tmp_path: Path) -> None:
    store, place = Store(tmp_path), tmp_path / NAME[:2] / NAME
    store.put(NAME, b"content")
    whole = place.read_bytes()
    for length in range(len(whole)):
        place.write_bytes(whole[:length])
        assert store.get(NAME) is None


def test_a_place_that_cannot_be_written_to_costs_the_entry_only(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / NAME[:2]).touch()  # a file where the folder should be
    Store(tmp_path).put(NAME, b"content")
    assert Store(tmp_path).get(NAME) is None
    assert "could not keep an entry" in caplog.text


def test_generations_that_nobody_uses_are_removed(tmp_path: Path) -> None:
    for kind, name, days in (
        ("run", "a", 1),
        ("run", "b", 2),
        ("run", "c", 3),
        ("run", "d", 31),
        ("readings", "a", 29),
        ("readings", "b", 31),
    ):
        store = generation(tmp_path, kind, name)
        store.put(NAME, b"x")
        os.utime(store.folder, (time.time() - days * DAY,) * 2)
    generation(tmp_path, "readings", "new")
    assert sorted(p.name for p in tmp_path.glob("readings-*")) == ["readings-a", "readings-new"]
    generation(tmp_path, "run", "c", most=3)
    assert sorted(p.name for p in tmp_path.glob("run-*")) == ["run-a", "run-b", "run-c"]
    assert generation(tmp_path, "run", "c", most=1).get(NAME) == b"x"
    assert sorted(p.name for p in tmp_path.glob("run-*")) == ["run-c"]
