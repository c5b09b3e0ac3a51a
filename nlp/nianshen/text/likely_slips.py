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
from functools import cache, cached_property, lru_cache
from math import inf
from typing import NamedTuple

from nianshen.text.alike import by_ear, by_eye, first_of_sound
from nianshen.text.word_costs import joints, neighbours, words

_LONGEST = 4
_UNKNOWN = 15.0
_SELDOM_ALONE = 8.0
"""The least cost of a character that seldom is a word by itself."""
_BY_EAR, _BY_EYE, _SWAPPED, _LOST = 6.5, 8.0, 5.5, 9.0
"""What a slip of each kind costs."""
_SURE = (5.5, 5.0, 2.0, 0.5, 0.5)
"""By how much the word with a slip must cost less: by what bears it out, two for a neighbour, one for an end of the run."""
_SURE_WITH_FREE = 7.0
"""The same where the characters may go with others than those of the word."""
_DOUBTFUL = 4.0
"""And by how much so that one asks."""
_OTHER_WORD, _ASKED = 3.5, 5.0
"""By how much rarer a word must be than the one of the same sound that is meant; what that counts for at most in doubt."""
_MUCH_RARER = 5.0
"""And by how much so that one neighbour bears it out, if it does again and again."""
_OFTEN, _COMMON = 2, 5
_FREE = frozenset("不很更较未已均也都可能会要应须需只自再又就还并多有无为在是个了的")
"""Characters that go with almost any other, by which no word is told."""
_SUFFIXES = frozenset("除出入到成回过起开化性型式度率额量者员")
"""Characters that make words of others at will: 移除, 清出."""
_COUNTING = frozenset("一二两三四五六七八九十百千万亿几半哪某每各")
"""What measure words follow, of which there are many."""
_NO_HALF = _FREE | _SUFFIXES | frozenset("案卷册稿栏屏幅表卡证码号键网机车船桥路河湖山水田林草园厂店校医药病菜粮油电气煤移迁拆挪寄购销撤删催排测剪录抄译播刷搬堆堵填挖铺赠租借售卖买喂养种割捕擦洗洒扫捐拟审修设定配促报局县市区镇乡村组站所股科室处办委厅部队院校馆")
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
        return self.gain >= (_SURE_WITH_FREE if self._free else _SURE[self.borne_out])

    @property
    def doubtful(self) -> bool:
        """Whether one may ask: not where the characters may belong to two words."""
        return self.gain >= _DOUBTFUL and not self._free and self.written not in joints()

    @property
    def _free(self) -> bool:
        """Whether what is written has a character that goes with any other where the word has not."""
        other = {c for c, right in zip(self.written, self.word, strict=False) if c != right}
        suffix = self.written[-1] in other & _SUFFIXES
        return suffix or not _FREE.isdisjoint(other) or (len(self.written) == 2 and not _COUNTING.isdisjoint(self.written))


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
            beside = text[at - 1 : at] + text[at + len(slip.written) : at + len(slip.written) + 1]
            if len(slip.written) == 1 and any(c.isspace() for c in beside):
                continue  # the other half may stand in the next line
            if _PLACES.isdisjoint(slip.written) and _ISSUED not in text[at : at + len(slip.written) + _NEAR]:
                yield slip._replace(start=at)


def cost_as_words(text: str) -> float:
    """What ``text`` costs read as the words that it has; characters that are not Chinese cost nothing."""
    return sum(_Cut(m.group()).onward[0] for m in _CHINESE.finditer(text))


_CHINESE = re.compile("[\u4e00-\u9fff]+")
_OPENING, _CLOSING = frozenset("“‘「『\"'"), frozenset("”’」』\"'")


@lru_cache(maxsize=1 << 14)
def _in_run(run: str) -> tuple[LikelySlip, ...]:
    """The slips in a run by their places in it. Official wording comes again in every report, and is looked at once."""
    cut = _Cut(run)
    kept: list[LikelySlip] = []
    readings = sorted(_readings(cut), key=lambda r: -r.gain)
    for r in (*readings, *_other_words(cut), *_halves(cut)):
        apart = all(r.start + len(r.written) <= k.start or r.start >= k.start + len(k.written) for k in kept)
        if apart and (r.sure or r.doubtful):
            kept.append(LikelySlip(r.start, r.written, r.word, not r.sure))
    return tuple(kept)


