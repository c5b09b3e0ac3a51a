"""Front matter: organ, year, dates and period, and what stands in for them where the title is lost."""

from __future__ import annotations

import pytest

from nianshen import intake
from nianshen.parse import parse
from nianshen.parse.signature import find_signature
from nianshen.report import Report

_PARTS = """一、总体情况
{overview}
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
栏目更新不及时。下一步每周核对一次。
六、其他需要报告的事项
本年度未收取信息处理费。
"""


def _report(head: str = "", overview: str = "2023年，我局公开信息20条。", foot: str = "") -> Report:
    text = head + _PARTS.format(overview=overview) + foot
    return parse(intake.read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize(
    ("head", "overview", "foot", "organ"),
    [
        ("青坪县水利局2023年政府信息公开工作年度报告\n", "我局公开信息20条。", "", "青坪县水利局"),
        ("", "2023年，我局公开信息20条。", "青坪县水利局\n2024年1月12日", "青坪县水利局"),
        ("发布机构：青坪县水利局\n", "2023年，我局公开信息20条。", "", "青坪县水利局"),
        ("如有疑问，请与青坪县水利局办公室联系（电话：0000-1234567）。\n", "2023年，我局公开信息20条。", "", "青坪县水利局"),
        ("如有疑问，请与临河高新区管委会办公室联系。\n", "2023年，我区公开信息20条，全区共办结。", "", "临河高新区管委会"),
        ("如有疑问，请与临河高新区管委会办公室联系。\n", "2023年，区办公室坚持以公开为常态。", "", "临河高新区管委会办公室"),
        ("", "2023年，青坪县坚持以公开为常态，公开信息20条。", "", "青坪县"),
        ("", "2023年，我局公开信息20条。", "", None),
        (
            "当前位置：首页政务公开青坪县水利局2023年政府信息公开工作年度报告 来源：青坪县水利局 时间：2024-01-12\n",
            "我局公开信息20条。",
            "",
            "青坪县水利局",
        ),
    ],
)
def test_organ(head: str, overview: str, foot: str, organ: str | None) -> None:
    assert _report(head, overview, foot).organ == organ


@pytest.mark.parametrize(
    ("head", "overview", "foot", "year", "source"),
    [
        ("青坪县水利局2022年政府信息公开工作年度报告\n", "2023年将继续。", "", 2022, "title"),
        ("本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。\n", "公开20条。", "", 2021, "period"),
        ("", "2020年，我局公开信息20条。2020年共培训2次。2019年为15条。", "", 2020, "body"),
        ("发布时间：2024-01-12\n", "我局公开信息20条。", "", 2023, "date"),
        ("", "我局公开信息20条。", "青坪县水利局\n2024年1月12日", 2023, "date"),
    ],
)
def test_report_year_and_where_it_was_read(head: str, overview: str, foot: str, year: int, source: str) -> None:
    report = _report(head, overview, foot)
    assert (report.year, report.year_from) == (year, source)


def test_page_date_goes_before_that_of_an_archive() -> None:
    head = "标题: 青坪县水利局2023年政府信息公开工作年度报告\n发布时间: 2026-05-01\n==== 正文 ====\n来源：青坪县水利局 时间：2024-01-12 打印 关闭\n"
    report = _report(head)
    assert report.published is not None
    assert (report.published.value.isoformat(), report.published.source) == ("2024-01-12", "page")


def test_index_and_document_numbers() -> None:
    report = _report("索引号: 006/2024-00012\n文号: 青水函〔2024〕3号\n标题: 青坪县水利局2023年政府信息公开工作年度报告\n")
    assert (report.index_number, report.document_number) == ("006/2024-00012", "青水函〔2024〕3号")


@pytest.mark.parametrize(
    ("printed", "begins", "ends"),
    [
        ("统计期限为2023年1月1日至2023年12月31日", "2023-01-01", "2023-12-31"),
        ("统计期限自2023年1月1日起，至12月31日止", "2023-01-01", "2023-12-31"),
        ("统计时限自2023年1月1日起至2022年12月31日止", "2023-01-01", "2022-12-31"),
        ("统计期限自2023年2月31日起至2023年12月31日止", None, "2023-12-31"),
    ],
)
def test_period(printed: str, begins: str | None, ends: str | None) -> None:
    period = _report(f"青坪县水利局2023年政府信息公开工作年度报告\n本报告所列数据的{printed}。\n").period
    assert period is not None
    iso = [d.isoformat() if d else None for d in (period.begins, period.ends)]
    assert iso == [begins, ends]


def test_a_date_in_a_sentence_is_no_signature() -> None:
    assert _report(overview="2023年，我局制定的办法自2023年5月1日起施行，公开信息20条。").signed is None


def test_a_date_in_a_sentence_is_no_signature_wherever_the_reach_begins() -> None:
    period = "本报告所列数据的统计期限为2023年1月1日至2023年12月31日\n"
    for length in range(560, 610):
        text = period + "公" * (length - 20)
        start = text.index("2023年12月")
        assert find_signature(text, 0, start + length) is None, length


@pytest.mark.parametrize(
    "heading",
    ["四、政府信息公开行政法复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、 政府信息公开行政复议、\n行政诉讼情况"],
)
def test_a_heading_is_known_by_its_wording_slips_included(heading: str) -> None:
    text = "青坪县水利局2023年政府信息公开工作年度报告\n" + _PARTS.format(overview="公开20条。").replace(
        "四、政府信息公开行政复议、行政诉讼情况", heading
    )
    parts = parse(intake.read_bytes(text.encode(), "x.txt")).parts
    assert [(p.number, p.anchored_by) for p in parts] == [(n, "heading") for n in range(1, 7)]


def test_a_list_of_titles_in_the_introduction_is_no_heading() -> None:
    head = (
        "青坪县水利局2023年政府信息公开工作年度报告\n本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。\n"
    )
    report = _report(head)
    assert report.parts[0].span.start == len(head)


def test_table_rows_are_no_parts() -> None:
    rows = "一、本年新收政府信息公开申请数量\n0\n二、上年结转政府信息公开申请数量\n0\n三、本年度办理结果\n四、结转下年度继续办理\n0\n"
    text = "青坪县水利局2023年政府信息公开工作年度报告\n" + _PARTS.format(overview="公开20条。").replace(
        "四、政府信息公开行政复议", rows + "四、政府信息公开行政复议"
    )
    parts = parse(intake.read_bytes(text.encode(), "x.txt")).parts
    assert [p.title for p in parts if p.number in (3, 4)] == [
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
    ]
