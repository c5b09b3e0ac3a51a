"""A number as a workbook shows it: by its number format (ECMA-376 part 1, 18.8.31), as far as reports use them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]\-]*)(?:-[^\]]*)?\]|\[[^\]]*\]')
_MARKED = re.compile("\x00([^\x01]*)\x01")
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+")
_DATE = re.compile(r"[yYdDmMhHsS]|年|月|日")
_MOST_PLACES = 10
_LARGEST = 1e15
"""Beyond it the stored number holds no single digits."""
_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
_LATEST = 2_958_466

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy-mm-dd",
    15: "yyyy-mm-dd", 16: "mm-dd", 17: "yyyy-mm", 18: "hh:mm", 19: "hh:mm:ss", 20: "hh:mm", 21: "hh:mm:ss",
    22: "yyyy-mm-dd hh:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "mm-dd", 31: "yyyy年m月d日", 32: "hh:mm",
    33: "hh:mm:ss", 34: "hh:mm", 35: "hh:mm", 36: "yyyy年m月", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    49: "@", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月", 58: "m月d日",
}  # fmt: skip
"""The formats that have a number and no code in the file, as a Chinese system shows them."""


def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """The number as its format shows it.

    Args:
        value: the stored number; for a date the days since the epoch.
        code: the format code; ``General`` or an empty one shows as many digits as there are.
        from_1904: whether days count from 1904.
    """
    if abs(value) >= _LARGEST:
        return _general(value)
    sections = code.split(";")
    section = sections[0]
    if value < 0 and len(sections) > 1 and sections[1]:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    marked = _LITERAL.sub(lambda m: f"\x00{m[1] or m[2] or m[3] or ''}\x01", section)
    bare = _MARKED.sub("", marked)
    if "General" in bare or not section.strip() or bare.strip() == "@":
        return _general(value)
    if _DATE.search(bare) and not _DIGITS.search(bare) and 0 <= value < _LATEST:
        return _date(value, bare + "".join(_MARKED.findall(marked)), from_1904)
    number = _DIGITS.search(bare)
    if number is None:
        return "".join(_MARKED.findall(marked)) + _MARKED.sub("", bare)
    if "E" in bare or "/" in bare:
        return _general(value)
    place = _DIGITS.search(_MARKED.sub(lambda m: "\x00" * len(m[0]), marked))
    if place is None or place.group() != number.group():  # literals between the digits: telephone numbers, codes
        return _general(value)
    words = _number(Decimal(repr(value)) * 100 ** bare.count("%"), number.group())
    return _plain(marked[: place.start()]) + words + _plain(marked[place.end() :])


def _plain(marked: str) -> str:
    return _MARKED.sub(lambda m: m[1], marked)


def _general(value: float) -> str:
    if value == int(value) and abs(value) < _LARGEST:
        return str(int(value))
    return f"{value:.10g}"


def _number(value: Decimal, digits: str) -> str:
    whole, _, fraction = digits.partition(".")
    places = min(len(fraction), _MOST_PLACES)
    rounded = abs(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{rounded:.{places}f}"
    integer, _, decimals = text.partition(".")
    optional = len(fraction) - len(fraction.rstrip("#"))
    while optional and decimals.endswith("0"):
        decimals, optional = decimals[:-1], optional - 1
    if integer == "0" and "0" not in whole:
        integer = ""
    integer = integer.rjust(min(whole.count("0"), _MOST_PLACES), "0")
    if "," in whole.rstrip(","):
        integer = f"{int(integer or 0):,}" if len(integer) == len(str(int(integer or 0))) else integer
    sign = "-" if value < 0 and rounded else ""
    return sign + integer + (f".{decimals}" if decimals else "")


def _date(value: float, code: str, from_1904: bool) -> str:
    """A date in the order of years, months, days; with 年 and 月 where the format has them."""
    moment = _EPOCHS[from_1904] + timedelta(days=value)
    lower = code.lower()
    chinese = "年" in code or "月" in code
    has_time = "h" in lower
    date = [("y", moment.year), ("m", moment.month), ("d", moment.day)]
    if has_time and "y" not in lower and "d" not in lower:
        return moment.strftime("%H:%M")
    if chinese:
        units = {"y": "年", "m": "月", "d": "日"}
        text = "".join(f"{number}{units[letter]}" for letter, number in date if letter in lower)
    else:
        text = "-".join(f"{number:02d}" for letter, number in date if letter in lower)
    return f"{text} {moment:%H:%M}" if has_time else text
