"""Ratios that are told in words: 八成, 近半, 过半数, 三分之二; 上年的3倍, 增长1.8倍, 翻一番.

Such words leave a range, and only a ratio well outside it is not what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from nianshen.text.counted import cardinal
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_DIGIT = "[一二三四五六七八九]"
_PROPORTION = Sought(
    rf"(?P<tenths>{_DIGIT})成(?P<half>半)?(?![立为功员效果绩长分就都型熟本交品人千百效])"
    rf"|(?P<under>[二三四五六七八九十])分之(?P<over>{_DIGIT})(?!{_DIGIT})"
    r"|(?<![一上下大小前后多两数])一半|半数|(?<=[近过])半(?!数|年|月|天|日|小时|个|成|路|途|径|空|夜)"
)
_BEFORE = re.compile(r"(?P<way>不足|不到|将近|接近|近|超过|超|逾|高于|大约|约|过)(?:了)?\Z")
_AFTER = re.compile("以上|多(?!个|次|项|年)|强|以下|左右|上下")
_MORE, _LESS = frozenset(("超过", "超", "逾", "高于", "过", "以上", "多", "强")), frozenset(("不足", "不到", "将近", "接近", "近", "以下"))
_STEP = Decimal("0.1")
_LEEWAY = Decimal("0.05")
_FRACTION_LEEWAY = Decimal("0.04")
_OF_THE_PART = re.compile(
    r"[^。；，、（\d]{0,14}(?:[，、（](?:[^，。；、（\d]{0,8}(?:占(?:全部|全年|本年度?|总体|总|比[例重]?|数量?|量|申请|公开|受理|收到|办理|答复|信息|发布|其|到|了|为|达|约|的){0,8}|(?:比例|占比|比重)[^，。；\d]{0,4}))?"
    r"|占(?:全部|全年|本年度?|总体|总|比[例重]?|数量?|量|申请|公开|受理|收到|办理|答复|信息|发布|其|到|了|为|达|约|的){0,8})\Z"
)
"""Between a part and its ratio: 180条，占总数的; the whole with a name of its own (占网站信息的) is not told."""
_OF_WHOLE = re.compile(r"[^，。；、（占\d]{0,6}的")
_TAKES = re.compile(r"(?:[^。；，、（\d]{0,18}[，、（])?约?占[^，。；、（\d]{0,10}")
_MULTIPLE = Sought(
    r"(?:增长|增加|上升|提高|上涨|增幅|多|增)(?:了|约|近|达到?|超过?|为){0,3}(?P<grown>\d{1,3}(?:\.\d{1,2})?|[一两二三四五六七八九十])倍(?P<more>多|以上|余)?"
    r"|(?P<doubled>翻(?:了)?(?P<times>[一两二三])?番(?P<over>多|以上)?)"
    r"|的(?:近|约|将近|超过)?(?P<of>\d{1,3}(?:\.\d{1,2})?|[一两二三四五六七八九十])倍(?P<much>多|以上|余)?"
)
_NOT_EXACT = re.compile(r"(?P<way>将近|接近|近|几乎|超过|超|约)(?:了|达到?)?\Z")
_LAST_YEAR = re.compile(r"上年|去年|上一年|同期|前一年|往年")
_A_YEAR = re.compile(r"20\d\d(?=年)")
_REACH, _MOST, _BEHIND = 30, 60, 12
_APART = re.compile("其中|累计|另")


@dataclass(frozen=True, slots=True)
class RoughShare:
    """``part`` is said to be a proportion between ``low`` and ``high`` of something; ``wholes`` are the numbers of its unit told
    before it. The words stand at the half-open range ``start``..``end``, the part included."""

    part: Quantity
    low: Decimal
    high: Decimal
    wholes: tuple[Quantity, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Multiple:
    """``now`` is said to be between ``low`` and ``high`` times ``before``, the number of the year before. The words stand at the
    half-open range ``start``..``end``, both numbers included."""

    before: Quantity
    now: Quantity
    low: Decimal
    high: Decimal
    start: int
    end: int

    @property
    def ratio(self) -> Decimal:
        """What it is."""
        return Decimal(self.now.value) / Decimal(self.before.value)


def rough_shares(
    text: str, start: int, end: int, quantities: Sequence[Quantity], before: Sequence[Quantity]
) -> Iterator[RoughShare]:
    """The shares in words of the sentence ``start``..``end`` of ``text`` with its ``quantities``; ``before`` are those of the
    sentence before, whose numbers may be the whole too. Raises nothing."""
    counts = [q for q in quantities[:_MOST] if q.kind == "count" and q.unit]
    for m in _PROPORTION.finditer(text, start, end):
        low, high = _range(text, start, m)
        last = next((q for q in reversed(counts) if q.end <= m.start()), None)
        following = next((q for q in counts if q.start >= m.end()), None)
        lead = _BEFORE.search(text, max(start, m.start() - 4), m.start())
        stop = m.start() if lead is None else lead.start("way")
        after = _AFTER.match(text, m.end(), end)
        behind = m.end() if after is None else after.end()
        part: Quantity | None
        whole: Quantity | None = None
        if following is not None and _in_brackets(text, behind, following):
            part = following
        elif last is not None and _OF_WHOLE.fullmatch(text, last.end, stop):
            part, whole = _part_of(text, counts, last), last
        elif last is not None and _OF_THE_PART.fullmatch(text, last.end, stop):
            part = last
        else:
            continue
        if part is None or part.approximate or part.each or part.in_words:  # 三类占了八成
            continue
        if whole is not None:
            yield RoughShare(part, low, high, (whole,), part.start, behind)
            continue
        told = (q for q in (*before, *counts) if q.end <= part.start and q.unit == part.unit and q.kind == "count")
        wholes = tuple(q for q in told if q.value > part.value)
        yield RoughShare(part, low, high, wholes, min(part.start, stop), max(part.end, behind))


def _part_of(text: str, counts: Sequence[Quantity], whole: Quantity) -> Quantity | None:
    """The number before a whole that says what it is of it: 网站180条，占总数240条的七成."""
    part = next((q for q in reversed(counts) if q.end <= whole.start), None)
    if part is None or part.unit != whole.unit or part.value >= whole.value or whole.approximate:
        return None
    return part if _TAKES.fullmatch(text, part.end, whole.start) else None


def multiples(text: str, start: int, end: int, quantities: Sequence[Quantity], year: int) -> Iterator[Multiple]:
    """The rises in multiples of the sentence ``start``..``end``, whose numbers of this ``year`` and of the last are told
    in it. Raises nothing."""
    counts = [q for q in quantities[:_MOST] if q.kind == "count" and q.unit]
    for m in _MULTIPLE.finditer(text, start, end):
        found = _ratio(text, start, m)
        pair = _two_years(text, start, counts, m, year)
        if found is None or pair is None:
            continue
        low, high = found
        first, second = pair
        yield Multiple(
            first, second, low, high, min(first.start, second.start), max(m.end(), first.end, second.end)
        )


def _range(text: str, start: int, m: re.Match[str]) -> tuple[Decimal, Decimal]:
    """From where to where a proportion may lie."""
    if m["tenths"]:
        value = Decimal(cardinal(m["tenths"]) or 0) / 10 + (_LEEWAY if m["half"] else 0)
        step, leeway = _STEP, _LEEWAY
    elif m["under"]:
        value = Decimal(cardinal(m["over"]) or 0) / Decimal(cardinal(m["under"]) or 1)
        step, leeway = _STEP, _FRACTION_LEEWAY
    else:
        value, step, leeway = Decimal("0.5"), Decimal("0.5"), _LEEWAY
    lead = _BEFORE.search(text, max(start, m.start() - 4), m.start())
    after = _AFTER.match(text, m.end())
    ways = {lead["way"] if lead is not None else "", after.group() if after is not None else ""}
    if ways & _MORE:
        return value, Decimal(1) if "以上" in ways or step > _STEP else value + step + leeway
    if ways & _LESS:
        return (Decimal(0) if ways & {"不足", "不到", "以下"} else value - step), value
    return value - leeway, value + leeway


def _ratio(text: str, start: int, m: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """From where to where the ratio of the two years may lie."""
    if m["doubled"]:
        value = Decimal(2) ** ((cardinal(m["times"]) or 1) if m["times"] else 1)
        places, more = 0, bool(m["over"])
    else:
        printed = m["grown"] or m["of"]
        number = Decimal(printed) if printed[0].isdecimal() else Decimal(cardinal(printed) or 0)
        value = number + 1 if m["grown"] else number
        places, more = len(printed.partition(".")[2]) if printed[0].isdecimal() else 0, bool(m["more"] or m["much"])
    if value <= 1:
        return None
    way = _NOT_EXACT.search(text, max(start, m.start() - 4), m.start())
    inside = m.group()
    if more or "超" in inside or (way is not None and way["way"].startswith("超")):
        return value, value + 1
    if "近" in inside or (way is not None and way["way"] != "约"):
        return value - 1, value
    unit = Decimal(1).scaleb(-places)
    slack = unit / 2 if places else Decimal("0.5")
    return value - max(slack / 2, value / 50), value + max(slack, value / 50)


def _two_years(
    text: str, start: int, counts: Sequence[Quantity], m: re.Match[str], year: int
) -> tuple[Quantity, Quantity] | None:
    """The number of the year before and that of this year, told right before the words or in brackets right behind them."""
    near = [q for q in counts if q.end <= m.start()][-2:]
    behind = next((q for q in counts if q.start >= m.end()), None)
    if behind is not None and near and text[m.end() : m.end() + 1] in "（，" and behind.start - m.end() <= _BEHIND:
        near = [near[-1], behind]
    if len(near) < 2 or near[0].unit != near[1].unit or any(q.approximate or q.each or not q.value for q in near):
        return None
    if _APART.search(text, near[0].end, near[1].start) or m.start() - near[0].end > 2 * _REACH:
        return None
    leads = [text[max(a, q.start - _REACH) : q.start] for a, q in zip((start, near[0].end), near, strict=True)]
    last = [_of_last_year(lead, year) for lead in leads]
    if last == [True, False]:
        return near[0], near[1]
    return (near[1], near[0]) if last == [False, True] else None


def _of_last_year(lead: str, year: int) -> bool | None:
    """Whether the words before a number say that it is last year's; None where it is of another year."""
    years = [int(y.group()) for y in _A_YEAR.finditer(lead)]
    if years:
        return {year: False, year - 1: True}.get(years[-1])
    return _LAST_YEAR.search(lead) is not None


