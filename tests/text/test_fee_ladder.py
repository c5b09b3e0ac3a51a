"""The ladder of the handling fee, computed by hand from 国办函〔2020〕109号."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.fee_ladder import (
    fee_by_pages,
    fee_by_requests,
    fee_of_request,
    nth_request,
    pages_told,
    rate_stands,
    rates,
    requests_within_a_month,
    speaks_of_fee,
)


@pytest.mark.parametrize(("number", "yuan"), [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (40, 200), (41, 300)])
def test_fee_of_one_request(number: int, yuan: int) -> None:
    assert fee_of_request(number) == yuan


@pytest.mark.parametrize(("requests", "yuan"), [(10, 0), (12, 200), (30, 2000), (37, 3400), (64, 13000)])
def test_fee_of_many_requests(requests: int, yuan: int) -> None:
    assert fee_by_requests(requests) == yuan


@pytest.mark.parametrize(("pages", "yuan"), [(30, 0), (31, 10), (100, 700), (101, 720), (200, 2700), (201, 2740)])
def test_fee_of_pages(pages: int, yuan: int) -> None:
    assert fee_by_pages(pages) == yuan


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("按每件150元收取信息处理费", [(Decimal(150), "件", False)]),
        ("每页10元，共计250元", [(Decimal(10), "页", True)]),
        ("第201页以上部分每页按80元计收", [(Decimal(80), "页", False)]),
        ("标准为200元/件", [(Decimal(200), "件", True)]),
        ("对第11、12件各收取信息处理费450元", [(Decimal(450), "件", False)]),
        ("共收取300元", []),
    ],
)
def test_rates(sentence: str, found: list[tuple[Decimal, str, bool]]) -> None:
    assert [(r.yuan, r.per, rate_stands(r)) for r in rates(sentence)] == found


def test_what_is_counted() -> None:
    assert pages_told("提供材料35页，第3页以上") == 35
    assert pages_told("35页和40页") is None
    assert requests_within_a_month("对一个月内申请9件的申请人") == 9
    assert requests_within_a_month("全年申请9件") is None
    assert nth_request("当月第11件申请") == 11
    assert nth_request("第3件和第4件") is None


def test_other_money() -> None:
    assert speaks_of_fee("收取信息处理费300元")
    assert not speaks_of_fee("收取信息处理费和邮寄费312元")
    assert not speaks_of_fee("行政事业性收费300元")
