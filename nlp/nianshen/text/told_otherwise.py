"""One matter told in two ways that exclude each other: 水质检测结果按季度公布 and 水质检测结果按月公布; 申请较上年增加 and 申请比上年减少."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nianshen.text.first_characters import Sought
from nianshen.text.told import LONGEST_SENTENCE

_EVERY = Sought(
    r"(?:按|每个?|逐)(?P<often>日|天|周|星期|旬|月|季度?|半年|年)(?P<times>[一两二三四五六\d]次)?(?:度|集中|统一|汇总|定期)*(?:向社会|对外)?(?P<verb>公布|公开|发布|更新|通报|报送|张贴|维护|核对|抽查|听取|召开|组织|检查)"
)
_AS = {"天": "日", "星期": "周", "季": "季度"}
_UP = Sought(
    r"(?:较|比|同比|与)(?:上一?年度?|去年|前一年|20\d\d年)?(?:同期)?(?:相比)?(?:有所|明显|大幅度?|略有|小幅|均|继续|显著|又|稍有|持续)*(?P<way>增加|增长|上升|增多|提高|升高|减少|下降|降低|回落|减低)(?!的原因)"
)
_RISEN = frozenset(("增加", "增长", "上升", "增多", "提高", "升高"))
_NO_FACT = re.compile(r"将|拟|计划|打算|下一?步|今后|明年|应当?|须|要|力争|往年|以前|此前|原来|改为|原|过去|由[^，。；]{0,8}(?:改|变)")
_EMPTY = re.compile(
    r"(?:的|数量?|件数|总数|总量|共|全年|本年度?|年内|我[局委镇县市区]|均|都|已|并|\d{4}年度?|在专栏|在网站|在县政府网站|一|件|条|[\d.,]+|，|也|有|为|是|达|达到)+\Z"
)
_CLAUSE_ENDS = "，。；：、\n"
_SHORTEST = 4
_COUNTED = re.compile(r"(?P<what>申请|信息|投诉|留言|来信|来访|访问|点击|关注|纠错|建议|提案|推文|阅读|咨询|举报|解读|文件)(?:数|量|件|条|次|人)*\Z")
_WIDE = re.compile(r"其中|部分|个别|复议|诉讼|依|主动|予以|不予|网站|微信|公众号|微博")
_MOST = 60
_BACK = 24


class _Telling(NamedTuple):
    matter: str
    way: str
    verb: str
    sentence: int
    place: tuple[int, int]


def told_otherwise(
    text: str, sentences: Sequence[tuple[int, int]], year: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of half-open ranges of ``text`` that tell one matter in two ways, each among ``sentences`` of what was done.
    ``year`` is that of the report: what is told of another is left out. Raises nothing."""
    sentences = [(start, end) for start, end in sentences if end - start <= LONGEST_SENTENCE]
    often = [*islice(_tellings(text, sentences, _EVERY, year), _MOST)]
    yield from _pairs(often)
    yield from _pairs([*islice(_tellings(text, sentences, _UP, year), _MOST)])


def _tellings(text: str, sentences: Sequence[tuple[int, int]], pattern: Sought, year: int) -> Iterator[_Telling]:
    for number, (start, end) in enumerate(sentences):
        for m in pattern.finditer(text, start, end):
            begin = max(start, m.start() - _BACK, 1 + max(text.rfind(mark, start, m.start()) for mark in _CLAUSE_ENDS))
            if _NO_FACT.search(text[max(start, m.start() - 2 * _BACK) : m.end() + 2]):
                continue
            if any(year and int(y) not in (year, year - 1) for y in re.findall(r"(20\d\d)年", text[start : m.end()])):
                continue
            words = text[begin : m.start()]
            if pattern is _UP and not _EMPTY.sub("", words):  # 收到申请64件，较上年增加
                before = max(start, begin - _BACK, 1 + max(text.rfind(mark, start, begin - 1) for mark in _CLAUSE_ENDS))
                words = text[before : max(begin - 1, before)]
            matter = _EMPTY.sub("", words)
            counted = _COUNTED.search(matter)
            if pattern is _UP and counted is not None and not _WIDE.search(matter):
                matter = f"counted {counted['what']}"
                yield _Telling(matter, "up" if m["way"] in _RISEN else "down", "", number, (begin, m.end()))
            elif pattern is _EVERY and not m["times"]:
                yield _Telling(matter, _AS.get(m["often"], m["often"]), m["verb"], number, (begin, m.end()))


def _pairs(told: Sequence[_Telling]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for n, one in enumerate(told):
        for other in told[n + 1 :]:
            if one.way == other.way or one.verb != other.verb or one.sentence == other.sentence:
                continue
            short, long = sorted((one.matter, other.matter), key=len)
            if len(short) >= _SHORTEST and long.endswith(short):  # 供水工程的水质检测结果 and 水质检测结果
                yield one.place, other.place
