"""Words put twice by a slip of the hand: 问题问题, 主动公开主动公开, 情况况.

Chinese doubles on purpose too (认认真真, 一件件, 一步一步), and words meet that begin as the last one ends (工作作风).
"""

from __future__ import annotations

from itertools import islice

from nianshen.text.phrase_table import repeats
from nianshen.text.word_costs import words
from nianshen.text.word_edges import reads_as_words

_LONGEST = 4
_OFTEN = 2
"""How often at least the labelled statements have a word of the field."""
_MOST = 100
_COUNTING = frozenset("〇零一二三四五六七八九十百千万亿两半几每某")
_SUFFIXES = frozenset(
    "栏日率度性化员者家办局厅处科站网台点区县市镇乡村街路表册证书法费款金量数值期会人室部组队群户型式类项目系币权力论学校院所中长团口地"
)
"""A word that goes on with one of these is part of a longer one, before which the shorter may well stand."""
_ON_PURPOSE = frozenset(
    [
        "研究", "讨论", "商量", "交流", "考虑", "比较", "活动", "照顾", "提醒", "琢磨", "总计", "合计", "小计", "其他", "人民", "反复",
        "常委", "很多", "非常", "如何", "多少", "好多", "大片", "真的", "那么", "来越", "总结", "意思", "很远",
    ]
)
_ALONE = frozenset("地天人国作会要有为任讲是不在到说看做来去开上下用管收报当项街播并和与及等对将从由向于年月日高供分见")
_ENDS_OF_NAMES = frozenset("股局村省市县区镇乡厅委办部院处科校站所社厂店组队会库室街路园网标")
"""What may end a name before a word that begins with the same character: 环保局局长, 网站站内."""
_OFFICERS = frozenset("长民务内外里属直容级情域志歌友员管委党准议话计期谈站址页民络")
"""A character that is a word by itself may follow a word that ends in it (对公开工作作了部署)."""


def doubled_words(text: str) -> list[tuple[int, int]]:
    """The half-open range of every word of two to four characters that stands twice in a row, the longest first found
    at a place, and of every word with a character of it put twice; in order and disjoint."""
    found: list[tuple[int, int]] = []
    for length in range(_LONGEST, 0, -1):
        for at in islice(repeats(text, length), 20 * _MOST):
            here = _whole(text, at, length) if length > 1 else _one_character(text, at)
            if here and all(here[1] <= start or here[0] >= end for start, end in found):
                found.append(here)
            if len(found) >= _MOST:
                return sorted(found)
    return sorted(found)


def _whole(text: str, at: int, length: int) -> tuple[int, int] | None:
    """The doubled word at ``at``, None where it is no slip."""
    word, end = text[at : at + length], at + 2 * length
    if len(set(word)) == 1 or not all("\u4e00" <= c <= "\u9fff" for c in word):
        return None
    if not _COUNTING.isdisjoint(word) or word in _ON_PURPOSE or word[:2] == word[2:]:
        return None
    if text[end : end + 1] in _SUFFIXES and text[end : end + 1]:
        return None
    return at, end


def _one_character(text: str, at: int) -> tuple[int, int] | None:
    """The word with a character put twice at ``at`` (情况况, 公公开), None where two words meet there."""
    twice = text[at]
    if not "\u4e00" <= twice <= "\u9fff" or twice in _COUNTING:
        return None
    seen = words().seen
    if at > 0 and seen.get(text[at - 1 : at + 1], 0) >= _OFTEN:
        start, end = at - 1, at + 2
    elif seen.get(text[at + 1 : at + 3], 0) >= _OFTEN:
        start, end = at, at + 3
    else:
        return None
    if twice in _ENDS_OF_NAMES and text[at + 2 : at + 3] in _OFFICERS and text[at + 2 : at + 3]:
        return None
    if twice in _ALONE and "\u4e00" <= text[end : end + 1] <= "\u9fff":
        return None
    if text[at - 1 : at] == "一" or _meet(text, at + 1):
        return None
    in_pairs = text[at + 2 : at + 3] == text[at + 3 : at + 4] or (at > 1 and text[at - 1] == text[at - 2])
    return None if in_pairs or reads_as_words(text, start, end) else (start, end)


def _meet(text: str, at: int) -> bool:
    """Whether a word that ends at ``at`` meets one that begins there: 供水 and 水箱."""
    known = words().cost
    ends = any(at >= n and text[at - n : at] in known for n in (2, 3))
    return ends and any(text[at : at + n] in known for n in (2, 3))
