"""Percentages that can be worked out again: 6件，占75%, and 比上年增加2件，增长40%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_SHARE = re.compile(
    r"(?:[^。；，、（\d]{0,18}[，、（]|[^。；\d]{0,2})[^。；，、\d%]{0,6}(?:占(?:全部|全年|年度|本年度?|当年|总体|总|比[例重]?|数量?|量|申请|主动|政府|政务|公开|受理|收到|办理|办结|答复|新收|新增|信息|发布|材料|解读|件|其|到|了|为|达|约|的|：){0,10}|（)\Z"
)
"""A whole with a name of its own (占网站信息的43%) is not told."""
_RATE = re.compile(r"[^。；\d，]{0,12}[，、（][^。；，、\d%]{0,8}(?:率|比例|比重|占比)(?:为|达到?|是|约|：){0,2}\Z")
"""当场答复48个，当场答复率76.2%: the rate of what was counted just before, of the whole counted before that."""
_NO_RATE = re.compile("满意|合格|及时|覆盖|同比|增长|上升|下降|得分|准确|知晓|点击")
_APART = re.compile("[；。]")
_ALL = 100
_CHANGE = re.compile(
    r"(?P<way>增长|增加|上升|提高|提升|增幅|多了?|下降|减少|降低|降幅|减幅|少了?)(?:了|幅度|率|比例|为|约|达到?|：|超过?|近){0,4}\Z"
)
_CHANGED_BY = re.compile(r"(?P<way>增加|净增|增长|多|减少|净减|下降|少)(?:了|约|为){0,2}\Z")
_LAST_YEAR = Sought(r"(?:上年|去年|上一年|同期|(?:比|较|与)20\d\d年)[^，。；\d]{0,12}\Z")
_COMPARED = Sought(r"同比|环比|(?:比|较|与)(?:上|去|20|同期|前)")
_GREW = re.compile("(?:增长?加?|上?涨|提[高升]|上?升|扩大|攀升|减少?|下[降滑]|压缩|降低?|缩[短减])(?:到|至|为)")
_DOWN = frozenset("下减降少")
_MOST = 60
_ABOUT, _NEAR = Decimal("1.5"), Decimal("0.15")
_RATE_NAME = re.compile(r"(?P<root>[\u4e00-\u9fff]{2,6})率(?:为|达到?|是|约|：){0,2}\Z")
_SHARE_OF_TOLD = re.compile(r"(?:[^。；，、（\d]{0,18}[，、（])?约?占[^，。；、（\d]{0,10}")
_OF_WHOLE = re.compile("[^，。；、（占\\d]{0,6}的")
_IN_BRACKETS = re.compile(r"[^，。；：、\d（）]{0,10}（")
_COMES_TO = re.compile("，(?:共有?|共计|达到?|计|总计|合计|有|为)")
_TAKES_ITSELF = re.compile(r"[^，。；：、\d]{2,12}占(?:比|到|了|达|约)*\Z")
_ANY_RATE = re.compile(r"率(?:为|达到?|是|约|：)*\Z")
_DUE = re.compile(r"应(?:当|该)?[\u4e00-\u9fff]{1,6}\Z")
_DONE = re.compile(r"[，、；][^，。；、\d]{0,4}(?:实际?|已)[^，。；、\d]{1,8}")
_TOGETHER = re.compile(r"[^。；\d]{0,12}分别(?:各)?占[^，。；、\d]{0,12}\Z|[^。；\d]{0,12}各占[^，。；、\d]{0,12}\Z")
"""Parts and then their shares in the same order: 180条、60条，分别占75%和25%."""
_BETWEEN_EACH = re.compile("[、，和及与]|以及")
_BESIDE = re.compile("[^，。；：\\d]{0,16}[、，和及与][^，。；：\\d]{0,16}|[^，。；：\\d]{0,2}")
_ADDED_UP = re.compile("(?:共计?|合计|总计|总共)[^，。；、\\d]{0,8}\\Z")
_NOT_THIS_YEAR = re.compile(r"上年|去年|上一年|同期|前一年")
_THEN = re.compile(r"[，（](?:上年|去年|上一年|20\d\d年)(?:度|同期)?(?:为|是|的|有|仅|共){0,2}")
_OF_LAST_YEAR = re.compile(r"(?:上年|去年|上一年|20\d\d年)(?:度|同期)?(?:为|是|的|有|仅|共){0,2}\Z")
_THIS_YEAR = re.compile("今年|本年|当年|本年度")
_A_YEAR = re.compile(r"20\d\d(?=年)")
_LAST_BEHIND = re.compile(r"[（，](?:上年|去年|上一年|同期|上年同期|去年同期|20\d\d年)[^，。；\d）]{0,8}")
_FEWEST_SHARES = 3
_FROM = re.compile("[，（][从由](?:上年|去年|20\\d\\d年)?(?:同期)?的?")
_NEAR_BY = 10
_AGAINST = re.compile(r"(?:这|该数|总数|总量|数量)?(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年)(?:度|同期)?的?")
_REACH = 30


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


def agrees(right: Decimal, percent: Quantity, text: str) -> bool:
    """Whether a percentage is the ``right`` one, rounded or cut off at its last printed place, or within 0.15 points of it;
    an approximate one within 1.5."""
    told = Decimal(percent.value)
    if percent.approximate:
        return abs(right - told) <= _ABOUT
    printed = text[percent.start : percent.end]
    places = len(printed.partition(".")[2].rstrip("%")) if "." in printed else 0
    unit = Decimal(1).scaleb(-places)
    return abs(right - told) <= max(_NEAR, unit / 2) or told <= right < told + unit


def rounded(right: Decimal, percent: Quantity, text: str) -> Literal["up", "cut", "near"]:
    """How a percentage that agrees with the ``right`` one was shortened: ``up``, ``cut`` where rounding would have gone up,
    ``near`` where rounding and cutting off are the same."""
    told = Decimal(percent.value)
    printed = text[percent.start : percent.end]
    places = len(printed.partition(".")[2].rstrip("%")) if "." in printed else 0
    if told > right:
        return "up"
    return "cut" if right - told > Decimal(1).scaleb(-places) / 2 else "near"


def shares(text: str, quantities: Sequence[Quantity], before: Sequence[Quantity]) -> Iterator[Share]:
    """The shares of a sentence with these ``quantities``, whose offsets count in ``text``; ``before`` are those of the sentence
    before, whose numbers may be the whole too. 分别占 and shares without a number of their own are left out."""
    for at, percent in enumerate(quantities[:_MOST]):
        if percent.kind != "percent":
            continue
        if at + 1 < len(quantities) and _behind_its_share(text, quantities, at):
            own = quantities[at + 1]
            told = (q for q in (*before, *quantities[:at]) if q.kind == "count" and q.unit == own.unit)
            if own.kind == "count" and not own.approximate:
                yield Share(own, percent, tuple(q for q in told if q.value >= own.value))
            continue
        if at == 0 or percent.each:
            continue
        part = quantities[at - 1]
        if part.kind != "count" or part.approximate:
            continue
        gap = text[part.end : percent.start]
        if "分别" in gap or "各占" in gap:
            yield from _in_order(text, quantities[:_MOST], at, before)
            continue
        whole = quantities[at - 2] if at > 1 else None
        if whole is not None and _OF_WHOLE.fullmatch(gap) and _TOGETHER.fullmatch(text, whole.end, part.start):
            yield from _in_order(text, quantities[:_MOST], at, (part,), skip=1)  # 180条、60条，分别占240条的75%、25%
            continue
        if _OF_WHOLE.fullmatch(gap) and whole is not None and whole.kind == "count" and whole.unit == part.unit:
            if _SHARE_OF_TOLD.fullmatch(text, whole.end, part.start) and not (whole.approximate or part.approximate):
                yield Share(whole, percent, (part,))  # 300条，占总数356条的84%
            continue
        rate = _RATE.fullmatch(gap) is not None and _of_the_part(text, whole, part, percent)
        if not rate and not _SHARE.fullmatch(gap):
            continue
        if gap.endswith("（") and text[percent.end : percent.end + 1] != "）":
            continue
        behind = (b for a, b in pairwise(quantities[at:_MOST]) if _ADDED_UP.search(text, a.end, b.start))
        told = (q for q in (*before, *quantities[: at - 1], *behind) if q.kind == "count" and q.unit == part.unit)
        yield Share(part, percent, tuple(q for q in told if q.value >= part.value))


def _in_order(
    text: str, quantities: Sequence[Quantity], at: int, before: Sequence[Quantity], skip: int = 0
) -> Iterator[Share]:
    """The shares told together behind their parts, the first of them at ``at``: 网站180条、公众号60条，分别占75%和25%; ``skip``
    numbers stand between."""
    if not skip and not _TOGETHER.search(text, quantities[at - 1].end, quantities[at].start):
        return
    stop = at + 1
    while stop < len(quantities) and quantities[stop].kind == "percent":
        if not _BETWEEN_EACH.fullmatch(text, quantities[stop - 1].end, quantities[stop].start):
            break
        stop += 1
    count = stop - at
    parts = quantities[max(0, at - skip - count) : at - skip]
    if count < 2 or len(parts) < count or len({q.unit for q in parts}) > 1:
        return
    if any(q.kind != "count" or q.approximate for q in parts):
        return
    if not all(_BESIDE.fullmatch(text, a.end, b.start) for a, b in pairwise(parts)):
        return
    told = [
        q for q in (*before, *quantities[: max(0, at - skip - count)]) if q.kind == "count" and q.unit == parts[0].unit
    ]
    for part, percent in zip(parts, quantities[at:stop], strict=True):
        yield Share(part, percent, tuple(q for q in told if q.value >= part.value))


def _behind_its_share(text: str, quantities: Sequence[Quantity], at: int) -> bool:
    """Whether the number behind a percentage is the one it is the share of: 75%（180条）, 75%为动态类（180条）, 占75%，共180条."""
    percent, following = quantities[at], quantities[at + 1]
    last = quantities[at - 1].end if at else max(0, percent.start - _REACH)
    if _CHANGE.search(text, last, percent.start):
        return False
    if _IN_BRACKETS.fullmatch(text, percent.end, following.start):
        return text[following.end : following.end + 1] == "）"
    return _COMES_TO.fullmatch(text, percent.end, following.start) is not None and (
        _TAKES_ITSELF.search(text, last, percent.start) is not None
    )


def due_and_done(text: str, quantities: Sequence[Quantity]) -> Iterator[Share]:
    """The rates of a sentence that tells what was due and what was done: 应公开240条，实际公开180条，公开率75%; ``wholes`` is what
    was due."""
    counts = [q for q in quantities[:_MOST] if q.kind == "count"]
    rates = [q for q in quantities[:_MOST] if q.kind == "percent" and _ANY_RATE.search(text, max(0, q.start - _REACH), q.start)]
    pairs = [
        (due, done)
        for due, done in pairwise(counts)
        if _comparable(due, done)
        and _DUE.search(text, max(0, due.start - _NEAR_BY), due.start)
        and _DONE.fullmatch(text, due.end, done.start)
        and due.value >= done.value
    ]
    if len(pairs) == 1 and len(rates) == 1:
        yield Share(pairs[0][1], rates[0], (pairs[0][0],))


def _of_the_part(text: str, before: Quantity | None, part: Quantity, percent: Quantity) -> bool:
    """Whether a rate is the share that the number before it has of a larger one: 比例, 占比, or a rate with its name from
    what was counted just before (办结1180件，办结率); 120条，全文电子化率98% is a rate of those 120. Where a rate is 100%,
    those counted may be all there are (公开80个单位预算，公开率100%), unless the number ``before`` is told beside them."""
    named = _RATE_NAME.search(text, part.end, percent.start)
    if named is None:
        return not _NO_RATE.search(text, part.end, percent.start)
    root = named["root"][-2:]
    if root not in text[max(0, part.start - 10) : part.start] and root not in text[part.end : named.start("root")]:
        return False
    beside = before is not None and before.unit == part.unit and not _APART.search(text, before.end, part.start)
    return percent.value != _ALL or beside


def of_one_list(text: str, found: Sequence[Share]) -> tuple[Decimal | None, frozenset[int]]:
    """Of the shares of a sentence: the sum of the parts where their shares make up the whole, or most of them are right of
    it, so that it is what they are shares of, None elsewhere; and where the parts stand, which are no wholes of each
    other."""
    parts = frozenset(share.part.start for share in found)
    if len(found) < _FEWEST_SHARES or len({share.part.unit for share in found}) > 1:
        return None, parts
    percents = [Decimal(share.percent.value) for share in found]
    whole = sum((Decimal(share.part.value) for share in found), Decimal(0))
    right = sum(agrees(Decimal(s.part.value) * 100 / whole, s.percent, text) for s in found) if whole else 0
    closes = abs(sum(percents, Decimal(0)) - 100) <= Decimal(len(found)) / 2
    return (whole if whole and (closes or (right > 1 and 2 * right >= len(found))) else None), parts


def changes(text: str, start: int, quantities: Sequence[Quantity], year: int = 0) -> Iterator[Change]:
    """The rises and falls since last year of a sentence that begins at ``start``; ``year`` is that of the report."""
    for at, percent in enumerate(quantities[:_MOST]):
        if percent.kind not in ("percent", "points"):
            continue
        way = _CHANGE.search(text, quantities[at - 1].end if at else start, percent.start)
        if way is None:
            continue
        falls = way["way"][0] in _DOWN
        found = (
            _before_it(text, start, quantities, at, percent, falls)
            or _two_years(text, start, quantities, at, percent, falls, year)
            or _behind_it(text, quantities, at, percent, falls)
        )
        if found is not None:
            yield found


def since_last_year(
    text: str, start: int, quantities: Sequence[Quantity], earlier: Sequence[Quantity]
) -> list[Change]:
    """What a sentence may mean that tells the number of last year and the change, and no number of this year: 与上年的226条
    相比，增长了6.6%. That number is one of ``earlier``, those of the sentences before; the first of them first."""
    if len(quantities) < 2 or quantities[1].kind != "percent" or quantities[0].kind != "count":
        return []
    before, percent = quantities[:2]
    way = _CHANGE.search(text, before.end, percent.start)
    if way is None or not _AGAINST.fullmatch(text, start, before.start) or len(text[before.end : way.start()]) > _NEAR_BY:
        return []
    falls = way["way"][0] in _DOWN
    return [Change(now, percent, falls, None, before) for now in earlier if now.unit and _comparable(now, before)]


def _before_it(
    text: str, start: int, quantities: Sequence[Quantity], at: int, percent: Quantity, falls: bool
) -> Change | None:
    if at < 2:
        return None
    second, first = quantities[at - 1], quantities[at - 2]
    if not _COMPARED.search(text, start, percent.start) and not _GREW.search(text, first.end, second.start):
        return None
    if not _comparable(first, second):
        return None
    of_last_year = _OF_LAST_YEAR.search(text, max(start, first.start - _NEAR_BY), first.start)
    if of_last_year and not _GREW.search(text, first.end, second.start):
        return _told_before(text, quantities, at, percent, falls)
    if _GREW.search(text[first.end : second.start]) and not _COMPARED.search(text, first.end, second.start):
        return Change(second, percent, falls, None, first)
    lead = text[first.end : second.start]
    by = _CHANGED_BY.search(lead)
    if not _COMPARED.search(text, first.end, percent.start) and not (by is not None and lead[:1] == "，" and len(lead) < _NEAR_BY):
        return None
    if by is not None and (by["way"][0] in "减下少" or by["way"] == "净减") == falls:
        return Change(first, percent, falls, second, None)
    if by is None and _LAST_YEAR.search(lead):
        return Change(first, percent, falls, None, second)
    return None


def _told_before(
    text: str, quantities: Sequence[Quantity], at: int, percent: Quantity, falls: bool
) -> Change | None:
    """公开240条，2022年200条，同比增加40条，增幅20%; 公开240条，较上年200条增加40条，增长20%: the number of last year stands between."""
    if at < 3 or _CHANGED_BY.search(text, quantities[at - 2].end, quantities[at - 1].start) is None:
        return None
    now, before = quantities[at - 3], quantities[at - 2]
    return Change(now, percent, falls, None, before) if _comparable(now, before) else None


def _two_years(
    text: str, start: int, quantities: Sequence[Quantity], at: int, percent: Quantity, falls: bool, year: int
) -> Change | None:
    """上年300条，本年356条，增长18.7%, and 356条，增长18.7%（上年300条）."""
    now = quantities[at - 1]
    behind = quantities[at + 1] if at + 1 < len(quantities) else None
    if behind is not None and _comparable(now, behind) and _LAST_BEHIND.fullmatch(text, percent.end, behind.start):
        return Change(now, percent, falls, None, behind)
    if at < 2 or not _comparable(quantities[at - 2], now):
        return None
    first, second = quantities[at - 2], now
    leads = text[max(start, first.start - _REACH) : first.start], text[first.end : second.start]
    if any(_CHANGED_BY.search(lead) or "其中" in lead or "累计" in lead for lead in leads) or len(leads[1]) > _REACH:
        return None
    last = [_year_of(lead, year) for lead in leads]
    if last[0] is None and last[1] == year - 1 and _THEN.fullmatch(leads[1]):
        last[0] = year
    if last == [year - 1, year]:
        return Change(second, percent, falls, None, first)
    return Change(first, percent, falls, None, second) if last == [year, year - 1] else None


def _behind_it(
    text: str, quantities: Sequence[Quantity], at: int, percent: Quantity, falls: bool
) -> Change | None:
    """增长6.6%，由226条增加到241条."""
    if at + 2 >= len(quantities):
        return None
    first, second = quantities[at + 1], quantities[at + 2]
    if not _comparable(first, second) or not _FROM.fullmatch(text, percent.end, first.start):
        return None
    if not _GREW.search(text, first.end, second.start) or len(text[first.end : second.start]) > _NEAR_BY:
        return None
    return Change(second, percent, falls, None, first)


def _year_of(lead: str, year: int) -> int | None:
    years = [int(m.group()) for m in _A_YEAR.finditer(lead)]
    if years:
        return years[-1]
    if _NOT_THIS_YEAR.search(lead):
        return year - 1
    return year if _THIS_YEAR.search(lead) else None


def _comparable(one: Quantity, other: Quantity) -> bool:
    exact = not one.approximate and not other.approximate
    return exact and one.kind == other.kind == "count" and one.unit == other.unit
