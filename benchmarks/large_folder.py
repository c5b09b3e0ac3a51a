"""What the command line costs over folders of growing size: CPU and wall time a report, memory of the leading process, the same
run once more, several workers.

The reports are generated, and say so: statements of ``corpus/statements`` drawn at random between the parts and tables of the
2021 form, organs' names and figures made up. They are for scale and teach nothing about how reports are written.

    python benchmarks/large_folder.py [--sizes 1000 10000] [--workers 1] [--again] [--all-formats]

Each size is a folder of its own. CPU counts all processes of a run, start-up included; on a busy machine CPU is what to compare.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from nianshen.forms import FORM_2021
from nianshen.narrative.corpus import GoldPassage, read_corpus

ROOT = Path(__file__).parent.parent
_FIRST, _SECOND = "青云安临和泰永宁长平石清河东南西北金玉新", "溪川岭桥湖城江泉山塘林浦坪店湾阳台关原河"
_BUREAUS = ("民政局", "财政局", "水利局", "司法局", "审计局", "教育局", "统计局", "林业局", "交通运输局", "农业农村局", "应急管理局", "医疗保障局")
_WORK, _PROBLEMS, _MEASURES = 16, 3, 4
_LOOK_EVERY = 0.2
"""Seconds between two looks at the memory of the leading process."""


@dataclass(frozen=True)
class Spent:
    """What one run took."""

    cpu: float
    wall: float
    peak: float


class Drafts:
    """Reports drawn from statements."""

    def __init__(self, passages: Sequence[GoldPassage]) -> None:
        said = {
            role: [p.text[g.start : g.end] for p in passages for g in p.gold if g.role == role and not g.heading]
            for role in ("work", "problem", "measure")
        }
        self._work, self._problems, self._measures = said["work"], said["problem"], said["measure"]

    def report(self, i: int) -> str:
        """Report ``i``: organs of one name report for several years."""
        chance = random.Random(i)
        organ, year = self._organ(i // 4), 2021 + i % 4
        work = chance.sample(self._work, _WORK)
        problems, measures = chance.sample(self._problems, _PROBLEMS), chance.sample(self._measures, _MEASURES)
        ordinals = "一二三四五"
        return "\n".join(
            [
                f"{organ}{year}年政府信息公开工作年度报告",
                f"根据《中华人民共和国政府信息公开条例》编制。统计期限自{year}年1月1日起至{year}年12月31日止。",
                "一、总体情况",
                *("。".join(work[k : k + 4]) + "。" for k in range(0, _WORK, 4)),
                "二、主动公开政府信息情况",
                *self._disclosure(chance),
                "三、收到和处理政府信息公开申请情况",
                *self._requests(chance),
                "四、政府信息公开行政复议、行政诉讼情况",
                *self._disputes(),
                "五、存在的主要问题及改进情况",
                "存在的主要问题：",
                *(f"{ordinals[k]}是{said}。" for k, said in enumerate(problems)),
                "改进措施：",
                *(f"{ordinals[k]}是{said}。" for k, said in enumerate(measures)),
                "六、其他需要报告的事项",
                f"{year}年没有收取信息处理费，无其他需要报告的事项。",
                "",
            ]
        )

    @staticmethod
    def _organ(i: int) -> str:
        bureau, place = _BUREAUS[i % len(_BUREAUS)], i // len(_BUREAUS)
        first, second = _FIRST[place % len(_FIRST)], _SECOND[place // len(_FIRST) % len(_SECOND)]
        third = _FIRST[place // (len(_FIRST) * len(_SECOND)) % len(_FIRST)]
        return f"{third}{first}{second}县{bureau}"

    @staticmethod
    def _disclosure(chance: random.Random) -> list[str]:
        lines = []
        for block in FORM_2021.disclosure:
            lines.append("\t".join(("信息内容", *block.columns)))
            lines.extend("\t".join((row, *(str(chance.choice((0, 0, 3, 12))) for _ in block.columns))) for row in block.rows)
        return lines

    @staticmethod
    def _requests(chance: random.Random) -> list[str]:
        received = chance.randint(0, 40)
        of_row = {"A1": received, "B1": received, "G": received}
        lines = ["\t".join(("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", *FORM_2021.request_columns))]
        for row in FORM_2021.request_rows:
            n = of_row.get(row.code, 0)
            lines.append("\t".join((row.label, str(n), "0", "0", "0", "0", "0", str(n))))
        return lines

    @staticmethod
    def _disputes() -> list[str]:
        columns = FORM_2021.dispute_columns
        return ["\t".join(FORM_2021.dispute_groups), "\t".join(columns * 3), "\t".join(["0"] * len(columns) * 3)]


def write(folder: Path, count: int, drafts: Drafts) -> None:
    """So many reports, a thousand a folder."""
    for i in range(count):
        place = folder / f"{i // 1000:04}" / f"{i:07}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(drafts.report(i), "utf-8")


def run(folder: Path, out: Path, workers: int, formats: Sequence[str]) -> Spent:
    """One audit in a process of its own.

    Raises:
        RuntimeError: the audit ended with an error.
    """
    command = [sys.executable, "-m", "nianshen.cli", "audit", str(folder), "-o", str(out), "--workers", str(workers)]
    for name in formats:
        command += ["--format", name]
    began, cpu, peak = time.perf_counter(), 0.0, 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        leading = psutil.Process(process.pid)
        while process.poll() is None:
            try:
                peak = max(peak, leading.memory_info().rss / 2**20)
                cpu = max(cpu, _cpu(leading))
            except psutil.NoSuchProcess:
                break
            time.sleep(_LOOK_EVERY)
    if process.returncode not in (0, 3):
        raise RuntimeError(f"the audit ended with {process.returncode}")
    return Spent(cpu, time.perf_counter() - began, peak)


def _cpu(leading: psutil.Process) -> float:
    """What the processes of a run have spent: those that live, and those that ended before them.

    It is looked at while they live, since a worker that was forked by another process is no child of the leading one.
    """
    spent = 0.0
    for process in (leading, *leading.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            spent += times.user + times.system + times.children_user + times.children_system
    return spent


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    options.add_argument("--workers", type=int, nargs="+", default=[1])
    options.add_argument("--again", action="store_true", help="run each once more, nothing changed")
    options.add_argument("--all-formats", action="store_true", help="page and workbook too, not audit.jsonl alone")
    given = options.parse_args()
    formats = ("jsonl", "html", "xlsx") if given.all_formats else ("jsonl",)
    drafts = Drafts(read_corpus(sorted((ROOT / "corpus" / "statements").glob("*.txt"))))
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as work:
            write(Path(work) / "in", size, drafts)
            for workers in given.workers:
                out = Path(work) / f"out{workers}"
                for what in ("first", "again") if given.again else ("first",):
                    spent = run(Path(work) / "in", out, workers, formats)
                    print(
                        f"{size:>8,} reports, {workers} workers, {what:5}: CPU {spent.cpu / size * 1000:7.2f} ms a report, "
                        f"wall {spent.wall:8.1f} s, leading process {spent.peak:5.0f} MB at most",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
