"""A view of a text without white space and table borders, with the way back to the offsets of the text."""

from __future__ import annotations

from nianshen.report import Span

_BORDERS = frozenset("|｜")


class Squeezed:
    """``text`` holds the kept characters; brackets and punctuation of half width are given in full width.

    One character of the view is one character of the source, so every offset maps back exactly.
    """

    __slots__ = ("_at", "text")

    _WIDE = str.maketrans({"(": "（", ")": "）", ":": "：", ";": "；", "﹝": "〔", "﹞": "〕", "．": "."})

    def __init__(self, source: str, start: int = 0, end: int | None = None) -> None:
        stop = len(source) if end is None else end
        kept = [(i, c) for i, c in enumerate(source[start:stop], start) if not c.isspace() and c not in _BORDERS]
        self._at = [i for i, _ in kept]
        self.text = "".join(c for _, c in kept).translate(self._WIDE)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source that the half-open range of the view comes from. Raises IndexError outside."""
        if start == end:
            at = self._at[start] if start < len(self._at) else (self._at[-1] + 1 if self._at else 0)
            return Span(at, at)
        return Span(self._at[start], self._at[end - 1] + 1)
