"""A picture of a page made ready: set straight, its ink told from the paper, its ruled lines told from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from nianshen.intake.layout.geometry import Rule
from nianshen.intake.ocr.engine import Area, Picture

Ink = NDArray[np.uint8]
"""1 where there is ink, else 0."""

_TURNED_AT_MOST = 3.0
_LEVEL_ENOUGH = 0.03
"""Degrees: over a page this is one pixel."""
_PAPER_AROUND = 16.0
"""Points: paper is the lightest shade this far around, so that a shadow at the edge of a sheet is no ink."""
_DARKER = 0.35
"""Of the way from the paper to the darkest ink: the grey around a stroke is lighter."""
_FAINTEST = 40
"""Shades: paper that differs less is blank."""
_ALONG = 2.4
"""Points of a line's own way over which its darkness is averaged: noise and specks fade, and the line does not."""
_OF_A_RULE = 0.5
"""Ruled lines are thinner than strokes and may be half as dark."""
_LEVEL = 18.0
"""Points: shorter strokes are no ruled line, but a part of a character."""
_DRAWN = 0.95
"""Of the way from one level line to the next: the rest is what printing and scanning lose."""
_BROKEN_DRAWN = 0.85
"""The same where another part of the line, above or below, is drawn well."""
_EVEN = 0.6
"""Of the darkness in the middle of a line: as dark it is at its ends too."""
_VERY_LONG, _ROUGHLY_EVEN = 200.0, 0.5
"""Points, and of the darkness in its middle: strokes of characters side by side are not joined over such a way, and a line
that lies between two rows of pixels for part of its way is paler there."""
_BREAKS = 0.1
"""Of the way of a level line: so much of it may be lost in printing and scanning."""
_CROSSED = 0.13
"""Of the way: where more is inked beside a stroke, it is crossed by others and belongs to a character. Specks of noise
take two pixels of a row of twenty."""
_ASKEW = 2
"""Pixels by which a level line may rise or fall."""
_PART = 0.15
"""Of the way: less of it in a row of pixels is what touches the line."""
_LONG = 60.0
"""Points: level lines as long need no upright ones at their ends, as in tables that are open at the sides."""
_MEETS = 1.2
"""Points: a ruled line begins and ends at one across, the stroke of a character does not."""
_THICK = 3.5
"""Points: a thicker bar is no ruled line."""
_PIECE = 5.0
"""Points: the least that is whole between two gaps."""
_BROKEN = 1.5
"""Points: a gap in a ruled line that printing or scanning makes."""


class Ruled(NamedTuple):
    """The ruled lines of a page in points, and the pixels they take with the grey around them."""

    rules: list[Rule]
    pixels: Ink


def straight(picture: Picture) -> Picture:
    """The picture turned so that its lines are level: sheets lie askew in a scanner by up to three degrees."""
    dark = (255 - picture).astype(np.float32)
    small = np.asarray(cv2.resize(dark, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.float32)
    turn = 0.0
    for shades, reach, step in ((small, _TURNED_AT_MOST, 0.5), (small, 0.4, 0.1), (dark, 0.08, 0.02)):
        tried = turn + np.arange(-reach, reach + step / 2, step)
        turn = max(map(float, tried), key=lambda degrees: _levelness(shades, degrees))
    if abs(turn) < _LEVEL_ENOUGH:
        return picture
    upright: Picture = _turned(picture, turn, 255).astype(np.uint8)
    return upright


class Darkness(NamedTuple):
    """How much darker than the paper each pixel is; from ``least`` on it is ink."""

    depth: Picture
    least: float

    @property
    def ink(self) -> Ink:
        """Where there is ink."""
        return (self.depth >= self.least).astype(np.uint8)


def darkness_of(picture: Picture, dots: float) -> Darkness:
    """How dark the pixels of a page are; ``dots`` are the pixels of a point."""
    around = max(3, round(_PAPER_AROUND * dots) | 1)
    smooth = cv2.medianBlur(picture, 3)
    paper = cv2.blur(cv2.dilate(smooth, np.ones((around, around), np.uint8)), (around, around))
    depth: Picture = np.asarray(cv2.subtract(paper, picture), np.uint8)
    darkest = float(np.percentile(depth, 99.5))
    return Darkness(depth, max(_FAINTEST, _DARKER * darkest))


def ruled(darkness: Darkness, dots: float) -> Ruled:
    """The ruled lines of a page; ``dots`` are the pixels of a point."""
    least = _OF_A_RULE * darkness.least
    level_depth = np.asarray(cv2.blur(darkness.depth, (round(_ALONG * dots), 1)), np.uint8)
    inked = (level_depth >= least).astype(np.uint8)
    strokes = [_whole(inked, s) for s in _level_strokes(inked, dots) if _is_even(level_depth, s, dots)]
    level = [s for s in strokes if s.right - s.left >= _LONG * dots]
    pieces, upright = _upright_lines(darkness.depth, least, level, dots)
    level += [s for s in strokes if s not in level and _ends_at(upright, s, dots)]
    pixels = np.zeros_like(darkness.depth)
    for stroke in (*level, *pieces):
        pixels[stroke.top : stroke.bottom, stroke.left : stroke.right] = 1
    rules = [
        *(Rule(True, (s.top + s.bottom) / 2 / dots, s.left / dots, s.right / dots) for s in level),
        *(Rule(False, (s.left + s.right) / 2 / dots, s.top / dots, s.bottom / dots) for s in upright),
    ]
    return Ruled(rules, np.asarray(cv2.dilate(pixels, np.ones((3, 3), np.uint8)), np.uint8))


def _level_strokes(ink: Ink, dots: float) -> list[Area]:
    """The level strokes that are long and thin enough to be ruled lines."""
    pieces = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _across(_PIECE * dots))
    whole = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, _across(_BROKEN * dots))
    strokes = cv2.morphologyEx(whole, cv2.MORPH_OPEN, _across(_LEVEL * dots))
    count, _, places, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    boxes = ([int(v) for v in places[n][:4]] for n in range(1, count))
    return [Area(x, y, x + width, y + height) for x, y, width, height in boxes if height <= _THICK * dots]


