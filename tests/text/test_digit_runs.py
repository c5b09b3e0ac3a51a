"""Figures that run together."""

from __future__ import annotations

import pytest

from nianshen.text.digit_runs import run_of_digits, splits


@pytest.mark.parametrize(
    ("digits", "columns", "column", "values"),
    [
        ("2111", 3, 2, {11, 1}),
        ("2111", 3, 0, {2, 21}),
        ("0017", 3, 2, {17}),
        ("100", 3, 0, {1}),
        ("1000", 3, 0, {10}),
        ("12", 3, 0, set()),
        ("", 1, 0, set()),
        ("17", 1, 0, {17}),
    ],
)
def test_what_a_column_may_hold(digits: str, columns: int, column: int, values: set[int]) -> None:
    assert splits(digits, columns, column) == values


@pytest.mark.parametrize(("row", "digits"), [("行政规范性文件2111", "2111"), ("规范性文件 2 1 11", "11"), ("规范性文件", "")])
def test_the_digits_of_a_row(row: str, digits: str) -> None:
    assert run_of_digits(row) == digits
