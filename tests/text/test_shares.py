"""Percentages that can be worked out again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.shares import agrees, changes, of_one_list, rounded, shares


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共120条，其中网站90条，占75%", [(90, 75, (120,))]),
        ("共120条，其中网站90条（占比75%）", [(90, 75, (120,))]),
        ("自然人5件，占总数的71.4%", [(5, Decimal("71.4"), ())]),
        ("自然人5件、法人2件，分别占71%和29%", []),
        ("网站90条，占网站信息的43%", []),
        ("按时办结率100%", []),
        ("工单1200件，办结1180件，办结率98.3%", [(1180, Decimal("98.3"), (1200,))]),
        ("回访200人，满意190人，满意率95%", [(190, 95, (200,))]),
        ("回访200人，收到建议30人，满意率95%", []),
        ("网站公开300条，占总数356条的84.3%", [(300, Decimal("84.3"), (356,))]),
        ("约90条，占75%", []),
    ],
)
def test_a_part_and_what_it_may_be_a_share_of(sentence: str, found: list[tuple[object, ...]]) -> None:
    read = shares(sentence, quantities(sentence), ())
    assert [(s.part.value, s.percent.value, tuple(w.value for w in s.wholes)) for s in read] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("收到7件，比上年增加2件，增长40%", [(7, False, 2, None)]),
        ("收到7件，同比减少3件，下降30%", [(7, True, 3, None)]),
        ("收到7件，较上年的5件增长40%", [(7, False, None, 5)]),
        ("收到7件，同比增长40%", []),
        ("2022年收到4件，2023年收到5件，同比增长25%", [(5, False, None, 4)]),
        ("上年收到4件，本年收到5件，增长25%", [(5, False, None, 4)]),
        ("本年收到5件，去年收到4件，增长25%", [(5, False, None, 4)]),
        ("收到5件，同比增长25%（上年4件）", [(5, False, None, 4)]),
        ("网站发布4件，公众号发布5件，增长25%", []),
        ("收到7件，网站发布2件，增长40%", []),
    ],
)
def test_a_rise_or_fall(sentence: str, found: list[tuple[object, ...]]) -> None:
    read = changes(sentence, 0, quantities(sentence), 2023)
    assert [(c.now.value, c.falls, c.change and c.change.value, c.before and c.before.value) for c in read] == found


@pytest.mark.parametrize(
    ("right", "printed", "right_so"),
    [
        ("2.7", "占2%", True),
        ("2.7", "占3%", True),
        ("2.3", "占3%", False),
        ("2.7", "占4%", False),
        ("71.47", "占71.4%", True),
        ("71.47", "占71.5%", True),
        ("71.47", "占71.7%", False),
        ("70", "约71%", True),
    ],
)
def test_a_percentage_may_be_rounded_or_cut_off(right: str, printed: str, right_so: bool) -> None:
    assert agrees(Decimal(right), quantities(printed)[0], printed) is right_so


@pytest.mark.parametrize(("right", "printed", "way"), [("2.7", "占2%", "cut"), ("2.7", "占3%", "up"), ("2.3", "占2%", "near")])
def test_how_a_percentage_was_shortened(right: str, printed: str, way: str) -> None:
    assert rounded(Decimal(right), quantities(printed)[0], printed) == way


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("概况类12条，占3.4%；动态类300条，占84.3%；其他类44条，占12.4%", 356),
        ("概况类12条，占3%；法规类45条，占20%；动态类280条，占77%；其他类18条，占5%", 355),
        ("概况类12条，占1%；动态类300条，占20%；解读类44条，占3%", None),
        ("网站90条，占75%；公众号30条，占25%", None),
    ],
)
def test_what_the_shares_of_a_list_are_shares_of(sentence: str, whole: int | None) -> None:
    assert of_one_list(sentence, [*shares(sentence, quantities(sentence), ())])[0] == whole
