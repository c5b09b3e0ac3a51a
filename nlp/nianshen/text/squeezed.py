"""A view of a text without white space and table borders, with the way back to the offsets of the text."""

from __future__ import annotations

import re

from nianshen.report import Span

_KEPT = re.compile(r"[^\s|｜]+")


class Squeezed:
    """``text`` holds the kept characters; brackets and punctuation of half width are given in full width.

    One character of the view is one character of the source, so every offset maps back exactly.
    """

    __slots__ = ("_at", "text")

    _WIDE = (("(", "（"), (")", "）"), (":", "："), (";", "；"), ("﹝", "〔"), ("﹞", "〕"), ("．", "."))

    def __init__(self, source: str, start: int = 0, end: int | None = None) -> None:
        stop = len(source) if end is None else end
        self._at: list[int] = []
        for kept in _KEPT.finditer(source, start, stop):
            self._at.extend(range(kept.start(), kept.end()))
        text = "".join(_KEPT.findall(source, start, stop))
        for narrow, wide in self._WIDE:
            text = text.replace(narrow, wide)
        self.text = text

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source that the half-open range of the view comes from. Raises IndexError outside."""
        if start == end:
            at = self._at[start] if start < len(self._at) else (self._at[-1] + 1 if self._at else 0)
            return Span(at, at)
        return Span(self._at[start], self._at[end - 1] + 1)
