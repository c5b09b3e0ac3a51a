"""Work on many items in shards, wherever it is done: in this process, in watched workers, on a cluster.

    items ─▶ shards ─▶ work(shard) ─▶ At(0) Done(0, …) At(1) … ─▶ what was made, in the order of the items

What is done with a shard is said once (:class:`Work`); an :class:`Engine` says only where, and what becomes of an item
that takes its process along. Nothing that is made may depend on where, or on which items share a shard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
Taken = TypeVar("Taken", contravariant=True)
Given = TypeVar("Given")
MOST_TOGETHER = 20
"""Items sent to a worker together: enough that the way costs little, few enough that no worker waits for the last."""


@dataclass(frozen=True, slots=True)
class At:
    """The work turns to the item at this position of its shard; None: to all of them at once."""

    position: int | None


@dataclass(frozen=True, slots=True)
class Done(Generic[Made]):
    """What was made of the item at this position of its shard."""

    position: int
    made: Made


class EngineLostError(RuntimeError):
    """The place where the work is done has gone while items were left."""


class Work(Protocol[Taken, Given]):
    """What is done with a shard. It travels to other processes, so that it and what it takes and gives are pickled."""

    @property
    def shard(self) -> int:
        """The most items that go together; workers may be given fewer."""

    def __call__(self, items: Sequence[Taken]) -> Iterator[At | Done[Given]]:
        """Each item is announced and done once, in any order; nothing but the end of the process stops it halfway."""

    def lost(self, item: Taken, reason: str) -> Given:
        """What stands for an item that took its process along or overran a limit; ``reason`` is told to the user."""


class Engine(Protocol):
    """A place where work is done: :func:`here`, :class:`nianshen.batch.pool.Pool`, :class:`nianshen.batch.cluster.Cluster`."""

    def __call__(self, work: Work[Item, Made], items: Iterable[Item]) -> Iterator[Made]:
        """What the work makes of the items, in their order; only a bounded number is taken ahead of what was given."""


def shards(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in order, ``size`` at a time; no more are taken than are asked for."""
    remaining = iter(items)
    while shard := list(islice(remaining, size)):
        yield shard


def here(work: Work[Item, Made], items: Iterable[Item]) -> Iterator[Made]:
    """The engine that works in this process, unguarded: a file that hangs or kills its reader takes the run along."""
    for shard in shards(items, work.shard):
        made = {step.position: step.made for step in work(shard) if isinstance(step, Done)}
        for position in range(len(shard)):
            yield made.pop(position)