def _is_even(depth: Picture, stroke: Area, dots: float) -> bool:
    """Whether a level stroke is as dark all along, as a ruled line is; strokes of characters side by side are not."""
    along = depth[stroke.top : stroke.bottom, stroke.left : stroke.right].max(axis=0)
    middle, light = np.percentile(along, (50, 100 * _BREAKS))
    even = _ROUGHLY_EVEN if stroke.right - stroke.left >= _VERY_LONG * dots else _EVEN
    return bool(light >= even * middle)


def _whole(ink: Ink, stroke: Area) -> Area:
    """The stroke with the rows at its edges that it takes part of the way: a line that lies a little askew."""
    rows = ink[:, stroke.left : stroke.right]
    top, bottom = stroke.top, stroke.bottom
    while top > max(0, stroke.top - _ASKEW) and rows[top - 1].mean() > _PART:
        top -= 1
    while bottom < min(len(rows), stroke.bottom + _ASKEW) and rows[bottom].mean() > _PART:
        bottom += 1
    return Area(stroke.left, top, stroke.right, bottom)


def _upright_lines(depth: Picture, least: float, level: Sequence[Area], dots: float) -> tuple[list[Area], list[Area]]:
    """The upright lines between level ones: drawn from each to the next, and as dark at the ends as in the middle, which
    no stroke of a character is; in pieces from level line to level line, and whole.

    Only the level lines that reach an upright one divide it: what is ruled elsewhere on the page does not.
    """
    pieces: list[Area] = []
    whole: list[Area] = []
    for left, right, heights in _stretches(level, depth.shape[1], dots):
        sure, unsure = _drawn(depth, least, left, right, heights, dots)
        known = [*sure, *(u for u in unsure if not any(_in_line(u, s) and u.top == s.top for s in sure))]
        found = [k for k in known if k in sure or any(_in_line(k, s) for s in sure)]
        pieces += found
        whole += _joined(found)
    return pieces, whole


def _stretches(level: Sequence[Area], width: int, dots: float) -> list[tuple[int, int, list[int]]]:
    """The columns of a page in stretches over which the same level lines reach, with the heights of these."""
    near = round(2 * _MEETS * dots)
    reach = [(max(0, line.left - near), min(width, line.right + near), line) for line in level]
    edges = sorted({0, width, *(r[0] for r in reach), *(r[1] for r in reach)})
    return [
        (left, right, heights)
        for left, right in pairwise(edges)
        if len(heights := _heights([line for a, b, line in reach if a <= left and right <= b], dots)) > 1
    ]


