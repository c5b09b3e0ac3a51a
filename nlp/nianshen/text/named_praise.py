"""One thing by its own name praised for a quality and, among the problems, told to be without it: 审计结果公告发布及时 and
审计结果公告平均用时47天; 可按县和项目方便检索 and 不能按县和项目检索.

The thing must be named alike in both places; what shows that it lacks the quality may be a fact as well as a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nianshen.text.contradictions import PRAISE_IS_A_GOAL
from nianshen.text.first_characters import Sought
from nianshen.text.recounted import general
from nianshen.text.told import LONGEST_SENTENCE


class _Quality(NamedTuple):
    praised: Sought
    lacking: re.Pattern[str]


_LONG = r"(?:用时|拖了?|超过|长达|间隔|晚了?|隔了?|等了?)[^，。；\d]{0,6}[\d两三四五六七八九十]{1,3}(?:个多?|多)?(?:月|天|周|日|年|工作日)"
_QUALITIES = (
    _Quality(
        Sought("(?:公开|发布|更新|公布|上网|推送|回复|答复|办理)?(?:均|都|十分|非常|做到|较为)?(?:及时|按[月季周日旬]更新|按时|准时)(?!性)|同步(?:更新|发布|公开|上网)|(?:没有|无|未出现|不存在)(?:任何)?(?:滞后|延误|拖延|超期)|当[天日]即?(?:公开|公布|上网|发布)"),
        re.compile(rf"不(?:够|太)?及时|滞后|迟缓|{_LONG}|[两三四五六七八九十\d]个?多?(?:月|天|周)(?:以上)?(?:没有|未)|旧数据|过期|停更|(?:季度|半年|年底|次年|月)才"),
    ),
    _Quality(
        Sought("(?:内容|表述|说明|数据)?(?:均|都|十分|非常|较为)?(?:详[实尽细]|翔实|具体(?!工作|事|负责)|完整(?!性)|齐全|充实)(?!性)|逐[项条一]列(?:出|明)"),
        re.compile("笼统|概括|只[写列有讲]|没有(?:列|写|附|说明|注明)|过于简单|不(?:够|太)?(?:详[实尽细]|具体|完整|全)|看不(?:到|出)|缺[少失项]"),
    ),
    _Quality(
        Sought("(?:可以?|能够?|均可)[^，。；]{2,16}(?:检索|查询|查阅|查找|下载|办理|筛选|查到)|(?:检索|查询|查阅|查找|获取|办理)(?:均|都|十分|非常)?(?:方便|便捷|便利|快捷)"),
        re.compile("(?:不能|无法|难以|不便|不可)[^，。；]{0,16}(?:检索|查询|查阅|查找|下载|办理|筛选|查到)|[查找]不[到全]|翻[几五六七八九十\\d]"),
    ),
)  # fmt: skip
_EVERY = re.compile("均|都|全部|所有|每|一律|逐")
_SPLIT = re.compile("[，。；：！？\n]")
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_PARTICLE = re.compile("[的和与及等在对为由各将把被均都已全并一是了也有个可能不没未]")
_NO_FACT = re.compile("将|拟|计划|下一步|今后|应当|须|没有|未|上年|去年")
_COMMON = re.compile("更新|发布|公开|公布|及时|检索|查询|内容|部门|单位|信息|工作|群众|政府|政务|网站|栏目|平台|情况|方面|材料|事项")
_ORGAN = re.compile("[局处科办股镇乡委村县市]\\Z|中心\\Z|街道\\Z")
"""Whose thing it is says not which."""
_SHORTEST, _LONGEST, _NOUN, _NOUNS = 4, 14, 2, 2
_BEHIND, _MOST = 30, 100


def praised_by_name(
    text: str, done: Sequence[tuple[int, int]], problems: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of half-open ranges of ``text``: a clause of ``done`` that praises a thing, and the sentence of ``problems`` that
    shows the contrary of the same thing. Raises nothing."""
    for quality in _QUALITIES:
        lacking = [p for p in problems if p[1] - p[0] <= LONGEST_SENTENCE and quality.lacking.search(text, *p)]
        if not lacking:
            continue
        given = 0
        for start, end in islice(_praises(text, done, quality.praised), _MOST):
            for begin, stop in lacking:
                place = _clause_with(text, begin, stop, quality.lacking)
                if place is not None and _same(text[start:end], text[begin:stop]):
                    given += 1
                    yield (start, end), place
                    break
            if given:
                break


def _praises(text: str, done: Sequence[tuple[int, int]], praised: Sought) -> Iterator[tuple[int, int]]:
    for start, end in done:
        if end - start > LONGEST_SENTENCE:
            continue
        for m in praised.finditer(text, start, end):
            marks = [mark.end() for mark in _SPLIT.finditer(text, max(start, m.start() - _BEHIND), m.start())]
            begin = marks[-1] if marks else max(start, m.start() - _BEHIND)
            lead = text[begin : m.start()]
            if not PRAISE_IS_A_GOAL.search(lead) and not _NO_FACT.search(lead):
                yield begin, m.end()


def _clause_with(text: str, start: int, end: int, lacking: re.Pattern[str]) -> tuple[int, int] | None:
    m = lacking.search(text, start, end)
    if m is None:
        return None
    marks = [mark.end() for mark in _SPLIT.finditer(text, start, m.start())]
    split = _SPLIT.search(text, m.end(), end)
    return (marks[-1] if marks else start), (split.start() if split is not None else end)


def _same(praise: str, problem: str) -> bool:
    """Whether both name one thing: by four characters and more, or, where all of it is praised, by two nouns."""
    nouns: list[str] = []
    for run in _CHINESE.finditer(praise):
        words, at = run.group(), 0
        while at + _NOUN <= len(words):
            length = 0
            while at + length < len(words) and length < _LONGEST and words[at : at + length + 1] in problem:
                length += 1
            piece = words[at : at + length].rstrip("的和与及")
            if _ORGAN.search(piece):
                at += max(1, length)
                continue
            if len(piece) >= _SHORTEST and not general(piece) and not _COMMON.fullmatch(piece) and not _COMMON.search(piece[:-2]):
                return True
            if len(piece) >= _NOUN and not _PARTICLE.search(piece) and not general(piece) and not _COMMON.search(piece):
                nouns.append(piece)
            at += max(1, length)
    return len(set(nouns)) >= _NOUNS and _EVERY.search(praise) is not None
