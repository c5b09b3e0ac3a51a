"""Totals and their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.text.quantities import quantities
from nianshen.text.sums import added_up


def _found(sentence: str) -> list[tuple[object, str | None, int | None]]:
    found = added_up(sentence, len(sentence), quantities(sentence))
    return [(total.value, w.balance if w else None, w.sum if w else None) for total, w in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共120条，其中网站80条，公众号40条", [(120, None, None)]),
        ("共120条，其中网站80条，公众号30条", [(120, "less", 110)]),
        ("共120条，其中网站80条，公众号50条", [(120, "more", 130)]),
        ("共120条，其中教育30条，医疗20条", [(120, "perhaps_less", 50)]),
        ("共120条，其中教育30条，其他20条", [(120, "less", 50)]),
        ("共120条，其中教育30条、医疗20条等", [(120, None, None)]),
        ("共120条，主要包括教育30条、医疗20条", [(120, None, None)]),
        ("收到申请20件，其中自然人12件，企业3件", [(20, None, None)]),
        ("共120条，其中网站80条（含动态60条），公众号40条", [(120, None, None)]),
        ("共120余条，其中网站80条，公众号30条", []),
        ("会议3次，其中参会80人，印发2份", []),
        ("共120条，其中网站80条", []),
        ("事项共120项，其中可以网上申报80项，能够当日取件110项", [(120, None, None)]),
        ("事项共120项，其中可以网上申报80项，能够当日取件130项", [(120, "more", 210)]),
    ],
)
def test_what_adds_up(sentence: str, found: list[tuple[object, str | None, int | None]]) -> None:
    assert _found(sentence) == found


@given(st.lists(st.integers(1, 500), min_size=2, max_size=6), st.integers(-3, 3))
def test_a_total_is_told_wrong_where_it_is(parts: list[int], off: int) -> None:
    total = sum(parts) + off
    listed = "，".join(f"第{'甲乙丙丁戊己'[n]}平台发布{part}条" for n, part in enumerate(parts))
    balance = {True: "less", False: "more"}[off > 0] if off else None
    runs = {sum(parts[i:j]) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1)}
    if total in runs or total in parts:
        balance = None
    if total > 0:
        found = _found(f"共公开信息{total}条，其中{listed}")
        assert found == [(total, balance, sum(parts) if balance else None)]
