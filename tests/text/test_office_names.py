"""Names of offices, and pairs that seem to mean one."""

from __future__ import annotations

import pytest

from nianshen.text.office_names import OfficeName, named_two_ways, office_names, places_misspelt, twins


def two_ways(text: str) -> list[tuple[str, str, bool]]:
    pairs = named_two_ways(list(office_names(text)))
    return [(a.level + a.stem + a.ending, b.level + b.stem + b.ending, sure) for a, b, sure in pairs]


def test_a_name_runs_from_the_level_to_the_ending() -> None:
    assert list(office_names("会同青坪县教育局发布")) == [OfficeName(4, 8, "县", "教育", "局")]


@pytest.mark.parametrize(
    "text", ["县级各部门", "印发《县教育局办法》", "市场主体由局办理", "原县国土资源局", "县委和县政府", "全县发布信息的局", ""]
)
def test_what_is_no_name(text: str) -> None:
    assert list(office_names(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("县政务服务数据管理局", "县政务服务和数据管理局", True),
        ("县人力资源和社会保障局", "县人力资源与社会保障局", True),
        ("市文化广电旅游局", "市文化旅游广电局", True),
        ("县融媒体中心", "县融媒中心", True),
        ("县政务公开办公室", "县政务公开工作办公室", False),
        ("市医疗保障局", "市医疗保险局", False),
        ("县水利局", "县水务局", False),
        ("县农业农村局", "县农业农村委员会", False),
    ],
)
def test_one_office_named_two_ways(one: str, other: str, sure: bool) -> None:
    assert two_ways(f"由{one}牵头，{other}配合") == [(one, other, sure)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县教育局", "县体育局"),
        ("县教育局", "市教育局"),
        ("县文化局", "县文体局"),
        ("县政府办", "县政协办"),
        ("市东山公安分局", "市南山公安分局"),
        ("市第一人民医院办公室", "市第二人民医院办公室"),
        ("县市场监督管理局", "县市场监管局"),
        ("县发展和改革委员会", "县发改委"),
        ("县应急管理局", "县应急局"),
        ("县人民政府办公室", "县政府办"),
    ],
)
def test_two_offices_or_a_usual_abbreviation(one: str, other: str) -> None:
    assert two_ways(f"由{one}牵头，{other}配合") == []


def test_a_place_written_with_another_character() -> None:
    text = "青坪县水利局发布，青平县水利局转发"
    assert [text[start:end] for start, end in places_misspelt(text, "青坪县水利局")] == ["青平县水利局"]
    assert list(places_misspelt(text, "水利局")) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("由管委会办公室受理，管委会综合办公室答复", [("管委会办公室", "管委会综合办公室")]),
        ("由物业股核对，物管股更新", [("物业股", "物管股")]),
        ("由管委会综合办公室受理，管委会党政办公室答复，镇办公室", []),
        ("由物业股核对，建管股更新", []),
    ],
)
def test_sections_and_offices_within(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(text[slice(*a)], text[slice(*b)]) for a, b in twins(text)] == pairs
