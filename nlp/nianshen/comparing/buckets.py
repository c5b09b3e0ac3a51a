"""Records sorted by their key with bounded memory: written to disk by ranges of the key, sorted a range at a time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import IO, Self

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.uint32]
_BUCKETS = 256
_HELD = 1 << 18
"""So many records are held before they are written; a fraction of 1/256 of all is read back at a time."""
_RECORD = np.dtype([("key", "<u8"), ("number", "<u4")])


class Buckets:
    """Records (key, number) in a temporary file without a name, gone when closed.

    Args:
        end: every key is less; keys that are spread evenly below it make ranges of like size.
    """

    def __init__(self, end: int) -> None:
        self._width = np.uint64(max(1, -(-end // _BUCKETS)))
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="nianshen-")  # noqa: SIM115 (closed by __exit__)
        self._chunks: list[list[tuple[int, int]]] = [[] for _ in range(_BUCKETS)]
        self._held: list[tuple[Keys, Numbers]] = []
        self._count = 0
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def put(self, keys: Keys, numbers: Numbers) -> None:
        """Keep records."""
        self._held.append((keys, numbers))
        self._count += len(keys)
        if self._count >= _HELD:
            self._write()

    def __iter__(self) -> Iterator[tuple[Keys, Numbers]]:
        """All records in ascending order of their key, a range of keys at a time; those of one key are never parted, and
        come in the order in which they were put."""
        self._write()
        for chunks in self._chunks:
            records = np.concatenate([self._read(*chunk) for chunk in chunks]) if chunks else np.zeros(0, _RECORD)
            order = np.argsort(records["key"], kind="stable")
            if len(order):
                yield records["key"][order], records["number"][order]

    def _write(self) -> None:
        if not self._count:
            return
        records = np.empty(self._count, _RECORD)
        records["key"] = np.concatenate([keys for keys, _ in self._held])
        records["number"] = np.concatenate([numbers for _, numbers in self._held])
        self._held, self._count = [], 0
        bucket = records["key"] // self._width
        order = np.argsort(bucket, kind="stable")
        bounds = np.searchsorted(bucket[order], np.arange(_BUCKETS + 1, dtype=np.uint64))
        self._file.seek(self._end)
        self._file.write(records[order].tobytes())
        for k in np.flatnonzero(np.diff(bounds)).tolist():
            first, last = int(bounds[k]), int(bounds[k + 1])
            self._chunks[k].append((self._end + first * _RECORD.itemsize, last - first))
        self._end += len(records) * _RECORD.itemsize

    def _read(self, at: int, count: int) -> npt.NDArray[np.void]:
        self._file.seek(at)
        return np.frombuffer(self._file.read(count * _RECORD.itemsize), _RECORD)
