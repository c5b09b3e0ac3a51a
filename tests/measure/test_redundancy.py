"""How much a text says twice, against counts made by hand."""

from __future__ import annotations

import pytest

from nianshen.measure.redundancy import repetition


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
