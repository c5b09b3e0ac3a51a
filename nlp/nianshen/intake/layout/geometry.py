"""What stands on a printed page. The unit is whatever the source measures in; y grows downwards, from the page's top."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: ``left < right`` and ``top < bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The y half way down."""
        return (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Piece(NamedTuple):
    """Characters printed side by side: a run of a line, or one character."""

    text: str
    box: Box


class Rule(NamedTuple):
    """A straight line: ``at`` is its y where it is level, its x where it is upright; it reaches from ``start`` to ``end``."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A cell between ruled lines, by the rows and columns that it takes, counted from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table between ruled lines. ``edges`` are the x of its upright lines, ``levels`` the y of its level ones, both
    ascending."""

    box: Box
    edges: tuple[float, ...]
    levels: tuple[float, ...]
    cells: tuple[RuledCell, ...]

    def slot(self, x: float, y: float) -> tuple[int, int]:
        """The row and column of the slot in which a point lies; of the nearest one for a point on the outer edge."""
        return _between(self.levels, y), _between(self.edges, x)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, its text outside tables, its tables with the pieces that stand in each.

    ``images`` is the number of pictures large enough to hold text; ``number`` counts from 1; ``recognised``: its text
    was put invisibly over a picture.
    """

    number: int
    width: float
    height: float
    pieces: Sequence[Piece]
    tables: Sequence[tuple[RuledTable, Sequence[Piece]]]
    images: int
    recognised: bool = False


def _between(ascending: tuple[float, ...], value: float) -> int:
    """The number of the gap in which a value lies."""
    return min(max(0, bisect_right(ascending, value) - 1), len(ascending) - 2)
