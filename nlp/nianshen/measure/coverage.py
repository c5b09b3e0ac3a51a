"""Which characters of a text another text has too: runs of at least eight characters in common."""

from __future__ import annotations

from collections.abc import Iterable

CHARACTERS = 8
"""The shortest run in common that counts; rules.md and the literature count 8-grams."""


def covered(text: str, known: frozenset[str] | set[str], n: int = CHARACTERS) -> bytearray:
    """For every character of ``text`` 1 if it stands in a run of ``n`` characters that is among ``known``."""
    marks = bytearray(len(text))
    end = 0
    for i in range(len(text) - n + 1):
        if text[i : i + n] in known:
            begin = max(i, end)
            end = i + n
            marks[begin:end] = b"\1" * (end - begin)
    return marks


def runs(texts: Iterable[str], n: int = CHARACTERS) -> set[str]:
    """Every run of ``n`` characters of the texts."""
    return {t[i : i + n] for t in texts for i in range(len(t) - n + 1)}


def coverage(mine: Iterable[str], theirs: Iterable[str], n: int = CHARACTERS) -> float | None:
    """The share of the characters of ``mine`` that stand in runs of ``n`` characters which ``theirs`` has too, from 0
    to 1; None where ``mine`` is empty."""
    return share_covered(mine, runs(theirs, n), n)


def share_covered(texts: Iterable[str], known: frozenset[str] | set[str], n: int = CHARACTERS) -> float | None:
    """The share of the characters of the texts that stand in known runs of ``n`` characters, from 0 to 1; None where
    there are none."""
    sizes = [(len(text), sum(covered(text, known, n))) for text in texts]
    total = sum(length for length, _ in sizes)
    return sum(marked for _, marked in sizes) / total if total else None
