"""T2-02: more rules or normative documents were newly disclosed than are disclosed in all (form of 2019)."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import figure, quote_row

_ROWS = ("规章", "规范性文件")
_COLUMNS = ("本年新公开数量", "对外公开总数量")
_NEW, _TOTAL = 1, 2


@rule(
    "T2-02",
    "new-above-total",
    title="新公开大于总数",
    title_en="newly disclosed above disclosed in all",
    severity="error",
    cites=(FORM2019,),
    forms=("f2019",),
    needs=("table2",),
    messages={
        "above": (
            "表二“{row}”行本年新公开{new}件，大于对外公开总数量{total}件；本年新公开的也计入总数量。",
            "Table two, row {row}: {new} newly disclosed this year, more than the {total} disclosed in all.",
        ),
        "total_blank": (
            "表二“{row}”行本年新公开{new}件，对外公开总数量却是空白，请核对。",
            "Table two, row {row}: {new} newly disclosed this year, but the number disclosed in all is left blank.",
        ),
    },
)
def new_above_total(case: Case) -> Iterator[Result]:
    """表二本年新公开数量大于对外公开总数量。

    检查什么：2019、2020年度表二“规章”“规范性文件”两行，本年新公开数量是否大于对外公开总数量。

    为什么：对外公开总数量包括本年新公开的，不可能比它少。

    怎样判定：两个数都读出，新公开大于总数的，为错误。总数量是空白而新公开大于零的，存疑。表二不是2019年格式的，不作判断。

    什么情况下误报：本年公开后当年又废止、不再计入总数的文件，较为少见。

    违反：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 6 | 6 | 2 |
        （表中其余各行均为0）

    符合：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规范性文件 | 6 | 6 | 20 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 2)
    rows = [row for row in map(table.row, _ROWS) if row is not None]
    if table.form == "f2021" or not rows:
        yield NotAssessable()
        return
    for row in rows:
        new, total = figure(row, _NEW), figure(row, _TOTAL)
        if new is None or total is None:
            yield NotAssessable()
        elif new > total:
            facts = {"row": row.label, "new": new, "total": total}
            quoted = (quote_row(case, table, row, _COLUMNS),)
            blank = row.cells[_TOTAL].value == ""
            yield Uncertain("total_blank", quoted, facts) if blank else Fail("above", quoted, facts)
