"""A PDF file to a document: its pages read and put together, or a refusal that says what to do."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nianshen.intake.document import Document, UnreadableError
from nianshen.intake.layout.assemble import assembled
from nianshen.intake.layout.geometry import Page
from nianshen.intake.package import encrypted, malformed
from nianshen.intake.pdf.page import read_page
from nianshen.intake.sheet import Image, write_down
from nianshen.intake.source import Source

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 300
_FEWEST_CHARS_A_PAGE = 20
"""A page of fewer characters under a picture is a scan."""


def read_pdf(source: Source, data: bytes) -> Document:
    """Read a PDF file.

    Lines are joined to paragraphs, tables are taken from their ruled lines, also across pages; page numbers and running
    heads are in ``left_out``. ``places`` are the pages.

    Raises:
        UnreadableError: ``encrypted``; ``malformed``; ``too_large`` for more than ``MAX_PAGES`` pages; ``scanned``
            where pages are pictures; ``too_many_cells``.
    """
    pages = _pages(data)
    _refuse_scan(pages)
    pictures = [Image(f"page {page.number}", "") for page in pages for _ in range(page.images)]
    entries = [*assembled(pages), *pictures]
    return write_down(source, entries, media_type=MEDIA_TYPE, structured=False)


def _pages(data: bytes) -> list[Page]:
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as fault:
        if (
            getattr(fault, "err_code", None) == raw.FPDF_ERR_PASSWORD
            or raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        ):
            raise encrypted() from fault
        raise malformed("PDF 结构损坏") from fault
    try:
        if len(pdf) > MAX_PAGES:
            raise UnreadableError(
                "too_large", f"PDF 有 {len(pdf)} 页，超过上限 {MAX_PAGES} 页，不像一篇年度报告。请只保留报告正文后再试"
            )
        return [_page(pdf, index) for index in range(len(pdf))]
    finally:
        pdf.close()


def _page(pdf: pdfium.PdfDocument, index: int) -> Page:
    try:
        page = pdf[index]
    except pdfium.PdfiumError as fault:
        raise malformed(f"PDF 第 {index + 1} 页损坏") from fault
    try:
        return read_page(page, index + 1)
    except pdfium.PdfiumError as fault:
        raise malformed(f"PDF 第 {index + 1} 页损坏") from fault
    finally:
        page.close()


def _refuse_scan(pages: list[Page]) -> None:
    """A page that is a picture may hold anything: what is read around it is not the report, and what a program recognised
    in it, wrong figures too, is not what the organ wrote."""
    scans = [page.number for page in pages if page.images and _characters(page) < _FEWEST_CHARS_A_PAGE]
    if scans:
        raise UnreadableError(
            "scanned",
            f"PDF 的第 {_told(scans)} 页是扫描图片，没有文字层，读不出内容。请向制作单位索取电子版，或先做文字识别（OCR）并核对数字后再审核",
        )
    recognised = [page.number for page in pages if page.images and page.recognised]
    if recognised:
        raise UnreadableError(
            "scanned",
            f"PDF 的第 {_told(recognised)} 页是扫描图片，文字层是软件识别出来的，数字可能有误，不能据以审核。请向制作单位索取电子版，或核对数字后另存为文本再审核",
        )


def _told(numbers: list[int]) -> str:
    return "、".join(map(str, numbers[:10]))


def _characters(page: Page) -> int:
    inside = sum(len(piece.text) for _, pieces in page.tables for piece in pieces)
    return inside + sum(len(piece.text) for piece in page.pieces)
