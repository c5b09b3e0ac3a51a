"""Formulae of this field with a single slip of the hand: 字印发之日起 for 自印发之日起, 社会度关注 for 社会关注度.

What goes wrong is endless, but how law, the national form and official wording read is not. A formula is known again by its
first or its last characters, and what stands beside them is compared with the rest of it. A slip is told where a character
sounds or looks like the right one, or is typed like it (够 and 过), where what is left costs more as words than the formula
by far (:mod:`nianshen.text.word_costs`), and, in formulae that have no other wording, in any case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from nianshen.data_files import data_path
from nianshen.text.alike import alike, by_ear
from nianshen.text.likely_slips import cost_as_words
from nianshen.text.phrase_table import code_units
from nianshen.text.word_edges import common_words, reads_as_words

_LAST_SLOT = (1 << 20) - 1
_SPREAD = (40503, 25717, 65599, 9973, 30011)
"""Every place has its own multiplier, so that the sums of the products fall into slots far apart."""
_WINDOW, _ODD = 5, 4
"""A character of another form is sought by five characters of which it is one; any other slip by four that it puts side by side."""
_LEAST_ALIKE = 6
"""From this length on a character that sounds or looks alike may make a word."""
_FAR = 2
"""How far a character may be from its place."""
_BESIDE = 4
"""So many characters to either side of a slip are weighed, and told."""
_DEARER: dict[str, float] = {"other": 11.0, "lost": 5.0, "twice": 8.0, "moved": 5.0}
"""By how much what is written must cost more as words than the formula."""
_EITHER = frozenset(
    ["做作", "作做", "订定", "定订", "账帐", "帐账", "他它", "它他", "分份", "份分", "须需", "需须", "至止", "止至", "录陆", "陆录", "及即", "即及", "予与", "与予", "像象", "象像", "的地", "地的", "的得", "得的", "得地", "地得", "和合", "合和", "唯惟", "惟唯", "连联", "联连", "二两", "两二", "有又", "又有", "权全"]
)
"""The right character and another one that is right in many wordings."""
_TYPED_ALIKE = "够过 头脱 楼落 厚或 口扩 走做 都多 收说 周桌 肉若 贝别 美灭 类列 内捏 配撇 对丢"
"""Two characters of syllables that differ only in the order of their letters."""

Slip = Literal["other", "lost", "twice", "moved"]


class NearFormula(NamedTuple):
    """What is written at ``start``, and the part of a formula that it should be."""

    start: int
    written: str
    formula: str


class _Slipped(NamedTuple):
    """A formula with a slip in it, and what is written in its place; None where any other character may stand."""

    formula: str
    slip: Slip
    at: int
    """Where in the formula the slip is."""
    span: int
    """How many of its characters it touches."""
    written: str | None
    sought: int
    """Where in what is written the characters stand by which it is sought."""

    @property
    def longer(self) -> int:
        return len(self.written) - len(self.formula) if self.written is not None else 0


def near_formulae(text: str) -> Iterator[NearFormula]:
    """Every formula in ``text`` with one slip in it, in no order, each place once; time is linear."""
    seen: set[int] = set()
    for at, slipped in _known().slipped_in(text):
        formula, k = slipped.formula, slipped.at
        if at + k in seen or not _is_slip(text, at, at + len(formula) + slipped.longer, slipped):
            continue
        seen.add(at + k)
        first, last = max(0, k - _BESIDE), min(len(formula), k + slipped.span + _BESIDE)
        yield NearFormula(at + first, text[at + first : at + last + slipped.longer], formula[first:last])


def _is_slip(text: str, at: int, end: int, slipped: _Slipped) -> bool:
    """Whether a formula with a slip that stands at a half-open range of ``text`` is no right wording."""
    known, formula, k = _known(), slipped.formula, slipped.at
    n, written = len(formula), text[at:end]
    if written in known.formulae or any(right in text[max(0, at - 2) : end + 2] for right in known.right if right[:2] in written):
        return False
    if slipped.slip == "other":
        right, other = formula[k], text[at + k]
        if right + other in _EITHER or not ("\u4e00" <= other <= "\u9fff" and "\u4e00" <= right <= "\u9fff"):
            return False
        if (k == 0 and text[at - 1 : at + 1] in common_words()) or (k == n - 1 and text[end - 1 : end + 1] in common_words()):
            return False
        if other in known.alike.get(right, ()):
            return formula in known.alone or n >= _LEAST_ALIKE or not reads_as_words(text, at, end)
        if formula in known.alone and 0 < k < n - 1:
            return True
    elif formula in known.alone and slipped.slip != "twice":
        return True
    if k in (0, n - 1) and slipped.slip != "moved":
        return False
    first, last = max(0, at + k - _BESIDE), min(len(text), at + k + slipped.span + slipped.longer + _BESIDE)
    meant = text[first:at] + formula[max(0, first - at) : k + slipped.span + _BESIDE] + text[end:last]
    return cost_as_words(text[first:last]) - cost_as_words(meant) >= _DEARER[slipped.slip]


class Formulae(NamedTuple):
    """What ``corpus/lexicon/formulae.txt`` holds: the formulae in its order, those of which no other wording differs in one
    character, and right wordings that look like a slip."""

    all: dict[str, None]
    alone: frozenset[str]
    right: frozenset[str]


@cache
def formulae() -> Formulae:
    """The formulae of this field."""
    lines = data_path("lexicon", "formulae.txt").read_text("utf-8").splitlines()
    marked = [line.split() for line in lines if line[:1] not in ("", "#")]
    plain = [entry for first, *rest in marked if first != "!" for entry in (rest if first == "=" else (first, *rest))]
    alone, right = (frozenset(e for first, *rest in marked if first == mark for e in rest) for mark in "=!")
    return Formulae(dict.fromkeys(plain), alone, right)


class _Known:
    """The formulae and all their slips, by the characters by which they are sought."""

    def __init__(self) -> None:
        self.formulae, self.alone, self.right = formulae()
        self.alike = _alike(set("".join(self.formulae)))
        self._by_four: defaultdict[tuple[int, str], list[_Slipped]] = defaultdict(list)
        whole = {formula[i : i + _ODD] for formula in self.formulae for i in range(len(formula) - _ODD + 1)}
        right: set[int] = set()
        near: list[set[int]] = [set() for _ in range(_WINDOW)]
        odd: set[int] = set()
        for formula in self.formulae:
            if len(formula) >= _WINDOW:
                self._add(formula, whole, right, near, odd)
        self._right, *self._near, self._odd = (_table(slots) for slots in (right, *near, odd))

    def _add(self, formula: str, whole: set[str], right: set[int], near: list[set[int]], odd: set[int]) -> None:
        n = len(formula)
        for start in range(n - _WINDOW + 1):
            window = formula[start : start + _WINDOW]
            slot, middle = _slot(window), start + _WINDOW // 2
            right.add(slot)
            for k in {middle, *(range(middle) if start == 0 else ()), *(range(middle, n) if start == n - _WINDOW else ())}:
                gap = k - start
                near[gap].add((slot - ord(window[gap]) * _SPREAD[gap]) & _LAST_SLOT)
                self._by_four[gap, window[:gap] + window[gap + 1 :]].append(_Slipped(formula, "other", k, 1, None, start))
        for slip, k, span, written in _slips(formula):
            for start in range(max(0, k - 2), min(k + 1, len(written) - _ODD) + 1):
                four = written[start : start + _ODD]
                if four not in whole:
                    odd.add(_slot(four))
                    self._by_four[_WINDOW, four].append(_Slipped(formula, slip, k, span, written, start))
                    break

    def slipped_in(self, text: str) -> Iterator[tuple[int, _Slipped]]:
        """Every formula with a slip in ``text``, and where it begins; nothing in a text with characters beyond the basic plane."""
        units = code_units(text)
        count = len(units) - _WINDOW + 1
        if len(units) != len(text) or count < 1:
            return
        units = units.astype("i8")
        places = [units[k : k + count] * spread for k, spread in enumerate(_SPREAD)]
        four = places[0] + places[1] + places[2] + places[3]
        for at in self._odd.take(four & _LAST_SLOT).nonzero()[0].tolist():
            yield from self._at(text, at, _WINDOW, text[at : at + _ODD])
        together = four + places[4]
        right = self._right.take(together & _LAST_SLOT)
        for gap, near in enumerate(self._near):
            for at in (near.take((together - places[gap]) & _LAST_SLOT) > right).nonzero()[0].tolist():
                yield from self._at(text, at, gap, text[at : at + gap] + text[at + gap + 1 : at + _WINDOW])

    def _at(self, text: str, at: int, gap: int, four: str) -> Iterator[tuple[int, _Slipped]]:
        for slipped in self._by_four.get((gap, four), ()):
            start, formula, k = at - slipped.sought, slipped.formula, slipped.at
            if start < 0:
                continue
            if slipped.written is not None:
                if text.startswith(slipped.written, start):
                    yield start, slipped
            elif text.startswith(formula[:k], start) and text.startswith(formula[k + 1 :], start + k + 1) and text[start + k] != formula[k]:
                yield start, slipped


def _slips(formula: str) -> Iterator[tuple[Slip, int, int, str]]:
    """Every slip but that of another character: where it is, how many characters it touches, what is written then."""
    n = len(formula)
    for k, character in enumerate(formula):
        if not "\u4e00" <= character <= "\u9fff":
            continue
        if 0 < k < n - 1 and formula[k + 1] != character:
            yield "lost", k, 1, formula[:k] + formula[k + 1 :]
        if k > 0 and formula[k - 1] != character:
            yield "twice", k, 1, formula[:k] + character + formula[k:]
        for far in range(1, _FAR + 1):
            moved = formula[k : k + far + 1]
            if len(moved) <= far or len(set(moved)) <= far:
                continue
            yield "moved", k, far + 1, formula[:k] + moved[1:] + moved[0] + formula[k + far + 1 :]
            if far > 1:
                yield "moved", k, far + 1, formula[:k] + moved[-1] + moved[:-1] + formula[k + far + 1 :]


def _slot(characters: str) -> int:
    slot = 0
    for character, spread in zip(characters, _SPREAD, strict=False):
        slot += ord(character) * spread
    return slot & _LAST_SLOT


def _table(slots: set[int]) -> Any:
    import numpy as np

    table = np.zeros(_LAST_SLOT + 1, dtype=bool)
    table[list(slots)] = True
    return table


@cache
def _known() -> _Known:
    return _Known()


def _alike(characters: set[str]) -> dict[str, frozenset[str]]:
    """For each of the characters those that sound like it, look like it or are typed like it."""
    others = {c: set(alike(c)) for c in characters}
    for pair in _TYPED_ALIKE.split():
        one, other = pair[0], pair[1]
        for c in _of_sound(one) & characters:
            others[c].update(_of_sound(other))
        for c in _of_sound(other) & characters:
            others[c].update(_of_sound(one))
    return {c: frozenset(same - {c}) for c, same in others.items()}


def _of_sound(character: str) -> frozenset[str]:
    """The characters of one syllable, this one with them; none for one that the lists do not know."""
    return by_ear()[character] | {character} if character in by_ear() else frozenset()
