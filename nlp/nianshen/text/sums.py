"""Totals and the parts told after them in one sentence: 共120条，其中网站80条，公众号40条; whether they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from nianshen.text.counted import cardinal
from nianshen.text.divisions import NEVER, division_of, times_told
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

Balance = Literal["more", "less", "perhaps_less"]

_AXIS = r"(?:按照?|从|以)[^，。；：\d]{0,8}(?:渠道|类别|分类|类型|形式|方式|平台|内容|来源|主体|领域|载体|级别|层级|时间|性质|栏目|途径|季度|月份|对象|事项|结果|申请人|申请者|身份|单位|部门|地区|群体|媒介|媒体|去向|方面|答复情况|办理情况)[^，。；：\d]{0,4}?(?:分为?|看|来看|划分|统计|上看|区分|来说|分类)[，：]"
"""按公开渠道分，: what follows divides the whole."""
_OPENS = Sought(
    r"(?P<among>其中)|(?P<each>分别)|(?P<list>包括|包含|涵盖|(?<!不)(?<!包)含|(?<![立随及当])即(?![时日可使将便刻办])|[，。]由|[：（])|(?P<of>中[，：])"
    rf"|(?P<by>{_AXIS})"
)
_BY = Sought(_AXIS)
_TO_OPENING = re.compile(r"[，。；]?[^，。；、\d]{0,8}[，。；]?")
"""All that may stand between a total and what opens its parts: 120条，| 88人次参加，| 74条信息|中，"""
_COMPARING = re.compile(
    r"[，（](?![^，。；（）]{0,20}结转)[^，。；（）]{0,20}(?:比|较|上年|去年|增长|增加|减少|下降|上升|阅读|点击|浏览|访问|占[^，。；（）]{0,10}%)[^，。；（）]{0,20}）?"
)
"""A clause that only says how the total stands to another number: 较上年增加23条，."""
_SHARE = re.compile(r"[，（]?约?占[^，。；）]{0,14}[%％]）?")
_NO_PART = Sought(
    r"共计|总计|合计|累计|总共|一共|收到|受理|办结|办理|答复|回复|增加|增长|减少|下降|比上|较上|同比|结转|人次|召开|举办|(?<![他它会益济团党层作业])组织(?!机构|结构|架构|人事|领导|部|[、，。；申提])|开展|培训(?!类|班|信息|内容)|阅读|点击|浏览|访问|粉丝|(?<!众)关注|转发|点赞|粉|占(?![为了]?\Z)|删除|撤下|下架"
)
_NESTED = re.compile("其中|包括|包含|含|涉及|分别")
_REST = re.compile("其[他它余]|剩余|另外|另有|余下")
_BARE_REST = re.compile("其余|余下|剩余|剩下")
_OPEN_LIST = re.compile(
    "主要(?!领导|负责|业务|职)|重点(?!领域|工作|项目|民生|建设|信息|工程)|尤其|特别|(?<!比)如(?!下|期|实|意)|例如|部分(?!公开|予以)|超|余"
)
_AND_SO_ON = re.compile("等(?!级|次|候|额|位)")
"""In a label it may speak of what one part holds (补贴等惠农资金42条) or of the list."""
_MEMBER = re.compile(r"(?:[镇乡村局委办科股]|街道|社区|单位|部门)(?:公开|发布|报送|提供|信息|各|有){0,3}\Z")
"""Who published: of many members a list may well name the first three."""
_OF_THE_MAIN_KINDS = re.compile("主要(?:类别|内容|分类|种类|渠道|形式|方式|途径|类型)")
_COMPLETE = re.compile(
    "人大|政协|建议|提案|网站|网|公众号|微信|微博|新媒体|公报|公告栏|公示栏|公开栏|宣传栏|电视|电台|广播|报|屏|抖音|头条|APP|客户端|平台|档案馆|图书馆|渠道|方式"
)
_BRACKETED = re.compile("（[^（）]{0,80}）")
_ALIKE = frozenset("条件篇则个份")
"""Among the parts in one of these units one in another may be a part as well: 网站80条，公众号40篇."""
_LONGEST_LABEL = 40
_BARE_LABEL = 16
_LONGEST_BARE = 24
_OWN_PARTS = re.compile(r"（[^（）\d]{0,16}\d|，?(?:其中|包括|含)")
"""Right behind a part: its own parts, 网站300条（动态200条、公告110条）."""
_TO_THE_FIRST = re.compile(r"(?:政府|政务|公开|各类)*(?:信息|文件|稿件|内容|账号|申请|建议|提案)，")
_IS_OF = re.compile(r"(?:信息|文件)?(?:为|是|属于|涉及)[^，。；、\d]{1,14}")
_OF_CASES = re.compile(r"(?:复议|诉讼|案件)\Z")
_TAKES = re.compile(r"占[为了]?\Z")
_OF_A_LIST = re.compile(r"类(?:信息)?\Z|网站|公众号|微信|微博|新媒体|公告栏|公开栏|报[纸刊]|广播|电视|公报|平台|方式")
_SUM_WORDS = ("合计", "共计", "总计", "相加")
"""Behind 两项 they say that the two are summed up."""
_CLOSES = re.compile(
    r"[，、；]?(?:以上|上述)?(?:[两三四五六七八九十\d]{1,2}[项类者种个]|各项)?(?:合计|总计|共计|总共|相加)(?:主动|公开|发布|收到|受理|办理|答复|各类|政府|信息|申请|建议|提案|为|达到?|了|有|共|数量?|：|件数|条数){0,5}"
)
_CLOSES_A_TIME = re.compile(
    r"[，、；](?:全年|年内|本年度?|(?:第?[一二三四]|前[两三])季度|[上下]半年|全[县市区镇])(?:总?共计?|合计|累计)[^，。；\d]{0,8}"
)
"""They close a list of times or levels only: 1月12条，2月15条，3月20条，一季度共47条."""
_CLOSES_COUNTED = re.compile(r"[，、；]?(?:以上|上述|这)(?P<count>[两二三四五六七八九十]|\d{1,2})[项类者种个](?:渠道|方面|平台|方式|信息)?[^，。；\d]{0,8}\Z")
"""以上三类共计506条 tells how many parts it sums up, so that semicolons between them end nothing."""
_CLOSES_PERHAPS = re.compile(r"[，；](?:全年|年内|本年度?|[全我本][县市区镇乡局委]|\d{4}年)?总?共(?!同|享|有关|建|商|产|青|性)[^，。；、\d]{0,10}")
"""It may as well begin something else (，共收到留言20条), so that only a misprint is told by it."""
_OTHER_AXIS = re.compile("公开|发布|推送|更新|刊登|报送|\\d")
_TIMES_BEFORE = re.compile(r"(?P<times>\d|[一二两三四五六])(?:次|期|场|批|轮|届)[，、]?[^，。；\d]{0,6}\Z")
_TIMES = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_TIMES_REACH, _ANNOUNCED_REACH = 12, 40
_MOST = 60
_FEWEST_NEAR = 3

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


def added_up(
    text: str, end: int, quantities: Sequence[Quantity], start: int = 0
) -> Iterator[tuple[Quantity, Unbalanced | None]]:
    """Every total of a sentence ``start``..``end`` (or of one before it that the sentence goes on from) with at least two parts told after it, and what is wrong with them, None where they add up.

    The parts are opened by a word (其中) or tell by themselves that they divide the total (120条，线上80条，线下40条).
    Approximate numbers are neither totals nor parts, nor are those of requests unless the rest
    is told too (what table three has is compared there)."""
    shares = [q for q in quantities[:_MOST] if q.kind == "percent"]
    counts = [
        q
        for q in quantities[:_MOST]
        if q.kind == "count" and q.unit and not q.unit.endswith("元") and not text.startswith(_SUM_WORDS, q.end)
    ]
    taken = 0
    parts: list[Quantity] = []
    for k, total in enumerate(counts):
        if total.approximate or total.each or k + 2 >= len(counts):
            continue
        if total.start < taken and not (total in parts and _OWN_PARTS.match(text, total.end)):
            continue
        after = max(total.end, start - 1)
        following, after = _beyond_comparisons(text, after, counts[k + 1 :])
        if len(following) < 2:
            continue
        found, nested, opening = _opened(text, end, total, following, after)
        if opening == "of" and total.start < start:  # 收到258件。办结的申请中，…: those have a total of their own
            continue
        if len(found) < 2:
            found, opening = _bare(text, total, following, shares, after)
            nested = False
        if len(found) < 2:
            continue
        parts = found
        earlier = [q for q in counts[:k] if q.unit == total.unit and q.start >= taken]
        taken = max(taken, parts[-1].end)
        yield total, None if nested is None else _balance(text, total, parts, opening, shares, earlier)
        if opening == "by":
            for again in _by_another_axis(text, end, total, parts[-1], following):
                taken = again[-1].end
                yield total, _balance(text, total, again, "by", shares, ())
    yield from _summed_up(text, counts)


def divides_the_whole(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what says how it divides a total told before: 按渠道分，."""
    return _BY.match(text, start, min(end, start + _LONGEST_LABEL)) is not None


