"""Dates and numerals in every form that reports use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.text.dates import find_dates
from nianshen.text.numerals import below_hundred, positional


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2020年1月16日", date(2020, 1, 16)),
        ("二〇一二年二月二十日", date(2012, 2, 20)),
        ("二○一○年四月十日", date(2010, 4, 10)),
        ("二零一三年元月二十九日", date(2013, 1, 29)),
        ("2018.01.25", date(2018, 1, 25)),
        ("2020-01-17", date(2020, 1, 17)),
        ("2021/3/5", date(2021, 3, 5)),
        ("2020 年 1 月 16 日", date(2020, 1, 16)),
        ("二〇二〇年十二月三十一日", date(2020, 12, 31)),
    ],
)
def test_reads_a_date_and_where_it_stands(printed: str, value: date) -> None:
    text = f"某某局 {printed} 印发"
    found = list(find_dates(text))
    assert [(d.value, text[d.start : d.end]) for d in found] == [(value, printed)]


@pytest.mark.parametrize("printed", ["2020年2月31日", "2020年13月1日", "12020-01-17", "1.2020.1.3.4", "二〇二〇年", "2020年1月"])
def test_passes_over_what_is_no_date(printed: str) -> None:
    assert list(find_dates(printed)) == []


_NUMERAL = "〇一二三四五六七八九"


def _counted(n: int) -> str:
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_NUMERAL[tens]}十") + ("" if ones == 0 else _NUMERAL[ones])


@given(st.dates(date(1990, 1, 1), date(2035, 12, 31)))
def test_every_day_written_in_han_numerals_is_read_back(day: date) -> None:
    year = "".join(_NUMERAL[int(c)] for c in str(day.year))
    text = f"{year}年{_counted(day.month)}月{_counted(day.day)}日"
    assert [d.value for d in find_dates(text)] == [day]


@given(st.integers(1, 99))
def test_counted_numerals_are_read_back(n: int) -> None:
    assert below_hundred(_counted(n)) == n


@pytest.mark.parametrize("numeral", ["", "十十", "百", "二三", "十二三"])
def test_below_hundred_refuses_other_strings(numeral: str) -> None:
    assert below_hundred(numeral) is None


def test_positional_refuses_what_is_no_digit() -> None:
    assert (positional("二〇一九"), positional("二十"), positional("")) == (2019, None, None)


def test_no_pattern_runs_away() -> None:
    hostile = "二〇一二年" * 4000 + "2020年" * 4000
    assert list(find_dates(hostile)) == []
