from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.parse.tables.dispute_readings import dispute_readings
from nianshen.parse.tables.splits import splits

_GROUP = st.tuples(*[st.sampled_from((0, 0, 1, 3, 12))] * 5)


def _broken(values: tuple[int, ...]) -> int:
    return sum(sum(values[n : n + 4]) != values[n + 4] for n in (0, 5, 10))


@given(st.tuples(_GROUP, _GROUP, _GROUP))
@settings(max_examples=60)
def test_the_same_as_trying_every_split_of_all_fifteen(groups: tuple[tuple[int, ...], ...]) -> None:
    digits = "".join(str(v) for g in groups for v in g)[:19]
    every = splits(digits, frozenset(), 15)
    found = dispute_readings(digits, frozenset())
    if not every:
        assert found is None
        return
    best = min(_broken(s.values) for s in every)
    within = [s for s in every if _broken(s.values) <= (best + 1 if best else 0)]
    assert found is not None
    for n, readings in enumerate(found):
        assert {r.values for r in readings} == {s.values[5 * n : 5 * n + 5] for s in within}
        assert {r.ends for r in readings} == {s.ends[5 * n : 5 * n + 5] for s in within}


def test_numbers_of_two_digits_are_read_where_all_sums_close() -> None:
    groups = ((14, 2, 5, 0, 21), (12, 3, 0, 0, 15), (3, 1, 0, 1, 5))
    found = dispute_readings("".join(str(v) for g in groups for v in g), frozenset())
    assert found is not None
    assert [[r.values for r in readings] for readings in found] == [[g] for g in groups]


def test_a_wrong_total_is_not_explained_away() -> None:
    groups = ((14, 2, 5, 0, 22), (12, 3, 0, 0, 15), (3, 1, 0, 1, 5))
    found = dispute_readings("".join(str(v) for g in groups for v in g), frozenset())
    assert found is not None
    assert not any(sum(r.values[:4]) == r.values[4] for r in found[0])


def test_too_long_a_run_is_not_tried() -> None:
    assert dispute_readings("1" * 40, frozenset()) is None
