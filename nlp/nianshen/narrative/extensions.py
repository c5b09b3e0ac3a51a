"""What this project hangs on spaCy's Doc and Span: plain values only, so that DocBin and pickling keep them.

All that is known of the statements stands in ``doc._.statements``, a list of plain dictionaries in step with
``doc.spans["statements"]``; the extensions of Span (``span._.role``, ``span._.vague`` …) look there. Writing them to each
Span instead costs four times as much.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypedDict

from spacy.attrs import ORTH
from spacy.tokens import Doc, Span

from nianshen.text.enumerators import Form
from nianshen.text.statements import Piece, Shape

KEY = "statements"
"""``doc.spans[KEY]`` holds the statements in order, each labelled with its role."""
_TEXT = "nianshen_text"


class Row(TypedDict, total=False):
    """One statement: what the cut tells (as :class:`nianshen.text.statements.Piece`), then what each component adds.

    ``start`` and ``end`` are offsets in the Doc's text; ``answers`` are indexes of statements of the Doc (or of the whole
    report, where a report was tagged), ``links`` and ``nearest`` [index, score, words] each, ``unmet`` [start, end] each.
    """

    start: int
    end: int
    marker: str | None
    form: Form | None
    number: int | None
    shape: Shape
    closed_by: str
    opens_series: bool
    role: str
    confidence: float
    topics: list[str]
    topic_scores: list[float]
    vague: bool
    vagueness: float
    specificity: float
    answers: list[int]
    links: list[list[Any]]
    unmet: list[list[int]]
    nearest: list[Any] | None


_CUT = ("start", "end", "marker", "form", "number", "shape", "closed_by", "opens_series")


def row_of(piece: Piece) -> Row:
    """The row of a statement that has only been cut."""
    return Row(
        start=piece.start, end=piece.end, marker=piece.marker, form=piece.form, number=piece.number, shape=piece.shape,
        closed_by=piece.closed_by, opens_series=piece.opens_series,
    )  # fmt: skip


def piece_of(row: Row) -> Piece:
    """The piece that a row was made from."""
    return Piece(*(row[key] for key in _CUT))  # type: ignore[literal-required]


def remember_text(doc: Doc, text: str) -> Doc:
    """Keep the text that a Doc was made from: spaCy puts it together again token by token each time it is asked."""
    doc.user_data[_TEXT] = text
    return doc


def text_of(doc: Doc) -> str:
    """The Doc's text, character for character as it was given."""
    text = doc.user_data.get(_TEXT)
    return text if isinstance(text, str) else str(doc.text)


def words_in(span: Span) -> list[str]:
    """The words of a Span, without a Token object for each."""
    strings = span.doc.vocab.strings
    return [strings[orth] for orth in span.doc.to_array(ORTH)[span.start : span.end]]


def rows_and_spans(doc: Doc) -> Iterator[tuple[Row, Span]]:
    """The statements' rows, each with its Span."""
    return zip(doc._.statements, doc.spans[KEY], strict=True)


@dataclass(frozen=True, slots=True)
class _Lookup:
    """The getter of one extension of Span; a class, since spawned processes are sent it by pickle."""

    name: str

    def __call__(self, span: Span) -> Any:
        rows = span.doc._.statements or []
        k = bisect_left(rows, span.start_char, key=lambda row: row["start"])
        if k < len(rows) and rows[k]["start"] == span.start_char and rows[k]["end"] == span.end_char:
            return rows[k].get(self.name)
        return None


_OF_DOC = ("part", "part_kind", "title", "year", "statements")
"""``part`` … ``year`` are known from outside the passage, or None."""
_OF_SPAN = ("role", "confidence", "marker", "topics", "vague", "vagueness", "specificity", "answers", "links", "unmet", "nearest")


def register() -> None:
    """Declare the extensions; safe to call again."""
    for name in _OF_DOC:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    for name in _OF_SPAN:
        if not Span.has_extension(name):
            Span.set_extension(name, getter=_Lookup(name))


register()
