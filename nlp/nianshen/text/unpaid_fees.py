"""What a sentence says of applicants who were asked for handling fees: that some did not pay, that none were such, that
some or all paid, or that nobody was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

PaymentSaid = Literal["unpaid", "none_unpaid", "all_paid", "not_asked", "paid"]

_FEE = re.compile(r"处理费|收费|缴费|交费|缴纳[^，。；]{0,4}费用")
_PAY = r"(?:缴纳|缴费|交费|缴款|缴清|支付|交纳|付费|付款|[缴交付](?=[，。；、）信收处办费不而已的]|\Z))"
_NOT_PAID = Sought(
    rf"(?:逾期|期满|到期|过期)?(?:仍|均|都|也|皆|全部)?(?:未|没有|不|拒绝|拒不)(?:(?:按|在)[^，。；]{{0,12}}?)?(?:予以?)?(?:足额|按时|按期|如期|及时)?{_PAY}"
)
_DENIED = re.compile(r"(?:无|没有|未出现|未发生|不存在|未有|未涉及|零)[^，。；]{0,16}\Z")
_CONDITIONAL = re.compile(r"(?:如|若|凡|对|的，)[^，。；]{0,10}\Z|[^，。；]{0,2}\Z(?<=规定)")
_ENDED = re.compile(r"不再处理|未再处理|办结|终止|结案|了结|撤回")
_ALL_PAID = re.compile(r"(?:均|都|全部|已全部|悉数|皆)(?:已|能|按时|按期|如期|及时|足额|依法|主动)*(?:缴纳|缴费|交费|缴清|支付|交纳|缴付)")
_NOT_ASKED = Sought(
    r"(?:未|没有|不曾|尚未)(?:启动|开展|实施|发生|产生)[^，。；]{0,14}(?:收费|处理费)|(?:收费|缴费)通知(?:[^，。；\d]{0,6})(?:为零|为0|零[件份]|数量?为0)"
    r"|(?:均|都|全部)(?:未|没有|不)(?:能)?(?:达到|符合|满足|超过|触及)[^，。；]{0,16}(?:收费|收取|处理费)[^，。；]{0,8}(?:标准|条件|情形|起点|数量)"
    r"|(?:没有|无)[^，。；]{0,10}(?:达到|符合|满足|超过)[^，。；]{0,16}(?:收费|收取|处理费)[^，。；]{0,8}(?:标准|条件|情形|起点|数量)"
)
"""No request reached what a fee is taken for, so nobody was asked."""
_PAID = Sought(r"[件人名位户份](?:申请)?(?:由|的)?(?:申请人)?(?:也|已|均|都|全部|已经|主动|按时|按期|如期|及时|足额)*(?:缴费|缴清|缴纳|交费|付费)(?=[，。；了费]|信息处理费|\Z)")
_ASKED = re.compile("通知|要求|应|须|需|催|拟")
_LEAD = 20
_COUNTED = ("件", "份", "宗", "起", "个", "人", "名", "位", "户", "次", "")


class PaymentClaim(NamedTuple):
    """``said`` of the fees, at its half-open range; ``number``: of how many requests or applicants, None where not told."""

    said: PaymentSaid
    number: int | None
    start: int
    end: int


def payment_claims(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Iterator[PaymentClaim]:
    """What the sentence ``start``..``end`` of ``text`` says, in no order; ``quantities`` are its own."""
    if text.find("费", start, end) < 0 or not _FEE.search(text, start, end):
        return
    for m in _NOT_PAID.finditer(text, start, end):
        before = text[max(start, m.start() - 20) : m.start()]
        if _DENIED.search(before):
            yield PaymentClaim("none_unpaid", 0, m.start(), m.end())
        elif not _CONDITIONAL.search(before):
            count = _nearest(quantities, m.start(), text)
            if count is not None or _ENDED.search(text, m.end(), end):
                yield PaymentClaim("unpaid", count, m.start(), m.end())
    for m in _PAID.finditer(text, start, end):
        paid = _nearest(quantities, m.start() + 1, text)
        clause = text[max(start, m.start() - _LEAD) : m.start()].rpartition("，")[2]
        if paid and not _ASKED.search(clause):
            yield PaymentClaim("paid", paid, m.start(), m.end())
    for pattern, said in ((_ALL_PAID, "all_paid"), (_NOT_ASKED, "not_asked")):
        for m in pattern.finditer(text, start, end):
            yield PaymentClaim("all_paid" if said == "all_paid" else "not_asked", None, m.start(), m.end())


def _nearest(quantities: Sequence[Quantity], at: int, text: str) -> int | None:
    """The last number of requests or applicants before ``at`` in its clause, or in the one in front."""
    near = [q for q in quantities if q.end <= at and q.kind == "count" and q.unit in _COUNTED and at - q.end < 24]
    if not near or not isinstance(near[-1].value, int) or "。" in text[near[-1].end : at]:
        return None
    return near[-1].value
