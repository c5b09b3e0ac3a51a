"""How many requests for disclosure a sentence says were received."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from nianshen.text.numerals import below_hundred

_VERB = r"(?:收到|接收|接到|受理|新收)"
_KIND = r"(?:依申请公开|(?:政府|政务)?信息公开|公开)"
_NUMBER = r"(?P<number>\d{1,6}|[一二三四五六七八九十]{1,3})\s?(?:余|多)?(?:件|条|份|宗|封)"
_STATED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_VERB}[^，。；：\d]{{0,24}}申请(?:件|表|书)?[^，。；：\d一二三四五六七八九十]{{0,6}}?{_NUMBER}",
        rf"{_VERB}[^，。；：\d一二三四五六七八九十]{{0,8}}{_NUMBER}[^，。；：\d]{{0,16}}申请",
    )
)
_NONE = re.compile(
    rf"(?:(?:未|没有|没|无|尚未)(?:有)?{_VERB}(?:到|过)?(?:任何)?[^，。；：\d]{{0,20}}?(?:公开)?[^，。；：\d]{{0,4}}申请)|零申请"
)
_ABOUT = re.compile(_KIND)
_PLAIN = re.compile(
    rf"{_VERB}|未|没有|没|尚|无|到|零|任何|公民|法人|自然人|其[他它]|组织|社会|公众|群众|书面|提[出交]|要求|政府|政务|信息|公开|依|申请人?"
    r"|事项|共计|总[计数]|合计|数量|[共量为是的和或者及与、向我局委厅镇乡县市区街道本机关单位]|并?(?:答复|处理|办理)|有效|各类|\d+|[一二三四五六七八九十余多件条份宗封表书\s]"
)
"""Words that leave open neither what was asked for nor which requests are counted."""
_GOES_ON = re.compile(r"[^，。；、]{0,12}(?:复议|诉讼|投诉|举报|费|减免|意见)")
_REFUSED = "不未没无"
_BY_REQUEST = re.compile("依申请|公开申请|申请公开")
_OTHER_KIND = re.compile(r"复议|许可|审批|救助|仲裁|执行|补助")
_OPEN = re.compile(
    r"结转|其中|上年|去年|上一年|全[省市州县区镇乡]|各[部单乡镇街县区科]|截至|累计|以来|季度|上半年|下半年|(?<!\d)(?:[2-9]|10|11)月|其余"
    r"|网上|网络|网站|平台|邮件|邮箱|信函|邮寄|来信|当面|现场|传真|自然人(?!、法人)|(?<!公民、)(?<!自然人、)法人|企业|个人|律师|同比|转来|转办"
)


@dataclass(frozen=True, slots=True)
class StatedRequests:
    """``number`` requests; ``start`` and ``end`` are offsets in the sentence; ``open`` where the words up to there leave
    open what was counted: a part, another period, another scope."""

    number: int
    start: int
    end: int
    open: bool


_MOST = 20
"""A sentence that a person wrote tells of fewer."""


def stated_requests(sentence: str) -> list[StatedRequests]:
    """The numbers of requests that one sentence says were received, in order; 0 where it says that none came.

    Requests for reviews, permits and the like are none. Raises nothing.
    """
    if "申请" not in sentence or not _ABOUT.search(sentence):
        return []
    found: dict[int, StatedRequests] = {}
    opening = _OPEN.search(sentence)
    open_from = -1 if "结转" in sentence else opening.start() if opening else len(sentence)
    by_request = _BY_REQUEST.search(sentence) is not None
    for pattern in (_NONE, *_STATED):
        for m in islice(pattern.finditer(sentence), _MOST):
            number = 0 if pattern is _NONE else _value(m["number"])
            refused = pattern is not _NONE and sentence[max(0, m.start() - 1) : m.start()] in tuple(_REFUSED)
            other = refused or _OTHER_KIND.search(m.group()) or _GOES_ON.match(sentence, m.end())
            if number is None or other or m.start() in found:
                continue
            named = "公开" in m.group() or by_request or pattern is _NONE
            clear = named and m.end() <= open_from and not _PLAIN.sub("", m.group())
            if named:
                found[m.start()] = StatedRequests(number, m.start(), m.end(), not clear)
    return [found[start] for start in sorted(found)]


def _value(numeral: str) -> int | None:
    return int(numeral) if numeral.isdecimal() else below_hundred(numeral)
