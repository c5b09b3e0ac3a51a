"""What an introduction says of the report's parts."""

from __future__ import annotations

import pytest

from nianshen.text.declared_parts import declarations, names_aspects


@pytest.mark.parametrize(
    ("text", "number", "items", "open_list"),
    [
        ("本报告由概述、主动公开、问题三部分组成。", 3, ["概述", "主动公开", "问题"], False),
        ("本报告由概述、主动公开、问题等六部分组成。", 6, ["概述", "主动公开", "问题"], True),
        ("编制本报告，共分六个部分。", 6, [], False),
        ("本报告共三个部分：一、概述；二、主动公开；三、问题。", 3, ["概述", "主动公开", "问题"], False),
        ("本报告由概述、行政复议、行政诉讼情况、其他事项组成。", None, ["概述", "行政复议和行政诉讼情况", "其他事项"], False),
        ("年报包括主动公开、收费、减免情况2个部分。", 2, ["主动公开", "收费和减免情况"], False),
    ],
)
def test_declaration(text: str, number: int | None, items: list[str], open_list: bool) -> None:
    [found] = declarations(text)
    assert (found.number, [i.text for i in found.items], found.open) == (number, items, open_list)


@pytest.mark.parametrize(
    "text", ["我局从三个方面推进公开。", "本报告第五部分是问题。", "根据《条例》编制本报告。", "公开内容包括预算、决算两部分。"]
)
def test_no_declaration(text: str) -> None:
    assert list(declarations(text)) == []


def test_an_item_of_two_parts_counts_once_or_twice() -> None:
    [found] = declarations("本报告由概述、主动公开和依申请公开情况、问题及改进情况四部分组成。")
    assert list(found.counts) == [3, 4]


def test_parts_old_contents_annexes_and_aspects() -> None:
    [found] = declarations("本报告由概述、收费及减免情况、附表三部分组成。")
    assert [(i.parts, i.old, i.annex) for i in found.items] == [((1,), False, False), ((), True, False), ((), False, True)]
    [found] = declarations("本报告从主动公开、平台建设、监督保障三个方面说明。")
    assert names_aspects(found.items)


def test_an_annex_joined_by_and_is_an_item_of_its_own() -> None:
    text = "本报告由概述、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、主要问题及改进情况和信息公开情况统计表共七个部分组成。"
    (found,) = declarations(text)
    assert (found.number, 7 in found.counts, [item.annex for item in found.items]) == (7, True, [False] * 6 + [True])
