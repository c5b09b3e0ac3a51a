"""Work that asks first what it made before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from nianshen.engine import At, Done, Item, Made, Taken, Work

Known = TypeVar("Known")


class Memory(Protocol[Taken, Known]):
    """What was made of items before, on disk; it travels with the work."""

    def key(self, item: Taken) -> str | None:
        """Under what the item is remembered; None where it can be remembered under nothing."""

    def recall(self, key: str, item: Taken) -> Known | None:
        """What was made of it, None where nothing is remembered."""

    def keep(self, key: str, item: Taken, made: Known) -> None:
        """Remember it, unless it may come out otherwise the next time."""


@dataclass(frozen=True, slots=True)
class Remembered(Generic[Item, Made]):
    """The work, done only for what the memory does not know."""

    work: Work[Item, Made]
    memory: Memory[Item, Made]

    @property
    def shard(self) -> int:
        """As the work wants it."""
        return self.work.shard

    def __call__(self, items: Sequence[Item]) -> Iterator[At | Done[Made]]:
        """Each item recalled, and those that are not known worked on together."""
        unknown: list[int] = []
        keys: dict[int, str | None] = {}
        for k, item in enumerate(items):
            yield At(k)
            key = keys[k] = self.memory.key(item)
            made = self.memory.recall(key, item) if key is not None else None
            if made is None:
                unknown.append(k)
            else:
                yield Done(k, made)
        for step in self.work([items[k] for k in unknown]) if unknown else ():
            if isinstance(step, At):
                yield At(None if step.position is None else unknown[step.position])
                continue
            k = unknown[step.position]
            if (key := keys[k]) is not None:
                self.memory.keep(key, items[k], step.made)
            yield Done(k, step.made)

    def lost(self, item: Item, reason: str) -> Made:
        """As the work has it; nothing of it is remembered."""
        return self.work.lost(item, reason)
