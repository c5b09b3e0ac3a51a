"""Abbreviations that a text declares, and their use before that."""

from __future__ import annotations

import pytest

from nianshen.text.abbreviations import Declared, declared, first_use_before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("《中华人民共和国政府信息公开条例》（以下简称《条例》）", ["《条例》"]),
        ("县政务服务办公室（以下简称“县政务办”）", ["县政务办"]),
        ("大数据发展服务中心（下称：大数据中心）", ["大数据中心"]),
        ("某县民政局（以下简称我局）", []),
        ("审核办法（以下简称办法）", []),
        ("机构名称的简称为民政局", []),
        ("", []),
    ],
)
def test_declared(text: str, names: list[str]) -> None:
    assert [d.name for d in declared(text)] == names


def test_where_it_is_declared() -> None:
    text = "《中华人民共和国政府信息公开条例》（以下简称《条例》）"
    assert list(declared(text)) == [Declared("《条例》", 18, 26)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("按照《条例》公开。《政府信息公开条例》（以下简称《条例》）", 2),
        ("由县政务办考核，县政务服务办公室（以下简称县政务办）", 1),
        ("配合大数据中心更新，大数据发展中心（以下简称大数据中心）", 2),
        ("县政府网站住建局专栏，某县住房和城乡建设局（以下简称住建局）", 5),
        ("《政府信息公开条例》（以下简称《条例》），按照《条例》", None),
        ("青坪县政务办考核，县政务服务办公室（以下简称县政务办）", None),
        ("印发《领导小组规则》，工作领导小组（以下简称领导小组）", None),
        ("县政务办（以下简称县政务办）", None),
    ],
)
def test_first_use(text: str, at: int | None) -> None:
    (abbreviation,) = declared(text)
    assert first_use_before(text, abbreviation) == at
