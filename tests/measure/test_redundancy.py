"""How much a text says twice, against counts made by hand."""

from __future__ import annotations

import time

import pytest

from nianshen.measure.redundancy import longest_repeat, repetition


@pytest.mark.parametrize(
    ("text", "n", "share"),
    [
        ("一二三一二", 2, 0.5),  # 一二 twice, 二三 and 三一 once
        ("一二三四", 2, 0.0),
        ("一一一", 2, 1.0),
        ("一 二\n一二", 2, 2 / 3),
        ("一", 2, None),
        ("", 10, None),
    ],
)
def test_repetition(text: str, n: int, share: float | None) -> None:
    assert repetition(text, n) == share


def test_no_n_grams_of_nothing() -> None:
    with pytest.raises(ValueError, match="0"):
        repetition("一二", 0)


@pytest.mark.parametrize(
    ("text", "at_least", "run"),
    [
        ("甲公开信息乙公开信息丙", 2, "公开信息"),
        ("甲公开信息乙公开信息丙", 5, ""),
        ("一一一一", 1, "一一"),
        ("公 开\n乙公开", 2, "公开"),
        ("", 1, ""),
    ],
)
def test_longest_repeat(text: str, at_least: int, run: str) -> None:
    assert longest_repeat(text, at_least) == run


def test_a_long_text_takes_no_time() -> None:
    began = time.perf_counter()
    assert len(longest_repeat("公开信息条例" * 5_000)) == 15_000
    assert time.perf_counter() - began < 5
