"""Slips told by what a stretch of text costs: read as the words that it has, or as a word of this field with one slip in it.

A stretch of Chinese characters is cut into words so that together they cost the least (:mod:`nianshen.text.word_costs`). Where
a character stands alone that seldom does, a word of the field may be meant: one of its characters taken for another that
sounds or looks like it, two swapped, one lost. That is told where it costs less by far, all the more if the word
also stands beside its neighbours in the labelled statements. A word is taken for another of the same sound (解毒 for 解读) only
where the statements know that one and never this one, beside the same neighbours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nianshen.data_files import data_path
from nianshen.text.word_costs import joints, neighbours, words

_LONGEST = 4
_UNKNOWN = 15.0
_SELDOM_ALONE = 8.0
"""The least cost of a character that seldom is a word by itself."""
_BY_EAR, _BY_EYE, _SWAPPED, _LOST = 6.5, 8.0, 5.5, 9.0
"""What a slip of each kind costs."""
_SURE = (7.0, 6.5, 2.5, 0.5, 0.5)
"""By how much the word with a slip must cost less: by what bears it out, two for a neighbour, one for an end of the run."""
_DOUBTFUL = 4.0
"""And by how much so that one asks."""
_OTHER_WORD, _ASKED = 3.5, 6.0
"""By how much rarer a word must be than the one of the same sound that is meant; what that counts for at most in doubt."""
_OFTEN, _COMMON = 2, 5
_FREE = frozenset("不很更较未已均也都可能会要应须需只自再又就还并多有无为在是个了的")
"""Characters that go with almost any other, by which no word is told."""
_COUNTING = frozenset("一二两三四五六七八九十百千万亿几半哪某每各")
"""What measure words follow, of which there are many."""
_PLACES = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘陇宁蒙榕穗蓉鹭甬杭")
_ISSUED, _NEAR = "〔", 8
"""闽政办〔2021〕3号: who issued a document is told by characters that are no words."""
_RUN = re.compile("[\u4e00-\u9fff]{2,}")
_LONGEST_RUN = 400


class LikelySlip(NamedTuple):
    """What is written at ``start``, and the word that it should be; whether that is in doubt."""

    start: int
    written: str
    word: str
    doubtful: bool


class _Reading(NamedTuple):
    start: int
    written: str
    word: str
    gain: float
    borne_out: int

    @property
    def sure(self) -> bool:
        return self.gain >= (_SURE[0] if self._free else _SURE[self.borne_out])

    @property
    def doubtful(self) -> bool:
        """Whether one may ask: not where the characters may belong to two words."""
        return self.gain >= _DOUBTFUL and not self._free and self.written not in joints()

    @property
    def _free(self) -> bool:
        """Whether what is written has a character that goes with any other where the word has not."""
        other = {c for c, right in zip(self.written, self.word, strict=False) if c != right}
        return not _FREE.isdisjoint(other) or (len(self.written) == 2 and not _COUNTING.isdisjoint(self.written))


def likely_slips(text: str) -> Iterator[LikelySlip]:
    """Every slip in ``text`` by which a word of the field reads as none, or as another one, in order of the runs of Chinese
    characters; those of a run disjoint, the likeliest first. A run that stands alone within quotation marks is left out."""
    for m in _RUN.finditer(text):
        start, end = m.span()
        if end - start > _LONGEST_RUN or (text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING):
            continue
        for slip in _in_run(m.group()):
            at = start + slip.start
            if at == start and text[at - 1 : at].isdecimal():
                continue  # what follows a number is what is counted, and in which unit
            if _PLACES.isdisjoint(slip.written) and _ISSUED not in text[at : at + len(slip.written) + _NEAR]:
                yield slip._replace(start=at)


_OPENING, _CLOSING = frozenset("“‘「『\"'"), frozenset("”’」』\"'")


def _in_run(run: str) -> list[LikelySlip]:
    cut = _Cut(run)
    kept: list[LikelySlip] = []
    readings = sorted(_readings(cut), key=lambda r: -r.gain)
    for r in (*readings, *_other_words(cut)):
        apart = all(r.start + len(r.written) <= k.start or r.start >= k.start + len(k.written) for k in kept)
        if apart and (r.sure or r.doubtful):
            kept.append(LikelySlip(r.start, r.written, r.word, not r.sure))
    return kept


class _Cut:
    """A run of characters cut into words: what it costs up to and from each place, and the words of the cheapest cut."""

    def __init__(self, run: str) -> None:
        self.run = run
        cost, n = words().cost, len(run)
        self.upto, self._last = [0.0] * (n + 1), [1] * (n + 1)
        self.onward, self._next = [0.0] * (n + 1), [1] * (n + 1)
        singles = [cost.get(c, _UNKNOWN) for c in run]
        longer: list[list[tuple[int, float]]] = []
        for i in range(n):
            here = []
            for length in range(2, min(_LONGEST, n - i) + 1):
                each = cost.get(run[i : i + length])
                if each is not None:
                    here.append((length, each))
            longer.append(here)
        ending: list[list[tuple[int, float]]] = [[] for _ in range(n + 1)]
        for i, here in enumerate(longer):
            for length, each in here:
                ending[i + length].append((length, each))
        for j in range(1, n + 1):
            best, last = self.upto[j - 1] + singles[j - 1], 1
            for length, each in ending[j]:
                if self.upto[j - length] + each < best:
                    best, last = self.upto[j - length] + each, length
            self.upto[j], self._last[j] = best, last
        for i in range(n - 1, -1, -1):
            best, following = self.onward[i + 1] + singles[i], 1
            for length, each in longer[i]:
                if self.onward[i + length] + each < best:
                    best, following = self.onward[i + length] + each, length
            self.onward[i], self._next[i] = best, following
        self._singles = singles

    def words(self) -> list[tuple[int, str]]:
        """The words of the cheapest cut, with where each begins."""
        found, at = [], 0
        while at < len(self.run):
            found.append((at, self.run[at : at + self._next[at]]))
            at += self._next[at]
        return found

    def alone(self) -> list[int]:
        """The places of characters that stand alone in a cut, and seldom do."""
        back, at = [], len(self.run)
        while at > 0:
            if self._last[at] == 1:
                back.append(at - 1)
            at -= self._last[at]
        single = {*back, *(at for at, word in self.words() if len(word) == 1)}
        return sorted(at for at in single if self._singles[at] >= _SELDOM_ALONE)

    def reading(self, start: int, written: str, word: str, slip: float) -> _Reading:
        """What is written at ``start`` read as a word with a slip in it."""
        end = start + len(written)
        gain = self.onward[0] - (self.upto[start] + words().cost[word] + slip + self.onward[end])
        return _Reading(start, written, word, gain, self._beside(start, end, word))

    def _beside(self, start: int, end: int, word: str) -> int:
        """Beside how many of its two neighbours the statements have a word that would stand at ``start``."""
        before = self.run[start - self._last[start] : start] if start else "^"
        after = self.run[end : end + self._next[end]] if end < len(self.run) else "$"
        known = neighbours()
        left, right = f"{before} {word}" in known, f"{word} {after}" in known
        return (left * 2 if start else left) + (right * 2 if end < len(self.run) else right * (start > 0))


def _readings(cut: _Cut) -> Iterator[_Reading]:
    """Every stretch that is no word, holds a character alone, and is a word of the field with a slip in it."""
    run, cost = cut.run, words().cost
    stretches = {
        (start, start + length)
        for at in cut.alone()
        for length in range(2, _LONGEST + 1)
        for start in range(max(0, at - length + 1), min(at, len(run) - length) + 1)
    }
    for start, end in stretches:
        written = run[start:end]
        if written in cost:
            continue
        for word, slip in _meant(written):
            reading = cut.reading(start, written, word, slip)
            if word not in _known().field:  # a saying, of which there may be another form
                reading = reading._replace(gain=min(reading.gain, _ASKED), borne_out=0)
            if reading.gain > 0:
                yield reading


def _meant(written: str) -> Iterator[tuple[str, float]]:
    """The words of the field that are written so with one slip, and what that costs."""
    known = _known()
    for k, character in enumerate(written):
        for word in known.but_one.get(written[:k] + "*" + written[k + 1 :], ()):
            if character in known.by_ear.get(word[k], ()):
                yield word, _BY_EAR
            elif character in known.by_eye.get(word[k], ()):
                yield word, _BY_EYE
        swapped = written[: k - 1] + character + written[k - 1] + written[k + 1 :] if k else ""
        if swapped in known.field and swapped != written:
            yield swapped, _SWAPPED
    for word in known.less_one.get(written, ()):
        yield word, _LOST


def _other_words(cut: _Cut) -> Iterator[_Reading]:
    """Words that the statements never have, where they have one of the same sound beside the same longer word again and
    again: in doubt unless they have it beside the other neighbour too."""
    known, cost = _known(), words().cost
    placed = [(0, "^"), *cut.words(), (len(cut.run), "$")]
    for (_, before), (start, word), (_, after) in zip(placed, placed[1:], placed[2:], strict=False):
        if len(word) != 2 or word in words().seen:
            continue
        for other in known.alike.get(_sounds(word), ()):
            gain = cost[word] - cost[other]
            weaker, stronger = sorted((_bound(before, other, before), _bound(other, after, after)))
            if stronger == _CLOSELY and gain >= _OTHER_WORD:
                sure = weaker > _LOOSELY
                yield _Reading(start, word, other, gain if sure else min(gain, _ASKED), len(_SURE) - 1 if sure else 0)


_LOOSELY, _CLOSELY = 1, 4
_GENERIC = frozenset(["方面", "工作", "情况", "问题", "信息", "内容", "活动", "部门", "单位", "人员", "事项", "领域", "建设", "相关", "有关", "主要"])
"""Words that stand beside almost any other."""


def _bound(first: str, second: str, neighbour: str) -> int:
    """How closely the statements bind a word to a neighbour: not at all, to an end, once or again and again, to a character
    or to a longer word."""
    often = neighbours().get(f"{first} {second}", 0) if neighbour not in _GENERIC else 0
    return min(often, _LOOSELY) if neighbour in "^$" else often * min(len(neighbour), 2)


class _Known(NamedTuple):
    field: frozenset[str]
    """The words of two to four characters that the statements have more than once."""
    but_one: dict[str, list[str]]
    """These, and all words of four characters, by all of their characters but one, for which an asterisk stands."""
    less_one: dict[str, list[str]]
    """Those of three and four characters without one of them."""
    alike: dict[str, list[str]]
    """Common ones of two characters by their sounds."""
    by_ear: dict[str, frozenset[str]]
    by_eye: dict[str, frozenset[str]]


@cache
def _known() -> _Known:
    seen = words().seen
    field = frozenset(word for word, often in seen.items() if often >= _OFTEN and len(word) > 1)
    but_one: defaultdict[str, list[str]] = defaultdict(list)
    less_one: defaultdict[str, list[str]] = defaultdict(list)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    longest = (word for word in words().cost if len(word) == _LONGEST and word not in field)
    for word in (*sorted(field), *longest):
        for k in range(len(word)):
            but_one[word[:k] + "*" + word[k + 1 :]].append(word)
            if len(word) > 2 and word in field:
                less_one[word[:k] + word[k + 1 :]].append(word)
        if len(word) == 2 and seen[word] >= _COMMON:
            alike[_sounds(word)].append(word)
    return _Known(field, dict(but_one), dict(less_one), dict(alike), _groups("same_sound.txt"), _groups("same_shape.txt"))


def _sounds(word: str) -> str:
    """A word with each character replaced by the first of those that sound like it."""
    first = _first_of_sound()
    return "".join(first.get(c, c) for c in word)


@cache
def _first_of_sound() -> dict[str, str]:
    return {c: line[0] for line in _lines("same_sound.txt") for c in reversed(line)}


def _groups(name: str) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines(name):
        for c in line:
            found[c].update(line)
    return {c: frozenset(same - {c}) for c, same in found.items()}


def _lines(name: str) -> Iterator[str]:
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    return (line.strip() for line in lines if not line.startswith("#"))
