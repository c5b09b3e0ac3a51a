"""Which characters stand between a matching pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.brackets import inside_brackets

PAIRS = ["（）", "()", "（)", "(）", "《》", "〈〉", "“”", "‘’", "「」", "『』", "【】", "〔〕"]
MARKS = st.text(alphabet="（）()《》“”【】甲。\n", max_size=60)


def protected(text: str) -> str:
    """The map as a string of 0 and 1."""
    return "".join(map(str, inside_brackets(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("甲乙", "00"),
        ("甲（乙）丙", "01110"),
        ("（）", "11"),
        ("《甲（乙）》丙", "1111110"),
        ("甲（乙", "000"),
        ("甲）乙", "000"),
        ("）甲（", "000"),
        ("（甲》乙）", "11111"),
        ("《甲（乙》丙）丁", "11111000"),
        ("（甲（乙）丙", "001110"),
        ("（甲）乙（丙）", "1110111"),
        ("（甲\n乙）", "11111"),
        ("[甲]{乙}", "000000"),
    ],
)
def test_marked_characters(text: str, expected: str) -> None:
    assert protected(text) == expected


@pytest.mark.parametrize("pair", PAIRS)
def test_every_pair_protects_what_it_holds(pair: str) -> None:
    assert protected(f"甲{pair[0]}乙{pair[1]}丙") == "01110"


@pytest.mark.parametrize(("apart", "expected"), [(200, "1" * 201), (201, "0" * 202)])
def test_a_pair_too_far_apart_is_none(apart: int, expected: str) -> None:
    assert protected("（" + "甲" * (apart - 1) + "）") == expected


def test_a_stray_mark_far_behind_does_not_hide_a_pair() -> None:
    assert protected("（" + "甲" * 300 + "（乙）") == "0" * 301 + "111"


@pytest.mark.parametrize(("depth", "lost"), [(12, 0), (13, 1)])
def test_only_the_innermost_twelve_are_remembered(depth: int, lost: int) -> None:
    kept = 2 * depth - 2 * lost
    assert protected("（" * depth + "）" * depth) == "0" * lost + "1" * kept + "0" * lost


@given(MARKS)
def test_what_is_protected_begins_and_ends_with_a_mark(text: str) -> None:
    marks = inside_brackets(text)
    assert len(marks) == len(text)
    assert set(marks) <= {0, 1}
    run_starts = {c for i, c in enumerate(text) if marks[i] and not (i and marks[i - 1])}
    run_ends = {c for i, c in enumerate(text) if marks[i] and marks[i + 1 : i + 2] != b"\1"}
    assert run_starts <= set("（(《“【")
    assert run_ends <= set("）)》”】")


@given(MARKS)
def test_half_and_full_width_round_brackets_are_the_same(text: str) -> None:
    assert protected(text) == protected(text.replace("(", "（").replace(")", "）"))


@given(MARKS)
def test_text_without_marks_around_it_changes_nothing(text: str) -> None:
    assert protected(f"甲{text}乙") == f"0{protected(text)}0"


@pytest.mark.parametrize(
    "text", ["（" * 100_000, "）" * 100_000, "（）" * 50_000, "（《" * 50_000, "（" * 50_000 + "》" * 50_000]
)
def test_hostile_text_costs_linear_time(text: str) -> None:
    assert_nearly_linear(inside_brackets, text)
