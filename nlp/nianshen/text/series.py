"""Series of enumerators that do not count: 一是…三是…, a second 三是, 一是…二…三是…, （一）…（三）."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Literal

from nianshen.text.brackets import inside_brackets
from nianshen.text.enumerators import Enumerator, find_enumerators
from nianshen.text.first_characters import Sought
from nianshen.text.lost_words import LOST
from nianshen.text.numerals import below_hundred, counted

BreakKind = Literal["gap", "repeated", "bare", "order", "start", "alone"]
"""``gap``: a number is left out. ``repeated``: one stands twice. ``bare``: one is written otherwise than its siblings
(二 for 二是). ``order``: the number left out comes later. ``start``: the series begins with 二是. ``alone``: 一是 and no
second."""

_FAMILIES = {
    "is": "是", "must": "是", "one_is": "是", "paren": "（", "arabic": "1", "paren_arabic": "(1)", "circled": "①",
    "top": "、",
}  # fmt: skip
"""Enumerators that count together: who writes 一是…二要…三是 has left nothing out."""
_LEVELS = ("、", "（", "1", "(1)", "①")
"""Families by their rank: each stands under those before it."""
_CHINESE = Sought(
    r"(?P<numeral>[一二三四五六七八九十]{1,3})(?P<after>是|要|、(?![一二三四五六七八九十])|[）)]|个?方面是|[，,：:])"
)
_ARABIC = re.compile(r"(?P<numeral>\d{1,2})(?P<after>[.．、)）])")
_ARABIC_SECONDS = tuple(f"{n}{mark}" for n in "23" for mark in ".．、)）")
"""A series that does not count has at least one of these."""
_ONE_CHARACTER = re.compile(r"[①-⑳⑴-⒇⒈-⒛]")
"""What may be an enumerator, found quickly; whether it is one, ``find_enumerators`` tells."""
_CHINESE_FAMILY = {"是": "是", "要": "是", "、": "、", "）": "（", ")": "（"}
_ORDINALS = {"第": "第", "其": "其", "问": "问题", "措": "措施", "不": "不足", "建": "建议"}
"""第一， 其一， 问题一： 措施一： by the first character as printed."""
_TABLE_WORDS = ("勾稽关系", "本年新收政府信息公开申请数量", "本年度办理结果", "统计指标")
"""Rows of table three begin 一、二、三、四、; where they stand in running text the table was lost in extraction."""
_STRONG = frozenset("。！？!?；;：:\n")
_WEAK = frozenset("，,、")
_NOT_MUST = frozenset("素点求务件闻领职")
"""三要素, 三要求: words that only begin like an enumerator."""
_SENTENCE_END = re.compile(r"[。！？\n]")
_COUNTED = "十百千万亿个名次条家类级手期线维胎者楼层日年季度份件张届轮批项种户方面位岁人元分米公里审部所区"
_ALTERNATIVE = Sought(
    r"[二两][是要者则来、]|其二|第二|[（(]\s?二\s?[）)]|(?<!\d)2\s?[.．、)）]|[②⑵⒉]|其次|再次|再[则者一]|另一|另外|此外|同时|还[要需应将是有]|也[要需是]|最后|与此|并且"
)
_FIRST = Sought(
    r"首先|一方面|[第其]一|[—―﹣－ー\-]\s?[是要]|一\s{1,3}[是要]|[（(]\s?一\s?[）)]|一、|(?<!\d)1\s?[.．、)）]|①|一则|一来|一者"
)
_SECTIONS = frozenset({"paren", "top", "arabic"})
_TURN = re.compile(r"措施|下一?步|今后|明年|打算|改进|整改|\n\s*\n")
"""Between two series: problems and then measures."""
_SPACES = " \t\u3000\xa0"
_SHOWN = 14
_SHORT = 3
_REACH = 1200
_MOST_SERIES = 100
"""More in one passage are no text that a person wrote."""
_DEEPEST = 4
_LONGEST_PARENT = 40
"""A heading with its enumerator: what stands right under it has nothing before it."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a series does not count on.

    ``number`` is the one left out, repeated, or written otherwise; ``family`` tells how the series is written (是, （, 1,
    (1), ①, 、, or the first character of 第一， 其一， 问题一：); ``spans`` are the enumerators that show it, each
    with the first words of its item, as half-open ranges of the text. ``more``: the further numbers left out at one place.
    ``sure``: not so where a heading may have been lost in extraction.
    """

    kind: BreakKind
    number: int
    family: str
    spans: tuple[tuple[int, int], ...]
    more: tuple[int, ...] = ()
    sure: bool = True


def breaks(text: str) -> list[Break]:
    """Every break in the series of ``text``, in order; empty where all count or where none stands.

    A series is one of enumerators of the same form; it begins anew with 1. What was only written with a space between
    (二 是) or lost together with its words (``***``) is no break, and neither is an enumerator inside brackets or a
    citation (第（三）项). Time is linear; texts whose enumerators count, which is nearly all, cost one quick scan.
    """
    if _counts(text) or any(word in text for word in _TABLE_WORDS):
        return []
    opening = [e for e in find_enumerators(text, inside_brackets(text)) if _stands_out(text, e)]
    found: list[Break] = []
    for family in (*dict.fromkeys(_FAMILIES.values()), *_ORDINALS.values()):
        own = [e for e in opening if _family(e) == family]
        above = _above(family, opening)
        all_series = list(islice(_series(text, own, above), _MOST_SERIES))
        for series in all_series:
            found.extend(_breaks_of(text, family, series, opening, above))
        if family == "（":
            found.extend(_first_twice(text, sorted(all_series, key=lambda s: s[0].start), above))
    return sorted(found, key=lambda b: b.spans[0])[:_MOST_SERIES]


def _counts(text: str) -> bool:
    """Whether all that looks like an enumerator counts 1, 2, 3 …: then there is nothing to look into."""
    last: dict[str, int] = {}
    for family, number in _quickly(text):
        before = last.get(family, 0)
        if number != before + 1 and (number != 1 or (before == 1 and family in "是（")):
            return False
        last[family] = number
    return last.get("是") != 1


def _quickly(text: str) -> Iterator[tuple[str, int]]:
    """Family and number of everything that looks like an enumerator, in order within a family."""
    for m in _CHINESE.finditer(text):
        family = next((w for w in _ORDINALS.values() if text.endswith(w, 0, m.start())), None)
        family = family or _CHINESE_FAMILY.get(m["after"][-1])
        if family:
            yield family, below_hundred(m["numeral"]) or 0
    for m in _ARABIC.finditer(text) if any(second in text for second in _ARABIC_SECONDS) else ():
        before = text[max(0, m.start() - 4) : m.start()].rstrip(_SPACES + "（(")
        if not before or before[-1] in _STRONG:
            yield "1" if m["after"] not in "）)" else "(1)", int(m["numeral"])
    for m in _ONE_CHARACTER.finditer(text) if any(second in text for second in "②③⑵⑶⒉⒊") else ():
        first = next(c for c in "⒈⑴①" if m.group() >= c)
        yield first, ord(m.group()) - ord(first) + 1


def _stands_out(text: str, e: Enumerator) -> bool:
    """Whether an enumerator that has no 是 of its own stands where an item begins: at a line's start, after a full
    stop (一要 also after a comma). A first one may also be glued to the heading above it, as scraped text has it."""
    if e.form in ("is", "one_is") or (e.number == 1 and e.form != "must"):
        return True
    before = text[max(0, e.start - 4) : e.start].rstrip(_SPACES)
    if e.form == "must":
        return text[e.end : e.end + 1] not in _NOT_MUST and (not before or before[-1] in _STRONG | _WEAK)
    return not before or before[-1] in _STRONG


def _family(e: Enumerator) -> str | None:
    return _ORDINALS.get(e.printed[0]) if e.form == "ordinal" else _FAMILIES.get(e.form)


def _above(family: str, opening: Sequence[Enumerator]) -> list[int]:
    """Where the enumerators stand under which those of a family stand, in order: another （二） or 2. opens another （1）."""
    rank = _LEVELS.index(family) if family in _LEVELS else 0
    return [e.start for e in opening if _FAMILIES.get(e.form, "是") in _LEVELS[:rank]]


def _series(text: str, own: Sequence[Enumerator], above: Sequence[int]) -> Iterator[list[Enumerator]]:
    """Enumerators of one family as series. One that begins before the last is done may be nested, and then the outer
    series goes on after it: not past the turn from problems to measures, and after a full stop only if the inner one
    counted to two (scraped text runs lists of several levels together)."""
    unfinished: list[list[Enumerator]] = []
    for e in own:
        if e.number == 1:
            nested = unfinished and not _TURN.search(text, unfinished[-1][-1].end, e.start)
            if not nested or len(unfinished) >= _DEEPEST:
                yield from unfinished
                unfinished = []
            unfinished.append([e])
            continue
        if unfinished and bisect(above, unfinished[-1][-1].start) != bisect(above, e.start):
            yield from unfinished
            unfinished = [[e]]
            continue
        k = next((i for i in reversed(range(len(unfinished))) if unfinished[i][-1].number + 1 == e.number), None)
        if k is not None and not _inner_done(text, unfinished[k + 1 :]):
            k = None
        if k is not None:
            yield from unfinished[k + 1 :]
            del unfinished[k + 1 :]
        if k is None and (not unfinished or _begins_without_first(unfinished[-1], e)):
            unfinished.append([])
        unfinished[-1].append(e)
    yield from unfinished


def _inner_done(text: str, inner: Sequence[list[Enumerator]]) -> bool:
    """Whether the series inside an item are such as a series may hold: several items, or one within the same sentence."""
    return all(len(s) > 1 or not _SENTENCE_END.search(text, s[0].start - 1, s[0].start) for s in inner)


def _begins_without_first(series: list[Enumerator], e: Enumerator) -> bool:
    """Whether 二是 comes after a series that had its own 二是 and went on: the 一是 of a new series is missing."""
    return e.number < series[-1].number and any(s.number == e.number for s in series)


def _first_twice(text: str, all_series: Sequence[list[Enumerator]], above: Sequence[int]) -> Iterator[Break]:
    """（一） and again （一） where the second should be （二）: neither goes on, each begins a line."""
    for one, other in pairwise(all_series):
        a, b = one[0], other[0]
        alone = len(one) == len(other) == 1 and a.number == b.number == 1
        if alone and bisect(above, a.start) == bisect(above, b.start) and all(_begins_line(text, e.start) for e in (a, b)):
            yield Break("repeated", 1, "（", (_shown(text, a.start), _shown(text, b.start)))


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(_SPACES)


def _breaks_of(
    text: str, family: str, series: list[Enumerator], opening: Sequence[Enumerator], above: Sequence[int]
) -> Iterator[Break]:
    first = series[0]
    if first.number > 1:
        k = bisect(above, first.start)
        parent = above[k - 1] if k else 0
        if _first_missing(text, family, series, parent):
            under = k > 0 and first.start - parent <= _LONGEST_PARENT and not _SENTENCE_END.search(text[parent : first.start].rstrip())
            yield Break("start", first.number - 1, family, (_shown(text, first.start),), sure=under or family == "是")
    elif len(series) == 1:
        if first.form == "is":
            yield from _lone(text, first, opening)
        return
    present = {e.number for e in series}
    twice = {b.number for a, b in pairwise(series) if a.number == b.number}
    for a, b in pairwise(series):
        if b.number == a.number:
            if b.number > 1 and _after_punctuation(text, b.start):
                yield Break("repeated", b.number, family, (_shown(text, a.start), _shown(text, b.start)))
        elif b.number > a.number + 1 and b.number not in twice:  # 一是…三是…三是 is one slip, not two
            out = list(_left_out(text, family, a, b, present))
            gaps = tuple(o.number for o in out if o.kind == "gap")
            if out and len(gaps) == len(out):
                yield replace(out[0], more=gaps[1:])
            else:
                yield from out[:1]


def _first_missing(text: str, family: str, series: list[Enumerator], parent: int) -> bool:
    """Whether a series that does not begin with 1 has nothing before it, from its ``parent`` on, that may be its 1. A heading （一） is easily
    lost in extraction, so that there two more have to follow."""
    first = series[0]
    if (
        first.number > 3
        or first.form == "must"
        or not _after_punctuation(text, first.start)
        or (family != "是" and len(series) < 2)
    ):
        return False
    before = max(parent, first.start - _REACH)
    wanted = _FIRST if first.number == 2 else _ALTERNATIVE
    return not wanted.search(text, before, first.start) and not LOST.search(text, before, first.start)


def _left_out(text: str, family: str, a: Enumerator, b: Enumerator, present: set[int]) -> Iterator[Break]:
    """The numbers between two neighbours of a series, unless they stand there after all."""
    if b.number - a.number > 3 or LOST.search(text, a.end, b.start):
        return
    around = _shown(text, a.start), _shown(text, b.start)
    for number in range(a.number + 1, b.number):
        if number in present:
            yield Break("order", number, family, around)
            continue
        numeral = counted(number)
        whole = re.compile(_as_spaced(family, numeral, number))
        if whole.search(text, a.end, b.start):
            continue
        bare = _bare(text, family, numeral, number, a.end, b.start)
        if bare is None:
            yield Break("gap", number, family, around)
        else:
            yield Break("bare", number, family, (around[0], _shown(text, bare), around[1]))


def _as_spaced(family: str, numeral: str, number: int) -> str:
    """The enumerator as extraction may have left it: with white space inside, glued to the words before it, or with
    its numeral misread."""
    cn = {2: "[二ニ]", 3: "[三彡]"}.get(number, numeral)
    return {
        "是": rf"{cn}\s{{0,3}}(?:个?方面)?\s{{0,3}}(?:是|要|则是|則是)|[第其]\s{{0,3}}{cn}|{cn}[则来者]",
        "（": rf"[（(]\s{{0,3}}{cn}\s{{0,3}}[）)]",
        "、": rf"{cn}\s{{0,3}}[、.．]",
        "1": rf"(?<!\d){number}\s{{0,3}}[.．、)）]|[{chr(0xFF10 + number % 10)}]\s{{0,3}}[.．、)）]",
        "(1)": rf"[（(]\s{{0,3}}{number}\s{{0,3}}[）)]|{chr(0x2474 + number - 1)}",
        "①": chr(0x2460 + number - 1),
    }.get(family, rf"{family}\s{{0,3}}之?\s{{0,3}}{cn}")


def _bare(text: str, family: str, numeral: str, number: int, start: int, end: int) -> int | None:
    """Where the number stands at the head of a clause in another dress: 二 or 二、 or 2. for 二是."""
    dress = re.compile(
        rf"(?<=[。！？!?；;：:，,\n])[ \t\u3000\xa0]{{0,4}}(?P<at>{numeral}(?!月|是|要|[{_COUNTED}])|[（(]\s?(?:{numeral}|{number})\s?[）)]|(?<!\d){number}(?:[.．、)）](?!\d))"
        rf"|{chr(0x2460 + number - 1)})"
    )
    m = dress.search(text, start, end)
    if m is None or (family != "是" and m["at"] == numeral):
        return None
    return m.start("at")


def _lone(text: str, first: Enumerator, opening: Sequence[Enumerator]) -> Iterator[Break]:
    """一是 after which nothing takes the place of the second item before its section ends: it stands alone, or is
    printed again where 二是 should stand."""
    if not _after_punctuation(text, first.start):
        return
    closing = (
        e for e in opening if e.start > first.end and (e.form in _SECTIONS or (e.form == "is" and e.number == 1))
    )
    following = next(closing, None)
    end = min(following.start if following else len(text), first.end + _REACH)
    blank = text.find("\n\n", first.end, end)
    end = blank if blank >= 0 else end
    if _ALTERNATIVE.search(text, first.end, min(len(text), end + 4)) or LOST.search(text, first.end, end):
        return
    if following is None or following.form in _SECTIONS or _TURN.search(text, first.end, following.start):
        yield Break("alone", 2, "是", (_shown(text, first.start),))
    else:
        yield Break("repeated", 1, "是", (_shown(text, first.start), _shown(text, following.start)))


def _after_punctuation(text: str, at: int) -> bool:
    before = text[max(0, at - 6) : at].rstrip(_SPACES)
    return not before or before[-1] in _STRONG or before[-1] in _WEAK


def _shown(text: str, start: int) -> tuple[int, int]:
    """The enumerator with the first words of its item, up to punctuation."""
    end = start + 1
    while end < len(text) and end - start < _SHOWN and text[end] not in "。！？；;\n":
        if text[end] in "，," and end - start > _SHORT:
            break
        end += 1
    return start, start + len(text[start:end].rstrip())
