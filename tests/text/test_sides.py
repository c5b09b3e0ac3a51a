"""Whether words tell of a shortfall or of what is to be done."""

from __future__ import annotations

import pytest

from nianshen.text.sides import clause_side, item_side, turns


@pytest.mark.parametrize(
    ("clause", "side"),
    [
        ("加强业务培训", "measure"),
        ("由办公室每月核对一次", "measure"),
        ("名册更新不及时", "problem"),
        ("群众要跑两趟才能查到", "problem"),
        ("着力解决更新不及时", None),
        ("水质检测数值", None),
    ],
)
def test_clauses(clause: str, side: str | None) -> None:
    assert clause_side(clause) == side


def test_an_item_of_both_has_no_side_and_a_sentence_turns() -> None:
    assert item_side("名册更新不及时，要安排专人核对") is None
    assert [side for side, _, _ in turns("意识不强，要加强学习，名册更新不及时")] == ["problem", "measure", "problem"]
