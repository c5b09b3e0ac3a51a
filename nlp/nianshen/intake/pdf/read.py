"""A PDF file to a document: its pages read and put together, or a refusal that says what to do."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nianshen.intake.document import Document, UnreadableError
from nianshen.intake.layout.assemble import assembled
from nianshen.intake.layout.geometry import Page
from nianshen.intake.ocr import is_installed
from nianshen.intake.ocr.figures import with_sure_figures
from nianshen.intake.ocr.labels import with_official_labels
from nianshen.intake.package import encrypted, malformed
from nianshen.intake.pdf.page import read_page
from nianshen.intake.sheet import Image, write_down
from nianshen.intake.source import Source

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 300
MAX_RECOGNISED = 20
"""Scanned pages that are recognised: one takes five seconds of a core, and a file has two minutes."""
DOTS = 150 / 72
"""Pixels of a point at which a page is recognised: finer pictures are read no better, and take longer."""
_LARGEST_SIDE = 5000
_FEWEST_CHARS_A_PAGE = 20
"""A page of fewer characters under a picture is a scan."""


def read_pdf(source: Source, data: bytes) -> Document:
    """Read a PDF file.

    Lines are joined to paragraphs, tables are taken from their ruled lines, also across pages; page numbers and running
    heads are in ``left_out``. ``places`` are the pages.

    Pages that are pictures are recognised where the extra ``[ocr]`` is installed.

    Raises:
        UnreadableError: ``encrypted``; ``malformed``; ``too_large`` for more than ``MAX_PAGES`` pages, or more than
            ``MAX_RECOGNISED`` scanned ones; ``scanned`` where pages are pictures and cannot be recognised;
            ``too_many_cells``.
    """
    pages, scans = _pages(data)
    _refuse_scan(pages)
    pictures = [Image(f"page {page.number}", "") for page in pages for _ in range(page.images)]
    entries = [*assembled(pages), *pictures]
    if scans and scans == len(pages):
        entries = [*with_official_labels(entries)]
    if scans:
        entries = [*with_sure_figures(entries)]
    return write_down(source, entries, media_type=MEDIA_TYPE, structured=False, recognised=scans > 0)


def _pages(data: bytes) -> tuple[list[Page], int]:
    """The pages, scans among them recognised where that is installed; and how many these are."""
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
        pages = [_page(pdf, index) for index in range(len(pdf))]
        scans = [page.number for page in pages if _is_scan(page)]
        if scans and is_installed():
            _refuse_many(scans)
            for number in scans:
                pages[number - 1] = _recognised(pdf, number)
            return pages, len(scans)
        return pages, 0
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


def _recognised(pdf: pdfium.PdfDocument, number: int) -> Page:
    """A page that is a picture, read by what is seen on it."""
    from nianshen.intake.ocr.page import recognised_page

    page = pdf[number - 1]
    try:
        dots = min(DOTS, _LARGEST_SIDE / max(page.get_width(), page.get_height(), 1.0))
        bitmap = page.render(scale=dots, grayscale=True)
        picture = bitmap.to_numpy().copy()
        bitmap.close()
    except (pdfium.PdfiumError, ValueError) as fault:
        raise malformed(f"PDF 第 {number} 页损坏") from fault
    finally:
        page.close()
    return recognised_page(picture.reshape(picture.shape[:2]), number, dots)


def _refuse_many(scans: list[int]) -> None:
    if len(scans) > MAX_RECOGNISED:
        raise UnreadableError(
            "too_large",
            f"扫描件有 {len(scans)} 页，超过文字识别的上限 {MAX_RECOGNISED} 页。请只保留报告正文后再试",
        )


def _is_scan(page: Page) -> bool:
    return bool(page.images) and (page.recognised or _characters(page) < _FEWEST_CHARS_A_PAGE)


def _refuse_scan(pages: list[Page]) -> None:
    """A page that is a picture may hold anything: what is read around it is not the report, and what a program recognised
    in it, wrong figures too, is not what the organ wrote."""
    scans = [page.number for page in pages if page.images and _characters(page) < _FEWEST_CHARS_A_PAGE]
    if scans:
        raise UnreadableError(
            "scanned",
            f'PDF 的第 {_told(scans)} 页是扫描图片，没有文字层，读不出内容。请向制作单位索取电子版，或安装文字识别组件（pip install "nianshen[ocr]"）后再审核',
        )
    recognised = [page.number for page in pages if page.images and page.recognised]
    if recognised:
        raise UnreadableError(
            "scanned",
            f'PDF 的第 {_told(recognised)} 页是扫描图片，文字层是软件识别出来的，数字可能有误，不能据以审核。请向制作单位索取电子版，或安装文字识别组件（pip install "nianshen[ocr]"）后再审核',
        )


def _told(numbers: list[int]) -> str:
    return "、".join(map(str, numbers[:10]))


def _characters(page: Page) -> int:
    inside = sum(len(piece.text) for _, pieces in page.tables for piece in pieces)
    return inside + sum(len(piece.text) for piece in page.pieces)
