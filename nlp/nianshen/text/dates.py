"""Calendar dates in every form that reports use: 2020年1月16日, 二〇一二年元月二十日, 2018.01.25, 2020-01-17."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nianshen.text.first_characters import Sought
from nianshen.text.numerals import below_hundred, positional

_GAP = r"[ \t\u00a0\u3000]{0,3}"
_DATE = Sought(
    rf"(?<!\d)(?P<y1>(?:19|20)\d{{2}}){_GAP}年(?:度)?{_GAP}(?P<m1>\d{{1,2}}){_GAP}月{_GAP}(?P<d1>\d{{1,2}}){_GAP}[日号]"
    rf"|(?P<y2>[一二][〇○零Ｏ一二三四五六七八九]{{3}}){_GAP}年{_GAP}(?P<m2>[元一二三四五六七八九十]{{1,2}}){_GAP}月{_GAP}"
    rf"(?P<d2>[一二三四五六七八九十廿卅]{{1,3}}){_GAP}[日号]"
    r"|(?<![\d.])(?P<y3>(?:19|20)\d{2})(?P<sep>[-./])(?P<m3>\d{1,2})(?P=sep)(?P<d3>\d{1,2})(?![\d.])"
)


@dataclass(frozen=True, slots=True)
class DateInText:
    """A date and the half-open range of code points at which it stands."""

    value: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """What is printed as a date; ``value`` is None where there is no such day (31 February)."""

    value: date | None
    start: int
    end: int


def find_dates(text: str) -> Iterator[DateInText]:
    """Every complete date in ``text``, in order; impossible ones (31 February) are passed over."""
    for printed in dates_as_printed(text):
        if printed.value is not None:
            yield DateInText(printed.value, printed.start, printed.end)


def dates_as_printed(text: str) -> Iterator[PrintedDate]:
    """Everything that has the form of a complete date, in order, impossible days included."""
    for m in _DATE.finditer(text):
        if m["y1"]:
            numbers = int(m["y1"]), int(m["m1"]), int(m["d1"])
        elif m["y2"]:
            numbers = positional(m["y2"]) or 0, below_hundred(m["m2"]) or 0, below_hundred(m["d2"]) or 0
        else:
            numbers = int(m["y3"]), int(m["m3"]), int(m["d3"])
        try:
            yield PrintedDate(date(*numbers), m.start(), m.end())
        except ValueError:
            yield PrintedDate(None, m.start(), m.end())
