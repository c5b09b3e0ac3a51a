"""Accounts of another organ that a text calls its own."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.foreign_accounts import foreign_accounts
from nianshen.text.foreign_places import own_places


@pytest.mark.parametrize(
    ("text", "organ", "found"),
    [
        ("运营“石桐水利”公众号1个", "青坪县水利局", [("石桐水利", True)]),
        ("在“石桐水利”微信公众号发布46条", "青坪县水利局", [("石桐水利", False)]),
        ("我镇与江口镇相邻，保留公众号“江口发布”", "柏湾镇人民政府", [("江口发布", True)]),
        ("运营“青坪水利”公众号，维护“掌上水利”公众号", "青坪县水利局", []),
        ("运营公众号“柏湾发布”，关注“石桐水利”公众号", "青坪县柏湾镇人民政府", []),
        ("由县委宣传部在“江口发布”公众号推送", "柏湾镇人民政府", []),
        ("江口镇的文章由省厅“石桐水利”公众号转载", "青坪县水利局", []),
    ],
)
def test_accounts(text: str, organ: str, found: list[tuple[str, bool]]) -> None:
    named = foreign_accounts(text, organ, own_places(organ, text), text)
    assert [(n.organ, n.sure) for n in named] == found
    assert all(text[n.start : n.end] == n.organ for n in foreign_accounts(text, organ, own_places(organ, text), text))


@pytest.mark.parametrize("unit", ["公众号“石桐水利", "“石桐水利”公众号", "“石"])
def test_time_is_linear(unit: str) -> None:
    own = own_places("青坪县水利局", "")
    assert_nearly_linear(lambda text: list(foreign_accounts(text, "青坪县水利局", own, "")), unit * 20_000)
