"""LOC-01: what a local profile requires to be told."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import LOCAL_NOTICE_PRACTICE
from nianshen.rule import NATIONAL, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_whole, passages_of

_NAMES = ("", "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项")


@rule(
    "LOC-01",
    "required-words",
    title="地方要求未写明",
    title_en="a local requirement is not met",
    severity="warning",
    cites=(LOCAL_NOTICE_PRACTICE,),
    forms=NATIONAL,
    messages={
        "missing": ("{part}没有写明：{says}。", "Part {number} does not tell what the local notice asks: {says}."),
        "perhaps": (
            "读到的{part}没有写明：{says}；但文本可能不完整，请对照原件核对。",
            "Part {number} as read does not tell what the local notice asks: {says}. The text may be incomplete.",
        ),
    },
)
def required_words(case: Case) -> Iterator[Result]:
    """采用的地方方案要求写明的内容没有写。

    检查什么：审核时采用的地方方案（--profile）里列出的必写内容，在规定的部分有没有写到。

    为什么：各地编制通知在国家格式之外另有要求；只有采用该地方案时才据此审核，引用的也是该地文件。

    怎样判定：方案里每一项列出若干个词，规定的部分里一个都没有的，为警告；该部分文本不完整的，作存疑。部分没有读到的，无法评估。
    不采用地方方案的，不适用。

    什么情况下误报：用别的说法写了同样的内容，而方案没有列出那种说法。

    违反：

        （方案要求第1部分写“废止”或“现行有效”）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况

    符合：

        （方案要求第1部分写“废止”或“现行有效”）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局制发规范性文件2件，废止1件，现行有效9件，主动公开信息120条。
        二、主动公开政府信息情况
    """
    report = case.report
    wanted = [w for w in case.profile.words if w.levels is None or report.level in w.levels]
    if not wanted:
        yield NotApplicable()
        return
    for words in wanted:
        passages = passages_of(report, (words.part,))
        if report.part(words.part) is None or is_empty(report, passages):
            yield NotAssessable()
            continue
        text = "".join("".join(p.span.of(report.text).split()) for p in passages)
        if any(word in text for word in words.any_of):
            continue
        name = _NAMES[words.part]
        evidence, facts = (case.absence(words.any_of, name),), {"part": name, "number": words.part, "says": words.says}
        whole = part_whole(report, words.part)
        yield Fail("missing", evidence, facts, local=True) if whole else Uncertain("perhaps", evidence, facts)