def _beyond_comparisons(
    text: str, last: int, following: Sequence[Quantity]
) -> tuple[Sequence[Quantity], int]:
    """What follows a total that ends at ``last`` without the numbers it is only compared with (较上年增加23条), and where
    those end."""
    for at, q in enumerate(following):
        if not _COMPARING.fullmatch(text[last : q.start] + "一"):
            return following[at:], last
        last = q.end + (text[q.end : q.end + 1] == "）")
    return (), last


def _by_another_axis(
    text: str, end: int, total: Quantity, last: Quantity, following: Sequence[Quantity]
) -> Iterator[list[Quantity]]:
    """The parts of every further division of the same total: 按类别分，…；按渠道分，…."""
    while (opening := _BY.search(text, last.end, end)) is not None:
        rest = [q for q in following if q.start >= opening.end()]
        if opening.start() - last.end > _LONGEST_LABEL or len(rest) < 2:
            return
        parts, inexact = _parts(text, end, total, rest, opening)
        if len(parts) < 2:
            return
        if inexact is not None:
            yield parts
        last = parts[-1]


def _summed_up(text: str, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Unbalanced | None]]:
    """Totals told behind their parts: 网站120条，公众号80条，共计210条."""
    for k, total in enumerate(counts):
        if k < 2 or total.approximate or total.each:
            continue
        lead = text[counts[k - 1].end : total.start]
        counted = _CLOSES_COUNTED.match(lead)
        if counted is not None:
            yield from _counted_up(text, counts[:k], total, cardinal(counted["count"]) or int(counted["count"]))
            continue
        closes = _CLOSES.fullmatch(lead)
        perhaps = closes is None and _CLOSES_PERHAPS.fullmatch(lead) is not None
        if closes is None and not perhaps and not _CLOSES_A_TIME.fullmatch(lead):
            continue
        parts: list[Quantity] = []
        labels: list[str] = []
        for n in range(k - 1, -1, -1):
            q = counts[n]
            label = text[max(counts[n - 1].end if n else 0, q.start - _LONGEST_LABEL) : q.start]
            if q.unit != total.unit or q.approximate or q.each:
                break
            parts.insert(0, q)
            opens = max(label.rfind(mark) for mark in "。；：\n")
            labels.insert(0, label[opens + 1 :])
            if opens >= 0 or _NO_PART.search(label) or _NESTED.search(label):
                break
        if len(parts) < 2 or any(_NESTED.search(label) for label in labels[1:]):
            continue
        whole, values = int(total.value), [int(p.value) for p in parts]
        divided = division_of(labels) is not None or times_told(labels) is not None
        if closes is None and not divided and not (perhaps and misprinted(sum(values), whole)):
            continue
        right = any(sum(values[n:]) == whole for n in range(len(values) - 1))
        if right or _NESTED.search(labels[0]):
            yield total, None
        else:
            yield total, Unbalanced(total, tuple(parts), "more" if sum(values) > whole else "less")


