"""A picture of a report (PNG, JPEG, TIFF, BMP) to a document: every picture in the file is a page."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps, ImageSequence

from nianshen.intake.document import Document, UnreadableError
from nianshen.intake.layout.assemble import assembled
from nianshen.intake.ocr.engine import Picture
from nianshen.intake.ocr.figures import with_sure_figures
from nianshen.intake.ocr.labels import with_official_labels
from nianshen.intake.ocr.page import recognised_page
from nianshen.intake.package import malformed
from nianshen.intake.sheet import write_down
from nianshen.intake.source import Source

MAX_PAGES = 20
MAX_PIXELS = 60_000_000
"""Pixels of one picture: A4 at 600 dots an inch has 35 million."""
_A4_WIDTH = 595.0
_DOTS = 150 / 72
_TALL = 1.8
"""Times its width: a higher picture is a page of a browser in one piece, and is cut between lines."""


def read_image(source: Source, data: bytes, media_type: str) -> Document:
    """Recognise a picture file; ``places`` are its pages.

    Raises:
        UnreadableError: ``malformed``; ``too_large`` for more than ``MAX_PAGES`` pictures or ``MAX_PIXELS`` pixels.
    """
    pages = [recognised_page(picture, number, _DOTS) for number, picture in enumerate(_pictures(data), 1)]
    entries = [*with_sure_figures(with_official_labels(assembled(pages)))]
    return write_down(source, entries, media_type=media_type, structured=False, recognised=True)


def _pictures(data: bytes) -> Iterator[Picture]:
    count = 0
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "BMP")) as held:
            for frame in ImageSequence.Iterator(held):
                _refuse_large(frame.width, frame.height)
                for picture in _cut(_grey(frame)):
                    count += 1
                    if count > MAX_PAGES:
                        raise UnreadableError(
                            "too_large", f"扫描件超过文字识别的上限 {MAX_PAGES} 页。请只保留报告正文后再试"
                        )
                    yield picture
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as fault:
        raise malformed("图片数据损坏") from fault


def _grey(frame: Image.Image) -> Picture:
    """The picture upright, in grey on white paper, as wide as A4 at 150 dots an inch."""
    upright = ImageOps.exif_transpose(frame)
    if "A" in upright.getbands() or "transparency" in upright.info:
        coloured = upright.convert("RGBA")
        paper = Image.new("RGBA", coloured.size, "white")
        upright = Image.alpha_composite(paper, coloured)
    grey = upright.convert("L")
    wide = _A4_WIDTH if grey.width < _TALL * grey.height else _A4_WIDTH * 2**0.5
    scale = wide * _DOTS / max(1, grey.width)
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    _refuse_large(*size)
    return np.array(grey.resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)


def _refuse_large(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise UnreadableError("too_large", "图片的像素过多，不像一页报告。请按 A4 纸 150 至 300 dpi 重新扫描后再试")


def _cut(picture: Picture) -> Iterator[Picture]:
    """The picture, one that is much higher than wide in pieces of about a page, cut where the rows are lightest."""
    height, width = picture.shape
    while height > _TALL * width:
        near = round(2**0.5 * width)
        reach = width // 4
        rows = picture[near - reach : near + reach].min(axis=1).astype(int)
        best = np.flatnonzero(rows == rows.max())
        at = near - reach + int(best[len(best) // 2])
        yield picture[:at]
        picture = picture[at:]
        height = picture.shape[0]
    yield picture
