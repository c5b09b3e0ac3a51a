"""A page of an OFD file: where its characters and lines stand (GB/T 33190-2016, 8 to 11). The unit is the millimetre."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from lxml import etree

from nianshen.intake.layout.geometry import Box, Page, Piece, Rule
from nianshen.intake.layout.ruled import MAX_RULES, ruled_tables

SCALE = 25.4 / 72
"""Millimetres in a point."""
_THIN = 3.0 * SCALE
_STRAIGHT = 1.0 * SCALE
_SMALLEST_IMAGE = 60.0 * SCALE
_ASCENT, _DESCENT = 0.86, 0.14
_NARROW, _WIDEST = 0.5, 1.2
_MOST_CHARACTERS = 200_000
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_POINTS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


def page_of(layers: Sequence[etree._Element], number: int, width: float, height: float) -> Page:
    """Read a page from the elements that are drawn on it, the background first."""
    pieces: list[Piece] = []
    rules: list[Rule] = []
    images = 0
    for element in _objects(layers):
        boundary = numbers(element.get("Boundary"))
        if len(boundary) != 4:
            continue
        match local(element):
            case "TextObject":
                if len(pieces) < _MOST_CHARACTERS:
                    pieces += _pieces(element, boundary)
            case "PathObject":
                if len(rules) < MAX_RULES:
                    rules += _rules(element, boundary)
            case "ImageObject":
                images += boundary[2] >= _SMALLEST_IMAGE and boundary[3] >= _SMALLEST_IMAGE
    tables = ruled_tables(rules, SCALE)
    inside: list[list[Piece]] = [[] for _ in tables]
    outside: list[Piece] = []
    for piece in pieces:
        x, y = (piece.box.left + piece.box.right) / 2, piece.box.middle
        held = next((n for n, table in enumerate(tables) if table.box.holds(x, y)), None)
        (outside if held is None else inside[held]).append(piece)
    return Page(number, width, height, outside, list(zip(tables, inside, strict=True)), images)


def numbers(words: str | None) -> list[float]:
    """The numbers of an attribute; empty where one of them is none."""
    try:
        found = [float(word) for word in (words or "").split()]
    except ValueError:
        return []
    return found if all(map(math.isfinite, found)) else []


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, of which there are two in use."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _objects(layers: Sequence[etree._Element]) -> Iterator[etree._Element]:
    for layer in layers:
        for element in layer.iter("{*}TextObject", "{*}PathObject", "{*}ImageObject"):
            if element.get("Visible", "true") != "false":
                yield element


def _pieces(element: etree._Element, boundary: Sequence[float]) -> Iterator[Piece]:
    """The characters of a text object, each where it stands."""
    size = (numbers(element.get("Size")) or [0.0])[0]
    if size <= 0:
        return
    matrix = _matrix(element)
    x = y = 0.0
    for code in element.iter("{*}TextCode"):
        x = (numbers(code.get("X")) or [x])[0]
        y = (numbers(code.get("Y")) or [y])[0]
        text = (code.text or "").strip()
        across, down = _steps(code.get("DeltaX"), len(text)), _steps(code.get("DeltaY"), len(text))
        at_x, at_y = x, y
        for n, character in enumerate(text):
            wide = size if character >= "\u2e80" else size * _NARROW
            step = across[n] if n < len(across) else None
            if step is not None and 0 < step <= _WIDEST * size:
                wide = step
            box = _box(matrix, boundary, at_x, at_y - _ASCENT * size, at_x + wide, at_y + _DESCENT * size)
            yield Piece(character, box)
            at_x += step if step is not None else (0.0 if n < len(down) else wide)
            at_y += down[n] if n < len(down) else 0.0


def _steps(words: str | None, count: int) -> list[float]:
    """The distances from character to character; ``g 3 5.0`` stands for three times 5.0."""
    steps: list[float] = []
    tokens = (words or "").split()
    at = 0
    while at < len(tokens) and len(steps) < count:
        try:
            if tokens[at] == "g":
                steps += [float(tokens[at + 2])] * min(max(0, int(tokens[at + 1])), count)
                at += 3
            else:
                steps.append(float(tokens[at]))
                at += 1
        except (ValueError, IndexError):
            break
    return [step for step in steps if math.isfinite(step)]


def _matrix(element: etree._Element) -> Matrix:
    values = numbers(element.get("CTM"))
    return (values[0], values[1], values[2], values[3], values[4], values[5]) if len(values) == 6 else _PLAIN


def _box(m: Matrix, boundary: Sequence[float], left: float, top: float, right: float, bottom: float) -> Box:
    corners = [_placed(m, boundary, x, y) for x in (left, right) for y in (top, bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _placed(m: Matrix, boundary: Sequence[float], x: float, y: float) -> tuple[float, float]:
    return boundary[0] + m[0] * x + m[2] * y + m[4], boundary[1] + m[1] * x + m[3] * y + m[5]


def _rules(element: etree._Element, boundary: Sequence[float]) -> Iterator[Rule]:
    """The level and upright lines of a path; a thin filled shape is one line."""
    left, top, width, height = boundary
    stroked = element.get("Stroke", "true") != "false"
    if not stroked:
        yield from _rule(left, top, left + width, top + height, _THIN)
        return
    matrix = _matrix(element)
    data = next((e.text or "" for e in element.iterchildren("{*}AbbreviatedData")), "")
    tokens = _TOKEN.findall(data[:1_000_000])
    at: tuple[float, float] | None = None
    start: tuple[float, float] | None = None
    n = 0
    while n < len(tokens):
        operator = tokens[n]
        count = _POINTS.get(operator)
        if count is None:
            n += 1
            continue
        values = tokens[n + 1 : n + 1 + count]
        if len(values) < count or any(v.isalpha() for v in values):
            return
        n += 1 + count
        if operator == "C":
            if at is not None and start is not None:
                yield from _rule(*at, *start, _STRAIGHT)
            at = start
            continue
        point = _placed(matrix, boundary, float(values[-2]), float(values[-1]))
        if operator == "L" and at is not None:
            yield from _rule(*at, *point, _STRAIGHT)
        if operator in "MS":
            start = point
        at = point


def _rule(x0: float, y0: float, x1: float, y1: float, thin: float) -> Iterator[Rule]:
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    if bottom - top <= thin < right - left:
        yield Rule(True, (top + bottom) / 2, left, right)
    elif right - left <= thin < bottom - top:
        yield Rule(False, (left + right) / 2, top, bottom)
