"""Places of the organ's own rank told of as its own."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.foreign_places import foreign_places, own_places, two_sites


@pytest.mark.parametrize(
    ("text", "organ", "found"),
    [
        ("2023年，兰溪县全年主动公开信息120条。", "青坪县水利局", [("兰溪县", True, True)]),
        ("机构健全。柳集镇高度重视公开工作，", "青坪县北渡镇人民政府", [("柳集镇", True, True)]),
        ("可登录兰溪县人民政府网站查阅。", "青坪县民政局", [("兰溪县", False, True)]),
        ("见《兰溪县人民政府信息公开指南》", "青坪县人民政府", [("兰溪县", False, True)]),
        ("兰江市政务公开工作有序", "云溪市教育局", [("兰江市", True, False)]),
        ("结合兰溪县实际细化目录", "青坪县水利局", [("兰溪县", False, True)]),
        ("栏目由兰溪县水利局维护", "青坪县水利局", [("兰溪县", False, True)]),
        ("在柳林镇便民服务中心设点", "青坪县北渡镇人民政府", [("柳林镇", False, True)]),
        ("赴兰溪县水利局学习，《兰溪县水利局办法》，已报县政府办，并向县图书馆移交", "青坪县水利局", []),
        ("青坪县水利局网站，结合青坪县实际，县政务公开办", "青坪县水利局", []),
        ("青坪县全年主动公开信息", "青坪县水利局", []),
        ("兰江市高度重视，云溪市青坪县人民政府网站", "青坪县水利局", []),
        ("柳集镇高度重视", "青坪县水利局", []),
        ("各乡镇高度重视，政务公开专区全年接待，社区居委会成立", "东川区柳集镇人民政府", []),
        ("学习兰溪县的做法，到兰溪县考察", "青坪县水利局", []),
        ("通过县人民政府网站，依托县政府网站，充分发挥镇政府公报作用，如实验区政府网站", "青坪县北渡镇人民政府", []),
        ("其中一件系市政府办理", "云溪市人民政府", []),
        ("全县高度重视，邻县建立了", "青坪县水利局", []),
        ("宜宾市教育局公布招生政策", "云溪市教育局", [("宜宾市", False, True)]),
        ("完成铜陵市人民政府门户网站改版", "云溪市人民政府", [("铜陵市", False, True)]),
        ("现发布贵州省林业局2023年年报", "澜江省林业局", [("贵州省", False, True)]),
        ("江口镇辖11个行政村", "青坪县柏湾镇人民政府", [("江口镇", True, True)]),
        ("按照《兰溪县2023年政务公开工作要点》", "青坪县水利局", [("兰溪县", False, True)]),
        ("受理地址：兰溪县人民路12号", "青坪县水利局", [("兰溪县", False, True)]),
        ("依托兰溪县人民政府网站", "青坪县水利局", [("兰溪县", False, True)]),
        ("派员到兰溪县水利局学习，学习《兰溪县2023年政务公开工作要点》", "青坪县水利局", []),
        ("全面清理城镇人民政府公报，地址：青坪县人民路12号", "青坪县北渡镇人民政府", []),
        ("", "青坪县水利局", []),
    ],
)
def test_places(text: str, organ: str, found: list[tuple[str, bool, bool]]) -> None:
    assert [(n.organ, n.subject, n.sure) for n in foreign_places(text, organ, own_places(organ, text))] == found


@pytest.mark.parametrize("unit", ["兰溪县全年", "。兰", "，2023年", "在兰溪县人民政府"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(foreign_places(text, "青坪县水利局", own_places("青坪县水利局", text))), unit * 20_000)


def test_the_county_that_the_text_names_twice_is_the_towns_own() -> None:
    text = "在青坪县人民政府网站公布，经青坪县委审定，"
    assert own_places("北渡镇人民政府", text)["县"] == ("青坪", False)
    assert "县" not in own_places("北渡镇人民政府", "在青坪县人民政府网站公布")


@pytest.mark.parametrize(
    ("text", "organ", "found"),
    [
        ("在青坪县人民政府网站公布，在兰溪县政府门户网站设专栏", "北渡镇人民政府", ("青坪县", "兰溪县")),
        ("在青坪县人民政府网站公布，转载自兰溪县的消息", "北渡镇人民政府", None),
        ("在青坪县人民政府网站公布，学习兰溪县人民政府网站的做法", "北渡镇人民政府", None),
        ("在青坪县人民政府网站公布，在兰溪县政府门户网站设专栏", "青坪县北渡镇人民政府", None),
    ],
)
def test_two_sites(text: str, organ: str, found: tuple[str, str] | None) -> None:
    sites = two_sites(text, own_places(organ, text))
    assert (None if sites is None else tuple(site.organ for site in sites)) == found
