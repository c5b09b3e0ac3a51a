"""Pass one in worker processes that are watched: a file that hangs, crashes its reader or eats memory costs itself one
record that says so, and nothing else.

    inputs ─▶ shards ─▶ worker 1 ─▶ ("read", k, …) … ("tagged", …) ─▶ results, put in order ─▶ the caller
                        worker 2
    a worker that dies or overruns is killed and replaced; the file it was at is told, the rest of its shard goes again
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

import psutil

from nianshen.first_pass import Input, Pending, Read, read_one, source_of, tagged

SECONDS = 120.0
"""The most time a file may take to be read."""
MEGABYTES = 3072
"""The most memory a worker may hold, its models included (some 700)."""
_SHARD = 20
_AHEAD = 6
"""Shards a worker may be ahead of the one that is waited for."""
_WATCH = 0.2
_log = logging.getLogger(__name__)

Reader = Callable[[Input], Pending]
_Task = list[tuple[int, Input]]


@dataclass(slots=True)
class _Worker:
    """A process, what it is at, and since when."""

    process: Any
    channel: Connection
    task: _Task = field(default_factory=list)
    pending: dict[int, Pending] = field(default_factory=dict)
    at: int | None = None
    """Position in the task of the file being read; None while it waits or tags."""
    since: float = 0.0


class Pool:
    """A way to do the first pass, for ``audit_many(reading=…)``: ``workers`` processes, started when first needed.

    ``seconds`` a file and ``megabytes`` a worker are limits; ``read`` reads one file (another one in tests). Results
    come in the order of the inputs and do not depend on the number of workers.
    """

    def __init__(
        self, workers: int, *, seconds: float = SECONDS, megabytes: int = MEGABYTES, read: Reader = read_one
    ) -> None:
        if workers < 1:
            raise ValueError(f"a pool needs a worker, not {workers}")
        self._count = workers
        self._seconds, self._megabytes, self._read = seconds, megabytes, read
        self._workers: list[_Worker] = []

    def __call__(self, inputs: Iterable[Input]) -> Iterator[Read]:
        """Read and tag the inputs, in order."""
        numbered = enumerate(inputs)
        tasks: deque[_Task] = deque()
        done: dict[int, Read] = {}
        turn = 0
        exhausted = False
        try:
            while True:
                while not exhausted and len(tasks) < self._count and self._ahead(tasks, done) < _AHEAD * self._count:
                    task = list(islice(numbered, _SHARD))
                    exhausted = not task
                    if task:
                        tasks.append(task)
                self._assign(tasks)
                while turn in done:
                    yield done.pop(turn)
                    turn += 1
                if not tasks and not self._busy():
                    if exhausted:
                        return
                    continue
                self._listen(tasks, done)
        finally:
            self._stop()

    def _ahead(self, tasks: deque[_Task], done: dict[int, Read]) -> int:
        held = sum(map(len, tasks)) + len(done) + sum(len(w.task) for w in self._workers)
        return held // _SHARD

    def _busy(self) -> list[_Worker]:
        return [w for w in self._workers if w.task]

    def _assign(self, tasks: deque[_Task]) -> None:
        while tasks and len(self._busy()) < self._count:
            worker = next((w for w in self._workers if not w.task), None) or self._start()
            worker.task, worker.pending, worker.at, worker.since = tasks.popleft(), {}, None, time.monotonic()
            worker.channel.send([item for _, item in worker.task])

    def _start(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, self._read), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _listen(self, tasks: deque[_Task], done: dict[int, Read]) -> None:
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
            if worker.task:
                reason = f"读取程序异常退出（代码 {self._exit_code(worker)}）" if gone else self._overrun(worker)
                if reason is not None:
                    self._replace(worker, reason, tasks, done)

    def _take(self, worker: _Worker, said: tuple[Any, ...], done: dict[int, Read]) -> None:
        worker.since = time.monotonic()
        if said[0] == "at":
            worker.at = said[1]
        elif said[0] == "read":
            worker.pending[said[1]], worker.at = said[2], None
        else:
            for k, statements in enumerate(said[1]):
                done[worker.task[k][0]] = worker.pending[k], statements
            worker.task = []

    def _overrun(self, worker: _Worker) -> str | None:
        """What limit the worker has passed, None while it keeps to all."""
        waited = time.monotonic() - worker.since
        allowed = self._seconds if worker.at is not None else self._seconds * max(1, len(worker.task))
        if waited > allowed:
            return f"超过时限（{allowed:g}秒）仍未读完"
        try:
            if psutil.Process(worker.process.pid).memory_info().rss > self._megabytes << 20:
                return f"占用内存超过上限（{self._megabytes}MB）"
        except psutil.Error:
            return None  # it has just ended; its channel will say so
        return None

    def _exit_code(self, worker: _Worker) -> int | None:
        worker.process.join(5)
        code: int | None = worker.process.exitcode
        return code

    def _replace(self, worker: _Worker, reason: str, tasks: deque[_Task], done: dict[int, Read]) -> None:
        """Kill the worker, tell of the file it was at, and give the rest of its shard to another.

        Where it was at no file (it was tagging), its shard goes on one file at a time, so that the one to blame is found.
        """
        worker.process.kill()
        worker.process.join()
        worker.channel.close()
        self._workers.remove(worker)
        task, at = worker.task, worker.at
        if at is None and len(task) > 1:
            tasks.extendleft([one] for one in reversed(task))
            return
        blamed = at if at is not None else 0
        number, item = task[blamed]
        _log.error("%s: %s", item.path, reason)
        done[number] = Pending(source_of(item), "error", f"{reason}，请单独检查这个文件", None), ()
        rest = [one for k, one in enumerate(task) if k != blamed]
        if rest:
            tasks.appendleft(rest)

    def _stop(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.channel.close()
        self._workers = []


def _work(channel: Connection, read: Reader) -> None:
    """The life of a worker: shards come in, what was read and tagged goes out. Whatever a reader prints is thrown away."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (for the life of the process)
    while True:
        try:
            items: Sequence[Input] = channel.recv()
        except EOFError:
            return
        shard: list[Pending] = []
        for k, item in enumerate(items):
            channel.send(("at", k))
            shard.append(_read_or_told(read, item))
            channel.send(("read", k, shard[-1]))
        statements = iter(tagged([p.report for p in shard if p.report is not None]))
        channel.send(("tagged", [() if p.report is None else next(statements) for p in shard]))


def _read_or_told(read: Reader, item: Input) -> Pending:
    """What the reader makes of the file; running out of memory or recursion in it is told like any other failure."""
    try:
        return read(item)
    except Exception as e:
        return Pending(source_of(item), "error", f"程序出错（{type(e).__name__}: {e}），请把文件报告给开发者", None)
