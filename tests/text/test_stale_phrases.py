"""Phrases out of their time."""

from __future__ import annotations

import pytest

from nianshen.text.stale_phrases import stale_phrases


def found(text: str, year: int) -> list[tuple[str, bool]]:
    return [(text[s.start : s.end], s.early) for s in stale_phrases(text, year)]


@pytest.mark.parametrize(
    ("text", "year", "phrase", "early"),
    [
        ("落实新修订的《条例》", 2024, "新修订的《条例》", False),
        ("学习党的十九大精神", 2024, "党的十九大", False),
        ("收费及减免情况", 2022, "收费及减免情况", False),
        ("改革开放30年成果", 2014, "改革开放30年", False),
        ("会同县国土资源局", 2022, "国土资源局", False),
        ("“七五”普法", 2023, "“七五”普法", False),
        ("学习党的二十大报告", 2018, "党的二十大", True),
        ("深入学习十九届四中全会精神", 2022, "十九届四中全会精神", False),
        ("按照“十三五”规划要求", 2023, "“十三五”规划要求", False),
        ("县环保局、县质监局派员", 2021, "环保局", False),
        ("市国土局与市自然资源局联办", 2019, "国土局", False),
        ("会同县扶贫办公开", 2023, "县扶贫办", False),
        ("做好“六稳”“六保”", 2024, "“六稳”", False),
        ("公开脱贫攻坚信息9条", 2023, "脱贫攻坚信息", False),
        ("即将施行的新《条例》", 2021, "即将施行的新", False),
        ("学习新质生产力", 2019, "新质生产力", True),
    ],
)
def test_out_of_time(text: str, year: int, phrase: str, early: bool) -> None:
    assert (phrase, early) in found(text, year)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("落实新修订的《条例》", 2020),
        ("党的十九大以来", 2024),
        ("学习党的十九大、二十大精神", 2024),
        ("《关于学习党的十九大的通知》", 2024),
        ("接收原国土资源局档案", 2022),
        ("会同县国土资源局", 2019),
        ("十九届三中、四中全会精神，十九届六中全会精神", 2022),
        ("“十三五”以来，“十三五”期间", 2023),
        ("巩固拓展脱贫攻坚成果", 2024),
        ("县农业农村局、县自然资源局", 2023),
        ("节后复工复产安全检查", 2025),
        ("回顾疫情期间的做法", 2025),
        ("生产成本费用公开", 2024),
        ("", 2024),
    ],
)
def test_in_place(text: str, year: int) -> None:
    assert found(text, year) == []


def test_every_entry_is_told_in_both_languages() -> None:
    lives = {s.span for s in stale_phrases("两个确立、建党百年、五五普法、新条例", 2003)}
    assert lives
    assert all(life.why and life.why_en for life in lives)
