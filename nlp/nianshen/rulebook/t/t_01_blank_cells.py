"""T-01: cells of an official table are printed blank."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FILLING_PRACTICE, REG2007_ART32
from nianshen.report import Row, Span, Table
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.tables import NAMES, TOTAL, quote_rows, tables_read
from nianshen.text.statistics_annex import annex_rows

_MOST_ROWS = 6


@rule(
    "T-01",
    "blank-cells",
    title="空白未填",
    title_en="blank cells",
    severity="warning",
    cites=(FILLING_PRACTICE, REG2007_ART32),
    forms=ALL_FORMS,
    messages={
        "blank": (
            "{table}有{blank}格空白未填，占{cells}格的{share}；没有发生的建议填0。",
            "{blank} of {cells} cells of {table} ({share}) are blank; what did not happen is better given as 0.",
        ),
        "annex": (
            "统计表有{blank}行本年数、历年累计两栏只填了一个数：{rows}；没有发生的建议填0。",
            "{blank} rows of the statistics have a number in one of two columns only: {rows}.",
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
    计算勾稽关系时，空白按0看待。2018年度以前的年报，文末统计表有本年数和“历年累计”两栏、多数行都填了两个数而有的行只有一个数的，为建议。

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
    if case.report.form == "pre2019":
        rows = annex_rows(case.report.text)
        half = [row for row in rows if row.so_far is None][:_MOST_ROWS]
        if half:
            evidence = tuple(case.quote(Span(row.start, row.end)) for row in half)
            facts = {"blank": len(half), "rows": "、".join("".join(row.label.split()) for row in half)}
            yield Fail("annex", evidence, facts, "advice")
        elif not rows:
            yield NotApplicable()
        return
    tables = tables_read(case.report)
    if not tables:
        yield NotAssessable()
    for table in tables:
        blanks = [row for row in table.rows if _blanks(row)]
        if not blanks:
            continue
        blank, cells = sum(map(_blanks, blanks)), sum(len(row.cells) for row in table.rows)
        share = f"{100 * blank / cells:.1f}%"
        facts = {"table": NAMES[table.number], "blank": blank, "cells": cells, "share": share}
        evidence = quote_rows(case, table, blanks)
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
