"""What names something in a statement, and specificity."""

from __future__ import annotations

import pytest

from nianshen.narrative.specifics import content_words, objects_named, specificity, specifics


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("六月底前开通“惠农补贴”专栏", [("六月底前", "DATE"), ("“惠农补贴”", "QUOTED")]),
        ("每季度核对一次名单", [("每季度", "DATE"), ("一次", "QUANTITY")]),
        ("印发《发布审核办法》12份", [("《发布审核办法》", "TITLE"), ("12份", "QUANTITY")]),
        ("落实青政办发〔2022〕7号", [("落实青政办发〔2022〕7号", "NUMBER")]),
        ("为每件解读配图解", [("图解", "NAMED")]),
        ("与县档案馆共建查阅点", [("与县档案馆", "ORGAN")]),
        ("2023年继续加强学习", []),
        ("认真贯彻《条例》，做到“公开为常态”", []),
        ("从三个方面提高水平", []),
    ],
)
def test_specifics(text: str, named: list[tuple[str, str]]) -> None:
    assert [(text[s.start : s.end], s.kind) for s in specifics(text)] == named


def test_objects_are_counted_once() -> None:
    assert objects_named("公众号更新慢，公众号留言无人回，公开属性不清") == 2
    assert objects_named("公开意识有待加强") == 0


def test_stock_words_are_no_content() -> None:
    assert content_words(["进一步", "提高", "水库", "闸门", "2023", "的"]) == ["水库", "闸门"]


def test_specificity_on_an_example_by_hand() -> None:
    """Two entities over five words: 六月 底 前 开通 专栏 (marks and 的 do not count)."""
    assert specificity(2, ["六月", "底", "前", "，", "开通", "的", "专栏"]) == pytest.approx(2 / 5)
    assert specificity(0, []) == 0.0
