"""Sentences whose frame is broken in the middle."""

from __future__ import annotations

import time

import pytest

from nianshen.text.broken_frames import BrokenFrame, broken_frames


def found(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in broken_frames(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("一是将走访、问卷等多种形式广泛征求意见。", "frame", "一是将走访、问卷等多种形式广泛征求"),
        ("我局将召集乡镇会等渠道收集建议。", "frame", "我局将召集乡镇会等渠道收集"),
        ("报销门槛由降低为300元。", "frame", "报销门槛由降低为300"),
        ("办理时限由缩短至5天，", "frame", "办理时限由缩短至5"),
        ("全年推送86条救助类公众号。", "frame", "全年推送86条救助类公众号"),
        ("设立公开栏，各站所工作进行集中公示。", "frame", "各站所工作进行集中公示"),
        ("2023年，在县政府办公室的指导，我局公开信息20条。", "frame", "在县政府办公室的指导，"),
        ("在做好日常更新的基础，增设专栏2个。", "frame", "在做好日常更新的基础，"),
        ("健全工作制度、一是每月核对名册。", "frame", "健全工作制度、一是"),
        ("全面自查，共梳理出现办事指南45项。", "frame", "共梳理出现"),
        ("自收到申请之日20个工作日内答复。", "frame", "自收到申请之日20个工作日内"),
        ("公开工作取得了较好的，群众满意。", "frame", "公开工作取得了较好的"),
        (
            "及时转发《关于做好公开工作的通知》要求，要求各股室核对栏目。",
            "frame",
            "及时转发《关于做好公开工作的通知》要求，要求",
        ),
        ("更新栏目，特别针对是救助类栏目。", "order", "特别针对是"),
        ("尤其对于是低保名册，", "order", "尤其对于是"),
        ("逐步健全信息公开审，明确责任。", "cut", "逐步健全信息公开审"),
        ("主动公开数30条，依申请公开数5条，不予公开数12。", "unit", "数12。"),
    ],
)
def test_what_is_broken(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "我局将通过走访、问卷等多种形式广泛征求意见。",
        "我局将召开座谈会等方式与群众沟通。",
        "将网站、微信等渠道收集的意见分类整理。",
        "将公开栏等形式纳入考核，将意见箱等渠道结合起来。",
        "报销门槛由500元降低为300元，由低到高，自由降低。",
        "全年推送86条公众号信息，转发20条文章到公众号。",
        "发布信息20条，开通公众号。",
        "对各站所工作进行集中公示，就公开工作进行专题培训，信息公开工作进行顺利。",
        "在县政府办公室的指导下，我局公开信息20条。",
        "在镇村两级打下坚实的基础，在工作中得到群众的支持，",
        "健全工作制度。一是每月核对名册，二是抽查。统一、一是一、二是二。",
        "梳理出现有问题8个，梳理出现行有效文件5件。",
        "自收到申请之日起20个工作日内答复，之日后3日内。",
        "按照《关于做好公开工作的通知》要求，要求各股室核对栏目。",
        "特别是针对救助类栏目，特别对是否公开进行审查。",
        "健全信息公开审查制度，设置信息公开栏，",
        "主动公开数30条，依申请公开数5，不予公开数12。",
        "主动公开数30条，依申请公开数5条，不予公开数12条。",
        "",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert found(text) == []


def test_offsets_are_those_of_the_text() -> None:
    assert list(broken_frames("更新栏目，特别针对是名册")) == [BrokenFrame("order", 5, 10)]


@pytest.mark.parametrize(
    "unit",
    [
        "将",
        "等方式听取",
        "将等多种方式听取",
        "在的基础，",
        "公众号，",
        "发布5条公众号",
        "数5条，",
        "工作进行集中公开，",
        "加强公开审，",
    ],
)
def test_a_long_text_takes_no_time(unit: str) -> None:
    text = unit * 20_000
    began = time.process_time()
    list(broken_frames(text))
    assert time.process_time() - began < 2
