"""Clauses that any organ's report could hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.text.stock_clauses import is_stock, stock_share


@pytest.mark.parametrize(
    ("clause", "stock"),
    [
        ("进一步加强组织领导", True),
        ("不断完善工作机制", True),
        ("公开内容还不够全面", True),
        ("进一步加强殡葬收费公示", False),
        ("不断完善养老机构名录", False),
        ("公开信息120条", False),
        ("", True),
    ],
)
def test_stock_clause(clause: str, stock: bool) -> None:
    assert is_stock(clause) is stock


def test_share_by_hand() -> None:
    """9 of 9 + 10 characters: the year, the enumerator and the marks are no words."""
    assert stock_share(["一是2023年，进一步加强组织领导，每月核对一次救助名册。"]) == 9 / 19
    assert stock_share(["全面公开救助名册"]) == 0
    assert stock_share(["，。"]) is None
    assert stock_share([]) is None


@given(st.lists(st.text(alphabet="进一步加强组织领导，。救助名册 0年", max_size=20), max_size=5))
def test_share_is_between_nothing_and_all(sentences: list[str]) -> None:
    share = stock_share(sentences)
    assert share is None or 0 <= share <= 1
