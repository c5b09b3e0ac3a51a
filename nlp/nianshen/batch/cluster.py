"""Work on a Dask cluster, where one machine is not enough. Needs distributed (extra ``dask``).

    items ─▶ shards ─▶ scheduler ─▶ Dask worker ─▶ a watched process of its own (batch.pool) ─▶ results, put in order
                                    Dask worker ─▶ …

What takes a file's process along is told as it is on one machine, and the Dask worker lives on; a Dask worker that dies
(a machine that is switched off) has its shard done by another. Shards hold paths, so that every machine has to see the
files under the same paths, and run the same code with the same libraries: both is checked before the work begins.
"""

from __future__ import annotations

import multiprocessing
import time
from asyncio import CancelledError
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

from nianshen.batch.made_by import judge_digest, reader_digest
from nianshen.batch.pool import Pool
from nianshen.engine import MOST_TOGETHER, EngineLostError, Item, Made, Work, shards

_IN_FLIGHT = 3
"""Shards a thread of the cluster is given ahead, so that none waits for the way here and back."""
_SECONDS_TO_CONNECT = 30
_SECONDS_TO_CLOSE = 5
_SECONDS_WITHOUT_WORKER = 120.0
_TURN = 1.0


class ClusterError(RuntimeError):
    """The cluster cannot be reached or cannot do the work."""


class Cluster:
    """An engine on the workers of the Dask scheduler at ``address`` (``tcp://host:8786``); use it in a ``with``.

    Each thread of a Dask worker has a process of its own beside it, which holds the models; they end with the ``with``.

    Raises:
        ClusterError: distributed is not installed, there is no scheduler or no worker, or a worker runs other code.
    """

    def __init__(self, address: str) -> None:
        self._client: Any = _connected(address)
        try:
            self._check_versions()
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        with suppress(OSError, TimeoutError):  # the scheduler may have gone, which is told elsewhere
            if self._client.status == "running":
                self._client.run(_end_processes, on_error="ignore")
            self._client.close(timeout=_SECONDS_TO_CLOSE)

    def check_sees(self, path: Path) -> None:
        """Check that every worker finds the file where this process does.

        Raises:
            ClusterError: one does not.
        """
        here = _size(path.absolute())
        for worker, there in self._client.run(_size, path.absolute()).items():
            if there != here:
                raise ClusterError(
                    f"{worker} 上看不到 {path.absolute()}，或与本机的不同：请用各台机器路径相同的共享文件夹"
                    " / not seen by the worker: use a folder that all machines share under the same path"
                )

    def __call__(self, work: Work[Item, Made], items: Iterable[Item]) -> Iterator[Made]:
        """What the work makes of the items, in order."""
        remaining = shards(items, min(MOST_TOGETHER, work.shard))
        waiting: deque[tuple[list[Item], Any]] = deque()
        try:
            while True:
                room = _IN_FLIGHT * self._threads() - len(waiting)
                for shard in islice(remaining, max(room, 0 if waiting else 1)):
                    waiting.append((shard, self._submitted(work, shard)))
                if not waiting:
                    return
                shard, future = waiting.popleft()
                yield from self._result(work, shard, future)
        finally:
            if self._client.status == "running":
                self._client.cancel([future for _, future in waiting])

    def _submitted(self, work: Work[Item, Made], shard: list[Item]) -> Any:
        return self._client.submit(_made, work, shard, pure=False)

    def _result(self, work: Work[Item, Made], shard: list[Item], future: Any) -> list[Made]:
        """What was made of the shard; where no worker outlived it, it is tried one item at a time."""
        try:
            return list(self._waited_for(future))
        except (Exception, CancelledError) as e:
            if future.status != "error":  # nobody failed on it: the scheduler has gone, or the workers have
                raise EngineLostError(f"Dask 集群断开了（{type(e).__name__}: {e}） / the cluster has gone") from e
            if len(shard) == 1:
                return [work.lost(shard[0], f"集群上处理它的进程一再退出（{type(e).__name__}）")]
        return [made for item in shard for made in self._result(work, [item], self._submitted(work, [item]))]

    def _waited_for(self, future: Any) -> Any:
        last_seen = time.monotonic()
        while True:
            try:
                return future.result(timeout=_TURN)
            except TimeoutError:
                if future.status == "error":  # it is the work's own
                    raise
            if self._threads():
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > _SECONDS_WITHOUT_WORKER:
                raise TimeoutError("no worker is left")

    def _threads(self) -> int:
        try:
            return sum(int(count) for count in self._client.nthreads().values())
        except (OSError, ValueError) as e:
            raise EngineLostError(f"Dask 集群断开了（{type(e).__name__}: {e}） / the cluster has gone") from e

    def _check_versions(self) -> None:
        ours = _versions()
        for worker, theirs in self._client.run(_versions).items():
            if theirs != ours:
                raise ClusterError(
                    f"{worker} 上的 nianshen、依赖库或 Python 版本与本机不同，结果会不一致：请装成一样的"
                    " / the worker runs another version of nianshen, of its libraries or of Python"
                )


def _connected(address: str) -> Any:
    try:
        import distributed
    except ImportError as e:
        raise ClusterError(
            '用 Dask 要装 distributed：pip install "nianshen[dask]" / --dask needs the extra dask'
        ) from e
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as e:
        raise ClusterError(f"连不上 Dask 调度器 {address}：{e} / no scheduler there") from e
    try:
        client.wait_for_workers(1, timeout=_SECONDS_TO_CONNECT)
    except TimeoutError as e:
        client.close()
        raise ClusterError(f"调度器 {address} 没有工作进程 / the scheduler has no workers") from e
    return client


def _versions() -> tuple[str, str]:
    return reader_digest(), judge_digest(())


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


_idle: list[Pool] = []
_lock = Lock()


def _made(work: Work[Item, Made], shard: list[Item]) -> list[Made]:
    """What the work makes of a shard, in a watched process beside this Dask worker."""
    multiprocessing.current_process().daemon = False  # as Dask starts its workers, they may have no children
    with _lock:
        pool = _idle.pop() if _idle else Pool(1)
    try:
        return list(pool(work, shard))
    finally:
        with _lock:
            _idle.append(pool)


def _end_processes() -> None:
    with _lock:
        while _idle:
            _idle.pop().close()
