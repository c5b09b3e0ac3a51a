"""Ruled lines to tables: lines that touch make a table, what no line divides is one cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from nianshen.intake.layout.geometry import Box, Rule, RuledCell, RuledTable
from nianshen.intake.sheet import MAX_SLOTS

MAX_RULES = 20_000
"""Lines of a page that are looked at; a drawing has more, an official table fewer than 2,000."""

_NEAR = 3.0
"""Points within which two lines are one, or touch."""
_SHORTEST = 4.0
_COVERED = 0.6


def ruled_tables(rules: Iterable[Rule], scale: float = 1.0) -> list[RuledTable]:
    """The tables that the lines of a page make, from the top down. Coordinates are in points times ``scale``.

    A table has at least two columns and two cells; open sides, as of tables ruled level only, close where the level
    lines end.
    """
    near = _NEAR * scale
    level = _merged([r for r in rules if r.level and r.end - r.start >= _SHORTEST * scale][:MAX_RULES], near)
    upright = _merged([r for r in rules if not r.level and r.end - r.start >= _SHORTEST * scale][:MAX_RULES], near)
    tables = [_table(*group, near) for group in _groups(level, upright, near)]
    return sorted((t for t in tables if t is not None), key=lambda t: (t.box.top, t.box.left))


def _merged(rules: Sequence[Rule], near: float) -> list[Rule]:
    """Lines on one another or end to end as one line: borders are drawn a cell at a time."""
    positions = _snapped(sorted(r.at for r in rules), near)
    by_position: dict[float, list[Rule]] = {}
    for rule in rules:
        by_position.setdefault(positions[rule.at], []).append(rule)
    merged: list[Rule] = []
    for at, along in sorted(by_position.items()):
        along.sort(key=lambda r: r.start)
        start, end = along[0].start, along[0].end
        for rule in along[1:]:
            if rule.start <= end + near:
                end = max(end, rule.end)
            else:
                merged.append(Rule(rule.level, at, start, end))
                start, end = rule.start, rule.end
        merged.append(Rule(along[0].level, at, start, end))
    return merged


def _snapped(ascending: Sequence[float], near: float) -> dict[float, float]:
    """Each position with the first of the group that it belongs to."""
    snapped: dict[float, float] = {}
    first = last = float("-inf")
    for value in ascending:
        if value - last > near or value - first > 2 * near:
            first = value
        snapped[value] = first
        last = value
    return snapped


def _groups(level: Sequence[Rule], upright: Sequence[Rule], near: float) -> list[tuple[list[Rule], list[Rule]]]:
    """Level and upright lines that touch one another, directly or through others."""
    parent = list(range(len(level) + len(upright)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    tops = [r.at for r in level]
    for n, rule in enumerate(upright):
        for k in range(bisect_left(tops, rule.start - near), len(level)):
            if level[k].at > rule.end + near:
                break
            if level[k].start - near <= rule.at <= level[k].end + near:
                parent[root(len(level) + n)] = root(k)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for n, rule in enumerate((*level, *upright)):
        groups.setdefault(root(n), ([], []))[0 if rule.level else 1].append(rule)
    return list(groups.values())


def _table(level: list[Rule], upright: list[Rule], near: float) -> RuledTable | None:
    if len(level) < 2 or not upright:
        return None
    ys = sorted({r.at for r in level})
    xs = sorted({r.at for r in upright})
    left, right = min(r.start for r in level), max(r.end for r in level)
    xs = ([left] if left < xs[0] - 2 * near else []) + xs + ([right] if right > xs[-1] + 2 * near else [])
    rows, columns = len(ys) - 1, len(xs) - 1
    if columns < 2 or rows * columns > MAX_SLOTS:
        return None
    right_of = _walls(upright, xs, ys, near)
    below = _walls(level, ys, xs, near)
    cells = _cells(rows, columns, right_of, below, xs, ys)
    if len(cells) < 2 or not any(c.column for c in cells):
        return None
    return RuledTable(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), tuple(ys), tuple(cells))


def _walls(rules: Sequence[Rule], across: Sequence[float], along: Sequence[float], near: float) -> set[tuple[int, int]]:
    """(n, k): the line number ``n`` of ``across`` is drawn beside the stretch ``along[k] … along[k + 1]``."""
    index = {at: n for n, at in enumerate(across)}
    walls: set[tuple[int, int]] = set()
    for rule in rules:
        for k in range(max(0, bisect_left(along, rule.start) - 1), len(along) - 1):
            begin, end = along[k], along[k + 1]
            if begin > rule.end + near:
                break
            if min(end, rule.end) - max(begin, rule.start) >= _COVERED * (end - begin):
                walls.add((index[rule.at], k))
    return walls


def _cells(
    rows: int,
    columns: int,
    right_of: set[tuple[int, int]],
    below: set[tuple[int, int]],
    xs: Sequence[float],
    ys: Sequence[float],
) -> list[RuledCell]:
    """Slots that no line divides, joined where they make a rectangle."""
    area = [[-1] * columns for _ in range(rows)]
    cells: list[RuledCell] = []
    for row in range(rows):
        for column in range(columns):
            if area[row][column] >= 0:
                continue
            slots = _joined(row, column, rows, columns, right_of, below, area)
            bottom, right = max(r for r, _ in slots), max(c for _, c in slots)
            left = min(c for _, c in slots)
            whole = len(slots) == (bottom - row + 1) * (right - left + 1)
            taken = [(row, left, bottom, right)] if whole else [(r, c, r, c) for r, c in sorted(slots)]
            for r, c in slots:
                area[r][c] = len(cells)
            cells += [
                RuledCell(t, lft, b - t + 1, rgt - lft + 1, Box(xs[lft], ys[t], xs[rgt + 1], ys[b + 1]))
                for t, lft, b, rgt in taken
            ]
    return sorted(cells, key=lambda c: (c.row, c.column))


def _joined(
    row: int,
    column: int,
    rows: int,
    columns: int,
    right_of: set[tuple[int, int]],
    below: set[tuple[int, int]],
    area: Sequence[Sequence[int]],
) -> set[tuple[int, int]]:
    """The slots that can be reached from one without crossing a line."""
    seen = {(row, column)}
    stack = [(row, column)]
    while stack:
        r, c = stack.pop()
        steps = (
            (r, c + 1, (c + 1, r) in right_of),
            (r, c - 1, (c, r) in right_of),
            (r + 1, c, (r + 1, c) in below),
            (r - 1, c, (r, c) in below),
        )
        for at, to, wall in steps:
            if not wall and 0 <= at < rows and 0 <= to < columns and area[at][to] < 0 and (at, to) not in seen:
                seen.add((at, to))
                stack.append((at, to))
    return seen
