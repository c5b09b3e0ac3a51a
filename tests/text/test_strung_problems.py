"""Several problems in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.strung_problems import announces_problems, strung_problems


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "虽然公开工作取得一定成效，但还存在个别股室责任心不强、解读材料偏少、栏目更新滞后等问题。",
            ["虽然公开工作取得一定成效，但还存在", "个别股室责任心不强", "解读材料偏少", "栏目更新滞后"],
        ),
        ("今年工作仍有不足，如：信息员队伍不够稳定", ["今年工作仍有不足，如", "信息员队伍不够稳定"]),
        ("存在一些不足，主要表现为解读的精准度、通俗性不够", ["存在一些不足，主要表现为", "解读的精准度、通俗性不够"]),
        ("公开内容不够全面、栏目分类不够细化等", ["公开内容不够全面", "栏目分类不够细化"]),
        ("主要问题是网站检索不便、还需进一步提高报送时效", ["主要问题是", "网站检索不便、还需进一步提高报送时效"]),
        ("信息员更换频繁、仍需进一步提高报送时效", []),
        ("解读不够及时、全面", []),
        ("解读不够及时、不够通俗", []),
        ("及时性、准确性不够", []),
        ("网站建设滞后，栏目不全、更新不及时", []),
        ("主要存在以下问题", []),
        ("政策解读形式单一", []),
        ("", []),
    ],
)
def test_parts(sentence: str, parts: list[str]) -> None:
    assert [sentence[p.start : p.end] for p in strung_problems(sentence)] == parts


def test_only_the_lead_in_is_no_problem() -> None:
    told = strung_problems("还存在股室责任心不强、解读材料偏少等问题")
    assert [p.problem for p in told] == [True, True]
    told = strung_problems("我局工作还存在股室责任心不强、解读材料偏少等问题")
    assert [p.problem for p in told] == [False, True, True]


@given(st.text(alphabet="存在不足问题如等、，。更新滞后主要表现为：是", max_size=80))
def test_parts_are_disjoint_and_inside(sentence: str) -> None:
    at = 0
    for part in strung_problems(sentence):
        assert at <= part.start < part.end <= len(sentence)
        at = part.end


@pytest.mark.parametrize("unit", ["存在", "问题是", "不足、", "等问题", "存在等", "问题，主要"])
def test_adversarial_text_costs_little(unit: str) -> None:
    assert_nearly_linear(strung_problems, unit * 20_000)


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("各项工作落到实处，但仍存在一些问题和不足，如解读材料的质量有待提高等", True),
        ("我局工作还存在不足之处：主要表现为信息员兼职过多", True),
        ("针对存在的问题，如栏目更新滞后，已逐一整改", False),
        ("工作中仍存在一些不足，如下", False),
        ("全年未发现存在问题，如实报送材料", False),
    ],
)
def test_problems_that_are_announced(sentence: str, announced: bool) -> None:
    assert announces_problems(sentence) is announced
