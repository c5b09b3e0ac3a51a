"""First-level headings beyond the six parts."""

from __future__ import annotations

import pytest

from nianshen import intake
from nianshen.parse import parse

_REPORT = """青坪县水利局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局主动公开信息120条，收到申请2件，全部按时答复。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
栏目更新不及时。下一步每周核对一次。
六、其他需要报告的事项
无其他需要报告的事项。"""


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("", []),
        ("\n七、2024年水利工作要点\n抓好防汛。", [("七", "2024年水利工作要点")]),
        ("七、附表 见附件。", [("七", "附表")]),
        ("全县七、八月份雨量偏多。", []),
    ],
)
def test_further_headings(tail: str, found: list[tuple[str, str]]) -> None:
    report = parse(intake.read_bytes((_REPORT + tail).encode(), "x.txt"))
    assert [(h.ordinal, h.title) for h in report.other_headings] == found
    assert [p.number for p in report.parts] == [1, 2, 3, 4, 5, 6]
