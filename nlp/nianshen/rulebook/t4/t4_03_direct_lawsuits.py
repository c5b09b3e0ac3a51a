"""T4-03: from 2024 on a refusal goes to review first, so lawsuits without review are unusual."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import REVIEW_LAW_ART23
from nianshen.forms.shared_layout import DISPUTE_COLUMNS, DISPUTE_GROUPS
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import figure, quote_row

_DIRECT = DISPUTE_GROUPS[1]
_TOTAL = len(DISPUTE_COLUMNS) - 1
_FIRST_YEAR = 2024


@rule(
    "T4-03",
    "direct-lawsuits",
    title="复议前置后的直接起诉（提示）",
    title_en="lawsuits without review since 2024 (reminder)",
    severity="info",
    cites=(REVIEW_LAW_ART23,),
    forms=("f2021",),
    needs=("table4",),
    messages={
        "reminder": (
            "表四“未经复议直接起诉”填报{count}件；2024年起对不予公开不服的应当先申请行政复议，请核对案件类型和填报位置。",
            "Table four gives {count} lawsuits without review; since 2024 a refusal to disclose goes to review first.",
        ),
    },
)
def direct_lawsuits(case: Case) -> Iterator[Result]:
    """2024年度以后仍有未经复议直接起诉的案件，提示核对。

    检查什么：2024年度起，表四“未经复议直接起诉”的总计是否大于零。

    为什么：2023年修订的《行政复议法》第二十三条自2024年1月1日起施行，不予公开政府信息的应当先申请行政复议。

    怎样判定：总计大于零的，给出提示；这不是问题，只请核对。2023年度及以前不适用。

    什么情况下误报：无法提供、不予处理的案件没有列入复议前置；2024年以前起诉、尚未审结的案件。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政诉讼/未经复议直接起诉 | 1 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政诉讼/复议后起诉 | 1 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
    """
    if case.report.year < _FIRST_YEAR:
        yield NotApplicable()
        return
    table = promised_table(case, 4)
    row = table.row(_DIRECT)
    count = figure(row, _TOTAL) if row else None
    if row is None or count is None:
        yield NotAssessable()
    elif count > 0:
        yield Fail("reminder", (quote_row(case, table, row, ("总计",)),), {"count": count})
