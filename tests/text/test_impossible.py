"""What cannot be, by what the words mean."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.impossible import impossible


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推文阅读人数3.2万，阅读次数2.8万。", [("readers", 0)]),
        ("访问量2.8万次，访问人数3.2万。", [("readers", 0)]),
        ("推文阅读人数2.8万，阅读次数3.2万。", []),
        ("推文阅读人数9000，阅读次数1.2万。", []),
        ("全年发出月通报15次。", [("often", 12)]),
        ("全年发出季度通报5期。", [("often", 4)]),
        ("对错情每月通报。全年季度通报4次、月通报9次。", [("seldom", 12)]),
        ("对错情每月通报。全年月通报12次。", []),
        ("全年月通报9次。", []),
        ("下一步将每月通报。全年月通报9次。", []),
        ("上半年月通报6次，每月通报一次。", []),
    ],
)
def test_what_cannot_be(text: str, found: list[tuple[str, int]]) -> None:
    assert [(one.why, one.limit) for one in impossible(text)] == found


@pytest.mark.parametrize("piece", ["每月通报", "月通报7次", "阅读人数3.2万，", "阅读次数3万，阅读人数"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_nearly_linear(lambda text: [*impossible(text)], (piece * 40_000)[:40_000])
