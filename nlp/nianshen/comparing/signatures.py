"""Candidates for copies among many reports: each report's runs of eight characters, hashed, one in sixteen kept.

Two reports of different organs are candidates where they have enough of these in common. Of all that have a run, each is
paired only with the nearest of another organ before and after it: a run that a thousand reports share gives some
thousand pairs, not half a million, and the reports of one template still hang together. What the candidates really share
is verified elsewhere, on the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self
from zlib import crc32

import numpy as np
import numpy.typing as npt

from nianshen.comparing.buckets import Buckets
from nianshen.measure.coverage import CHARACTERS

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
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
    """The signatures of many reports, kept on disk; use as a context manager.

    Args:
        organs: for every report, by its number, the number of its organ.
    """

    def __init__(self, organs: Sequence[int]) -> None:
        self._organs = np.array(organs, dtype=np.int64)
        self._sizes = np.zeros(len(organs), dtype=np.uint32)
        self._of = Buckets(1 << 64)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self._of.__exit__(kind, e, trace)

    def put(self, number: int, hashes: Hashes, form: str = "") -> None:
        """Keep the signature of a report; numbers ascend. Reports of different forms make no pairs."""
        self._sizes[number] = len(hashes)
        self._of.put(hashes ^ np.uint64(crc32(form.encode()) << 32), np.full(len(hashes), number, dtype=np.uint32))

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs of numbers (the smaller first, ascending) of reports that may have half their text in common.

        Time grows with the number of hashes, not with its square; memory is that of a few thousandths of them.
        """
        count = len(self._sizes)
        n = np.uint64(max(1, count))
        with Buckets(count * count) as pairs:
            for hashes, of in self._of:
                left, right = _neighbours(hashes, self._organs[of])
                keys, common = np.unique(of[left] * n + of[right], return_counts=True)
                pairs.put(keys, common.astype(np.uint32))
            for keys, common in pairs:
                opens = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
                total = np.add.reduceat(common, opens)
                first, second = keys[opens] // n, keys[opens] % n
                least = np.maximum(
                    _FEWEST_IN_COMMON, _LEAST_SHARE * np.minimum(self._sizes[first], self._sizes[second])
                )
                enough = total >= least
                yield from zip(first[enough].tolist(), second[enough].tolist(), strict=True)


def _neighbours(hashes: Hashes, organs: npt.NDArray[np.int64]) -> tuple[Places, Places]:
    """Pairs of places: of every record and the nearest one before and after it that has the same hash and another organ;
    each pair once. Records come by hash."""
    opens = np.flatnonzero(np.r_[True, (hashes[1:] != hashes[:-1]) | (organs[1:] != organs[:-1])])
    stretch = np.repeat(np.arange(len(opens)), np.diff(np.r_[opens, len(hashes)]))
    places = np.arange(len(hashes))
    after = np.r_[opens[1:], 0][stretch]
    forward = (stretch + 1 < len(opens)) & (hashes[after] == hashes)
    before = opens[stretch] - 1
    backward = (before >= 0) & (hashes[before] == hashes) & (places != opens[stretch])
    return np.r_[places[forward], before[backward]], np.r_[after[forward], places[backward]]
