"""Where a series of enumerators does not count, and what only looks so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.series import breaks

_PIECES = st.sampled_from(
    ["一是", "二是", "三是", "二", "三要", "（一）", "（三）", "1.", "3.", "①", "③", "二、", "第一，", "其三，", "首先，", "下一步", "更新慢",
     "***", "（", "）", "。", "；", "，", "\n", " "]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def told(text: str) -> list[tuple[str, int, str]]:
    """The breaks with their kind, their number and the last words shown."""
    return [(b.kind, b.number, text[slice(*b.spans[-1])]) for b in breaks(text)]


def test_a_series_within_an_item_leaves_the_outer_one_counting() -> None:
    inner = "一是公示。二是核对。三是上网。"
    assert told(f"一是抓补贴。{inner}二是抓低保。{inner}三是抓教育。") == []
    assert told("（1）抓补贴。（1）公示。（2）核对。（2）抓低保。") == []
    assert told(f"一是抓补贴。{inner}三是抓低保。四是抓教育。") != []


def test_one_slip_is_told_once() -> None:
    assert told("一是更新慢。三是解读少。三是人手缺。") == [("repeated", 3, "三是人手缺")]
    assert told("（一）更新慢。\n（四）解读少。") == [("gap", 2, "（四）解读少")]


def test_no_series_goes_on_past_the_turn_to_measures() -> None:
    assert told("一是更新慢。二是解读少。下一步：一是补齐栏目。三是配图解。") == [("gap", 2, "三是配图解")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是更新慢；三是解读少。", ("gap", 2, "三是解读少")),
        ("一是更新慢；二解读少；三是人手缺。", ("bare", 2, "三是人手缺")),
        ("一是更新慢；二、解读少；三是人手缺。", ("bare", 2, "三是人手缺")),
        ("一是更新慢；2.解读少；三是人手缺。", ("bare", 2, "三是人手缺")),
        ("一是更新慢；二是解读少；二是人手缺。", ("repeated", 2, "二是人手缺")),
        ("一是更新慢；一是解读少；二是人手缺。", ("repeated", 1, "一是解读少")),
        ("一是更新慢；三是解读少；二是人手缺。", ("order", 2, "三是解读少")),
        ("有待加强；二是解读少；三是人手缺。", ("start", 1, "二是解读少")),
        ("一是更新慢。下一步补齐栏目。", ("alone", 2, "一是更新慢")),
        ("（一）更新慢。\n（三）解读少。", ("gap", 2, "（三）解读少")),
        ("1.更新慢。\n3.解读少。", ("gap", 2, "3.解读少")),
        ("（1）更新慢；（3）解读少。", ("gap", 2, "（3）解读少")),
        ("①更新慢；③解读少。", ("gap", 2, "③解读少")),
        ("第一，更新慢。第三，解读少。", ("gap", 2, "第三，解读少")),
        ("其一，更新慢。其三，解读少。", ("gap", 2, "其三，解读少")),
        ("问题一：更新慢。问题三：解读少。", ("gap", 2, "问题三：解读少")),
        ("存在一是更新慢二是解读少四是人手缺", ("gap", 3, "四是人手缺")),
    ],
)
def test_a_break_is_told(text: str, expected: tuple[str, int, str]) -> None:
    assert told(text) == [expected]


def test_series_of_problems_and_of_measures_are_told_apart() -> None:
    assert told("一是甲事；二是乙事；三是丙事。下一步：一是丁事；二是戊事；四是己事。") == [("gap", 3, "四是己事")]


@pytest.mark.parametrize(
    "text",
    [
        "一是更新慢；二是解读少；三是人手缺。下一步：一是补栏目；二是配图解。",
        "一是更新慢；二 是解读少；三是人手缺。",
        "—是更新慢；二是解读少；三是人手缺。",
        "一是更新慢；二要配图解；三是增人手。",
        "一是更新慢：一是栏目空，二是附件缺。二是解读少。",
        "（一）甲事。一是子，二是丑。（二）乙事。一是寅，二是卯。",
        "依据《条例》第二十条第（一）、（三）项公开。",
        "首先更新慢，其次解读少，最后人手缺。",
        "一是更新慢。其次，解读少。",
        "一是更新慢；***三是解读少。",
        "全市第一、全省第三，进步明显。",
        "1.5万条，3.2万次，1月3日。",
        "1.更新慢\n2.2023年解读少\n3.人手缺",
        "把握政府信息三要素；三要求一并落实。",
        "本年新收政府信息公开申请数量 一、甲 三、乙",
        "",
    ],
)
def test_what_counts_or_only_looks_like_a_break_is_left_alone(text: str) -> None:
    assert breaks(text) == []


@given(TEXTS)
def test_what_is_shown_stands_in_the_text(text: str) -> None:
    for b in breaks(text):
        assert b.spans
        for start, end in b.spans:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "一是" * 50_000,
        "一是甲。三是" * 16_000,
        "1.甲\n3.乙\n" * 12_000,
        "①③" * 50_000,
        "一" * 100_000,
        "（一）" * 33_000,
    ],
)
def test_hostile_text_costs_linear_time(text: str) -> None:
    assert_nearly_linear(breaks, text)
