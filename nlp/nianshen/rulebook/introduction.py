"""The introduction of a report: what stands before its first part, or opens it."""

from __future__ import annotations

from nianshen.report import Report, Span

_OPENING = 320
"""Some reports have no introduction of their own and begin part one with it."""


def introduction(report: Report) -> Span:
    """From the end of the title to a few sentences into the first part; empty tails of metadata are in it."""
    title = report.title_span.end if report.title_span is not None else 0
    first = min(report.parts, key=lambda p: p.span.start, default=None)
    if first is None:
        return Span(min(title, len(report.text)), len(report.text))
    body = first.heading.end if first.heading is not None else first.span.start
    end = min(first.span.end, body + _OPENING)
    return Span(title if title < first.span.start else 0, end)
