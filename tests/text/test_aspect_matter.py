"""What 总体情况 says of substance about its five aspects: overviews with the aspects that an auditor would miss."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from growth import assert_nearly_linear
from nianshen.forms.shared_layout import ASPECTS
from nianshen.text.aspect_matter import clauses_on, matter_of

OVERVIEWS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "parse" / "overviews.toml").read_text("utf-8")
)["overview"]


@pytest.mark.parametrize("overview", OVERVIEWS, ids=lambda o: o["text"][:16])
def test_aspects_of_which_nothing_is_said(overview: dict[str, Any]) -> None:
    found = matter_of(overview["text"], ASPECTS)
    assert {name for name, (told, _) in found.items() if not told} == set(overview["missing"])


def test_what_is_told_stands_where_it_is_said_to() -> None:
    overview = "（一）平台建设。网站改版。（二）监督保障。加强监督。"
    found = matter_of(overview, ("平台建设", "监督保障"))
    assert found["平台建设"] == (True, (8, 12))
    assert overview[8:12] == "网站改版"
    assert found["监督保障"] == (False, (overview.rindex("监督"), overview.rindex("监督") + 2))
    assert matter_of("公开信息9条。", ("监督保障",)) == {"监督保障": (False, None)}


def test_requests_answered_are_no_attribute_of_files() -> None:
    assert matter_of("主动公开信息498条，答复依申请公开38件。", ("依申请公开",))["依申请公开"][0]


def test_every_place_is_given() -> None:
    overview = "网站改版。组织培训2次。公众号新设栏目。"
    assert [overview[slice(*at)] for at in clauses_on(overview, "平台建设")] == ["网站改版", "公众号新设"]


@pytest.mark.parametrize("run", ["公开信息", "网站和", "主动公开、", "（一）平台建设。", "下一步将加强", "规范性文件", "我局不断进一步", "依申请公开1件，"])
def test_cost_grows_with_the_text(run: str) -> None:
    assert_nearly_linear(lambda text: matter_of(text, ASPECTS), run * 4000)
