"""Zip files of XML parts (docx, xlsx, OFD) and plain zip archives, opened within limits that their directory is held to.

A file of half a megabyte can hold a part of half a gigabyte; the directory tells before anything is expanded.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from nianshen.intake.document import UnreadableError

MAX_MEMBERS = 10_000
MAX_EXPANDED = 200 * 1024 * 1024
MAX_RATIO = 100
"""Compression beyond which a member of more than ``FREE_EXPANDED`` bytes is no document."""
FREE_EXPANDED = 10 * 1024 * 1024
MAX_PART = 64 * 1024 * 1024
"""Bytes of one XML part; the text of a report takes less than one megabyte."""

_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


class Package:
    """An open zip file. ``names`` are its members in the order of the directory."""

    __slots__ = ("_infos", "_zip", "names")

    def __init__(self, source: bytes | Path, *, most: int = MAX_EXPANDED) -> None:
        """Open a zip file, its bytes or where it lies; ``most`` bytes may be in it when expanded.

        Raises:
            UnreadableError: ``malformed`` for a broken directory, ``zip_bomb``.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
        except _BROKEN as fault:
            raise malformed("压缩目录损坏") from fault
        infos = self._zip.infolist()
        _check(infos, most)
        self._infos = {info.filename: info for info in infos}
        self.names = tuple(self._infos)

    def infos(self) -> tuple[zipfile.ZipInfo, ...]:
        """The directory's entries."""
        return tuple(self._infos.values())

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            UnreadableError: ``encrypted``, or ``malformed`` when there is no such member or its data is broken.
        """
        info = self._infos.get(name)
        if info is None:
            raise malformed(f"缺少部件 {name[:80]}")
        if info.flag_bits & _ENCRYPTED:
            raise encrypted()
        try:
            return self._zip.read(info)
        except _BROKEN as fault:
            raise malformed(f"部件 {name[:80]} 的数据损坏") from fault

    def xml(self, name: str) -> etree._Element:
        """The root element of an XML member, entities never resolved, nothing fetched.

        Raises:
            UnreadableError: ``encrypted``, ``malformed``, ``too_large``.
        """
        info = self._infos.get(name)
        if info is not None and info.file_size > MAX_PART:
            raise UnreadableError(
                "too_large",
                f"文件内部的部件展开后有 {info.file_size // 1024 // 1024} MB，超过上限，不像一篇报告。请检查文件",
            )
        return parse_xml(self.read(name), name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of an XML part; ``name`` is for the message.

    Raises:
        UnreadableError: ``malformed``: no well-formed XML, nested too deep, or with a document type of its own.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise malformed(f"部件 {name[:80]} 不是完好的 XML") from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise malformed(f"部件 {name[:80]} 含有不允许的 DTD 声明")
    return root


def malformed(what: str) -> UnreadableError:
    """The refusal of a broken file; ``what`` says in Chinese what is broken."""
    return UnreadableError("malformed", f"文件已损坏：{what}。请重新下载，或用办公软件打开后另存一份再试")


def encrypted() -> UnreadableError:
    """The refusal of a file with a password."""
    return UnreadableError("encrypted", "文件设有打开密码或权限保护，读不出内容。请去掉密码后另存一份再审核")


def _check(infos: list[zipfile.ZipInfo], most: int) -> None:
    if len(infos) > MAX_MEMBERS:
        raise _bomb(f"内含 {len(infos)} 个文件，超过上限 {MAX_MEMBERS} 个")
    expanded = sum(info.file_size for info in infos)
    if expanded > most:
        raise _bomb(f"展开后有 {expanded // 1024 // 1024} MB，超过上限 {most // 1024 // 1024} MB")
    for info in infos:
        if info.file_size > FREE_EXPANDED and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise _bomb("压缩比异常")


def _bomb(what: str) -> UnreadableError:
    return UnreadableError("zip_bomb", f"压缩内容异常：{what}，不像正常的报告文件。请确认来源，或只保留报告文件后再试")
