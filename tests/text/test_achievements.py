"""Words that praise, and words that only sound so."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.achievements import boasts, commends, praises


@pytest.mark.parametrize(
    "text",
    ["被评为全县先进单位", "公开信息88条，无一投诉", "克服人手困难，提前完成任务", "14条问题信息全部退回，值得肯定"],
)
def test_praise(text: str) -> None:
    assert praises(text)


@pytest.mark.parametrize(
    "text",
    ["与先进单位相比还有差距", "满意率只有62%", "公开信息88条，但解读少", "2024年起由专人每月公布12期", "名册更新慢", "检索略慢", "培训一次"],
)  # fmt: skip
def test_no_praise(text: str) -> None:
    assert not praises(text)


def test_counting_is_not_commending() -> None:
    assert praises("公开信息88条")
    assert not commends("公开信息88条")
    assert commends("访问量增长三成")
    assert not boasts("访问量增长三成")
    assert boasts("访问量增长三成，走在全市前列")


@pytest.mark.parametrize("piece", ["收到", "获", "没有", "要", "无一"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    assert_nearly_linear(praises, piece * 50_000)
