"""What a sentence says of fees for disclosure on request: that none are taken, how much was taken or asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from nianshen.text.clauses import countings
from nianshen.text.first_characters import Sought
from nianshen.text.last_match import last_match
from nianshen.text.quantities import Quantity

FeeSaid = Literal["none", "no_notice", "taken", "asked", "no_administrative", "administrative"]

_ADMINISTRATIVE = "行政事业性收费"
_NONE = Sought(
    r"(?:从未|未曾|未|没有|没|不|无)(?:曾|再|予|得到?|有|发生|产生|存在|涉及|需)?(?:向[^，。；]{0,16}?)?(?:因[^，。；]{0,16}?)?(?P<verb>收取|收过|收缴|征收|收费|发生|产生|涉及)(?:过|了|的)?(?P<what>[^，。；收]{0,20}?(?:费用?|收费))?"
    r"|(?:无|没有|不存在)(?:任何)?(?:信息处理费|收费|收取信息处理费|收取费用)(?:的?收费|的?收取)?(?:的)?(?:情况|情形|事项|行为)"
    r"|(?:取消|停止|停收)(?:了|收取)?[^，。；]{0,16}(?:检索|复制|邮寄)[^，。；\d]{0,8}?(?:收费|费用?)|(?:均|都|全部)未缴(?:纳)?(?:信息处理|任何)?费用?"
    r"|(?:均|全部|一律|全程|都)(?:为|实行|予以)?免费|免费(?:向[^，。；]{0,10})?提供|零收费"
)
_FEE = re.compile("费")
_NO_NOTICE = re.compile(
    r"(?:未|没有|没|无)(?:向[^，。；]{0,12}?)?(?:发出|作出|送达|发送|下达|出具|开具)?(?:过|任何)?(?:信息处理费|信息公开|的)?(?:收费|缴费)通知"
)
_NO_ADMINISTRATIVE = Sought(
    r"(?:未|没有|无|不)(?:收取|涉及|有|设立|发生|产生|征收)?(?:任何|相关)?行政事业性收费|行政事业性收费[^。；\d]{0,12}，?(?:\d{4}年|全年|[^，。；\d]){0,8}(?:收费)?金额为零|行政事业性收费(?:项目|金额|收入)?(?:为|：|均为)?(?:零|(?:无|0)(?=[，。；]|\Z))"
)
_RESERVED = re.compile(
    "除|但|可以|其他(?:任何)?费|其它(?:任何)?费|不得|标准|超出|若|如果|低于|以下的|会议费|培训费|诉讼费|咨询费|停车|学费"
)
_ABOUT = re.compile("信息处理费|处理费|依申请|申请|政府信息|信息公开|收费通知|缴费通知|检索|复制|邮寄")
_FEE_NAMED = re.compile("通知金额|交费|信息处理费|处理费|检索|复制费|复印费|邮寄费|工本费|成本费|收费|费用")
_ASKED_OR_TAKEN = Sought(r"(?P<asked>通知|应收|应缴|拟收)|(?P<taken>收取|实收|收到|缴纳|入库)")
_PREVIOUS = Sought(
    "上年|去年|上一年|(?:比|较)|每件|每页|按(?![件页量次])|标准|减免|免收|免除|退还|财政|支出|经费|开支|投入|印刷|培训"
)


@dataclass(frozen=True, slots=True)
class FeeClaim:
    """``none``: no fees were or are taken; ``no_notice``: none were asked for; ``taken`` and ``asked``: ``value`` yuan,
    or so many notices (``unit`` is then 件 or the like). ``administrative`` fees are those of item (八) of table two."""

    said: FeeSaid
    value: int | Decimal
    unit: str
    start: int
    end: int
    firm: bool = True
    """Of ``none``: said of any fees whatever (不收取任何费用, 免费), not only that none were received this year."""


def fee_claims(
    text: str, start: int, end: int, quantities: Sequence[Quantity], *, other: bool = False
) -> list[FeeClaim]:
    """What the sentence ``start``..``end`` of ``text`` says of fees, in order. ``other``: it stands in part six or after
    a sentence about requests, where fees are those for requests. Raises nothing."""
    if text.find("费", start, end) < 0 and not (other and text.find("收取", start, end) >= 0):
        return []
    found = [*_administrative(text, start, end, quantities)]
    if other or _ABOUT.search(text, start, end):
        found.extend(_none(text, start, end))
        found.extend(_amounts(text, start, end, quantities, other))
    return sorted(found, key=lambda f: f.start)


def _none(text: str, start: int, end: int) -> Iterator[FeeClaim]:
    for m in _NO_NOTICE.finditer(text, start, end):
        yield FeeClaim("no_notice", 0, "", m.start(), m.end())
    if _RESERVED.search(text, start, end):
        return
    for m in _NONE.finditer(text, start, end):
        words = m.group()
        if _ADMINISTRATIVE in words or ("费" not in words):
            continue
        firm = "免费" in words or words.startswith("不") or "零收费" in words
        yield FeeClaim("none", 0, "", m.start(), m.end(), firm)


def _amounts(text: str, start: int, end: int, quantities: Sequence[Quantity], other: bool) -> Iterator[FeeClaim]:
    for c in countings(text, start, end, quantities[:60]):
        q, before = c.quantity, c.before
        if q.kind != "count" or q.approximate or q.each or _PREVIOUS.search(before) or _ADMINISTRATIVE in before:
            continue
        clause = text[max(start, q.start - 40) : q.start]
        if q.unit == "元" and (
            _FEE_NAMED.search(before) or (other and re.search("收取|实收|收费", before)) or "处理费" in clause
        ):
            named = last_match(_ASKED_OR_TAKEN, text[start : q.start])
            said: FeeSaid = "asked" if named is not None and named["asked"] else "taken"
            if q.value == 0:
                if said == "taken":
                    yield FeeClaim("none", 0, "元", c.start, q.end, False)
                else:
                    yield FeeClaim("no_notice", 0, "元", c.start, q.end)
            else:
                yield FeeClaim(said, q.value, "元", c.start, q.end)
        elif q.unit in ("件", "份", "次", "笔", "") and re.search("(?:收费|缴费)通知", before + c.after):
            if q.value:
                yield FeeClaim("asked", q.value, q.unit, c.start, q.end)
            else:
                yield FeeClaim("no_notice", 0, q.unit, c.start, q.end)


def _administrative(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Iterator[FeeClaim]:
    if text.find(_ADMINISTRATIVE, start, end) < 0:
        return
    for m in _NO_ADMINISTRATIVE.finditer(text, start, end):
        yield FeeClaim("no_administrative", 0, "", m.start(), m.end())
    for c in countings(text, start, end, quantities[:60]):
        q = c.quantity
        if q.unit != "元" or q.approximate or _ADMINISTRATIVE not in c.before or _PREVIOUS.search(c.before):
            continue
        yield FeeClaim("administrative" if q.value else "no_administrative", q.value, "元", c.start, q.end)
