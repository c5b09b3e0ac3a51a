"""What parsing yields: a report, its parts, its official tables, each piece with its place in the text.

Every offset in the project counts Unicode code points of the one text of a report (``Report.text``); ``start`` is
inclusive, ``end`` exclusive, so that ``text[start:end]`` is the piece itself.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Form = Literal["pre2019", "f2019", "f2021"]
Level = Literal["government", "department", "township", "subdistrict", "zone"]
Tier = Literal["state", "province", "prefecture", "county", "town"]
DateSource = Literal["page", "signature", "metadata"]
PartKind = Literal["intro", "overview", "disclosure", "requests", "fees", "disputes", "problems", "other"]
TableState = Literal["read", "partly_read", "lost", "absent"]
EquationKind = Literal["balance", "result_total", "row_total", "dispute_total"]
EquationOutcome = Literal["pass", "fail", "uncertain", "not_assessable"]


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """A stretch of ``Report.text``, in code points."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"no span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# There are hundreds of spans in a report; the ``__init__`` that a frozen dataclass is given takes three times as long.
_set_start = Span.__dict__["start"].__set__
_set_end = Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True)
class Place:
    """Where an auditor finds what stands from ``start`` on (until the next place begins): 第3页, 工作表“表三”."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date and where it was read; ``span`` is None when it stands outside the text (an HTML meta tag)."""

    value: date
    source: DateSource
    span: Span | None


@dataclass(frozen=True, slots=True)
class Period:
    """A statistics period as printed (统计期限); an end that could not be read is None."""

    begins: date | None
    ends: date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Part:
    """One of the six parts of the form, or before 2019 one of the contents of Art. 32 (then ``number`` is None).

    ``span`` runs from the heading to the start of the next part; ``heading`` is the heading as printed with its
    ordinal, None when the part is known only by its content (``anchored_by == "content"``).
    """

    number: int | None
    kind: PartKind
    title: str
    span: Span
    heading: Span | None
    ordinal: str | None
    anchored_by: Literal["heading", "content"]


@dataclass(frozen=True, slots=True)
class OtherHeading:
    """A first-level heading that is none of the form's (七、…)."""

    ordinal: str
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A contiguous stretch of running text inside one part (or the introduction): no heading, table or furniture.

    ``part`` is 1..6 from the 2019 form on, 0 for the introduction, None before 2019.
    """

    part: int | None
    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Aspect:
    """One of the five aspects of 总体情况; ``told`` is None where the part could not be read."""

    name: str
    told: bool | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Content:
    """One of the six contents of Art. 32 of the 2007 regulation: the first place that mentions it, None if nowhere."""

    kind: PartKind
    label: str
    span: Span | None


Value = int | Decimal | str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of an official table.

    ``value`` is a number where one was read, ``""`` where the cell is printed blank, another string where something
    else than a number stands there (``"/"``, ``"251000元"``), None where it could not be read; then ``candidates``
    holds what it may be, ascending. ``span`` is the printed cell, None for a blank of no width.
    """

    value: Value
    span: Span | None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an official table: its code (A1 … H; the row's label in table 二; the group's name in table 四)."""

    code: str
    label: str
    span: Span
    cells: tuple[Cell, ...]
    open: bool = False
    """More than one legal split of its digits: read together with the whole table, not on its own."""


@dataclass(frozen=True, slots=True)
class Equation:
    """One of the form's equations over the readings of a table.

    ``where`` names the column (balance, result_total), the row code (row_total) or the group (dispute_total).
    ``left`` and ``right`` are the sums of the two sides where all their cells were read, else None.
    """

    kind: EquationKind
    where: str
    outcome: EquationOutcome
    left: int | None
    right: int | None
    cells: tuple[tuple[str, int], ...]
    """(row code, column index) of every operand, left side first."""
    open_rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Table 二, 三 or 四.

    ``form`` is the form whose layout it has, None where the layout does not tell. ``state``: ``read`` every row and
    cell; ``partly_read`` some cells None; ``lost`` labels or figures went missing in extraction, or nothing tells
    whether there ever was a table; ``absent`` the source's own structure proves that there is none.
    ``missing_rows`` are official rows that a table read whole does not have.
    """

    number: Literal[2, 3, 4]
    form: Form | None
    state: TableState
    span: Span | None
    rows: tuple[Row, ...] = ()
    equations: tuple[Equation, ...] = ()
    missing_rows: tuple[str, ...] = ()
    form_evidence: tuple[Span, ...] = ()
    """The labels that only one form has, where they stand."""
    header: Span | None = None

    @property
    def was_read(self) -> bool:
        """Whether something of it was read."""
        return self.state in ("read", "partly_read")

    def row(self, code: str) -> Row | None:
        """The row of that code, if the table has it."""
        return next((r for r in self.rows if r.code == code), None)


@dataclass(frozen=True, slots=True)
class Report:
    """One annual report, read and understood as far as its own text allows."""

    text: str
    title: str | None
    title_span: Span | None
    organ: str | None
    organ_span: Span | None
    level: Level | None
    tier: Tier | None
    province: str | None
    year: int
    year_from: Literal["title", "period", "body", "date"]
    form: Form
    published: DateMention | None
    signed: DateMention | None
    index_number: str | None
    document_number: str | None
    period: Period | None
    parts: tuple[Part, ...]
    other_headings: tuple[OtherHeading, ...]
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    aspects: tuple[Aspect, ...]
    contents: tuple[Content, ...]
    furniture: tuple[Span, ...]
    read_whole: bool
    """No part of the text was lost on the way: False when the source is cut off or starred out in places."""
    places: tuple[Place, ...] = ()
    """The pages or sheets of the source, in order; empty where it has none."""
    shows_images: bool = False
    """The source has images or attachments, any of which may hold a table."""
    recognised: bool = False
    """Characters of it were told from a picture, and some may be told wrongly: nothing in it is proved."""

    def place_at(self, offset: int) -> str | None:
        """The page or sheet on which that character stands; None where the source has none."""
        after = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[after - 1].label if after else None

    def part(self, number: int) -> Part | None:
        """The part of that number (from the 2019 form on)."""
        return next((p for p in self.parts if p.number == number), None)

    def table(self, number: int) -> Table | None:
        """Table 二, 三 or 四 by its number."""
        return next((t for t in self.tables if t.number == number), None)
