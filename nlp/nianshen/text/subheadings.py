"""Sub-headings inside a part that scraped text runs into the words after them: （一）存在问题虽然我局…"""

from __future__ import annotations

import re
from typing import Literal

HeadingKind = Literal["problems", "measures", "problems_and_measures", "followup", "work", "other"]

_WHEN = r"(?:(?:20\d\d|本|上一|上|前一|今|去|下一)年?度?|目前|当前|现阶段|工作中|工作)"
_ALSO = r"(?:(?:以?及|和|与|、|，)(?:存在)?(?:的)?(?:主要|突出)?(?:问题|不足|困难|差距|原因|短板)){0,2}(?:分析)?"
_PROBLEMS = (
    rf"{_WHEN}?(?:政府信息公开|政务公开)?(?:工作)?{_WHEN}?(?:中)?(?:仍然|仍|还)?(?:存在|面临)(?:的|着)?(?:主要|突出|一些)?"
    rf"(?:问题|不足|困难|差距|短板){_ALSO}"
    rf"|{_WHEN}?(?:的)?(?:主要|突出)(?:问题|不足|困难){_ALSO}"
)
_MEASURES = (
    r"(?:主要|具体的?|下一?步的?|下一?阶段的?|下一?年度?的?|今后的?|明年的?|20\d\d年度?的?)?(?:工作)?"
    r"(?:解决办法[和与及、])?(?:整改|改进|努力)(?:工作)?(?:落实)?(?:的)?(?:措施|举措|情况|打算|计划|思路|方向|办法|意见)"
    r"|(?:下一?步|下一?阶段|今后|明年|20\d\d年)(?:的)?(?:主要)?(?:工作)?(?:的)?(?:改进)?(?:工作)?"
    r"(?:打算|计划|措施|安排|思路|设想|重点|努力方向)(?:和(?:改进)?(?:措施|打算))?"
)
_FOLLOWUP = (
    r"(?:上一?年度?|20\d\d年度?)(?:年?报告?)?(?:存在|指出|反映)?(?:的)?(?:主要)?问题(?:的)?(?:整改|改进)(?:落实)?(?:的)?情况"
)
_WORK = (
    r"(?:政府信息)?(?:主动公开|依申请公开|政府信息管理|信息管理|(?:政府信息公开)?平台建设|监督保障)(?:政府信息)?(?:工作)?(?:(?:的)?(?:情况|方面))?"
)
_JOIN = r"(?:[及和与、，]|以及)"

_TITLE = re.compile(
    rf"(?P<followup>{_FOLLOWUP})"
    rf"|(?P<problems_and_measures>(?:{_PROBLEMS}){_JOIN}(?:{_MEASURES}|改进))"
    rf"|(?P<problems>{_PROBLEMS})"
    rf"|(?P<measures>{_MEASURES})"
    rf"|(?P<work>{_WORK})"
)
_GOES_ON_AS_CLAUSE = re.compile(r"[的是为和与及有也不较仍已逐均都，,、；;]|主要|得到|落实|基本|明确|到位|突出|力度|更加|以来|之一")
_BEGINS_A_SENTENCE = re.compile(
    r"[ \t\u3000]*(?:[：:\n]|(?:19|20)\d\d年|虽然|目前|当前|一年来|近年来|今年|本年度|我[局委办厅镇乡区县市部校省州旗站]|本[局单机级街年部]|全[年区县市局镇]|截[至止]|年初|共|针对|根据|按照|通过|经|在|从|继续|坚持|进一步|加强|加大|强化)"
)


def known_subheading(text: str, start: int, end: int, *, numbered: bool) -> tuple[int, HeadingKind] | None:
    """The end of the usual sub-heading that stands at ``start`` and its kind; None if none stands there.

    Before the line's end (``end``) the words after it must not carry it on (改进措施落实到位 is a clause); without an
    enumerator before it (``numbered`` False) they must be such as begin a sentence.
    """
    m = _TITLE.match(text, start, end)
    if m is None:
        return None
    rest = m.end()
    kind: HeadingKind = m.lastgroup  # type: ignore[assignment]
    if rest == end:
        return rest, kind
    if kind == "work" and text[rest] in "：:":
        return None
    full_title = kind != "work" or text[rest - 2 : rest] in ("情况", "方面")
    loose = numbered and full_title and not _GOES_ON_AS_CLAUSE.match(text, rest, end)
    return (rest, kind) if loose or _BEGINS_A_SENTENCE.match(text, rest, end) else None
