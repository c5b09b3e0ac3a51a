"""Ratios that are told in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.rough_ratios import multiples, point_changes, rough_shares


@pytest.mark.parametrize(
    ("sentence", "part", "whole", "low", "high"),
    [
        ("共240条，网站180条，占七成", 180, 240, "0.65", "0.75"),
        ("共240条，网站180条，约占七成半", 180, 240, "0.70", "0.80"),
        ("共240条，其中七成以上（180条）在网站公开", 180, 240, "0.7", "1"),
        ("共240条，其中近八成（180条）在网站公开", 180, 240, "0.7", "0.8"),
        ("共240条，网站180条，占四分之三", 180, 240, "0.71", "0.79"),
        ("共60件，网上32件，占一半以上", 32, 60, "0.5", "1"),
        ("共60件，网上28件，近半数", 28, 60, "0", "0.5"),
        ("共60件，网上32件，占总数的半数", 32, 60, "0.45", "0.55"),
        ("网站180条，占总数240条的七成", 180, 240, "0.65", "0.75"),
    ],
)
def test_a_share_in_words(sentence: str, part: int, whole: int, low: str, high: str) -> None:
    (share,) = rough_shares(sentence, 0, len(sentence), quantities(sentence), ())
    assert (share.part.value, [w.value for w in share.wholes]) == (part, [whole])
    assert abs(share.low - Decimal(low)) < Decimal("0.01")
    assert abs(share.high - Decimal(high)) < Decimal("0.01")


@pytest.mark.parametrize(
    "sentence",
    [
        "共240条，网站180条，占网站信息的七成",
        "共240条，网站约180条，占七成",
        "共建成公开栏24个",
        "全年240条，上半年120条，下半年120条",
        "办结60件，近半年新收32件",
        "共60件，网上32件，进展过半",
        "共240条，两类占七成",
        "共240条，三成为转载信息，网站180条",
    ],
)
def test_no_share_in_words(sentence: str) -> None:
    assert not [*rough_shares(sentence, 0, len(sentence), quantities(sentence), ())]


@pytest.mark.parametrize(
    ("sentence", "ratio", "right"),
    [
        ("收到45件，是上年的3倍（上年15件）", 3, True),
        ("收到36件，是上年的3倍（上年15件）", Decimal("2.4"), False),
        ("收到36件，上年为15件，同比增长1.4倍", Decimal("2.4"), True),
        ("收到36件，上年为15件，同比增长2.4倍", Decimal("2.4"), False),
        ("收到36件，比上年的15件翻了一番多", Decimal("2.4"), True),
        ("2022年收到15件，2023年收到30件，翻了一番", 2, True),
        ("2022年收到15件，2023年收到20件，翻了一番", Decimal(20) / 15, False),
        ("2022年收到15件，2023年收到28件，近翻一番", Decimal(28) / 15, True),
    ],
)
def test_a_multiple_of_last_year(sentence: str, ratio: Decimal, right: bool) -> None:
    (found,) = multiples(sentence, 0, len(sentence), quantities(sentence), 2023)
    assert found.ratio == ratio
    assert (found.low <= found.ratio <= found.high) is right


@pytest.mark.parametrize(
    "sentence",
    [
        "网站15件，公众号30件，是网站的2倍",
        "2021年收到15件，2023年收到45件，增长2倍",
        "收到36件，增长1.4倍",
        "上年收到15件，其中网上12件，增长1.4倍",
    ],
)
def test_no_multiple_of_last_year(sentence: str) -> None:
    assert not [*multiples(sentence, 0, len(sentence), quantities(sentence), 2023)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("满意率由上年的92%提高到96%，提高了5个百分点", [(4, 5, False)]),
        ("办结率98.5%，比上年96%提高3.5个百分点", [(Decimal("2.5"), Decimal("3.5"), False)]),
        ("办结率由96%下降到92%，下降4个百分点", [(-4, 4, True)]),
        ("办结率96%，满意率92%，提高4个百分点", []),
        ("办结率约98%，比上年96%提高3.5个百分点", []),
    ],
)
def test_points_between_two_rates(sentence: str, found: list[tuple[object, object, bool]]) -> None:
    read = point_changes(sentence, quantities(sentence))
    assert [(c.right, c.points.value, c.falls) for c in read] == found
