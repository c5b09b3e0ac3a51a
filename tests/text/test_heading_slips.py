"""Headings of the national form with one character too many."""

from __future__ import annotations

import pytest

from nianshen.text.heading_slips import spare_character

ACCEPTED = ("政府信息公开行政复议、行政诉讼情况", "总体情况", "存在的主要问题及改进情况", "其他需要报告的事项")


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("政府信息公开行政法复议、行政诉讼情况", ("行政法复议", "行政复议")),
        ("存在的主要问题及改进行情况", ("改进行情况", "改进情况")),
        ("总体体情况", ("总体体情况", "总体情况")),
    ],
)
def test_a_character_too_many(printed: str, found: tuple[str, str]) -> None:
    assert spare_character(printed, ACCEPTED) == found


@pytest.mark.parametrize(
    "printed",
    [
        "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议、行政诉讼等情况", "总体工作情况", "总情况", "存在主要问题及改进情况",
        "存在的主要问题及其改进情况", "其他需报告的事项", "总体情况表", "", "主动公开政府信息情况",
    ],
)  # fmt: skip
def test_other_wordings_are_none(printed: str) -> None:
    assert spare_character(printed, ACCEPTED) is None
