"""Numbers as a workbook shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.intake.workbook.shown import shown


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (3.0, "General", "3"),
        (0.0, "", "0"),
        (12.5, "General", "12.5"),
        (0.1 + 0.2, "General", "0.3"),
        (1234567.0, "#,##0", "1,234,567"),
        (0.0, "#,##0", "0"),
        (0.0, "#", ""),
        (2.5, "0", "3"),
        (1.005, "0.00", "1.01"),
        (-3.0, "0;[Red]-0", "-3"),
        (-3.0, '0;"减"0', "减3"),
        (0.0, '0;-0;"—"', "—"),
        (0.9741, "0.0%", "97.4%"),
        (0.9741, "0.00%", "97.41%"),
        (7.0, '0"件"', "7件"),
        (7.0, "000", "007"),
        (12.5, "#,##0.00_);(#,##0.00)", "12.50"),
        (1.5, "0.0#", "1.5"),
        (86000.0, "[$¥-804]#,##0", "¥86,000"),
        (7.0, "0\\件", "7件"),
        (7.0, '"第0批"0"件"', "第0批7件"),
        (59112345.0, "0000\\-0000", "59112345"),
        (0.0, "0\\00", "0"),
        (45678.0, "yyyy-mm-dd", "2025-01-21"),
        (45678.0, 'yyyy"年"m"月"d"日"', "2025年1月21日"),
        (45678.5, "yyyy-mm-dd hh:mm", "2025-01-21 12:00"),
        (45678.0, "[$-804]m月d日", "1月21日"),
        (0.75, "hh:mm", "18:00"),
        (5.0, "@", "5"),
        (0.5, "# ?/?", "0.5"),
        (1e20, "General", "1e+20"),
    ],
)
def test_formats(value: float, code: str, words: str) -> None:
    assert shown(value, code) == words


def test_days_from_1904() -> None:
    assert shown(1.0, "yyyy-mm-dd", from_1904=True) == "1904-01-02"


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_stay_as_they_are(number: int) -> None:
    assert shown(float(number), "General") == str(number)
    assert shown(float(number), "#,##0").replace(",", "") == str(number)


@given(
    st.floats(allow_nan=False, allow_infinity=False), st.text('0#?,.%;@yYmdhsE年月日"\\[]$-_*/ General红', max_size=20)
)
def test_no_format_breaks_it(value: float, code: str) -> None:
    assert isinstance(shown(value, code), str)
