"""All readings of the fifteen glued cells of table 四 that close all three group sums; where none does, those that break
at most one more than the best.

Each group has one sum and no other row to check it by, so one sum of tolerance would leave its cells open whenever two of
its numbers have two digits. A wrong figure is hardly ever explained away by a wrong split here: of 1,900 tables drawn at
random with one figure changed, none had a reading that closes all three.
"""

from __future__ import annotations

from itertools import combinations

from nianshen.parse.tables.splits import Split, TooManySplitsError, splits

LONGEST = 32
"""Digits; fifteen numbers of more than two digits each are not read from one run."""

_GROUP = 5


def dispute_readings(digits: str, walls: frozenset[int]) -> tuple[tuple[Split, ...], ...] | None:
    """For each of the three groups every split it has in such a reading; ends count from the start of ``digits``.

    The groups share nothing but the places where one ends and the next begins, so the readings are found by trying
    those. None where ``digits`` are too many to try.
    """
    if len(digits) > LONGEST:
        return None
    try:
        return _readings(digits, walls)
    except TooManySplitsError:
        return None


def _readings(digits: str, walls: frozenset[int]) -> tuple[tuple[Split, ...], ...] | None:
    count = len(digits)
    cuts = [(a, b) for a, b in combinations(range(_GROUP, count - _GROUP + 1), 2) if b - a >= _GROUP]
    segments = {bounds: _segment(digits, walls, *bounds) for a, b in cuts for bounds in ((0, a), (a, b), (b, count))}
    whole = [((0, a), (a, b), (b, count)) for a, b in cuts]
    whole = [w for w in whole if all(segments[bounds] for bounds in w)]
    if not whole:
        return None
    cost = {bounds: int(not any(map(_holds, found))) for bounds, found in segments.items()}
    least = min(sum(cost[b] for b in w) for w in whole)
    allowed = least + 1 if least else 0
    seen: list[dict[tuple[int, ...], Split]] = [{}, {}, {}]
    for w in whole:
        spare = allowed - sum(cost[b] for b in w)
        if spare < 0:
            continue
        for group, bounds in enumerate(w):
            for split in segments[bounds]:
                if spare + cost[bounds] >= int(not _holds(split)):
                    seen[group][split.start, *split.ends] = split
    return tuple(tuple(found[cuts] for cuts in sorted(found)) for found in seen)


def _segment(digits: str, walls: frozenset[int], start: int, end: int) -> tuple[Split, ...]:
    inner = frozenset(w - start for w in walls if start < w < end)
    return tuple(
        Split(s.values, tuple(e + start for e in s.ends), start) for s in splits(digits[start:end], inner, _GROUP)
    )


def _holds(split: Split) -> bool:
    return sum(split.values[:-1]) == split.values[-1]
