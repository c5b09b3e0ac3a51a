"""All readings of a table's open rows that break at most one equation more than the best of them.

A row is open when its digits can be cut in more than one legal way. A reading chooses one split for every open row;
it breaks the row equations that its splits do not hold and the column sums that its rows do not close. One equation
of tolerance keeps the organ's own error in the figures: with the best readings alone a wrong figure can be explained
away by a wrong split.

The search is exact or it says that it gave up. It is a branch and bound over rows, the widest first; a column sum
counts as broken for certain when no choice of the rows still open can close it, unless more rows broke their own
equation, each of which costs one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import add, sub

Vector = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpenRow:
    """An open row: the values of each split, and for each whether it breaks the row's own equation."""

    code: str
    options: tuple[Vector, ...]
    breaks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """Constant + sum of (sign × the row's value in ``column``) = 0. ``constant`` is what the rows read alone give."""

    column: int
    signs: Mapping[str, int]
    constant: int


@dataclass(frozen=True, slots=True)
class Readings:
    """What the readings have: for each open row its splits by index, for each column sum whether it held and broke."""

    splits: tuple[frozenset[int], ...]
    held: tuple[bool, ...]
    broken: tuple[bool, ...]


class _OutOfBudgetError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class _Choice:
    """One split of a row: its index, its cost (0 or 1), and what it adds to every column sum."""

    index: int
    cost: int
    adds: Vector


@dataclass(frozen=True, slots=True)
class _Reach:
    """The least and the most that a row can add to each sum: without and with breaking its own equation."""

    forced: int
    low: Vector
    high: Vector
    low_broken: Vector
    high_broken: Vector


@dataclass(slots=True)
class _Budget:
    nodes: int

    def spend(self) -> None:
        self.nodes -= 1
        if self.nodes < 0:
            raise _OutOfBudgetError


def readings(rows: Sequence[OpenRow], sums: Sequence[ColumnSum], budget: int) -> Readings | None:
    """All readings within one equation of the best; None when ``budget`` search nodes did not suffice."""
    left = _Budget(budget)
    choices = [_choices(row, sums) for row in rows]
    constants = tuple(s.constant for s in sums)
    most = len(rows) + len(sums)
    try:
        best = next(k for k in range(most + 1) if _search(choices, constants, k, left, only_first=True))
        within = _search(choices, constants, best + 1, left, only_first=False)
    except _OutOfBudgetError:
        return None
    return within


def _choices(row: OpenRow, sums: Sequence[ColumnSum]) -> list[_Choice]:
    signs = [(s.signs.get(row.code, 0), s.column) for s in sums]
    return [
        _Choice(n, int(breaks), tuple(sign * values[column] for sign, column in signs))
        for n, (values, breaks) in enumerate(zip(row.options, row.breaks, strict=True))
    ]


def _reach(choices: Sequence[_Choice]) -> _Reach:
    sound = [c.adds for c in choices if not c.cost]
    every = [c.adds for c in choices]
    low, high = _extremes(sound or every)
    low_broken, high_broken = _extremes(every)
    return _Reach(int(not sound), low, high, low_broken, high_broken)


