"""The pages of a document as one sequence of paragraphs and tables: page furniture taken out, what a page's end cut in
two put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nianshen.intake.document import LeftOut
from nianshen.intake.layout.cells import FilledTable, filled, joined, only_arranges, same_columns
from nianshen.intake.layout.furniture import page_furniture
from nianshen.intake.layout.geometry import Box, Page
from nianshen.intake.layout.lines import PrintedLine, printed_lines
from nianshen.intake.layout.paragraphs import Measure, goes_on, measure_of
from nianshen.intake.sheet import Entry, Line, SlotBudget, TableCell, TableLines, TableRow
from nianshen.intake.words import line_text, split_invisible
from nianshen.report import Place

_FEWEST_LINES = 5
"""A page with fewer is measured by the whole document."""


def page_label(number: int) -> str:
    """What a page is called in locators."""
    return f"第{number}页"


@dataclass(slots=True)
class _Paragraph:
    """Printed lines of one paragraph, each with its page."""

    lines: list[tuple[PrintedLine, int]]


@dataclass(slots=True)
class _Flow:
    """The paragraphs and tables read so far; ``page`` is the last page of the last of them."""

    items: list[_Paragraph | FilledTable] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    page: int = 0


def assembled(pages: Sequence[Page], scale: float = 1.0) -> list[Entry]:
    """The entries of a document; lines and rows tell on which page they begin. Coordinates are in points times
    ``scale``.

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    read = [_read(page, scale) for page in pages]
    furniture = page_furniture([(page, lines) for page, (lines, _) in zip(pages, read, strict=True)])
    flow = _Flow()
    everywhere = measure_of([line for lines, _ in read for line in lines if line not in furniture])
    for page, (all_lines, tables) in zip(pages, read, strict=True):
        lines = [line for line in all_lines if line not in furniture]
        flow.left_out += (LeftOut(line.text.strip(), furniture[line]) for line in all_lines if line in furniture)
        measure = (measure_of(lines) if len(lines) >= _FEWEST_LINES else None) or everywhere
        items: list[PrintedLine | _PlacedTable] = [*lines, *tables]
        for item in sorted(items, key=_top):
            if isinstance(item, PrintedLine):
                _add_line(flow, item, page, measure)
            else:
                _add_table(flow, item[1], page, scale)
            flow.page = page.number
    return [*_entries(flow.items), *flow.left_out]


_PlacedTable = tuple[Box, FilledTable]


def _read(page: Page, scale: float) -> tuple[list[PrintedLine], list[_PlacedTable]]:
    """The lines of a page outside tables, and its tables; a table that only frames running text is its lines."""
    pieces = list(page.pieces)
    tables: list[_PlacedTable] = []
    for table, inside in page.tables:
        read = filled(table, inside, page.number, scale)
        if only_arranges(read):
            pieces += inside
        elif any(cell.words for cell in read.cells):
            tables.append((table.box, read))
    return printed_lines(pieces), tables


def _top(item: PrintedLine | _PlacedTable) -> float:
    box = item.box if isinstance(item, PrintedLine) else item[0]
    return box.top


def _add_line(flow: _Flow, line: PrintedLine, page: Page, measure: Measure | None) -> None:
    last = flow.items[-1] if flow.items else None
    if isinstance(last, _Paragraph) and goes_on(
        last.lines[-1][0], line, measure, page.width, turned=last.lines[-1][1] != page.number
    ):
        last.lines.append((line, page.number))
    else:
        flow.items.append(_Paragraph([(line, page.number)]))


def _add_table(flow: _Flow, table: FilledTable, page: Page, scale: float) -> None:
    last = flow.items[-1] if flow.items else None
    if isinstance(last, FilledTable) and flow.page == page.number - 1 and same_columns(last, table, scale):
        flow.items[-1], repeated = joined(last, table)
        if repeated:
            flow.left_out.append(LeftOut(repeated, "page_head"))
    else:
        flow.items.append(table)


def _entries(items: Iterable[_Paragraph | FilledTable]) -> Iterator[Entry]:
    page = 0
    budget = SlotBudget()
    for item in items:
        if isinstance(item, _Paragraph):
            yield from _line(item, page)
            page = item.lines[-1][1]
        else:
            budget.take(item.rows * max(1, len(item.edges) - 1))
            yield _rows(item, page)
            page = max(item.begins.values())


def _line(paragraph: _Paragraph, page: int) -> Iterator[Entry]:
    """The paragraph in one line, with the pages that begin in it."""
    text = ""
    places: list[Place] = []
    invisible = ""
    for line, number in paragraph.lines:
        words, hidden = split_invisible(line.text)
        invisible += hidden
        text = _joined(text, words)
        if number != page:
            places.append(Place(len(text) - len(words.strip()), page_label(number)))
            page = number
    if text:
        yield Line(text, places=tuple(places))
    if invisible:
        yield LeftOut(invisible, "control_characters")


def _joined(before: str, after: str) -> str:
    """Two printed lines as one: a blank only between letters or figures of the Latin script."""
    after = line_text(after) if "\t" not in after else after.strip()
    if not before:
        return after
    apart = before[-1].isascii() and after[:1].isascii() and before[-1].isalpha() and after[:1].isalpha()
    return f"{before} {after}" if apart else before + after


def _rows(table: FilledTable, page: int) -> TableLines:
    rows: list[TableRow] = []
    for number in range(table.rows):
        cells = tuple(
            TableCell(c.row, c.column, c.row_span, c.column_span, c.words) for c in table.cells if c.row == number
        )
        begins = table.begins.get(number)
        place = page_label(begins) if begins is not None and begins != page else None
        page = begins if begins is not None else page
        rows.append(TableRow(cells, place))
    return TableLines(tuple(rows), len(table.edges) - 1)
