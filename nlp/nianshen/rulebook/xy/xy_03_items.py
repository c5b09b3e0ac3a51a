"""XY-03: numbers of items do not follow from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.last_year import last_year_of, rows_of_both_years
from nianshen.rulebook.tables import figure, quote_row

_ROWS = ("行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费")


@rule(
    "XY-03",
    "items",
    title="项目数量不衔接",
    title_en="numbers of items do not follow from last year",
    severity="warning",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=("f2019",),
    needs=("table2", "last_year"),
    messages={
        "apart": (
            "{row}“上一年项目数量”为{now}；上年度报告（{source}）项目数量{before}、增减{change}，应为{due}，请核对或者说明。",
            "{row}: {now} items the year before; last year's report ({source}) has {before} and a change of {change}, which makes {due}.",
        ),
        "other_name": (
            "{row}“上一年项目数量”为{now}；{organ}上年度报告（{source}）项目数量{before}、增减{change}，如为同一单位应为{due}。",
            "{row}: {now} items the year before; last year's report of {organ} ({source}) has {before} and a change of {change}: {due} if they are one organ.",
        ),
    },
)
def items(case: Case) -> Iterator[Result]:
    """许可、处罚等项目数量与上年度报告不衔接。

    检查什么：表二第（五）（六）（八）项：2020年度报告的“上一年项目数量”是否等于2019年度报告的“上一年项目数量”加
    “本年增/减”。

    为什么：项目数量是存量，两年的报告里说的是同一个数。

    怎样判定：只用于2020年度报告（只有这两年的表格有这几栏）。两份报告都读出的，逐行核对；不等为警告。上年报告单位名称不同的只提请核对。

    什么情况下误报：权责清单重新梳理、事项合并拆分而没有计入增减。

    违反：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 30 | 0 | 12 |
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
        | 行政许可 | 20 | 2 | 15 |
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
        | 行政许可 | 22 | 0 | 12 |
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
        | 行政许可 | 20 | 2 | 15 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    if earlier.report.form != "f2019":
        yield NotApplicable()
        return
    compared = False
    for table, now, before in rows_of_both_years(case, 2, _ROWS):
        said, was, change = figure(now, 0), figure(before, 0), figure(before, 1)
        if said is None or was is None or change is None:
            continue
        compared = True
        if said != was + change:
            facts = {
                "row": now.code, "now": said, "before": was, "change": change, "due": was + change,
                "source": earlier.name, "organ": earlier.report.organ or "",
            }  # fmt: skip
            evidence = (quote_row(case, table, now),)
            yield Fail("apart", evidence, facts) if earlier.sure else Uncertain("other_name", evidence, facts)
    if not compared:
        yield NotAssessable()
