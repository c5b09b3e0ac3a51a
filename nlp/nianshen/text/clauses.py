"""The clause in which a number stands, and the words before and after the number that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nianshen.text.quantities import Quantity

_CLAUSE_ENDS = "，,；：（）"
_ENDS = "，,；：（）、"
_REACH = 60
_NOTHING_SAID = re.compile(
    r"(?:共有?|共?计|总计|合计|总共|数量?|有|为|是|达到?|分别|均|都|全部|总数|其中|即|全年|本年度?|仅|只)*\Z"
)


@dataclass(frozen=True, slots=True)
class Counting:
    """A number with its words: ``before`` and ``after`` it in the same clause, and where that stretch stands
    (``start``..``end``). It never reaches past another number, and where one stands in the clause 、 bounds it too.
    Where nothing but 共计 or 为 stands before it, ``before`` reaches back over the clause in front, if that has no
    number of its own."""

    quantity: Quantity
    before: str
    after: str
    start: int
    end: int


def countings(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[Counting]:
    """Every one of ``quantities``, which all stand in the sentence ``start``..``end`` of ``text``, with its words."""
    found: list[Counting] = []
    last = start
    for at, q in enumerate(quantities):
        following = quantities[at + 1].start if at + 1 < len(quantities) else end
        clause = max(1 + _last_of(text, _CLAUSE_ENDS, max(last, q.start - _REACH), q.start), last)
        alone = clause > last or last == start
        first = clause if alone else max(1 + _last_of(text, _ENDS, clause, q.start), last)
        stop = _first_of(text, _ENDS, q.end, min(following, q.end + _REACH))
        if (
            stop == q.end
            and first > last
            and _NOTHING_SAID.match(text, first, q.start)
            and _no_figure(text, first - 1, last, start)
        ):
            first = max(1 + _last_of(text, _CLAUSE_ENDS, max(last, first - 1 - _REACH), first - 1), last)
        found.append(Counting(q, text[first : q.start], text[q.end : stop], first, stop))
        last = q.end
    return found


def _no_figure(text: str, at: int, last: int, start: int) -> bool:
    """Whether the clause that the mark at ``at`` closes has no quantity: the last one ends at ``last``, or none did."""
    return last == start or _last_of(text, _CLAUSE_ENDS, last, at) >= last


def _last_of(text: str, marks: str, start: int, end: int) -> int:
    return max(max(text.rfind(mark, start, end) for mark in marks), start - 1)


def _first_of(text: str, marks: str, start: int, end: int) -> int:
    return min(at if (at := text.find(mark, start, end)) >= 0 else end for mark in marks)
