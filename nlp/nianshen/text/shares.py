"""Percentages that can be worked out again: 6件，占75%, and 比上年增加2件，增长40%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_SHARE = re.compile(
    r"(?:[^。；，、（\d]{0,18}[，、（]|[^。；\d]{0,2})[^。；，、\d%]{0,6}(?:占(?:全部|全年|年度|本年度?|当年|总体|总|比[例重]?|数量?|量|申请|公开|受理|收到|办理|办结|答复|新收|新增|信息|发布|材料|解读|件|其|到|了|为|达|约|的|：){0,10}|（)\Z"
)
_RATE = re.compile(r"[^。；\d，]{0,12}[，、（][^。；，、\d%]{0,8}(?:率|比例|比重|占比)(?:为|达到?|是|约|：){0,2}\Z")
"""当场答复48个，当场答复率76.2%: the rate of what was counted just before, of the whole counted before that."""
_NO_RATE = re.compile(
    "满意|合格|及时|覆盖|同比|增长|上升|下降|完成率|使用率|得分|读完|打开|准确|知晓|按时|按期|办结率|点击"
)
"""A whole with a name of its own (占网站信息的43%) is not told."""
_CHANGE = re.compile(
    r"(?P<way>增长|增加|上升|提高|提升|增幅|多了?|下降|减少|降低|降幅|减幅|少了?)(?:了|幅度|率|比例|为|约|达到?|：|超过?|近){0,4}\Z"
)
_CHANGED_BY = re.compile(r"(?P<way>增加|净增|增长|多|减少|净减|下降|少)(?:了|约|为){0,2}\Z")
_LAST_YEAR = Sought(r"(?:上年|去年|上一年|同期|(?:比|较|与)20\d\d年)[^，。；\d]{0,12}\Z")
_COMPARED = Sought(r"同比|环比|(?:比|较|与)(?:上|去|20|同期|前)")
_GREW = re.compile("(?:增加?|提高|上升|扩大|减少?|下降|压缩|降)(?:到|至|为)")
_DOWN = frozenset("下减降少")
_MOST = 60


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` is said to be ``percent`` of something; ``wholes`` are the numbers of the same unit told before it."""

    part: Quantity
    percent: Quantity
    wholes: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """``now`` is said to be ``percent`` more (or, ``falls``, less) than a year ago; ``change`` is the difference told
    with it, ``before`` the number of the year before: one of the two is None."""

    now: Quantity
    percent: Quantity
    falls: bool
    change: Quantity | None
    before: Quantity | None


def tolerance(percent: Quantity, text: str) -> Decimal:
    """How far a percentage may be off: one unit of its last printed place, since some round and some cut off, at least
    0.15 points; an approximate one 1.5."""
    if percent.approximate:
        return Decimal("1.5")
    printed = text[percent.start : percent.end]
    places = len(printed.partition(".")[2].rstrip("%")) if "." in printed else 0
    return max(Decimal("0.15"), Decimal(1).scaleb(-places))


def shares(text: str, quantities: Sequence[Quantity], before: Sequence[Quantity]) -> Iterator[Share]:
    """The shares of a sentence with these ``quantities``, whose offsets count in ``text``; ``before`` are those of the sentence
    before, whose numbers may be the whole too. 分别占 and shares without a number of their own are left out."""
    for at, percent in enumerate(quantities[:_MOST]):
        if percent.kind != "percent" or at == 0 or percent.each:
            continue
        part = quantities[at - 1]
        if part.kind != "count" or part.approximate:
            continue
        gap = text[part.end : percent.start]
        if "分别" in gap or "各占" in gap:
            continue
        rate = _RATE.fullmatch(gap) is not None and not _NO_RATE.search(gap)
        if not rate and not _SHARE.fullmatch(gap):
            continue
        if gap.endswith("（") and text[percent.end : percent.end + 1] != "）":
            continue
        told = (q for q in (*before, *quantities[: at - 1]) if q.kind == "count" and q.unit == part.unit)
        yield Share(part, percent, tuple(q for q in told if q.value >= part.value))


def changes(text: str, start: int, quantities: Sequence[Quantity]) -> Iterator[Change]:
    """The rises and falls since last year of a sentence that begins at ``start``."""
    for at, percent in enumerate(quantities[:_MOST]):
        if percent.kind != "percent" or at < 2:
            continue
        if not _COMPARED.search(text, start, percent.start) and not _GREW.search(
            text, quantities[at - 2].end, quantities[at - 1].start
        ):
            continue
        way = _CHANGE.search(text, quantities[at - 1].end, percent.start)
        second, first = quantities[at - 1], quantities[at - 2]
        counts = second.kind == first.kind == "count" and second.unit == first.unit
        if way is None or not counts or second.approximate or first.approximate:
            continue
        if _GREW.search(text[first.end : second.start]) and not _COMPARED.search(text, first.end, second.start):
            yield Change(second, percent, way["way"][0] in _DOWN, None, first)
            continue
        if not _COMPARED.search(text, first.end, percent.start):
            continue
        falls = way["way"][0] in _DOWN
        lead = text[first.end : second.start]
        by = _CHANGED_BY.search(lead)
        if by is not None and (by["way"][0] in "减下少" or by["way"] == "净减") == falls:
            yield Change(first, percent, falls, second, None)
        elif by is None and _LAST_YEAR.search(lead):
            yield Change(first, percent, falls, None, second)
