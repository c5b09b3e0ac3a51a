"""An OFD file to a document: the pages of its first body put together as those of a PDF."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from nianshen.intake.document import Document, UnreadableError
from nianshen.intake.layout.assemble import assembled
from nianshen.intake.layout.geometry import Page
from nianshen.intake.ofd.page import SCALE, numbers, page_of
from nianshen.intake.package import Package, malformed
from nianshen.intake.sheet import Image, write_down
from nianshen.intake.source import Source

MEDIA_TYPE = "application/ofd"
MAX_PAGES = 300
_A4 = [0.0, 0.0, 210.0, 297.0]
_FEWEST_CHARS_A_PAGE = 20


def read_ofd(source: Source, package: Package) -> Document:
    """Read an OFD file; ``places`` are its pages.

    Raises:
        UnreadableError: ``malformed``, ``encrypted``, ``too_large``, ``scanned`` where pages are pictures,
            ``too_many_cells``.
    """
    pages = [*_pages(package)]
    scans = [p.number for p in pages if p.images and _characters(p) < _FEWEST_CHARS_A_PAGE]
    if scans:
        told = "、".join(map(str, scans[:10]))
        raise UnreadableError(
            "scanned",
            f"OFD 的第 {told} 页是扫描图片，没有文字，读不出内容。请向制作单位索取电子版，或先做文字识别（OCR）并核对数字后再审核",
        )
    pictures = [Image(f"page {page.number}", "") for page in pages for _ in range(page.images)]
    return write_down(source, [*assembled(pages, SCALE), *pictures], media_type=MEDIA_TYPE, structured=False)


def _characters(page: Page) -> int:
    return len(page.pieces) + sum(len(pieces) for _, pieces in page.tables)


def _pages(package: Package) -> Iterator[Page]:
    if "OFD.xml" not in package:
        raise malformed("OFD 文件里没有入口")
    root = _address("", _text(package.xml("OFD.xml"), "DocRoot"))
    document = package.xml(root)
    folder = posixpath.dirname(root)
    whole = _size(document, _A4)
    templates = {e.get("ID") or "": _address(folder, e.get("BaseLoc") or "") for e in document.iter("{*}TemplatePage")}
    entries = [*document.iter("{*}Page")]
    if len(entries) > MAX_PAGES:
        raise UnreadableError(
            "too_large", f"OFD 有 {len(entries)} 页，超过上限 {MAX_PAGES} 页，不像一篇年度报告。请只保留报告正文后再试"
        )
    for number, entry in enumerate(entries, 1):
        page = package.xml(_address(folder, entry.get("BaseLoc") or ""))
        layers = [
            package.xml(templates[name])
            for name in (e.get("TemplateID") or "" for e in page.iterchildren("{*}Template"))
            if templates.get(name) in package.names
        ]
        size = _size(page, whole)
        yield page_of([*layers, page], number, size[2], size[3])


def _size(element: etree._Element, otherwise: list[float]) -> list[float]:
    """The box of a page, from its own area or the document's."""
    for area in element.iter("{*}PageArea", "{*}Area"):
        box = numbers(_text(area, "PhysicalBox"))
        if len(box) == 4 and box[2] > 0 and box[3] > 0:
            return box
    return otherwise


def _text(element: etree._Element, name: str) -> str:
    found = next(element.iter("{*}" + name), None)
    return (found.text or "").strip() if found is not None else ""


def _address(folder: str, location: str) -> str:
    """A location as the name of a member; one that leads out of the file names none."""
    return posixpath.normpath(posixpath.join("/", folder, location)).lstrip("/")
