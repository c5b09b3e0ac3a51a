"""What a report declares of its own make-up: 本报告由总体情况、主动公开……六部分组成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.text.numerals import below_hundred

_NUMBER = r"(?P<n>[一二两三四五六七八九十]{1,2}|[1-9]\d?)"
_PARTS = rf"(?:共|共计|合计|共有|总共|以下|如下|主要)?{_NUMBER}(?:个|大|大个)?(?:部分|章节|板块|方面|部份|项内容|章)(?:的?内容)?"
_SUBJECT = r"(?:(?<!工作)(?<!调查)(?:报告|年报)|工作年度报告|全文|正文)(?:全文|正文|的?内容)?(?:主要)?"
_LIST_FIRST = re.compile(
    rf"{_SUBJECT}(?:主要)?(?:由|包括|包含|涵盖|包括了|包含了|从|分为|分)[：:]?(?P<list>[^。！？\n]{{4,320}}?)(?P<etc>等)?{_PARTS}"
)
_NUMBER_FIRST = re.compile(
    rf"{_SUBJECT}(?:主要|一?共|总共|由|包括|包含|分为|分成|分|有|含|按|从){{1,4}}{_PARTS}(?:组成|构成)?"
    r"(?:[，,：:；（(——]{0,2}(?:主要|具体)?(?:分别|内容)?(?:包括|为|是|即|有|包含)?[：:]?(?P<list>[^。！？\n]{4,320}?)(?P<etc>等)?(?:内容|情况)?[）)]?(?=[。！？\n]|组成|构成))?"
)
_NO_NUMBER = re.compile(rf"{_SUBJECT}(?:主要)?由(?P<list>[^。！？\n]{{4,320}}?)(?P<etc>等)?(?:几个?部分|部分|内容)?(?:组成|构成)")
_ONE_ITEM = re.compile(
    r"(?:申请)?(?:行政)?复议(?:情况)?[、，和与及或]*(?:提起)?(?:行政)?诉讼|收费[、，和与及]*减免|问题[、，和与及]*(?:及其?|和)?(?:整改|改进|下一步)|制发[、，]*废止|收到[、，]处理|总体情况[、，]概述"
)
_BREAK = re.compile(r"[、，,；;]|(?:以及|及其他|和其他|与其他|和其它|及其它)(?=[^、，]{0,16}事项)|以及")
_ORDINAL = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[）)、.．]|是|为)|第[一二三四五六七八九十]部分[：:是为]?|[①-⑩]")
_STRIP = " \t“”\"《》‘’：:，,、；;（）()"
_PART_OF = (
    (1, re.compile(r"总体|概述|概况|基本情况|综述|总述|工作情况|开展情况")),
    (2, re.compile(r"主动公开|公开政府信息的?情况")),
    (3, re.compile(r"申请(?!行政|复议)|依申请")),
    (4, re.compile(r"复议|诉讼|申诉")),
    (5, re.compile(r"问题|不足|改进|困难")),
    (6, re.compile(r"其[他它]|事项")),
)
_OF_2007 = re.compile(r"收费|减免|不予公开|咨询处理")
_ANNEX = re.compile(r"附[件表录]|统计表|指标")
_ASPECT = re.compile(r"信息管理|平台|监督保障|教育培训|组织领导|机构")


@dataclass(frozen=True, slots=True)
class DeclaredItem:
    """An item of the list. ``parts`` are the parts of the national form that it speaks of; ``old``: a content of the
    2007 regulation that the national form no longer has."""

    text: str
    parts: tuple[int, ...]
    old: bool
    annex: bool


@dataclass(frozen=True, slots=True)
class Declaration:
    """The declaration at the half-open range ``start``..``end``. ``number`` of parts and ``items`` as far as given;
    ``open``: the list ends in 等. ``made_of``: the words say what the report consists of, not what it goes through."""

    start: int
    end: int
    number: int | None
    items: tuple[DeclaredItem, ...]
    open: bool
    made_of: bool

    @property
    def counts(self) -> range:
        """How many parts the list may be said to name: an item that speaks of two parts may be two."""
        counted = [item for item in self.items if not item.annex]
        annexes = len(self.items) - len(counted)
        fewest = len(counted)
        most = sum(max(1, len(item.parts)) for item in counted) + annexes
        return range(fewest, most + 1)


def declarations(text: str) -> Iterator[Declaration]:
    """Every declaration of the report's own parts in ``text`` (an introduction), in order; time is linear."""
    at = 0
    while at < len(text):
        found = [m for p in (_LIST_FIRST, _NUMBER_FIRST, _NO_NUMBER) if (m := p.search(text, at))]
        if not found:
            return
        m = min(found, key=lambda m: (m.start(), found.index(m)))
        listed = m["list"] or ""
        number = below_hundred_or_figure(m.groupdict().get("n"))
        tail = text[m.end() : m.end() + 6]
        made_of = any(word in m.group() + tail for word in ("组成", "构成", "分为", "分成", "共分", "包括", "包含", "涵盖"))
        items = tuple(_items(listed))
        if number is not None or len(items) >= 3:
            yield Declaration(m.start(), m.end(), number, items, bool(m["etc"]), made_of)
        at = m.end()


def below_hundred_or_figure(numeral: str | None) -> int | None:
    """六 or 6 as a number."""
    if numeral is None:
        return None
    return int(numeral) if numeral.isdecimal() else below_hundred(numeral.replace("两", "二"))


def _items(listed: str) -> Iterator[DeclaredItem]:
    joined = _ONE_ITEM.sub(lambda m: re.sub("[、，]", "和", m.group()), listed)
    joined = _ORDINAL.sub("、", joined)
    for piece in _BREAK.split(joined):
        words = piece.strip(_STRIP)
        if len(words) < 2:
            continue
        parts = tuple(number for number, pattern in _PART_OF if pattern.search(words))
        if 1 in parts and len(parts) > 1:
            parts = parts[1:]
        yield DeclaredItem(words, parts, _OF_2007.search(words) is not None, _ANNEX.search(words) is not None)


def names_aspects(items: tuple[DeclaredItem, ...]) -> bool:
    """Whether the list is of the five aspects of 总体情况 and not of parts."""
    return sum(_ASPECT.search(item.text) is not None for item in items) >= 2
