"""Running text: what is in it and what is cut out."""

from __future__ import annotations

from nianshen import intake
from nianshen.parse import parse

_PAGE = """<html><body><h1>青坪县水利局2023年政府信息公开工作年度报告</h1>
<p>根据《条例》编制本报告。</p>
<h2>一、总体情况</h2><p>2023年，我局主动公开信息120条。</p>
<h2>二、主动公开政府信息情况</h2>
<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr></table>
<h2>五、存在的主要问题及改进情况</h2>
<table><tr><td>存在问题</td><td>改进措施</td></tr>
<tr><td>水库责任人名单更新不及时，群众查到的是去年的电话。</td><td>每季度末由运行管理股核对一次名单，三日内更新专栏。</td></tr></table>
<h2>六、其他需要报告的事项</h2><p>无其他需要报告的事项。</p>
<p>青坪县水利局</p><p>2024年1月12日</p></body></html>"""


def test_a_table_of_problems_and_measures_is_running_text_and_one_of_figures_is_not() -> None:
    report = parse(intake.read_bytes(_PAGE.encode(), "page.html"))
    assert [(p.part, p.span.of(report.text)) for p in report.passages] == [
        (0, "根据《条例》编制本报告。"),
        (1, "2023年，我局主动公开信息120条。"),
        (
            5,
            "存在问题\t改进措施\n水库责任人名单更新不及时，群众查到的是去年的电话。"
            "\t每季度末由运行管理股核对一次名单，三日内更新专栏。",
        ),
        (6, "无其他需要报告的事项。"),
    ]


def test_signature_and_what_follows_it_are_no_running_text() -> None:
    report = parse(intake.read_bytes(_PAGE.encode(), "page.html"))
    assert report.signed is not None
    assert report.signed.value.isoformat() == "2024-01-12"
    assert all("青坪县水利局" not in p.span.of(report.text) for p in report.passages)
