"""Parts that nothing opens and that follow a total one after the other, in its sentence or in those behind it: 公开389条。网站
登载法定公开内容，共212条；公众号推送提醒，共107条；公示栏张贴60条.

Nothing but the numbers tells that these are parts, so that only what comes near to the total is taken for a wrong sum.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from nianshen.text.divisions import division_of
from nianshen.text.enumerators import ITEM
from nianshen.text.quantities import Quantity
from nianshen.text.sums import Unbalanced, misprinted, nearly_all
from nianshen.text.told import LONGEST_SENTENCE, Sentence

_SEGMENT = re.compile("[^；]+")
_NOT_THE_YEAR = re.compile(
    r"累计|历年|以来|(?:比|较|与)(?:上|去|往|前|20)|上年|上一年|去年|往年|同期|同比|环比|20\d\d年|平均|目标|计划|任务|不少于|应当|预计|将"
)
_OTHER = re.compile(
    r"其中|包括|包含|涉及|含|分别|阅读|点击|浏览|访问|粉丝|转[载发]|同步|重复|占|答复率|增加|增长|减少|下降|新增|还有|同时|删除|撤下|下架|可以|实现|纳入"
)
_VERBS = re.compile(r"收到|受理|接收|办结|办理|答复|回复|结转|召开|举办|组织(?!机构|结构|架构)|开展|培训|接待|处理|征集|采纳|制发|印发|废止|召集|参加|发放")
_INVOLVES = re.compile(r"\A，?(?:内容|范围|类别)?涉及")
_REST = re.compile("其[他它余]|余下|剩余|剩下")
_WHOLE = re.compile(r"共|总|合计|全年|全部|年内|本年|今年|20\d\d年|公开|发布|信息|收到|受理|办理|制发|推送")
_PLACES = re.compile(
    "网站|公众号|微信|微博|抖音|头条|客户端|新媒体|公报|公告栏|公示栏|公开栏|宣传栏|橱窗|电子屏|显示屏|电视|广播|报纸|[日晚]报|平台|档案馆|图书馆|查阅点"
)
_ONE_KIND = re.compile(r"(?P<kind>类|方面|领域|栏目|解读|图解|股|科|乡|镇|村|街道|社区|县|区|局)(?:的)?(?:政府|政务|公开)?(?:信息|内容|文件)?(?:公开|发布|报送|更新|共|有|为|：|，)*\Z")
_LONGEST_LABEL, _LEAD, _MOST_PARTS, _GAP = 40, 30, 30, 3
_LEAST_TOTAL = 20


@dataclass(frozen=True, slots=True)
class _Entry:
    quantity: Quantity
    label: str


def parts_in_turn(text: str, sentences: Sequence[Sentence], read: Collection[int]) -> Iterator[Unbalanced | None]:
    """What is wrong with every total of ``sentences`` (all of one part of the report) that parts follow in turn, None where
    they add up; totals that begin at a place in ``read`` are left to others. Raises nothing; time is linear in the number
    of sentences."""
    passed = 0
    for at, s in enumerate(sentences):
        if s.end - s.start > LONGEST_SENTENCE:
            continue
        for total in _totals(text, s):
            if total.start in read or total.start < passed:
                continue
            parts = _following(text, sentences[at : at + _MOST_PARTS], total)
            labels = [_lead(text, s.start, total.start), *(e.label for e in parts)]
            if len(parts) < 2 or not _may_divide(labels):
                continue
            values = [int(e.quantity.value) for e in parts]
            whole = int(total.value)
            if any(sum(values[:n]) == whole for n in range(2, len(values) + 1)):
                passed = parts[-1].quantity.end
                yield None
            elif _is_wrong(whole, values, labels[1:]):
                passed = parts[-1].quantity.end
                yield Unbalanced(total, tuple(e.quantity for e in parts), "more" if sum(values) > whole else "less")


def _totals(text: str, s: Sentence) -> Iterator[Quantity]:
    """The numbers of a sentence that may be totals: the first of each unit, exact, of the report's own year."""
    units: set[str] = set()
    for q in s.quantities:
        if q.kind != "count" or not q.unit or q.unit.endswith("元") or q.unit in units:
            continue
        lead = _lead(text, s.start, q.start)
        if q.approximate or q.each or q.value < _LEAST_TOTAL or _OTHER.search(lead):
            units.add(q.unit)
        elif not _NOT_THE_YEAR.search(_YEAR_OF_REPORT.sub("", lead)) and _WHOLE.search(lead):
            units.add(q.unit)
            yield q


