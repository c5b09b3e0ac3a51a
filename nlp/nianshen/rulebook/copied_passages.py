"""A passage beside the one of another report that has its words, as findings carry the two in their facts."""

from __future__ import annotations

from nianshen.report import Span


def passage_beside(span: Span, source: str, their_span: Span, their_quote: str) -> dict[str, object]:
    """The passage at ``span`` here, and the one at ``their_span`` of the report whose input is ``source``."""
    return {
        "start": span.start,
        "end": span.end,
        "source": source,
        "their_start": their_span.start,
        "their_end": their_span.end,
        "their_quote": their_quote,
    }
