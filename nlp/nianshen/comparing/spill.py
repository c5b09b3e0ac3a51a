"""What is known of each report kept between the passes: the first few hundred in memory, the others on disk, so that
memory does not grow with their number."""

from __future__ import annotations

import pickle
import tempfile
import zlib
from array import array
from types import TracebackType
from typing import IO, Generic, Self, TypeVar

from nianshen.audit_types import Statement
from nianshen.packed import packed
from nianshen.report import Report

Tagged = tuple[Report, tuple[Statement, ...]]
"""A report with its statements."""
Kept = TypeVar("Kept")
_LEVEL = 1
IN_MEMORY = 256
"""Values that stay in memory: some tens of megabytes, and most runs need no file at all."""


class Spill(Generic[Kept]):
    """Values of one kind, written once and read at random: the first ``in_memory`` are held as they are, the others go
    to a temporary file that is gone when closed.

    What is read back was pickled by this very process, into a file that has no name: no code comes in from outside.
    """

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._in_memory = in_memory
        self._held: list[Kept] = []
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="nianshen-")  # noqa: SIM115 (closed by __exit__)
        self._ends = array("Q", [0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._held) + len(self._ends) - 1

    def put(self, kept: Kept) -> int:
        """Keep a value that nobody will change; returns the number by which :meth:`get` gives it back."""
        if len(self._held) < self._in_memory:
            self._held.append(kept)
            return len(self._held) - 1
        data = zlib.compress(packed(kept), _LEVEL)
        self._file.seek(self._ends[-1])
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
        return len(self) - 1

    def get(self, number: int) -> Kept:
        """The value of that number.

        Raises:
            IndexError: there is none.
        """
        if not 0 <= number < len(self):
            raise IndexError(f"nothing was kept under {number}")
        if number < len(self._held):
            return self._held[number]
        number -= len(self._held)
        at, end = self._ends[number : number + 2]
        self._file.seek(at)
        kept: Kept = pickle.loads(zlib.decompress(self._file.read(end - at)))
        return kept

