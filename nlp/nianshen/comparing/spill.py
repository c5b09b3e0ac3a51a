"""What is known of each report kept on disk between the passes, so that memory does not grow with their number."""

from __future__ import annotations

import pickle
import tempfile
import zlib
from types import TracebackType
from typing import IO, Generic, Self, TypeVar

from nianshen.audit_types import Statement
from nianshen.report import Report

Tagged = tuple[Report, tuple[Statement, ...]]
"""A report with its statements."""
Kept = TypeVar("Kept")
_LEVEL = 1


class Spill(Generic[Kept]):
    """A temporary file of values of one kind, written once and read at random; gone when closed.

    What is read back was pickled by this very process, into a file that has no name: no code comes in from outside.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="nianshen-")  # noqa: SIM115 (closed by __exit__)
        self._places: list[tuple[int, int]] = []
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def put(self, kept: Kept) -> int:
        """Keep a value; returns the number by which :meth:`get` gives it back."""
        data = zlib.compress(pickle.dumps(kept, pickle.HIGHEST_PROTOCOL), _LEVEL)
        self._file.seek(self._end)
        self._file.write(data)
        self._places.append((self._end, len(data)))
        self._end += len(data)
        return len(self._places) - 1

    def get(self, number: int) -> Kept:
        """The value of that number.

        Raises:
            IndexError: there is none.
        """
        at, length = self._places[number]
        self._file.seek(at)
        kept: Kept = pickle.loads(zlib.decompress(self._file.read(length)))
        return kept
