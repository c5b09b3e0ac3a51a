"""T3-02: the result rows of table three do not sum to their total."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021
from nianshen.rule import Case, Result, rule
from nianshen.rulebook.equations import judge_columns, rows_that_count


@rule(
    "T3-02",
    "results-total",
    title="办理结果合计错误",
    title_en="results do not sum to their total",
    severity="error",
    cites=(FORM2019, FORM2021),
    needs=("table3",),
    messages={
        "wrong_total": (
            "表三“{columns}”列的各项办理结果之和，与“（七）总计”所填不等：{sides}。",
            "Table three, {columns}: the result rows do not sum to row (七) 总计: {sides}.",
        ),
        "undecided": (
            "表三“{columns}”列的办理结果合计，按能读出的数字无法确定是否正确，请对照原件核对。",
            "Whether the results of table three sum up in {columns} cannot be told from the figures as read.",
        ),
    },
)
def results_total(case: Case) -> Iterator[Result]:
    """表三各项办理结果之和不等于“（七）总计”。

    检查什么：表三每一列，予以公开、部分公开、不予公开、无法提供、不予处理、其他处理各行之和，是否等于“（七）总计”。

    为什么：“（七）总计”就是以上各行的合计，不等说明至少有一处填错。

    怎样判定：各行都读出而合计不等，为错误。差额相同的各列合为一条，引出总计行和不为零的各行。总计行留空的不算错误，作存疑；
    三个以上申请人类别各差不同数目的，或者数字连写读不准的，也作存疑。

    什么情况下误报：提取时列错位或丢行。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        （表中其余各行均为0）
    """
    yield from judge_columns(case, "result_total", "wrong_total", rows_that_count, ("G",))
