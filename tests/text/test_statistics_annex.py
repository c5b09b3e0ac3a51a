"""The statistics at the end of older reports, and the words before them."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.statistics_annex import annex_figures, told_figures


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("| 主动公开信息数 | 条 | 318 |\n| 收到申请数 | 件 | 9 |", [("disclosed", (318,)), ("requests", (9,))]),
        ("行政复议数件1行政诉讼数件0", [("review", (1,)), ("suit", (0,))]),
        ("主动公开政府信息数（不同渠道公开同一信息计1条）条 2040 318\n", [("disclosed", (2040, 318))]),
        ("行政复议情况", []),
    ],
)
def test_figures_of_the_annex(rows: str, found: list[tuple[str, tuple[int, ...]]]) -> None:
    text = "全年公开信息若干。" * 3 + "政府信息公开情况统计表\n" + rows
    assert [(f.name, f.numbers) for f in annex_figures(text)] == found


def test_no_annex_no_figures() -> None:
    assert annex_figures("行政复议数件1") == []


@pytest.mark.parametrize(
    ("name", "text", "numbers"),
    [
        ("disclosed", "2013年我局主动公开政府信息318条", [318]),
        ("disclosed", "全县2013年主动公开政府信息9000条", []),
        ("requests", "收到政府信息公开申请9件", [9]),
        ("review", "收到1件有关政府信息公开的行政复议", [1]),
        ("suit", "历年被提起行政诉讼2件", []),
    ],
)
def test_figures_of_the_words(name: str, text: str, numbers: list[int]) -> None:
    assert [n for n, *_ in told_figures(text, [(0, len(text))], name)] == numbers


@pytest.mark.parametrize("piece", ["统计表", "行政复议 1", "主动公开信息数（", "行政复议件 ", "全年主动公开信息"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        return annex_figures(text), [*told_figures(text, [(0, len(text))], "disclosed")]

    assert_nearly_linear(read, piece * (100_000 // len(piece)))
