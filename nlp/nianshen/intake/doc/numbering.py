"""The lists of a binary Word file ([MS-DOC] 2.4.6.3, 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVL)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nianshen.intake.lists.counting import Counting, Level, NumberedList

_MOST = 2_000
_LSTF, _LVLF, _LFO = 28, 28, 16
_NO_STYLE = 0x0FFF
_SUFFIXES = ("tab", "space", "nothing")
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle",
    19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen",
    28: "decimalEnclosedCircleChinese", 29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac",
    33: "taiwaneseCounting", 34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital",
    37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
"""The names of the open format for the numbers of this one ([MS-OSHARED] 2.2.1.3)."""


@dataclass(frozen=True, slots=True)
class Lists:
    """``counting`` takes the number of an override from 1 as the list's identifier; ``by_style`` gives list and level
    of the paragraph styles that a list belongs to."""

    counting: Counting
    by_style: dict[int, tuple[str, int]]


def lists_of(table: bytes, lists: tuple[int, int], overrides: tuple[int, int]) -> Lists:
    """Read the lists.

    Args:
        table: the table stream.
        lists: where the list definitions begin in it and how long they are.
        overrides: the same of the overrides, which paragraphs name.

    What is broken or cut off is left unnumbered.
    """
    definitions: dict[int, dict[int, Level]] = {}
    numbered: dict[str, NumberedList] = {}
    try:
        definitions.update(_definitions(table, *lists))
        numbered.update(_overrides(table, *overrides, definitions))
    except (struct.error, IndexError):
        pass
    by_style: dict[int, tuple[str, int]] = {}
    for number, listed in numbered.items():
        for level, own in listed.levels.items():
            if own.style is not None:
                by_style.setdefault(int(own.style), (number, level))
    return Lists(Counting(numbered.get), by_style)


def _definitions(table: bytes, begin: int, size: int) -> Iterator[tuple[int, dict[int, Level]]]:
    if size < 2:
        return
    (count,) = struct.unpack_from("<H", table, begin)
    at = begin + size
    for n in range(min(count, _MOST)):
        head = begin + 2 + _LSTF * n
        (name,) = struct.unpack_from("<i", table, head)
        styles = struct.unpack_from("<9H", table, head + 8)
        simple = table[head + 26] & 1
        levels: dict[int, Level] = {}
        for k in range(1 if simple else 9):
            level, at = _level(table, at)
            levels[k] = level if styles[k] == _NO_STYLE else replace(level, style=str(styles[k]))
        yield name, levels


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """A level and where the next one begins."""
    start, number_format, flags = struct.unpack_from("<iBB", table, at)
    places = table[at + 6 : at + 15]
    suffix, run_size, paragraph_size, limit = table[at + 15], table[at + 24], table[at + 25], table[at + 26]
    at += _LVLF + paragraph_size + run_size
    (length,) = struct.unpack_from("<H", table, at)
    units = struct.unpack_from(f"<{length}H", table, at + 2)
    wanted = {place - 1 for place in places if place}
    text = "".join(f"%{unit + 1}" if n in wanted and unit < 9 else chr(unit) for n, unit in enumerate(units))
    return (
        Level(
            start=start,
            number_format=_FORMATS.get(number_format, "decimal"),
            text=text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"),
            legal=bool(flags & 4),
            suffix=_SUFFIXES[suffix] if suffix < len(_SUFFIXES) else "tab",
            restart=limit if flags & 8 else None,
        ),
        at + 2 + 2 * length,
    )


def _overrides(
    table: bytes, begin: int, size: int, definitions: dict[int, dict[int, Level]]
) -> Iterator[tuple[str, NumberedList]]:
    if size < 4:
        return
    (count,) = struct.unpack_from("<I", table, begin)
    at = begin + 4 + _LFO * min(count, _MOST)
    for n in range(min(count, _MOST)):
        head = begin + 4 + _LFO * n
        (name,) = struct.unpack_from("<i", table, head)
        levels = dict(definitions.get(name, {}))
        starts: dict[int, int] = {}
        at += 4
        for _ in range(table[head + 12]):
            start, flags = struct.unpack_from("<iI", table, at)
            at += 8
            if flags & 0x10:
                starts[flags & 15] = start
            if flags & 0x20:
                levels[flags & 15], at = _level(table, at)
        yield str(n + 1), NumberedList(str(name), levels, starts)
