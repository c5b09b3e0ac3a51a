"""The planted defects fit their samples, and name rules that there are."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nianshen.registry import rules
from scripts import script

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "corpus" / "planted").rglob("*.toml"))


plant = script("planted_defects")


def entries(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["planted"]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_what_is_changed_stands_in_the_sample_once(path: Path) -> None:
    for entry in entries(path):
        assert entry.get("change") or entry.get("cut"), entry["why"]
        assert plant.planted_text(entry) != plant.sample_text(entry), entry["why"]


@pytest.mark.parametrize(
    "entry",
    [
        {"change": [["没有这几个字的地方", "甲"]]},
        {"change": [["公开", "甲"]]},
        {"cut": [["一、总体情况", "没有这几个字的地方"]]},
        {"cut": [["六、其他需要报告的事项", "一、总体情况"]]},
    ],
)
def test_what_does_not_fit_its_sample_is_refused(entry: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="2023-qingping-water-bureau"):
        plant.planted_text({"sample": "2023-qingping-water-bureau.txt", **entry})


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_rules_exist_and_no_entry_stands_twice(path: Path) -> None:
    codes = {rule.code for rule in rules()}
    found = entries(path)
    assert {code for e in found for code in (e["rule"], *e.get("also", ()))} <= codes
    told = Counter(str((e["rule"], e["sample"], e.get("change"), e.get("cut"))) for e in found)
    assert not [key for key, times in told.items() if times > 1]


def test_the_unseen_are_others() -> None:
    seen = {str((e.get("change"), e.get("cut"))) for e in plant.planted()}
    assert [e["why"] for e in plant.planted(unseen=True) if str((e.get("change"), e.get("cut"))) in seen] == []
