"""Another department told of as the reporting one."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.foreign_offices import foreign_offices


@pytest.mark.parametrize(
    ("text", "organ", "found"),
    [
        ("由县教育局党组审定", "青坪县水利局", ["教育局"]),
        ("调整教育局信息公开工作领导小组", "青坪县水利局", ["教育局"]),
        ("2023年，县教育局高度重视公开工作", "青坪县水利局", ["教育局"]),
        ("经局党组研究", "青坪县北渡镇人民政府", ["局党组"]),
        ("县水利局党组，局党组", "青坪县水利局", []),
        ("会同县教育局党组，县教育局核对名册", "青坪县水利局", []),
        ("县教育局党组", "青坪县人民政府", []),
        ("水务局党组", "青坪县水利局", []),
        ("县局办公室", "青坪县北渡镇人民政府", []),
        ("", "青坪县水利局", []),
    ],
)
def test_offices(text: str, organ: str, found: list[str]) -> None:
    assert [n.organ for n in foreign_offices(text, organ)] == found


@pytest.mark.parametrize("unit", ["县教育局党组", "局", "，局", "。教育"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(foreign_offices(text, "青坪县水利局")), unit * 20_000)
