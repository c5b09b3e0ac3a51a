"""The lexicon of problems, measures and denials."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from growth import assert_nearly_linear
from nianshen.report import Span
from nianshen.text.cues import future_cues, measure_cues, no_problem_claims, problem_cues


@pytest.mark.parametrize(
    "text",
    ["栏目更新不够及时", "解读质量有待提高", "公开意识薄弱", "离群众期待仍有差距", "经办人员均为兼职", "形式较单一", "缺乏专人管理", "公开还需进一步规范", "数据发布滞后"],
)
def test_an_admitted_shortfall_is_seen(text: str) -> None:
    assert problem_cues(text)


@pytest.mark.parametrize(
    "text",
    ["及时解决问题三件", "回应热点问题", "做好查漏补缺", "全年没有收到申请", "不断加强学习", "救助困难群众三户", "不少于两次", "公开招聘信息12条"],
)
def test_what_only_sounds_like_one_is_not(text: str) -> None:
    assert not problem_cues(text)


@pytest.mark.parametrize("text", ["下一步将补齐栏目", "今后继续公开", "拟于明年开通", "进一步健全制度", "力争六月底完成"])
def test_a_plan_is_seen(text: str) -> None:
    assert measure_cues(text)
    assert future_cues(text)


@pytest.mark.parametrize("text", ["全年公开名单三批", "收到申请两件", "编印手册一本"])
def test_work_done_is_no_plan(text: str) -> None:
    assert not future_cues(text)


@pytest.mark.parametrize("text", ["不存在问题。", "未发现明显问题", "无。", "暂无", "没有突出问题", "存在的主要问题：无。"])
def test_a_denial_is_seen(text: str) -> None:
    assert no_problem_claims(text)


@pytest.mark.parametrize("text", ["", "存在以下问题", "无线电管理信息公开三条", "没有专人，问题不少"])
def test_what_denies_nothing_is_none(text: str) -> None:
    assert not no_problem_claims(text)


def test_spans_are_the_words() -> None:
    text = "一年来更新不够及时，解读有待加强"
    assert [s.of(text) for s in problem_cues(text)] == ["不够", "有待加强"]


@pytest.mark.parametrize("unit", ["不", "有待", "没有", "问题", "将", "解决存在的", "破解", "不存在", "（"])
@pytest.mark.parametrize("cues", [problem_cues, measure_cues, future_cues, no_problem_claims])
def test_hostile_text_costs_linear_time(unit: str, cues: Callable[[str], list[Span]]) -> None:
    text = unit * (100_000 // len(unit))
    assert_nearly_linear(cues, text)
    assert all(span.of(text) for span in cues(text)), "a cue of no words"
