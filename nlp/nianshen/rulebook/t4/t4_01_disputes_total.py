"""T4-01: a group of table four does not sum to its total."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.equations import name, sort_equations
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import quote_row


@rule(
    "T4-01",
    "disputes-total",
    title="复议诉讼合计错误",
    title_en="reviews or lawsuits do not sum up",
    severity="error",
    cites=(FORM2019, FORM2021),
    needs=("table4",),
    messages={
        "wrong_total": (
            "表四“{group}”，结果维持、结果纠正、其他结果、尚未审结之和为{left}，“总计”填的是{right}。",
            "Table four, {group}: the four outcomes sum to {left}, the total says {right}.",
        ),
        "undecided": (
            "表四“{group}”的合计，按能读出的数字无法确定是否正确，请对照原件核对。",
            "Whether {group} of table four sums up cannot be told from the figures as read.",
        ),
    },
)
def disputes_total(case: Case) -> Iterator[Result]:
    """表四某一组的各项结果之和不等于“总计”。

    检查什么：行政复议、未经复议直接起诉、复议后起诉三组，结果维持、结果纠正、其他结果、尚未审结之和是否等于“总计”。

    为什么：“总计”就是前四项的合计，不等说明至少有一格填错。

    怎样判定：一组五个数都读出而不等，为错误，一组一条。“总计”留空的不算错误；数字连写读不准的，作存疑。

    什么情况下误报：三组共十五格排成一行，提取时错位。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 1 | 0 | 0 | 1 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 1 | 0 | 0 | 1 | 2 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 4)
    found = sort_equations(table, "dispute_total")
    for equation in found.broken:
        row = table.row(equation.cells[0][0])
        if row is not None:
            facts = {"group": name(equation), "left": equation.left, "right": equation.right}
            yield Fail("wrong_total", (quote_row(case, table, row, ("总计",)),), facts)
    doubtful = [e for e in found.doubtful if table.row(e.cells[0][0]) is not None]
    if doubtful:
        rows = (table.row(e.cells[0][0]) for e in doubtful)
        evidence = tuple(quote_row(case, table, row, ("总计",)) for row in rows if row is not None)
        yield Uncertain("undecided", evidence, {"group": "、".join(name(e) for e in doubtful)})
    elif found.unread:
        yield NotAssessable()
