"""The running text of a report by part, as rules search it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.shared_layout import PARTS
from nianshen.report import Passage, Report, Span
from nianshen.text.lost_words import LOST

_LEAST = 10
_POINT = re.compile(r"\.\d")
_SENTENCE = re.compile(r"[^。！？；\n\r]+")


def passages_of(report: Report, numbers: tuple[int, ...]) -> tuple[Passage, ...]:
    """The passages of the parts with these numbers (0 is the introduction), in order."""
    return tuple(p for p in report.passages if p.part in numbers)


def sentences(report: Report, passages: tuple[Passage, ...]) -> Iterator[Span]:
    """The clauses between full stops, semicolons and line ends of these passages, in order."""
    for passage in passages:
        for m in _SENTENCE.finditer(report.text, passage.span.start, passage.span.end):
            yield Span(m.start(), m.end())


def length_of(report: Report, passages: tuple[Passage, ...]) -> int:
    """How many characters they hold, white space not counted."""
    return sum(len("".join(p.span.of(report.text).split())) for p in passages)


def whole_figures(text: str, span: Span) -> Span:
    """The span from the begin of the number in which it begins to the end of the one in which it ends, so that no quotation tells
    another figure."""
    start, end = span.start, span.end
    while 0 < start < end and text[start].isdecimal() and text[start - 1].isdecimal():
        start -= 1
    while end < len(text) and text[end - 1].isdecimal() and (text[end].isdecimal() or _POINT.match(text, end)):
        end += 1 if text[end].isdecimal() else 2
    return Span(start, end)


def is_empty(report: Report, passages: tuple[Passage, ...]) -> bool:
    """Whether they hold too little to be read as content: less than ten characters."""
    return length_of(report, passages) < _LEAST


def part_whole(report: Report, number: int) -> bool:
    """Whether a part lost no words on the way: the report was read whole, or another part begins after it and nothing
    in it is starred out."""
    part = report.part(number)
    if report.read_whole or part is None:
        return report.read_whole
    closed = any(p.span.start >= part.span.end for p in report.parts if p is not part)
    return closed and not LOST.search(report.text, part.span.start, part.span.end)


def part_name(number: int) -> str:
    """The official name of a part with its ordinal: 五、存在的主要问题及改进情况."""
    part = PARTS[number - 1]
    return f"{part.ordinal}、{part.title}"
