"""T2-03: more rules or normative documents were issued than are in force, those repealed left aside (form of 2021)."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import figure, quote_row

_ROWS = ("规章", "行政规范性文件")
_COLUMNS = ("本年制发件数", "本年废止件数", "现行有效件数")
_ISSUED, _REPEALED, _VALID = range(3)


@rule(
    "T2-03",
    "issued-above-valid",
    title="制发大于有效",
    title_en="issued above in force",
    severity="warning",
    cites=(FORM2021,),
    forms=("f2021",),
    needs=("table2",),
    messages={
        "above": (
            "表二“{row}”行本年制发{issued}件、废止{repealed}件，现行有效却只有{valid}件；当年制发而没有废止的都应当现行有效，请核对。",
            "Table two, row {row}: {issued} issued and {repealed} repealed this year, yet only {valid} in force.",
        ),
        "valid_blank": (
            "表二“{row}”行本年制发{issued}件，现行有效件数却是空白，请核对。",
            "Table two, row {row}: {issued} issued this year, but the number in force is left blank.",
        ),
    },
)
def issued_above_valid(case: Case) -> Iterator[Result]:
    """表二本年制发件数减去废止件数，仍大于现行有效件数。

    检查什么：2021年度起表二“规章”“行政规范性文件”两行，制发件数减去废止件数，是否仍大于现行有效件数。

    为什么：当年制发而没有废止的文件都还有效，现行有效件数不会少于制发件数。常见的原因是只填了制发件数，漏填现行有效件数。

    怎样判定：三个数都读出（空白按0），即使废止的全是当年制发的，剩下的也多于现行有效件数的，为警告。现行有效件数是空白的，存疑。
    表二不是2021年格式的，不作判断。

    什么情况下误报：当年制发的文件有效期很短，当年已自行失效而没有计入废止。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政规范性文件 | 3 | 0 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政规范性文件 | 3 | 2 | 1 |
        （表中其余各行均为0）
    """
    table = promised_table(case, 2)
    rows = [row for row in map(table.row, _ROWS) if row is not None]
    if table.form == "f2019" or not rows:
        yield NotAssessable()
        return
    for row in rows:
        issued, repealed, valid = (figure(row, index) for index in (_ISSUED, _REPEALED, _VALID))
        if issued is None or repealed is None or valid is None:
            yield NotAssessable()
        elif issued - repealed > valid:
            facts = {"row": row.label, "issued": issued, "repealed": repealed, "valid": valid}
            quoted = (quote_row(case, table, row, _COLUMNS),)
            blank = row.cells[_VALID].value == ""
            yield Uncertain("valid_blank", quoted, facts) if blank else Fail("above", quoted, facts)
