"""Bytes to one text with its blocks, grids and metadata, and an account of what was left out.

``read`` and ``read_bytes`` tell the kind of a file by its bytes. They do not judge what they read:
``check_readable`` says whether the text is worth auditing.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from nianshen.intake.decode import decode
from nianshen.intake.document import Block, Document, Grid, GridCell, LeftOut, MetaField, UnreadableError
from nianshen.intake.html import read_html
from nianshen.intake.media import Kind, image_type, kind_of, media_type, package_kind
from nianshen.intake.plain import read_plain
from nianshen.intake.quality import check_readable
from nianshen.intake.source import Source

__all__ = [
    "MAX_BYTES",
    "Block",
    "Document",
    "Grid",
    "GridCell",
    "LeftOut",
    "MetaField",
    "UnreadableError",
    "check_readable",
    "read",
    "read_bytes",
]

MAX_BYTES = 50 * 1024 * 1024
"""Larger files are refused: a report is some hundred kilobytes."""


def read(path: Path) -> Document:
    """Read a file as a document named after it.

    Raises:
        FileNotFoundError: there is no such file.
        UnreadableError: ``directory``, ``not_a_file``, ``no_permission``, or a code of :func:`read_bytes`.
    """
    if not path.exists():
        raise FileNotFoundError(f"没有这个文件：{path}")
    if path.is_dir():
        raise UnreadableError("directory", "这是文件夹，不是文件。请给出其中的文件，或按文件夹批量审核")
    if not path.is_file():
        raise UnreadableError("not_a_file", "不是普通文件（可能是设备或管道）")
    try:
        size = path.stat().st_size
        data = b"" if size > MAX_BYTES else path.read_bytes()
    except PermissionError as fault:
        raise UnreadableError("no_permission", "没有读取权限。请检查文件权限") from fault
    _refuse_size(size)
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """Read the bytes of a file as a document of that name; the name says nothing about the kind.

    Raises:
        UnreadableError: ``empty``, ``too_large``, ``unsupported_format``, ``binary``, ``encoding``, for web pages
            ``too_deep``, ``too_many_tags``, for any source with tables ``too_many_cells``, for packed files
            ``malformed``, ``zip_bomb``, ``encrypted``, for OFD, and for PDF without the extra ``[ocr]``, ``scanned``, for
            workbooks ``no_values``, ``archive`` for a zip file of files.
    """
    _refuse_size(len(data))
    if not data.strip():
        raise UnreadableError("empty", "文件是空的，没有任何内容。请重新下载或重新导出")
    kind = kind_of(data)
    text, encoding = decode(data) if kind == "text" else ("", "")
    source = Source(name, hashlib.sha256(data).hexdigest(), len(data), encoding, text)
    if kind != "text":
        return _read_binary(source, data, kind)
    return read_html(source) if media_type(text) == "text/html" else read_plain(source)


def _read_binary(source: Source, data: bytes, kind: Kind) -> Document:
    """Read a format that is more than characters; its reader is imported when the first such file comes."""
    match kind:
        case "zip":
            return _read_package(source, data)
        case "pdf":
            from nianshen.intake.pdf import read_pdf

            return read_pdf(source, data)
        case "ole":
            return _read_compound(source, data)
        case "image":
            return _read_image(source, data)
        case "mhtml":
            from nianshen.intake.mhtml import read_mhtml

            return read_mhtml(source, data)
        case "text":
            raise ValueError("text is decoded, not read as bytes")


def _read_image(source: Source, data: bytes) -> Document:
    from nianshen.intake.ocr import is_installed

    media = image_type(data) or ""
    if not is_installed():
        kind = media.partition("/")[2].upper()
        raise UnreadableError(
            "unsupported_format",
            f'这是 {kind} 图片，里面的文字读不出来。请向制作单位索取电子版，或安装文字识别组件（pip install "nianshen[ocr]"）后再审核',
        )
    from nianshen.intake.ocr.image import read_image

    return read_image(source, data, media)


def _read_package(source: Source, data: bytes) -> Document:
    from nianshen.intake.docx import read_docx
    from nianshen.intake.ofd import read_ofd
    from nianshen.intake.package import Package
    from nianshen.intake.workbook import read_xlsx

    package = Package(data)
    match package_kind(package.names):
        case "docx":
            return read_docx(source, package)
        case "xlsx":
            return read_xlsx(source, package)
        case "ofd":
            return read_ofd(source, package)
        case "zip":
            raise UnreadableError(
                "archive",
                "这是 ZIP 压缩包，里面没有可以审核的报告文件，或是压缩包套得太深。请先解压，再审核其中的文件",
            )


def _read_compound(source: Source, data: bytes) -> Document:
    from nianshen.intake.doc import read_doc
    from nianshen.intake.ole import CompoundFile
    from nianshen.intake.workbook import read_xls

    compound = CompoundFile(data)
    return read_doc(source, compound) if compound.kind() == "doc" else read_xls(source, data)


def _refuse_size(size: int) -> None:
    if size > MAX_BYTES:
        raise UnreadableError(
            "too_large",
            f"文件有 {size / 1024 / 1024:.0f} MB，超过上限 {MAX_BYTES // 1024 // 1024} MB。"
            "年度报告通常不到 1 MB；请确认文件无误，或只保留报告正文后再试",
        )
