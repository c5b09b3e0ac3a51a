"""T-04: the amounts of money in table two do not seem to be in the unit that is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nianshen.forms.law import FORM2019, FORM2021
from nianshen.report import Row, Table, Value
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import quote_row

_FEES, _PURCHASES = "行政事业性收费", "政府集中采购"
_AMOUNT = re.compile(r"(?P<number>\d[\d,，]{0,15}(?:\.\d{1,6})?)(?P<unit>[^\d.,，]{0,6})\Z")
_UNITS = {"元": 1, "万元": 10_000, "万": 10_000, "亿元": 100_000_000, "亿": 100_000_000}
_SUSPICIOUS = {"county": 5_000_000_000, "town": 500_000_000}
_SUSPICIOUS_ELSEWHERE = 10_000_000_000
"""Yuan: more than the yearly fees of any city seen (316 441万元); of a county and a town half and a twentieth of it."""
_TIMES_OF_PURCHASES = 10
"""A city's purchases are that much above its fees."""


@rule(
    "T-04",
    "fee-unit",
    title="计量单位可疑",
    title_en="unit suspicious",
    severity="warning",
    cites=(FORM2021, FORM2019),
    needs=("table2",),
    messages={
        "in_yuan": (
            "表二“行政事业性收费”填作“{value}”，以元为单位；该栏的单位是万元。",
            "The fees in table two are given as “{value}”, in yuan; the unit of that column is 万元.",
        ),
        "other_unit": (
            "表二“{row}”填作“{value}”，不是以万元计的金额，请核对单位。",
            "Table two, {row}: “{value}” is no amount in 万元; please check the unit.",
        ),
        "no_unit": (
            "表二“{row}”的总金额填作“{value}”，没有写单位（该栏没有规定单位），看不出是元还是万元，请写明。",
            "Table two, {row}: {value} has no unit, and the form sets none: yuan or 万元 cannot be told.",
        ),
        "too_much": (
            "表二“政府集中采购”的总金额填作“{value}”，与机关的层级不相称，疑似单位写错，请核对。",
            "The purchases in table two are given as “{value}”, out of proportion to the organ: the unit may be wrong.",
        ),
        "too_large": (
            "表二“行政事业性收费”填作{value}万元，与机关的层级不相称，疑似按元填报，请核对单位。",
            "The fees in table two are {value} 万元, out of proportion to the organ: probably given in yuan.",
        ),
    },
)
def fee_unit(case: Case) -> Iterator[Result]:
    """行政事业性收费金额或采购总金额的单位可疑。

    检查什么：2021年格式表二“本年收费金额（单位：万元）”一格，2019年格式“采购总金额”一格。

    为什么：表头规定收费单位为万元，按元填报会使金额放大一万倍；单位写错的金额无法汇总。

    怎样判定：收费金额写明“元”“亿元”“千元”等万元以外的单位，采购总金额的单位不是元、万元、亿元的，为问题。
    收费金额超过一百亿元（县级五十亿元，乡级五亿元），采购总金额超过一千亿元（县级五十亿元，乡级五亿元）的，省级和国家机关作存疑，其余为问题。
    2019年格式没有规定采购总金额的单位，不写单位而金额不为零的，为建议；按万元计已与层级不相称、只能是元的，不计。

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
    rows = [row for name in (_FEES, _PURCHASES) if (row := table.row(name)) is not None and _amount(table, row) is not None]
    if not rows:
        yield NotAssessable() if table.form != "f2019" or table.row(_PURCHASES) else NotApplicable()
    for row in rows:
        yield from _judge(case, table, row)


def _judge(case: Case, table: Table, row: Row) -> Iterator[Result]:
    value, fees = _amount(table, row), row.code == _FEES
    evidence, facts = (quote_row(case, table, row),), {"row": row.label, "value": str(value)}
    amount: Decimal | None = None
    if isinstance(value, str):
        m = _AMOUNT.search("".join(value.split()))
        unit = m["unit"] if m else ""
        if m is None or not unit:
            return
        if fees and unit == "元":
            yield Fail("in_yuan", evidence, facts)
            return
        if unit not in _UNITS or (fees and unit not in ("万元", "万")):
            yield Fail("other_unit", evidence, facts)
            return
        amount = Decimal(m["number"].replace(",", "").replace("，", "")) * _UNITS[unit]
    elif not fees and isinstance(value, int | Decimal) and value:
        if Decimal(value) * _UNITS["万元"] <= _limit(case, fees=False):  # else it can only be yuan
            yield Fail("no_unit", evidence, facts, "advice")
        return
    elif fees and isinstance(value, int | Decimal):
        amount = Decimal(value) * _UNITS["万元"]
    if amount is not None and amount > _limit(case, fees=fees):
        message = "too_large" if fees else "too_much"
        wide = case.report.tier in ("state", "province")
        yield Uncertain(message, evidence, facts) if wide else Fail(message, evidence, facts)


def _limit(case: Case, *, fees: bool) -> int:
    """Yuan beyond which an amount does not fit an organ of that tier."""
    return _SUSPICIOUS.get(case.report.tier or "", _SUSPICIOUS_ELSEWHERE * (1 if fees else _TIMES_OF_PURCHASES))


def _amount(table: Table, row: Row) -> Value:
    """The cell of money of a row; None where it was not read, or the table's form has none there."""
    index = 1 if row.code == _PURCHASES else 0
    if (row.code == _FEES and table.form == "f2019") or index >= len(row.cells):
        return None
    return row.cells[index].value
