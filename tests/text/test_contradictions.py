"""Praise and admitted shortfalls of the same aspect."""

from __future__ import annotations

import pytest

from nianshen.text.contradictions import ASPECTS, PRAISE_IS_A_GOAL

_BY_NAME = {aspect.name: aspect for aspect in ASPECTS}


@pytest.mark.parametrize(
    ("name", "praised", "lacking"),
    [
        ("公开内容", "公开内容丰富", "公开内容较为单一"),
        ("更新时效", "信息更新及时", "部分栏目更新不够及时"),
        ("公开形式", "公开渠道畅通", "公开形式比较单一"),
        ("政策解读", "政策解读全覆盖", "解读质量有待提高"),
        ("制度建设", "制度健全", "制度还不够完善"),
        ("队伍和能力", "队伍稳定", "人员业务能力不足"),
        ("公开意识", "公开意识较强", "公开意识不强"),
        ("答复回应", "答复率100%", "回应不够及时"),
        ("答复质量", "答复规范", "答复只列条款"),
        ("查询检索", "查询便捷", "检索时间偏长"),
        ("使用情况", "利用率较高", "利用率不高"),
        ("审核把关", "审核严格", "审核把关不够严"),
        ("监督考核", "考核有力", "考核流于形式"),
        ("协调配合", "口径统一", "通知口径不一"),
        ("公开内容", "公开得十分完整", "批文公开不完整"),
        ("更新时效", "栏目更新也及时", "照片超过两个月没有更新"),
        ("政策解读", "解读材料通俗易懂", "政策解读沿用文件原话"),
        ("队伍和能力", "经办人员业务熟练", "对区分处理不熟练"),
        ("互动交流", "互动频繁", "互动效果有待提高"),
    ],
)
def test_each_aspect_is_known_both_ways_and_never_mistaken(name: str, praised: str, lacking: str) -> None:
    aspect = _BY_NAME[name]
    assert aspect.praised.search(praised)
    assert aspect.lacking.search(lacking)
    assert not aspect.praised.search(lacking)
    assert not aspect.lacking.search(praised)


def test_replies_in_time_and_little_interaction_are_two_things() -> None:
    assert not any(a.praised.search("办结率100%") and a.lacking.search("互动效果有待提升") for a in ASPECTS)


def test_every_aspect_is_tried() -> None:
    assert len(_BY_NAME) == 15


@pytest.mark.parametrize(("lead", "goal"), [("不断", True), ("确保", True), ("我局", False)])
def test_what_is_aimed_at_is_no_result(lead: str, goal: bool) -> None:
    assert bool(PRAISE_IS_A_GOAL.search(lead)) is goal
