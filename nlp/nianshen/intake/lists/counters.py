"""The numbers of numbered paragraphs as Word prints them (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LARGEST_SPELT = 99_999
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def counter_text(number_format: str, number: int) -> str:
    """The number in a format of ``w:numFmt``; a format that is not known here, or a number beyond it, in digits.

    ``none`` and ``bullet`` give nothing.
    """
    write = _FORMATS.get(number_format)
    return str(number) if write is None else write(number)


def _spelt(number: int, digits: str, units: tuple[str, str, str, str]) -> str:
    """With units: 十二, 一百零一. The first 一 of 十 … 十九 falls away where ``digits`` are the plain ones."""
    if not 0 < number <= _LARGEST_SPELT:
        return digits[0] if number == 0 else str(number)
    words = ""
    zero = False
    for power in range(4, -1, -1):
        digit = number // 10**power % 10
        if digit:
            words += ("零" if zero else "") + digits[digit] + (units[power - 1] if power else "")
            zero = False
        else:
            zero = bool(words)
    return words[1:] if words.startswith("一十") else words


def _counting(number: int) -> str:
    return _spelt(number, _DIGITS, ("十", "百", "千", "万"))


def _legal(number: int) -> str:
    return _spelt(number, _LEGAL, ("拾", "佰", "仟", "万"))


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(d)] for d in str(number)) if number >= 0 else str(number)


def _from(first: str, most: int) -> Callable[[int], str]:
    """The characters that follow ``first`` in Unicode, for 1 … ``most``."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= most else str(number)


def _circled(number: int) -> str:
    for first, begins, most in (("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50)):
        if begins <= number <= most:
            return chr(ord(first) + number - begins)
    return str(number)


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 1 <= number <= 780 else str(number)


def _roman(number: int) -> str:
    if not 1 <= number <= 3999:
        return str(number)
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words


def _one_of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)] if number >= 1 else str(number)


def _nothing(_: int) -> str:
    return ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalFullWidth2": lambda number: str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "ideographDigital": _digital,
    "taiwaneseDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀", 10),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "bullet": _nothing,
    "none": _nothing,
}
