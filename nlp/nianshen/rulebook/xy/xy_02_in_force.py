"""XY-02: documents in force do not follow from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.last_year import last_year_of, rows_of_both_years
from nianshen.rulebook.tables import figure, quote_row

_ROWS = ("规章", "行政规范性文件")


@rule(
    "XY-02",
    "in-force",
    title="现行有效件数不衔接",
    title_en="documents in force do not follow from last year",
    severity="warning",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=("f2021",),
    needs=("table2", "last_year"),
    messages={
        "apart": (
            "{row}现行有效{now}件；上年度报告（{source}）为{before}件，本年制发{issued}件、废止{repealed}件，应为{due}件，请核对或者说明。",
            "{row}: {now} in force; last year's report ({source}) has {before}, {issued} were issued and {repealed} repealed, which makes {due}.",
        ),
        "other_name": (
            "{row}现行有效{now}件；{organ}上年度报告（{source}）为{before}件，本年制发{issued}件、废止{repealed}件，如为同一单位应为{due}件。",
            "{row}: {now} in force; last year's report of {organ} ({source}) has {before}, {issued} issued, {repealed} repealed: {due} if they are one organ.",
        ),
    },
)
def in_force(case: Case) -> Iterator[Result]:
    """现行有效件数与上年度报告不衔接。

    检查什么：表二规章、行政规范性文件：本年现行有效件数是否等于上年现行有效件数加本年制发、减本年废止。

    为什么：现行有效件数是存量，只因制发、废止而增减，审核时与上年对比即可看出填报错误。

    怎样判定：2021年格式的两份报告都读出这三个数的，逐行核对；不等为警告。上年报告单位名称不同的只提请核对。上年为2019年格式的，
    “对外公开总数量”不是“现行有效件数”，不比。

    什么情况下误报：文件修改、失效、机构职能划转，或者重新清理后更正了件数，而没有计入废止。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政规范性文件 | 3 | 1 | 30 |
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
        | 行政规范性文件 | 2 | 0 | 23 |
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
        | 行政规范性文件 | 3 | 1 | 25 |
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
        | 行政规范性文件 | 2 | 0 | 23 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    if earlier.report.form != "f2021":
        yield NotApplicable()
        return
    compared = False
    for table, now, before in rows_of_both_years(case, 2, _ROWS):
        issued, repealed, valid, was = (figure(now, 0), figure(now, 1), figure(now, 2), figure(before, 2))
        if issued is None or repealed is None or valid is None or was is None:
            continue
        compared = True
        due = was + issued - repealed
        if valid != due:
            facts = {
                "row": now.code, "now": valid, "before": was, "issued": issued, "repealed": repealed, "due": due,
                "source": earlier.name, "organ": earlier.report.organ or "",
            }  # fmt: skip
            evidence = (quote_row(case, table, now),)
            yield Fail("apart", evidence, facts) if earlier.sure else Uncertain("other_name", evidence, facts)
    if not compared:
        yield NotAssessable()
