"""Words by which a text calls its own region."""

from __future__ import annotations

import pytest

from nianshen.text.own_region import foreign_regions, region_kind


@pytest.mark.parametrize(
    ("organ", "kind"),
    [
        ("青坪县水利局", "县"),
        ("云溪市东川区民政局", "区"),
        ("云溪市人民政府", "市"),
        ("临河高新区管委会", "区"),
        ("云溪市教育局", "市"),
        ("青坪县北渡镇人民政府", None),
        ("安澜街道办事处", None),
        ("省林业厅", None),
    ],
)
def test_the_region_an_organ_serves(organ: str, kind: str | None) -> None:
    assert region_kind(organ) == kind


@pytest.mark.parametrize(
    ("text", "organ", "foreign", "own"),
    [
        ("我县公开信息，我市领先", "东川区民政局", ["县"], 0),
        ("我区公开信息，我县领先", "青坪县水利局", ["区"], 1),
        ("我市公开信息，我县各镇", "云溪市教育局", ["县"], 1),
        ("自治区要求我区公开", "青坪县水利局", [], 0),
        ("“我区”一词，《我区公开办法》，我区级单位，忘我区分", "青坪县水利局", [], 0),
        ("我县公开信息", "北渡镇人民政府", [], 0),
        ("", "青坪县水利局", [], 0),
    ],
)
def test_which_cannot_be_its_own(text: str, organ: str, foreign: list[str], own: int) -> None:
    found, count = foreign_regions(text, organ)
    assert ([r.kind for r in found], count) == (foreign, own)
    assert all(text[r.start : r.end] == "我" + r.kind for r in found)
