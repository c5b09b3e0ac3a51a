"""Binary Word files: text, tables by their cell marks, what is left out, and damaged files."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import olefile
import pytest

from nianshen.intake import Document, UnreadableError, read_bytes
from nianshen.intake.doc.file import whole_characters
from nianshen.intake.doc.numbering import lists_of
from nianshen.intake.doc.rows import RowShape, row_shape
from nianshen.intake.doc.sprm import TABLE, modifiers

HERE = Path(__file__).parent
FEATURES = (HERE / "features.doc").read_bytes()


def _cells(document: Document, grid: int) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.row_span, c.column_span, c.span.of(document.text)) for c in document.grids[grid].cells]


def _changed(at: int, data: bytes, stream: str = "WordDocument") -> bytes:
    """The file with some bytes of a stream changed."""
    held = io.BytesIO(FEATURES)
    with olefile.OleFileIO(held, write_mode=True) as ole:
        old = ole.openstream(stream).read()
        ole.write_stream(stream, old[:at] + data + old[at + len(data) :])
    return held.getvalue()


def _code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "a.doc")
    return caught.value.code


def test_every_feature() -> None:
    document = read_bytes(FEATURES, "a.doc")
    assert document.text.splitlines() == [
        "特征样例", "受理三件。", "第一行", "第二行", "共5件，A-B", "加粗的标题", "项目\t申请人", "自然人\t企业", "新收数量\t3\t",
        "结转\t0\t17", "表间一行", "甲\t子乙", "丙\t1", "生僻字𠮷与尾。",
    ]  # fmt: skip
    assert [(b.kind, b.level) for b in document.blocks if b.kind == "heading"] == [("heading", 1), ("heading", None)]
    assert [(e.reason, e.text) for e in document.left_out] == [
        ("deleted", "十二"), ("hidden", "密文"), ("page_head", "— 1 —"),
    ]  # fmt: skip
    assert _cells(document, 0) == [
        (0, 0, 2, 1, "项目"), (0, 1, 1, 2, "申请人"), (1, 1, 1, 1, "自然人"), (1, 2, 1, 1, "企业"), (2, 0, 1, 1, "新收数量"),
        (2, 1, 1, 1, "3"), (2, 2, 1, 1, ""), (3, 0, 1, 1, "结转"), (3, 1, 1, 1, "0"), (3, 2, 1, 1, "17"),
    ]  # fmt: skip
    assert _cells(document, 1) == [(0, 0, 1, 1, "甲"), (0, 1, 1, 1, "子乙"), (1, 0, 1, 1, "丙"), (1, 1, 1, 1, "1")]
    assert (document.media_type, document.structured) == ("application/msword", True)


def test_automatic_numbers() -> None:
    assert read_bytes((HERE / "numbered.doc").read_bytes(), "a.doc").text.splitlines() == [
        "第一章总则", "一、总体情况", "正文", "（一）主动公开", "1. 甲", "2. 乙", "①子", "（二）依申请公开", "1. 丙",
        "二、存在的问题", "（一）机制", "第二章附则", "1. 丁\t0", "2. 戊\t0", "尾",
    ]  # fmt: skip


def _level(text: str, number_format: int, *, flags: int = 0, start: int = 1, limit: int = 0) -> bytes:
    units = [int(c) - 1 if c.isdecimal() else ord(c) for c in text]
    places = bytes(n + 1 for n, c in enumerate(text) if c.isdecimal()).ljust(9, b"\0")
    head = struct.pack("<iBB9sB8xBBBx", start, number_format, flags, places, 2, 0, 0, limit)
    return head + struct.pack(f"<H{len(units)}H", len(units), *units)


def test_lists_overrides_and_styles() -> None:
    definition = struct.pack("<Hii9HBB", 1, 77, 0, 5, *[0x0FFF] * 8, 0, 0)
    levels = _level("1、", 39) + _level("（2）", 37) + b"".join(_level("3", 0) for _ in range(7))
    overrides = struct.pack("<Ii8xBBBBi8xBBBB", 2, 77, 0, 0, 0, 0, 77, 1, 0, 0, 0)
    data = struct.pack("<i", 0) + struct.pack("<iiI", 0, 4, 0x10)
    table = definition + levels + overrides + data
    lists = lists_of(table, (0, len(definition)), (len(definition + levels), len(overrides)))
    asked = [("1", 0), ("1", 1), ("1", 0), ("2", 0), ("9", 0)]
    assert [lists.counting.next_label(*each) for each in asked] == ["一、", "（一）", "二、", "四、", ""]
    assert lists.by_style == {5: ("1", 0)}
    cut = lists_of(table[:60], (0, len(definition)), (0, 900))
    assert cut.counting.next_label("1", 0) == ""


def test_offsets_hold_behind_a_character_of_two_units() -> None:
    document = read_bytes(FEATURES, "a.doc")
    assert document.blocks[-1].span.of(document.text) == "生僻字𠮷与尾。"
    assert whole_characters("\ud842\udfb7尾\ud842") == "𠮷尾\ufffd"


@pytest.mark.parametrize(
    ("at", "data", "code"),
    [
        (0x0A, struct.pack("<H", 0x0100), "encrypted"),
        (0x00, b"\x00\x00", "malformed"),
        (0x02, struct.pack("<H", 0x0068), "unsupported_format"),
        (0x01A2, struct.pack("<I", 0xFFFFFF), "malformed"),
        (0x01A6, struct.pack("<i", -5), "malformed"),
        (0x01A6, struct.pack("<i", 9), "malformed"),
    ],
)
def test_what_the_file_says_of_itself_is_not_believed(at: int, data: bytes, code: str) -> None:
    assert _code(_changed(at, data)) == code


def test_lengths_beyond_the_text_are_cut() -> None:
    stories = struct.pack("<7i", 10**9, -1, 5, 0, 0, 0, 0)
    assert read_bytes(_changed(0x4C, stories), "a.doc").text.startswith("特征样例\n受理三件。")


def test_lost_properties_lose_no_words() -> None:
    """Without paragraph properties cells are cells still; their rows are told by nothing, so there is no grid to trust."""
    plain = read_bytes(_changed(0x0106, struct.pack("<i", 0)), "a.doc")
    whole = read_bytes(FEATURES, "a.doc")
    assert sorted("".join(plain.text.split())) == sorted("".join(whole.text.split()))


def test_damaged_containers() -> None:
    assert _code(FEATURES[:600]) == "malformed"
    assert _code(FEATURES[:8] + bytes(600)) == "malformed"


def test_modifiers_of_every_size() -> None:
    data = struct.pack("<HB", 0x2416, 1) + struct.pack("<Hi", 0x6649, 2) + struct.pack("<HB3s", 0xC60D, 3, b"abc")
    data += struct.pack("<HH", TABLE, 3) + b"xy" + b"\x16"
    assert list(modifiers(data)) == [(0x2416, b"\x01"), (0x6649, b"\x02\0\0\0"), (0xC60D, b"abc"), (TABLE, b"xy")]
    assert list(modifiers(struct.pack("<HH", TABLE, 900))) == []


def test_row_shapes() -> None:
    cells = [struct.pack("<H18x", flags) for flags in (0, 1, 2, 0x60, 0x20)]
    definition = bytes([5]) + struct.pack("<6h", -100, 900, 1900, 2900, 3900, 4900) + b"".join(cells)
    assert row_shape(definition) == RowShape(
        (-100, 900, 1900, 2900, 3900, 4900), (False, False, True, False, False), (False, False, False, False, True)
    )
    assert row_shape(b"") is None
    assert row_shape(bytes([99])) is None
    assert row_shape(bytes([3, 0, 0])) is None
