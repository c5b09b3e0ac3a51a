"""Compound files, the container of Office before 2007 and of WPS: which program's file it is, and its streams."""

from __future__ import annotations

import io
from typing import Literal

import olefile

from nianshen.intake.document import UnreadableError
from nianshen.intake.package import encrypted, malformed

OleKind = Literal["doc", "xls"]
MAX_STREAM = 64 * 1024 * 1024


class CompoundFile:
    """An open compound file."""

    __slots__ = ("_ole",)

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableError (``malformed``)."""
        try:
            self._ole = olefile.OleFileIO(io.BytesIO(data))
        except Exception as fault:  # olefile gives OSError, and what damaged directories make it stumble over
            raise malformed("复合文档结构损坏") from fault

    def kind(self) -> OleKind:
        """Whose file it is.

        Raises:
            UnreadableError: ``encrypted`` for a protected file of the open formats, ``unsupported_format`` for others.
        """
        if self._has("EncryptedPackage"):
            raise encrypted()
        if self._has("WordDocument"):
            return "doc"
        if self._has("Workbook") or self._has("Book"):
            return "xls"
        raise UnreadableError(
            "unsupported_format",
            "这是旧版 Office 或 WPS 文件，但不是文字或表格文档。请另存为 .docx、.xlsx 或 .pdf 后再试",
        )

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; empty where there is none.

        Raises:
            UnreadableError: ``malformed``, ``too_large``.
        """
        if not self._has(name):
            return b""
        try:
            if self._ole.get_size(name) > MAX_STREAM:
                raise UnreadableError("too_large", "文件内部的数据流过大，不像一篇报告。请检查文件")
            data: bytes = self._ole.openstream(name).read()
        except UnreadableError:
            raise
        except Exception as fault:
            raise malformed("复合文档结构损坏") from fault
        return data

    def _has(self, name: str) -> bool:
        try:
            return bool(self._ole.exists(name))
        except Exception as fault:
            raise malformed("复合文档结构损坏") from fault
