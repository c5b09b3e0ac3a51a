"""Numbers that speak of one told before, and are another: 培训98人次 … 两次培训的89人次; 意见52条 … 上述座谈收集的25条意见;
《办事指南》24条 … 《办事指南》21条; 由38个增加到45个 … 增至47个; 满意率89.7% … 满意率87.9%."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from nianshen.text.counts_told import Count
from nianshen.text.quantities import Quantity
from nianshen.text.recounted import Recount, general, often_told, place, slip

_WHAT = re.compile(r"(?P<what>[\u4e00-\u9fff]{2})的\Z")
_NO_WHAT = frozenset(
    (
        "信息",
        "公开",
        "政府",
        "工作",
        "全年",
        "新增",
        "提出",
        "相关",
        "方面",
        "涉及",
        "部门",
        "单位",
        "申请",
        "收到",
        "中有",
        "以上",
    )
)
_ABOVE = re.compile(r"(?:上述|前述)[^，。；\d]{0,10}\Z")
_WHOLE_YEAR = re.compile(r"全年[^，。；\d]{0,8}(?:的)?\Z")
_TIMES = re.compile(r"(?P<times>[一二两三四五六\d])(?:次|场|期|批)(?P<what>[\u4e00-\u9fff]{2,6})的\Z")
_MONTH = re.compile(r"(?<!\d)1?\d月|上半年|下半年|季度")
_TAKES_PART = re.compile("(?:参加|参与|纳入|接受)[^，。；]{0,8}的\\Z")
_SUM_OF = re.compile(
    r"的?(?P<one>[\u4e00-\u9fff]{2,4})[和、及与](?P<other>[\u4e00-\u9fff]{2,4}?)(?=[的，。；、均都各将已]|\Z)"
)
_TITLED = re.compile(r"(?P<title>《[^《》\n]{2,40}》)(?:共|计|等|有|为|收录|列出|编入|汇总|整理)*\Z")
_GROWN = re.compile(r"(?:增加|增|扩大|扩展|扩充|减少|减|压减|上升|提高|拓展)(?:到|至|为)\Z")
_RATE = re.compile(
    r"(?P<name>(?:[\u4e00-\u9fff]{0,4})(?:满意|知晓|办结|答复|回复|回应|及时|合格|覆盖|公开|解读|更新|完成|采纳|准确|差错)[率度])(?:为|是|达到?|约|提高到|升至|：)*\Z"
)
_RATE_NAME = re.compile(r"(?:满意|知晓|办结|答复|回复|回应|及时|合格|覆盖|公开|解读|更新|完成|采纳|准确|差错)[率度]\Z")
_NARROWS_A_RATE = re.compile("其中|上年|去年|上一年|往年|同期|比|季度|上半年|下半年|目标|以上|不低于|力争|达标|要求|各")
_YEAR = re.compile(r"20\d\d(?=年)")
_NEAR = 24
_ALL_TIMES = re.compile(
    r"(?P<times>[一二两三四五六\d])(?:次|场|期|批)(?P<what>[\u4e00-\u9fff]{2,6}?)(?:共有|共计|总共|合计|共)[\u4e00-\u9fff]{0,4}\Z"
)
_TIMES_OF = re.compile(r"(?<!\d)(?P<times>[一二两三四五六\d])(?:次|场|期|批)[，、]?[^，。；\d]{0,8}\Z")
_HEADS_CLAUSE = re.compile(r"(?:(?:20\d\d年)?\d{1,2}月(?:底|初|末)?前|年底前|在|对|把|将|从|就|而|这|该|上述|前述|以上|全部|所有|年内|全年|下一步|今后|目前|同时|并|已|(?:收到|受理|接收|公开|发布|设立|建成|清理|承办)的)*")
_SAID_OF = re.compile("[中里内均都已全皆]|分别|的")
_AMONG = re.compile("[中里](?!心|央|等|小|型|学)")
_INTRODUCES = re.compile(
    "共|收到|受理|接收|设|建[有成]|[现已拥]有|公布|清理|承办|办理|组织|开展|召开|举办|发布|推送|公开|分为|划定|确定|编制|配备|印发|制发|征集|收集|采纳|排查"
)
_PLAIN = re.compile(
    "(?:共|收到|受理|接收|设置|设立|设有|建有|建成|[现已拥]有|公布|清理|承办|办理|组织|开展|召开|举办|发布|推送|公开|编制|配备|印发|制发|征集|收集|门户|网站|我[局委办镇乡县市区]|本[级局机关]+|政府|政务|信息|依|主动|全年|年内|各类|各项|的|了|计|有)*"
)
_SHORTEST, _LONGEST = 2, 8
_UNITS_OF_ALL = frozenset("条件个人次份篇项场期家")
_NEAREST = 300
_TIMES_MORE = 3
"""A number so many times another counts other things."""
_MOST = 20
_RATES_TOLD = 40


def referred(counts: Sequence[Count], known: Collection[int] = ()) -> Iterator[Recount]:
    """Pairs of a number and one that speaks of it later, where that one cannot be a part of it: it is more, or it differs
    as a misprint does. Numbers of requests that are ``known`` (the tables have them) are left alone. Raises nothing; at most
    20."""
    counts = counts[:_NEAREST]
    often = often_told(counts)
    given = 0
    for c in counts:
        if given >= _MOST:
            return
        found = _titled(c, counts) or _grown(c, counts) or _of_a_sum(c, counts) or _named(c, counts)
        found = found or _of_times(c, counts) or _heading(c, counts, known)
        if found is not None and (often[c.unit][c.q.value] == 1 or found[1]):
            given += 1
            yield Recount(place(found[0]), place(c), True)


def _named(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """The only number of the same unit that the words before or behind ``c`` can mean."""
    what = _WHAT.search(c.lead)
    above, year = _ABOVE.search(c.lead), _WHOLE_YEAR.search(c.lead)
    names = {what["what"]} if what is not None and what["what"] not in _NO_WHAT else set()
    if above and len(c.after) > 1:
        names.add(c.after[:2])
    if year:
        names |= {c.after[at : at + 2] for at in (0, 2) if len(c.after) > at + 1 and not general(c.after[at : at + 2])}
    if not names or not c.narrow <= {"计划"} or (above and _is_sum(c, counts)):
        return None
    told = [
        o
        for o in counts
        if o.unit == c.unit
        and (o.sentence < c.sentence or (above and o.sentence > c.sentence))
        and o.q.value != c.q.value
        and any(_speaks_of(o, n) for n in names)
    ]
    near = [o for o in told if slip(o.q.value, c.q.value)] or told
    if len(near) != 1 or near[0].narrow - {"计划"}:
        return None
    one = near[0]
    if slip(one.q.value, c.q.value) and (above or (year and not one.after) or (what and _hardly_a_part(one, c))):
        return one, False
    times = _TIMES.search(c.wide)
    whole = above or year or (times is not None and len(_MONTH.findall(one.wide)) in (0, _number(times["times"])))
    takers = what is not None and _TAKES_PART.search(c.lead) is not None
    if one.q.value < c.q.value <= one.q.value * _TIMES_MORE and (whole or takers) and (times is not None or not _MONTH.search(one.wide)):
        return one, False
    return None


def _of_times(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """培训3次，参训180人次 and 3次培训共有108人次."""
    times = _ALL_TIMES.search(c.wide)
    if times is None or c.narrow:
        return None
    number = _number(times["times"])
    told = [
        o
        for o in counts
        if o.unit == c.unit
        and o.sentence < c.sentence
        and not o.narrow
        and (said := _TIMES_OF.search(o.wide[-_NEAR:])) is not None
        and _number(said["times"]) == number
        and times["what"] in o.wide[-2 * _NEAR :]
    ]
    return (told[0], True) if len(told) == 1 and told[0].q.value != c.q.value else None


def _heading(c: Count, counts: Sequence[Count], known: Collection[int]) -> tuple[Count, bool] | None:
    """收到申请83件 and 87件申请中: a number that heads its clause and takes up the things that one before it introduced."""
    dated = c.lead.endswith(("把", "将")) and all(word.isdecimal() for word in c.narrow)  # 2024年5月前把21处…
    if (c.narrow and not dated) or not c.after or not _HEADS_CLAUSE.fullmatch(c.lead):
        return None
    if c.unit not in _UNITS_OF_ALL and _AMONG.match(c.tail):
        return _of_the_unit(c, counts)
    told: list[tuple[Count, str]] = []
    for o in counts:
        if o.unit != c.unit or o is c or o.sentence > c.sentence:
            continue
        noun = _shared(o, c)
        if noun and o.q.value == c.q.value:
            return None
        if noun and o.sentence < c.sentence:
            told.append((o, noun))
    if len({o.q.value for o, _ in told}) != 1:
        return None
    one, noun = told[0]
    if any(o.narrow for o, _ in told) or not _INTRODUCES.search(one.lead):
        return None
    if noun.endswith("申请") and c.q.value in known:
        return None
    slipped = slip(one.q.value, c.q.value)
    if c.q.value < one.q.value:
        among = _AMONG.match(c.tail.removeprefix("的"), len(noun)) is not None
        return (one, True) if slipped and among else None
    near = slipped or c.q.value * 2 <= one.q.value * 3
    return (one, True) if near and not _is_sum(c, counts) else None


def _of_the_unit(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """164公里中: of a unit in which one other number was told before, and differs as a misprint does."""
    told = [o for o in counts if o.unit == c.unit and o.sentence < c.sentence]
    if len(told) != 1 or told[0].narrow - {"计划"} or not slip(told[0].q.value, c.q.value):
        return None
    return told[0], True


def _shared(o: Count, c: Count) -> str:
    """The noun that ``c`` begins with and ``o`` counts, empty where there is none: one that every report is full of only where
    nothing else stands beside it."""
    for length in range(min(len(c.after), _LONGEST), _SHORTEST - 1, -1):
        noun = c.after[:length]
        if length > _SHORTEST + 1 and not general(noun) and noun in o.lead:
            return noun
        ends = o.before.endswith(noun)
        if not (ends or o.after.find(noun, 0, length + 2) >= 0) or not _SAID_OF.match(c.tail.removeprefix("的"), length):
            continue
        if not general(noun) or not ends or _PLAIN.fullmatch(o.lead[: o.lead.rfind(noun)]):
            return noun
    return ""


def _hardly_a_part(one: Count, c: Count) -> bool:
    """Whether the slip is such that the one number cannot well be a part of the other: not 70 and 40."""
    a, b = str(one.q.value), str(c.q.value)
    return len(a) > 2 or sorted(a) == sorted(b)


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else "一二三四五六".find(numeral.replace("两", "二")) + 1


def _speaks_of(o: Count, name: str) -> bool:
    return name in o.wide[-30:] or name in o.tail[:10]


def _of_a_sum(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """上述47所小学和初中, where 27 of the one and 14 of the other were told."""
    both = _SUM_OF.match(c.tail) if _ABOVE.search(c.lead) else None
    if both is None:
        return None
    told = [[o for o in counts if o.sentence < c.sentence and o.after.startswith(both[n])] for n in ("one", "other")]
    if any(len(of) != 1 for of in told):
        return None
    one, other = told[0][0], told[1][0]
    return (one, True) if one.unit == other.unit == c.unit and one.q.value + other.q.value != c.q.value else None


def _is_sum(c: Count, counts: Sequence[Count]) -> bool:
    """Whether two numbers told in one sentence before make it up."""
    before = [o for o in counts if o.unit == c.unit and o.sentence < c.sentence]
    return any(a.sentence == b.sentence and a.q.value + b.q.value == c.q.value for a, b in pairwise(before))


def _titled(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """The same title with another number of entries."""
    title = _TITLED.search(c.wide)
    if title is None:
        return None
    told = [o for o in counts if o.unit == c.unit and o.sentence < c.sentence and o.wide.endswith(title.group())]
    return (told[0], True) if len(told) == 1 and told[0].q.value != c.q.value else None


def _grown(c: Count, counts: Sequence[Count]) -> tuple[Count, bool] | None:
    """What grew to 45 here and to 47 there."""
    grown = _GROWN.search(c.lead)
    noun = c.before or c.wide[-30:][: -len(c.lead)]
    if grown is None or len(noun) < 2 or general(noun):
        return None
    told = [
        o
        for o in counts
        if o.unit == c.unit and o.sentence < c.sentence and _GROWN.search(o.lead) and noun[-4:] in o.wide
    ]
    return (told[0], True) if len(told) == 1 and told[0].q.value != c.q.value else None


def rates(text: str, sentences: Sequence[tuple[int, int, Sequence[Quantity]]], year: int) -> Iterator[Recount]:
    """The first pair of ``sentences`` that give one rate (满意率, 办结率) otherwise, as a misprint does, and that nothing
    narrows to a part or another year than ``year``. Raises nothing."""
    told: list[tuple[str, Quantity, int, int]] = []
    for number, (start, _, quantities) in enumerate(sentences):
        for q in quantities:
            if q.kind != "percent" or q.approximate or len(told) >= _RATES_TOLD:
                continue
            named = _RATE.search(text, max(start, q.start - 16), q.start)
            near = max(start, q.start - _NEAR)
            of_another_year = any(int(m.group()) != year for m in _YEAR.finditer(text, near, q.start))
            if named is not None and not of_another_year and not _NARROWS_A_RATE.search(text, near, q.start):
                told.append((named["name"], q, number, named.start()))
    for at, (name, one, number, begin) in enumerate(told):
        for again, other, later, start in told[at + 1 :]:
            slipped = slip(str(one.value).replace(".", ""), str(other.value).replace(".", ""))
            if slipped and number != later and _rate(name) == _rate(again):
                yield Recount((begin, one.end), (start, other.end), True)
                return


def _rate(name: str) -> str:
    found = _RATE_NAME.search(name)
    return found.group() if found else name
