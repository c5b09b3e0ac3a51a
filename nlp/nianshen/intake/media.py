"""What kind of file it is, told by its bytes and never by its name."""

from __future__ import annotations

import re
from typing import Literal

from nianshen.intake.document import UnreadableError

MediaType = Literal["text/plain", "text/html"]
Kind = Literal["text", "docx", "pdf"]
"""What read a file: ``text`` is plain text or a web page, told apart once decoded."""

_HEAD = 65536
_SAVE_AS = "本版本读取纯文本、网页、Word 和 PDF 文件（.txt、.html、.docx、.pdf），请另存为其中一种后再试"
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 或 WPS 文件（.doc、.xls、.wps）"),
    (b"{\\rtf", "RTF 文件"),
    (b"Rar!\x1a\x07", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b\x08", "gzip 压缩包"),
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF87a", "GIF 图片"),
    (b"GIF89a", "GIF 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
    (b"SQLite format 3\x00", "SQLite 数据库"),
    (b"\x7fELF", "程序文件"),
    (b"MZ\x90\x00", "程序文件"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_IN_ZIP: tuple[tuple[bytes, Kind | None, str], ...] = (
    (b"word/", "docx", "Word 文件（.docx）"),
    (b"xl/", None, "Excel 文件（.xlsx）"),
    (b"ppt/", None, "PowerPoint 文件（.pptx）"),
    (b"OFD.xml", None, "OFD 版式文件"),
    (b"opendocument", None, "OpenDocument 文件"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_MHTML = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_MULTIPART = re.compile(rb"^Content-Type:\s{0,8}multipart/related", re.IGNORECASE | re.MULTILINE)

_PAGE_START = re.compile(r"<(?:!doctype\s{1,4}html|html|head|body)[\s>]", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<close>/?)(?:p|div|span|br|table|tbody|thead|tr|td|th|h[1-6]|ul|ol|li|dl|dt|dd|a|b|strong|font|em|i|u|img|meta"
    r"|style|script|section|article|center|form|title|link)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_FEWEST_TAGS = 4
_FEWEST_CLOSED = 2


def kind_of(data: bytes) -> Kind:
    """Which reader takes the bytes.

    Raises:
        UnreadableError: ``unsupported_format`` for a known format that is not read (an image, RAR …),
            ``binary`` for anything else that holds NUL bytes.
    """
    kind, name = _known_format(data)
    if kind is not None:
        return kind
    if name is not None:
        raise UnreadableError("unsupported_format", f"这是{name}。{_SAVE_AS}")
    if b"\x00" in data and not data.startswith(_WIDE_MARKS):
        raise UnreadableError(
            "binary", f"文件含有空字节（NUL），不是文字文件，或是没有字节序标记的 UTF-16 文本。{_SAVE_AS}，编码选 UTF-8"
        )
    return "text"


def media_type(text: str) -> MediaType:
    """Whether decoded characters are a web page or plain text.

    A page says so at its beginning, or has real HTML tags, some of them closed: a report in plain text that writes
    ``<印发>`` in the place of 〈印发〉 is none.

    Raises:
        UnreadableError: ``unsupported_format`` for XML that is no page.
    """
    head = text[:_HEAD]
    if _PAGE_START.search(head, 0, 4096):
        return "text/html"
    if head.lstrip()[:5] == "<?xml":
        raise UnreadableError("unsupported_format", f"这是 XML 文件。{_SAVE_AS}")
    closed = [m["close"] == "/" for m in _TAG.finditer(head)]
    if len(closed) >= _FEWEST_TAGS and sum(closed) >= _FEWEST_CLOSED:
        return "text/html"
    return "text/plain"


def _known_format(data: bytes) -> tuple[Kind | None, str | None]:
    """The reader of a known format and its name; no reader where it is not read, neither where it is not known."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return None, name
    if data.startswith(_ZIP):
        return next(((kind, name) for part, kind, name in _IN_ZIP if part in data), (None, "ZIP 压缩包"))
    if data[:4] == b"RIFF":
        return None, "图片或音视频文件"
    head = data[:1024]
    if data.startswith(b"%PDF-") or (b"%PDF-" in head and b"\x00" in data):
        return "pdf", "PDF 文件"
    if _MHTML.search(head) and _MULTIPART.search(head):
        return None, "网页归档文件（.mht）"
    return None, None
