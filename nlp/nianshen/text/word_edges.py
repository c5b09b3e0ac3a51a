"""Whether a stretch of Chinese text is made of words in common use, or of parts of them.

What looks like a misprint is none where its characters belong to two words that merely stand side by side: 任存在 in
责任存在, 步骤 and 办公 in 办公步骤. The words asked are those of ``corpus/lexicon/common_words.txt``.
"""

from __future__ import annotations

from functools import cache

from nianshen.data_files import data_path

_ALONE = frozenset(
    "的了在和与及等对将为是有不也都并而或由从向把被以于其之各该本我年月日多一二三四五六七八九十两个条件部省市县区镇乡村局厅"
)
"""Characters that often are a word by themselves."""
_REACH = 3
_LONGEST = 3


def reads_as_words(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` can be read as whole words, the words at its ends reaching at most three characters
    beyond it: every character inside then stands in a word of two or three characters, or is a word by itself."""
    first, last = start, end
    while first > max(0, start - _REACH) and _is_chinese(text[first - 1]):
        first -= 1
    while last < min(len(text), end + _REACH) and _is_chinese(text[last]):
        last += 1
    words = common_words()
    reached = {*range(first, start + 1)}
    for at in range(first, end):
        if at not in reached:
            continue
        if text[at] in _ALONE:
            reached.add(at + 1)
        reached.update(at + n for n in range(2, _LONGEST + 1) if at + n <= last and text[at : at + n] in words)
    return any(at in reached for at in range(end, last + 1))


def stands_apart(text: str, start: int, end: int) -> bool:
    """Whether neither end of ``text[start:end]`` makes a word with the character, or two, beside it."""
    words = common_words()
    before = (text[max(0, start - n) : start + 1] for n in (1, 2))
    after = (text[end - 1 : end + n] for n in (1, 2))
    return words.isdisjoint(before) and words.isdisjoint(after)


@cache
def common_words() -> frozenset[str]:
    """Some thirty thousand words of two and three characters."""
    words: set[str] = set()
    for line in data_path("lexicon", "common_words.txt").read_text("utf-8").splitlines():
        first, *rest = line.split()
        if first == "#":
            continue
        words.update(first + second for second in rest[0] if second != "-")
        words.update(first + remainder for remainder in rest[1:])
    return frozenset(words)


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
