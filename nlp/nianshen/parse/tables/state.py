"""What became of a table: read, partly read, lost on the way, or proved absent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from nianshen.parse.tables.ideographs import Ideographs
from nianshen.parse.tables.locate import places
from nianshen.report import Row, Span, Table, TableState

_MOST_MISSING = 4
"""A table that lacks more than one row in so many was not read whole: its rows were lost, not left out."""

_FIGURES = re.compile(r"\d[\s|]{0,9}\d")
_TELLING = 4
"""Ideographs of a label that running text does not use by chance: 其他 and 总计 are no residue of a table."""


def state_of(rows: Sequence[Row], official: Sequence[str]) -> TableState:
    """``read`` if every cell of every row found was read and no more rows lack than the organ may have left out."""
    whole = all(c.value is not None for r in rows for c in r.cells)
    few = (len(official) - len(rows)) * _MOST_MISSING <= len(official)
    return "read" if whole and few else "partly_read"


def missing(official: Sequence[str], rows: Sequence[Row], text: str) -> tuple[str, ...]:
    """The official rows that are not there.

    None is named when so many lack that extraction must have lost them, or when figures that belong to no row stand
    between two rows: then a row is there under a label that was not known again.
    """
    there = {r.code for r in rows}
    lacking = tuple(code for code in official if code not in there)
    if len(lacking) * _MOST_MISSING > len(official) or _figures_between(rows, text):
        return ()
    return lacking


def _figures_between(rows: Sequence[Row], text: str) -> bool:
    spans = sorted((r.span for r in rows), key=lambda s: s.start)
    return any(_FIGURES.search(text, a.end, max(a.end, b.start)) is not None for a, b in pairwise(spans))


def without(
    number: Literal[2, 3, 4],
    view: Ideographs,
    labels: Iterable[tuple[str, str]],
    region: Span | None,
    *,
    provably: bool,
) -> Table:
    """The table of which too little was found: ``absent`` where that is proved and no label is left, else ``lost``."""
    telling = [(name, words) for name, words in labels if len(words) >= _TELLING]
    residue = places(view, telling, region) if region is not None else ()
    absent = provably and region is not None and not residue
    return Table(number, None, "absent" if absent else "lost", None)
