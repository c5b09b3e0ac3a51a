"""A real Dask cluster on the loopback: the same records as in this process, hostile files and dying workers included."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hostile_reader import read_hostile
from typer.testing import CliRunner

from nianshen.auditing import Judging, judged
from nianshen.batch import made_by
from nianshen.cli import app
from nianshen.engine import here
from nianshen.first_pass import FirstPass, Input
from nianshen.output.record import line
from nianshen.profile import NATIONAL_PROFILE
from nianshen.recording import lines
from nianshen.registry import rules

pytest.importorskip("distributed", reason="the extra dask is not installed")

from nianshen.batch.cluster import Cluster, ClusterError

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "samples"
JUDGING = Judging(rules(), NATIONAL_PROFILE, {}, date(2026, 1, 1))
HOSTILE = {
    "exit at once": "处理程序异常退出（代码 7），请单独检查这个文件",
    "abort": "处理程序异常退出（代码 -6），请单独检查这个文件",
    "raise": "程序出错（KeyError: '甲'），请把文件报告给开发者",
}
_PATIENCE = 120


def _dask(*arguments: str, log: Path) -> subprocess.Popen[bytes]:
    path = os.pathsep.join([str(ROOT / "nlp"), str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", f"distributed.cli.dask_{arguments[0]}", *arguments[1:]]
    with log.open("wb") as out:
        return subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, "PYTHONPATH": path})


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers."""
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "scheduler.json"
    loopback = ("--host", "127.0.0.1")
    started = [
        _dask(
            "scheduler",
            *loopback,
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(told),
            log=folder / "scheduler.log",
        )
    ]
    try:
        waited = time.monotonic()
        while not told.is_file() or not told.read_text("utf-8").endswith("}"):
            assert time.monotonic() - waited < _PATIENCE, (folder / "scheduler.log").read_text("utf-8")
            time.sleep(0.1)
        found: str = json.loads(told.read_text("utf-8"))["address"]
        for name in ("one", "two"):
            shape = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(folder / name))
            started.append(_dask("worker", found, *loopback, *shape, log=folder / f"{name}.log"))
        yield found
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(_PATIENCE)


@pytest.fixture(scope="module")
def cluster(address: str) -> Iterator[Cluster]:
    """One whose processes stay, for tests that need none of their own."""
    with Cluster(address) as connected:
        yield connected


@pytest.fixture(scope="module")
def inputs() -> list[Input]:
    return [Input(path, path.name) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".html")][::4]


@pytest.fixture(scope="module")
def plain(inputs: list[Input]) -> list[str]:
    return list(lines(inputs, [], JUDGING, here))


def test_a_cluster_changes_nothing(cluster: Cluster, inputs: list[Input], plain: list[str], tmp_path: Path) -> None:
    assert list(lines(inputs, [], JUDGING, cluster, tmp_path / "cache")) == plain
    assert list(lines(inputs[:2], [], JUDGING, cluster, tmp_path / "cache")) == list(
        lines(inputs[:2], [], JUDGING, here)
    )
    assert list(cluster(FirstPass(), [])) == []


def test_hostile_files_cost_only_themselves(
    cluster: Cluster, inputs: list[Input], plain: list[str], tmp_path: Path
) -> None:
    mixed = list(inputs)
    for k, told in enumerate(HOSTILE):
        path = tmp_path / f"{told}.txt"
        path.write_text(f"{told}\n", "utf-8")
        mixed.insert(2 * k, Input(path, path.name))
    audits = list(judged(mixed, (), JUDGING, JUDGING, cluster, FirstPass(read_hostile)))
    assert [a.source.path for a in audits] == [i.name for i in mixed]
    lost = {a.source.path: (a.status, a.reason) for a in audits if a.source.path not in {i.name for i in inputs}}
    assert lost == {f"{told}.txt": ("error", reason) for told, reason in HOSTILE.items()}
    assert [line(a) for a in audits if a.source.path in {i.name for i in inputs}] == plain


def test_a_worker_that_dies_has_its_work_done_by_another(address: str, inputs: list[Input]) -> None:
    many = [Input(i.path, f"{k}/{i.name}") for k in range(20) for i in inputs]
    with Cluster(address) as cluster:
        workers = cluster._client.run(os.getpid)
        reads = cluster(FirstPass(), many)
        first = next(reads)
        os.kill(workers.popitem()[1], signal.SIGKILL)
        pendings = [first[0], *(pending for pending, _ in reads)]
    assert [p.source.path for p in pendings] == [i.name for i in many]
    assert {p.status for p in pendings} == {"audited"}


def test_what_is_given_up_is_not_done(cluster: Cluster, inputs: list[Input]) -> None:
    taken = 0

    def endless() -> Iterator[Input]:
        nonlocal taken
        while True:
            taken += 1
            yield inputs[taken % len(inputs)]

    reads = cluster(FirstPass(), endless())
    for _ in range(30):
        next(reads)
    reads.close()  # type: ignore[attr-defined]
    assert taken <= 30 + 20 * 3 * 3


def test_the_command_line_works_on_a_cluster(address: str, tmp_path: Path) -> None:
    sample = str(SAMPLES / "2023-qingping-water-bureau.txt")
    for out, place in (("here", ["--workers", "0"]), ("there", ["--dask", address])):
        done = CliRunner().invoke(app, ["audit", sample, "-o", str(tmp_path / out), "--format", "jsonl", *place])
        assert done.exit_code == 0, done.output
    assert (tmp_path / "here" / "audit.jsonl").read_bytes() == (tmp_path / "there" / "audit.jsonl").read_bytes()


def test_workers_with_other_code_are_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "LIBRARIES", ("numpy",))
    made_by.reader_digest.cache_clear()
    try:
        with pytest.raises(ClusterError, match="another version of nianshen"):
            Cluster(address)
    finally:
        monkeypatch.undo()
        made_by.reader_digest.cache_clear()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs a file that only this process sees")
def test_a_file_that_the_workers_do_not_see_is_told(cluster: Cluster, tmp_path: Path) -> None:
    with (tmp_path / "report.txt").open("w") as file:
        file.write("年报")
        file.flush()
        cluster.check_sees(tmp_path / "report.txt")
        os.dup2(file.fileno(), 700)
        try:
            with pytest.raises(ClusterError, match="not seen by the worker"):
                cluster.check_sees(Path("/proc/self/fd/700"))
        finally:
            os.close(700)


def test_no_cluster_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = str(SAMPLES / "2023-qingping-water-bureau.txt")
    command = ["audit", sample, "-o", str(tmp_path), "--dask"]
    monkeypatch.setattr("nianshen.batch.cluster._SECONDS_TO_CONNECT", 1)
    for address, more, told in (
        ("tcp://127.0.0.1:9", [], "no scheduler there"),
        ("nonsense://x", [], "no scheduler there"),
        ("tcp://127.0.0.1:9", ["--workers", "2"], "--dask or --workers"),
    ):
        done = CliRunner().invoke(app, [*command, address, *more])
        assert (done.exit_code, told in done.output) == (2, True), done.output
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = CliRunner().invoke(app, [*command, "tcp://127.0.0.1:9"])
    assert (done.exit_code, 'pip install "nianshen[dask]"' in done.output) == (2, True)
