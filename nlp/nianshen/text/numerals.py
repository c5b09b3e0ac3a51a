"""Chinese numerals as they stand in dates and enumerators."""

from __future__ import annotations

DIGITS = "〇○零Ｏ一二三四五六七八九"
_ONES = "一二三四五六七八九"
_VALUE = {"〇": 0, "○": 0, "零": 0, "Ｏ": 0, "元": 1, **{c: i for i, c in enumerate(_ONES, 1)}}


def positional(numeral: str) -> int | None:
    """The number written digit by digit, as years are: 二〇一二 → 2012. None if a character is no digit."""
    if not numeral or any(c not in _VALUE for c in numeral):
        return None
    return int("".join(str(_VALUE[c]) for c in numeral))


def below_hundred(numeral: str) -> int | None:
    """The number 1 to 99 as counted: 元 → 1, 十 → 10, 廿三 → 23, 三十一 → 31. None if it is none."""
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _VALUE.get(numeral) if len(numeral) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or (tens and tens not in _VALUE) or (ones and ones not in _VALUE):
        return None
    return (_VALUE[tens] if tens else 1) * 10 + (_VALUE[ones] if ones else 0)


def counted(number: int) -> str:
    """The numeral of 1 to 99 as counted: 3 → 三, 12 → 十二, 30 → 三十. Raises ValueError for any other number."""
    if not 1 <= number <= 99:
        raise ValueError(f"not written here: {number}")
    tens, ones = divmod(number, 10)
    written = _ONES[ones - 1] if ones else ""
    if not tens:
        return written
    return ("" if tens == 1 else _ONES[tens - 1]) + "十" + written
