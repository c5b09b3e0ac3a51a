"""T-02: a slash or dash stands where a number belongs."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FILLING_PRACTICE
from nianshen.rule import Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.tables import NAMES, quote_rows, tables_read
from nianshen.text.fillers import FILLERS


@rule(
    "T-02",
    "fillers",
    title="斜杠等代替0",
    title_en="filler in place of a number",
    severity="advice",
    cites=(FILLING_PRACTICE,),
    messages={
        "filler": (
            "{table}有{count}格填的是{fillers}而不是数字；没有发生的建议填0。",
            "{count} cells of {table} hold {fillers} and not a number; what did not happen is better given as 0.",
        ),
    },
)
def fillers(case: Case) -> Iterator[Result]:
    """应填数字的单元格填了斜杠、短横或“无”。

    检查什么：三张表的数字格中有没有“/”“—”“无”一类的符号或文字。

    为什么：这些符号看不出是0、不适用还是不掌握，汇总时也无法计算；通行的填法是没有发生的填0。

    怎样判定：单元格的全部内容就是这样一个符号或“无”字的，计入；每张表合为一条，只作建议。计算勾稽关系时按0看待。

    什么情况下误报：当地格式另有约定。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | / | / | / | / | / |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
    """
    tables = tables_read(case.report)
    if not tables:
        yield NotAssessable()
    for table in tables:
        filled = [
            (row, c.value) for row in table.rows for c in row.cells if isinstance(c.value, str) and c.value in FILLERS
        ]
        if filled:
            rows = list({row.code: row for row, _ in filled}.values())
            shown = "、".join(f"“{value}”" for value in dict.fromkeys(value for _, value in filled))
            facts = {"table": NAMES[table.number], "count": len(filled), "fillers": shown}
            yield Fail("filler", quote_rows(case, table, rows), facts)
