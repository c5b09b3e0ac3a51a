"""STR-07: an official row is missing from a table that was read whole."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms import national_form
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Form, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import part_name
from nianshen.rulebook.tables import NAMES

_MANY = 4
"""So many missing rows look like a table cut off in extraction rather than one altered by hand."""


@rule(
    "STR-07",
    "table-rows",
    title="表格行列改动",
    title_en="rows changed",
    severity="warning",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "missing": (
            "{table}缺少统一格式规定的行：{rows}。",
            "{table} lacks rows of the national form: {rows}.",
        ),
        "perhaps": (
            "{table}没有读到统一格式规定的下列各行：{rows}；可能是提取时丢失，请对照原件核对。",
            "These rows of the national form were not found in {table}: {rows}; they may be lost in extraction.",
        ),
    },
)
def table_rows(case: Case) -> Iterator[Result]:
    """表格少了统一格式规定的行。

    检查什么：读到的表二、表三、表四是否有统一格式规定的每一行。

    为什么：统一格式规定了表格的行列，擅自增删会使全国汇总出错。

    怎样判定：整张表都已读出，而某些行不在其中，为改动；一次缺四行以上的，多半是提取时截断，只作存疑。
    版本用错造成的差别由STR-05判断，不重复指出。

    什么情况下误报：行标题被换行或空格断开；表格跨页，提取时丢失一段。

    违反：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中缺“2.重复申请”行，其余各行均为0）

    符合：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
    """
    report = case.report
    assessed = False
    for table in report.tables:
        if table.state != "read" and not table.missing_rows:
            continue
        assessed = True
        if table.form is not None and table.form != report.form:
            continue
        rows = _labels(table, report.form)
        if not rows:
            continue
        evidence = (case.absence(rows, f"{part_name(table.number)} · {NAMES[table.number]}"),)
        facts = {"table": NAMES[table.number], "rows": "、".join(rows)}
        yield Fail("missing", evidence, facts) if len(rows) < _MANY else Uncertain("perhaps", evidence, facts)
    if not assessed:
        yield NotAssessable()


def _labels(table: Table, form: Form) -> tuple[str, ...]:
    """The printed labels of the missing rows; table three's are known by code."""
    official = national_form(form)
    by_code = {row.code: row.label for row in official.request_rows} if official and table.number == 3 else {}
    return tuple(by_code.get(code, code) for code in table.missing_rows)
