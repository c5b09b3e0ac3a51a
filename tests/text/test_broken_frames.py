"""Sentences whose frame is broken in the middle."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.broken_frames import BrokenFrame, broken_frames


def found(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in broken_frames(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("报销门槛由降低为300元。", "frame", "报销门槛由降低为300"),
        ("办理时限由缩短至5天，", "frame", "办理时限由缩短至5"),
        ("设立公开栏，各站所工作进行集中公示。", "frame", "各站所工作进行集中公示"),
        ("2023年，在县政府办公室的指导，我局公开信息20条。", "frame", "在县政府办公室的指导，"),
        ("在做好日常更新的基础，增设专栏2个。", "frame", "在做好日常更新的基础，"),
        ("健全工作制度、一是每月核对名册。", "frame", "健全工作制度、一是"),
        ("自收到申请之日20个工作日内答复。", "frame", "自收到申请之日20个工作日内"),
        ("公开工作取得了较好的，群众满意。", "frame", "公开工作取得了较好的"),
        ("逐步拓宽公开渠，明确责任。", "cut", "公开渠"),
        ("收到行政复2件，开展业务培。", "cut", "业务培"),
        ("主动公开数30条，依申请公开数5条，不予公开数12。", "unit", "数12。"),
    ],
)
def test_what_is_broken(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "我局将召开座谈会等方式与群众沟通。",
        "报销门槛由500元降低为300元，由低到高，自由降低。",
        "对各站所工作进行集中公示，就公开工作进行专题培训，信息公开工作进行顺利。",
        "在县政府办公室的指导下，我局公开信息20条。",
        "在镇村两级打下坚实的基础，在工作中得到群众的支持，",
        "健全工作制度。一是每月核对名册，二是抽查。统一、一是一、二是二。",
        "自收到申请之日起20个工作日内答复，之日后3日内。",
        "健全公开制度，设置信息公开栏，依靠群众来，坚持先审后，利用微信公众，",
        "主动公开数30条，依申请公开数5，不予公开数12。",
        "主动公开数30条，依申请公开数5条，不予公开数12条。",
        "",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert found(text) == []


def test_offsets_are_those_of_the_text() -> None:
    assert list(broken_frames("更新栏目，拓宽公开渠，")) == [BrokenFrame("cut", 7, 10)]


@pytest.mark.parametrize(
    "unit",
    [
        "在的基础，",
        "数5条，",
        "工作进行集中公开，",
        "公开渠，",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(broken_frames(text)), unit * 8000)