def _drawn(
    depth: Picture, least: float, left: int, right: int, heights: Sequence[int], dots: float
) -> tuple[list[Area], list[Area]]:
    """The upright lines from each height to the next: those drawn for sure, and those that may be broken."""
    thick = max(2, round(0.75 * dots))
    along = 1, round(_ALONG * dots)
    margin = round(_THICK * dots) + 2
    first, last = max(0, left - margin), min(depth.shape[1], right + margin)
    sure: list[Area] = []
    unsure: list[Area] = []
    for top, bottom in pairwise(heights):
        held = depth[top + thick : bottom - thick + 1, first:last]
        band = cv2.dilate(cv2.blur(held, along, borderType=cv2.BORDER_REPLICATE), np.ones((1, 3), np.uint8))
        middle, lightest = np.percentile(band, (50, 100 * (1 - _DRAWN)), axis=0)
        inked = (band >= least).mean(axis=0)
        for found, drawn in (
            (sure, (middle >= least) & (lightest >= _EVEN * middle)),
            (unsure, inked >= _BROKEN_DRAWN),
        ):
            for line in _between(top, bottom, drawn, _THICK * dots + 2):
                at = first + (line.left + line.right) // 2
                if left <= at < right and _least_beside(inked, line, round(2 * dots)) <= _CROSSED:
                    found.append(Area(first + line.left, top, first + line.right, bottom))
    return sure, unsure


def _joined(pieces: Sequence[Area]) -> list[Area]:
    """Pieces that stand on one another as one line."""
    whole: list[Area] = []
    for piece in sorted(pieces, key=lambda p: p.top):
        above = next((n for n, w in enumerate(whole) if w.bottom == piece.top and _in_line(w, piece)), None)
        if above is None:
            whole.append(piece)
        else:
            whole[above] = Area(piece.left, whole[above].top, piece.right, piece.bottom)
    return whole


def _between(top: int, bottom: int, drawn: NDArray[np.bool_], widest: float) -> list[Area]:
    """The columns of a band in which a line is drawn, one pixel narrower on either side, by which it was widened."""
    return [
        Area(left + 1, top, max(left + 2, right - 1), bottom) for left, right in _runs(drawn) if right - left <= widest
    ]


def _least_beside(inked: NDArray[np.float64], line: Area, away: int) -> float:
    """The share of a band's height that is inked beside a line, on the side where it is more: paper beside a ruled line,
    the strokes that cross beside that of a character."""
    left, right = inked[max(0, line.left - away) : max(0, line.left - 2)], inked[line.right + 2 : line.right + away]
    return max(float(side.min()) if side.size else 0.0 for side in (left, right))


def _in_line(upright: Area, other: Area, near: int = 4) -> bool:
    return abs(upright.left + upright.right - other.left - other.right) <= near


def _heights(level: Sequence[Area], dots: float) -> list[int]:
    """The y of the level lines, ascending, one for those that are side by side or double."""
    heights: list[int] = []
    for y in sorted((a.top + a.bottom) // 2 for a in level):
        if not heights or y - heights[-1] > _PIECE * dots:
            heights.append(y)
    return heights


def _runs(held: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The stretches that are true; ends are outside."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], held, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _ends_at(upright: Sequence[Area], level: Area, dots: float) -> bool:
    """Whether an upright line passes or meets each end of a level one."""
    near = _MEETS * dots
    y = (level.top + level.bottom) / 2
    ats = [(a.left + a.right) / 2 for a in upright if a.top - near <= y <= a.bottom + near]
    return all(any(abs(at - end) <= near for at in ats) for end in (level.left, level.right))


def marks_in(ink: Ink, dots: float) -> list[Area]:
    """The strokes of characters that touch, each with its place; specks are passed over."""
    count, _, places, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = []
    for n in range(1, count):
        left, top, width, height = (int(v) for v in places[n][:4])
        if max(width, height) >= 2.2 * dots:
            found.append(Area(left, top, left + width, top + height))
    return found


def cut_out(picture: Picture, area: Area, margin: int) -> Picture:
    """A part of a picture on white paper that reaches ``margin`` pixels beyond it."""
    held = picture[area.top : area.bottom, area.left : area.right]
    return np.pad(held, margin, constant_values=255)


def _across(length: float) -> NDArray[np.uint8]:
    return np.ones((1, max(2, round(length))), np.uint8)


def _levelness(ink: NDArray[np.float32], degrees: float) -> float:
    """How sharply lines and the paper between them part when the picture is turned."""
    rows = _turned(ink, degrees, 0).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def _turned(picture: NDArray[Any], degrees: float, paper: int) -> NDArray[Any]:
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=paper
    )
    return np.asarray(turned)
