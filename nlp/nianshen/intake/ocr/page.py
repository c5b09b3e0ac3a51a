"""A picture of a page to what stands on it: tables from their ruled lines, all else a line at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from nianshen.intake.layout.geometry import Box, Page, Piece, RuledTable
from nianshen.intake.layout.ruled import ruled_tables
from nianshen.intake.ocr.cells import lines_of_cell
from nianshen.intake.ocr.engine import Area, Picture, lines_in, words_in
from nianshen.intake.ocr.picture import Ink, cut_out, darkness_of, marks_in, ruled, straight
from nianshen.intake.ocr.sure import plain_width, without_doubtful

_SMALLEST_TABLE = 60.0
"""Points in width; smaller frames are characters in a heading."""
_BORDER = 2.5
"""Points that the outer lines of a table may reach beyond it."""
_GAP = 0.6
"""Of the height of a line: a wider gap is a blank, or the paper beside a sign."""
_LOWEST, _TALLEST = 5.0, 30.0
"""Points: the height of characters."""
_MOST_MISSED = 12
_ENDS_WIDE = re.compile(r"[，。、；：！？”’）》〉」』】〕…—]\Z")
_BEGINS_WIDE = re.compile(r"[“‘（《〈「『【〔，。、；：！？…—]")


def recognised_page(picture: Picture, number: int, dots: float) -> Page:
    """Read a page; ``dots`` are the pixels of a point, ``number`` counts from 1. Coordinates are in points."""
    picture = straight(picture)
    darkness = darkness_of(picture, dots)
    ink = darkness.ink
    lines, pixels = ruled(darkness, dots)
    tables = [t for t in ruled_tables(lines) if t.box.right - t.box.left >= _SMALLEST_TABLE]
    bare, bare_ink = np.where(pixels == 1, np.uint8(255), picture), np.where(pixels == 1, np.uint8(0), ink)
    inside = [(table, _in_table(bare, bare_ink, table, dots)) for table in tables]
    outside, outside_ink = picture.copy(), ink.copy()
    for table in tables:
        box = table.box
        around = Box(box.left - _BORDER, box.top - _BORDER, box.right + _BORDER, box.bottom + _BORDER)
        area = _area(around, dots, picture)
        outside[area.top : area.bottom, area.left : area.right] = 255
        outside_ink[area.top : area.bottom, area.left : area.right] = 0
    pieces = _running(outside, outside_ink, dots)
    height, width = picture.shape
    return Page(number, width / dots, height / dots, pieces, inside, 0)


def _running(picture: Picture, ink: Ink, dots: float) -> list[Piece]:
    """The lines outside tables; where there is no ink, none are looked for."""
    marks = marks_in(ink, dots)
    if not marks:
        return []
    pieces = []
    found = lines_in(picture)
    for area in (*found, *_missed(found, marks, dots)):
        text = _line([_words(picture, part) for part in _parts(area, ink)])
        if text:
            pieces.append(Piece(text, _box(_tight(area, ink), dots)))
    return pieces


def _missed(found: Sequence[Area], marks: Sequence[Area], dots: float) -> list[Area]:
    """Marks of the size of characters beside the lines that were found: short ones at the edge of a page are passed over.

    Such as are many are no characters but a seal, a drawing or dirt.
    """
    left = [m for m in marks if not any(_holds(area, m) for area in found)]
    lines: list[Area] = []
    for mark in sorted(left, key=lambda m: (m.top + m.bottom) // 2 // round(_TALLEST * dots) * 10_000 + m.left):
        last = lines[-1] if lines else None
        near = last is not None and mark.left - last.right < _TALLEST * dots and _level(last, mark)
        if last is not None and near:
            lines[-1] = Area(
                min(last.left, mark.left),
                min(last.top, mark.top),
                max(last.right, mark.right),
                max(last.bottom, mark.bottom),
            )
        else:
            lines.append(mark)
    sized = [a for a in lines if _LOWEST * dots <= a.bottom - a.top <= _TALLEST * dots]
    margin = round(2 * dots)
    wide = [Area(max(0, a.left - margin), max(0, a.top - margin), a.right + margin, a.bottom + margin) for a in sized]
    return wide if len(wide) <= _MOST_MISSED else []


def _holds(area: Area, mark: Area) -> bool:
    x, y = (mark.left + mark.right) // 2, (mark.top + mark.bottom) // 2
    return area.left <= x <= area.right and area.top <= y <= area.bottom


def _level(first: Area, second: Area) -> bool:
    return min(first.bottom, second.bottom) > max(first.top, second.top) - (first.bottom - first.top)


def _words(picture: Picture, area: Area) -> str:
    return plain_width(without_doubtful(words_in(cut_out(picture, area, 0)))).strip()


def _parts(line: Area, ink: Ink) -> list[Area]:
    """The line cut at its wide gaps: the models see none. Half of the paper beside a gap stays with each part."""
    drawn = np.flatnonzero(ink[line.top : line.bottom, line.left : line.right].any(axis=0))
    if not drawn.size:
        return [line]
    least = _GAP * (line.bottom - line.top)
    cuts = [line.left + int(a + b) // 2 for a, b in pairwise(drawn) if b - a > least]
    return [Area(a, line.top, b, line.bottom) for a, b in pairwise((line.left, *cuts, line.right))]


def _line(parts: Sequence[str]) -> str:
    """The parts with a blank between them, save where a sign brings its own."""
    text = ""
    for part in filter(None, parts):
        text += " " if text and not _ENDS_WIDE.search(text) and not _BEGINS_WIDE.match(part) else ""
        text += part
    return text


def _in_table(picture: Picture, ink: Ink, table: RuledTable, dots: float) -> list[Piece]:
    return [
        Piece(text, _box(area, dots))
        for cell in table.cells
        for text, area in lines_of_cell(picture, ink, _area(cell.box, dots, picture), dots)
    ]


def _tight(area: Area, ink: Ink) -> Area:
    """The area without the paper to the left and right: indents are told by it."""
    columns = np.flatnonzero(ink[area.top : area.bottom, area.left : area.right].any(axis=0))
    if not columns.size:
        return area
    return Area(area.left + int(columns[0]), area.top, area.left + int(columns[-1]) + 1, area.bottom)


def _area(box: Box, dots: float, picture: Picture) -> Area:
    height, width = picture.shape
    return Area(
        max(0, round(box.left * dots)), max(0, round(box.top * dots)),
        min(width, round(box.right * dots)), min(height, round(box.bottom * dots)),
    )  # fmt: skip


def _box(area: Area, dots: float) -> Box:
    return Box(area.left / dots, area.top / dots, area.right / dots, area.bottom / dots)
