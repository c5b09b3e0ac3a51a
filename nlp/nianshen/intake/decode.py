"""Bytes to characters: byte order mark, then strict UTF-8, then strict GB18030.

No detector guesses: on Chinese government pages strict decoding in this order is right where the usual detectors call
GB2312 Big5 or GBK Thai. GB2312 and GBK are always read as GB18030, their superset, because pages declared ``gb2312``
hold rarer characters in names (镕).
"""

from __future__ import annotations

import codecs
import re

from nianshen.intake.document import UnreadableError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED_BIG5 = re.compile(rb"<meta[^<>]{0,200}charset\s{0,4}=\s{0,4}[\"']?big5", re.IGNORECASE)
_HEAD = 4096


def decode(data: bytes) -> tuple[str, str]:
    """The characters of ``data`` without the byte order mark, and the codec that read them.

    A UTF-8 file that is cut off inside its last character is read with U+FFFD in that place.

    Raises:
        UnreadableError: ``encoding``: no encoding of the list reads the bytes without error.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data, codec), codec
    if _DECLARED_BIG5.search(data, 0, _HEAD):
        return _strict(data, "big5hkscs"), "big5hkscs"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as fault:
        if fault.reason == "unexpected end of data" and fault.start > 0:
            return data[: fault.start].decode("utf-8") + "\ufffd", "utf-8"
    return _strict(data, "gb18030"), "gb18030"


def _strict(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as fault:
        raise UnreadableError(
            "encoding",
            f"文字编码无法识别（既不是 UTF-8 也不是 GB18030，第 {fault.start + 1} 个字节起出错）。"
            "文件可能损坏或在传输中被改动；请重新下载，或用记事本打开后另存为 UTF-8 编码",
        ) from fault
