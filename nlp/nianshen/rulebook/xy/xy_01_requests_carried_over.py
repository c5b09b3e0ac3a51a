"""XY-01: requests carried over from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.forms.shared_layout import REQUEST_COLUMNS
from nianshen.rule import NATIONAL, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.last_year import last_year_of, quoted_there
from nianshen.rulebook.tables import TOTAL, figure, quote_row, table_read


@rule(
    "XY-01",
    "requests-carried-over",
    title="上年结转不一致",
    title_en="requests carried over do not agree with last year",
    severity="error",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=NATIONAL,
    needs=("table3", "last_year"),
    messages={
        "total": (
            "表三“上年结转”总计为{now}件，上年度报告（{source}）“结转下年度”总计为{before}件，两者应当相等。",
            "Table three carries {now} requests over from last year; last year's report ({source}) passes {before} on.",
        ),
        "columns": (
            "表三“上年结转”与上年度报告（{source}）“结转下年度”的分项不一致：{columns}。",
            "By kind of applicant, requests carried over do not agree with last year's report ({source}): {columns}.",
        ),
        "other_name": (
            "表三“上年结转”总计为{now}件；{organ}上年度报告（{source}）“结转下年度”总计为{before}件，如为同一单位，两者应当相等。",
            "Table three carries {now} requests over; last year's report of {organ} ({source}) passes {before} on. If they are one organ, these must agree.",
        ),
    },
)
def requests_carried_over(case: Case) -> Iterator[Result]:
    """本年的“上年结转”与上年度报告的“结转下年度”对不上。

    检查什么：表三“二、上年结转政府信息公开申请数量”各列，与同一单位上年度报告“四、结转下年度继续办理”各列。

    为什么：上年没有办完的申请本年接着办，两份报告里是同一批申请，件数必须相等。

    怎样判定：总计不等为错误；总计相等而某类申请人不等为警告。空白按0计，读不出的格不比；总计与六类申请人之和不等、而分项之和与上年相等的，
    是总计填错，由T3-03判断。上年度报告的单位名称不同（更名、简称、
    政府与其办公室）的，只提请核对。

    什么情况下误报：上年度报告后来更正过；机构合并，结转件数含并入单位的。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
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
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
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
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
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
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    now_table, before_table = table_read(case.report, 3), table_read(earlier.report, 3)
    now = now_table.row("A2") if now_table else None
    before = before_table.row("H") if before_table else None
    if now_table is None or now is None or before is None:
        yield NotAssessable()
        return
    figures = [(figure(now, k), figure(before, k)) for k in range(TOTAL + 1)]
    if all(None in pair for pair in figures):
        yield NotAssessable()
        return
    facts = {"source": earlier.name, "their_quote": quoted_there(earlier, before.span)}

    def quoted(columns: list[int]) -> tuple[Evidence, ...]:
        return (quote_row(case, now_table, now, [REQUEST_COLUMNS[k] for k in columns]),)

    mine, theirs = figures[TOTAL]
    if theirs is not None and theirs == _sum_of_kinds([a for a, _ in figures[:TOTAL]]):
        mine = theirs  # the total was misprinted, which T3-03 tells; the kinds of applicant agree with last year
    if mine is not None and theirs is not None and mine != theirs:
        told = {**facts, "now": mine, "before": theirs}
        if earlier.sure:
            yield Fail("total", quoted([TOTAL]), told)
        else:
            yield Uncertain("other_name", quoted([TOTAL]), {**told, "organ": earlier.report.organ or ""})
        return
    apart = [k for k, (a, b) in enumerate(figures[:TOTAL]) if a is not None and b is not None and a != b]
    if apart and earlier.sure:
        columns = "；".join(f"{REQUEST_COLUMNS[k]}本年{figures[k][0]}、上年{figures[k][1]}" for k in apart)
        yield Fail("columns", quoted(apart), {**facts, "columns": columns}, "warning")


def _sum_of_kinds(figures: list[int | None]) -> int | None:
    known = [f for f in figures if f is not None]
    return sum(known) if len(known) == len(figures) else None
