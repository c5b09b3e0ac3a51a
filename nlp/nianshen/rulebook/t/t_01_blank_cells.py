"""T-01: cells of an official table are printed blank."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FILLING_PRACTICE
from nianshen.report import Row, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.tables import NAMES, TOTAL, quote_rows, tables_read


@rule(
    "T-01",
    "blank-cells",
    title="空白未填",
    title_en="blank cells",
    severity="warning",
    cites=(FILLING_PRACTICE,),
    messages={
        "blank": (
            "{table}有{blank}格空白未填，占{cells}格的{share}；没有发生的建议填0。",
            "{blank} of {cells} cells of {table} ({share}) are blank; what did not happen is better given as 0.",
        ),
        "total_blank": (
            "{table}各申请人类别已填数字，“总计”列却全部空白，表内合计无从核对。",
            "The column 总计 of {table} is blank throughout although the columns of applicants are filled.",
        ),
    },
)
def blank_cells(case: Case) -> Iterator[Result]:
    """表格中有空白未填的单元格。

    检查什么：三张表中确知为空白的单元格有多少、占多大比例。

    为什么：空白看不出是0还是漏填；通行的填法是没有发生的填0。这一点没有见到国家规定，只作建议。

    怎样判定：表格边界可见、单元格确为空白的才计数。表三各申请人类别已填而“总计”列全部空白的，作警告。
    计算勾稽关系时，空白按0看待。

    什么情况下误报：文字提取会丢掉空单元格；数字连写的表看不出空白，不计。

    违反：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 1 | | | | | | 1 |
        | （一）予以公开 | 1 | | | | | | 1 |
        | （七）总计 | 1 | | | | | | 1 |
        （表中其余各行均为0）

    符合：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
    """
    tables = tables_read(case.report)
    if not tables:
        yield NotAssessable()
    for table in tables:
        rows = [row for row in table.rows if _blanks(row)]
        if not rows:
            continue
        blank, cells = sum(map(_blanks, rows)), sum(len(row.cells) for row in table.rows)
        share = f"{100 * blank / cells:.1f}%"
        facts = {"table": NAMES[table.number], "blank": blank, "cells": cells, "share": share}
        evidence = quote_rows(case, table, rows)
        if _total_left_blank(table):
            yield Fail("total_blank", evidence, facts)
        else:
            yield Fail("blank", evidence, facts, "advice")


def _blanks(row: Row) -> int:
    return sum(cell.value == "" for cell in row.cells)


def _total_left_blank(table: Table) -> bool:
    """Whether table three gives figures for applicants but not one total."""
    if table.number != 3:
        return False
    totals = [row.cells[TOTAL].value for row in table.rows if len(row.cells) > TOTAL]
    filled = any(isinstance(c.value, int) and c.value for row in table.rows for c in row.cells[:TOTAL])
    return filled and bool(totals) and all(value == "" for value in totals)
