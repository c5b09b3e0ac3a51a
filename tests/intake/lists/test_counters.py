"""Numbers as Word prints them."""

import pytest

from nianshen.intake.lists.counters import counter_text


@pytest.mark.parametrize(
    ("number_format", "numbers", "printed"),
    [
        ("decimal", (1, 10), ["1", "10"]),
        ("decimalZero", (1, 10), ["01", "10"]),
        ("decimalFullWidth", (1, 12), ["１", "１２"]),
        ("chineseCounting", (1, 10, 11, 19, 20, 21, 99), ["一", "十", "十一", "十九", "二十", "二十一", "九十九"]),
        ("chineseCountingThousand", (100, 101, 110, 111, 1001, 1010, 10000), [
            "一百", "一百零一", "一百一十", "一百一十一", "一千零一", "一千零一十", "一万",
        ]),
        ("ideographDigital", (1, 10, 12, 105), ["一", "一〇", "一二", "一〇五"]),
        ("chineseLegalSimplified", (1, 12, 20, 105), ["壹", "壹拾贰", "贰拾", "壹佰零伍"]),
        ("decimalEnclosedCircle", (1, 20, 21, 36, 50, 51), ["①", "⑳", "㉑", "㊱", "㊿", "51"]),
        ("decimalEnclosedParen", (1, 20, 21), ["⑴", "⒇", "21"]),
        ("decimalEnclosedFullstop", (1, 20), ["⒈", "⒛"]),
        ("ideographTraditional", (1, 10, 11), ["甲", "癸", "甲"]),
        ("ideographZodiac", (1, 12), ["子", "亥"]),
        ("ideographEnclosedCircle", (1, 10, 11), ["㊀", "㊉", "11"]),
        ("lowerLetter", (1, 26, 27, 53), ["a", "z", "aa", "aaa"]),
        ("upperRoman", (1, 4, 9, 14, 2024), ["I", "IV", "IX", "XIV", "MMXXIV"]),
        ("bullet", (1,), [""]),
        ("none", (1,), [""]),
        ("somethingNew", (7,), ["7"]),
    ],
)  # fmt: skip
def test_formats(number_format: str, numbers: tuple[int, ...], printed: list[str]) -> None:
    assert [counter_text(number_format, n) for n in numbers] == printed


@pytest.mark.parametrize(
    "number_format", ["chineseCounting", "lowerRoman", "lowerLetter", "decimalEnclosedParen", "ideographTraditional"]
)
def test_numbers_out_of_reach_stay_digits_or_words(number_format: str) -> None:
    for number in (0, -3, 10**8):
        assert counter_text(number_format, number)
