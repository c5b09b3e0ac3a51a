"""The running text of a report, part by part, with headings, tables, furniture and signature cut out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nianshen.intake.document import Grid
from nianshen.report import Part, PartKind, Passage, Span

_SHORTEST = 2
_SENTENCE = re.compile(r"[\u4e00-\u9fff，、]{12}[^。；]{0,200}[。；]")


def find_passages(text: str, parts: Iterable[Part], body: Span, cut: Iterable[Span]) -> tuple[Passage, ...]:
    """Stretches of running text within ``body``, in order; before the first part they are the introduction."""
    holes = sorted(cut, key=lambda s: s.start)
    ordered = sorted(parts, key=lambda p: p.span.start)
    found: list[Passage] = []
    first = ordered[0].span.start if ordered else body.end
    national = any(p.number is not None for p in ordered)
    for span in _between(Span(body.start, max(body.start, min(first, body.end))), holes):
        found.extend(_passage(text, 0 if national else None, "intro", span))
    for part in ordered:
        begin = part.heading.end if part.heading else part.span.start
        inside = Span(max(begin, body.start), max(begin, body.start, min(part.span.end, body.end)))
        for span in _between(inside, holes):
            found.extend(_passage(text, part.number, part.kind, span))
    return tuple(found)


def holds_prose(text: str, grid: Grid) -> bool:
    """Whether a table of the source holds sentences (problems beside measures) and not figures: it is running text."""
    return any(_SENTENCE.search(cell.span.of(text)) for cell in grid.cells)


def _between(whole: Span, holes: list[Span]) -> Iterator[Span]:
    at = whole.start
    for hole in holes:
        if hole.end <= at or hole.start >= whole.end:
            continue
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < whole.end:
        yield Span(at, whole.end)


def _passage(text: str, number: int | None, kind: PartKind, span: Span) -> Iterator[Passage]:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" \t\u00a0\u3000\n\r|。：:，"))
    end = span.end - (len(words) - len(words.rstrip(" \t\u00a0\u3000\n\r|")))
    if end - start >= _SHORTEST:
        yield Passage(number, kind, Span(start, end))
