"""Disclosure work and other business."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.overlap import distinctive_pairs
from nianshen.text.subject_matter import (
    admits_failing_elsewhere,
    other_business,
    speaks_of_disclosure,
    tells_of_other_business,
)


@pytest.mark.parametrize(
    "problem",
    [
        "招商引资力度不够，产业链条不完整",
        "部分党员先锋模范作用发挥不够",
        "道路坑洼不平，群众出行不便",
        "审批环节多、时限长",
        "安全生产形势依然严峻",
        "机关食堂饭菜质量不高",
        "养老服务设施不足，床位缺口较大",
    ],
)
def test_a_failing_of_other_business(problem: str) -> None:
    assert admits_failing_elsewhere(problem)


@pytest.mark.parametrize(
    "problem",
    [
        "招商引资政策解读偏少",
        "敬老院床位信息更新不及时",
        "公开意识不强",
        "业务人员少，能力不足",
        "低保标准在三级之间不统一，群众说不清",
        "救助名册不全",
        "老旧小区改造的进度没有张贴",
        "工作机制不健全",
    ],
)
def test_a_failing_that_may_be_of_disclosure(problem: str) -> None:
    assert not admits_failing_elsewhere(problem)


def test_sentences_on_other_business() -> None:
    assert tells_of_other_business("招商引资签约项目12个，到位资金3.2亿元")
    assert not tells_of_other_business("在网站公布招商引资项目12个")
    assert not tells_of_other_business("其中，招商引资类、乡村振兴类占三成")
    assert not tells_of_other_business("组织业务培训2次")


def test_the_word_of_other_business_is_given_with_its_place() -> None:
    found = other_business("全镇乡村振兴")
    assert found is not None
    assert (found.start, found.end) == (2, 6)
    assert speaks_of_disclosure("每月公示")


@pytest.mark.parametrize("piece", ["政", "公", "信息化", "贴补", "一", "条"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    assert_nearly_linear(admits_failing_elsewhere, text)
    assert_nearly_linear(tells_of_other_business, text)


def test_pairs_leave_out_what_is_said_of_anything() -> None:
    assert distinctive_pairs("进一步加强政府信息公开工作") == frozenset()
    assert distinctive_pairs("救助名册更新不及时") & distinctive_pairs("每月核对一次救助名册") == {
        "救助",
        "助名",
        "名册",
    }
