"""Fixed phrases in one pass, and stretches that stand twice in a row."""

from __future__ import annotations

from growth import assert_nearly_linear
from nianshen.text.phrase_table import PhraseTable, repeats


def test_phrases_are_found_where_they_stand() -> None:
    table = PhraseTable(["布署", "任存在", "公式栏"])
    assert sorted(table.find("布署后问题任存在，布署")) == [(0, "布署"), (5, "任存在"), (9, "布署")]


def test_a_phrase_known_by_a_frequent_pair_is_found_all_the_same() -> None:
    assert list(PhraseTable(["公开公示"], {"公开", "开公", "公示"}).find("主动公开公示")) == [(2, "公开公示")]


def test_a_text_with_characters_beyond_the_basic_plane_is_searched_too() -> None:
    assert list(PhraseTable(["布署"]).find("𠮷县布署")) == [(2, "布署")]


def test_a_phrase_is_given_two_hundred_times_at_most() -> None:
    assert len(list(PhraseTable(["布署"]).find("布署" * 1000))) == 200


def test_repeats_gives_the_places() -> None:
    assert list(repeats("问题问题很多", 2)) == [0]
    assert list(repeats("情况况", 1)) == [1]
    assert list(repeats("好", 1)) == []
    assert list(repeats("𠮷𠮷", 1)) == []


def test_a_long_text_takes_no_time() -> None:
    table, text = PhraseTable(["布署", "部属工作"]), "部部署署工作工作" * 50_000
    assert list(table.find(text)) == []
    assert_nearly_linear(lambda text: list(table.find(text)), text)
