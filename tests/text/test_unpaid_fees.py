"""What is said of applicants who were asked for fees."""

from __future__ import annotations

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.unpaid_fees import payment_claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("发出收费通知2件，其中1件逾期未缴费", [("unpaid", 1, "逾期未缴费")]),
        ("通知2名申请人缴费，2人都没有按期缴纳", [("unpaid", 2, "都没有按期缴纳")]),
        ("所涉申请因未缴费不再处理", [("unpaid", None, "未缴费")]),
        ("没有申请人逾期未缴纳信息处理费的情况", [("none_unpaid", 0, "逾期未缴纳")]),
        ("收费通知发出后，申请人均按时缴纳", [("all_paid", None, "均按时缴纳")]),
        ("全年收费通知为零", [("not_asked", None, "收费通知为零")]),
        ("本局未启动信息处理费收费程序", [("not_asked", None, "未启动信息处理费收费")]),
        ("全年申请均未达到信息处理费收取标准", [("not_asked", None, "均未达到信息处理费收取标准")]),
        ("没有申请达到收费标准", [("not_asked", None, "没有申请达到收费标准")]),
        ("逾期未缴费的，视为放弃申请", []),
        ("未收取信息处理费", []),
        ("发出收费通知2件，其中1件申请人已缴费", [("paid", 1, "件申请人已缴费")]),
        ("2件申请因申请人逾期不缴纳费用终止办理", [("unpaid", 2, "逾期不缴纳")]),
    ],
)
def test_payment_claims(text: str, claims: list[tuple[str, int | None, str]]) -> None:
    found = payment_claims(text, 0, len(text), quantities(text))
    assert [(c.said, c.number, text[c.start : c.end]) for c in found] == claims
