"""T2-06: sudden change against last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.rule import NATIONAL, Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.last_year import last_year_of
from nianshen.rulebook.tables import column_name, figure, quote_row, table_read

_MOST_TIMES, _LEAST_APART = 5, 50
_MONEY = ("行政事业性收费", "政府集中采购")


@rule(
    "T2-06",
    "sudden-change",
    title="同比突变",
    title_en="sudden change against last year",
    severity="info",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=NATIONAL,
    needs=("table2", "last_year",),
    messages={
        "jump": (
            "{row}“{column}”由上年的{before}变为{now}，变化很大，请核对是否填错；确有原因的可在总体情况中说明。",
            "{row}, {column}: {before} last year and {now} now. Check the figure, or tell the reason.",
        ),
    },
)
def sudden_change(case: Case) -> Iterator[Result]:
    """表二的数与上年相比变化很大。

    检查什么：表二中许可、处罚、强制的处理决定数量和文件件数，与同一单位上年度报告相比。

    为什么：数量成倍增减往往是填错了单位、行列或者口径，提醒核对。

    怎样判定：同一格上年与本年之比大于5或者小于0.2，且相差超过50的，提示一条。只比同一格式的两份报告。

    什么情况下误报：机构改革、权限下放或者集中执法，数量确实大变。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 1200 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 60 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 120 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 100 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    if earlier.report.form != case.report.form or not earlier.sure:
        yield NotApplicable()
        return
    now_table, before_table = table_read(case.report, 2), table_read(earlier.report, 2)
    if now_table is None or before_table is None:
        yield NotAssessable()
        return
    for row in now_table.rows:
        before = before_table.row(row.code)
        if before is None or row.code in _MONEY:
            continue
        for index in range(min(len(row.cells), len(before.cells))):
            now, was = figure(row, index), figure(before, index)
            if now is None or was is None or abs(now - was) <= _LEAST_APART:
                continue
            if now > _MOST_TIMES * was or was > _MOST_TIMES * now:
                column = column_name(now_table, row, index, case.report.form)
                facts = {"row": row.code, "column": column, "before": was, "now": now, "source": earlier.name}
                yield Fail("jump", (quote_row(case, now_table, row, (column,)),), facts)
