"""LX-06: a rounded number that is exact, or contradicts the exact one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.whole_and_parts import around, counted, parts_after
from nianshen.text.exact_after_all import exact_after_all
from nianshen.text.quantities import Quantity
from nianshen.text.rounded_again import TakenUp, taken_up
from nianshen.text.things_counted import clause_of, rounding, thing_counted
from nianshen.text.told import Told

_ROUNDS = re.compile(r"(?:不足|不到|接近|将近|近|超过|超|逾|突破|大约|约)\Z")
_LONGEST_WORD, _SHOWN, _ALIKE = 3, 14, 4
_CHANNEL = re.compile(r"网站|门户|微信|公众号|微博|抖音|公开栏|电子屏|新媒体|平台|广播|报纸|电视|专栏|栏目|窗口|客户端")
_MOST, _FAR, _BESIDE = 6, 60, 8
_OTHER_THING = 3
"""A count so many times larger or smaller is one of something else, unless the words point back at it."""
_NEAR = 10
"""Numbers that differ by more than a tenth are not the same number, once rounded and once exact."""


@rule(
    "LX-06",
    "rounded-and-exact",
    title="概数与精确数冲突",
    title_en="rounded and exact numbers clash",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "parts": (
            "总数写“{printed}”，各分项相加却是{total}，与概数不符。",
            "The total is given as “{printed}”, its parts add up to {total}.",
        ),
        "exact": (
            "“{printed}”：数字精确到个位，又用概数词修饰，概数与精确数冲突。",
            "“{printed}”: the number is exact, and yet is rounded by a word.",
        ),
        "again": (
            "前文写“{other}”，后文称“{printed}”，概数与精确数冲突。",
            "“{other}” is later taken up as “{printed}”: the rounded number clashes with the exact one.",
        ),
        "elsewhere": (
            "一处写“{printed}”，另一处写“{other}”，概数与精确数冲突。",
            "“{printed}” in one place and “{other}” in another: the rounded number clashes with the exact one.",
        ),
        "perhaps": (
            "一处写“{printed}”，另一处写“{other}”；如果说的是同一数量，概数与精确数冲突，请核对。",
            "“{printed}” in one place, “{other}” in another: if the same is meant, the two clash.",
        ),
    },
)
def rounded_and_exact(case: Case) -> Iterator[Result]:
    """“余”“近”“约”修饰的数，与同一数量的精确数不符。

    检查什么：概数词是否修饰了精确到个位的数；总数用了概数（“120余条”“近300条”），各分项相加是否恰好等于或者越过这个数；同一数量
    在别处的精确数是否与概数矛盾。

    为什么：“120余条”是说比120多，分项之和恰为120的，两者必有一误；“127余条”“约3861户”既是逐一数出来的，就不是概数。

    怎样判定：“余、多”之前的数末位不是0的（“127余条”），“约、近”或者“左右、上下”修饰的件数、人数末位不是0或5的，为冲突；预计数、
    平均数、百分比和长度、时间等量不算。句首承接前文的概数（“上述近百件申请中”“这20余条”），与前文同一事物、同一量词的精确数
    都对不上的，为冲突；写明全市、累计、历年等范围的不比较。一句话中总数为概数，其后列出两个以上同一量词的分项，“余、多、逾、超过”而分项之和等于总数的，“近、不到”而分项之和
    不小于总数的，“约”而分项之和等于总数的，为冲突。同一种数量在两处，一处“120余条”，一处“120条”的，或者一处“近300条”、
    一处“312条”的，前面的文字相同的为冲突，否则作存疑；所说渠道不同的不比较。

    什么情况下误报：两处所说范围不同。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120余条，其中网站80条，公众号40条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120余条，其中网站83条，公众号42条。
    """
    told = case.told
    by_sentence = counted(told)
    for start, end in list(exact_after_all(told.text))[:_MOST]:
        shown = case.quote(told.span(start, end))
        yield Fail("exact", (shown,), {"printed": shown.quote})
    yield from _again(case, [q for found in by_sentence for q in found])
    clashing: set[int] = set()
    for found in by_sentence:
        if not any(q.approximate for q in found):
            continue
        whole = parts_after(told, found)
        if whole is None or not _clash(told, *whole):
            continue
        total, parts = whole
        clashing.add(total.start)
        shown = case.quote(told.span(clause_of(told.text, total), parts[-1].end))
        printed = told.text[total.start - _word_before(told, total) : total.end]
        yield Fail("parts", (shown,), {"printed": printed, "total": str(sum(p.value for p in parts))})
    yield from _elsewhere(case, [q for found in by_sentence for q in found if q.start not in clashing])


def _again(case: Case, found: Sequence[Quantity]) -> Iterator[Result]:
    """Rounded numbers that take up a count, and agree with none of the counts that they may mean."""
    told = case.told
    for rounded in islice(taken_up(told.text), _MOST):
        meant = _meant(told, rounded, found)
        if not rounded.points:
            meant = [q for q in meant if rounded.least / _OTHER_THING <= q.value <= rounded.most * _OTHER_THING]
        if meant and not any(rounded.admits(q.value) for q in meant):
            quoted = [case.quote(told.span(rounded.start, rounded.end)), case.quote(around(told, meant[-1], _SHOWN))]
            yield Fail("again", tuple(quoted), {"printed": quoted[0].quote, "other": quoted[1].quote})


def _meant(told: Told, rounded: TakenUp, found: Sequence[Quantity]) -> list[Quantity]:
    """The exact counts in the same unit that name the same thing; where the number itself names none (这20余条均已改正),
    the last one before it."""
    exact = [
        q
        for q in found
        if q.unit == rounded.unit and not q.approximate and rounding(told.text, q) == "exact" and not _names(told.text, q)
    ]
    pairs = {rounded.words[i : i + 2] for i in range(len(rounded.words) - 1)}
    if "申请" in pairs:
        pairs = {"申请", "新收"}
    named = [q for q in exact if any(pair in _beside(told.text, q) for pair in pairs)]
    if named or not rounded.points:
        return named
    return [q for q in exact if 0 < rounded.start - q.end <= _FAR][-1:]


def _names(text: str, q: Quantity) -> bool:
    """Whether the number opens the name of something (“五个一律”), and counts nothing here."""
    return text[q.start - 1 : q.start] in ("“", "‘", "《", '"')


def _beside(text: str, q: Quantity) -> str:
    """The words of its clause right before and after a count."""
    return text[max(clause_of(text, q), q.start - _BESIDE) : q.start] + "，" + text[q.end : q.end + _BESIDE]


def _clash(told: Told, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether exact parts in the unit of the total add up to what its rounding excludes."""
    rounded = rounding(told.text, total)
    if rounded == "exact" or any(p.unit != total.unit or rounding(told.text, p) != "exact" for p in parts):
        return False
    together = sum(p.value for p in parts)
    return together == total.value or (rounded == "less" and total.value < together <= total.value * 2)


