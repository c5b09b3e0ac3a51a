"""Work that tells whether a module was loaded before the first item; this module imports next to nothing itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.engine import At, Done


@dataclass(frozen=True)
class Loaded:
    """The items are names of modules."""

    shard = 1

    def __call__(self, items: Sequence[str]) -> Iterator[At | Done[bool]]:
        """Whether each is loaded."""
        for k, name in enumerate(items):
            yield At(k)
            yield Done(k, name in sys.modules)

    def lost(self, item: str, reason: str) -> bool:
        """No item is lost."""
        raise AssertionError((item, reason))
