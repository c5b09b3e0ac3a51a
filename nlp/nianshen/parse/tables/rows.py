"""A row as its own print allows: read as it stands, open, or not to be read alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nianshen.parse.tables.printed import value_of
from nianshen.parse.tables.splits import Split, TooManySplitsError, splits
from nianshen.parse.tables.strip import LONGEST, Strip
from nianshen.report import Cell, Row, Span
from nianshen.text.fillers import FILLERS
from nianshen.text.lost_words import UNREAD


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row before the table was read: as far as it stands by itself in ``row``; its splits if it is open.

    ``glued``: cut by counting digits, not by what separates them. ``short``: fewer figures than cells.
    ``endless``: more splits than are searched.
    """

    row: Row
    strip: Strip | None = None
    options: tuple[Split, ...] = ()
    glued: bool = False
    short: bool = False
    endless: bool = False


def placed_row(code: str, label: str, label_span: Span, cells: tuple[Cell, ...]) -> PrintedRow:
    """A row whose columns the source tells."""
    end = max((c.span.end for c in cells if c.span is not None), default=label_span.end)
    return PrintedRow(Row(code, label, Span(label_span.start, max(end, label_span.end)), cells))


def strip_row(code: str, label: str, label_span: Span, strip: Strip, text: str, count: int) -> PrintedRow:
    """A row of running text with the figures ``strip``, of ``count`` cells."""
    span = Span(label_span.start, strip.span.end if strip.span else label_span.end)

    def row(cells: tuple[Cell, ...], *, open_: bool = False) -> Row:
        return Row(code, label, span, cells, open_)

    if not strip.tokens:
        return PrintedRow(row((Cell("", None),) * count))
    separate = _separate(strip, text)
    if len(separate) == count:
        return PrintedRow(row(separate))
    if not strip.plain or strip.bordered or len(strip.digits) > LONGEST:
        return PrintedRow(row((Cell(None, strip.span),) * count))
    if len(strip.digits) < count:
        only_zero = set(strip.digits) == {"0"}
        return PrintedRow(row((Cell(None, strip.span, (0,) if only_zero else ()),) * count), short=True)
    try:
        options = splits(strip.digits, strip.walls, count)
    except TooManySplitsError:
        return PrintedRow(row((Cell(None, strip.span),) * count, open_=True), strip, endless=True, glued=True)
    if not options:
        return PrintedRow(row((Cell(None, strip.span),) * count))
    if len(options) == 1:
        return PrintedRow(row(split_cells(strip, options[0])), strip, options, glued=True)
    return PrintedRow(row((Cell(None, strip.span),) * count, open_=True), strip, options, glued=True)


def _separate(strip: Strip, text: str) -> tuple[Cell, ...]:
    """One cell a token; a run of slashes is a cell each."""
    cells: list[Cell] = []
    for token in strip.tokens:
        printed = token.of(text)
        if len(printed) > 1 and set(printed) <= {"/", "／"}:
            cells += [Cell(value_of("/"), Span(i, i + 1)) for i in range(token.start, token.end)]
        else:
            value = None if UNREAD in printed else value_of(printed)
            if isinstance(value, str) and value not in FILLERS:
                return ()
            cells.append(Cell(value, token))
    return tuple(cells)


def split_cells(strip: Strip, split: Split) -> tuple[Cell, ...]:
    """The cells of one way to cut the strip."""
    starts = (split.start, *split.ends[:-1])
    return tuple(
        Cell(value, Span(strip.offsets[a], strip.offsets[b - 1] + 1))
        for value, a, b in zip(split.values, starts, split.ends, strict=True)
    )


def agreed_cells(strip: Strip, chosen: tuple[Split, ...]) -> tuple[Cell, ...]:
    """The cells on which all of ``chosen`` agree, the rest None with what they may be and where."""
    readings = [split_cells(strip, split) for split in chosen]
    return tuple(_agreed(column) for column in zip(*readings, strict=True))


def _agreed(column: tuple[Cell, ...]) -> Cell:
    values = {c.value for c in column if isinstance(c.value, int)}
    if len(values) == 1:
        return column[0]
    spans = [c.span for c in column if c.span is not None]
    around = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Cell(None, around, tuple(sorted(values)))


def unread(printed: PrintedRow) -> PrintedRow:
    """The row with its figures taken back: they stand there, but in which cells cannot be said."""
    cells = tuple(Cell(None, c.span) for c in printed.row.cells)
    return replace(printed, row=replace(printed.row, cells=cells), options=())
