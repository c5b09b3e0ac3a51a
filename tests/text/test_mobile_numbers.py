"""Mobile numbers, and whose the words before say that they are."""

from __future__ import annotations

import pytest

from nianshen.text.mobile_numbers import mobiles

NUMBER = "13912345678"


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("申请人来电{}询问", True),
        ("申请人王某，联系电话{}，要求公开", True),
        ("村民张某（{}）反映", True),
        ("申请人不服答复，其手机{}", True),
        ("投诉人的电话{}", True),
        ("联系电话{}", False),
        ("联系人：李某，{}", False),
        ("群众可拨打值班电话{}咨询", False),
        ("向申请人说明，由工作人员李某（{}）答复", True),
        ("申请人可拨打我局电话{}", False),
        ("收到{}的短信", None),
        ("全年来电260个，其中{}来电9次", True),
        ("科长手机{}", True),
        ("信息员（待遇科李某 {}）", True),
        ("信息员收到{}的短信", None),
        ("起草人李某，电话{}", None),
        ("负责人李某，咨询电话{}", False),
        ("意见请发短信至{}", None),
        ("王某{}", None),
        ("电话86{}", None),
        ("+86 {}", None),
    ],
)
def test_whose_number_it_is(text: str, private: bool | None) -> None:
    words = text.format(NUMBER)
    assert [(words[m.start : m.end], m.private) for m in mobiles(words)] == [(NUMBER, private)]


@pytest.mark.parametrize(
    "printed", ["139 1234 5678", "139-1234-5678", "１３９１２３４５６７８", "1391 234 5678", "139123\n45678"]
)
def test_number_however_it_is_printed(printed: str) -> None:
    text = f"申请人来电{printed}，已答复"
    assert [text[m.start : m.end] for m in mobiles(text)] == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "支出{}元", "{}条", "索引号：{}", "账号为{}", "1{}", "{}1", "A{}", "{}.55", "*{}", "申请人139****5678",
        "申请人情况13500000135", "表中1 3 9 1 2 3 4 5 6 7 8",
    ],
)  # fmt: skip
def test_figures_that_are_no_number_to_call(text: str) -> None:
    assert list(mobiles(text.format(NUMBER))) == []


def test_zeros_count_where_they_are_called() -> None:
    assert [m.called for m in mobiles("申请人手机号13500000135")] == [True]
