"""XY-04: documents disclosed in all do not follow from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.last_year import last_year_of, rows_of_both_years
from nianshen.rulebook.tables import figure, quote_row

_ROWS = ("规章", "规范性文件")


@rule(
    "XY-04",
    "disclosed-in-all",
    title="对外公开总数不衔接",
    title_en="documents disclosed in all do not follow from last year",
    severity="advice",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=("f2019",),
    needs=("table2", "last_year"),
    messages={
        "apart": (
            "{row}“对外公开总数量”为{now}件；上年度报告（{source}）为{before}件，本年新公开{new}件，合计{due}件，请核对或者说明。",
            "{row}: {now} disclosed in all; last year's report ({source}) has {before}, and {new} are new, which makes {due}.",
        ),
    },
)
def disclosed_in_all(case: Case) -> Iterator[Result]:
    """规范性文件对外公开总数量与上年度报告不衔接。

    检查什么：表二规章、规范性文件：2020年度报告的“对外公开总数量”是否约等于2019年度报告的“对外公开总数量”加
    本年新公开数量。

    为什么：总数量是逐年累计的，少了要有废止，多了要有新公开。

    怎样判定：只用于2020年度报告。总数少于上年，或者比上年加新公开还多的，为建议。

    什么情况下误报：清理后废止的文件不再公开；口径由“累计”改为“现存”。

    违反：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 2 | 2 | 45 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2019年政府信息公开工作年度报告
        一、总体情况
        2019年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 4 | 4 | 30 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 2 | 2 | 32 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2019年政府信息公开工作年度报告
        一、总体情况
        2019年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 4 | 4 | 30 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    if earlier.report.form != "f2019" or not earlier.sure:
        yield NotApplicable()
        return
    compared = False
    for table, now, before in rows_of_both_years(case, 2, _ROWS):
        new, total, was = figure(now, 1), figure(now, 2), figure(before, 2)
        if new is None or total is None or was is None:
            continue
        compared = True
        if total < was or total > was + new:
            facts = {"row": now.code, "now": total, "before": was, "new": new, "due": was + new, "source": earlier.name}
            yield Fail("apart", (quote_row(case, table, now),), facts)
    if not compared:
        yield NotAssessable()
