"""Names that are nearly the reporting organ's own."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.own_name_otherwise import own_name_otherwise


@pytest.mark.parametrize(
    ("text", "organ", "found"),
    [
        ("青坪县文化广播电视和旅游局公开", "青坪县文化广电和旅游局", ["青坪县文化广播电视和旅游局"]),
        ("鹭汀经济技术开发区管理委员会公开", "鹭汀经济开发区管理委员会", ["鹭汀经济技术开发区管理委员会"]),
        ("澜江省林业厅公开", "澜江省林业局", ["澜江省林业厅"]),
        ("青坪县退伍军人事务局公开", "青坪县退役军人事务局", ["青坪县退伍军人事务局"]),
        ("青坪县城市综合管理局公开", "青坪县城市管理局", ["青坪县城市综合管理局"]),
        ("青平县水利局，柏弯镇", "青坪县柏湾镇人民政府", ["青平县", "柏弯镇"]),
        ("青坪县农业机械局、青坪县水利工程建设中心、青坪县市场监管局", "青坪县农业局", []),
        ("青坪县市场监管局公开", "青坪县市场监督管理局", []),
        ("青坪县文化和旅游局公开", "青坪县文旅局", []),
        ("原澜江省林业厅公开", "澜江省林业局", []),
        ("青坪县经开区管委会、青坪县人民政府", "青坪县经开区管理委员会", []),
        ("青坪县第一人民医院建设管理中心、青坪县第二人民医院建设管理中心", "青坪县第一人民医院建设管理中心", []),
        ("", "青坪县水利局", []),
    ],
)
def test_names(text: str, organ: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in own_name_otherwise(text, organ)] == found


@pytest.mark.parametrize("unit", ["青坪县水", "青坪县水利管理局", "平县"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(own_name_otherwise(text, "青坪县水利建设管理局")), unit * 5_000)
