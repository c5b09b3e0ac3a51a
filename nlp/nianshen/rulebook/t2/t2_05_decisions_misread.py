"""T2-05: the column of decisions (处理决定数量) seems to have been filled with the number of items (form of 2019)."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019
from nianshen.report import Row
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import figure, quote_rows

_ROWS = ("行政许可", "其他对外管理服务事项", "行政处罚", "行政强制")
_COLUMNS = ("上一年项目数量", "本年增/减", "处理决定数量")
_BEFORE, _CHANGE, _DECISIONS = range(3)
_LEAST_ROWS = 2
_TELLING = 5
"""Below this in every row the sums may agree by chance."""
_TELLING_ALONE = 10
"""Below this one row may agree by chance."""


@rule(
    "T2-05",
    "decisions-misread",
    title="误解“处理决定数量”",
    title_en="column of decisions misread",
    severity="warning",
    cites=(FORM2019,),
    forms=("f2019",),
    needs=("table2",),
    messages={
        "items": (
            "表二“{rows}”各行的处理决定数量（{decisions}）都恰好等于项目数量（上一年的，或者加上本年增/减的），请核对是否把现有项目数量当成了处理决定数量。",
            "Table two, rows {rows}: the number of decisions ({decisions}) is each time the number of items; please check that items were not counted in place of decisions.",
        ),
        "one_row": (
            "表二“{row}”行的处理决定数量（{decisions}）恰好等于项目数量，请核对是否把项目数量当成了处理决定数量。",
            "Table two, row {row}: the number of decisions ({decisions}) equals the number of items; please check.",
        ),
    },
)
def decisions_misread(case: Case) -> Iterator[Result]:
    """表二“处理决定数量”疑似填成了现有项目数量。

    检查什么：2019、2020年度表二行政许可、其他对外管理服务事项、行政处罚、行政强制四行，处理决定数量是否恰好等于上一年项目数量，
    或者上一年项目数量加本年增/减。

    为什么：处理决定数量是全年作出的决定件数，与有多少项职权没有加减关系。几行都恰好相等，多半是误解了这一列。

    怎样判定：处理决定数量大于零的行中，有两行以上恰好相等的，为警告；这些行的处理决定数量都小于5的，可能是巧合，存疑。
    只有一行相等的，不小于10的提出建议，更小的不报告。表二不是2019年格式的，不作判断。

    什么情况下误报：数目都很小时的巧合。

    违反：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 12 | 增3 | 15 |
        | 行政处罚 | 20 | 减4 | 16 |
        （表中其余各行均为0）

    符合：

        某县民政局2020年政府信息公开工作年度报告
        一、总体情况
        2020年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 12 | 增3 | 192 |
        | 行政处罚 | 20 | 减4 | 37 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 2)
    rows = [row for row in map(table.row, _ROWS) if row is not None]
    if table.form == "f2021" or not rows:
        yield NotAssessable()
        return
    alike = [row for row in rows if _adds_up(row)]
    if len(alike) >= _LEAST_ROWS:
        decisions = [figure(row, _DECISIONS) or 0 for row in alike]
        facts = {"rows": "、".join(row.label for row in alike), "decisions": "、".join(map(str, decisions))}
        quoted = quote_rows(case, table, alike, _COLUMNS)
        yield Fail("items", quoted, facts) if max(decisions) >= _TELLING else Uncertain("items", quoted, facts)
    elif alike and (figure(alike[0], _DECISIONS) or 0) >= _TELLING_ALONE:
        facts = {"row": alike[0].label, "decisions": str(figure(alike[0], _DECISIONS))}
        yield Fail("one_row", quote_rows(case, table, alike, _COLUMNS), facts, "advice")
    elif len(alike) + sum(_unread(row) for row in rows) >= _LEAST_ROWS:
        yield NotAssessable()


def _adds_up(row: Row) -> bool:
    """Whether the decisions are the items of last year, or those plus the change."""
    before, change, decisions = _figures(row)
    if before is None or change is None or decisions is None:
        return False
    return decisions > 0 and decisions in (before, before + change)


def _unread(row: Row) -> bool:
    return None in _figures(row)


def _figures(row: Row) -> tuple[int | None, int | None, int | None]:
    return figure(row, _BEFORE), figure(row, _CHANGE), figure(row, _DECISIONS)
