"""Ruled lines to cells."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.intake.layout.geometry import Rule
from nianshen.intake.layout.ruled import ruled_tables

_Cells = dict[tuple[int, int], tuple[int, int]]


def _frames(cells: _Cells, width: float, height: float) -> list[Rule]:
    """The frame of every cell by itself, as Word and others draw them."""
    rules = []
    for (row, column), (tall, wide) in cells.items():
        left, right, top, bottom = column * width, (column + wide) * width, row * height, (row + tall) * height
        rules += [Rule(True, y, left, right) for y in (top, bottom)] + [
            Rule(False, x, top, bottom) for x in (left, right)
        ]
    return rules


def _read(rules: list[Rule]) -> list[_Cells]:
    return [{(c.row, c.column): (c.row_span, c.column_span) for c in t.cells} for t in ruled_tables(rules)]


@st.composite
def _tables(draw: st.DrawFn) -> _Cells:
    """A grid with merged rectangles that keeps every line of its own: no row or column is merged away whole."""
    rows, columns = draw(st.integers(2, 7)), draw(st.integers(2, 7))
    cells = {(r, c): (1, 1) for r in range(rows) for c in range(columns)}
    for _ in range(draw(st.integers(0, 3))):
        top, left = draw(st.integers(0, rows - 2)), draw(st.integers(0, columns - 2))
        bottom, right = draw(st.integers(top, rows - 2)), draw(st.integers(left, columns - 2))
        slots = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        if all(cells.get(slot) == (1, 1) for slot in slots):
            for slot in slots:
                del cells[slot]
            cells[top, left] = (bottom - top + 1, right - left + 1)
    return cells


@settings(max_examples=80)
@given(_tables(), st.floats(12, 80), st.floats(10, 40), st.randoms(use_true_random=False))
def test_every_cell_is_found_again(cells: _Cells, width: float, height: float, random) -> None:  # type: ignore[no-untyped-def]
    rules = [
        Rule(
            r.level, r.at + random.uniform(-0.4, 0.4), r.start - random.uniform(0, 0.4), r.end + random.uniform(0, 0.4)
        )
        for r in _frames(cells, width, height)
    ]
    random.shuffle(rules)
    assert _read(rules) == [cells]


def test_two_tables_of_a_page_stay_apart() -> None:
    above = _frames({(0, 0): (1, 1), (0, 1): (1, 1)}, 50, 20)
    below = [
        Rule(r.level, r.at + (100 if r.level else 0), *((r.start, r.end) if r.level else (r.start + 100, r.end + 100)))
        for r in above
    ]
    tables = ruled_tables(below + above)
    assert [(t.box.top, len(t.cells)) for t in tables] == [(0, 2), (100, 2)]


def test_open_sides_close_where_the_level_lines_end() -> None:
    rules = [Rule(True, y, 0, 90) for y in (0, 20, 40)] + [Rule(False, x, 0, 40) for x in (30, 60)]
    assert _read(rules) == [{(r, c): (1, 1) for r in range(2) for c in range(3)}]


def test_underlines_frames_and_ticks_are_no_tables() -> None:
    assert _read([Rule(True, 10, 0, 400), Rule(True, 30, 0, 400)]) == []
    assert _read(_frames({(0, 0): (1, 1)}, 400, 700)) == []
    assert _read([Rule(True, 0, 0, 2), Rule(True, 1, 0, 2), Rule(False, 0, 0, 1), Rule(False, 2, 0, 1)]) == []


def test_what_no_rectangle_covers_is_left_in_slots() -> None:
    frame = [Rule(True, y, 0, 60) for y in (0, 40)] + [Rule(False, x, 0, 40) for x in (0, 60)]
    corner = [Rule(True, 20, 0, 30), Rule(False, 30, 0, 20)]
    assert _read(frame + corner) == [{(0, 0): (1, 1), (0, 1): (1, 1), (1, 0): (1, 1), (1, 1): (1, 1)}]


def test_a_net_of_lines_beyond_any_table_is_passed_over() -> None:
    net = [Rule(True, 4.0 * n, 0, 2000) for n in range(300)] + [Rule(False, 4.0 * n, 0, 2000) for n in range(300)]
    assert ruled_tables(net) == []
