"""T4-02: a reminder that cases in which the review organ is co-defendant are counted by the original organ only."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import REPLY_2016_201
from nianshen.forms.shared_layout import DISPUTE_COLUMNS, DISPUTE_GROUPS
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import figure, quote_row

_AFTER_REVIEW = DISPUTE_GROUPS[2]
_TOTAL = len(DISPUTE_COLUMNS) - 1


@rule(
    "T4-02",
    "co-defendant",
    title="共同被告案件的统计口径（提示）",
    title_en="cases as co-defendant (reminder)",
    severity="info",
    cites=(REPLY_2016_201,),
    levels=("government",),
    needs=("table4",),
    messages={
        "reminder": (
            "表四“复议后起诉”填报{count}件；复议机关作共同被告的案件只由原行为机关统计，请核对是否重复计数。",
            "Table four gives {count} lawsuits after review; those in which this government was only the review organ are counted by the original organ.",
        ),
    },
)
def co_defendant(case: Case) -> Iterator[Result]:
    """县级以上人民政府填报了复议后起诉的案件，提示核对口径。

    检查什么：县级以上人民政府表四“复议后起诉”的总计是否大于零。

    为什么：国办公开办函〔2016〕201号明确，复议机关作共同被告的案件只由原行为机关统计。人民政府既可能是原行为机关，也可能只是复议机关。

    怎样判定：总计大于零的，给出提示；这不是问题，只请核对口径。部门、乡镇不提示。

    什么情况下误报：案件中人民政府就是原行为机关的，填报正确。

    违反：

        某县人民政府2023年政府信息公开工作年度报告
        一、总体情况
        2023年，全县做好政府信息公开工作，主动公开信息1200条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政诉讼/复议后起诉 | 2 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）

    符合：

        某县人民政府2023年政府信息公开工作年度报告
        一、总体情况
        2023年，全县做好政府信息公开工作，主动公开信息1200条。
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 2 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
    """
    if case.report.tier == "town":
        yield NotApplicable()
        return
    table = promised_table(case, 4)
    row = table.row(_AFTER_REVIEW)
    count = figure(row, _TOTAL) if row else None
    if row is None or count is None:
        yield NotAssessable()
    elif count > 0:
        yield Fail("reminder", (quote_row(case, table, row, ("总计",)),), {"count": count})
