"""What the numbers of running text are figures of."""

from __future__ import annotations

import pytest

from nianshen.text.indicators import figures
from nianshen.text.quantities import quantities


def _figures(sentence: str) -> list[tuple[str, str, object, bool]]:
    found = figures(sentence, 0, len(sentence), quantities(sentence), 2023)
    return [(f.indicator, f.unit, f.quantity.value, f.open) for f in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("主动公开政府信息120条", "全年共公开信息120条"),
        ("微信公众号推送信息5条", "我局公众号发布政务信息5条"),
        ("发布政策解读12篇", "2023年制作政策解读材料12篇"),
        ("通过门户网站公开信息80条", "网站发布信息80条"),
    ],
)
def test_one_indicator_in_other_words(one: str, other: str) -> None:
    assert _figures(one) == _figures(other)
    assert len(_figures(one)) == 1


def test_channels_are_indicators_of_their_own() -> None:
    assert _figures("网站公开信息80条，公众号公开信息40条") == [
        ("网站信息", "条", 80, False),
        ("公众号信息", "条", 40, False),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "其中网站公开80条",
        "比上年增加网站信息20条",
        "2022年网站公开信息80条",
        "网站平均公开信息8条",
        "拟发布政策解读20篇",
        "网站公开信息80余条",
        "第一季度网站公开信息20条",
        "印发12份",
    ],
)
def test_what_is_no_figure_of_the_year(sentence: str) -> None:
    assert _figures(sentence) == []


def test_a_clause_before_may_narrow_a_figure() -> None:
    assert _figures("养老服务方面，公众号推送信息10条") == [("公众号信息", "条", 10, True)]
    assert _figures("养老服务方面，公开信息10条") == []
