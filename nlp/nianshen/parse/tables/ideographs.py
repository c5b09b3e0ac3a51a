"""The ideographs of a text without all that stands between them, each with its place: how labels are found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from nianshen.report import Span

_RUN = re.compile(r"[\u4e00-\u9fff]+")
_ORDINAL = re.compile(r"^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d\.)")


class Ideographs:
    """A view of ``text`` that holds its ideographs only.

    Extraction breaks labels with spaces, line ends and pipes, and writes their brackets and quotation marks in several
    ways; their ideographs it leaves alone. Digits are left out too, so that labels of glued rows are neighbours here.
    """

    __slots__ = ("_offsets", "_starts", "view")

    def __init__(self, text: str) -> None:
        runs = [(m.start(), m.group()) for m in _RUN.finditer(text)]
        self.view = "".join(run for _, run in runs)
        self._starts = [0, *accumulate(len(run) for _, run in runs)][: len(runs)]
        self._offsets = [start for start, _ in runs]

    def offset(self, index: int) -> int:
        """Where in the text the ideograph of that index stands."""
        run = bisect_right(self._starts, index) - 1
        return self._offsets[run] + index - self._starts[run]

    def find(self, words: str, within: Span | None = None) -> Iterator[tuple[int, Span]]:
        """Every place of ``words`` (ideographs only) that begins ``within``: its index in the view, its stretch."""
        first, last = self._bounds(within)
        at = self.view.find(words, first)
        while 0 <= at < last:
            yield at, Span(self.offset(at), self.offset(at + len(words) - 1) + 1)
            at = self.view.find(words, at + len(words))

    def _bounds(self, within: Span | None) -> tuple[int, int]:
        """The indexes of the first ideograph of that stretch of the text and of the first after it."""
        if within is None:
            return 0, len(self.view)
        return self._index(within.start), self._index(within.end)

    def _index(self, offset: int) -> int:
        """How many ideographs stand before that offset of the text."""
        run = bisect_right(self._offsets, offset) - 1
        if run < 0:
            return 0
        length = (self._starts[run + 1] if run + 1 < len(self._starts) else len(self.view)) - self._starts[run]
        return self._starts[run] + min(offset - self._offsets[run], length)


def ideographs_of(label: str) -> str:
    """The ideographs of a label, without the ordinal that it begins with."""
    return "".join(_RUN.findall(_ORDINAL.sub("", label)))
