from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.parse.tables.splits import TooManySplitsError, splits


def _by_hand(digits: str, walls: frozenset[int], cells: int) -> set[tuple[int, ...]]:
    found = set()
    for cuts in combinations(range(1, len(digits)), cells - 1):
        if not walls <= set(cuts):
            continue
        edges = (0, *cuts, len(digits))
        words = [digits[a:b] for a, b in pairwise(edges)]
        if all(w == "0" or not w.startswith("0") for w in words):
            found.add(tuple(map(int, words)))
    return found


@given(st.text("012", min_size=1, max_size=10), st.data())
def test_all_legal_splits_and_no_other(digits: str, data: st.DataObject) -> None:
    walls = data.draw(st.frozensets(st.integers(1, max(1, len(digits) - 1)), max_size=2))
    walls = frozenset(w for w in walls if w < len(digits))
    cells = data.draw(st.integers(1, 5))
    found = splits(digits, walls, cells)
    if len(digits) == cells:
        assert [s.values for s in found] == [tuple(map(int, digits))]
    else:
        assert {s.values for s in found} == _by_hand(digits, walls, cells)
    for split in found:
        starts = (0, *split.ends)
        assert [int(digits[a:b]) for a, b in zip(starts, split.ends, strict=False)] == list(split.values)


def test_zeros_stand_alone() -> None:
    assert [s.values for s in splits("10203", frozenset(), 4)] == [(1, 0, 20, 3), (10, 2, 0, 3)]
    assert splits("0012", frozenset(), 2) == ()


def test_a_wall_is_never_crossed() -> None:
    assert [s.values for s in splits("230000023", frozenset({3}), 7)] == [
        (2, 30, 0, 0, 0, 0, 23),
        (23, 0, 0, 0, 0, 0, 23),
        (230, 0, 0, 0, 0, 2, 3),
    ]


def test_too_many_are_not_listed() -> None:
    with pytest.raises(TooManySplitsError):
        splits("1" * 40, frozenset(), 7)
