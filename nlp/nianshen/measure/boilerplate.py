"""Boilerplate after Lang & Stice-Lawrence (2015), *Textual analysis and international financial reporting*, JAE 60,
Appendix A.2: the share of words in sentences that hold a phrase which most texts of the group have, less those that
hold one which nearly all have, since that is what the law or the form prescribes.

Their phrase is four words in order inside one sentence; here it is eight characters, since words are not printed.
Their group is a country; here the reports of one form and kind of organ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

CHARACTERS = 8
COMMON = 0.60
"""In at least this share of the texts a phrase is boilerplate …"""
PRESCRIBED = 0.80
"""… and in more than this share it is prescribed, or innocuous."""
_LIKELY = 0.4
FEWEST = 30
"""With fewer texts no share means anything."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a group of ``texts`` texts: those that mark boilerplate, and those that excuse a sentence."""

    texts: int
    common: frozenset[str]
    prescribed: frozenset[str]


def counted(group: Iterable[Iterable[str]], among: Container[str] | None = None, n: int = CHARACTERS) -> tuple[int, Counter[str]]:
    """How many texts the group has, and in how many of them each phrase stands; ``among`` limits which are counted."""
    having: Counter[str] = Counter()
    count = 0
    for sentences in group:
        own = {s[i : i + n] for s in sentences for i in range(len(s) - n + 1)}
        having.update(own if among is None else (p for p in own if p in among))
        count += 1
    return count, having


def phrases(group: Iterable[Iterable[str]], among: Container[str] | None = None) -> Phrases:
    """The phrases of a group of texts, each given as its sentences; ``among``, if given, limits them."""
    count, having = counted(group, among)
    common = frozenset(p for p, texts in having.items() if COMMON * count <= texts)
    return Phrases(count, common, frozenset(p for p in common if having[p] > PRESCRIBED * count))


def likely_phrases(sample: Iterable[Iterable[str]]) -> frozenset[str]:
    """The phrases of a sample of texts that may prove common in the whole group: in four tenths of the sample. Counting
    only these keeps memory bounded where the group is large."""
    count, having = counted(sample)
    return frozenset(p for p, texts in having.items() if _LIKELY * count <= texts)


def boilerplate(sentences: Sequence[str], of: Phrases, n: int = CHARACTERS) -> tuple[float, tuple[int, ...]] | None:
    """``BOILERPLATE = characters in flagged sentences / all characters``, from 0 to 1, and the flagged sentences' indexes.

    None where there is no text, or where the group has fewer than 30 texts.
    """
    total = sum(map(len, sentences))
    if not total or of.texts < FEWEST:
        return None
    flagged = []
    for k, s in enumerate(sentences):
        own = {s[i : i + n] for i in range(len(s) - n + 1)}
        if own & of.common and not own & of.prescribed:
            flagged.append(k)
    return sum(len(sentences[k]) for k in flagged) / total, tuple(flagged)
