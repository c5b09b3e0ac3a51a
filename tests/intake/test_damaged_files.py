"""Damaged files of every format end in a document or in a refusal; ``benchmarks/formats_fuzz.py`` damages many more."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

FUZZ = Path(__file__).parents[2] / "benchmarks" / "formats_fuzz.py"
KINDS = ("docx", "pdf", "xlsx", "mht", "ofd", "html", "doc", "features.doc", "xls")
EACH = 20


@cache
def _fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("formats_fuzz", FUZZ)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def _originals() -> dict[str, bytes]:
    made: dict[str, bytes] = _fuzz().originals()
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_every_damaged_file_has_its_outcome(kind: str) -> None:
    sound = _originals()[kind]
    assert _fuzz().outcome(sound) == ("unreadable: near_empty" if kind == "features.doc" else "read")
    cases = list(_fuzz().cases(sound, EACH, seed=20))
    assert [case for case in cases if case == sound] == []
    for case in cases:
        told = _fuzz().outcome(case)  # a PDF that kills its reader would end the suite, and has not
        assert told == "read" or told.startswith("unreadable: ")
