"""Marks without their partner, put twice, or around nothing."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.paired_marks import LoneMark, doubled_marks, empty_marks, lone_marks


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("落实《条例，公开", [LoneMark(2, "《", "title")]),
        ("条例》公开", [LoneMark(2, "》", "title")]),
        ("公开86条（其中网站60条。", [LoneMark(5, "（", "round")]),
        ("“公开为常态“原则", [LoneMark(0, "“", "quotes"), LoneMark(6, "“", "quotes")]),
        ("公开事项〔2023年版", [LoneMark(4, "〔", "square")]),
        ("（一（二）", [LoneMark(0, "（", "round")]),
    ],
)
def test_lone_marks(text: str, lone: list[LoneMark]) -> None:
    assert lone_marks(text) == lone


@pytest.mark.parametrize(
    "text",
    [
        "落实《条例》（以下简称“条例”）〔2023〕",
        "公开86条(其中网站60条）",
        "1）网站；2）公众号，a) 其他",
        "一）公开，（二）申请",
        "坚持“公开为常态\"的原则",
        "国办﹝2021〕30号",
        "",
    ],
)
def test_what_is_paired_or_needs_no_partner(text: str) -> None:
    assert lone_marks(text) == []


def test_a_square_bracket_of_another_kind_is_no_partner() -> None:
    assert [m.mark for m in lone_marks("国办〔2021]30号")] == ["〔"]


def test_marks_too_far_apart_are_no_pair() -> None:
    assert [m.at for m in lone_marks("《" + "条" * 400 + "》《条")] == [0, 401, 402]


def test_doubled_marks() -> None:
    assert doubled_marks("公开120条，，培训2次。。完。") == [(6, 8), (12, 14)]


def test_empty_marks() -> None:
    assert empty_marks("印发《》和“ ”《条例》") == [(2, 4), (5, 8)]


@pytest.mark.parametrize("mark", ["《", "（", "”", "（》"])
def test_a_long_text_takes_no_time(mark: str) -> None:
    assert_nearly_linear(lone_marks, mark * 20_000)
