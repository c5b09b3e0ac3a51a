"""Things that are counted and then named one by one."""

from __future__ import annotations

import pytest

from nianshen.text.named_one_by_one import named_one_by_one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("设立专区3处，分别位于政务大厅、县档案馆。", [(3, 2)]),
        ("设立专区2处，分别位于政务大厅、县档案馆。", [None]),
        ("设立专区3处，分别位于政务大厅和会议室、县档案馆。", [None]),
        ("召开3次会议（3月12日、9月20日），研究工作。", [(3, 2)]),
        ("召开2次会议（3月12日、9月20日），研究工作。", [None]),
        ("培训三期，时间分别为3月、6月。", [(3, 2)]),
        ("制发规范性文件2件，分别是《救助办法》《补贴办法》《殡葬规定》。", [(2, 3)]),
        ("制发规范性文件3件，分别是《救助办法》《补贴办法》《殡葬规定》，均已公开。", [None]),
        ("共设4个一级栏目，即机构概况、政策文件、工作动态。", [(4, 3)]),
        ("3个渠道分别为网站120条、公众号80条。", []),
        ("制发文件3件，分别是《救助办法》《补贴办法》等。", []),
        ("3个单位，分别在网站、公众号公开信息。", []),
        ("培训2次（120人次、90人次）。", []),
        ("设立专区12处，分别位于政务大厅、县档案馆。", []),
    ],
)
def test_what_is_counted_and_named(text: str, found: list[tuple[int, int] | None]) -> None:
    assert [w and (w.told, w.listed) for w in named_one_by_one(text)] == found
