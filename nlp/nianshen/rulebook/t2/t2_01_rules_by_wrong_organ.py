"""T2-01: rules (规章) are reported by an organ that has no power to make any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, LEGISLATION_RULES, LEGISLATION_RULES_2015
from nianshen.report import Report
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import column_name, figure, quote_row

_OFFICE = "政府办公"
"""An office (办公厅、办公室) reports what its government made."""
_LOCAL = re.compile("[省市县区旗州盟]")
"""A department whose name holds one of these is a local one, whatever its tier."""
_COUNTIES_BELOW = re.compile("各县|县区|区县|县（市|县市区|市县区|各区(?!域)")
"""A city that speaks of the counties under it is no county-level city."""


@rule(
    "T2-01",
    "rules-by-wrong-organ",
    title="无权机关填报规章",
    title_en="rules reported by an organ that makes none",
    severity="warning",
    cites=(LEGISLATION_RULES, LEGISLATION_RULES_2015, FORM2019, FORM2021),
    needs=("table2",),
    messages={
        "powerless": (
            "表二“规章”行“{columns}”填报{values}；{organ}无权制定规章，请核对是否把规范性文件或上级规章填在了这一行。",
            "Table two gives {values} under 规章 ({columns}); {organ} has no power to make rules.",
        ),
        "unknown_organ": (
            "表二“规章”行“{columns}”填报{values}；没有读出机关的层级，请核对该机关是否有权制定规章。",
            "Table two gives {values} under 规章 ({columns}); the tier of the organ was not read, so its power to make rules is open.",
        ),
    },
)
def rules_by_wrong_organ(case: Case) -> Iterator[Result]:
    """无权制定规章的机关在表二填报了规章。

    检查什么：县级以下机关和地方政府部门的表二“规章”行是否有大于零的数。

    为什么：规章只能由国务院部门等，以及省、自治区、直辖市和设区的市、自治州的人民政府制定（立法法第九十一条、第九十三条）。
    其他机关填报的，多半是把规范性文件填到了“规章”行，或者把上级的规章计了进来。

    怎样判定：县级、乡级的机关，街道和管委会，以及省、市两级政府的部门，“规章”行任一列大于零的，为警告。国务院部门、省级和市级
    人民政府及其办公厅（室）不报告。机关的层级没有读出的，存疑；市政府是否设区的市没有读出的，无法核对；正文谈到所辖县区的，按设区的市看待。

    什么情况下误报：2019、2020年的表二统计“对外公开”的数量，机关把公开过的上级规章也计了进去；市司法局等代本级政府统计规章。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 规章 | 2 | 0 | 5 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政规范性文件 | 2 | 0 | 5 |
        （表中其余各行均为0）
    """
    report = case.report
    has_power = _may_make_rules(report)
    if has_power:
        return
    table = promised_table(case, 2)
    row = table.row("规章")
    if row is None:
        yield NotAssessable()
        return
    figures = [figure(row, index) for index in range(len(row.cells))]
    given = [index for index, value in enumerate(figures) if value is not None and value > 0]
    if given:
        columns = [column_name(table, row, index, report.form) for index in given]
        facts = {"columns": "、".join(columns), "values": "、".join(str(figures[index]) for index in given)}
        quoted = (quote_row(case, table, row, columns),)
        if has_power is None and report.level == "government":
            yield NotAssessable()  # a city with districts has the power, a city at county level has not
        elif has_power is None:
            yield Uncertain("unknown_organ", quoted, facts)
        else:
            yield Fail("powerless", quoted, {**facts, "organ": report.organ or "该机关"})
    elif None in figures:
        yield NotAssessable()


def _may_make_rules(report: Report) -> bool | None:
    """Whether the organ, or the government whose office it is, has the power; None where level or tier is not known."""
    if report.level in ("township", "subdistrict", "zone") or report.tier in ("county", "town"):
        return False
    organ = report.organ or ""
    if report.tier is None:
        local = report.level == "department" and _OFFICE not in organ and _LOCAL.search(organ)
        if local:
            return False
        return True if _COUNTIES_BELOW.search(report.text) else None
    if report.level is None:
        return None
    return report.tier == "state" or report.level == "government" or _OFFICE in organ
