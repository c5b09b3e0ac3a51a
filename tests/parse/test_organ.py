"""What an organ's name tells."""

from __future__ import annotations

import pytest

from nianshen.parse.organ import level_of, province_of, tier_of


@pytest.mark.parametrize(
    ("name", "level", "tier", "province"),
    [
        ("青坪县水利局", "department", "county", None),
        ("福州市鼓楼区财政局", "department", "county", "福建省"),
        ("青坪县人民政府", "government", "county", None),
        ("宁波市", "government", "prefecture", "浙江省"),
        ("云溪市财政局", "department", None, None),
        ("北渡镇人民政府", "township", "town", None),
        ("北渡镇", "township", "town", None),
        ("安岚街道办事处", "subdistrict", "town", None),
        ("临河高新区管委会", "zone", None, None),
        ("鹿汀经济开发区管理委员会", "zone", None, None),
        ("青坪县发展和改革委员会", "department", "county", None),
        ("江苏省交通运输厅", "department", "province", "江苏省"),
        ("上海市浦东新区财政局", "department", None, "上海市"),
        ("上海市静安区人民政府", "government", "county", "上海市"),
        ("教育部", "department", "state", None),
        ("国家税务总局青坪县税务局", "department", "state", None),
        ("恩施土家族苗族自治州人民政府", "government", "prefecture", "湖北省"),
        ("临河高新区", "zone", None, None),
        ("某处", "department", None, None),
    ],
)
def test_level_tier_and_province(name: str, level: str | None, tier: str | None, province: str | None) -> None:
    assert (level_of(name), tier_of(name), province_of(name)) == (level, tier, province)


@pytest.mark.parametrize(
    ("name", "tier"),
    [("石通县住房和城乡建设局", "county"), ("宁波市城市管理局", "prefecture"), ("青坪县市场监督管理局", "county"), ("青坪县北渡镇", "town")],
)
def test_a_trade_is_no_place(name: str, tier: str) -> None:
    assert tier_of(name) == tier