def _extremes(adds: Sequence[Vector]) -> tuple[Vector, Vector]:
    columns = list(zip(*adds, strict=True))
    return tuple(map(min, columns)), tuple(map(max, columns))


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What a set of rows can add in all, when 0, 1, 2 … of them break their own equation; and how many must."""

    forced: int
    bounds: tuple[tuple[Vector, Vector], ...]

    def least_cost(self, residue: Vector, limit: int) -> int:
        """A lower bound of what the rows and the column sums will yet cost; past ``limit`` it need not be exact."""
        least = limit + 1
        for broken, (low, high) in enumerate(self.bounds):
            if broken >= least:
                break
            astray = 0
            for lo, rest, hi in zip(low, residue, high, strict=True):
                if not lo <= -rest <= hi:
                    astray += 1
            least = min(least, broken + astray)
        return self.forced + least


def _outlook(reaches: Sequence[_Reach], width: int, limit: int) -> _Outlook:
    if not reaches:
        return _Outlook(0, (((0,) * width, (0,) * width),))
    lows = list(zip(*(r.low for r in reaches), strict=True))
    highs = list(zip(*(r.high for r in reaches), strict=True))
    low, high = [sum(e) for e in lows], [sum(e) for e in highs]
    bounds = [(tuple(low), tuple(high))]
    wider_low = zip(*(r.low_broken for r in reaches), strict=True)
    wider_high = zip(*(r.high_broken for r in reaches), strict=True)
    down = [sorted(map(sub, wide, e)) for wide, e in zip(wider_low, lows, strict=True)]
    up = [sorted(map(sub, e, wide)) for wide, e in zip(wider_high, highs, strict=True)]
    for broken in range(min(limit, len(reaches))):
        low = [lo + gains[broken] for lo, gains in zip(low, down, strict=True)]
        high = [hi - gains[broken] for hi, gains in zip(high, up, strict=True)]
        bounds.append((tuple(low), tuple(high)))
    return _Outlook(sum(r.forced for r in reaches), tuple(bounds))


def _narrowed(choices: list[list[_Choice]], constants: Vector, limit: int, left: _Budget) -> list[list[_Choice]]:
    """The choices without those that no reading within ``limit`` can have, as far as bounds tell."""
    width = len(constants)
    while True:
        reaches = [_reach(row) for row in choices]
        kept: list[list[_Choice]] = []
        for n, row in enumerate(choices):
            if len(row) == 1:
                kept.append(row)
                continue
            others = _outlook([*reaches[:n], *reaches[n + 1 :]], width, limit)
            left.spend()
            kept.append([c for c in row if c.cost + others.least_cost(_plus(constants, c.adds), limit) <= limit])
        if not all(kept) or sum(map(len, kept)) == sum(map(len, choices)):
            return kept
        choices = kept


def _plus(one: Vector, other: Vector) -> Vector:
    return tuple(map(add, one, other))


def _search(
    choices: list[list[_Choice]], constants: Vector, limit: int, left: _Budget, *, only_first: bool
) -> Readings | None:
    """What the readings that break at most ``limit`` equations have; None when there is none."""
    narrowed = _narrowed(choices, constants, limit, left)
    if not all(narrowed):
        return None
    width = len(constants)
    reaches = [_reach(row) for row in narrowed]
    order = sorted(range(len(narrowed)), key=lambda n: (-_spread(reaches[n]), n))
    rows = [sorted(narrowed[n], key=lambda c: (c.cost, c.index)) for n in order]
    outlooks = [_outlook([reaches[m] for m in order[i:]], width, limit) for i in range(len(order) + 1)]
    seen: list[set[int]] = [set() for _ in rows]
    held, broken = [False] * width, [False] * width
    taken = [0] * len(rows)

    def record(residue: Vector) -> None:
        for row, choice in enumerate(taken):
            seen[row].add(choice)
        for e, rest in enumerate(residue):
            if rest:
                broken[e] = True
            else:
                held[e] = True

    def descend(depth: int, residue: Vector, cost: int) -> bool:
        if depth == len(rows):
            record(residue)
            return True
        found = False
        for choice in rows[depth]:
            now = cost + choice.cost
            if now > limit:
                break
            left.spend()
            after = _plus(residue, choice.adds)
            if now + outlooks[depth + 1].least_cost(after, limit - now) > limit:
                continue
            taken[depth] = choice.index
            found |= descend(depth + 1, after, now)
            if found and only_first:
                break
        return found

    if not descend(0, constants, 0):
        return None
    by_row = dict(zip(order, seen, strict=True))
    return Readings(tuple(frozenset(by_row[n]) for n in range(len(rows))), tuple(held), tuple(broken))


def _spread(reach: _Reach) -> int:
    return max(map(sub, reach.high_broken, reach.low_broken), default=0)
