"""T2-04: unusual number of documents in force."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import YEARS_AGREE_PRACTICE
from nianshen.rule import Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.tables import quote_row

_LEAST, _TIMES = 50, 2


@rule(
    "T2-04",
    "documents-in-force",
    title="部门填报异常有效数",
    title_en="unusual number of documents in force",
    severity="info",
    cites=(YEARS_AGREE_PRACTICE,),
    forms=("f2021",),
    levels=("department",),
    needs=("table2", "peers"),
    messages={
        "high": (
            "行政规范性文件现行有效{now}件，高于{count}份同类报告中九成的报告（界限{bound}），请核对是否填了全县（市）的数。",
            "{now} normative documents in force, more than in nine tenths of {count} reports of the same kind (from {bound}). Check that it is not the whole county's number.",
        ),
    },
)
def documents_in_force(case: Case) -> Iterator[Result]:
    """部门填报的现行有效规范性文件数异常。

    检查什么：表二行政规范性文件“现行有效件数”，与同一批审核的其他部门相比。

    为什么：部门只报本部门制发的文件；司法局、政府办公室有时误填全县的总数。

    怎样判定：只看部门。现行有效件数达到同类报告最高的一成，并且是界限值的两倍以上、不少于50件的，提示一条。同类不足30份的，不能评定。

    什么情况下误报：文件确实很多的综合部门。

    违反：

        某县司法局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政规范性文件 | 3 | 1 | 130 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （同类报告30份：documents in force，本报告130，界限40）

    符合：

        某县司法局2024年政府信息公开工作年度报告
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
        （同类报告30份：documents in force，本报告30，界限40）
    """
    peers, table = case.peers, case.report.table(2)
    assert peers is not None
    now, bound = peers.measured.get("documents in force"), peers.bounds.get("documents in force")
    row = table.row("行政规范性文件") if table else None
    if now is None or bound is None or table is None or row is None:
        yield NotAssessable()
    elif now >= max(_LEAST, _TIMES * bound):
        facts = {"now": int(now), "bound": int(bound), "count": peers.count}
        yield Fail("high", (quote_row(case, table, row, ("现行有效件数",)),), facts)