def _word_before(told: Told, total: Quantity) -> int:
    """The length of the word before a quantity that rounds it."""
    m = _ROUNDS.search(told.text, max(0, total.start - _LONGEST_WORD), total.start)
    return total.start - m.start() if m else 0


def _elsewhere(case: Case, found: Sequence[Quantity]) -> Iterator[Result]:
    told = case.told
    rounded_ones = [(q, way, thing_counted(told.text, q)) for q in found if (way := rounding(told.text, q)) in ("more", "less")]
    named = [(q, way, thing) for q, way, thing in rounded_ones if thing]
    if not named:
        return
    exact = [(q, thing_counted(told.text, q)) for q in found if rounding(told.text, q) == "exact"]
    for q, way, thing in named:
        same = (e for e, other_thing in exact if other_thing == thing and _same_thing(told, q, e))
        other = next((e for e in same if _excluded(way, q, e)), None)
        if other is None:
            continue
        quoted = [case.quote(around(told, c, _SHOWN)) for c in (q, other)]
        facts = {"printed": quoted[0].quote, "other": quoted[1].quote}
        if _words(told, q)[-_ALIKE:] == _words(told, other)[-_ALIKE:]:
            yield Fail("elsewhere", tuple(quoted), facts)
        else:
            yield Uncertain("perhaps", tuple(quoted), facts)
        return


def _same_thing(told: Told, a: Quantity, b: Quantity) -> bool:
    channels = [frozenset(_CHANNEL.findall(_words(told, q))) for q in (a, b)]
    return a.unit == b.unit and channels[0] == channels[1]


def _excluded(way: str, rounded: Quantity, exact: Quantity) -> bool:
    """Whether the rounded number and the exact one are so near that they mean the same, and yet clash."""
    if way == "more":
        return exact.value <= rounded.value and rounded.value - exact.value <= rounded.value / _NEAR
    return exact.value >= rounded.value and exact.value - rounded.value <= rounded.value / _NEAR


def _words(told: Told, q: Quantity) -> str:
    """The words of the clause before a quantity, without the word that rounds it."""
    return _ROUNDS.sub("", told.text[clause_of(told.text, q) : q.start])
