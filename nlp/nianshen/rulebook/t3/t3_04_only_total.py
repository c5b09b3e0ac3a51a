"""T3-04: in table three only the column 总计 is filled."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FILLING_PRACTICE, FORM2019, FORM2021
from nianshen.report import Row
from nianshen.rule import Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import TOTAL, figure, quote_rows
from nianshen.text.fillers import FILLERS

_NO_RESULTS = ("A1", "A2", "G", "H")
_LEAST_RESULTS = 3


@rule(
    "T3-04",
    "only-total",
    title="只填总计列",
    title_en="only the total column filled",
    severity="warning",
    cites=(FORM2019, FORM2021, FILLING_PRACTICE),
    needs=("table3",),
    messages={
        "only_total": (
            "表三有数的{rows}行都只填了“总计”，没有按申请人类别分填，无法核对构成。",
            "In table three all {rows} rows with figures give only the total, not the kinds of applicant.",
        ),
        "only_total_of_results": (
            "表三办理结果中有数的{rows}行都只填了“总计”，没有按申请人类别分填，无法核对构成。",
            "In table three all {rows} results with figures give only the total, not the kinds of applicant.",
        ),
    },
)
def only_total(case: Case) -> Iterator[Result]:
    """表三只填了“总计”列，没有分申请人类别填写。

    检查什么：“总计”不为零的各行，六类申请人的单元格是否全部没有填数。

    为什么：统一格式要求按自然人和法人或其他组织分类填报，只有总计，看不出申请人的构成，也无法核对合计。

    怎样判定：凡“总计”不为零的行，六类申请人都是空白、0或者“/”一类的符号，为问题；只有办理结果各行（三行以上）如此的，也为问题。全表为零的不作判断，空白由T-01说明。
    数字连写、看不出空白的，不作判断。

    什么情况下误报：提取时丢掉了单元格中的数字。

    违反：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | | | | | | | 4 |
        | （一）予以公开 | | | | | | | 4 |
        | （七）总计 | | | | | | | 4 |
        （表中其余各行均为0）

    符合：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 4 | | | | | | 4 |
        | （一）予以公开 | 4 | | | | | | 4 |
        | （七）总计 | 4 | | | | | | 4 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 3)
    if not table.rows:
        yield NotAssessable()
        return
    counting = [row for row in table.rows if figure(row, TOTAL)]
    results = [row for row in counting if row.code not in _NO_RESULTS]
    if counting and all(map(_only_total, counting)):
        yield Fail("only_total", quote_rows(case, table, counting), {"rows": len(counting)})
    elif len(results) >= _LEAST_RESULTS and all(map(_only_total, results)):
        yield Fail("only_total_of_results", quote_rows(case, table, results), {"rows": len(results)})


def _only_total(row: Row) -> bool:
    """Whether nothing but blanks, zeros and fillers stands under the kinds of applicant."""
    values = [cell.value for cell in row.cells[:TOTAL]]
    return all(value == "" or value == 0 or value in FILLERS for value in values)
