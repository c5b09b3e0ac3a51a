"""Running text is cut into sentences and enumerated items with exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.statements import split


def cut(text: str) -> list[str]:
    return [text[p.start : p.end] for p in split(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("公开了三批名单。答复了两件申请！还差什么？", ["公开了三批名单", "答复了两件申请", "还差什么"]),
        ("栏目少；更新慢。", ["栏目少", "更新慢"]),
        ("问题：一是栏目少。没有专人。二是更新慢。", ["问题", "栏目少。没有专人", "更新慢"]),
        ("一是栏目少；没有专人；二是更新慢。", ["栏目少", "没有专人", "更新慢"]),
        ("改进措施一是补栏目，二是配专人。", ["改进措施", "补栏目", "配专人"]),
        ("首先，补栏目。其次，配专人。最后，查一遍。", ["补栏目", "配专人", "查一遍"]),
        ("第一，补栏目；第二，配专人。", ["补栏目", "配专人"]),
        ("一要补栏目。二要配专人。", ["补栏目", "配专人"]),
        ("①补栏目；②配专人。", ["补栏目", "配专人"]),
        ("（一）加强领导。成立小组。每月开会。（二）抓好培训。", ["加强领导", "成立小组", "每月开会", "抓好培训"]),
        ("（一）存在问题虽然有进步，但栏目少。（二）改进措施明年补栏目。", ["存在问题", "虽然有进步，但栏目少", "改进措施", "明年补栏目"]),
        ("1.公开12.5万字，占3.1%。2.答复1件。", ["公开12.5万字，占3.1%", "答复1件"]),
        ("1.2021年公开三批。2.2022年公开五批。", ["2021年公开三批", "2022年公开五批"]),
        ("依照第二十条（三）项的规定公开（包括名单、金额。）。", ["依照第二十条（三）项的规定公开（包括名单、金额。）"]),
        ("他问“能看吗？看不了。”就走了。", ["他问“能看吗？看不了。”就走了"]),
        ("印发《公开办法（试行）。补充》一份。", ["印发《公开办法（试行）。补充》一份"]),
        ("其中：名单3批，公告2条。", ["其中：名单3批，公告2条"]),
        ("仍有不足，主要表现在：栏目少；更新慢。", ["仍有不足，主要表现在", "栏目少", "更新慢"]),
        ("之一是栏目少，统一是好事，唯一是慢。", ["之一是栏目少，统一是好事，唯一是慢"]),
        ("无。", ["无"]),
        ("……。 \n", []),
    ],
)
def test_cuts(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_the_last_item_ends_where_new_matter_begins() -> None:
    text = "一是栏目设置还不够合理。有的空着。二是信息更新还不够及时。有的过期。下一步，我局将改版。一是补栏目。二是配专人。"
    assert cut(text) == [
        "栏目设置还不够合理。有的空着",
        "信息更新还不够及时。有的过期",
        "下一步，我局将改版",
        "补栏目",
        "配专人",
    ]


def test_the_last_item_is_as_long_as_its_siblings() -> None:
    text = "一是全县三个乡镇的公开栏目设置还不合理。二是全县信息员更换以后信息更新还不及时。群众来信反映过多次。"
    assert cut(text)[-2:] == ["全县信息员更换以后信息更新还不及时", "群众来信反映过多次"]


def test_a_hard_wrapped_line_goes_on_and_a_paragraph_ends() -> None:
    wrapped = "本年度我们在县政府网站公开了三批共计一百二十条惠农补贴发放信息，并且\n在十一个村的公开栏同时张贴。\n另有两条补发"
    assert cut(wrapped) == [wrapped.split("\n另")[0][:-1], "另有两条补发"]


def test_a_numbered_line_without_closing_mark_is_a_heading() -> None:
    pieces = split("（一）扎实做好主动公开\n全年公开三批。\n（二）规范依申请公开\n答复两件。")
    assert [p.shape for p in pieces] == ["heading", "sentence", "heading", "sentence"]
    assert [p.marker for p in pieces] == ["（一）", None, "（二）", None]


def test_a_short_first_sentence_under_a_number_is_run_in() -> None:
    pieces = split("1.加强领导。成立小组，每月开会。2.抓好培训。请专家授课一次。")
    assert [(p.shape, p.number) for p in pieces] == [("run_in", 1), ("sentence", 1), ("run_in", 2), ("sentence", 2)]


def test_what_leads_in_to_a_series_says_so() -> None:
    pieces = split("主要问题有：一是栏目少；二是更新慢。我局将改进。")
    assert [p.opens_series for p in pieces] == [True, False, False, False]
    assert [p.closed_by for p in pieces] == ["：", "；", "。", "。"]


_OF_ENUMERATORS = frozenset("一二三四五六七八九十0123456789①（）()第其首先次再者最后是要则个件条点项方面问题措施不足建议之")
_OF_PUNCTUATION = frozenset("。！？；：，、.．…!?;:, \t\n\u3000")
_ALPHABET = st.sampled_from(
    [*"公开信息工作不够及时。。；：，、！？\n \t（）()《》“”一二三是要第12.．①其", "一是", "二是", "三是", "（一）", "（二）", "1.", "2.",
     "首先，", "其次，", "下一步，", "存在问题", "改进措施", "2021年", "第二，"]
)  # fmt: skip
TEXTS = st.lists(_ALPHABET, max_size=60).map("".join)


@given(TEXTS)
def test_pieces_are_ordered_disjoint_and_trimmed(text: str) -> None:
    end = 0
    for piece in split(text):
        assert end <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
        end = piece.end


@given(TEXTS)
def test_nothing_but_enumerators_punctuation_and_space_is_left_out(text: str) -> None:
    end = 0
    gaps = []
    for piece in split(text):
        gaps.append(text[end : piece.start])
        end = piece.end
    for gap in [*gaps, text[end:]]:
        assert set(gap) <= _OF_ENUMERATORS | _OF_PUNCTUATION


@pytest.mark.parametrize(
    "text",
    ["一是" * 50_000, "（" * 100_000, "（一）" * 33_000, "。" * 100_000, "“" * 50_000 + "”" * 50_000, "1." * 50_000,
     "\n" * 100_000, "公开" * 50_000, "问题" * 50_000, "（一）存在" * 20_000, "第一，" * 33_000, "上一年度问题" * 16_000, "a：" * 50_000],
)  # fmt: skip
def test_hostile_text_is_cut_in_linear_time(text: str) -> None:
    assert_nearly_linear(split, text)
