"""Brackets, title marks and quotation marks that lack their partner, and punctuation put twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

MarkKind = Literal["round", "title", "quotes", "square"]

_KIND: dict[str, MarkKind] = {
    "（": "round", "(": "round", "）": "round", ")": "round", "《": "title", "》": "title",
    "“": "quotes", "”": "quotes", "〔": "square", "〕": "square",
}  # fmt: skip
_OPENING = frozenset("（(《“〔")
_MARK = re.compile("[（()）《》“”〔〕]")
_ONE_WIDTH = str.maketrans("()", "（）")
_REACH = 300
"""A pair further apart than this is no pair."""
_DEEPEST = 12
_MOST = 200
"""A text with more marks without partner is not looked through to its end."""
_ENUMERATOR = re.compile(r"(?:\A|[。；：:，、！？\s（(])[ \t\u3000]{0,3}(?:[0-9]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])\Z")
_STRAIGHT_REACH = 60
_OTHER_DRESS: dict[MarkKind, str] = {"quotes": "\"＂'‘’", "square": "﹝﹞", "round": "（()）［］[]﹙﹚", "title": ""}
"""What a partner may be written with: mixed marks that look the same are no missing one; 〔2021]30号 is one."""
_DOUBLED = re.compile(r"[，。；、：][ \u3000]?[，。；、：][，。；、：]{0,3}")
_EMPTY = re.compile(r"《[ \u3000]?》|“[ \u3000]?”")


@dataclass(frozen=True, slots=True)
class LoneMark:
    """A mark without partner, at its offset."""

    at: int
    mark: str
    kind: MarkKind


def lone_marks(text: str) -> list[LoneMark]:
    """Every （）《》“”〔〕 in ``text`` that has no partner within 300 characters, in order.

    Half- and full-width brackets are partners of each other, and so are quotation marks of different dress. The
    bracket of an enumerator (1） a)) has none and needs none.
    """
    if _all_paired(text):
        return []
    unclosed: list[LoneMark] = []
    lone: list[LoneMark] = []
    for m in _MARK.finditer(text):
        here = LoneMark(m.start(), m.group(), _KIND[m.group()])
        while unclosed and here.at - unclosed[0].at > _REACH:
            lone.append(unclosed.pop(0))
        if here.mark in _OPENING:
            if len(lone) > _MOST:
                break
            unclosed.append(here)
            if len(unclosed) > _DEEPEST:
                lone.append(unclosed.pop(0))
            continue
        partner = next((k for k in reversed(range(len(unclosed))) if unclosed[k].kind == here.kind), None)
        if partner is not None:
            lone.extend(unclosed[partner + 1 :])
            del unclosed[partner:]
        elif not (here.kind == "round" and _ENUMERATOR.search(text, max(0, here.at - 6), here.at)):
            lone.append(here)
    lone.extend(unclosed)
    return sorted((m for m in lone if not _in_other_dress(text, m)), key=lambda m: m.at)


def doubled_marks(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of punctuation put twice (，， 。， ；。), in order."""
    return [m.span() for m in islice(_DOUBLED.finditer(text), _MOST)]


def empty_marks(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of title and quotation marks with nothing between them, in order."""
    return [m.span() for m in islice(_EMPTY.finditer(text), _MOST)]


def _all_paired(text: str) -> bool:
    """Whether all marks close one another, however far apart: told at once, as in most texts they do. Counting alone
    would not do: “一“ and ”二” are four."""
    marks = "".join(_MARK.findall(text)).translate(_ONE_WIDTH)
    before = -1
    while marks and len(marks) != before:
        before = len(marks)
        for pair in ("（）", "《》", "“”", "〔〕"):
            marks = marks.replace(pair, "")
    return not marks


def _in_other_dress(text: str, m: LoneMark) -> bool:
    """Whether a partner of another dress stands where the missing one should."""
    if m.mark in _OPENING:
        beside = text[m.at + 1 : m.at + 1 + _STRAIGHT_REACH].partition("\n")[0]
    else:
        beside = text[max(0, m.at - _STRAIGHT_REACH) : m.at].rpartition("\n")[2]
    dress = _OTHER_DRESS[m.kind]
    if m.kind == "round":
        dress = dress.translate({ord(c): None for c in "（()）"})
    return any(c in beside for c in dress)
