"""T3-03: the six kinds of applicant of a row do not sum to its total."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021
from nianshen.report import Equation, Row, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.equations import only_total_filled, sort_equations
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import quote_row, quote_rows


@rule(
    "T3-03",
    "row-total",
    title="行合计错误",
    title_en="row does not sum to its total",
    severity="error",
    cites=(FORM2019, FORM2021),
    needs=("table3",),
    messages={
        "wrong_total": (
            "表三“{row}”行，六类申请人之和为{left}，“总计”填的是{right}。",
            "Table three, row {row}: the six kinds of applicant sum to {left}, the total says {right}.",
        ),
        "undecided": (
            "表三下列各行的合计，按能读出的数字无法确定是否正确，请对照原件核对：{rows}。",
            "Whether these rows of table three sum up cannot be told from the figures as read: {rows}.",
        ),
    },
)
def row_total(case: Case) -> Iterator[Result]:
    """表三某一行六类申请人之和不等于“总计”。

    检查什么：表三每一行，自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他之和，是否等于“总计”。

    为什么：“总计”就是六类申请人的合计，不等说明至少有一格填错或者错行。

    怎样判定：一行的七个数都读出而不等，为错误，一行一条。“总计”留空的不算错误；只填了“总计”而六类都留空的，由T3-04判断。
    数字连写、有不止一种断法的，作存疑。

    什么情况下误报：提取时丢掉空单元格，后面的数字前移。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 6 | 1 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        | （七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
        | （七）总计 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 3)
    found = sort_equations(table, "row_total")
    for equation in found.broken:
        row = _row(table, equation)
        if row is not None and not only_total_filled(table, row.code):
            facts = {"row": row.label, "left": equation.left, "right": equation.right}
            yield Fail("wrong_total", (quote_row(case, table, row, ("总计",)),), facts)
    doubtful = [row for e in found.doubtful if (row := _row(table, e)) is not None]
    if doubtful:
        evidence = quote_rows(case, table, doubtful, ("总计",))
        yield Uncertain("undecided", evidence, {"rows": "；".join(row.label for row in doubtful)})
    elif found.unread:
        yield NotAssessable()


def _row(table: Table, equation: Equation) -> Row | None:
    return table.row(equation.cells[0][0])
