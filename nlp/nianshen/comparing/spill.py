"""What is known of each report kept on disk between the passes, so that memory does not grow with their number."""

from __future__ import annotations

import pickle
import tempfile
import zlib
from array import array
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
        self._ends = array("Q", [0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def put(self, kept: Kept) -> int:
        """Keep a value; returns the number by which :meth:`get` gives it back."""
        data = zlib.compress(pickle.dumps(kept, pickle.HIGHEST_PROTOCOL), _LEVEL)
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
        at, end = self._ends[number : number + 2]
        self._file.seek(at)
        kept: Kept = pickle.loads(zlib.decompress(self._file.read(end - at)))
        return kept