def _counted_up(
    text: str, before: Sequence[Quantity], total: Quantity, count: int
) -> Iterator[tuple[Quantity, Unbalanced | None]]:
    """The total that sums up the last ``count`` numbers of its unit, as it says itself."""
    parts = [q for q in before if q.unit == total.unit][-count:]
    if len(parts) < max(count, 2) or any(q.approximate or q.each for q in parts):
        return
    if any(_NESTED.search(text, a.end, b.start) for a, b in pairwise(parts)):
        return
    right = sum(int(q.value) for q in parts)
    balance: Balance = "more" if right > total.value else "less"
    yield total, None if right == total.value else Unbalanced(total, tuple(parts), balance)


def listed(text: str, total: Quantity, lines: Sequence[tuple[int, Sequence[Quantity]]]) -> Unbalanced | None:
    """Whether the items of a list below a total (公开120条，具体如下：, then a line each) add up to it. ``lines`` are the
    beginning of each item and its quantities; the first number of the unit of the total is the item's own."""
    parts = [next((q for q in counts if q.unit == total.unit), None) for _, counts in lines]
    own = [q for q in parts if q is not None]
    if len(own) < len(lines) or any(q.approximate or q.each for q in own):
        return None
    whole, values = int(total.value), [int(q.value) for q in own]
    if sum(values) == whole or whole in values or max(values) > whole:
        return None
    if sum(values) > whole:
        return Unbalanced(total, tuple(own), "more")
    labels = [text[start : q.start] for (start, _), q in zip(lines, own, strict=True)]
    complete = len(own) > 2 or _REST.search(labels[-1]) is not None or _divided(text, total, labels)
    return Unbalanced(total, tuple(own), "less" if complete else "perhaps_less")


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
    text: str, end: int, total: Quantity, following: Sequence[Quantity], after: int
) -> tuple[list[Quantity], bool | None, str]:
    """The parts that a word behind ``after`` opens, as ``_parts`` gives them, and which word it is."""
    first = next((q for q in following if q.unit == total.unit), None)
    opening = _OPENS.search(text, after, following[0].start)
    if opening is None and first is not None and first is not following[0]:
        opening = _OPENS.search(text, following[0].end, first.start)  # 参训412人，三期分别为130人
        first = first if opening is not None and opening.lastgroup == "each" else None
    else:
        first = following[0]
    if opening is None or first is None or first.start - opening.end() > _LONGEST_LABEL:
        return [], None, ""
    between = _COMPARING.sub("", text[after : opening.start()])
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
    own_words = frozenset(m.group() for m in _NO_PART.finditer(_clause(text, total)))
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
            if found and ({q.unit, total.unit} <= _ALIKE or between[-2:] == text[found[-1].start - 2 : found[-1].start]):
                return found, None  # 网站80条，公众号40篇; 当面申请6件，网络申请15人次
            last = q.end
            continue
        if "；" in between and between == told and not _parts_by_semicolon(text, opening, found, between):
            break
        if found and _BY.search(between):
            break
        other = any(m.group() not in own_words for m in _NO_PART.finditer(between))
        if other or (found and _NESTED.search(between)) or len(between) > _LONGEST_LABEL:
            return (found, False) if len(found) > 1 and not _NESTED.search(between) else (found, None)
        if q.approximate or (q.each and opening.lastgroup != "each"):
            return found if len(found) > 1 else [q, q], None
        found.append(q)
        last = q.end
    return found, False


