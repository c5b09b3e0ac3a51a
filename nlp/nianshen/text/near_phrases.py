"""Set phrases with one character replaced by another of the same sound: 加大力渡 for 加大力度, 人员变懂 for 人员变动.

What an input method makes of a slip is endless; the phrases of a field are not. Three characters of a phrase of four at
their places, the fourth of the right sound and yet making no word: that is told apart from any other text by the three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from nianshen.data_files import data_path
from nianshen.text.phrase_table import code_units
from nianshen.text.word_edges import common_words, reads_as_words

_LENGTH = 4
_FREE = frozenset("不很更较未已各全每多有无为在是可能会要也都两三个了的")
"""Characters that go with almost any other: what they make is in no list of words."""
_LAST_SLOT = (1 << 20) - 1
_SPREAD = (40503, 25717, 65599, 9973)
"""Every place has its own multiplier, so that the sum of the four products falls into slots far apart."""


class NearPhrase(NamedTuple):
    """What is written at ``start``, of four characters, and the phrase that it should be."""

    start: int
    written: str
    phrase: str


def near_phrases(text: str) -> Iterator[NearPhrase]:
    """Every phrase of the field in ``text`` with one character of another form and the same sound, in no order.

    Where the two characters of which the wrong one is a half make a word all the same (公开形势), or the four belong to
    words that reach beyond them (国务院领导 is not 国务院令), nothing is told; nor is anything in a text with characters
    beyond the basic plane, whose code units are no characters.
    """
    words = _words()
    for start, phrase, wrong in _phrases().sounding_alike(text):
        written = text[start : start + _LENGTH]
        half = written[:2] if wrong < 2 else written[2:]
        free = half in words or (wrong % 2 and half[0] in _FREE)
        if not free and not _joins_outside(text, start, wrong) and not reads_as_words(text, start, start + _LENGTH):
            yield NearPhrase(start, written, phrase)


def _joins_outside(text: str, start: int, wrong: int) -> bool:
    """Whether a word reaches over an end: the wrong character makes one with what stands beside it (公布分县区 is not
    部分县区), or its other half does (各部门共开设 is not 部门公开)."""
    at = start + wrong
    if wrong == 2 and text[at + 1 : at + 3] in common_words():
        return True
    if wrong == 1 and text[at - 2 : at] in common_words() and start > 0:
        return True
    beside = text[at - 1 : at + 1] if wrong == 0 else text[at : at + 2] if wrong == _LENGTH - 1 else ""
    return beside in common_words()


class _Phrases:
    """Phrases of four characters, each known by three of them and the sound of the fourth."""

    def __init__(self, phrases: Iterator[str], sounds: dict[str, int]) -> None:
        import numpy as np

        self._sound = sounds
        self._sounds = np.zeros(1 << 16, dtype=np.intp)
        for character, sound in sounds.items():
            self._sounds[ord(character)] = sound
        self._by_three: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        self._right = np.zeros(_LAST_SLOT + 1, dtype=bool)
        self._near = [np.zeros(_LAST_SLOT + 1, dtype=bool) for _ in range(_LENGTH)]
        for phrase in phrases:
            places = [ord(c) for c in phrase]
            self._right[_slot(places)] = True
            for k, character in enumerate(phrase):
                self._by_three[k, phrase[:k] + phrase[k + 1 :]].append(phrase)
                self._near[k][_slot([*places[:k], sounds.get(character, 0), *places[k + 1 :]])] = True

    def sounding_alike(self, text: str) -> Iterator[tuple[int, str, int]]:
        """Where a phrase stands with one other character of the same sound, the phrase, and which of its characters."""
        units = code_units(text)
        if len(units) != len(text) or len(units) < _LENGTH:
            return
        sounds, units, count = self._sounds[units], units.astype(self._sounds.dtype), len(units) - _LENGTH + 1
        written = [units[k : k + count] * spread for k, spread in enumerate(_SPREAD)]
        together = written[0] + written[1] + written[2] + written[3]
        right = self._right.take(together & _LAST_SLOT)
        for k, near in enumerate(self._near):
            heard = together - written[k] + sounds[k : k + count] * _SPREAD[k]
            for at in (near.take(heard & _LAST_SLOT) > right).nonzero()[0].tolist():
                yield from self._at(text, at, k)

    def _at(self, text: str, at: int, k: int) -> Iterator[tuple[int, str, int]]:
        three = text[at : at + k] + text[at + k + 1 : at + _LENGTH]
        sound = self._sound.get(text[at + k])
        for phrase in self._by_three.get((k, three), ()):
            if sound and phrase[k] != text[at + k] and self._sound.get(phrase[k]) == sound:
                yield at, phrase, k


def _slot(places: Sequence[int]) -> int:
    return sum(place * spread for place, spread in zip(places, _SPREAD, strict=True)) & _LAST_SLOT


@cache
def _phrases() -> _Phrases:
    sounds = {c: sound for sound, line in enumerate(_lines("same_sound.txt"), 1) for c in line.strip()}
    return _Phrases((phrase for line in _lines("phrases.txt") for phrase in line.split()), sounds)


@cache
def _words() -> frozenset[str]:
    return common_words().union(word for line in _lines("rare_words.txt") for word in line.split())


def _lines(name: str) -> Iterator[str]:
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    return (line for line in lines if not line.startswith("#"))
