"""Labels that divide a whole."""

from __future__ import annotations

import pytest

from nianshen.text.divisions import NEVER, division_of, times_told


@pytest.mark.parametrize(
    ("labels", "least"),
    [
        (["一级栏目", "二级栏目"], 2),
        (["其中上半年", "下半年"], 2),
        (["，县直部门", "、乡镇"], 2),
        (["关停", "保留"], 2),
        (["当面", "信函"], 3),
        (["同意公开", "部分公开", "不予公开"], NEVER),
        (["一级栏目", "一级专栏"], None),
        (["网站", "公众号"], None),
        (["市直部门和县区", "乡镇"], None),
        (["主动公开的", "不公开的"], 3),
        (["，合格", "，不合格"], 2),
        (["问卷收回", "，没有收回的"], 2),
        (["未采纳", "未回复的"], None),
        (["，采纳", "，未回复"], None),
        (["，满意", "、基本满意", "、不满意"], 3),
        (["未经复议直接起诉", "、复议后起诉"], 2),
        (["继续有效", "、废止", "、修改"], 3),
    ],
)
def test_division(labels: list[str], least: int | None) -> None:
    found = division_of(labels)
    assert (found.least if found is not None else None) == least


@pytest.mark.parametrize(
    ("labels", "times"),
    [
        (["，其中5月", "、11月"], ["5月", "11月"]),
        (["上半年参加", "下半年参加"], ["上半年", "下半年"]),
        (["5月", "5月"], None),
        (["5月", "公众号"], None),
        (["第一季度", "第二季度"], ["第一季度", "第二季度"]),
    ],
)
def test_times(labels: list[str], times: list[str] | None) -> None:
    assert times_told(labels) == times
