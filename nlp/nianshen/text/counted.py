"""Chinese cardinal numerals: 三十二, 一百零五, 两千三百, 一万二千, 1.2万's Chinese half."""

from __future__ import annotations

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"十": 10, "百": 100, "千": 1000}
MULTIPLES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
"""What a unit of ten, hundred … after figures multiplies them by."""


def cardinal(numeral: str) -> int | None:
    """The whole number that a numeral counts: 十二 → 12, 一百零五 → 105, 两百五 → 250, 三万二 → 32000, 零 → 0.

    None where it is none: 三五 (three to five), 二〇一二 (digit by digit), 百 and 万 without a digit before them.
    """
    total = section = digit = 0
    last = 0
    closed = True  # a digit may follow
    for at, c in enumerate(numeral):
        if c in _DIGITS:
            if not closed or (c in "〇零" and at == 0 and len(numeral) > 1):
                return None
            digit, closed = _DIGITS[c], c in "〇零"
            last = 1 if c in "〇零" else last
        elif c in _TENS:
            if digit == 0 and not (c == "十" and section == 0):
                return None
            section += (digit or 1) * _TENS[c]
            digit, closed, last = 0, True, _TENS[c]
        elif c in MULTIPLES:
            if section + digit == 0 and total == 0:
                return None
            total = (total + section + digit) * MULTIPLES[c]
            section = digit = 0
            closed, last = True, MULTIPLES[c]
        else:
            return None
    if digit and last >= 100:  # 两百五, 三万二
        digit *= last // 10
    return total + section + digit
