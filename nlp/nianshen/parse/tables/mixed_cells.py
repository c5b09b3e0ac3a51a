"""The figures of a row of table 二, where counts, signed changes and amounts of money stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nianshen.forms import DisclosureBlock
from nianshen.parse.tables.printed import NARROW, PRINTED, value_of
from nianshen.parse.tables.strip import BORDER
from nianshen.report import Cell, Span

_LONGEST = 60
_SIGNS = "+-−增减"


def mixed_cells(text: str, figures: Span, block: DisclosureBlock) -> tuple[Cell, ...]:
    """The cells printed at ``figures``, one a column of the block.

    As many words as columns are the cells as they stand. Words run together are cut in every way that the columns
    allow (a sign only where changes stand, a point only where money does); a cell is read if all ways agree on it. Words
    between borders or on lines of their own are whole cells: where one is lacking, which one it is cannot be told.
    """
    count = len(block.columns)
    tokens = [
        Span(figures.start + m.start(), figures.start + m.end())
        for m in PRINTED.finditer(figures.of(text).translate(NARROW))
    ]
    if not tokens:
        return (Cell("", None),) * count
    if len(tokens) == count:
        return tuple(Cell(value_of(t.of(text)), t) for t in tokens)
    whole = Span(tokens[0].start, tokens[-1].end)
    bordered = any(BORDER.search(text, a.end, b.start) for a, b in pairwise(tokens))
    if bordered or len(tokens) > count or whole.end - whole.start > _LONGEST:
        return (Cell(None, whole),) * count
    printed = whole.of(text).translate(NARROW)
    walls = {t.start - whole.start for t in tokens[1:]}
    ways = list(_ways(printed, 0, walls, [_pattern(block, n) for n in range(count)]))
    if not ways:
        return (Cell(None, whole),) * count
    return tuple(_agreed(text, whole, column) for column in zip(*ways, strict=True))


def _pattern(block: DisclosureBlock, column: int) -> re.Pattern[str]:
    number = r"(?:0|[1-9]\d*)"
    if column in block.signed:
        return re.compile(rf"[{re.escape(_SIGNS)}]?{number}|[/—]")
    if column in block.decimal:
        return re.compile(rf"{number}(?:\.\d+)?(?:元|万元|亿元)?|[/—]")
    return re.compile(rf"{number}|[/—]")


def _ways(printed: str, at: int, walls: set[int], patterns: list[re.Pattern[str]]) -> Iterator[tuple[Span, ...]]:
    """Every way to cut ``printed`` from ``at`` on into one cell a pattern."""
    if not patterns:
        if not printed[at:].strip():
            yield ()
        return
    while at < len(printed) and printed[at] in " \t\n|":
        at += 1
    for end in range(at + 1, len(printed) + 1):
        if end - 1 in walls and end - 1 > at:
            break
        if patterns[0].fullmatch(printed, at, end):
            for rest in _ways(printed, end, walls, patterns[1:]):
                yield (Span(at, end), *rest)


def _agreed(text: str, whole: Span, column: tuple[Span, ...]) -> Cell:
    spans = sorted({(whole.start + s.start, whole.start + s.end) for s in column})
    if len(spans) == 1:
        span = Span(*spans[0])
        return Cell(value_of(span.of(text)), span)
    values = {value_of(text[a:b]) for a, b in spans}
    candidates = tuple(sorted(v for v in values if isinstance(v, int)))
    return Cell(None, Span(min(a for a, _ in spans), max(b for _, b in spans)), candidates)
