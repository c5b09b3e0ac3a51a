"""STR-08: a heading with nothing under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Severity
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_1
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, length_of, part_name, part_whole, passages_of

_NIL = re.compile(r"无|没有|未|不")
_LONG_INTRODUCTION = 200
_SEVERITY: dict[int, Severity] = {1: "error", 5: "error", 6: "info"}


_NOTHING = 3
"""Characters: more than these few say something, if only where the content is to be found (见附件)."""


@rule(
    "STR-08",
    "empty-part",
    title="章节空白",
    title_en="empty part",
    severity="error",
    cites=(REG2019_ART50_1, FORM2019, FORM2021),
    messages={
        "empty": (
            "“{part}”标题之下没有内容（正文{length}字）。",
            "Under the heading {part} there is no content ({length} characters).",
        ),
        "perhaps": (
            "“{part}”标题之下没有读到内容，文本可能不完整，或者内容写在标题之前，请对照原件核对。",
            "Nothing was read under the heading {part}; the text may be incomplete or stand before the heading.",
        ),
    },
)
def empty_part(case: Case) -> Iterator[Result]:
    """只有标题，没有内容。

    检查什么：总体情况（一）、主要问题及改进（五）、其他事项（六）标题之下是否有正文。

    为什么：《条例》第五十条要求写明这些内容，只列标题等于没有报告。

    怎样判定：标题之后的正文不超过3个字为空白，4至9个字（如“见附件”）作存疑；一、五部分为错误，第六部分只作提示，写明“无”的不算空白。
    第二至四部分以表格为主，由STR-06判断。文本中断，或者总体情况写在标题之前，作存疑。
    2018年度及以前没有统一格式，不作判断。

    什么情况下误报：内容以图片形式公布；正文提取时丢失。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        政策解读的图表偏少。下一步将为每份规范性文件配一张图解。
        六、其他需要报告的事项
        无。
    """
    report = case.report
    headed = {n: (p, p.heading) for p in report.parts for n in _SEVERITY if p.number == n and p.heading is not None}
    if not headed:
        yield NotAssessable()
        return
    introduced = length_of(report, passages_of(report, (0,))) >= _LONG_INTRODUCTION
    for number, (part, heading) in headed.items():
        passages = passages_of(report, (number,))
        if not is_empty(report, passages) or (number == 6 and _NIL.search(report.text, heading.end, part.span.end)):
            continue
        length = length_of(report, passages)
        facts = {"part": part_name(number), "length": length}
        evidence = (case.quote(heading, part_name(number)),)
        if length > _NOTHING or not part_whole(report, number) or (number == 1 and introduced):
            yield Uncertain("perhaps", evidence, facts)
        else:
            yield Fail("empty", evidence, facts, _SEVERITY[number])
