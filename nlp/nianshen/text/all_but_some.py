"""What is said to be done throughout, and owned in the problems to be wanting: 各医院供应情况一并公布 and 没有附医院供应情况."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from nianshen.text.first_characters import Sought
from nianshen.text.recounted import general
from nianshen.text.told import LONGEST_SENTENCE

_ALL = Sought("一并|无一(?!般)|每一|一律|全部(?!工作|职责)|悉数|逐一|(?<!平)均(?![衡等值匀价])|完整(?:地)?(?:公布|公开|发布)|已?全部")
_NO_FACT = re.compile("将|拟|计划|下一步|今后|应当|须|要求|确保|力争|争取|不予|没有|未|上年|去年|20\\d\\d年前")
_WANTING = re.compile("没有|未(?!来)|只有|仅有?|不足|无法|看不|滞后|才(?![能干])|各[^，。；]{1,2}各的|不(?:统一|一致|全|完整|清|及时)|缺")
_DONE = re.compile("公布|公开|发布|更新|上网|挂网|统一|规范|配[有备发]|附|标|解读|检索|查到|列出|答复|回复|滞后|逾期")
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_SPLIT = re.compile("[，。；：\n]")
_PARTICLES = "的和与及等在对为由各将把被均都已全并一"
_SHORTEST = 4
_LONGEST = 14
_REACH = 24
_MOST = 200


def all_but_some(
    text: str, done: Sequence[tuple[int, int]], problems: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of half-open ranges of ``text``: a clause of ``done`` that says all of a thing (named by four characters and
    more) is so, and a clause of ``problems`` that owns the same thing to be wanting. Raises nothing."""
    wanting = [*islice(_wanting(text, problems), _MOST)]
    if not wanting:
        return
    for start, end in islice(_clauses(text, done, _ALL), _MOST):
        if _NO_FACT.search(text, start, end):
            continue
        for begin, stop in wanting:
            if _same_thing(text[start:end], text[begin:stop]):
                yield (start, end), (begin, stop)
                break


def _clauses(text: str, places: Sequence[tuple[int, int]], sought: Sought) -> Iterator[tuple[int, int]]:
    for start, end in places:
        if end - start > LONGEST_SENTENCE:
            continue
        last = start
        for m in sought.finditer(text, start, end):
            if m.start() < last:
                continue
            marks = [mark.end() for mark in _SPLIT.finditer(text, max(start, m.start() - 2 * _REACH), m.start())]
            begin = marks[-1] if marks else max(start, m.start() - 2 * _REACH)
            split = _SPLIT.search(text, m.end(), min(end, m.end() + _REACH))
            last = split.start() if split is not None else min(end, m.end() + _REACH)
            if _DONE.search(text, m.start(), last):
                yield begin, last


def _wanting(text: str, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in places:
        if end - start > LONGEST_SENTENCE:
            continue
        at = start
        while at < end:
            split = _SPLIT.search(text, at, end)
            stop = split.start() if split is not None else end
            if _WANTING.search(text, at, stop):
                yield at, stop
            at = stop + 1


def _same_thing(one: str, other: str) -> bool:
    """Whether both clauses name one thing by the same four characters and more, and no thing that every report has."""
    for run in _CHINESE.finditer(one):
        words = run.group()
        at = 0
        while at + _SHORTEST <= len(words):
            piece = words[at : at + _SHORTEST]
            if piece not in other or any(c in _PARTICLES for c in piece):
                at += 1
                continue
            length = _SHORTEST
            while length < _LONGEST and words[at : at + length + 1] in other and at + length < len(words):
                length += 1
            if not general(words[at : at + length]):
                return True
            at += length
    return False
