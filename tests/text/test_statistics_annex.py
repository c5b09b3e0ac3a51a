"""The statistics at the end of older reports, and the words before them."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.statistics_annex import annex_figures, annex_rows, less_in_all, told_figures


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
        ("requests", "受理行政许可申请3900件", []),
        ("requests", "受理申请3900件", []),
        ("requests", "全年收到申请26件，其中当面申请6件", [26]),
        ("requests", "全年收到申请26件，均为许可事项", []),
        ("site", "在门户网站主动公开的318条政府信息中", [318]),
        ("site", "县政府网站公开信息318条", [318]),
        ("wechat", "微信公众号推送信息45条", [45]),
        ("wechat", "政务微博、微信公开125条", []),
        ("events", "回应入学等5次舆论热点", [5]),
        ("disclosed", "各部门做好编目，2013年主动公开政府信息318条", [318]),
        ("disclosed", "2013年各部门主动公开政府信息318条", []),
    ],
)
def test_figures_of_the_words(name: str, text: str, numbers: list[int]) -> None:
    assert [n for n, *_ in told_figures(text, [(0, len(text))], name)] == numbers


@pytest.mark.parametrize("piece", ["统计表", "行政复议 1", "主动公开信息数（", "行政复议件 ", "全年主动公开信息"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def read(text: str) -> object:
        return annex_figures(text), [*told_figures(text, [(0, len(text))], "disclosed")]

    assert_nearly_linear(read, piece * (100_000 // len(piece)))


_HEAD = "全年公开信息若干。" * 12 + "政府信息公开情况统计表\n指标名称 单位 2013年度 历年累计\n"


def test_the_column_of_all_years_is_told_from_the_year_s() -> None:
    found = annex_figures(_HEAD + "主动公开信息数 条 318 1204\n网站公开 条 300 1100\n行政复议数件10")
    assert [(f.name, f.numbers, f.sure) for f in found] == [("disclosed", (318,), True), ("site", (300,), True)]


def test_rows_of_two_columns() -> None:
    text = _HEAD + "主动公开信息数 条 318 1204\n网站公开 条 300 1100\n公报公开 条 0\n行政复议数 件 2 1\n"
    assert [(r.label, r.this_year, r.so_far) for r in annex_rows(text)] == [
        ("主动公开信息数", 318, 1204),
        ("网站公开", 300, 1100),
        ("公报公开", 0, None),
        ("行政复议数", 2, 1),
    ]
    assert annex_rows(text.replace("历年累计", "备注")) == []


def test_cells_that_run_together_are_told_apart_by_the_words() -> None:
    text = _HEAD + "主动公开文件数条740"
    assert (less_in_all(text, "2013年主动公开政府信息74条") or ())[:3] == ("主动公开文件数", 74, 0)
    assert less_in_all(text, "2013年主动公开政府信息7条") is None
    assert less_in_all(_HEAD + "主动公开文件数条74152", "2013年主动公开政府信息74条") is None
