"""STR-06: one of the three official tables is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import part_name
from nianshen.rulebook.tables import NAMES

_ELSEWHERE = re.compile(r"附件|附表|附后|见[下后附]|扫描|图片")
_SENTENCE = re.compile(r"[\u4e00-\u9fff\d][^。\n]{8,400}。")
_FIGURES = re.compile(r"\d[\s|]{1,6}\d+[\s|]{1,6}\d")
_LABELS = {
    2: ("第二十条第（一）项", "行政许可", "行政处罚"),
    3: ("本年新收政府信息公开申请数量", "本年度办理结果", "结转下年度继续办理"),
    4: ("结果维持", "结果纠正", "尚未审结"),
}
_RESIDUE = {**_LABELS, 4: ("结果维持", "结果纠正", "其他结果")}
"""Words of which running text has none by chance: 尚未审结1件 is told of disputes, too."""


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
        "only_words": (
            "“{part}”下只有文字，没有统一格式规定的{table}，另外两张表都在；请补上该表，原页面如以图片公布，请核对。",
            "Under {part} there are only words and no {table}, while the two other tables stand in their parts.",
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

    怎样判定：只有原文件自身的结构证明没有表格、图片、附件，也没有表中栏目的文字，才判缺失，为错误。纯文本证明不了有没有图片，
    但是另外两张表都已读出，这一部分有标题、有成句的文字，全文没有该表的任何栏目，也没有提到附件、图片的，是以文字代替了表格，为警告；其余没有找到表格的，
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
            words = _only_words(case, number)
            if words is None:
                yield NotAssessable()
                continue
            quoted = (case.quote(words), case.absence(labels, part_name(number)))
            yield Fail("only_words", quoted, {"part": part_name(number), "table": NAMES[number]}, "warning")
        elif table.state == "absent" and part is not None:
            evidence = (case.absence(labels, part_name(number)),)
            facts = {"part": part_name(number), "table": NAMES[number]}
            if _ELSEWHERE.search(report.text, part.span.start, part.span.end):
                yield Uncertain("elsewhere", evidence, facts)
            else:
                yield Fail("missing", evidence, facts)


def _only_words(case: Case, number: int) -> Span | None:
    """The heading and first sentence of a part that has words in place of its table, where both other tables were read from the same text,
    so that it keeps tables; None where the table may only have been lost."""
    report, part = case.report, case.report.part(number)
    others = [table for n in _LABELS if n != number and (table := report.table(n)) is not None and table.was_read]
    if part is None or part.heading is None or len(others) < len(_LABELS) - 1:
        return None
    if report.shows_images or report.places or report.recognised or not report.read_whole:
        return None
    text = "".join(report.text.split())
    region = part.heading.end, part.span.end
    if any(label in text for label in _RESIDUE[number]) or _ELSEWHERE.search(report.text, *region) or _FIGURES.search(report.text, *region):
        return None
    sentence = _SENTENCE.search(report.text, *region)
    return Span(part.heading.start, sentence.end()) if sentence is not None else None
