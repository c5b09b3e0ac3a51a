"""Wordings that say the same twice."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.pleonasms import said_twice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("参会大约1200人次左右。", "大约1200人次左右"),
        ("发布约120余条。", "约120余条"),
        ("超过200多条。", "超过200多条"),
        ("由于人手不足的原因，更新慢。", "由于人手不足的原因"),
        ("目的是为了方便群众。", "目的是为了"),
        ("截至目前为止，未发生。", "截至目前为止"),
        ("主动公开政府信息公开120条。", "主动公开政府信息公开"),
        ("进一步继续加强。", "进一步继续"),
        ("全年共计发布信息总计86条。", "共计发布信息总计"),
        ("拓宽公开途径，优化流程，拓宽公开渠道。", "拓宽公开途径，优化流程，拓宽公开渠道"),
        ("提升公开意识，不断增强公开意识。", "提升公开意识，不断增强公开意识"),
        ("有关相关部门。", "有关相关"),
        ("每篇至少配不少于两个算例。", "至少配不少于"),
        ("因为涉及隐私的原因退回9件。", "因为涉及隐私的原因"),
        ("为了方便群众的目的，", "为了方便群众的目的"),
        ("截至2023年底为止。", "截至2023年底为止"),
        ("大概有30人左右。", "大概有30人左右"),
    ],
)
def test_said_twice(text: str, words: str) -> None:
    assert words in [text[start:end] for start, end in said_twice(text)]


@pytest.mark.parametrize(
    "text",
    [
        "加大培训力度，加大考核力度。",
        "拓宽公开渠道。拓宽公开途径。",
        "近100条以上。",
        "由于历史的原因，档案不全。",
        "由于人事变动等原因，更新慢。",
        "多达500余人。",
        "因为档案不全的原因是多方面的。",
        "至少公开3条，不少于2次。",
        "主动公开政府信息公开指南。",
        "完善公开制度，健全审核制度。",
        "",
    ],
)
def test_said_once(text: str) -> None:
    assert list(said_twice(text)) == []


@pytest.mark.parametrize("unit", ["约1余", "由于的原因", "提升公开", "共计信息总计", "因为涉", "至少配", "截至2", "为了方便"])
def test_a_long_text_takes_no_time(unit: str) -> None:
    assert_nearly_linear(lambda text: list(said_twice(text)), unit * 20_000)
