"""Measures that only undertake, problems that only deplore."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.undertakings import only_deplores, only_undertakes


@pytest.mark.parametrize(
    ("measure", "only"),
    [
        ("加强竣工备案档案的管理，逐步提高检索效率", True),
        ("今后要重视资料的保管，不断改进", True),
        ("进一步压实开发企业责任，确保施工进度照片更新到位", True),
        ("切实加强栏目的建设和管理，使之更加规范", True),
        ("加强对各科室的催报，未按时报送的予以通报", False),
        ("由办公室牵头，加强信息审核", False),
        ("加强培训，每季度组织一次", False),
        ("加强《条例》的学习", False),
        ("完善机制，补齐2015年以前的批次", False),
        ("提高人工智能问答的准确率", False),
        ("", False),
    ],
)
def test_measures(measure: str, only: bool) -> None:
    assert only_undertakes(measure) is only


@pytest.mark.parametrize(
    ("problem", "only"),
    [
        ("经办人员的业务水平需要进一步提升", True),
        ("平台建设还有提升空间，部分栏目质量不高", True),
        ("经办人员中有2名新到岗", False),
        ("采伐许可栏目更新慢", False),
        ("", False),
    ],
)
def test_problems(problem: str, only: bool) -> None:
    assert only_deplores(problem) is only


@pytest.mark.parametrize("unit", ["进一步", "加强管理，", "不断提高"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(only_undertakes, unit * 20_000)
