"""Totals and their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.text.quantities import quantities
from nianshen.text.sums import added_up, going_on


def _found(sentence: str) -> list[tuple[object, str | None, int | None]]:
    found = added_up(sentence, len(sentence), quantities(sentence))
    return [(total.value, w.balance if w else None, w.sum if w else None) for total, w in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共120条，其中网站80条，公众号40条", [(120, None, None)]),
        ("共120条，其中网站80条，公众号30条", [(120, "less", 110)]),
        ("共120条，其中网站80条，公众号50条", [(120, "more", 130)]),
        ("共120条，其中教育30条，医疗20条", [(120, "perhaps_less", 50)]),
        ("共120条，其中教育30条，其他20条", [(120, "less", 50)]),
        ("共120条，其中教育30条、医疗20条等", [(120, None, None)]),
        ("共120条，主要包括教育30条、医疗20条", [(120, None, None)]),
        ("收到申请20件，其中自然人12件，企业3件", [(20, None, None)]),
        ("共120条，其中网站80条（含动态60条），公众号40条", [(120, None, None)]),
        ("共120余条，其中网站80条，公众号30条", []),
        ("会议3次，其中参会80人，印发2份", []),
        ("共120条，其中网站80条", []),
        ("事项共120项，其中可以网上申报80项，能够当日取件110项", [(120, None, None)]),
        ("事项共120项，其中可以网上申报80项，能够当日取件130项", [(120, "more", 210)]),
        ("公开信息120条：行政许可类80条，机构职能类50条", [(120, "more", 130)]),
        ("共有60人次参加，其中5月30人次、11月20人次", [(60, "perhaps_less", 50)]),
        ("5月和11月各办一次，共有60人次参加，其中5月30人次、11月20人次", [(60, "less", 50)]),
        ("办班2次60人次，5月30人次，11月20人次", [(60, "less", 50)]),
        ("办班3次60人次，5月30人次，11月20人次", []),
        ("专栏下设栏目20个，其中一级栏目6个、二级栏目12个", [(20, "less", 18)]),
        ("参加120人，其中县直单位70人，乡镇40人", [(120, "less", 110)]),
        ("现有账号40个，注销15个，保留30个", [(40, "more", 45)]),
        ("收到提问50个，当场答复30个，其余15个会后答复", [(50, "less", 45)]),
        ("收到申请9件，当面提交4件，信函提交6件", [(9, "more", 10)]),
        ("收到申请9件，其中当面提交4件，信函提交3件", [(9, None, None)]),
        ("收到申请9件，其中当面提交4件，信函提交3件，网络提交1件", [(9, "less", 8)]),
        ("予以公开11件，部分公开2件，不予公开3件", []),
        ("9件均已答复：同意公开6件，部分公开2件，不予公开1件，信息不存在1件", [(9, "more", 10)]),
        ("到场60人，两场分别为30人、35人", [(60, "more", 65)]),
        ("在发布的50条信息中，动态类30条，占60%；公告类19条，占38%", [(50, "less", 49)]),
        ("在发布的50条信息中，动态类30条，占60%；公告类9条，占18%", [(50, "perhaps_less", 39)]),
        ("共发布1430条，其中部门和镇1204条、本级126条", [(1430, "less", 1330)]),
        ("共发布500条，其中教育213条、医疗164条", [(500, "perhaps_less", 377)]),
        ("共发布500条，其中教育213条、医疗278条", [(500, "less", 491)]),
        ("共发布120条，其中教育80条、医疗20条、养老5篇、其他10条", [(120, None, None)]),
    ],
)
def test_what_adds_up(sentence: str, found: list[tuple[object, str | None, int | None]]) -> None:
    assert _found(sentence) == found


def test_a_list_goes_on_from_a_total_told_before() -> None:
    text = "主动公开信息120条。类别有两种。其中动态80条，其他公开信息50条"
    start = text.index("其中")
    total, *parts = quantities(text)[0], *(q for q in quantities(text) if q.start > start)
    found = [w and (w.balance, w.sum) for w in going_on(text, start, len(text), total, parts)]
    assert found == [("more", 130)]


def test_a_list_without_the_rest_does_not_go_on() -> None:
    text = "主动公开信息120条。类别有两种。其中动态80条，公告50条"
    start = text.index("其中")
    total, *parts = quantities(text)[0], *(q for q in quantities(text) if q.start > start)
    assert [*going_on(text, start, len(text), total, parts)] == []


@given(st.lists(st.integers(1, 500), min_size=2, max_size=6), st.integers(-3, 3))
def test_a_total_is_told_wrong_where_it_is(parts: list[int], off: int) -> None:
    total = sum(parts) + off
    listed = "，".join(f"第{'甲乙丙丁戊己'[n]}平台发布{part}条" for n, part in enumerate(parts))
    balance = {True: "less", False: "more"}[off > 0] if off else None
    runs = {sum(parts[i:j]) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1)}
    if total in runs or total in parts:
        balance = None
    if total > 0:
        found = _found(f"共公开信息{total}条，其中{listed}")
        assert found == [(total, balance, sum(parts) if balance else None)]
