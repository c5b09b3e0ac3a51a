"""A total and the parts told after it in one sentence: 共120条，其中网站80条，公众号40条."""

from __future__ import annotations

from collections.abc import Sequence

from nianshen.report import Span
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity
from nianshen.text.told import Told

_PARTS_BEGIN = Sought(r"其中|包括|分别|(?<!不)含|[（：]")
_CLAUSE_ENDS = "，。；！？：\n"


def counted(told: Told) -> list[tuple[Quantity, ...]]:
    """The counts with a unit of every sentence that has any, sentence by sentence."""
    by_sentence = (tuple(q for q in s.quantities if q.kind == "count" and q.unit) for s in told.sentences)
    return [found for found in by_sentence if found]


def parts_after(told: Told, found: Sequence[Quantity]) -> tuple[Quantity, Sequence[Quantity]] | None:
    """The first count of a sentence with those told as its parts; None where fewer than two are."""
    for k, total in enumerate(found[:-2]):
        if _PARTS_BEGIN.search(told.text, total.end, found[k + 1].start):
            return total, found[k + 1 :]
    return None


def around(told: Told, quantity: Quantity, reach: int) -> Span:
    """Where a quantity stands in the report, with up to ``reach`` characters before it that belong to its clause."""
    before = told.text[max(0, quantity.start - reach) : quantity.start]
    cut = 1 + max(before.rfind(mark) for mark in _CLAUSE_ENDS)
    return told.span(quantity.start - len(before) + cut, quantity.end)
