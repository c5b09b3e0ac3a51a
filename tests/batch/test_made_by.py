"""What results depend on is told whole: no code that reads and no library that counts is left out."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import nianshen
from nianshen.batch import made_by
from nianshen.registry import rules

ROOT = Path(__file__).parents[2]
RECOGNISERS = {"onnxruntime", "opencv-python-headless", "rapidocr"}
"""Of the extra ``[ocr]``: with it a scan is read, without it not."""
CHANGE_NO_RESULT = {"jinja2", "psutil", "rich", "typer", "xlsxwriter"}
"""They show results or watch processes."""


def test_every_library_that_counts_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {
        d.partition(";")[0].partition(">")[0].partition("=")[0].partition("[")[0].strip()
        for d in project["dependencies"]
    }
    assert set(made_by.LIBRARIES) == (needed - CHANGE_NO_RESULT) | RECOGNISERS


def test_all_code_that_reads_and_tags_is_named() -> None:
    code = "import sys, nianshen.first_pass, nianshen.narrative.tag\nprint(*(m.__file__ for n, m in sys.modules.items() if n.split('.')[0] == 'nianshen'), sep='\\n')"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split("\n")
    package = Path(nianshen.__file__).parent
    files = {Path(file).relative_to(package) for file in told if file}
    assert {f.as_posix() for f in files if f.parts[0] not in made_by.READING} == set()
    assert {f.parts[0] for f in files} == set(made_by.READING)


def test_digests_differ_with_what_they_are_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made_by.judge_digest(rules()), made_by.reader_digest()
    assert before == (made_by.judge_digest(rules()), made_by.reader_digest())
    for name, content in (("a", "x = 1\n"), ("b", "x = 2\n")):
        (tmp_path / f"office_{name}.py").write_text(content, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    packages = {name: made_by.digest(made_by._packages([name])) for name in ("office_a", "office_b", "office_none")}
    assert len({*packages.values(), *before}) == 5
    monkeypatch.setattr(made_by, "LIBRARIES", ("numpy",))
    made_by.reader_digest.cache_clear()
    assert made_by.reader_digest() != before[1]
    monkeypatch.undo()
    made_by.reader_digest.cache_clear()
