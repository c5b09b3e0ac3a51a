"""What an official form is: parts, table rows and columns, equations, aspects, and the years it is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nianshen.report import EquationKind, Form, PartKind


@dataclass(frozen=True, slots=True)
class FormPart:
    """One of the six parts: its official title, and the other wordings that official notices and model reports use."""

    number: int
    kind: PartKind
    ordinal: str
    title: str
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of table 三: its code, its printed label, and the labels of the groups it stands under."""

    code: str
    label: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DisclosureBlock:
    """One item of Art. 20 in table 二: its columns and rows. ``signed`` and ``decimal`` name columns by index."""

    item: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    signed: tuple[int, ...] = ()
    decimal: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FormEquation:
    """Sum of ``left`` = sum of ``right``.

    ``over`` tells what varies: ``columns`` (operands are row codes, one equation a column), ``rows`` (operands are
    column indexes, one equation a row) or ``groups`` of table 四 (operands are column indexes within a group).
    """

    kind: EquationKind
    table: Literal[3, 4]
    over: Literal["columns", "rows", "groups"]
    left: tuple[str, ...] | tuple[int, ...]
    right: tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """A national form. ``first_year`` and ``last_year`` are report years; ``last_year`` None means in force."""

    id: Form
    instrument: str
    first_year: int
    last_year: int | None
    parts: tuple[FormPart, ...]
    aspects: tuple[str, ...]
    disclosure: tuple[DisclosureBlock, ...]
    request_columns: tuple[str, ...]
    request_rows: tuple[FormRow, ...]
    dispute_groups: tuple[str, ...]
    dispute_columns: tuple[str, ...]
    equations: tuple[FormEquation, ...]

    def row_codes(self) -> tuple[str, ...]:
        """The codes of table 三's rows, in order."""
        return tuple(r.code for r in self.request_rows)
