"""Rounded numbers that take up a count, and numbers that are rounded by a word and yet exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.exact_after_all import exact_after_all
from nianshen.text.rounded_again import TakenUp, taken_up


def test_a_rounded_number_at_the_head_of_its_clause_takes_up_a_count() -> None:
    assert list(taken_up("受理申请23件。上述近百件申请中，九成已办结。")) == [
        TakenUp(10, 13, Decimal(70), Decimal(100), "件", "申请", True)
    ]


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [("这20余条均已改正", 20, 30), ("不足百篇的解读", 0, 100), ("上千件申请集中在征地", 1000, 10_000), ("五十多件申请", 50, 60)],
)
def test_its_range(sentence: str, least: int, most: int) -> None:
    (found,) = taken_up(sentence)
    assert (found.least, found.most) == (least, most)


@pytest.mark.parametrize("sentence", ["全年收到近百件申请", "近百件全市申请", "近三年来，申请增多", "近5件申请"])
def test_what_is_told_as_new_or_of_another_scope_takes_up_nothing(sentence: str) -> None:
    assert list(taken_up(sentence)) == []


@pytest.mark.parametrize("words", ["127余条", "约3861户", "大约211人次", "88人次左右", "89.7%左右", "11862多条"])
def test_an_exact_number_with_a_word_that_rounds(words: str) -> None:
    assert list(exact_after_all(f"全年共{words}，")) == [(3, 3 + len(words))]


@pytest.mark.parametrize(
    "words",
    ["120余条", "约3860户", "约35件", "预计约336人", "平均约63件", "约12分钟", "约33.3%", "1.2万余条", "3年多", "附近12户", "最近35件", "15人以上", "10余条"],
)
def test_a_rounded_number_is_none(words: str) -> None:
    assert list(exact_after_all(f"全年{words}，")) == []
