"""The annotated reports fit their annotations, and what is found of them is counted by rule and place."""

from __future__ import annotations

from typing import Any

import pytest

from nianshen.auditing import audit_many
from nianshen.forms import national_form
from nianshen.registry import rules, select
from scripts import script

annotated = script("annotated_reports")
HALVES = ("shown", "held_out")
CODES = {rule.code for rule in rules()}


def texts_of(half: str) -> list[tuple[dict[str, Any], str]]:
    folder = annotated.ANNOTATED / half
    return [(known, (folder / f"{known['id']}.txt").read_text("utf-8")) for known in annotated.annotations(folder)]


@pytest.mark.parametrize("half", HALVES)
def test_annotations_quote_their_report(half: str) -> None:
    for known, text in texts_of(half):
        assert [words for _, words in known["spans"] if words not in text] == [], known["id"]
        assert [words for _, words, _ in known["findings"] if words not in text] == [], known["id"]
        assert {rule for rule, _, _ in known["findings"]} <= CODES


@pytest.mark.parametrize("half", HALVES)
def test_annotations_point_at_their_spans(half: str) -> None:
    for known, _ in texts_of(half):
        roles = [role for role, _ in known["spans"]]
        assert [roles[problem] for problem, _ in known["pairs"]] == ["problem"] * roles.count("problem"), known["id"]
        assert {roles[m] for _, answers in known["pairs"] for m in answers} <= {"measure"}, known["id"]
        assert {roles[p] for p in known["vague_problems"]} <= {"problem"}
        assert {roles[m] for m in known["vague_measures"]} <= {"measure"}


@pytest.mark.parametrize("half", HALVES)
def test_annotated_rows_are_those_of_the_form(half: str) -> None:
    for known, _ in texts_of(half):
        form = national_form(known["era"])
        assert set(known["table3"] or ()) <= ({row.code for row in form.request_rows} if form else set()), known["id"]


def test_halves_share_no_report() -> None:
    shown, held_out = ({known["id"] for known, _ in texts_of(half)} for half in HALVES)
    assert shown
    assert not shown & held_out


def test_counting_tells_found_from_missed_and_beside() -> None:
    (audit,) = audit_many([annotated.ANNOTATED / "shown" / "014.txt"], rules=select(["T3-02", "T3-03"]))
    total = ("T3-02", "（七）总计", "")
    told = list(annotated.compared(audit, [total, ("T3-01", "", ""), ("T3-02", "工作年度报告", "")]))
    assert [(rule, outcome) for rule, outcome, _ in told] == [
        ("T3-02", "found"),
        ("T3-01", "missed"),
        ("T3-02", "missed"),
        ("T3-03", "beside"),
    ]
