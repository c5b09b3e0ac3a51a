"""Work in processes that are watched: an item that hangs, crashes its worker or eats memory costs itself one record that
says so, and nothing else.

    items ─▶ shards ─▶ worker 1 ─▶ At(0) Done(0, …) At(1) … ─▶ results, put in order ─▶ the caller
                       worker 2
    a worker that dies or overruns is killed and replaced; the item it was at is told, the rest of its shard goes again
"""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil

from nianshen.engine import MOST_TOGETHER, At, Done, Item, Made, Work, shards
from nianshen.registry import ENTRY_POINTS

SECONDS = 120.0
"""The most time an item may take."""
MEGABYTES = 3072
"""The most memory a worker may hold, its models included (some 700)."""
_AHEAD = 6
"""Shards a worker may be ahead of the one that is waited for."""
_WATCH = 0.2

_Task = list[tuple[int, Any]]
"""Items with their numbers in the run."""


@dataclass(slots=True)
class _Worker:
    """A process, what it is at, and since when."""

    process: Any
    channel: Connection
    work: object = None
    """What it was told to do."""
    task: _Task = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    """Positions in the task of the items that are not done."""
    at: int | None = None
    """Position in the task of the item it is at; None while it waits, or works on all at once."""
    since: float = 0.0
    seen: psutil.Process | None = None
    """The process as its memory is asked for, made once: to make it costs ten times the asking."""


class Pool:
    """An engine of ``workers`` processes, started when first needed and kept until :meth:`close`.

    ``seconds`` an item and ``megabytes`` a worker are limits. Results come in the order of the items and do not depend on
    the number of workers. One run at a time.
    """

    def __init__(self, workers: int, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        if workers < 1:
            raise ValueError(f"a pool needs a worker, not {workers}")
        self._count = workers
        self._seconds, self._megabytes = seconds, megabytes
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __call__(self, work: Work[Item, Made], items: Iterable[Item]) -> Iterator[Made]:
        """What the work makes of the items, in order."""
        size = min(MOST_TOGETHER, work.shard)
        remaining = shards(enumerate(items), size)
        tasks: deque[_Task] = deque()
        done: dict[int, Made] = {}
        turn = 0
        exhausted = False
        try:
            while True:
                while (
                    not exhausted and len(tasks) < self._count and self._held(tasks, done) < _AHEAD * self._count * size
                ):
                    task = next(remaining, None)
                    exhausted = task is None
                    if task is not None:
                        tasks.append(task)
                self._assign(work, tasks)
                while turn in done:
                    yield done.pop(turn)
                    turn += 1
                if not tasks and not self._busy():
                    if exhausted:
                        return
                    continue
                self._listen(work, tasks, done)
        finally:
            for worker in self._busy():  # the run was given up: nobody waits for what they make
                self._kill(worker)

    def close(self) -> None:
        """End the workers; they are started again when needed."""
        while self._workers:
            self._kill(self._workers[-1])

    def _held(self, tasks: deque[_Task], done: dict[int, Any]) -> int:
        return sum(map(len, tasks)) + len(done) + sum(len(w.left) for w in self._workers)

    def _busy(self) -> list[_Worker]:
        return [w for w in self._workers if w.left]

    def _assign(self, work: object, tasks: deque[_Task]) -> None:
        while tasks and len(self._busy()) < self._count:
            worker = next((w for w in self._workers if not w.left), None) or self._start()
            task = tasks.popleft()
            try:
                worker.channel.send((None if worker.work is work else work, [item for _, item in task]))
            except OSError:  # it died while it waited
                self._kill(worker)
                tasks.appendleft(task)
                continue
            worker.work, worker.task, worker.left = work, task, set(range(len(task)))
            worker.at, worker.since = None, time.monotonic()

    def _start(self) -> _Worker:
        context = _context()
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _listen(self, work: Work[Any, Made], tasks: deque[_Task], done: dict[int, Made]) -> None:
        """Take what the workers say for a moment; replace those that died or overran their limits."""
        busy = self._busy()
        heard = wait([w.channel for w in busy], timeout=_WATCH)
        for worker in busy:
            gone = False
            if worker.channel in heard:
                try:
                    self._take(worker, worker.channel.recv(), done)
                except (EOFError, OSError):
                    gone = True
            if worker.left:
                reason = f"处理程序异常退出（代码 {self._exit_code(worker)}）" if gone else self._overrun(worker)
                if reason is not None:
                    self._replace(worker, reason, work, tasks, done)

    def _take(self, worker: _Worker, said: At | Done[Made], done: dict[int, Made]) -> None:
        worker.since = time.monotonic()
        if isinstance(said, At):
            worker.at = said.position
        else:
            done[worker.task[said.position][0]] = said.made
            worker.left.remove(said.position)
            worker.at = None

    def _overrun(self, worker: _Worker) -> str | None:
        """What limit the worker has passed, None while it keeps to all."""
        waited = time.monotonic() - worker.since
        allowed = self._seconds if worker.at is not None else self._seconds * len(worker.task)
        if waited > allowed:
            return f"超过时限（{allowed:g}秒）仍未处理完"
        try:
            worker.seen = worker.seen or psutil.Process(worker.process.pid)
            if worker.seen.memory_info().rss > self._megabytes << 20:
                return f"占用内存超过上限（{self._megabytes}MB）"
        except psutil.Error:
            return None  # it has just ended; its channel will say so
        return None

    def _exit_code(self, worker: _Worker) -> int | None:
        worker.process.join(5)
        code: int | None = worker.process.exitcode
        return code

    def _replace(
        self, worker: _Worker, reason: str, work: Work[Any, Made], tasks: deque[_Task], done: dict[int, Made]
    ) -> None:
        """Kill the worker, tell of the item it was at, and give the rest of its shard to another.

        Where it was at no item, the shard goes on one item at a time, so that the one to blame is found.
        """
        self._kill(worker)
        left = [worker.task[k] for k in sorted(worker.left)]
        if worker.at is None and len(left) > 1:
            tasks.extendleft([one] for one in reversed(left))
            return
        blamed = worker.task[worker.at] if worker.at is not None else left[0]
        number, item = blamed
        done[number] = work.lost(item, reason)
        rest = [one for one in left if one is not blamed]
        if rest:
            tasks.appendleft(rest)

    def _kill(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.channel.close()


def prepare_workers() -> None:
    """Begin to load what forked workers need, and do not wait for it: for a run that is sure to ask for some, and has other
    things to do first."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing import forkserver

        forkserver.ensure_running()


def _context() -> Any:
    """How a worker is started: on Linux by a fork of one process that has loaded all that workers need and runs nothing, so
    that it is loaded once; elsewhere, where system libraries may not survive a fork, from nothing. So too where other
    packages have rules, of whose libraries nobody knows that."""
    if sys.platform != "linux" or entry_points(group=ENTRY_POINTS):
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["nianshen.batch.template"])
    return context


def _work(channel: Connection) -> None:
    """The life of a worker: shards come in, what the work makes of them goes out. Whatever a reader prints is thrown away."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (for the life of the process)
    work: Work[Any, Any] | None = None
    while True:
        try:
            told, items = channel.recv()
        except EOFError:
            return
        work = told or work
        assert work is not None
        for step in work(items):
            channel.send(step)
