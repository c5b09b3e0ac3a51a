"""Entries kept on disk under a name: written whole or not at all, by any number of processes at once.

An entry begins with a digest of its content, so that one cut off by a power failure, or damaged, counts as not there.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_DIGEST = 16
_KEPT_SECONDS = 30 * 24 * 3600
"""Generations that no run used for so long are removed."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Store:
    """Entries of one generation: a folder of its own, since what was made by other code or models is never asked for."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """The content kept under the name, None where there is none that is whole."""
        try:
            stored = self._place(name).read_bytes()
        except OSError:
            return None
        content = stored[_DIGEST:]
        return content if stored[:_DIGEST] == _digest(content) else None

    def put(self, name: str, content: bytes) -> None:
        """Keep the content. A disk that is full or may not be written to is logged, and costs the entry only."""
        place = self._place(name)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
            try:
                with os.fdopen(handle, "wb") as out:
                    out.write(_digest(content) + content)
                Path(draft).replace(place)
            except BaseException:
                Path(draft).unlink(missing_ok=True)
                raise
        except OSError as e:
            _log.warning("could not keep an entry in %s: %s", self.folder, e)

    def _place(self, name: str) -> Path:
        return self.folder / name[:2] / name


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def generation(cache: Path, kind: str, made_by: str, *, most: int | None = None) -> Store:
    """The store of what ``made_by`` makes, marked as used now.

    Generations of the kind that were unused for thirty days are removed, and of others all but the ``most`` used last.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder = cache / f"{kind}-{made_by}"
    folder.mkdir(parents=True, exist_ok=True)
    os.utime(folder)
    used = sorted(((_used(other), other) for other in cache.glob(f"{kind}-*") if other != folder), reverse=True)
    too_old = time.time() - _KEPT_SECONDS
    for k, (when, other) in enumerate(used, 1):
        if when < too_old or (most is not None and k >= most):
            shutil.rmtree(other, ignore_errors=True)  # another run may remove it too, or work in it
    return Store(folder)


def _used(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0
