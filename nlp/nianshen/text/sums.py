"""Totals and the parts told after them in one sentence: 共120条，其中网站80条，公众号40条; whether they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nianshen.text.divisions import NEVER, division_of, times_told
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

Balance = Literal["more", "less", "perhaps_less"]

_OPENS = Sought(r"(?P<among>其中)|(?P<each>分别)|(?P<list>包括|包含|涵盖|(?<!不)(?<!包)含|[：（])|(?P<of>中[，：])")
_TO_OPENING = re.compile(r"[，。；]?[^，。；、\d]{0,8}[，。；]?")
"""All that may stand between a total and what opens its parts: 120条，| 88人次参加，| 74条信息|中，"""
_SHARE = re.compile(r"[，（]?约?占[^，。；）]{0,14}[%％]）?")
_NO_PART = re.compile(
    r"共计|总计|合计|累计|总共|一共|收到|受理|办结|办理|答复|回复|增加|增长|减少|下降|比上|较上|同比|结转|人次|召开|举办|组织|开展|培训|阅读|点击|浏览|访问|粉丝|关注|转发|点赞|粉|占"
)
_NESTED = re.compile("其中|包括|包含|含|涉及|分别")
_REST = re.compile("其[他它余]|剩余|另外|另有|余下")
_BARE_REST = re.compile("其余|余下|剩余|剩下")
_OPEN_LIST = re.compile("等|主要|重点|尤其|特别|如|例如|部分|超|余")
_COMPLETE = re.compile(
    "人大|政协|网站|网|公众号|微信|微博|新媒体|公报|公告栏|公示栏|公开栏|宣传栏|电视|电台|广播|报|屏|抖音|头条|APP|客户端|平台|档案馆|图书馆|渠道|方式"
)
_BRACKETED = re.compile("（[^（）]{0,80}）")
_ALIKE = frozenset("条件篇则个份")
"""Among the parts in one of these units one in another may be a part as well: 网站80条，公众号40篇."""
_LONGEST_LABEL = 40
_BARE_LABEL = 16
_TIMES_BEFORE = re.compile(r"(?P<times>\d|[一二两三四五六])(?:次|期|场|批|轮|届)[，、]?[^，。；\d]{0,6}\Z")
_TIMES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_TIMES_REACH, _ANNOUNCED_REACH = 12, 40
_MOST = 60


_MAY_OVERLAP = re.compile(r"(?<!许)可以?|(?<![职功节智性])能(?![源力耗])|实现|支持|具备|纳入|同时|还有|达到|符合")
"""What can be done with a part, not what it is: one item may well be of two such parts (可以网办236项，能实现一次办345项)."""


@dataclass(frozen=True, slots=True)
class Unbalanced:
    """``parts`` do not add up to ``total``. ``more``: they are more; ``less``: they are less although the list looks
    complete; ``perhaps_less``: they are less, and the list may leave some out."""

    total: Quantity
    parts: tuple[Quantity, ...]
    balance: Balance

    @property
    def sum(self) -> int:
        """What the parts add up to."""
        return sum(int(p.value) for p in self.parts)


def added_up(text: str, end: int, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Unbalanced | None]]:
    """Every total of a sentence that ends at ``end`` (or of one before it that the sentence goes on from with 其中) with at
    least two parts told after it, and what is wrong with them, None where they add up.

    The parts are opened by a word (其中) or tell by themselves that they divide the total (120条，线上80条，线下40条).
    Approximate numbers are neither totals nor parts, nor are those of requests unless the rest
    is told too (what table three has is compared there)."""
    shares = [q for q in quantities[:_MOST] if q.kind == "percent"]
    counts = [q for q in quantities[:_MOST] if q.kind == "count" and q.unit and not q.unit.endswith("元")]
    taken = 0
    for k, total in enumerate(counts):
        if total.start < taken or total.approximate or total.each or k + 2 >= len(counts):
            continue
        parts, nested, opening = _opened(text, end, total, counts[k + 1 :])
        if len(parts) < 2:
            parts, nested, opening = _bare(text, total, counts[k + 1 :]), False, ""
        if len(parts) < 2:
            continue
        earlier = [q for q in counts[:k] if q.unit == total.unit and q.start >= taken]
        taken = parts[-1].end
        yield total, None if nested is None else _balance(text, total, parts, opening, shares, earlier)


def going_on(
    text: str, start: int, end: int, total: Quantity, quantities: Sequence[Quantity]
) -> Iterator[Unbalanced | None]:
    """The same for a sentence ``start``..``end`` that begins with 其中 and whose ``total`` was told some sentences before:
    only where the last part is the rest (其他20条), so that the list is one of the whole."""
    opening = _OPENS.match(text, start)
    counts = [q for q in quantities[:_MOST] if q.kind == "count" and q.unit == total.unit]
    if opening is None or total.approximate or len(counts) < 2:
        return
    parts, inexact = _parts(text, end, total, counts, opening)
    if len(parts) > 1 and inexact is not None and _REST.search(text, parts[-2].end, parts[-1].start):
        yield _balance(text, total, parts, "among", (), ())


def _opened(
    text: str, end: int, total: Quantity, following: Sequence[Quantity]
) -> tuple[list[Quantity], bool | None, str]:
    """The parts that a word opens, as ``_parts`` gives them, and which word it is."""
    first = next((q for q in following if q.unit == total.unit), None)
    opening = _OPENS.search(text, total.end, following[0].start)
    if opening is None and first is not None and first is not following[0]:
        opening = _OPENS.search(text, following[0].end, first.start)  # 参训412人，三期分别为130人
        first = first if opening is not None and opening.lastgroup == "each" else None
    else:
        first = following[0]
    if opening is None or first is None or first.start - opening.end() > _LONGEST_LABEL:
        return [], None, ""
    between = text[total.end : opening.start()]
    if opening.lastgroup != "each" and not _TO_OPENING.fullmatch(between):
        return [], None, ""
    if opening.lastgroup == "each" and re.search("[，。；]", between.lstrip("，。；")):
        return [], None, ""
    return *_parts(text, end, total, following, opening), opening.lastgroup or opening.group()


def _parts(
    text: str, end: int, total: Quantity, following: Sequence[Quantity], opening: re.Match[str]
) -> tuple[list[Quantity], bool | None]:
    """The parts, and None in place of False where some of them are not exact, so that nothing can be told."""
    found: list[Quantity] = []
    inside = opening.group() == "（"
    stop = text.find("）", opening.end(), end) if inside else -1
    stop = stop if stop >= 0 else end
    last = opening.end()
    for q in following:
        if q.start >= stop:
            break
        if q.start < last:
            continue
        told = _BRACKETED.sub("", text[last : q.start])
        between = _SHARE.sub("", told)
        if not inside and _depth(between):
            continue
        if q.unit != total.unit:
            if found and {q.unit, total.unit} <= _ALIKE:
                return found, None
            last = q.end
            continue
        if "；" in between and opening.group() != "：" and between == told:
            break
        if _NO_PART.search(between) or (found and _NESTED.search(between)) or len(between) > _LONGEST_LABEL:
            return (found, False) if len(found) > 1 and not _NESTED.search(between) else (found, None)
        if q.approximate or (q.each and opening.lastgroup != "each"):
            return found if len(found) > 1 else [q, q], None
        found.append(q)
        last = q.end
    return found, False


def _bare(text: str, total: Quantity, following: Sequence[Quantity]) -> list[Quantity]:
    """Parts that no word opens: what divides the total by itself (线上80条，线下40条; 3月40人次，9月50人次), or a part and the
    rest (当场答复48个，其余15个); empty where there are none."""
    found: list[Quantity] = []
    labels: list[str] = []
    last = total.end
    for q in following:
        label = text[last : q.start]
        if q.unit != total.unit or len(label) > _BARE_LABEL or label[:1] not in "，、；：（。":
            break
        if q.approximate or q.each:
            return []
        if found and _BARE_REST.search(label):
            return [*found, q] if len(found) == 1 else []
        if found and division_of([*labels, label]) is None and times_told([*labels, label]) is None:
            break
        found.append(q)
        labels.append(label)
        last = q.end
    division = division_of(labels)
    if division is not None and (division.least == NEVER or division_of([_clause(text, total), *labels]) is not None):
        return []  # what stands for the total is one of its own siblings
    divided = division is not None or _all_times(text, total, labels)
    return found if len(found) > 1 and divided else []


def _clause(text: str, total: Quantity) -> str:
    return re.split("[，。；：]", text[max(0, total.start - _BARE_LABEL) : total.start])[-1]


def _all_times(text: str, total: Quantity, labels: Sequence[str]) -> bool:
    """Whether the labels are times, and all there were: so many as were told before (2次98人次，4月…，9月…), or the
    same."""
    times = times_told(labels)
    if times is None:
        return False
    told = _TIMES_BEFORE.search(text, max(0, total.start - _TIMES_REACH), total.start)
    if told is not None and (_TIMES.get(told["times"]) or int(told["times"])) == len(times):
        return True
    announced = text[max(0, total.start - _ANNOUNCED_REACH) : total.start]
    return all(time in announced for time in times)


def _depth(words: str) -> bool:
    return words.rfind("（") > words.rfind("）")


def _balance(
    text: str,
    total: Quantity,
    parts: list[Quantity],
    opening: str,
    shares: Sequence[Quantity],
    earlier: Sequence[Quantity],
) -> Unbalanced | None:
    """What is wrong; ``opening`` is the kind of word that opens the parts, empty where none does."""
    whole = int(total.value)
    values = [int(p.value) for p in parts]
    labels = [_BRACKETED.sub("", text[a:b]) for a, b in _labels(total.end, parts)]
    division = division_of(labels)
    runs = ((i, j) for i in range(len(values)) for j in range(i + 2, len(values) + 1))
    if any(sum(values[i:j]) == whole for i, j in runs if division is None or j - i == len(values)):
        return None
    if whole in values:  # what one channel published, another published again
        return None
    misprinted = _misprinted(sum(values), whole) or any(_digits_swapped(v, whole - sum(values) + v) for v in values)
    of_all = _shares_of_all(parts, shares)
    complete = of_all or _divided(text, total, labels)
    if not opening and sum(values) < whole and not (complete or misprinted or _BARE_REST.search(labels[-1])):
        return None
    if sum(values) > whole:
        if max(values) <= whole and any(_MAY_OVERLAP.search(label) for label in labels):
            return None
        another = max(values) > whole and (opening == "list" or bool(earlier))
        return None if another else Unbalanced(total, tuple(parts), "more")
    requests = "申请" in text[max(0, total.start - 20) : total.end + 6]
    if _REST.search(labels[-1]) or of_all or (requests and complete):
        return Unbalanced(total, tuple(parts), "less")
    if requests or any(_OPEN_LIST.search(label) for label in labels) or text[parts[-1].end : parts[-1].end + 1] == "等":
        return None
    complete = complete or misprinted or opening == "each" or all(_COMPLETE.search(label) for label in labels)
    complete = complete or (opening == "list" and len(parts) > 2)
    return Unbalanced(total, tuple(parts), "less" if complete else "perhaps_less")


def _divided(text: str, total: Quantity, labels: Sequence[str]) -> bool:
    """Whether the labels leave nothing out by what they name."""
    division = division_of(labels)
    return (division is not None and len(labels) >= division.least) or _all_times(text, total, labels)


def _shares_of_all(parts: Sequence[Quantity], shares: Sequence[Quantity]) -> bool:
    """Whether every part is told with its share (12条，占16%) and the shares make up the whole, but for their rounding."""
    told: list[float] = []
    ends = [*(p.start for p in parts[1:]), parts[-1].end + _BARE_LABEL]
    for part, end in zip(parts, ends, strict=True):
        share = next((s for s in shares if part.end <= s.start < end), None)
        if share is None:
            return False
        told.append(float(share.value))
    return 100 - len(told) <= sum(told) <= 100 + len(told) / 2


def _misprinted(total: int, whole: int) -> bool:
    """Whether the sum and the total differ as a misprint does, which no list that leaves some out does by chance: by
    the order of their digits, or, of three digits and more, by one digit."""
    a, b = str(total), str(whole)
    if len(a) != len(b) or len(a) < 2:
        return False
    return sorted(a) == sorted(b) or (len(a) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def _digits_swapped(told: int, right: int) -> bool:
    """Whether a part of three digits and more is the right one in another order."""
    return told > 99 and told != right and sorted(str(told)) == sorted(str(right))


def _labels(start: int, parts: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    for part in parts:
        yield start, part.start
        start = part.end
