"""How far a run is, on standard error: a bar for people, lines for logs, JSON for programs.

A run that compares has two stages: every file is read, then every report is judged. Rate and time left are those of the
stage; the comparison between the two has no measure of its own.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Protocol, Self, TextIO

from nianshen.audit_types import Status
from nianshen.output.wording import Lang, word

How = Literal["bar", "plain", "json", "none"]
StageName = Literal["reading", "judging"]
FAILED: tuple[Status, ...] = ("unreadable", "error")
_SECONDS: dict[str, float] = {"plain": 10.0, "json": 1.0}
"""The least time between two lines."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a stage is. ``rate`` is in files a second and ``seconds_left`` its consequence; None before the second file."""

    stage: StageName
    done: int
    total: int
    failed: int
    rate: float | None

    @property
    def seconds_left(self) -> float | None:
        """At the rate so far."""
        return None if not self.rate else (self.total - self.done) / self.rate


class Shown(Protocol):
    """A way to show states."""

    def __call__(self, state: State) -> None:
        """Show it, or not if another was shown just now; the last of a stage always."""

    def close(self) -> None:
        """Nothing more is to come."""


class Progress:
    """Counts files as they come out of a stage and shows how far it is. A context manager."""

    def __init__(self, shown: Shown, totals: dict[StageName, int], clock: Callable[[], float] = time.monotonic) -> None:
        self._shown, self._totals, self._clock = shown, totals, clock
        self._stage: StageName | None = None
        self._began = 0.0
        self._done = self._failed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self._shown.close()

    def passed(self, stage: StageName, status: Status) -> None:
        """Count one file that came out of the stage."""
        now = self._clock()
        if stage != self._stage:
            self._stage, self._began, self._done, self._failed = stage, now, 0, 0
        self._done += 1
        self._failed += status in FAILED
        spent = now - self._began
        rate = (self._done - 1) / spent if self._done > 1 and spent > 0 else None
        self._shown(State(stage, self._done, self._totals[stage], self._failed, rate))


def shown(how: How, stream: TextIO, lang: Lang) -> Shown:
    """The way of that name."""
    if how == "bar":
        return Bar(stream, lang)
    if how == "none":
        return Lines(stream, None, 0)
    return Lines(stream, (lambda s: plain(s, lang)) if how == "plain" else as_json, _SECONDS[how])


class Lines:
    """A line from time to time, and one at the end of each stage."""

    def __init__(
        self,
        stream: TextIO,
        words: Callable[[State], str] | None,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream, self._words, self._seconds, self._clock = stream, words, seconds, clock
        self._last = clock()

    def __call__(self, state: State) -> None:
        now = self._clock()
        if self._words is not None and (now - self._last >= self._seconds or state.done == state.total):
            self._last = now
            print(self._words(state), file=self._stream, flush=True)

    def close(self) -> None:
        pass


def plain(state: State, lang: Lang) -> str:
    """A state as a line of text."""
    told = f"{word(state.stage, lang)} {state.done}/{state.total}"
    if state.rate is not None and state.seconds_left is not None:
        told += "  " + word("files_a_second", lang).format(n=f"{state.rate:.1f}")
        told += "  " + word("time_left", lang).format(n=clock_time(state.seconds_left))
    return told + "  " + word("failed_so_far", lang).format(n=state.failed)


def as_json(state: State) -> str:
    """A state as a JSON object."""
    left = state.seconds_left
    told = {
        "stage": state.stage, "done": state.done, "total": state.total, "failed": state.failed,
        "rate": None if state.rate is None else round(state.rate, 2), "seconds_left": None if left is None else round(left, 1),
    }  # fmt: skip
    return json.dumps(told)


def clock_time(seconds: float) -> str:
    """Hours, minutes and seconds: 1:02:03."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


class Bar:
    """A bar that is drawn over again, a stage a bar."""

    def __init__(self, stream: TextIO, lang: Lang) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TaskID, TextColumn
        from rich.progress import Progress as Drawn

        self._lang = lang
        self._drawn = Drawn(BarColumn(), TextColumn("{task.description}", markup=False), console=Console(file=stream))
        self._tasks: dict[StageName, TaskID] = {}
        self._drawn.start()

    def __call__(self, state: State) -> None:
        told = plain(state, self._lang)
        if state.stage not in self._tasks:
            self._tasks[state.stage] = self._drawn.add_task(told, total=state.total)
        self._drawn.update(self._tasks[state.stage], completed=state.done, description=told)

    def close(self) -> None:
        self._drawn.stop()