class _Cut:
    """A run of characters cut into words: what it costs from each place on, and the words of the cheapest cut."""

    def __init__(self, run: str) -> None:
        self.run = run
        n = len(run)
        cost, longer = words().cost, words().longer
        singles = [cost.get(c, _UNKNOWN) for c in run]
        onward, following = [0.0] * (n + 1), [1] * (n + 1)
        for i in range(n - 1, -1, -1):
            best, length = onward[i + 1] + singles[i], 1
            pair = run[i : i + 2]
            each = cost.get(pair) if i + 2 <= n else None
            if each is not None and onward[i + 2] + each < best:
                best, length = onward[i + 2] + each, 2
            for more in longer.get(pair, ()):
                each = cost.get(run[i : i + more]) if i + more <= n else None
                if each is not None and onward[i + more] + each < best:
                    best, length = onward[i + more] + each, more
            onward[i], following[i] = best, length
        self.onward, self._next, self._singles = onward, following, singles
        self.words: list[tuple[int, str]] = []
        at = 0
        while at < n:
            self.words.append((at, run[at : at + following[at]]))
            at += following[at]

    @cached_property
    def _before(self) -> tuple[list[float], list[int]]:
        """What the run costs up to each place, and how long the word that ends there is."""
        run, n = self.run, len(self.run)
        cost, longer = words().cost, words().longer
        upto, last = [0.0] + [inf] * n, [1] * (n + 1)
        for i in range(n):
            here = upto[i]
            pair = run[i : i + 2]
            for length in (4, 3, 2):
                if i + length > n or (length > 2 and length not in longer.get(pair, ())):
                    continue
                each = cost.get(run[i : i + length])
                if each is not None and here + each < upto[i + length]:
                    upto[i + length], last[i + length] = here + each, length
            if here + self._singles[i] <= upto[i + 1]:
                upto[i + 1], last[i + 1] = here + self._singles[i], 1
        return upto, last

    def alone(self) -> list[int]:
        """The places of characters that stand alone in the cheapest cut, or one as cheap, and seldom do."""
        found = {at for at, word in self.words if len(word) == 1 and self._singles[at] >= _SELDOM_ALONE}
        if not found:
            return []
        at, last = len(self.run), self._before[1]
        while at > 0:
            if last[at] == 1 and self._singles[at - 1] >= _SELDOM_ALONE:
                found.add(at - 1)
            at -= last[at]
        return sorted(found)

    def reading(self, start: int, written: str, word: str, slip: float) -> _Reading:
        """What is written at ``start`` read as a word with a slip in it."""
        end = start + len(written)
        gain = self.onward[0] - (self._before[0][start] + words().cost[word] + slip + self.onward[end])
        return _Reading(start, written, word, gain, self._beside(start, end, word))

    def _beside(self, start: int, end: int, word: str) -> int:
        """Beside how many of its two neighbours the statements have a word that would stand at ``start``."""
        before = self.run[start - self._before[1][start] : start] if start else "^"
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
            if character in by_ear().get(word[k], ()):
                yield word, _BY_EAR
            elif character in by_eye().get(word[k], ()):
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
    if not any(word in known.confusable for _, word in cut.words):
        return
    placed = [(0, "^"), *cut.words, (len(cut.run), "$")]
    for (_, before), (start, word), (_, after) in zip(placed, placed[1:], placed[2:], strict=False):
        if word not in known.confusable:
            continue
        for other in known.alike.get(_sounds(word), ()):
            gain = cost[word] - cost[other]
            weaker, stronger = sorted((_bound(before, other, before), _bound(other, after, after)))
            if stronger == _CLOSELY and gain >= _OTHER_WORD:
                sure = weaker > _LOOSELY or gain >= _MUCH_RARER
                yield _Reading(start, word, other, gain if sure else min(gain, _ASKED), len(_SURE) - 1 if sure else 0)


def _halves(cut: _Cut) -> Iterator[_Reading]:
    """Characters that seldom are words and stand between two words where the statements have a word of which they are
    half: 通过府网站公开 for 通过政府网站公开. Both neighbours must bear that word out, and neither the character."""
    known, cost = _known(), words().cost
    placed = [(0, "^"), *cut.words, (len(cut.run), "$")]
    for (_, before), (start, half), (_, after) in zip(placed, placed[1:], placed[2:], strict=False):
        if len(half) != 1 or cost.get(half, _UNKNOWN) < _SELDOM_ALONE or half in _NO_HALF or words().seen.get(half, 0) > _ALONE_AT_MOST:
            continue
        if f"{before} {half}" in neighbours() or f"{half} {after}" in neighbours():
            continue
        bound = [
            (_bound(before, word, before), _bound(word, after, after), -cost[word], word) for word in known.of_half.get(half, ())
        ]
        meant = max((b for b in bound if min(b[:2]) > 0 and max(b[:2]) >= _CLOSELY), key=lambda b: (b[2], b[0] + b[1]), default=None)
        commonest = min((cost[word] for word in known.of_half.get(half, ())), default=0.0)
        if meant is not None and cost[meant[3]] <= commonest + _NOT_RARER:
            yield _Reading(start, half, meant[3], _SURE[-1], len(_SURE) - 1)


_LOOSELY, _CLOSELY = 1, 4
_NOT_RARER = 2.0
"""So much rarer at most than the commonest word with that half the word may be: else it is hardly the one that is meant."""
_ALONE_AT_MOST = 1
"""A character that the statements have oftener as a word of its own is no half of another."""
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
    of_half: dict[str, list[str]]
    """Common ones of two characters by either of them."""
    alike: dict[str, list[str]]
    """Common ones of two characters by their sounds."""
    confusable: frozenset[str]
    """Words of two characters that sound like a common one and that the statements never have."""


@cache
def _known() -> _Known:
    seen = words().seen
    field = frozenset(word for word, often in seen.items() if often >= _OFTEN and len(word) > 1)
    but_one: defaultdict[str, list[str]] = defaultdict(list)
    less_one: defaultdict[str, list[str]] = defaultdict(list)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    of_half: defaultdict[str, list[str]] = defaultdict(list)
    longest = (word for word in words().cost if len(word) == _LONGEST and word not in field)
    for word in (*sorted(field), *longest):
        for k in range(len(word)):
            but_one[word[:k] + "*" + word[k + 1 :]].append(word)
            if len(word) > 2 and word in field:
                less_one[word[:k] + word[k + 1 :]].append(word)
        if len(word) == 2 and seen[word] >= _COMMON:
            alike[_sounds(word)].append(word)
            for half in word:
                of_half[half].append(word)
    unseen = (word for word in words().cost if len(word) == 2 and word not in seen)
    confusable = frozenset(word for word in unseen if _sounds(word) in alike)
    return _Known(field, dict(but_one), dict(less_one), dict(of_half), dict(alike), confusable)


def _sounds(word: str) -> str:
    """A word with each character replaced by the first of those that sound like it."""
    return word.translate(_first_of_sound())


@cache
def _first_of_sound() -> dict[int, str]:
    return str.maketrans(first_of_sound())
