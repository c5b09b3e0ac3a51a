"""What is an annual report and what only speaks of one."""

from __future__ import annotations

import pytest

from nianshen import intake
from nianshen.parse import NotAReportError, parse

_BODY = "各乡镇、各部门请在一月底前公布。报告要写明主动公开、依申请公开、行政复议和存在的问题，文字经过校核，数据由专人核对后报送。"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"关于做好2023年政府信息公开工作年度报告编制发布工作的通知\n{_BODY}", "通知"),
        (f"标题: 一图读懂青坪县水利局2023年政府信息公开工作年度报告解读\n{_BODY}", "解读"),
        (f"青坪县水利局2023年防汛工作总结\n{_BODY}", "没有找到"),
    ],
)
def test_another_kind_of_document_is_no_report(text: str, reason: str) -> None:
    with pytest.raises(NotAReportError, match=reason):
        parse(intake.read_bytes(text.encode(), "x.txt"))


def test_a_report_of_no_year_is_refused() -> None:
    text = "青坪县水利局政府信息公开工作年度报告\n一、总体情况\n我局公开信息若干。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n无。"
    with pytest.raises(NotAReportError, match="报告年度"):
        parse(intake.read_bytes(text.encode(), "x.txt"))
