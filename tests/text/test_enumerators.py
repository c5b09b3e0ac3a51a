"""Which enumerators open an item, of which form and number they are, and where their series ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.brackets import inside_brackets
from nianshen.text.enumerators import Enumerator, find_enumerators

CN = "一二三四五六七八九"
FORMS = {
    "top": ("{}、", CN),
    "paren": ("（{}）", CN),
    "arabic": ("{}.", "123456789"),
    "paren_arabic": ("（{}）", "123456789"),
    "circled": ("{}", "①②③④⑤⑥⑦⑧⑨"),
    "is": ("{}是", CN),
    "must": ("{}要", CN),
    "one_is": ("第{}个方面是", CN),
    "ordinal": ("第{}，", CN),
}
_PIECES = st.sampled_from(
    ["一是", "二是", "三要", "（一）", "（二）", "(3)", "1.", "2、", "①", "②", "一、", "二、", "第一，", "其二，", "首先，", "其次，", "最后，",
     "第（三）项", "栏目少", "唯", "12.5", "《", "》", "（", "）", "。", "；", "，", "\n", " ", "\u3000", "a"]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def found(text: str) -> list[Enumerator]:
    return list(find_enumerators(text, inside_brackets(text)))


def told(text: str) -> list[tuple[str, str, int]]:
    """The enumerators as they stand in the text, with form and number."""
    return [(text[e.start : e.end], e.form, e.number) for e in found(text)]


def test_all_that_is_told_of_an_enumerator() -> None:
    assert found("问题：一是，栏目少；二是更新慢。") == [
        Enumerator(3, 6, "is", 1, "一是", False),
        Enumerator(10, 12, "is", 2, "二是", True),
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("between", ["\n", "。", "；"])
def test_every_form_counts_through_its_series(form: str, between: str) -> None:
    pattern, numerals = FORMS[form]
    printed = [pattern.format(n) for n in numerals]
    text = between.join(f"{p}补栏目" for p in printed)
    assert told(text) == [(p, form, n) for n, p in enumerate(printed, 1)]
    assert [e.last_of_series for e in found(text)] == [False] * 8 + [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⒈补栏目。⒉配专人。", [("⒈", "arabic", 1), ("⒉", "arabic", 2)]),
        ("⑴补栏目。⑵配专人。", [("⑴", "paren_arabic", 1), ("⑵", "paren_arabic", 2)]),
        ("( 一 )补栏目", [("( 一 )", "paren", 1)]),
        ("（1）、补栏目", [("（1）、", "paren_arabic", 1)]),
        ("1）补栏目", [("1）", "arabic", 1)]),
        ("二十一、其他", [("二十一、", "top", 21)]),
        ("第十，补栏目", [("第十，", "ordinal", 10)]),
        ("措施一：补栏目。措施二：配专人。", [("措施一：", "ordinal", 1), ("措施二：", "ordinal", 2)]),
        ("其一，补栏目。其二，配专人。", [("其一，", "ordinal", 1), ("其二，", "ordinal", 2)]),
        (
            "首先，补栏目。其次，配专人。再次，查。最后，报。",
            [("首先，", "adverb", 1), ("其次，", "adverb", 2), ("再次，", "adverb", 3), ("最后，", "adverb", 9)],
        ),
        ("1.2021年公开三批。2.2022年公开五批。", [("1.", "arabic", 1), ("2.", "arabic", 2)]),
    ],
)
def test_printed_variants(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "之一是栏目少，统一是好事，唯一是慢。",
        "占3.1%，共12.5万字。",
        "依照第二十条第（三）项公开。",
        "依照（一）、（二）项公开。",
        "依照（一）至（三）项公开。",
        "最后，查一遍。",
        "首先，查一遍。",
        "一一、查一遍",
        "补栏目（见一是栏目少；二是更新慢）",
        "《一、总则；二、附则》",
        "从2021年到2022年",
    ],
)
def test_what_opens_no_item(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改进措施一是补栏目二是配专人", [("一是", "is", 1), ("二是", "is", 2)]),
        ("改进措施一是补栏目", []),
        ("问题（1）栏目少（2）更新慢", [("（1）", "paren_arabic", 1), ("（2）", "paren_arabic", 2)]),
        ("问题（1）栏目少", []),
        ("问题，一是栏目少，唯二是更新慢", [("一是", "is", 1)]),
        ("问题，一是栏目少，二是更新慢，四是无人管", [("一是", "is", 1), ("二是", "is", 2), ("四是", "is", 4)]),
        ("问题，一是栏目少，二是更新慢，五是无人管", [("一是", "is", 1), ("二是", "is", 2)]),
    ],
)
def test_glued_to_the_words_before_it_only_a_series_counts(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(text) == expected


def test_a_bracketed_enumerator_stands_in_no_brackets_but_its_own() -> None:
    assert told("（一）补栏目。") == [("（一）", "paren", 1)]
    assert told("“（一）补栏目。（二）配专人。”") == []


def test_a_series_that_begins_again_ends_the_first() -> None:
    made = found("一是甲。二是乙。一是丙。二是丁。")
    assert [(e.number, e.last_of_series) for e in made] == [(1, False), (2, True), (1, False), (2, True)]


def test_a_number_printed_twice_goes_on_unless_it_is_the_first() -> None:
    made = found("一是甲。\n二是乙。\n二是丙。")
    assert [(e.number, e.last_of_series) for e in made] == [(1, False), (2, False), (2, True)]
    made = found("一是甲。\n一是乙。")
    assert [(e.number, e.last_of_series) for e in made] == [(1, True), (1, True)]


def test_series_of_different_forms_do_not_end_each_other() -> None:
    made = found("（一）甲。\n1.乙。\n2.丙。\n（二）丁。")
    assert [(e.printed, e.last_of_series) for e in made] == [
        ("（一）", False),
        ("1.", False),
        ("2.", True),
        ("（二）", True),
    ]


@given(TEXTS)
def test_enumerators_are_ordered_disjoint_and_open(text: str) -> None:
    inside = inside_brackets(text)
    end = 0
    for e in find_enumerators(text, inside):
        assert end <= e.start < e.end <= len(text)
        assert text[e.start : e.end].startswith(e.printed)
        assert 1 <= e.number <= 99
        assert e.form in ("paren", "paren_arabic") or not inside[e.start]
        end = e.end


@given(TEXTS)
def test_where_all_is_enclosed_nothing_opens(text: str) -> None:
    assert list(find_enumerators(f"{text}甲", bytearray(b"\1") * (len(text) + 1))) == [] or text.startswith(("（", "("))


@pytest.mark.parametrize(
    "text",
    [
        "一是" * 50_000,
        "（一）" * 33_000,
        "1." * 50_000,
        "第一，" * 33_000,
        "（ " * 50_000,
        "一" * 100_000,
        "\n" * 100_000,
        "首先，" * 33_000,
    ],
)
def test_hostile_text_costs_linear_time(text: str) -> None:
    assert_nearly_linear(lambda text: find_enumerators(text, bytearray(len(text))), text)
