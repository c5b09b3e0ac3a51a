"""What sentences say of fees."""

from __future__ import annotations

import pytest

from nianshen.text.fee_claims import fee_claims
from nianshen.text.quantities import quantities


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("依申请公开不收取任何费用", [("none", 0, True)]),
        ("未收取信息处理费", [("none", 0, False)]),
        ("政府信息全部免费提供", [("none", 0, True)]),
        ("收取信息处理费0元", [("none", 0, False)]),
        ("收取信息处理费300元", [("taken", 300, True)]),
        ("发出收费通知2件，金额300元，实际收取信息处理费0元", [("asked", 2, True), ("none", 0, False)]),
        ("未发出收费通知", [("no_notice", 0, True)]),
        ("除信息处理费外，不收取其他费用", []),
        ("提供政府信息不收取费用，但超出合理范围的可以收取信息处理费", []),
        ("我局无行政事业性收费", [("no_administrative", 0, True)]),
        ("行政事业性收费35万元", [("administrative", 350000, True)]),
        ("对超量申请按件收取信息处理费200元", [("taken", 200, True)]),
        ("发出收费通知2件，通知金额共计500元", [("asked", 2, True), ("asked", 500, True)]),
        ("政府信息公开专项经费3万元，印刷费2万元", []),
        ("信息处理费每件100元", []),
    ],
)
def test_what_is_claimed(sentence: str, said: list[tuple[str, int, bool]]) -> None:
    found = fee_claims(sentence, 0, len(sentence), quantities(sentence), other=True)
    assert [(c.said, c.value, c.firm) for c in found] == said


def test_fees_elsewhere_have_to_be_said_to_be_of_disclosure() -> None:
    assert fee_claims("未收取费用", 0, 5, [], other=False) == []
