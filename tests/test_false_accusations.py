"""Reports of which an auditor once found that the tool accused them wrongly: each must stay without that error."""

from __future__ import annotations

import pytest

from nianshen import intake
from nianshen.auditing import audit
from nianshen.forms import FORM_2021
from nianshen.parse import parse
from nianshen.report import Report

_HEAD = "发布时间：2024-01-12\n青坪县水利局2023年政府信息公开工作年度报告\n"
_BODY = """一、总体情况
（一）主动公开。2023年，我局主动公开信息120条。（二）依申请公开。没有收到申请。（三）政府信息管理。发布前三级审核。
（四）平台建设。维护网站专栏3个。（五）监督保障。组织培训2次，纳入考核。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
{requests}四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
本年度未收取信息处理费，没有其他需要报告的事项。
"""
_PROBLEMS = "水库责任人名单更新不及时。下一步，由运行管理股每季度核对一次名单。"


def _report(*, head: str = _HEAD, problems: str = _PROBLEMS, requests: str = "", foot: str = "") -> Report:
    text = head + _BODY.format(problems=problems, requests=requests) + foot
    return parse(intake.read_bytes(text.encode(), "x.txt"))


def _errors(report: Report) -> list[str]:
    return [f.rule for f in audit(report).findings if f.severity == "error" and f.outcome == "fail"]


@pytest.mark.parametrize(
    "problems",
    [
        "存在栏目更新不及时的问题，已于12月完成整改。",
        "网站栏目更新不及时，现已补齐。",
        "主要问题：解读少。改进情况：已增加图解5件。",
        "（详见附件）",
        "见附件。",
        "问题：更新慢。",
    ],
)
def test_words_on_problems_are_not_said_to_be_missing(problems: str) -> None:
    assert _errors(_report(problems=problems)) == []


@pytest.mark.parametrize("border", [" | ", "\n", "\t"], ids=["pipes", "one cell a line", "tabs"])
@pytest.mark.parametrize("cells", [("0", "0", "0", "0", "0", "12"), ("0", "1", "12"), ("12", "12")])
def test_a_printed_cell_is_never_cut_in_two(border: str, cells: tuple[str, ...]) -> None:
    """The row lost cells in extraction: what is left may not be cut into seven, nor be charged with a wrong sum."""
    rows = [(r.label, *(cells if r.code == "C8" else ["0"] * 7)) for r in FORM_2021.request_rows]
    report = _report(requests="".join(border.join(row) + "\n" for row in rows))
    table = report.table(3)
    assert table is not None
    row = table.row("C8")
    assert row is not None
    assert [c.value for c in row.cells] == [None] * 7
    assert {e.outcome for e in table.equations if e.where == "C8"} <= {"uncertain", "not_assessable"}
    assert _errors(report) == []


@pytest.mark.parametrize("label", ["下载时间", "打印时间", "更新时间"])
def test_another_time_is_no_publication(label: str) -> None:
    head = _HEAD.replace("发布时间：2024-01-12\n", "")
    assert _report(head=head, foot=f"{label}：2024年6月1日\n").published is None


def test_the_date_of_a_related_article_is_no_signature() -> None:
    report = _report(head=_HEAD.replace("发布时间：2024-01-12\n", ""), foot="青坪县水利局开展节水宣传 2024-03-22\n")
    assert (report.signed, _errors(report)) == (None, [])


@pytest.mark.parametrize("organ", ["青坪县第一中学", "青坪县供水有限公司", "青坪县人民医院", "柳溪镇党政综合办公室", "临河高新区管委会经济发展局"])
def test_only_departments_of_governments_owe_the_last_of_january(organ: str) -> None:
    report = _report(head=f"发布时间：2024-02-20\n{organ}2023年政府信息公开工作年度报告\n")
    assert report.organ in (organ, None)
    assert "META-01" not in _errors(report)


def test_problems_and_next_steps_in_two_parts_leave_the_last_part_whole() -> None:
    text = (_HEAD + _BODY.format(problems="名单更新不及时。", requests="")).replace(
        "六、其他需要报告的事项", "六、下一步工作打算\n每季度核对一次名单。\n七、其他需要报告的事项"
    )
    audited = audit(parse(intake.read_bytes(text.encode(), "x.txt")))
    assert {f.rule for f in audited.findings} & {"SIX-01", "STR-08", "STR-04"} == set()


def test_traditional_characters_are_refused_and_not_found_wanting() -> None:
    text = "青坪縣水利局2023年政府信息公開工作年度報告\n一、總體情況\n我局主動公開信息，處理申請，辦理業務，實際應對訴訟。" * 4
    with pytest.raises(intake.UnreadableError, match="繁体"):
        parse(intake.read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize("drawn", ['<iframe src="t3.html"></iframe>', '<object data="t3.pdf"></object>', '<svg><image href="t3.png"/></svg>'])
def test_a_table_shown_by_other_means_is_not_said_to_be_absent(drawn: str) -> None:
    paragraphs = (_HEAD + _BODY.format(problems=_PROBLEMS, requests="")).splitlines()
    page = "<html><body>" + "".join(f"<p>{p}</p>" for p in paragraphs) + drawn + "</body></html>"
    assert "STR-06" not in _errors(parse(intake.read_bytes(page.encode(), "x.html")))


@pytest.mark.parametrize(
    "printed",
    ["自2023年1月1日起至 2023年12月31日止", "自2023 年 1 月 1 日至2023 年 12 月 31 日", "二〇二三年一月一日至二〇二三年十二月三十一日", "2023.1.1-2023.12.31"],
)
def test_the_period_is_read_in_everyday_forms(printed: str) -> None:
    period = _report(head=_HEAD + f"本报告数据统计期限为{printed}。\n").period
    assert period is not None
    assert [str(d) for d in (period.begins, period.ends)] == ["2023-01-01", "2023-12-31"]
