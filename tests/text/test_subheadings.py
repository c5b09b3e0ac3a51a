"""The usual sub-headings, on a line of their own or run into the words after them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.subheadings import HeadingKind, known_subheading

ALONE: dict[HeadingKind, list[str]] = {
    "problems": [
        "存在的主要问题",
        "存在问题",
        "工作中存在的主要问题",
        "存在的问题和不足",
        "2023年存在的不足",
        "主要问题",
        "当前面临的困难",
    ],
    "measures": ["改进措施", "下一步打算", "2023年工作计划", "今后的努力方向", "整改情况", "下一步工作计划"],
    "problems_and_measures": ["存在问题及改进措施", "存在的主要问题和改进情况", "存在的不足及下一步打算"],
    "followup": ["上年度问题整改情况", "2022年度报告指出的问题整改落实情况"],
    "work": ["主动公开情况", "依申请公开", "政府信息管理情况", "平台建设方面", "监督保障"],
}
HEADINGS = [(title, kind) for kind, titles in ALONE.items() for title in titles]
_PIECES = st.sampled_from(
    [
        "存在",
        "主要",
        "问题",
        "及",
        "改进",
        "措施",
        "下一步",
        "打算",
        "上年度",
        "整改",
        "情况",
        "主动公开",
        "监督保障",
        "：",
        "我局",
        "2023年",
        "的",
        " ",
        "\n",
    ]
)
TEXTS = st.lists(_PIECES, max_size=12).map("".join)


def heading(text: str, *, numbered: bool) -> tuple[str, HeadingKind] | None:
    """The words taken for a sub-heading at the start of ``text``, and its kind."""
    known = known_subheading(text, 0, len(text), numbered=numbered)
    return None if known is None else (text[: known[0]], known[1])


@pytest.mark.parametrize(("title", "kind"), HEADINGS, ids=[title for title, _ in HEADINGS])
def test_a_heading_on_its_own_line(title: str, kind: HeadingKind) -> None:
    assert heading(title, numbered=False) == (title, kind)
    assert heading(title, numbered=True) == (title, kind)


@pytest.mark.parametrize(("title", "kind"), HEADINGS, ids=[title for title, _ in HEADINGS])
@pytest.mark.parametrize("after", ["虽然栏目齐全，但更新慢。", "我局每周更新。", "目前栏目少。"])
def test_a_heading_run_into_a_sentence(title: str, kind: HeadingKind, after: str) -> None:
    assert heading(title + after, numbered=False) == (title, kind)


@pytest.mark.parametrize(
    ("text", "numbered", "unnumbered"),
    [
        ("存在问题栏目少。", ("存在问题", "problems"), None),
        ("改进措施每周更新。", ("改进措施", "measures"), None),
        ("主动公开情况名单三批。", ("主动公开情况", "work"), None),
        ("主动公开名单三批。", None, None),
        ("主动公开：名单三批。", None, None),
        ("存在问题：栏目少。", ("存在问题", "problems"), ("存在问题", "problems")),
    ],
)
def test_an_enumerator_before_it_lets_other_words_follow(
    text: str, numbered: tuple[str, str] | None, unnumbered: tuple[str, str] | None
) -> None:
    assert (heading(text, numbered=True), heading(text, numbered=False)) == (numbered, unnumbered)


@pytest.mark.parametrize(
    "text",
    [
        "改进措施落实到位。",
        "存在的问题得到解决。",
        "依申请公开情况明确。",
        "整改情况较好。",
        "存在问题的栏目已关。",
        "主要问题是栏目少。",
        "栏目少。",
        "",
    ],
)
def test_what_goes_on_as_a_clause_is_none(text: str) -> None:
    assert heading(text, numbered=True) is None
    assert heading(text, numbered=False) is None


def test_only_what_stands_between_start_and_end_is_seen() -> None:
    text = "（一）存在问题栏目少。"
    assert known_subheading(text, 3, 7, numbered=False) == (7, "problems")
    assert known_subheading(text, 3, len(text), numbered=False) is None
    assert known_subheading(text, 0, len(text), numbered=True) is None
    assert known_subheading(text, 3, 6, numbered=True) is None


@given(TEXTS, st.booleans())
def test_a_heading_begins_the_text_and_a_number_only_adds_headings(text: str, lead: bool) -> None:
    before = "（一）" if lead else ""
    whole, start = before + text, len(before)
    plain, numbered = (known_subheading(whole, start, len(whole), numbered=n) for n in (False, True))
    assert plain is None or plain == numbered
    if numbered is not None:
        assert start < numbered[0] <= len(whole)
        title = whole[start : numbered[0]]
        assert known_subheading(title, 0, len(title), numbered=False) == (len(title), numbered[1])


@pytest.mark.parametrize(
    "unit", ["存在", "上一年度问题", "主动公开", "及存在的主要问题", "2023年", "下一步", "问题整改"]
)
def test_hostile_text_costs_linear_time(unit: str) -> None:
    text = "存在问题" + unit * (100_000 // len(unit))
    starts = range(400)
    assert_nearly_linear(lambda text: [known_subheading(text, s, len(text), numbered=True) for s in starts], text)
