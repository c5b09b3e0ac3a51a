"""One document as read from its bytes: a single text, its blocks and grids, and what was left out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from nianshen.report import Place, Span

BlockKind = Literal["heading", "paragraph", "row", "furniture", "metadata"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text. ``level`` is 1..6 where the source marks a heading (h1..h6), else None."""

    kind: BlockKind
    span: Span
    level: int | None = None


class GridCell(NamedTuple):
    """A table cell as the source has it, spans resolved: ``row`` and ``column`` count from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    span: Span


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the source with its own rows and columns (HTML, later docx and workbooks; never plain text)."""

    span: Span
    rows: int
    columns: int
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class MetaField:
    """A labelled fact beside the report (发布机构, 发文日期 …); ``span`` is the value in the text, None if outside it."""

    key: str
    value: str
    span: Span | None


LeftOutReason = Literal[
    "navigation", "footer", "toolbar", "form", "hidden", "script", "control_characters",
    "deleted", "comment", "page_head", "page_foot", "page_number", "symbol", "reading_aid",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Visible characters of the source that are not in the text, and why: the loss account."""

    text: str
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class Document:
    """What intake yields. ``text`` holds a block a line; for plain text it is the source's own characters.

    A table row is one line, its cells joined by a tab, a merged cell once. ``attachments`` are the names of linked
    files and ``images`` the sources of images inside the article: evidence that a table may stand elsewhere.
    """

    name: str
    media_type: str
    encoding: str
    sha256: str
    size: int
    text: str
    blocks: tuple[Block, ...]
    grids: tuple[Grid, ...] = ()
    metadata: tuple[MetaField, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    attachments: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    structured: bool = field(default=False)
    """The source marks its own tables and paragraphs (HTML): an absence in it proves something."""
    own_text: int | None = field(default=None)
    """Where the text of a joined file begins; None where none is."""
    recognised: bool = field(default=False)
    """Characters of it were told from a picture: a finding that rests on them is a question."""


class UnreadableError(Exception):
    """The file cannot be read as a document. ``reason`` says why and what to do, in Chinese; ``code`` is stable."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
