"""Encodings: mark, strict UTF-8, strict GB18030, and nothing guessed."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.intake import UnreadableError, read_bytes
from nianshen.intake.decode import decode

WORDS = "朱镕基路社区公开信息㐀条"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32"),
        (WORDS.encode("gb18030"), "gb18030"),
    ],
)
def test_each_encoding_without_its_mark(data: bytes, codec: str) -> None:
    assert decode(data) == (WORDS, codec)


def test_a_page_declared_gb2312_keeps_rarer_characters() -> None:
    page = "<html><head><meta charset=gb2312></head><body><p>局长王镕主持会议。</p><p>之后的话还在。</p>"
    document = read_bytes(page.encode("gb18030"), "a")
    assert document.text == "局长王镕主持会议。\n之后的话还在。\n"
    assert document.encoding == "gb18030"


def test_a_declared_big5_page() -> None:
    page = '<html><head><meta http-equiv=c content="text/html; charset=big5"></head><body>資訊公開'
    assert read_bytes(page.encode("big5"), "a").text == "資訊公開\n"


def test_a_file_cut_off_inside_a_character() -> None:
    assert decode(("公开" * 50).encode()[:-1]) == ("公开" * 49 + "公\ufffd", "utf-8")


def test_a_mark_that_lies() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(codecs.BOM_UTF8 + b"\xff\xfe")
    assert caught.value.code == "encoding"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8-sig")
