"""Which numbers of running text are quantities, and of what."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.counted import cardinal
from nianshen.text.quantities import Quantity, quantities

_DIGITS = "零一二三四五六七八九"
_PIECES = st.sampled_from(
    ["120", "1,234", "1.2", "万", "余", "条", "件", "年", "月", "日", "第", "约", "近", "各", "%", "个百分点", "—", "至", "〔2023〕", "号", "。",
     "，", "、", "一", "十", "百", "两", "百分之", "点", " ", "\n", "收到申请", "工作日", "元", "万元", "１２", "．", "a", "其中"]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=30).map("".join)


def _said(text: str) -> list[tuple[int | Decimal, str]]:
    return [(q.value, q.unit) for q in quantities(text)]


def _numeral(n: int) -> str:
    """``n`` below ten thousand as it is written in Chinese, without 两."""
    written, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if digit:
            written += ("零" if gap and written else "") + _DIGITS[digit] + name
        gap = digit == 0
    return written or "零"


@given(st.integers(1, 9999))
def test_a_written_numeral_is_read_back(n: int) -> None:
    assert cardinal(_numeral(n)) == n


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("十", 10), ("十二", 12), ("两百五", 250), ("三万二", 32000), ("一亿零五", 100000005), ("零", 0)],
)
def test_a_numeral_as_it_is_spoken(numeral: str, value: int) -> None:
    assert cardinal(numeral) == value


@pytest.mark.parametrize("words", ["三五", "二〇一二", "百", "万", "一二三"])
def test_what_is_no_numeral(words: str) -> None:
    assert cardinal(words) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("收到申请37件", [(37, "件")]),
        ("公开信息1,234条", [(1234, "条")]),
        ("公开信息 1234 条", [(1234, "条")]),
        ("公开信息１２３条", [(123, "条")]),
        ("三十二篇解读", [(32, "篇")]),
        ("阅读1.2万次", [(12000, "次")]),
        ("收费3.5万元", [(35000, "元")]),
        ("占17.4%", [(Decimal("17.4"), "")]),
        ("百分之十二点五", [(Decimal("12.5"), "")]),
        ("行政诉讼0，", [(0, "")]),
        ("两件申请，三次会议", [(2, "件"), (3, "次")]),
        ("在7个工作日内答复5件", [(7, "个工作日"), (5, "件")]),
        ("公开信息2万3千条", [(23000, "条")]),
        ("公开信息1万2千余条", [(12000, "条")]),
        ("一季度发布20条", [(20, "条")]),
        ("收到来信12封", [(12, "封")]),
        ("更新信息1500+条", [(1500, "条")]),
        ("一件事一次办", [(1, "次")]),
        ("上升3个百分点", [(3, "个百分点")]),
    ],
)
def test_a_quantity_and_its_unit(text: str, said: list[tuple[int | Decimal, str]]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "2023年12月31日",
        "国办发〔2019〕60号",
        "第3条",
        "《条例》第二十条",
        "12345热线",
        "电话13800138000",
        "1.公开",
        "（3）平台",
        "一、总体情况",
        "统一部署",
        "网址www.a1.cn",
        "8：30至17：30",
        "办结一件公开一件",
        "一件一会商",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    "text",
    ["约120条", "近120条", "120余条", "一百余条", "120条左右", "超过120条", "1.2万条", "3—5个", "不少于2次", "上百条"],
)
def test_an_approximate_quantity_is_not_exact(text: str) -> None:
    assert all(q.approximate for q in quantities(text))


@pytest.mark.parametrize(("text", "each"), [("各5条", True), ("每5条", True), ("均为5件", True), ("共5条", False)])
def test_so_many_of_every_one(text: str, each: bool) -> None:
    assert [q.each for q in quantities(text)] == [each]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2.13名联络员", [(13, "名")]),
        ("。3.24种文本", [(24, "种")]),
        ("共2.13名", [(Decimal("2.13"), "名")]),
        ("2.05人", [(Decimal("2.05"), "人")]),
        ("1.2万条", [(12000, "条")]),
        ("3.24公顷", [(Decimal("3.24"), "公顷")]),
    ],
)
def test_an_enumerator_is_no_part_of_the_number_behind_it(text: str, said: list[tuple[int | Decimal, str]]) -> None:
    assert _said(text) == said
    assert all(
        text[q.start : q.end].endswith(f"{q.value}{q.unit}")
        for q in quantities(text)
        if isinstance(q.value, int) and q.value < 100
    )


def test_everything_that_is_known_of_a_quantity() -> None:
    text = "我局约有两千三百余条信息"
    assert quantities(text) == [Quantity(4, 10, 2300, "条", "count", True, False, True)]


@given(TEXTS)
def test_quantities_stand_in_order_where_they_say_and_do_not_overlap(text: str) -> None:
    found = quantities(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.start <= b.start for a, b in pairwise(found))
    assert all(text[q.start : q.end].endswith(q.unit) or q.unit == "元" for q in found if q.unit)


@given(st.integers(0, 999_999), st.sampled_from(["条", "件", "次", "个", "篇"]))
def test_figures_are_read_with_and_without_thousands_marks(n: int, unit: str) -> None:
    for printed in (str(n), f"{n:,}"):
        assert [(q.value, q.unit, q.approximate) for q in quantities(f"公开{printed}{unit}信息")] == [(n, unit, False)]


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "一", "百分之", "1.", "12345", "十万", "各", "3—"])
def test_hostile_text_is_read_in_time(piece: str) -> None:
    assert_nearly_linear(quantities, piece * (200_000 // len(piece)))


@pytest.mark.parametrize(
    ("text", "about"),
    [("总数356条", False), ("网站上356条", False), ("几十条", True), ("数十条", True), ("上百条", True), ("件数三十条", False)],
)
def test_several_stands_before_numerals_only(text: str, about: bool) -> None:
    assert [q.approximate for q in quantities(text)] == ([about] if quantities(text) else [])
