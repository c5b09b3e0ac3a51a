"""Percentages that can be worked out again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.shares import changes, shares, tolerance


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共120条，其中网站90条，占75%", [(90, 75, (120,))]),
        ("共120条，其中网站90条（占比75%）", [(90, 75, (120,))]),
        ("自然人5件，占总数的71.4%", [(5, Decimal("71.4"), ())]),
        ("自然人5件、法人2件，分别占71%和29%", []),
        ("网站90条，占网站信息的43%", []),
        ("按时办结率100%", []),
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
        ("2022年收到4件，2023年收到5件，同比增长25%", []),
        ("收到7件，网站发布2件，增长40%", []),
    ],
)
def test_a_rise_or_fall(sentence: str, found: list[tuple[object, ...]]) -> None:
    read = changes(sentence, 0, quantities(sentence))
    assert [(c.now.value, c.falls, c.change and c.change.value, c.before and c.before.value) for c in read] == found


@pytest.mark.parametrize(
    ("printed", "allowed"), [("占71%", "1"), ("占71.4%", "0.15"), ("占71.43%", "0.15"), ("约71%", "1.5")]
)
def test_how_far_a_percentage_may_be_off(printed: str, allowed: str) -> None:
    assert tolerance(quantities(printed)[0], printed) == Decimal(allowed)
