"""Where a text gives the reporting organ, place and all, a name that is nearly its own: 青坪县文化广播电视和旅游局 in the report of
青坪县文化广电和旅游局, 柏弯镇 in that of 柏湾镇.

A name with its place before it that shares both its beginning and its end with the organ's is hardly another organ's. An
abbreviation leaves out and puts nothing in, so that it is no such name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.text.alike import alike
from nianshen.text.in_order import stands_in_order
from nianshen.text.organ_parts import normal_name, place_of
from nianshen.text.place_names import place_names
from nianshen.text.word_edges import common_words

_ENDING = re.compile("管理委员会|管委会|委员会|办事处|管理局|局|厅|委|中心|人民政府|政府")
_LONGEST_NAME, _LONGEST_ADDED = 22, 3
_LEAST_BEFORE, _LEAST_AFTER, _LEAST_ALL = 2, 3, 5
_ZONE_PLACE = 2
_LEVEL = re.compile("(?P<name>[\u4e00-\u9fff]{2,3}?)(?P<rank>街道|[县市区旗镇乡])")
_FORMERLY, _NEAR = "原", 6
_OTHER_ENDING = frozenset(["局厅", "厅局"])
_TELLS_APART = frozenset("东南西北中上下前后左右新老大小高低内外一二三四五六七八九十甲乙丙丁分总副")
_MOST = 50


def own_name_otherwise(text: str, organ: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every name that is nearly that of ``organ``, in order of kind; time is linear."""
    name = normal_name(organ)
    place = place_of(name)
    if not place or name.removeprefix(place) in ("", "管委会"):
        place = name[:_ZONE_PLACE] if name.endswith("管委会") else ""
    own = name.removeprefix(place)
    if len(place) >= _ZONE_PLACE and len(own) >= _LEAST_AFTER:
        yield from _named_otherwise(text, place, own)
    yield from _places_otherwise(text, name)


def _named_otherwise(text: str, place: str, own: str) -> Iterator[tuple[int, int]]:
    at = text.find(place)
    while at >= 0:
        first = at + len(place)
        formerly = _FORMERLY in text[max(0, at - _NEAR) : first]
        for ending in _ENDING.finditer(text, first, first + _LONGEST_NAME):
            written = normal_name(text[first : ending.end()])
            if written == own or not all("\u4e00" <= c <= "\u9fff" for c in written):
                break
            if not formerly and _nearly(own, written):
                yield at, ending.end()
                break
        at = text.find(place, first)


def _nearly(own: str, written: str) -> bool:
    """Whether what is written is the organ's name with a few characters put in, or with one of them another."""
    if own[:-1] == written[:-1] and own[-1] + written[-1] in _OTHER_ENDING:
        return True
    if not 0 <= len(written) - len(own) <= _LONGEST_ADDED or len(own) < _LEAST_ALL:
        return False
    before = next((k for k, (a, b) in enumerate(zip(own, written, strict=False)) if a != b), len(own))
    rest, other = own[before:], written[before:]
    after = next((k for k, (a, b) in enumerate(zip(rest[::-1], other[::-1], strict=False)) if a != b), len(rest))
    if before < (_LEAST_BEFORE if len(own) == _LEAST_ALL else 1) or after < _LEAST_AFTER:
        return False
    mine, theirs = rest[: len(rest) - after], other[: len(other) - after]
    if not _TELLS_APART.isdisjoint(theirs):
        return False
    if len(own) == len(written):
        return len(mine) == 1
    return stands_in_order(mine, theirs)


def _places_otherwise(text: str, name: str) -> Iterator[tuple[int, int]]:
    """The organ's own places with one character that sounds or looks like the right one."""
    for level in _LEVEL.finditer(name):
        right, rank = level["name"], level["rank"]
        for m in islice(re.finditer(f"(?=(?P<name>[\u4e00-\u9fff]{{{len(right)}}}){rank})", text), _MOST * _MOST):
            written = m["name"]
            other = [(a, b) for a, b in zip(right, written, strict=True) if a != b]
            if len(other) != 1 or other[0][1] not in alike(other[0][0]):
                continue
            if written in place_names() or written[-2:] in common_words() or written[:2] in common_words():
                continue
            yield m.start(), m.end("name") + len(rank)
