"""Measure words: those that a thing never takes (意见143人次), and counts of one thing told on in another
(制发文件7件，废止3项)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_UNITS = frozenset(["条", "件", "份", "篇", "则", "个", "项", "封", "宗", "部", "例"])
_NUMBER = r"\d{1,9}"
_NEVER = (
    ("文件", Sought(
        rf"{_NUMBER}(?:条|则|人次|户|例|场)(?:(?:新?出台|现行有效|有效|新?制定|新?印发|废止|失效)的?(?:行政)?(?:规范性)?文件|(?:行政)?规范性文件)(?![内条名目中公信])"
    )),
    ("见", Sought(rf"(?:意见|意见建议){_NUMBER}(?:人次|户|例|场|公里|期|人)(?![^，。；、]{{0,2}}(?:提出|参))")),
    ("建议", Sought(rf"建议{_NUMBER}(?:人次|户|例|场|公里|期)")),
    ("复议", Sought(rf"复议(?:案件?|申请|纠正|维持|撤销|驳回|终止)?{_NUMBER}(?:人次|条|篇|户|场|则)(?!款)")),
    ("诉讼", Sought(rf"诉讼(?:案件?|纠正|维持|撤销|驳回)?{_NUMBER}(?:人次|条|篇|户|场|则)(?!款)")),
    ("规章", Sought(rf"规章{_NUMBER}(?:部|件|个)[，、和](?:行政)?规范性文件{_NUMBER}(?:条|则|篇)")),
    ("规章", Sought(rf"{_NUMBER}(?:条|则|人次)(?:规章|行政法规|地方性法规)(?![内条名目中公信])")),
)  # fmt: skip
"""Wordings of a thing with a measure word that it never takes, each with characters without which it cannot stand there."""
_TOLD_ON = re.compile(
    r"(?:其中|均|已|共|年内|本年度?|全年|同时|并|当年|新)*"
    r"(?:新增|注销|保留|关停|废止|修订|修改|删除|下架|减少|增加|整改|办结|结转(?:下一?年度?|至?下年)?(?:继续办理)?|上年(?:度)?结转|同意公开|予以公开|部分公开|同意部分公开|不予公开|无法提供"
    r"|不予处理|其他处理|现行有效|继续有效|有效|失效|宣布失效|撤销|采纳|纠正|维持|驳回|撤诉|按时办结|按期办结|退回"
    r"|(?:当面|信函|网络|电子邮件|邮寄|传真|窗口|网上|在线|线上|线下)(?:申请|递交|提交|接收|收到)?)"
    r"(?:[了的共计达为有]|数)?"
)
_MARKS = "，、；。：和及 \n"
_WHICH = re.compile(r"[，；](?:其中)?[^，；。：\d]{2,20}的(?:有|只有|仅有|占)?")
_OF_THEM = re.compile(r"[，；（]其中有?")
_GOES_ON = frozenset("在由经以按因属为已未被涉超得是均，。；、）延不没")
_GROWN = re.compile(r"(?:增加|增长|增|减少|减|扩大|扩展|扩充|上升|下降|提高|压缩|精简|升|降|整合|拓展)(?:到|至|为|成)?了?")
_AMONG = re.compile(r"[\u4e00-\u9fff]{0,8}[中里]有?")
_LENGTHS = frozenset(["公里", "平方米", "亩", "吨", "米"])
_PERSONS = frozenset(["人", "名", "户", "家", "人次"])


def never_so_counted(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every thing that is counted in a measure word that it never takes, in no order."""
    for sign, pattern in _NEVER:
        if sign in text:
            yield from (m.span() for m in pattern.finditer(text))


def counted_on(text: str, found: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Neighbouring quantities of one sentence that count the same thing and have different measure words.

    That they do is told by what stands between them: no more than a verb (7件，废止3项), words without a noun of their
    own (158篇，由局长署名的29条), or what has become of the number (由38个增加到45例).
    """
    for one, other in pairwise(found):
        if one.unit != other.unit and _same(text, one, other):
            yield one, other


def same_number_otherwise(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Places of one number of materials or suggestions in two measure words: 解读材料158篇 and, elsewhere, 158条材料."""
    first: dict[tuple[str, str], tuple[str, tuple[int, int]]] = {}
    done: set[tuple[str, str]] = set()
    for m in _MATERIALS.finditer(text):
        key = (m["number"] or m["number_after"], (m["thing"] or m["thing_before"])[-2:])
        unit = m["unit"] or m["unit_after"]
        before, place = first.setdefault(key, (unit, m.span()))
        if before != unit and key not in done:
            done.add(key)
            yield place, m.span()


_THINGS = "(?:解读|宣传)?材料|稿件|意见建议|提案|议案|公报"
_MATERIALS = Sought(
    rf"(?<!\d)(?P<number>\d{{2,6}})(?P<unit>[条件份篇则个项])(?:政策)?(?P<thing>{_THINGS})|(?P<thing_before>{_THINGS})(?:共计?|合计)?(?P<number_after>\d{{2,6}})(?P<unit_after>[条件份篇则个项])"
)


def _same(text: str, one: Quantity, other: Quantity) -> bool:
    between = text[one.end : other.start]
    if not between or len(between) > 26:
        return False
    after = text[other.end : other.end + 1]
    if _GROWN.fullmatch(between):
        return text[one.start - 1 : one.start] in ("由", "从") and bool({one.unit, other.unit} & _UNITS)
    if one.unit in _LENGTHS:
        return other.unit in ("条", "件", "份", "篇") and _AMONG.fullmatch(between) is not None and after in _GOES_ON
    units = {one.unit, other.unit}
    if not units <= _UNITS | {"人次"}:
        return False
    if after in "，。；、）" and _TOLD_ON.fullmatch(between.strip(_MARKS)):
        return between[0] in _MARKS or between.strip(_MARKS) in ("现行有效",)
    if not units <= _UNITS:
        return False
    if _OF_THEM.fullmatch(between):
        if one.unit == "条" and after in "是为属由系":  # 120条，其中3件为规范性文件
            return False
        return after in _GOES_ON and bool(after)
    if one.unit == "条":
        return False
    return after in "，。；" and bool(after) and _WHICH.fullmatch(between) is not None
