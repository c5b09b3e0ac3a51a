"""Damaged files of every format end in a document or in a refusal; ``benchmarks/formats_fuzz.py`` damages many more."""

from __future__ import annotations

from functools import cache

import pytest

from scripts import script

KINDS = ("docx", "pdf", "xlsx", "mht", "ofd", "html", "doc", "features.doc", "xls")
EACH = 20


@cache
def _originals() -> dict[str, bytes]:
    made: dict[str, bytes] = script("formats_fuzz").originals()
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_every_damaged_file_has_its_outcome(kind: str) -> None:
    sound = _originals()[kind]
    assert script("formats_fuzz").outcome(sound) == ("unreadable: near_empty" if kind == "features.doc" else "read")
    cases = list(script("formats_fuzz").cases(sound, EACH, seed=20))
    assert [case for case in cases if case == sound] == []
    for case in cases:
        told = script("formats_fuzz").outcome(case)  # a PDF that kills its reader would end the suite, and has not
        assert told == "read" or told.startswith("unreadable: ")