def _parts_by_semicolon(text: str, opening: re.Match[str], found: Sequence[Quantity], label: str) -> bool:
    """Whether semicolons stand between the parts that a word opens: behind a colon, or where they do so from the first on and
    the ``label`` of the next is of the same kind (公文类112条；解读类41条)."""
    if opening.group() == "：":
        return True
    if text.startswith("：", opening.end()):
        return all(text[q.end : q.end + 1] not in "，、" for q in found[:-1])
    if not found or label[0] != "；" or any(text[q.end : q.end + 1] != "；" for q in found):
        return False
    return label[-1] == text[found[0].start - 1] or (len(found) > 1 and _REST.search(label) is not None)


def _bare(
    text: str, total: Quantity, following: Sequence[Quantity], shares: Sequence[Quantity], last: int
) -> tuple[list[Quantity], str]:
    """Parts that no word opens: what divides the total by itself (线上80条，线下40条; 3月40人次，9月50人次), a list that ends
    with the rest, shares that make up the whole, 12条为…，20条为…; empty where there are none. Beside them what kind of
    list it is, empty where nothing but the labels tells that it is one."""
    found: list[Quantity] = []
    labels: list[str] = []
    for q in following:
        label = _COMPARING.sub("", text[last : q.start]) if found else text[last : q.start]
        if not found and _TO_THE_FIRST.match(label):
            label = label[label.index("，") :]
        told = _IS_OF.match(label) if found else None
        label = label[told.end() :] if told is not None else label
        if q.unit != total.unit or len(label) > _LONGEST_BARE or (label[:1] or "，") not in "，、；：（。":
            break
        if q.approximate or q.each:
            return [], ""
        found.append(q)
        labels.append(label)
        last = q.end
    short = next((n for n, label in enumerate(labels) if len(label) > _BARE_LABEL), len(labels))
    if short > 1 and _BARE_REST.search(labels[1]):
        return found[:2], ""
    if found and max(int(q.value) for q in found) > int(total.value):
        return [], ""
    of_kind = not _OF_A_LIST.search(_clause(text, total)) and _of_kind(text, found, labels, shares)
    if of_kind:
        return found, "list"
    for count in range(short, 1, -1):
        division = division_of(labels[:count])
        if division is not None:
            alone = division_of([_clause(text, total), *labels[:count]]) is None
            more = sum(int(q.value) for q in found[:count]) > int(total.value)
            least = division.least != NEVER or (more and _OF_CASES.search(_clause(text, total)) is not None)
            return (found[:count], "") if alone and least else ([], "")
        if _all_times(text, total, labels[:count]):
            return found[:count], ""
    return [], ""


