"""Measure words that a thing never takes, and counts told on in another."""

from __future__ import annotations

import pytest

from nianshen.text.measure_words import counted_on, never_so_counted, same_number_otherwise
from nianshen.text.quantities import quantities


@pytest.mark.parametrize("words", ["意见31人次", "复议2人次", "7条规范性文件", "规章1部、规范性文件14条"])
def test_what_is_never_so_counted(words: str) -> None:
    text = f"全年{words}，"
    assert [text[a:b] for a, b in never_so_counted(text)] == [words]


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        ("制发文件7件，废止3项。", ("7件", "3项")),
        ("由38个增加到45例", ("38个", "45例")),
        ("议题41项，其中23件在会前公布", ("41项", "23件")),
        ("解读158篇，由局长署名的29条。", ("158篇", "29条")),
        ("12公里中有3条延期", ("12公里", "3条")),
    ],
)
def test_one_thing_told_on(sentence: str, pair: tuple[str, str]) -> None:
    found = [(sentence[a.start : a.end], sentence[b.start : b.end]) for a, b in counted_on(sentence, quantities(sentence))]
    assert found == [pair]


@pytest.mark.parametrize(
    "sentence",
    ["公众号140篇，意见12条", "清理文件21件，失效条款4条。", "信息120条，由局长署名的9篇。", "12公里中有3处塌方", "申请12件，答复15人次。", "议题41项，其中23件提案在会前办复"],
)
def test_things_that_differ(sentence: str) -> None:
    assert list(counted_on(sentence, quantities(sentence))) == []
    assert list(never_so_counted(sentence)) == []


def test_one_number_of_materials_in_two_measure_words() -> None:
    text = "发布解读材料158篇。158条材料里图表最少，稿件30篇，30篇稿件，意见建议12条，提案12件。"
    assert [(text[slice(*a)], text[slice(*b)]) for a, b in same_number_otherwise(text)] == [("解读材料158篇", "158条材料")]


def test_those_among_counted_items() -> None:
    text = "登记台账277条，其中10件因含坐标不予上网，发布120条，其中3件为规范性文件。"
    found = list(quantities(text))
    assert [(text[a.start : a.end], text[b.start : b.end]) for a, b in counted_on(text, found)] == [("277条", "10件")]
