"""What kind of file it is, told by its bytes and never by its name."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from nianshen.intake.document import UnreadableError

MediaType = Literal["text/plain", "text/html"]
Kind = Literal["text", "pdf", "zip", "ole", "mhtml", "image"]
"""What a file is by its first bytes: ``text`` is plain text or a web page, told apart once decoded; ``zip`` and ``ole``
are containers, of the new formats of Office and the old ones."""
PackageKind = Literal["docx", "xlsx", "ofd", "zip"]
"""What a zip file is: one document in its parts, or an archive."""

_HEAD = 65536
_SAVE_AS = "请用办公软件打开，另存为 .docx 或 .pdf 后再试"
_UNPACK = "请先解压，再审核其中的文件"
_SAVE_PICTURE = "请另存为 .png 或 .pdf 后再试"
_NO_REPORT = "这不是报告文件，请核对是否选错"
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "RTF 文件", _SAVE_AS),
    (b"Rar!\x1a\x07", "RAR 压缩包", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包", _UNPACK),
    (b"\x1f\x8b\x08", "gzip 压缩包", _UNPACK),
    (b"GIF87a", "GIF 图片", _SAVE_PICTURE),
    (b"GIF89a", "GIF 图片", _SAVE_PICTURE),
    (b"SQLite format 3\x00", "SQLite 数据库", _NO_REPORT),
    (b"\x7fELF", "程序文件", _NO_REPORT),
    (b"MZ\x90\x00", "程序文件", _NO_REPORT),
)
_IMAGES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
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
        UnreadableError: ``unsupported_format`` for a known format that is not read (GIF, RAR …),
            ``binary`` for anything else that holds NUL bytes.
    """
    if is_zip(data):
        return "zip"
    if data.startswith(_OLE):
        return "ole"
    if image_type(data) is not None:
        return "image"
    head = data[:1024]
    if data.startswith(b"%PDF-") or (b"%PDF-" in head and b"\x00" in data):
        return "pdf"
    if _MHTML.search(head) and _MULTIPART.search(head):
        return "mhtml"
    for magic, name, way_out in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError("unsupported_format", f"这是{name}。{way_out}")
    if data[:4] == b"RIFF":
        raise UnreadableError("unsupported_format", f"这是图片或音视频文件。{_NO_REPORT}")
    if b"\x00" in data and not data.startswith(_WIDE_MARKS):
        raise UnreadableError(
            "binary", f"文件含有空字节（NUL），不是文字文件，或是没有字节序标记的 UTF-16 文本。{_SAVE_AS}，编码选 UTF-8"
        )
    return "text"


def image_type(data: bytes) -> str | None:
    """The media type of a picture that can be recognised; None for anything else."""
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return "image/bmp"
    return next((name for magic, name in _IMAGES if data.startswith(magic)), None)


def is_zip(head: bytes) -> bool:
    """Whether a file that begins like this is a zip file, of whatever kind."""
    return head.startswith(_ZIP)


def package_kind(names: Collection[str]) -> PackageKind:
    """What a zip file is, by the names of its members.

    Raises:
        UnreadableError: ``unsupported_format`` for a presentation or a file of OpenDocument.
    """
    if "OFD.xml" in names:
        return "ofd"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docx"
        if any(name.startswith("ppt/") for name in names):
            raise UnreadableError("unsupported_format", f"这是PowerPoint 文件（.pptx）。{_SAVE_AS}")
    if "mimetype" in names and "content.xml" in names:
        raise UnreadableError("unsupported_format", f"这是OpenDocument 文件。{_SAVE_AS}")
    return "zip"


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
