"""T-03: a count is negative, has a fraction or is no number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nianshen.forms.law import FORM2019, FORM2021, REG2007_ART32
from nianshen.report import Form, Row, Span, Table, Value
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.tables import NAMES, block_of, column_name, quote_row, tables_read
from nianshen.text.fillers import FILLERS
from nianshen.text.statistics_annex import annex_rows, less_in_all

_A_NUMBER_IN_WORDS = re.compile(
    r"[\d一二三四五六七八九十百千万两]|(?:若干|不详|未?统计|待统计|未知|多[件项]|[数几]十?[件项]?|大量|许多|较[多少]|少量|少数|暂缺|待定|见附件|同上|有|是|否|[OoIlNnXx∞?？]{1,3})\Z"
)
"""A number with words, or a word in place of a number that is no sign for nothing."""


_NO_AMOUNT = re.compile(r"[-－−负约近超](?=[\d一二三四五六七八九十])")
_SIGN = re.compile(r"(?<![\d/])[-－−]\d|\d\.\d")
_MOST_ROWS = 6
_THOUSAND = 1000
_PARTED = re.compile(r"\d{1,3}(?:[,，]\d{3})+")
_EVERY = "各列"
"""What is told where the figures of a row run together, so that the cell is not known."""


@rule(
    "T-03",
    "illegal-numbers",
    title="非法数值",
    title_en="illegal number",
    severity="error",
    cites=(FORM2019, FORM2021, REG2007_ART32),
    forms=ALL_FORMS,
    messages={
        "separators": (
            "{table}有的数写作“{value}”，有的写作“{plain}”，千分位分隔符前后不一，请统一。",
            "Some numbers of {table} are written {value}, others {plain}: the thousands are not set off alike.",
        ),
        "so_far": (
            "统计表“{row}”本年数是{year}，历年累计却是{value}；累计数应当包含本年数，请核对。",
            "Row {row} of the statistics has {year} for this year and {value} for all years, which include it.",
        ),
        "illegal": (
            "{table}“{row}”行“{column}”填的是{value}；件数只能是0或正整数。",
            "{table}, row {row}, column {column} holds {value}; a count is 0 or a positive whole number.",
        ),
    },
)
def illegal_numbers(case: Case) -> Iterator[Result]:
    """件数填了负数、小数或者概数。

    检查什么：三张表中的件数是否都是0或正整数。

    为什么：规章、申请、案件都按件计，不可能是负数或带小数。

    怎样判定：读出的数值为负数，或者带有不为零的小数，为错误。表二的收费金额、采购总金额可以有小数，“本年增/减”可以是负数。
    “约20”“3千余”“17?”一类夹有文字的数，也为错误。“若干”“不详”“O”一类代替数字的字也是；各格的数字连写而分不开、其中有负号或者小数点的，
    写在一行的也为错误。金额写负数、“约214.6”的也是。符号、“无”由T-02判断，金额的单位由T-04判断。

    一张表里有的件数用千分位分隔符、有的不用的，为建议。2018年度以前的年报，文末统计表有“历年累计”一列而小于本年数的，为警告。

    什么情况下误报：单元格中的短横与数字粘连被读作负号。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 1.5 | 0 | 0 | 0 | 0 | 0 | 1.5 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
    """
    report = case.report
    if report.form == "pre2019":
        yield from _of_all_years(case)
        return
    tables = tables_read(report)
    if not tables:
        yield NotAssessable()
    for table in tables:
        yield from _separators(case, table)
        for row in table.rows:
            wrong = [
                (column_name(table, row, index, report.form), cell.value)
                for index, cell in enumerate(row.cells)
                if _is_illegal(cell.value, *_allowed(table, row, index, report.form))
            ]
            if not wrong and _unread_with_sign(case, table, row, report.form):
                facts = {"table": NAMES[table.number], "row": row.label, "column": _EVERY, "value": _figures(case, row)}
                yield Fail("illegal", (quote_row(case, table, row),), facts)
            if wrong:
                facts = {
                    "table": NAMES[table.number],
                    "row": row.label,
                    "column": "、".join(name for name, _ in wrong),
                    "value": "、".join(str(value) for _, value in wrong),
                }
                yield Fail("illegal", (quote_row(case, table, row, [name for name, _ in wrong]),), facts)


def _separators(case: Case, table: Table) -> Iterator[Result]:
    """Numbers of a thousand and more of which some set off the thousands and others do not."""
    printed = [
        (cell.span.of(case.report.text).strip(), row)
        for row in table.rows
        for index, cell in enumerate(row.cells)
        if cell.span is not None and isinstance(cell.value, int) and cell.value >= _THOUSAND
        and not any(_allowed(table, row, index, case.report.form))
    ]  # fmt: skip
    parted = [(value, row) for value, row in printed if _PARTED.fullmatch(value)]
    plain = [(value, row) for value, row in printed if value.isdecimal()]
    if parted and plain:
        evidence = tuple(quote_row(case, table, row) for _, row in (parted[0], plain[0]))
        facts = {"table": NAMES[table.number], "value": parted[0][0], "plain": plain[0][0]}
        yield Fail("separators", evidence, facts, "advice")


def _of_all_years(case: Case) -> Iterator[Result]:
    """Rows of the statistics before 2019 whose figure of all years is less than that of the year."""
    rows = annex_rows(case.report.text)
    together = less_in_all(case.report.text, case.told.text)
    if not rows and together is None:
        yield NotApplicable()
    less = [(r.label, r.this_year, r.so_far, r.start, r.end) for r in rows if r.so_far is not None and r.so_far < r.this_year]
    if together is not None and not rows:
        less.append(together)
    for label, this_year, so_far, start, end in less[:_MOST_ROWS]:
        facts = {"row": label, "year": this_year, "value": so_far}
        yield Fail("so_far", (case.quote(Span(start, end)),), facts, "warning")


def _unread_with_sign(case: Case, table: Table, row: Row, form: Form) -> bool:
    """Whether a row of counts that could not be cut into cells has a sign or a point all the same: -324100037."""
    if any(cell.value is not None for cell in row.cells) or any(
        any(_allowed(table, row, index, form)) for index in range(len(row.cells))
    ):
        return False
    return _SIGN.search(_figures(case, row)) is not None


def _figures(case: Case, row: Row) -> str:
    spans = [cell.span for cell in row.cells if cell.span is not None]
    return case.report.text[min(s.start for s in spans) : max(s.end for s in spans)] if spans else ""


def _is_illegal(value: Value, signed: bool, decimal: bool) -> bool:
    if isinstance(value, str):
        if decimal and not signed:
            return _NO_AMOUNT.match(value) is not None
        return not decimal and not signed and value not in FILLERS and _A_NUMBER_IN_WORDS.search(value) is not None
    if not isinstance(value, int | Decimal):
        return False
    return (value < 0 and not signed) or (value != int(value) and not decimal)


def _allowed(table: Table, row: Row, index: int, form: Form) -> tuple[bool, bool]:
    """Whether the cell may be negative, and whether it may have a fraction."""
    if table.number != 2:
        return False, False
    block = block_of(row, table.form or form)
    return (True, True) if block is None else (index in block.signed, index in block.decimal)
