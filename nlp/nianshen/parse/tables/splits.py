"""Every legal way to cut a run of digits into a given number of cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

MOST = 4_000
"""Splits of one row; a row with more is not searched but left unread."""


@dataclass(frozen=True, slots=True)
class Split:
    """One way to cut: the values, the index after each cell's last digit, and where the first cell begins."""

    values: tuple[int, ...]
    ends: tuple[int, ...]
    start: int = 0


class TooManySplitsError(Exception):
    """More legal splits than :data:`MOST`."""


def splits(digits: str, walls: frozenset[int], cells: int) -> tuple[Split, ...]:
    """All ways to cut ``digits`` into ``cells`` numbers, none crossing a wall, none with a leading zero.

    ``walls`` are indexes of digits that a cell has to begin at. In order of the first cell's length, then the
    second's and so on. Raises :class:`TooManySplitsError`.
    """
    count = len(digits)
    if count < cells or len(walls) >= cells:
        return ()
    if count == cells:
        return (Split(tuple(map(int, digits)), tuple(range(1, count + 1))),)
    reach = [min((w for w in walls if w > i), default=count) for i in range(count)]

    def stops(start: int) -> range:
        """Where a cell that begins at ``start`` may end."""
        return range(start + 1, start + 2 if digits[start] == "0" else reach[start] + 1)

    @cache
    def ways(start: int, left: int) -> int:
        if left == 0 or count - start < left:
            return int(left == 0 and start == count)
        return sum(ways(stop, left - 1) for stop in stops(start))

    if ways(0, cells) > MOST:
        raise TooManySplitsError
    found: list[Split] = []

    def cut(start: int, values: tuple[int, ...], ends: tuple[int, ...]) -> None:
        left = cells - len(values)
        if left == 0:
            found.append(Split(values, ends))
            return
        for stop in stops(start):
            if ways(stop, left - 1):
                cut(stop, (*values, int(digits[start:stop])), (*ends, stop))

    cut(0, (), ())
    return tuple(found)
