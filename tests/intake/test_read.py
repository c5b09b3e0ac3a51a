"""The entrance: sizes, kinds told by bytes, and what is refused with which words."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from nianshen.intake import MAX_BYTES, UnreadableError, read, read_bytes

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def _zip(*members: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return held.getvalue()


def _code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "file.txt")
    return caught.value.code


def test_a_missing_path_names_itself(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"没有这个文件.*none\.txt"):
        read(tmp_path / "none.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path)
    assert caught.value.code == "directory"
    assert "文件夹" in caught.value.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path / "pipe")
    assert caught.value.code == "not_a_file"


def test_a_sparse_giant_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "giant.txt"
    with path.open("wb") as giant:
        giant.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    assert caught.value.code == "too_large"
    assert "50 MB" in caught.value.reason


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file(data: bytes) -> None:
    assert _code(data) == "empty"


@pytest.mark.parametrize(
    ("data", "kind", "way_out"),
    [
        (_zip("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint", "另存为"),
        (_zip("mimetype", "content.xml"), "OpenDocument", "另存为"),
        (b"Rar!\x1a\x07\x00", "RAR", "解压"),
        (b"7z\xbc\xaf\x27\x1c", "7z", "解压"),
        (PNG, "PNG", 'pip install "nianshen[ocr]"'),
        (b"\xff\xd8\xff\xe0" + bytes(9), "JPEG", 'pip install "nianshen[ocr]"'),
        (b"II*\x00" + bytes(9), "TIFF", 'pip install "nianshen[ocr]"'),
        (b"BM\x0b\x00\x00\x00" + bytes(5), "BMP", 'pip install "nianshen[ocr]"'),
        (b"GIF89a" + bytes(9), "GIF", "另存为"),
        (b"{\\rtf1 x}", "RTF", "另存为"),
        (b"<?xml version='1.0'?><a>1</a>", "XML", "另存为"),
        (b"SQLite format 3\x00", "SQLite", "核对"),
    ],
)
def test_other_formats_are_named_and_the_way_out_too(
    data: bytes, kind: str, way_out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nianshen.intake.ocr.is_installed", lambda: False)
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "report.txt")
    assert caught.value.code == "unsupported_format"
    assert kind in caught.value.reason
    assert way_out in caught.value.reason


@pytest.mark.parametrize(
    "data",
    [
        _zip("xl/workbook.xml"),
        _zip("word/document.xml"),
        _zip("OFD.xml"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9),
        b"%PDF-1.7\n...",
        b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n\r\n",
    ],
)
def test_a_file_that_only_begins_like_a_known_format_is_damaged(data: bytes) -> None:
    assert _code(data) == "malformed"


def test_an_archive_is_no_report() -> None:
    assert _code(_zip("a.txt")) == "archive"


def test_binary_junk() -> None:
    assert _code(bytes(range(256)) * 4) == "binary"
    assert _code(b"\x81\xff\xfe\xfd junk \x80") == "encoding"


def test_the_name_does_not_tell_the_kind() -> None:
    assert read_bytes(b"<!DOCTYPE html><p>a", "page.txt").media_type == "text/html"
    assert read_bytes("政府信息公开".encode(), "page.html").media_type == "text/plain"


def test_angle_brackets_of_a_title_are_no_page() -> None:
    text = "根据关于<印发>的要求，按照<关于做好年度报告的通知>和<p>写法编制。"
    assert read_bytes(text.encode(), "a").media_type == "text/plain"
    assert read_bytes(b"<div><p>a</p><p>b</p></div>", "a").media_type == "text/html"


def test_what_is_known_of_the_source() -> None:
    document = read_bytes(b"abc", "a.txt")
    assert (document.name, document.size, document.encoding) == ("a.txt", 3, "utf-8")
    assert document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
