"""Exact numbers of things with the words around them, so that two of one report can be compared: what is counted, in
which unit, and what narrows it (新增, 上半年, 计划)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_AFTER = re.compile(r"的?(?P<noun>[\u4e00-\u9fff]{2,14})")
_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,12}\Z")
_LINKS = re.compile(
    r"(?:共计|总计|合计|已有|共有|设有|达到|增至|增加到|增到|共|达|为|有|是|至|到|了|增加|出刊|刊发|编发|编印|印发|发行|出版|推送)+\Z"
)
_NARROWED = Sought(
    r"其中|上半年|下半年|季度|上年|去年|往年|同期|同比|新增|新建|新设|另|余|其他|各(?![类项种])|每(?!日|天)|将|拟|计划|首批|部分|抽|选取|评出|试点|力争|目标|平均|原有|原来|减少|剩|第|前|(?<![会随此最然])后|分别|仅|只有|不足|未|没有|扣分|通报|约谈|(?<!\d)(?:[1-9]|1[01])月|累计|历年|以来|截至(?!年底|12月)|中有|再|"
    r"至少|以上|左右|不少于"
)
_ALIKE_NARROWED = frozenset(
    ("计划", "上半年", "下半年", "新增", "新建", "新设", "试点", "通报", "累计", "约谈", "扣分")
)
"""Where both numbers are narrowed by the same one of these, they may be the same figure all the same."""
_DEADLINE = re.compile(
    r"(?:20\d\d年)?(?:\d{1,2}月|年)(?:底|初|末|[上中下]旬|\d{1,2}日)?(?:以)?前(?=[，给在对把将完由向])"
)
_YEARS = re.compile(r"20\d\d(?=年)")
_CLAUSE_END = re.compile("[，；：。]")
_TAIL_END = re.compile("[，；：。（\n]")
_BRACKETED = re.compile(r"（([\u4e00-\u9fff]{1,4})）")
_TIMES = ("元", "月", "天", "日", "小时", "年", "季度", "星期", "分钟", "分")
_ALIKE = {"则": "条", "名": "人", "位": "人", "起": "件", "人次": "人", "所": "家", "张": "张"}
_EACH_HAS = re.compile(r"[^，。；\d]{0,12}各(?:定|配备?|设|明确|安排|指定|确定|有)了?(?P<noun>[^，。；\d]{2,10})")
"""11个科室各配联络员1人: eleven of them in all."""
_FOLLOWERS = re.compile(r"(?:关注|粉丝|订阅|注册)(?:人数|用户数?|者|总数|数|量)*")
_REACH = 30


@dataclass(frozen=True, slots=True)
class Count:
    """``q`` counts in ``unit`` (名 and 人 are one) what the words of its clause ``before`` and ``after`` it name. ``lead``
    and ``tail`` are its clause as printed; ``wide`` its sentence up to it, which begins at ``start``. ``narrow``: what
    narrows it, empty where nothing does; ``open``: it cannot be compared at all, unless with one narrowed alike."""

    q: Quantity
    unit: str
    before: str
    after: str
    lead: str
    tail: str
    wide: str
    start: int
    sentence: int
    narrow: frozenset[str]

    @property
    def open(self) -> bool:
        return bool(self.narrow)

    def comparable(self, other: Count) -> bool:
        """Whether the same words, or none, narrow both."""
        return self.narrow == other.narrow and self.narrow <= _ALIKE_NARROWED


def counts_of(
    text: str, start: int, end: int, quantities: Sequence[Quantity], number: int, year: int
) -> Iterator[Count]:
    """The exact counts of sentence ``number``, which stands at ``start``..``end``, from 3 upwards, money and spans of time
    left out. ``year`` is that of the report; numbers of another year are narrowed. Raises nothing."""
    last = start
    previous: Quantity | None = None
    for q in quantities:
        lead = text[max(last, q.start - _REACH) : q.start]
        clause = _CLAUSE_END.split(lead)[-1]
        tail = _TAIL_END.split(_BRACKETED.sub(r"\1", text[q.end : min(end, q.end + _REACH)]))[0]
        last = q.end
        before, previous = previous, q
        followed = not q.unit and _followers(text, q, clause, tail)
        unit = "人" if followed else q.unit
        exact = q.kind == "count" and not q.in_words and (not q.approximate or "." in text[q.start : q.end])
        if not exact or not unit or unit.endswith(_TIMES) or q.each:
            continue
        each = _EACH_HAS.fullmatch(text, before.end, q.start) if before is not None and before.end >= start else None
        counted = q
        if each is not None and before is not None and not before.approximate and before.kind == "count":
            counted = replace(q, value=q.value * before.value)
        if counted.value < 3:
            continue
        behind = _AFTER.match(tail)
        words = each["noun"] if each is not None else _DEADLINE.sub("", clause)
        ahead = _BEFORE.search(_LINKS.sub("", words))
        narrow = {m.group() for m in _NARROWED.finditer(words)}
        narrowed_after = _NARROWED.match(tail)
        if narrowed_after is not None and narrowed_after.group() != "中有":
            narrow.add(narrowed_after.group())
        years = [int(y) for y in _YEARS.findall(text[start : q.start])]
        if year and years and "去年" in narrow and years[0] == year + 1:
            narrow.discard("去年")  # said of the year after: 2025年将请去年参加的20人
        elif year and any(y != year for y in years):
            narrow.add(str(max(years)))
        yield Count(
            counted,
            _ALIKE.get(unit, unit),
            ahead.group() if ahead else "",
            "关注" if followed else behind["noun"] if behind else "",
            clause,
            tail,
            text[start : q.start],
            start,
            number,
            frozenset(narrow),
        )


def _followers(text: str, q: Quantity, clause: str, tail: str) -> bool:
    """Whether a number without a unit counts followers: 关注人数52.3万, 25.3万关注者."""
    if q.kind != "count" or text[q.end - 1 : q.end] != "万":
        return False
    return _FOLLOWERS.search(clause[-8:]) is not None or _FOLLOWERS.match(tail) is not None
