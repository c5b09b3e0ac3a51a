"""The same bytes, whatever the hash seed, the order of the arguments, the number of workers, with a cache and without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from nianshen.auditing import Judging
from nianshen.batch import pool
from nianshen.batch.plan import plan
from nianshen.batch.pool import Pool
from nianshen.engine import here
from nianshen.first_pass import Input
from nianshen.profile import NATIONAL_PROFILE
from nianshen.recording import lines
from nianshen.registry import rules, select
from scripts import script

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(p for p in (ROOT / "corpus" / "samples").iterdir() if p.suffix in (".txt", ".html"))


def outputs(out: Path) -> dict[str, bytes]:
    files = {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}
    manifest = json.loads(files["manifest.json"])
    del manifest["seconds"]
    return {**files, "manifest.json": repr(manifest).encode()}


def test_neither_the_hash_seed_nor_the_order_of_the_arguments_matters(tmp_path: Path) -> None:
    chosen = [str(path) for path in SAMPLES[::4]]
    for name, seed, files, more in (
        ("one", "1", chosen, ["--workers", "0"]),
        ("two", "4242", chosen[::-1], ["--workers", "2", "--no-cache"]),
    ):
        command = [sys.executable, "-m", "nianshen.cli", "audit", *files, "-o", str(tmp_path / name), *more]
        formats = [argument for kind in ("html", "sarif", "md", "parquet") for argument in ("--format", kind)]
        done = subprocess.run(
            [*command, *formats], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    one, two = outputs(tmp_path / "one"), outputs(tmp_path / "two")
    assert [name for name in one if one[name] != two.get(name)] == []
    assert set(one) == set(two)


def test_eight_workers_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MOST_TOGETHER", 2)
    judging = Judging(select(["T3", "P-01", "BP-01"]), NATIONAL_PROFILE, {}, date(2026, 1, 1))
    inputs = [Input(path, path.name) for path in SAMPLES]
    with Pool(8) as eight:
        assert list(lines(inputs, [], judging, eight)) == list(lines(inputs, [], judging, here))


def test_a_folder_with_hostile_files_loses_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile_run = script("hostile_run")
    monkeypatch.setattr(hostile_run, "EVERY", 4)
    monkeypatch.setattr(hostile_run, "OBEYED", ("exit at once", "abort", "raise"))
    judging = Judging([r for r in rules() if r.family in ("T3", "STR")], NATIONAL_PROFILE, {}, date(2026, 1, 1))
    good, hostile = hostile_run.make(tmp_path, 24)
    assert (len(good), len(hostile)) == (18, 6)
    inputs = plan([tmp_path]).inputs
    clean = {i.name: line for i in inputs if i.name in good for line in lines([i], [], judging, here)}
    told = hostile_run.run(inputs, 2, 60, judging)
    assert hostile_run.faults(told, clean, good, hostile, [i.name for i in inputs]) == []
