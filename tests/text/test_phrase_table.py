"""Fixed phrases in one pass, and stretches that stand twice in a row."""

from __future__ import annotations

import random

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


def test_what_is_found_is_what_str_find_finds() -> None:
    chance = random.Random(7)
    for _ in range(300):
        phrases = {"".join(chance.choices("公开示", k=chance.randint(2, 5))) for _ in range(12)}
        frequent = set(chance.sample(["公开", "开公", "开示", "公公"], 2))
        text = "".join(chance.choices("公开示，" + "𠮷" * chance.randint(0, 1), k=60))
        expected = []
        for phrase in phrases:
            at = text.find(phrase)
            while at >= 0:
                expected.append((at, phrase))
                at = text.find(phrase, at + len(phrase))
        assert sorted(PhraseTable(phrases, frequent).find(text)) == sorted(expected)


def test_repeats_gives_the_places() -> None:
    assert list(repeats("问题问题很多", 2)) == [0]
    assert list(repeats("情况况", 1)) == [1]
    assert list(repeats("好", 1)) == []
    assert list(repeats("𠮷𠮷", 1)) == []


def test_a_long_text_takes_no_time() -> None:
    table, text = PhraseTable(["布署", "部属工作"]), "部部署署工作工作" * 50_000
    assert list(table.find(text)) == []
    assert_nearly_linear(lambda text: list(table.find(text)), text)
