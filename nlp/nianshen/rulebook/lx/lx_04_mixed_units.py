"""LX-04: the same things counted in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.whole_and_parts import around, counted, parts_after
from nianshen.text.measure_words import counted_on, never_so_counted, same_number_otherwise
from nianshen.text.quantities import Quantity
from nianshen.text.things_counted import clause_of, named_beside, says_no_thing, thing_counted
from nianshen.text.told import Told

_ITEM_UNITS = frozenset("条件份篇则个项次封")
_OF = {"request": "申请", "item": "信息", "message": "来信留言"}
_OF_EN = {"request": "requests", "item": "items of information", "message": "messages"}
_HANDLED = re.compile(r"(?:其中|均|已|全部|按时|按期|依法|年内|本年|当年)*(?:办结|答复|受理|结转|收到|新收|处理|办理)(?:了|共|共计|合计|申请)*")
_ANY_ITEM = frozenset(["信息", "公开", "发布", "推送", "内容"])
"""Words that speak of disclosed information as such, whatever it tells."""
_OF_REQUESTS = _ITEM_UNITS | {"人次", "宗", "例"}
_TAKEN_UP = re.compile(r"申请，(?:全年|本年度?|这一?项|这类|此类|仅此|光|就|共|有|达|已|一项)+\Z")
"""Requests spoken of in the clause before, and nothing else since: 只能提交申请，全年这一项就有24件."""
_MOST, _REACH = 6, 20
_SHOWN = 10
_LEAST = 10
"""Below this the same number in two units is easily chance."""


@rule(
    "LX-04",
    "mixed-units",
    title="量词混用",
    title_en="units mixed",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "requests": ("同是{of}，一处写“{one}”，一处写“{other}”，量词不一致。", "The same {of_en} are counted as “{one}” and as “{other}”."),
        "same": ("同一数量的{of}，一处写“{one}”，一处写“{other}”，量词不一致。", "The same number of {of_en} is given as “{one}” and as “{other}”."),
        "wrong": ("“{printed}”量词使用不当。", "“{printed}” has a measure word that does not go with it."),
        "on": ("“{one}”之后说的是同一事物，却写“{other}”，量词不一致。", "After “{one}” the same is counted on as “{other}”."),
        "parts": ("总数写“{one}”，各分项相加与总数相等，其中却有“{other}”，量词不一致。", "The total is “{one}”, its parts add up to it, yet one is “{other}”."),
    },
)
def mixed_units(case: Case) -> Iterator[Result]:
    """同一种东西前后用了不同的量词。

    检查什么：公开申请、主动公开的信息、来信留言等的数量，量词（条、件、份、篇……）前后是否一致，与所数的事物是否相配。

    为什么：同一数量时而论条、时而论件，读者分不清说的是不是同一件事，数据也无法核对。

    怎样判定：事物用了不可能搭配的量词的（“意见143人次”“复议2人次”），为不当。一句话中承接前一数量、只有动词而没有另一事物的
    （“制发文件7件，废止3项”“由38个增加到45例”“41项，其中23件在会前公布”），量词不同为混用。“277条，其中10件”一类，和同一数量的材料、提案换了量词的（“解读材料158篇”“158条材料”），也为混用。申请的数量用了两种量词的（“收到申请12件……办结12条”），为混用。信息、来信的数量，相同的数字用了两种量词的，
    或者一句话里的总数与各分项量词不同、而分项之和恰等于总数的，为混用；数字不同的（网站120条，宣传单35份），本来可能不是
    一种东西，不算。表格和附表不计。

    什么情况下误报：“3件申请”与“3份申请表”；人次、期数。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到公开申请12件，办结12条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，编印宣传单35份，收到公开申请12件，办结12件。
    """
    told = case.told
    by_sentence = counted(told)
    done: set[str] = set()
    told_of: set[Quantity] = set()
    for start, end in islice(never_so_counted(told.text), _MOST):
        shown = case.quote(told.span(start, end))
        yield Fail("wrong", (shown,), {"printed": shown.quote})
    for found in by_sentence:
        mixed = _mixed_parts(told, found)
        of = (thing_counted(told.text, mixed[0]) or "item") if mixed else ""
        if mixed and of not in done:
            done.add(of)
            told_of.update(found)
            yield _fail(case, "parts", of, *mixed)
    things = [(q, *_thing_of(told, found, k), n) for n, found in enumerate(by_sentence) for k, q in enumerate(found) if q.unit in _OF_REQUESTS]
    requests = _requests(told, things)
    differing = next(((a, b) for (a, one), (b, other) in pairwise(requests) if _mixes(a, b, one == other)), None)
    if differing and "request" not in done:
        told_of.update(q for q, _ in requests)
        yield _fail(case, "requests", "request", *differing)
    for of in ("item", "message"):
        pair = _same_number([(q, word) for q, thing, word, _ in things if thing == of])
        if pair and of not in done:
            told_of.update(pair)
            yield _fail(case, "same", of, *pair)
    for places in islice(same_number_otherwise(told.text), _MOST):
        both = [case.quote(told.span(*place)) for place in places]
        yield Fail("same", tuple(both), {"of": "材料", "of_en": "papers", "one": both[0].quote, "other": both[1].quote})
    pairs = (pair for found in by_sentence for pair in counted_on(told.text, found))
    for one, other in islice((pair for pair in pairs if told_of.isdisjoint(pair)), _MOST):
        on = [case.quote(around(told, q, _SHOWN)) for q in (one, other)]
        yield Fail("on", tuple(on), {"one": on[0].quote, "other": on[1].quote})


def _thing_of(told: Told, found: Sequence[Quantity], k: int) -> tuple[str | None, str]:
    """What the quantity at ``k`` of a sentence counts, and the word for it: the same as the one before it where its own
    clause names nothing and the number is the same."""
    named = named_beside(told.text, found[k])
    if named[0] is None and k and found[k].value == found[k - 1].value and says_no_thing(told.text, found[k]):
        return named_beside(told.text, found[k - 1])
    return named


def _requests(told: Told, things: Sequence[tuple[Quantity, str | None, str, int]]) -> list[tuple[Quantity, bool]]:
    """The counts of requests: named so, or what was done with them in a sentence that has spoken of them; and of each
    whether it counts the information given on request (依申请公开3条), which need not be as many."""
    found: list[tuple[Quantity, bool]] = []
    spoken_of_in = -1
    for q, thing, word, sentence in things:
        if thing == "request":
            spoken_of_in = sentence
        elif thing is None and _TAKEN_UP.search(told.text, max(0, q.start - _REACH), q.start):
            pass
        elif thing is not None or spoken_of_in != sentence or not _HANDLED.fullmatch(told.text, clause_of(told.text, q), q.start):
            continue
        found.append((q, word == "公开"))
    return found


def _mixes(a: Quantity, b: Quantity, alike: bool) -> bool:
    return a.unit != b.unit and (alike or a.value == b.value)


def _same_number(found: Sequence[tuple[Quantity, str]]) -> tuple[Quantity, Quantity] | None:
    """Two counts of the same things with the same number in different units."""
    first: dict[tuple[int | Decimal, str], Quantity] = {}
    for q, word in found:
        before = first.setdefault((q.value, "信息" if word in _ANY_ITEM else word), q)
        if before.unit != q.unit and q.value >= _LEAST:
            return before, q
    return None


def _mixed_parts(told: Told, found: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """A total and a part in another unit, where the parts add up to the total."""
    whole = parts_after(told, found)
    if whole is None:
        return None
    total, parts = whole
    other = next((p for p in parts if p.unit != total.unit), None)
    countable = {total.unit, *(p.unit for p in parts)} <= _ITEM_UNITS
    return (total, other) if other and countable and sum(p.value for p in parts) == total.value else None


def _fail(case: Case, message: str, of: str, one: Quantity, other: Quantity) -> Fail:
    quoted = [case.quote(around(case.told, q, _SHOWN)) for q in (one, other)]
    facts = {"of": _OF[of], "of_en": _OF_EN[of], "one": quoted[0].quote, "other": quoted[1].quote}
    return Fail(message, tuple(quoted), facts)
