"""Totals and the parts told after them in one sentence: 共120条，其中网站80条，公众号40条; whether they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nianshen.text.quantities import Quantity

Balance = Literal["more", "less", "perhaps_less"]

_OPENS = re.compile(r"(?P<among>其中)|(?P<each>分别)|(?P<list>包括|包含|涵盖|(?<!不)(?<!包)含|[：（])")
_NO_PART = re.compile(
    r"共计|总计|合计|累计|总共|一共|收到|受理|办结|办理|答复|回复|增加|增长|减少|下降|比上|较上|同比|结转|人次|召开|举办|组织|开展|培训|阅读|点击|浏览|访问|粉丝|关注|转发|点赞|粉|占"
)
_NESTED = re.compile("其中|包括|包含|含|涉及|分别")
_REST = re.compile("其[他它余]|剩余|另外|另有|余下")
_OPEN_LIST = re.compile("等|主要|重点|尤其|特别|如|例如|部分|超|余")
_COMPLETE = re.compile(
    "人大|政协|网站|网|公众号|微信|微博|新媒体|公报|公告栏|公示栏|公开栏|宣传栏|电视|电台|广播|报|屏|抖音|头条|APP|客户端|平台|档案馆|图书馆|渠道|方式"
)
_BRACKETED = re.compile("（[^（）]{0,80}）")
_LONGEST_LABEL = 40
_MOST = 60


_MAY_OVERLAP = re.compile(r"可以?|能够?|实现|支持|具备|纳入|同时|还有|达到|符合")
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
    least two parts told after it, and what is wrong with them,
    None where they add up. Approximate numbers are neither totals nor parts, nor are those of requests unless the rest
    is told too (what table three has is compared there)."""
    counts = [q for q in quantities[:_MOST] if q.kind == "count" and q.unit and not q.unit.endswith("元")]
    taken = 0
    for k, total in enumerate(counts):
        if total.start < taken or total.approximate or total.each or k + 2 >= len(counts):
            continue
        opening = _OPENS.search(text, total.end, counts[k + 1].start)
        if opening is None or counts[k + 1].start - opening.end() > _LONGEST_LABEL:
            continue
        if re.search("[，。；]", text[total.end : opening.start()].lstrip("，。")):
            continue
        parts, nested = _parts(text, end, total, counts[k + 1 :], opening)
        if len(parts) < 2:
            continue
        taken = parts[-1].end
        yield total, None if nested is None else _balance(text, total, parts, opening)


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
        between = _BRACKETED.sub("", text[last : q.start])
        if not inside and _depth(between):
            continue
        if q.unit != total.unit:
            last = q.end
            continue
        if "；" in between and opening.group() != "：":
            break
        if _NO_PART.search(between) or (found and _NESTED.search(between)) or len(between) > _LONGEST_LABEL:
            return (found, False) if len(found) > 1 and not _NESTED.search(between) else (found, None)
        if q.approximate or q.each:
            return found if len(found) > 1 else [q, q], None
        found.append(q)
        last = q.end
    return found, False


def _depth(words: str) -> bool:
    return words.rfind("（") > words.rfind("）")


def _balance(text: str, total: Quantity, parts: list[Quantity], opening: re.Match[str]) -> Unbalanced | None:
    whole = int(total.value)
    values = [int(p.value) for p in parts]
    if any(sum(values[i:j]) == whole for i in range(len(values)) for j in range(i + 2, len(values) + 1)):
        return None
    if whole in values:  # what one channel published, another published again
        return None
    if sum(values) > whole:
        if max(values) <= whole and any(_MAY_OVERLAP.search(text, a, b) for a, b in _labels(total.end, parts)):
            return None
        listed = opening.lastgroup == "list" and max(values) > whole
        return None if listed else Unbalanced(total, tuple(parts), "more")
    labels = [text[a:b] for a, b in _labels(total.end, parts)]
    requests = "申请" in text[max(0, total.start - 20) : total.end + 6]
    if _REST.search(labels[-1]):
        return Unbalanced(total, tuple(parts), "less")
    if requests or any(_OPEN_LIST.search(label) for label in labels) or text[parts[-1].end : parts[-1].end + 1] == "等":
        return None
    complete = opening.lastgroup == "each" or all(_COMPLETE.search(label) for label in labels)
    complete = complete or (opening.lastgroup == "list" and len(parts) > 2)
    return Unbalanced(total, tuple(parts), "less" if complete else "perhaps_less")


def _labels(start: int, parts: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    for part in parts:
        yield start, part.start
        start = part.end
