"""What a report declares of its own make-up: 本报告由总体情况、主动公开……六部分组成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.text.first_characters import Sought
from nianshen.text.numerals import below_hundred

_SENTENCE = re.compile(r"[^。！？\n]+")
_NUMBERED = Sought(
    r"(?<![第一二三四五六七八九十\d])(?P<n>[一二两三四五六七八九十]{1,3}|[1-9]\d?)(?:个|大个?)?(?P<unit>部分|部份|章节|板块|版块|模块|块内容|块(?!钱|地)|篇章|方面|章|项内容|项)(?:的?内容)?"
)
_OF_REPORT = Sought(r"(?<!工作)报告|年报|工作年度报告|全文|编制")
_BEFORE_LIST = re.compile(r"由|包括了?|包含了?|涵盖|内容(?:主要)?(?:有|为|是)?|分为|分成|说明|介绍|反映|依次为|列有|设有|从|分别是|：|:")
_COUNTED = re.compile(r"(?P<etc>等)?[，,]?(?:一?共|共计|合计|共有|总共|总计|以下|如下|主要|分为?|这|等)*\Z")
_AFTER_LIST = re.compile(
    r"(?:组成|构成|展开)?[，,：:；（(—]{0,2}(?:主要|具体)?(?:分别|内容|依次)?(?:包括|为|是|即|有|包含|：|:)[：:]?(?P<list>[^。！？\n]{4,320}?)(?P<etc>等)?(?:内容|情况)?[）)]?\Z"
)
_MADE_OF = re.compile(r"(?:由|主要由)(?P<list>[^。！？\n]{4,320}?)(?P<etc>等)?(?:几个?部分|内容)?(?:组成|构成)")
_HOLDS = re.compile(r"(?:报告|年报|全文)(?:的?内容)?(?:主要)?(?:包括了?|包含了?|涵盖了?|分为|分成|有)(?P<list>[^。！？\n]{12,320}?)(?P<etc>等)(?:几个?部分|部分|内容|情况|方面)?(?:的内容)?\Z")
_FEWEST = 3
_MOST_PARTS = 4
"""A list after 报告包括 that names so many parts of the form is one of the report's parts."""
_MADE = ("组成", "构成", "分为", "分成", "共分", "包括", "包含", "涵盖", "内容", "列有", "部分", "章")
_LONGEST = 480
_ONE_ITEM = re.compile(
    r"(?:申请)?(?:行政)?复议(?:情况)?[、，和与及或]*(?:提起)?(?:行政)?诉讼|收费[、，和与及]*减免|问题[、，和与及]*(?:及其?|和)?(?:整改|改进|下一步)|制发[、，]*废止|收到[、，]处理|总体情况[、，]概述"
)
_BREAK = re.compile(r"[、，,；;]|(?:以及|及其他|和其他|与其他|和其它|及其它)(?=[^、，]{0,16}事项)|以及|[和及与](?=[^、，和及与]{0,16}(?:统计表|情况表|附表|附件|附录))")
_ORDINAL = Sought(r"[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[）)、.．]|是|为)|第[一二三四五六七八九十]部分[：:是为]?|[①-⑩]")
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
FREE_CONTENTS = {
    "requests": re.compile(r"申请(?!行政|复议)|不予公开"),
    "fees": re.compile(r"收费|减免|费用"),
    "disputes": re.compile(r"复议|诉讼|申诉"),
    "problems": re.compile(r"问题|不足|改进|困难|打算|计划|思路|安排"),
}
"""Contents of the 2007 regulation by the words that a heading has for them."""
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

    @property
    def kind(self) -> str | None:
        """The content of the 2007 regulation that the item names, if it names one and no more."""
        found = [kind for kind, pattern in FREE_CONTENTS.items() if pattern.search(self.text)]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Declaration:
    """The declaration at the half-open range ``start``..``end``. ``number`` of parts and ``items`` as far as given;
    ``open``: the list ends in 等. ``made_of``: the words say what the report consists of, not what it goes through;
    ``loose``: they count 方面 or 项, not 部分."""

    start: int
    end: int
    number: int | None
    items: tuple[DeclaredItem, ...]
    open: bool
    made_of: bool
    loose: bool

    @property
    def counts(self) -> range:
        """How many parts the list may be said to name: an item that speaks of two parts may be two."""
        counted = [item for item in self.items if not item.annex]
        annexes = len(self.items) - len(counted)
        fewest = len(counted)
        most = sum(max(1, len(item.parts)) for item in counted) + annexes
        return range(fewest, most + 1)


def declarations(text: str) -> Iterator[Declaration]:
    """The declaration of the report's own parts in every sentence of ``text`` (an introduction) that has one, in order;
    time is linear."""
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()[:_LONGEST]
        if not _OF_REPORT.search(words):
            continue
        numbered = next((m for m in _NUMBERED.finditer(words) if _is_number_of_parts(words, m)), None)
        found = _with_number(words, numbered) if numbered else _made_of(words)
        if found is not None:
            start, end, number, items, etc = found
            made_of = any(word in words for word in _MADE)
            aspects = numbered is not None and numbered["unit"] in ("方面", "项")
            yield Declaration(sentence.start() + start, sentence.start() + end, number, items, etc, made_of, aspects)


def _is_number_of_parts(words: str, numbered: re.Match[str]) -> bool:
    """方面 and 项 are counted of many things: there the words have to say that it is the report that has them."""
    if numbered["unit"] not in ("方面", "项"):
        return True
    return re.search(r"报告|年报|组成|构成", words[: numbered.end() + 8]) is not None


def _with_number(words: str, numbered: re.Match[str]) -> tuple[int, int, int | None, tuple[DeclaredItem, ...], bool] | None:
    number = below_hundred_or_figure(numbered["n"])
    before = words[: numbered.start()]
    counted = _COUNTED.search(before)
    assert counted is not None  # it may be empty
    listed = before[: counted.start()]
    begun = [(m.start(), tuple(_items(listed[m.end() :]))) for m in _BEFORE_LIST.finditer(listed) if "、" in listed[m.end() :] or "，" in listed[m.end() :]]
    if begun:
        start, items = max(begun, key=lambda b: (sum(bool(i.parts) for i in b[1]), -len(b[1]), b[0]))
        if len(items) >= 2:
            return start, numbered.end(), number, items, counted["etc"] is not None
    after = _AFTER_LIST.match(words, numbered.end())
    if after is not None and len(items := tuple(_items(after["list"]))) >= 2:
        return numbered.start(), after.end(), number, items, after["etc"] is not None
    first = max(0, numbered.start() - 12)
    return first, numbered.end(), number, (), False


def _made_of(words: str) -> tuple[int, int, int | None, tuple[DeclaredItem, ...], bool] | None:
    m = _MADE_OF.search(words)
    said = m is not None
    m = m or _HOLDS.search(words)
    items = tuple(_items(m["list"])) if m is not None else ()
    if m is None or len(items) < _FEWEST:
        return None
    if not said and (names_aspects(items) or sum(bool(item.parts) for item in items) < _MOST_PARTS):
        return None
    return m.start(), m.end(), None, items, m["etc"] is not None


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
