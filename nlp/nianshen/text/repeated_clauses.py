"""Clauses written twice in a row, with a mark between or none: ，要求，要求各单位, 按月公开救助名册按月公开救助名册."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from nianshen.text.phrase_table import repeats

_SHORTEST, _LONG, _LONGEST = 2, 10, 10
_MOST = 20
_MARKS = "。；、！？\n"


def repeated_clauses(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every clause with its repetition: the same clause twice (of a clause that is only the
    beginning of the next, those of ten characters and more, and short ones that stand alone between marks), and every
    stretch of five to ten characters that is at once followed by itself."""
    if not text:
        return
    at, found = 0, 0
    even = text
    for mark in _MARKS:
        even = even.replace(mark, "，")
    clauses = even.split("，")
    for one, other in zip(clauses, [*clauses[1:], ""], strict=True):
        length = len(one)
        if length >= _SHORTEST and other[:2] == one[:2] and other.startswith(one) and _is_words(one):
            if one.startswith("谁"):
                at += length + 1
                continue  # 谁公开、谁审查，谁审查、谁负责 says one after the other
            alone = length >= _LONG or other == one or (length <= 4 and text[at - 1] in "，；" and text[at + length] == "，")
            if alone and found < _MOST:
                found += 1
                yield at, at + 2 * length + 1
        at += length + 1
    for length in range(_LONGEST, 4, -1):
        if found >= _MOST:
            return
        for start in islice(repeats(text, length), _MOST):
            if _is_words(text[start : start + length]):
                found += 1
                yield start, start + 2 * length


def _is_words(words: str) -> bool:
    return len(set(words)) > 1 and all("\u4e00" <= c <= "\u9fff" for c in words)