def _in_brackets(text: str, at: int, following: Quantity) -> bool:
    return text[at : following.start] == "（" and text[following.end : following.end + 1] == "）"


@dataclass(frozen=True, slots=True)
class PointChange:
    """A rate is said to have moved by ``points`` from ``before`` to ``now``; ``falls``: downwards."""

    before: Quantity
    now: Quantity
    points: Quantity
    falls: bool

    @property
    def right(self) -> Decimal:
        """By how many it moved, with its sign."""
        return Decimal(self.now.value) - Decimal(self.before.value)


_GREW = re.compile(r"[^，。；\d]{0,8}(?:增长?加?|上?涨|提[高升]|上?升|扩大|攀升|减少?|下[降滑]|降低?)(?:到|至|为)了?[^，。；\d]{0,6}")
_AGAINST = re.compile(r"[，（]?(?:比|较|与)?(?:上年|去年|上一年|20\d\d年|同期|上年同期|去年同期)(?:的|为|是){0,2}[^，。；\d]{0,4}")
_BY_POINTS = re.compile(r"[，（]?[^，。；\d]{0,8}(?P<way>增长|增加|上升|提高|提升|下降|减少|降低|回落|下滑|高出?|低)(?:了|约){0,2}")
_DOWN = frozenset(("下降", "减少", "降低", "回落", "下滑", "低"))


def point_changes(text: str, quantities: Sequence[Quantity]) -> Iterator[PointChange]:
    """The changes of rates told in points beside both rates: 由92%提高到96%，提高4个百分点; 96%，比上年92%提高4个百分点."""
    for (one, other), points in zip(pairwise(quantities[:_MOST]), quantities[2:_MOST], strict=False):
        if points.kind != "points" or one.kind != "percent" or other.kind != "percent":
            continue
        if one.approximate or other.approximate or points.approximate:
            continue
        way = _BY_POINTS.fullmatch(text, other.end, points.start)
        if way is None:
            continue
        falls = way["way"] in _DOWN
        if _GREW.fullmatch(text, one.end, other.start):
            yield PointChange(one, other, points, falls)
        elif _AGAINST.fullmatch(text, one.end, other.start):
            yield PointChange(other, one, points, falls)