def _of_kind(
    text: str, found: Sequence[Quantity], labels: Sequence[str], shares: Sequence[Quantity]
) -> bool:
    """Whether a list without a word that opens it is one of the whole all the same."""
    if len(found) < 2 or any(_NO_PART.search(label) or _NESTED.search(label) for label in labels):
        return False
    if all(_IS_OF.match(text, q.end) for q in found) and all(label.strip("，、；。") == "" for label in labels):
        return True
    if all(_TAKES.search(label) for label in labels) or _shares_of_all(found, shares):
        return True
    return len(found) > 2 and _REST.search(labels[-1]) is not None and all(_OF_A_LIST.search(la) for la in labels[:-1])


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
    far = max(total.end, parts[0].start - _LONGEST_LABEL)
    labels = [_BRACKETED.sub("", text[a:b]) for a, b in _labels(far, parts)]
    division = division_of(labels)
    exclusive = division is not None or _one_list(labels)
    runs = ((i, j) for i in range(len(values)) for j in range(i + 2, len(values) + 1))
    if any(sum(values[i:j]) == whole for i, j in runs if not exclusive or j - i == len(values)):
        return None
    if whole in values:  # what one channel published, another published again
        return None
    slipped = misprinted(sum(values), whole) or any(_digits_swapped(v, whole - sum(values) + v) for v in values)
    of_all = _shares_of_all(parts, shares)
    complete = of_all or opening == "by" or _divided(text, total, labels)
    if not opening and sum(values) < whole and not (complete or slipped or _BARE_REST.search(labels[-1])):
        return None
    if sum(values) > whole:
        if max(values) <= whole and any(_MAY_OVERLAP.search(label) for label in labels):
            return None
        another = max(values) > whole and (opening == "list" or bool(earlier))
        return None if another else Unbalanced(total, tuple(parts), "more")
    requests = "申请" in text[max(0, total.start - 20) : total.end + 6]
    if _REST.search(labels[-1]) or of_all or opening == "by" or (requests and complete):
        return Unbalanced(total, tuple(parts), "less")
    results = [label for label in labels if division_of([label]) is not None]
    if requests and len(results) == len(labels) > 2 and division is not None:  # all kinds of answers but one or two
        return Unbalanced(total, tuple(parts), "perhaps_less")
    members = any(_MEMBER.search(label) for label in labels)
    nearly = slipped or (not members and nearly_all(whole, values, one_kind=_one_list(labels)))
    if not requests and nearly and len(parts) > _FEWEST_NEAR and _OF_THE_MAIN_KINDS.search(labels[0]):
        return Unbalanced(total, tuple(parts), "perhaps_less")
    if requests or any(_OPEN_LIST.search(label) for label in labels) or text[parts[-1].end : parts[-1].end + 1] == "等":
        return None
    if any(_AND_SO_ON.search(label) for label in labels) and not (nearly and len(parts) > 2):
        return None
    complete = complete or nearly or opening == "each" or all(_COMPLETE.search(label) for label in labels)
    complete = complete or (opening == "list" and len(parts) > 2)
    return Unbalanced(total, tuple(parts), "less" if complete else "perhaps_less")


def nearly_all(whole: int, values: Sequence[int], *, one_kind: bool) -> bool:
    """Whether parts that are three and more come so near to the whole that a list which leaves some out would hardly
    do so: what is left is a twentieth at most and less than half of the smallest part; of only three parts that are not
    of ``one_kind`` it is also a round number, as one wrong digit before the last leaves."""
    rest = abs(whole - sum(values))
    if len(values) < _FEWEST_NEAR or rest * 20 > whole or rest * 2 >= min(values):
        return False
    return one_kind or len(values) > _FEWEST_NEAR or rest % 10 == 0


def _one_list(labels: Sequence[str]) -> bool:
    """Whether the labels are of one kind to the last (动态类, 公告类, 其他类), so that no second list hides among them."""
    names = [label.strip("，、；：（）。")[-2:] for label in labels]
    ends = {name[-1:] for name in names}
    return len(ends) == 1 and len(names[0]) > 1 and not any(_OTHER_AXIS.search(name) for name in names)


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


def misprinted(total: int, whole: int) -> bool:
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
