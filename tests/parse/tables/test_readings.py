from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.parse.tables.readings import ColumnSum, OpenRow, readings

_CODES = "abcd"


@st.composite
def _tables(draw: st.DrawFn) -> tuple[list[OpenRow], list[ColumnSum]]:
    vector = st.tuples(*[st.integers(0, 4)] * 3)
    rows = []
    for code in _CODES[: draw(st.integers(1, 4))]:
        options = tuple(draw(st.lists(vector, min_size=1, max_size=4, unique=True)))
        rows.append(OpenRow(code, options, tuple(a + b != c for a, b, c in options)))
    sums = [
        ColumnSum(
            draw(st.integers(0, 2)),
            {r.code: draw(st.sampled_from((1, -1))) for r in rows[: draw(st.integers(1, 4))]},
            draw(st.integers(-6, 6)),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    return rows, sums


@given(_tables())
@settings(max_examples=300)
def test_exactly_the_readings_within_one_equation_of_the_best(table: tuple[list[OpenRow], list[ColumnSum]]) -> None:
    rows, sums = table
    every = []
    for choice in product(*(range(len(r.options)) for r in rows)):
        values = {r.code: r.options[n] for r, n in zip(rows, choice, strict=True)}
        off = [s.constant + sum(sign * values[c][s.column] for c, sign in s.signs.items()) != 0 for s in sums]
        every.append((sum(r.breaks[n] for r, n in zip(rows, choice, strict=True)) + sum(off), choice, off))
    best = min(cost for cost, _, _ in every)
    within = [(choice, off) for cost, choice, off in every if cost <= best + 1]
    found = readings(rows, sums, 10_000)
    assert found is not None
    assert found.splits == tuple(frozenset(c[n] for c, _ in within) for n in range(len(rows)))
    assert found.broken == tuple(any(off[e] for _, off in within) for e in range(len(sums)))
    assert found.held == tuple(not all(off[e] for _, off in within) for e in range(len(sums)))


def test_says_so_when_the_budget_is_spent() -> None:
    options = tuple((n, 0, n) for n in range(9))
    rows = [OpenRow(code, options, (False,) * 9) for code in _CODES]
    sums = [ColumnSum(0, dict.fromkeys(_CODES, 1), -16)]
    assert readings(rows, sums, 20) is None
    assert readings(rows, sums, 20_000) is not None
