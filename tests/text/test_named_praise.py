"""One thing by its own name praised and told to be without the quality."""

from __future__ import annotations

import pytest

from nianshen.text.named_praise import praised_by_name


@pytest.mark.parametrize(
    ("done", "problem", "found"),
    [
        ("审计结果公告发布及时", "审计结果公告从定稿到上网平均用时47天", True),
        ("审计结果公告内容详实", "审计结果公告只写结论", True),
        ("审计结果公告内容详实", "审计结果公告平均用时47天", False),
        ("公众可按县和项目方便检索", "林地批复不能按县和项目检索", True),
        ("所有楼盘的照片均按月更新", "11个楼盘超过两个月没有换过照片", True),
        ("楼盘的照片按月更新", "11个楼盘超过两个月没有换过照片", False),
        ("确保审计结果公告发布及时", "审计结果公告平均用时47天", False),
        ("园林管理处的目录更新及时", "园林管理处的专栏停更5个月", False),
        ("政府信息公开更新及时", "政府信息公开滞后", False),
        ("救助名册更新及时", "养老名录更新滞后", False),
    ],
)
def test_a_named_thing(done: str, problem: str, found: bool) -> None:
    text = f"{done}。{problem}。"
    pairs = [*praised_by_name(text, [(0, len(done))], [(len(done) + 1, len(text) - 1)])]
    assert bool(pairs) is found
    for one, other in pairs:
        assert text[slice(*one)] in done
        assert text[slice(*other)] in problem
