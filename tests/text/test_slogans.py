"""Slogans, and sentences that tell of something done."""

from __future__ import annotations

import pytest

from nianshen.text.slogans import is_slogan


@pytest.mark.parametrize(
    "sentence",
    ["2023年，我局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神", "切实加强组织领导，不断提升公开水平", "增强“四个意识”，做到“两个维护”，始终把公开摆在突出位置",
     "认真贯彻《中华人民共和国政府信息公开条例》，扎实推进各项工作", "围绕中心、服务大局，努力打造阳光政府"],
)  # fmt: skip
def test_slogans(sentence: str) -> None:
    assert is_slogan(sentence) is True


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持应公开尽公开，主动公开信息120条",
        "高度重视公开工作，成立领导小组",
        "不断完善制度，修订信息发布审核办法",
        "进一步优化网站栏目设置和检索",
        "积极开展惠民政策的图文解读",
        "全年公布救助名册和发放标准",
    ],
)
def test_what_tells_of_an_act_is_none(sentence: str) -> None:
    assert is_slogan(sentence) is False


@pytest.mark.parametrize(
    "sentence", ["（一）加强组织领导，健全工作机制", "现将2023年政府信息公开工作情况报告如下", "总体情况", ""]
)
def test_headings_and_lead_ins_are_not_judged(sentence: str) -> None:
    assert is_slogan(sentence) is None
