"""Words that may tell of an improvement, and excuses."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.improvements import may_improve


@pytest.mark.parametrize("text", ["每周五公布采伐结果", "6月底前补齐名册", "现已更换", "由林政股负责核对", "继续做好公开工作"])
def test_an_improvement(text: str) -> None:
    assert may_improve(text)


@pytest.mark.parametrize(
    "text",
    ["改进措施：无", "上述问题由人手不足引起", "具体安排另行印发", "感谢社会各界的监督", "没有采取改进措施", "名册不全"],
)
def test_no_improvement(text: str) -> None:
    assert not may_improve(text)


@pytest.mark.parametrize("piece", ["由", "上述", "没有", "每"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    assert_nearly_linear(may_improve, piece * 50_000)
