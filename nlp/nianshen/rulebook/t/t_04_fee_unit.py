"""T-04: the fees of table two do not seem to be in 万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nianshen.forms.law import FORM2021
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import quote_row

_ROW = "行政事业性收费"
_IN_YUAN = re.compile(r"(?<![万亿])元")
_SUSPICIOUS = 1_000_000
"""万元: ten thousand million yuan, more than the yearly fees of any city seen (316 441万元)."""


@rule(
    "T-04",
    "fee-unit",
    title="计量单位可疑",
    title_en="unit suspicious",
    severity="warning",
    cites=(FORM2021,),
    forms=("f2021",),
    needs=("table2",),
    messages={
        "in_yuan": (
            "表二“行政事业性收费”填作“{value}”，以元为单位；该栏的单位是万元。",
            "The fees in table two are given as “{value}”, in yuan; the unit of that column is 万元.",
        ),
        "too_large": (
            "表二“行政事业性收费”填作{value}万元，超过一百亿元，疑似按元填报，请核对单位。",
            "The fees in table two are {value} 万元, above ten thousand million yuan: probably given in yuan.",
        ),
    },
)
def fee_unit(case: Case) -> Iterator[Result]:
    """行政事业性收费金额的单位可疑。

    检查什么：2021年格式表二“本年收费金额（单位：万元）”一格。

    为什么：表头规定单位为万元，按元填报会使金额放大一万倍。

    怎样判定：格内写明“元”而不是“万元”，为问题。只有数字而超过1000000（万元）的，省级和国家机关作存疑，其余为问题。
    2019年格式没有规定采购总金额的单位，不作判断。

    什么情况下误报：大城市、省份的收费金额本来就大，已见过31万余万元的真实数值。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政事业性收费 | 23500元 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政事业性收费 | 2.35 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 2)
    row = table.row(_ROW)
    if row is None or not row.cells or table.form == "f2019" or row.cells[0].value is None:
        yield NotAssessable()
        return
    value = row.cells[0].value
    evidence = (quote_row(case, table, row),)
    if isinstance(value, str) and _IN_YUAN.search(value):
        yield Fail("in_yuan", evidence, {"value": value})
    elif isinstance(value, int | Decimal) and value > _SUSPICIOUS:
        facts = {"value": str(value)}
        wide = case.report.tier in ("state", "province")
        yield Uncertain("too_large", evidence, facts) if wide else Fail("too_large", evidence, facts)
