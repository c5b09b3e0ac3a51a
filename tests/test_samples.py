"""The samples: whole audits against golden files, and against what was planted in them, by people, in the manifest."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nianshen.auditing import audit_many
from nianshen.first_pass import Input
from nianshen.output.record import record

ROOT = Path(__file__).parents[1]
SAMPLES, GOLDEN = ROOT / "corpus" / "samples", ROOT / "tests" / "golden"
MANIFEST: dict[str, dict[str, Any]] = json.loads((SAMPLES / "manifest.json").read_text("utf-8"))
NAMES = sorted(MANIFEST)


@cache
def records() -> dict[str, dict[str, Any]]:
    """The record of every sample, as the command writes it, without what changes with every version."""
    made = {}
    for audit in audit_many(Input(SAMPLES / name, name) for name in NAMES):
        whole = json.loads(json.dumps(record(audit), ensure_ascii=False, default=float))
        del whole["versions"]
        made[audit.source.path] = whole
    return made


@pytest.mark.parametrize("name", NAMES)
def test_whole_audit_is_the_golden_one(name: str) -> None:
    """``NIANSHEN_GOLDEN=write pytest tests/test_samples.py`` writes the files anew; read the diff before committing it."""
    path = GOLDEN / f"{name}.json"
    found = records()[name]
    if os.environ.get("NIANSHEN_GOLDEN") == "write":
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
    assert found == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_what_was_planted_is_found_and_nothing_else(name: str) -> None:
    built = {rule for found in records().values() for rule in found["outcomes"]}
    planted = {p["rule"] for p in MANIFEST[name]["planted"]} & built
    implied = {p["rule"] for p in MANIFEST[name]["implied"]}
    findings = records()[name]["findings"]
    failed = {f["rule"] for f in findings if f["outcome"] == "fail"}
    doubted = {f["rule"] for f in findings if f["outcome"] == "uncertain"}
    assert failed - planted - implied == set(), "found beyond what was planted"
    assert planted - failed - doubted == set(), "planted and not found"


@pytest.mark.parametrize("name", [n for n in NAMES if MANIFEST[n]["clean"]])
def test_a_clean_report_is_compliant(name: str) -> None:
    found = records()[name]
    assert (found["findings"], found["verdict"]) == ([], "合规")


@pytest.mark.parametrize("name", NAMES)
def test_front_matter_is_read(name: str) -> None:
    head, facts = records()[name]["report"], MANIFEST[name]
    read = ("organ", "level", "year", "form", "published")
    assert {key: head[key] for key in read} == {key: facts[key] for key in read}
    assert head["tier"] in (None, facts["tier"]), "unknown is no error, a wrong tier is"


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_is_read_wrong(name: str) -> None:
    tables, facts = records()[name]["tables"], MANIFEST[name]
    for code, cells in (facts["table3"] or {}).items():
        assert (tables["3"].get(code) or None) == cells, code
    if facts["table4"] and "4" in tables:
        assert tables["4"] == facts["table4"]
    for label, cells in (facts["table2"] or {}).items():
        for have, printed in zip(tables["2"][label], cells, strict=True):
            assert have is None or _number(have) == _number(printed), label


def _number(printed: object) -> object:
    """增2 as 2, 减1 as −1, digits as a number; anything else as it stands."""
    if not isinstance(printed, str):
        return float(printed) if isinstance(printed, int | float) else printed
    signed = printed.replace("增", "").replace("减", "-").replace(",", "")
    try:
        return float(signed)
    except ValueError:
        return printed


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_where_it_is_said_to_stand(name: str) -> None:
    found = records()[name]
    text = found["text"]
    quoted = [e for f in found["findings"] for e in f["evidence"] if e["start"] is not None]
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in quoted)
    assert all(text[s["start"] : s["end"]] == s["text"] for s in found["statements"])
    ends = [0, *(s["end"] for s in found["statements"])]
    assert all(s["start"] >= end for s, end in zip(found["statements"], ends, strict=False)), "statements overlap"
