"""Reading in workers: the same records as in this process, and hostile files cost only themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hostile_reader import read_hostile

from nianshen.auditing import Judging, audit_many, judged
from nianshen.batch.pool import Pool
from nianshen.first_pass import FirstPass, Input
from nianshen.output.record import line
from nianshen.profile import NATIONAL_PROFILE
from nianshen.registry import rules

JUDGING = Judging(rules(), NATIONAL_PROFILE, {}, date(2026, 1, 1))
SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
HOSTILE = {
    "hang": "超过时限（12秒）仍未处理完，请单独检查这个文件",
    "exit": "处理程序异常退出（代码 3），请单独检查这个文件",
    "exit at once": "处理程序异常退出（代码 7），请单独检查这个文件",
    "abort": "处理程序异常退出（代码 -6），请单独检查这个文件",
    "raise": "程序出错（KeyError: '甲'），请把文件报告给开发者",
}


@pytest.fixture(scope="module")
def inputs() -> list[Input]:
    return [Input(path, path.name) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".html")]


@pytest.fixture(scope="module")
def plain(inputs: list[Input]) -> list[str]:
    return [line(a) for a in audit_many(inputs)]


@pytest.mark.parametrize("workers", [1, 2])
def test_workers_change_nothing(inputs: list[Input], plain: list[str], workers: int) -> None:
    with Pool(workers) as pool:
        assert [line(a) for a in audit_many(inputs, engine=pool)] == plain


def test_a_pool_reads_nothing_of_nothing() -> None:
    assert list(Pool(1)(FirstPass(), [])) == []
    with pytest.raises(ValueError, match="needs a worker"):
        Pool(0)


def test_hostile_files_cost_only_themselves(tmp_path: Path, inputs: list[Input], plain: list[str]) -> None:
    mixed: list[Input] = []
    for k, item in enumerate(inputs):
        mixed.append(item)
        if k < len(HOSTILE):
            told = list(HOSTILE)[k]
            path = tmp_path / f"{told}.txt"
            path.write_text(f"{told}\n", "utf-8")
            mixed.append(Input(path, path.name))
    with Pool(2, seconds=12) as pool:
        audits = list(judged(mixed, (), JUDGING, JUDGING, pool, FirstPass(read_hostile)))
    assert [a.source.path for a in audits] == [i.name for i in mixed]
    lost = {
        a.source.path: (a.status, a.reason)
        for a in audits
        if a.source.path and a.source.path.removesuffix(".txt") in HOSTILE
    }
    assert lost == {f"{told}.txt": ("error", reason) for told, reason in HOSTILE.items()}
    assert all(a.source.sha256 for a in audits)
    assert [line(a) for a in audits if a.source.path in {i.name for i in inputs}] == plain


def test_a_file_that_eats_memory_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "eat memory.txt"
    path.write_text("eat memory\n", "utf-8")
    with Pool(1, seconds=300, megabytes=600) as pool:
        (lost,) = judged([Input(path, path.name)], (), JUDGING, JUDGING, pool, FirstPass(read_hostile))
    assert (lost.status, lost.reason) == ("error", "占用内存超过上限（600MB），请单独检查这个文件")
