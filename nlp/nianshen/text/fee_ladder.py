"""The ladder of the information handling fee (国办函〔2020〕109号), and what is said of it in words.

By request, of one applicant in one calendar month: ten free; the 11th to 30th 100 yuan each; from there every further
ten 100 yuan more. By page, of one request: thirty free; the 31st to 100th 10 yuan each, to the 200th 20, above 40.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from nianshen.text.first_characters import Sought

Per = Literal["件", "页"]

_FREE_REQUESTS, _FIRST_STEP, _STEP = 10, 30, 10
_REQUEST_RATE = 100
_FREE_PAGES = 30
_PAGE_STEPS = ((100, 10), (200, 20))
_PAGE_TOP = 40
_PAGE_RATES = frozenset((10, 20, 40))
LEAST_STEP = 10
"""Every rate is a multiple of ten yuan, so every sum of fees is."""

_FEE = re.compile(r"处理费")
_OTHER_MONEY = re.compile(r"邮寄|邮费|快递|复制费|检索费|事业性收费|罚款|采购|预算|决算|补助|资金|复印")
_EACH = re.compile(r"每(?P<per>件|页|张)[^。；，、\d]{0,16}(?P<yuan>\d{1,7}(?:\.\d{1,2})?)元")
_EACH_AFTER = re.compile(r"(?P<yuan>\d{1,7}(?:\.\d{1,2})?)元(?:/|／|每|一)(?P<per>件|页|张)")
_ALL_EACH = re.compile(r"件[^。；，\d]{0,8}(?:各|均|分别)(?:收取|收|缴纳|按)[^。；，\d]{0,10}(?P<yuan>\d{1,7}(?:\.\d{1,2})?)元")
_PAGES = Sought(r"(?<!第)(?P<n>\d{1,6})(?:页|张)(?!以[上下内])")
_WITHIN_A_MONTH = re.compile(r"(?:一个月|当月|同月|单月|一月|\d月)[^。；\d]{0,16}(?:申请|提交|提出)[^。；，\d]{0,12}(?P<n>\d{1,5})(?:件|次|份)")
_NTH = re.compile(r"第(?P<n>\d{1,5})(?:[、至到-]\d{1,5})?件")


class Rate(NamedTuple):
    """A rate at its half-open range: ``yuan`` for each ``per``."""

    start: int
    end: int
    yuan: Decimal
    per: Per


def fee_by_requests(requests: int) -> int:
    """What so many requests of one applicant in one month cost, in yuan: no more can be charged for so many by request,
    whoever made them and when."""
    return sum(fee_of_request(n) for n in range(1, requests + 1))


def fee_of_request(number: int) -> int:
    """What the n-th request of one applicant in one month costs by request, in yuan."""
    if number <= _FREE_REQUESTS:
        return 0
    return _REQUEST_RATE * (1 + max(0, number - _FIRST_STEP + _STEP - 1) // _STEP)


def fee_by_pages(pages: int) -> int:
    """What one request of so many pages costs, in yuan: no more can be charged for so many pages of several."""
    fee, below = 0, _FREE_PAGES
    for upto, rate in _PAGE_STEPS:
        fee += max(0, min(pages, upto) - below) * rate
        below = upto
    return fee + max(0, pages - below) * _PAGE_TOP


def rate_stands(rate: Rate) -> bool:
    """Whether the ladder has such a rate."""
    return rate.yuan % _REQUEST_RATE == 0 if rate.per == "件" else rate.yuan in _PAGE_RATES


def speaks_of_fee(sentence: str) -> bool:
    """Whether a sentence speaks of the handling fee and of no other money."""
    return _FEE.search(sentence) is not None and _OTHER_MONEY.search(sentence) is None


def rates(sentence: str) -> Iterator[Rate]:
    """The rates above nothing that a sentence gives (每页10元, 100元/件, 各收取100元); time is linear."""
    for pattern in (_EACH, _EACH_AFTER, _ALL_EACH):
        for m in pattern.finditer(sentence):
            yuan = Decimal(m["yuan"])
            if yuan:
                yield Rate(m.start(), m.end(), yuan, "件" if m.groupdict().get("per", "件") == "件" else "页")


def pages_told(sentence: str) -> int | None:
    """How many pages it speaks of, None where of none or of several numbers."""
    found = {int(m["n"]) for m in _PAGES.finditer(sentence)}
    return found.pop() if len(found) == 1 else None


def requests_within_a_month(sentence: str) -> int | None:
    """How many requests of one month the sentence speaks of (一个月内申请9件), None where it does not."""
    m = _WITHIN_A_MONTH.search(sentence)
    return int(m["n"]) if m else None


def nth_request(sentence: str) -> int | None:
    """Which request of its month was charged (第11件), None where it does not say."""
    numbers = {int(m["n"]) for m in _NTH.finditer(sentence)}
    return numbers.pop() if len(numbers) == 1 else None
