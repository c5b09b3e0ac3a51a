"""Candidates for copies among many reports: each report's runs of eight characters, hashed, one in sixteen kept.

Two reports are candidates where they have enough of these in common. Of all that have a run, each is paired only with
the next: a run that a thousand reports share gives a thousand pairs, not half a million, and the reports of one
template still hang together. What the candidates really share is verified elsewhere, on the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from nianshen.measure.coverage import CHARACTERS

Hashes = npt.NDArray[np.uint64]
_BASE = np.uint64(0x9E3779B97F4A7C15)
_KEPT_ONE_IN = np.uint64(16)
_FEWEST_IN_COMMON = 3
_LEAST_SHARE = 0.15
"""A pair with less in common than this share of the smaller signature cannot have half its text in common."""
_STOP_SHARE, _STOP_LEAST = 0.2, 12
"""A run that more than a fifth of the reports have (and more than twelve) is official wording: it makes no pair."""


def signature(sentences: Iterable[str]) -> Hashes:
    """The kept hashes of the runs of eight characters inside the sentences, ascending, each once."""
    text = "\n".join(sentences)
    codes = np.frombuffer(text.encode("utf-32-le"), dtype="<u4").astype(np.uint64)
    count = len(codes) - CHARACTERS + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    hashed = np.zeros(count, dtype=np.uint64)
    across = np.zeros(count, dtype=bool)
    for k in range(CHARACTERS):
        window = codes[k : k + count]
        hashed = hashed * _BASE + window
        across |= window == ord("\n")
    hashed ^= hashed >> np.uint64(29)
    hashed *= np.uint64(0xBF58476D1CE4E5B9)
    hashed ^= hashed >> np.uint64(32)
    return np.unique(hashed[~across & (hashed % _KEPT_ONE_IN == 0)])


def candidates(signatures: Sequence[Hashes]) -> list[tuple[int, int]]:
    """Pairs of indexes (the smaller first, ascending) of reports that may have half their text in common.

    Time and memory grow with the number of hashes, not with its square.
    """
    if not signatures:
        return []
    sizes = np.array([len(s) for s in signatures])
    hashes = np.concatenate(signatures)
    of = np.repeat(np.arange(len(signatures)), sizes)
    order = np.argsort(hashes, kind="stable")  # within a hash the reports stay in order
    hashes, of = hashes[order], of[order]
    opens = np.r_[True, hashes[1:] != hashes[:-1]] if len(hashes) else np.zeros(0, dtype=bool)
    group = np.cumsum(opens) - 1
    having = np.bincount(group) if len(group) else np.zeros(0, dtype=np.int64)
    few = having <= max(_STOP_LEAST, int(_STOP_SHARE * len(signatures)))
    joined = np.flatnonzero(~opens[1:] & few[group[1:]]) if len(hashes) else np.zeros(0, dtype=np.int64)
    n = len(signatures)
    keys, common = np.unique(of[joined] * n + of[joined + 1], return_counts=True)
    left, right = keys // n, keys % n
    least = np.maximum(_FEWEST_IN_COMMON, _LEAST_SHARE * np.minimum(sizes[left], sizes[right]))
    enough = common >= least
    return list(zip(left[enough].tolist(), right[enough].tolist(), strict=True))
