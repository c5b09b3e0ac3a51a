"""Figures of a row that run together: 2111 is 2, 1, 11 or 2, 11, 1 or 21, 1, 1."""

from __future__ import annotations

import re

_RUN = re.compile(r"\d+\Z")
_LONGEST = 24


def run_of_digits(row: str) -> str:
    """The digits at the end of a printed row, empty where anything stands between them or none are there."""
    found = _RUN.search(row.rstrip())
    return found.group() if found is not None and len(found.group()) <= _LONGEST else ""


def splits(digits: str, columns: int, column: int) -> set[int]:
    """What column ``column`` (from 0) may hold where ``digits`` are divided into ``columns`` whole numbers, none with a
    needless nought in front; empty where they cannot be divided so. Raises nothing."""
    return {
        int(digits[a:b])
        for a in range(len(digits))
        for b in range(a + 1, len(digits) + 1)
        if _whole(digits[a:b]) and _divides(digits[:a], column) and _divides(digits[b:], columns - column - 1)
    }


def _whole(digits: str) -> bool:
    return digits == "0" or digits[0] != "0"


def _divides(digits: str, count: int) -> bool:
    """Whether so many whole numbers can be made of the digits: each begins one but noughts, which stand alone or behind another."""
    if count == 0:
        return not digits
    if len(digits) < count:
        return False
    return any(_whole(digits[:n]) and _divides(digits[n:], count - 1) for n in range(1, len(digits) - count + 2))
