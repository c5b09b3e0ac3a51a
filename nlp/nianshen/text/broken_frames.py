"""Sentences whose frame is broken in the middle: a preposition without its object or its second half, a verb whose object
is missing, a term of the field cut short before its comma.

Each frame is fixed by words on both sides, so that what stands between them need not be understood. The rarer side is
sought first, the clause before it looked at then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from nianshen.text.fixed_terms import cut_terms
from nianshen.text.mismatched_words import mismatched_words, units_left_out

FrameKind = Literal["frame", "cut", "unit"]
"""``frame``: a preposition without its object or its second half. ``cut``: a term cut short.
``unit``: a number without the unit that its neighbours have."""


class BrokenFrame(NamedTuple):
    """What is broken, and the half-open range of the words that show it."""

    kind: FrameKind
    start: int
    end: int


class _Frame(NamedTuple):
    sign: str
    """Characters without which the frame cannot stand in a text."""
    kind: FrameKind
    tail: re.Pattern[str]
    """The end of the frame, with which a search begins."""
    head: re.Pattern[str] | None = None
    """What the clause before the tail must be as a whole, from its stop on; None where anything will do."""


_DO = (
    "公开|公示|公布|发布|解读|梳理|清理|审查|审核|检查|督查|抽查|考核|通报|总结|部署|安排|培训|修订|更新|整理|归档|汇总|分析|研究|整改|完善|"
    "规范|调整|监督|指导|评估|宣传|答复|回应|处理|公告"
)
_FRAMES = (
    # 办理时限由缩短为5天: what it was is missing
    _Frame("由", "frame", re.compile(r"由(?:原来的?)?(?:降低|提高|增加|减少|下降|上升|调整|增长|缩短|压缩|扩大|提升|降)(?:为|到|至)[约近]?\d{1,9}"), re.compile(".*[^自理]")),
    # 各站所工作进行全面检查: 对 is missing
    _Frame("进行", "frame", re.compile(rf"(?:工作|事项)进行了?(?:集中|统一|全面|认真|详细|系统|专题)(?:{_DO})(?=[，。；])"),
           re.compile("[^对将把就向由为按据结围针依通利以在从让使请及被受经并予]{2,24}")),
    # 在上级部门的指导，: 下 is missing
    _Frame("在", "frame", re.compile("的(?:(?:正确|坚强|大力|统一|关心|精心|有力|具体|悉心)?(?:领导|指导|支持|关怀|帮助)|基础|前提|背景|过程)，"),
           re.compile("(?:同时)?在[^打奠夯有是得为了筑形成提供离靠受给予加争取到]{2,30}")),
    # 完善公开机制、一是……
    _Frame("、一是", "frame", re.compile("、一是(?!一)"), re.compile("(?s:.*)[^，。；：、\n]{2}")),
    # 收到申请之日20个工作日内: 起 is missing
    _Frame("之日", "frame", re.compile(r"(?:收到|受理|登记|形成|变更|印发|作出|送达|收悉|签收)[^，。；\n]{0,10}之日(?:[\d]{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作)?日之?内")),
    # 取得了较好的，: what is got is missing
    _Frame("的", "frame", re.compile("(?:取得了|有了|得到了|收到了)(?:一定|较好|较大|明显|良好|显著|积极|初步|很大|进一步)的(?=[，。；])")),
)  # fmt: skip
_CLAUSE_ENDS = re.compile("[，。；：、\n]")
_MARKS = "，。；：\n"
_LONGEST = 90
_SHOWN = 24
_COUNT = re.compile(r"数(?:量|共计?)?[为：:]?\d{1,7}(?P<unit>余?[条件份篇项个次])?(?P<stop>[，。；、])")
_REACH = 150
_LEAST_WITH_UNIT = 2


def broken_frames(text: str) -> Iterator[BrokenFrame]:
    """Every broken frame of ``text``, in no order; time is linear."""
    for frame in _FRAMES:
        if frame.sign not in text:
            continue
        for m in frame.tail.finditer(text):
            begin = _clause_start(text, m.start())
            if frame.head is None or frame.head.fullmatch(text, begin, m.start()):
                yield BrokenFrame(frame.kind, max(begin, m.end() - _SHOWN), m.end())
    yield from (BrokenFrame("cut", *place) for place in cut_terms(text))
    yield from _without_unit(text)
    yield from (BrokenFrame("unit", *place) for place in units_left_out(text))
    yield from (BrokenFrame("frame", *place) for place in mismatched_words(text))


def _clause_start(text: str, at: int) -> int:
    """Where the clause that goes on at ``at`` begins, at most ninety characters before."""
    first = max(0, at - _LONGEST)
    return max(first, *(text.rfind(mark, first, at) + 1 for mark in _MARKS))


def _without_unit(text: str) -> Iterator[BrokenFrame]:
    """主动公开数30条，依申请公开数5条，不予公开数12。: a number without the unit that those before it have."""
    earlier: list[re.Match[str]] = []
    for m in _COUNT.finditer(text):
        earlier = [e for e in earlier[-_LEAST_WITH_UNIT:] if m.start() - e.end() < _REACH]
        if m["unit"]:
            earlier.append(m)
        elif len(earlier) >= _LEAST_WITH_UNIT and m["stop"] in "。；":
            yield BrokenFrame("unit", m.start(), m.end())
