"""Candidates for copies among many reports: each report's runs of eight characters, hashed, one in sixteen kept.

Two reports are candidates where they have enough of these in common. Of all that have a run, each is paired only with
the next: a run that a thousand reports share gives a thousand pairs, not half a million, and the reports of one
template still hang together. What the candidates really share is verified elsewhere, on the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from nianshen.comparing.buckets import Buckets
from nianshen.measure.coverage import CHARACTERS

Hashes = npt.NDArray[np.uint64]
_BASE = np.uint64(0x9E3779B97F4A7C15)
_KEPT_ONE_IN = np.uint64(16)
_FEWEST_IN_COMMON = 3
_LEAST_SHARE = 0.15
"""A pair with less in common than this share of the smaller signature cannot have half its text in common."""


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


class Signatures:
    """The signatures of many reports, kept on disk; use as a context manager."""

    def __init__(self, count: int) -> None:
        """Signatures of reports with numbers below ``count``."""
        self._count = count
        self._sizes = np.zeros(count, dtype=np.uint32)
        self._of = Buckets(1 << 64)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self._of.__exit__(kind, e, trace)

    def put(self, number: int, hashes: Hashes) -> None:
        """Keep the signature of a report; numbers ascend."""
        self._sizes[number] = len(hashes)
        self._of.put(hashes, np.full(len(hashes), number, dtype=np.uint32))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs of numbers (the smaller first, ascending) of reports that may have half their text in common.

        Time grows with the number of hashes, not with its square; memory is that of a few thousandths of them.
        """
        n = np.uint64(max(1, self._count))
        with Buckets(self._count * self._count) as pairs:
            for hashes, of in self._of:
                joined = np.flatnonzero(hashes[1:] == hashes[:-1])
                keys, common = np.unique(of[joined] * n + of[joined + 1], return_counts=True)
                pairs.put(keys, common.astype(np.uint32))
            for keys, common in pairs:
                opens = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
                total = np.add.reduceat(common, opens)
                left, right = keys[opens] // n, keys[opens] % n
                least = np.maximum(_FEWEST_IN_COMMON, _LEAST_SHARE * np.minimum(self._sizes[left], self._sizes[right]))
                enough = total >= least
                yield from zip(left[enough].tolist(), right[enough].tolist(), strict=True)
