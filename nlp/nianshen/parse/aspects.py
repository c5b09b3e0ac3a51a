"""The five aspects of 总体情况: which of them the part says something of substance about."""

from __future__ import annotations

from nianshen.forms.shared_layout import ASPECTS
from nianshen.report import Aspect, Span
from nianshen.text.aspect_matter import matter_of


def find_aspects(text: str, overview: Span | None) -> tuple[Aspect, ...]:
    """Whether each aspect is told in ``overview``, and where; told is None for all where that part was not found.

    The span of one that is not told is where it is named in passing, None if nowhere.
    """
    if overview is None:
        return tuple(Aspect(name, None, None) for name in ASPECTS)
    found = matter_of(overview.of(text), ASPECTS)
    return tuple(
        Aspect(name, told, Span(overview.start + at[0], overview.start + at[1]) if at else None)
        for name, (told, at) in found.items()
    )