_YEAR_OF_REPORT = re.compile(r"\A[^，。；：]{0,4}20\d\d年度?")


def _following(text: str, sentences: Sequence[Sentence], total: Quantity) -> list[_Entry]:
    """The numbers in the unit of the total that head the segments behind it, or fill them; they end where a segment tells
    something else first."""
    found: list[_Entry] = []
    gap = 0
    for n, s in enumerate(sentences):
        if s.end - s.start > LONGEST_SENTENCE:
            return found
        told = 0
        for segment in _SEGMENT.finditer(text, max(s.start, total.end), s.end) if n == 0 else _SEGMENT.finditer(text, s.start, s.end):
            own = [q for q in s.quantities if segment.start() <= q.start < segment.end() and q.kind == "count"]
            if n == 0 and not found:
                own = _beyond_comparison(text, total, own)
            if not own:
                if found and told:
                    return found
                continue
            entries = _entries(text, segment.start(), own, total)
            if not entries:
                return found
            found += entries
            told += 1
        gap = 0 if told or n == 0 else gap + 1
        if gap >= _GAP or len(found) > _MOST_PARTS or (found and not told):
            return found
    return found


def _beyond_comparison(text: str, total: Quantity, own: Sequence[Quantity]) -> list[Quantity]:
    """Without the numbers to which the total is only compared: 较上年增加23条."""
    last = total.end
    for k, q in enumerate(own):
        if not _NOT_THE_YEAR.search(text, last, q.start):
            return list(own[k:])
        last = q.end
    return []


def _entries(text: str, start: int, own: Sequence[Quantity], total: Quantity) -> list[_Entry]:
    """The parts that a segment tells: all its numbers where they are all of the unit of the total, else the one at its head."""
    last = max(start, total.end if start <= total.start else start)
    head = ITEM.match(text, last)
    last = head.end() if head is not None else last
    alike = all(q.unit == total.unit for q in own)
    entries: list[_Entry] = []
    for q in own if alike else own[:1]:
        label = text[last : q.start]
        label = _INVOLVES.sub("", label) if last == total.end else label
        if q.unit != total.unit or q.approximate or q.each or len(label) > _LONGEST_LABEL or q.value > total.value:
            return []
        entries.append(_Entry(q, label))
        last = q.end
    return entries


def _may_divide(labels: Sequence[str]) -> bool:
    """Whether the labels of a total (the first) and of its parts speak of one doing, and none of something beside it."""
    parts = labels[1:]
    if any(_OTHER.search(label) or _NOT_THE_YEAR.search(label) for label in parts):
        return False
    verbs = [frozenset(_VERBS.findall(label)) for label in labels]
    if any(v - verbs[0] for v in verbs[1:]) and len(set(verbs[1:])) > 1:
        return False
    own = _last_clause(labels[0])
    if any(division_of([own, label]) is not None for label in parts):  # 予以公开141件，部分公开58件: one part beside others
        return False
    if _ONE_KIND.search(own) and any(_ONE_KIND.search(label) for label in parts):
        return False
    return not (_PLACES.search(own) and any(_PLACES.search(label) for label in parts))


def _is_wrong(whole: int, values: Sequence[int], labels: Sequence[str]) -> bool:
    """Whether parts that do not add up are parts all the same: they come near to the whole, or differ as a misprint does."""
    rest = _REST.search(labels[-1]) is not None
    places = all(_PLACES.search(label) for label in labels)
    kinds = {m["kind"] if (m := _ONE_KIND.search(label)) else "" for label in labels[: len(labels) - rest]}
    of_kinds = len(kinds) == 1 and "" not in kinds
    if rest and of_kinds and len(values) > 2:
        return True
    one_kind = places or rest or of_kinds
    if len(values) > 2 and nearly_all(whole, values, one_kind=one_kind):
        return True
    return misprinted(whole, sum(values)) and (len(values) > 2 or places or rest)


def _lead(text: str, start: int, at: int) -> str:
    return text[max(start, at - _LEAD) : at]


def _last_clause(words: str) -> str:
    return re.split("[，；：]", words)[-1]
