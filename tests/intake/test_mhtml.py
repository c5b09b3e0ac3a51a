"""Web archives: the page in them, whatever it is coded in."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from nianshen.intake import UnreadableError, read_bytes

PAGE = "<html><body><h1>石桐县2024年报告</h1><p>全年公开若干条，镕。</p><table><tr><td>甲</td><td>1</td></tr></table></body></html>"
EXPECTED = "石桐县2024年报告\n全年公开若干条，镕。\n甲\t1\n"


def _archive(body: bytes, headers: str = 'Content-Type: text/html; charset="utf-8"', encoding: str = "8bit") -> bytes:
    return (
        (
            'From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
            f"----b\r\n{headers}\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: http://example.org/a.html\r\n\r\n"
        ).encode()
        + body
        + b"\r\n----b--\r\n"
    )


@pytest.mark.parametrize(
    ("charset", "declared"), [("utf-8", "utf-8"), ("gb18030", "gb2312"), ("utf-8", "unknown-8bit")]
)
def test_pages_in_utf_8_and_gbk(charset: str, declared: str) -> None:
    document = read_bytes(_archive(PAGE.encode(charset), f"Content-Type: text/html; charset={declared}"), "a.mht")
    assert (document.text, document.media_type) == (EXPECTED, "multipart/related")
    assert [(f.key, f.value) for f in document.metadata] == [("Url", "http://example.org/a.html")]


def test_quoted_printable_and_base64() -> None:
    for encoding in ("quoted-printable", "base64"):
        message = EmailMessage()
        message.set_content(PAGE, subtype="html", cte=encoding)
        message.add_related(b"GIF89a", "image", "gif", cid="<a>")
        assert read_bytes(message.as_bytes(), "a.mhtml").text == EXPECTED


def test_the_part_that_the_archive_names_is_the_page() -> None:
    message = EmailMessage()
    message.set_content("<p>框架</p>", subtype="html")
    message.add_related(PAGE, subtype="html", cid="<main>")
    message.set_param("start", "<main>")
    assert read_bytes(message.as_bytes(), "a.mht").text == EXPECTED


def test_big5_is_read_by_its_declaration() -> None:
    page = "<html><body><p>政府資訊公開年報</p></body></html>".encode("big5hkscs")
    document = read_bytes(_archive(page, "Content-Type: text/html; charset=big5"), "a.mht")
    assert (document.text, document.encoding) == ("政府資訊公開年報\n", "big5hkscs")


@pytest.mark.parametrize("body", [b"", b"   "])
def test_an_archive_without_a_page(body: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(_archive(body), "a.mht")
    assert caught.value.code == "malformed"


def test_parts_inside_parts_without_end() -> None:
    nested = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n"
    for n in range(3000):
        nested += f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n".encode()
    with pytest.raises(UnreadableError) as caught:
        read_bytes(nested, "a.mht")
    assert caught.value.code == "malformed"
