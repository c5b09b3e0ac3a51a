"""STR-06: one of the three official tables is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import part_name
from nianshen.rulebook.tables import NAMES

_ELSEWHERE = re.compile(r"附件|附表|附后|见[下后附]|扫描|图片")
_LABELS = {
    2: ("第二十条第（一）项", "行政许可", "行政处罚"),
    3: ("本年新收政府信息公开申请数量", "本年度办理结果", "结转下年度继续办理"),
    4: ("结果维持", "结果纠正", "尚未审结"),
}


@rule(
    "STR-06",
    "table-missing",
    title="表格缺失",
    title_en="table missing",
    severity="error",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "missing": (
            "“{part}”下没有统一格式规定的{table}，页面中也没有图片、附件或该表的文字。",
            "Under {part} the prescribed table ({table}) is missing; the page has no image, attachment or label of it.",
        ),
        "elsewhere": (
            "“{part}”下没有{table}，文中提到附件或图片，请核对表格是否另行公布。",
            "Under {part} there is no {table}; the text speaks of an annex or image: it may be published elsewhere.",
        ),
    },
)
def table_missing(case: Case) -> Iterator[Result]:
    """应有的统一表格没有出现。

    检查什么：第二、三、四部分下是否各有统一格式规定的表格。

    为什么：三张表是全国统一格式的组成部分，全国汇总依靠它们。

    怎样判定：只有原文件自身的结构证明没有表格、图片、附件，也没有表中栏目的文字，才判缺失。纯文本中没有找到表格的，
    无法评估。文中提到附件、附表、扫描件的，作存疑。整个部分缺少的，由STR-01判断。

    什么情况下误报：表格由脚本载入，或者以图片、PDF形式另行公布。

    违反：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        我局按要求公开了政府信息。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）

    符合：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 行政许可 | 15 |
        （表中其余各行均为0）
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
    """
    report = case.report
    for number, labels in _LABELS.items():
        table, part = report.table(number), report.part(number)
        if table is None or table.state == "lost":
            yield NotAssessable()
        elif table.state == "absent" and part is not None:
            evidence = (case.absence(labels, part_name(number)),)
            facts = {"part": part_name(number), "table": NAMES[number]}
            if _ELSEWHERE.search(report.text, part.span.start, part.span.end):
                yield Uncertain("elsewhere", evidence, facts)
            else:
                yield Fail("missing", evidence, facts)
