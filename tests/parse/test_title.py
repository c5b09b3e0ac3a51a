"""Titles: organ and year wherever they stand in them."""

from __future__ import annotations

import pytest

from nianshen.parse.title import find_titles, read_title


@pytest.mark.parametrize(
    ("line", "organ", "year"),
    [
        ("青坪县水利局2023年政府信息公开工作年度报告", "青坪县水利局", 2023),
        ("青坪县水利局2023年度政府信息公开工作年度报告", "青坪县水利局", 2023),
        ("2019年云溪市人民政府政府信息公开工作年度报告", "云溪市人民政府", 2019),
        ("临河高新区管委会综合办公室关于2019年政府信息公开工作的报告", "临河高新区管委会综合办公室", 2019),
        ("北渡镇政府信息公开工作2018年度报告", "北渡镇", 2018),
        ("望溪县规划局二〇一七年政府信息公开年度报告", "望溪县规划局", 2017),
        ("蒲陵县人民政府 2021 年政府信息公开工作年度报告", "蒲陵县人民政府", 2021),
        ("2009年度政府信息公开年度报告", None, 2009),
    ],
)
def test_reads_organ_and_year(line: str, organ: str | None, year: int) -> None:
    title = read_title(line)
    assert title is not None
    assert (title.organ, title.year) == (organ, year)


@pytest.mark.parametrize(
    "line",
    [
        "根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》",
        "我局今年的工作情况如下",
        "",
    ],
)
def test_a_quoted_document_is_no_title(line: str) -> None:
    assert read_title(line) is None


def test_offsets_are_those_of_the_text() -> None:
    text = "当前位置：首页 年报 青坪县水利局2023年政府信息公开工作年度报告 来源：本站"
    (title,) = find_titles(text, 0, len(text))
    assert title.span is not None
    assert title.span.of(text) == title.text == "青坪县水利局2023年政府信息公开工作年度报告"
