"""A pattern that is told its first characters finds what it finds without."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from nianshen.narrative import specifics
from nianshen.text import cues

CORPUS = Path(__file__).parents[2] / "corpus" / "statements"
TEXT = "\n".join(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt")))


PATTERNS = [(cues, name) for name in ("_PROBLEM", "_NOT_A_PROBLEM", "_MEASURE", "_FUTURE")] + [(specifics, "_SPECIFIC")]


@pytest.mark.parametrize(("module", "name"), PATTERNS, ids=[name for _, name in PATTERNS])
def test_the_first_characters_leave_nothing_out(module: ModuleType, name: str) -> None:
    guarded: re.Pattern[str] = getattr(module, name)
    looked_at = re.match(r"\(\?=\[[^\]]+\]\)", guarded.pattern)
    assert looked_at is not None
    plain = re.compile(guarded.pattern[looked_at.end() :])
    assert [m.span() for m in guarded.finditer(TEXT)] == [m.span() for m in plain.finditer(TEXT)]
