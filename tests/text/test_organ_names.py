"""Two names of one organ, and two organs. All places are invented."""

from __future__ import annotations

import pytest

from nianshen.text.organ_names import Likeness, governments_apart, keeps_the_site, likeness


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("云溪县水务局", "云溪县水务局办公室", "same"),
        ("云溪县水务局", "水务局", "same"),
        ("云溪县水务局", "云 溪 县 水 务 局", "same"),
        ("云溪县住房和城乡建设局", "县住建局", "same"),
        ("云溪县人民政府", "云溪县人民政府办公室", "same"),
        ("云溪县", "云溪县政府办", "same"),
        ("鹭汀经济开发区管理委员会", "鹭汀经开区管委会", "same"),
        ("鹭汀经济开发区管理委员会", "党政办公室", "same"),
        ("云溪市河东区安澜街道办事处", "安澜街道", "same"),
        ("石桐县柏湾镇人民政府", "柏湾镇党委", "same"),
        ("云溪县市场监督管理局", "县市监局", "same"),
        ("云溪县公安局", "云溪县公安局交通警察大队", "same"),
        ("云溪县人民政府国有资产监督管理委员会", "云溪县国资委", "same"),
        ("国家税务总局云溪县税务局", "云溪县税务局", "same"),
        ("云溪县文化广电和旅游局（云溪县文物局）", "云溪县文物局", "same"),
        ("云溪县环境保护局", "云溪县生态环境局", "akin"),
        ("云溪县机关事务服务中心", "云溪县机关事务管理局", "akin"),
        ("云溪县发展和改革委员会", "云溪县发展和改革局", "akin"),
        ("云溪县", "云溪县水务局", "different"),
        ("云溪县水务局", "青坪县水务局", "different"),
        ("云溪县水务局", "云溪县财政局", "different"),
        ("云溪县市场监督管理局", "云溪县财政局", "different"),
        ("柏湾镇人民政府", "石桐县人民政府", "different"),
        ("云溪县民政局", "云溪市民政局", "different"),
        ("云溪市教育局", "云溪市河东区教育局", "different"),
        ("河东区教育局", "云溪市河东区教育局", "same"),
    ],
)
def test_likeness(one: str, other: str, expected: Likeness) -> None:
    assert (likeness(one, other), likeness(other, one)) == (expected, expected)


@pytest.mark.parametrize(
    ("name", "keeps"),
    [("云溪县人民政府", True), ("云溪县政府办公室", True), ("云溪县大数据局", True), ("云溪县水务局", False)],
)
def test_who_keeps_a_site(name: str, keeps: bool) -> None:
    assert keeps_the_site(name) is keeps


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("石桐县人民政府", "青坪县人民政府办公室", True),
        ("石桐县柏湾镇人民政府", "石桐县人民政府", False),
        ("石桐县人民政府", "石桐县大数据局", False),
        ("石桐县人民政府", "石桐县政府办", False),
    ],
)
def test_governments_of_two_places(one: str, other: str, apart: bool) -> None:
    assert governments_apart(one, other) is apart
