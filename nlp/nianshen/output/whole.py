"""Files that appear under their name only when they are whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """A place beside ``out`` to write to, moved to ``out`` when the block ends well and deleted when it does not.

    Raises:
        OSError: the folder cannot be written to.
    """
    draft = out.with_name(out.name + ".part")
    try:
        yield draft
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
