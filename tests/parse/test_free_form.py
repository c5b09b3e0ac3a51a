"""Sections of reports of before 2019."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen import intake
from nianshen.parse import parse

_TITLE = "青坪县粮食局2014年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (
            "一、概述\n按条例做好公开。\n二、主动公开政府信息的情况\n公开52条。\n三、依申请公开政府信息办理情况\n未收到申请。\n"
            "四、政府信息公开收费及减免情况\n未收费。\n五、因政府信息公开申请行政复议、提起行政诉讼的情况\n没有。\n"
            "六、存在的主要问题和改进措施\n更新不及时。\n七、其他需要报告的事项\n无。",
            ["overview", "disclosure", "requests", "fees", "disputes", "problems", "other"],
        ),
        (
            "现将情况报告如下：一、工作开展情况（一）加强领导。成立小组。（二）完善制度。二、工作中存在的不足公开更新不够及时。"
            "三、下一步工作打算加强学习。",
            ["overview", "problems", "problems"],
        ),
        (
            "一、概述 2014年全局公开信息52条，涉及收购、储备两类，二、主动公开政府信息情况 全年52条。三、存在的问题及改进措施 更新慢。",
            ["overview", "disclosure", "problems"],
        ),
        ("本局2014年公开政府信息52条，存在更新不及时的问题，下一步将改进。", []),
    ],
    ids=["seven sections", "glued", "a comma before a heading", "no section"],
)
def test_sections_are_told_by_their_words(body: str, kinds: list[str]) -> None:
    report = parse(intake.read_bytes((_TITLE + body).encode(), "x.txt"))
    assert [p.kind for p in report.parts] == kinds
    assert all(p.number is None for p in report.parts)


def test_contents_are_looked_for_in_the_whole_text_annex_included() -> None:
    body = "一、概述\n公开政府信息52条。\n二、存在的问题\n更新慢。\n附件：政府信息公开情况统计表\n行政复议数 0\n收取费用 0"
    report = parse(intake.read_bytes((_TITLE + body).encode(), "x.txt"))
    told = {c.kind: c.span is not None for c in report.contents}
    assert told == {
        "disclosure": True,
        "requests": False,
        "fees": True,
        "disputes": True,
        "problems": True,
        "other": False,
    }
    assert all("行政复议数" not in p.span.of(report.text) for p in report.passages), "an annex is no running text"


@pytest.mark.parametrize("hostile", ["一、甲\n" * 25_000, "一、二、" * 25_000, "三、问题" * 25_000, "四、政府信息公开行政复议" * 8_000])
def test_headings_without_end_are_parsed_in_linear_time(hostile: str) -> None:
    assert_nearly_linear(
        parse, hostile, lambda text: intake.read_bytes((_TITLE + "公开信息。" + text).encode(), "x.txt")
    )
