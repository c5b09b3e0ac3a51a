"""The planted defects fit their samples, and name rules that there are."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nianshen import intake
from nianshen.registry import rules

CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted((CORPUS / "planted").glob("*.toml"))
TEXTS = {
    path.name: intake.decode(path.read_bytes())[0].replace("\r\n", "\n")
    for path in (CORPUS / "samples").iterdir()
    if path.suffix in (".txt", ".html")
}


def entries(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["planted"]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_what_is_changed_stands_in_the_sample_once(path: Path) -> None:
    for entry in entries(path):
        text = TEXTS[entry["sample"]]
        assert entry.get("change") or entry.get("cut"), entry["why"]
        for old, new in entry.get("change", ()):
            assert text.count(old) == 1, (entry["why"], old)
            text = text.replace(old, new)
        for first, last in entry.get("cut", ()):
            assert (text.count(first), text.count(last)) == (1, 1), entry["why"]
            assert text.index(first) < text.index(last) + len(last), entry["why"]
            text = text[: text.index(first)] + text[text.index(last) + len(last) :]
        assert text != TEXTS[entry["sample"]], entry["why"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_rules_exist_and_no_entry_stands_twice(path: Path) -> None:
    codes = {rule.code for rule in rules()}
    found = entries(path)
    assert {code for e in found for code in (e["rule"], *e.get("also", ()))} <= codes
    told = Counter(str((e["rule"], e["sample"], e.get("change"), e.get("cut"))) for e in found)
    assert not [key for key, times in told.items() if times > 1]
