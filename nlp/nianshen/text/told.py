"""What the running text of a report tells, sentence by sentence, with its quantities: read once, shared by all who
compare numbers.

The words are given without the white space that scraping puts inside them, and lines that were only wrapped are
joined; every place has its way back to the offsets of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from nianshen.report import Span
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity, half_width, quantities

_SPACES = Sought(r"[ \t\r\n\u00a0\u2002\u2003\u3000\ufeff\u200b]+")
_SENTENCE = re.compile(r"[^。！？\n]+")
_STOPS = "。！？；：:;"
LONGEST_SENTENCE = 1200
"""A longer one is no sentence: a table that lost its borders."""
_NARROWEST_WRAP = 24
_MOST_SENTENCES = 10_000
_FULL_WIDTH = tuple(zip("():;﹝﹞﹙﹚", "（）：；〔〕（）", strict=True))
_HEADS = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是要]|[①-⑳]")


class Sentence(NamedTuple):
    """A sentence at the half-open range ``start``..``end`` of ``Told.text``; ``part`` as in ``report.Passage``.

    ``first``: no sentence of its paragraph stands before it.
    """

    start: int
    end: int
    part: int | None
    kind: str
    first: bool
    quantities: tuple[Quantity, ...]


class Told:
    """The stretches ``(place, part, kind)`` of ``source`` as one text, a line end between two paragraphs.

    Figures and brackets are given in half and full width respectively: 12件（, so that patterns need one form only.
    """

    def __init__(self, source: str, passages: Iterable[tuple[Span, int | None, str]]) -> None:
        self._from: list[int] = []
        self._shift: list[int] = []
        self._passages: list[tuple[int, int, int | None, str]] = []
        pieces: list[str] = []
        at = 0
        for span, part, kind in passages:
            began = at
            for start, end in _kept(source, span):
                self._from.append(at)
                self._shift.append(start - at)
                pieces.append(source[start:end])
                at += end - start
            pieces.append("\n")
            self._passages.append((began, at, part, kind))
            at += 1
        text = half_width("".join(pieces))
        for narrow, wide in _FULL_WIDTH:
            text = text.replace(narrow, wide)
        self.text = text

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """All quantities, in order; their offsets count in ``text``."""
        return tuple(quantities(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order, at most 10,000: no report has more; a semicolon ends none, a line end does."""
        text, counted, at = self.text, self.quantities, 0
        starts = [*(q.start for q in counted), len(text) + 1]
        found: list[Sentence] = []
        for began, ended, part, kind in self._passages:
            for m in _SENTENCE.finditer(text, began, ended):
                start, end = m.span()
                lower = at
                while starts[at] < end:
                    at += 1
                first = start == began or text[start - 1] == "\n"
                found.append(Sentence(start, end, part, kind, first, counted[lower:at]))
                if len(found) >= _MOST_SENTENCES:
                    return tuple(found)
        return tuple(found)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source at a half-open range of ``text``, which must not be empty."""
        return Span(self._source(start), self._source(end - 1) + 1)

    def _source(self, at: int) -> int:
        return at + self._shift[bisect_right(self._from, at) - 1]


def _kept(source: str, span: Span) -> Iterable[tuple[int, int]]:
    """The pieces of a passage without white space; the end of a paragraph is kept as one line end."""
    at, line = span.start, span.start
    for m in _SPACES.finditer(source, span.start, span.end):
        newline = source.find("\n", m.start(), m.end())
        if newline < 0:
            between_digits = _digit(source, m.start() - 1) and _digit(source, m.end())
            keep = m.start() + 1 if between_digits and source[m.start()] == " " else m.start()
            yield at, keep
            at = m.end()
            continue
        if m.group() == "\n" and m.start() - line < _NARROWEST_WRAP:
            line = m.end()
            continue
        wrapped = m.start() - line >= _NARROWEST_WRAP and source[m.start() - 1] not in _STOPS
        wrapped = wrapped and source.count("\n", m.start(), m.end()) == 1 and not _HEADS.match(source, m.end())
        yield at, m.start()
        if not wrapped:
            yield newline, newline + 1
        at = line = m.end()
    if at < span.end:
        yield at, span.end


def _digit(source: str, at: int) -> bool:
    return 0 <= at < len(source) and source[at].isdecimal()
