"""The straight lines and the pictures of a PDF page.

Word draws a border as a thin filled rectangle, LibreOffice as a stroked line, others as the frame of a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nianshen.intake.layout.geometry import Box, Rule
from nianshen.intake.layout.ruled import MAX_RULES

_THIN = 3.0
"""Points: a filled rectangle that is thinner is a line."""
_SMALLEST_IMAGE = 60.0
_MOST_SEGMENTS = 400
_MOST_OBJECTS = 100_000
_DEEPEST = 5
_TEXTS_ASKED = 40

Shown = Callable[[float, float, float, float], Box]
"""From left, bottom, right, top in the page's coordinates to the box as it is shown."""


@dataclass(slots=True)
class Drawn:
    """What is drawn on a page: its straight lines, the number of pictures large enough to hold text, and whether its
    text is invisible, as programs put it over a scan once they have recognised it."""

    rules: list[Rule]
    images: int = 0
    invisible: bool = False


def drawn_on(page: pdfium.PdfPage, shown: Shown) -> Drawn:
    """The lines and pictures of a page."""
    drawn = Drawn([])
    texts = unseen = 0
    for n, item in enumerate(_objects(page)):
        if n >= _MOST_OBJECTS or len(drawn.rules) >= MAX_RULES:
            break
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            if texts < _TEXTS_ASKED:
                texts += 1
                unseen += raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
            continue
        if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        box = _bounds(item, shown)
        if box is None:
            continue
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawn.images += box.right - box.left >= _SMALLEST_IMAGE and box.height >= _SMALLEST_IMAGE
        else:
            drawn.rules += _rules(item, box, shown)
    drawn.invisible = 2 * unseen > texts
    return drawn


def _objects(page: pdfium.PdfPage) -> Iterator[Any]:
    """The objects of a page, those of its forms in their place."""
    stack: list[tuple[Any, int]] = [
        (raw.FPDFPage_GetObject(page, n), 0) for n in range(raw.FPDFPage_CountObjects(page))
    ]
    stack.reverse()
    while stack:
        item, depth = stack.pop()
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
            yield item
        elif depth < _DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(item))
            stack += [(raw.FPDFFormObj_GetObject(item, n), depth + 1) for n in reversed(inside)]


def _bounds(item: Any, shown: Shown) -> Box | None:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not raw.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
        return None
    return shown(left.value, bottom.value, right.value, top.value)


def _rules(path: Any, box: Box, shown: Shown) -> Iterator[Rule]:
    width, height = box.right - box.left, box.height
    if height <= _THIN < width:
        yield Rule(True, box.middle, box.left, box.right)
    elif width <= _THIN < height:
        yield Rule(False, (box.left + box.right) / 2, box.top, box.bottom)
    elif width > _THIN and height > _THIN and _is_stroked(path):
        yield from _segments(path, shown)


def _is_stroked(path: Any) -> bool:
    fill, stroke = c_int(), c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke)) and stroke.value)


def _segments(path: Any, shown: Shown) -> Iterator[Rule]:
    """The level and upright segments of a stroked path: the frame of a cell, or many lines in one path."""
    count = raw.FPDFPath_CountSegments(path)
    if not 0 < count <= _MOST_SEGMENTS:
        return
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(path, byref(matrix)):
        return
    start: tuple[float, float] | None = None
    at: tuple[float, float] | None = None
    for n in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        x, y = c_float(), c_float()
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO and at is not None:
            yield from _rule(at, point, shown)
        at = point
        if raw.FPDFPathSegment_GetClose(segment) and start is not None:
            yield from _rule(point, start, shown)
            at = start


def _rule(begin: tuple[float, float], end: tuple[float, float], shown: Shown) -> Iterator[Rule]:
    xs, ys = sorted((begin[0], end[0])), sorted((begin[1], end[1]))
    box = shown(xs[0], ys[0], xs[1], ys[1])
    width, height = box.right - box.left, box.height
    if height <= 1.0 < width:
        yield Rule(True, (box.top + box.bottom) / 2, box.left, box.right)
    elif width <= 1.0 < height:
        yield Rule(False, (box.left + box.right) / 2, box.top, box.bottom)
