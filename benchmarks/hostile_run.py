"""A folder of which one file in a hundred is hostile: nothing may be lost but the hostile files, each told once with why.

The good files are the samples, each copy made another file by a last line of its own. The hostile ones hang, exit, abort or
raise while they are read, eat memory, or are files on which readers choke (nested tags, a cell of a million columns, one
endless line, bytes of nothing, an empty file). Their records have to be errors with a reason or what the reader honestly makes
of them, all others the bytes of a run without hostile files, whatever the number of workers.

    python benchmarks/hostile_run.py [--files 10000] [--workers 1 2 8] [--seconds 20]
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "batch"))
from hostile_reader import read_hostile

from nianshen.auditing import Judging, judged
from nianshen.batch.plan import plan
from nianshen.batch.pool import Pool
from nianshen.first_pass import FirstPass, Input
from nianshen.profile import NATIONAL_PROFILE
from nianshen.recording import Lines
from nianshen.registry import rules

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"
EVERY = 100
OBEYED = ("hang", "exit", "exit at once", "abort", "raise", "eat memory")
"""What the reader does where a file begins with these words."""
CHOKING: tuple[Callable[[], bytes], ...] = (
    lambda: b"",
    lambda: random.Random(0).randbytes(100_000),
    lambda: b"<div>" * 200_000,
    lambda: "<table><tr><td colspan=1000000000 rowspan=1000000000>年报".encode() * 50,
    lambda: ("政府信息公开工作年度报告2023年" * 60_000).encode(),
    lambda: ("一、" * 100_000).encode(),
    lambda: ("<p>政府信息公开工作年度报告</p>" + "<b>" * 100_000).encode(),
)


def make(folder: Path, count: int) -> tuple[set[str], dict[str, str]]:
    """Write the files; the names of the good ones, and what each hostile one does."""
    samples = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    good: set[str] = set()
    hostile: dict[str, str] = {}
    for i in range(count):
        if i % EVERY == EVERY // 2:
            kind = (i // EVERY) % (len(OBEYED) + len(CHOKING))
            name = f"{i:06}.txt" if kind < len(OBEYED) else f"{i:06}.html"
            content = f"{OBEYED[kind]}\n".encode() if kind < len(OBEYED) else CHOKING[kind - len(OBEYED)]()
            hostile[name] = OBEYED[kind] if kind < len(OBEYED) else "choking"
        else:
            sample = samples[i % len(samples)]
            name = f"{i:06}{sample.suffix}"
            comment = f"<!-- {i} -->" if sample.suffix == ".html" else f"\n附注{i}\n"
            content = sample.read_bytes() + comment.encode()
            good.add(name)
        (folder / name).write_bytes(content)
    return good, hostile


def run(inputs: Sequence[Input], workers: int, seconds: float, judging: Judging) -> list[str]:
    """The lines of a run in so many workers."""
    with Pool(workers, seconds=seconds, megabytes=1500) as pool:
        return list(judged(inputs, (), judging, Lines(judging), pool, FirstPass(read_hostile)))


def faults(
    told: Sequence[str], clean: dict[str, str], good: set[str], hostile: dict[str, str], names: Sequence[str]
) -> list[str]:
    """What is wrong with the records."""
    records = [json.loads(line) for line in told]
    found = (
        []
        if [r["source"]["path"] for r in records] == list(names)
        else ["records are missing, doubled or out of order"]
    )
    for line, record in zip(told, records, strict=True):
        name = record["source"]["path"]
        if name in good and line != clean[name]:
            found.append(f"{name}: not as in a clean run")
        elif name in hostile and hostile[name] != "choking" and (record["status"] != "error" or not record["reason"]):
            found.append(f"{name} ({hostile[name]}): {record['status']} {record['reason']}")
        elif name in hostile and record["status"] != "audited" and not record["reason"]:
            found.append(f"{name} ({hostile[name]}): no reason")
    return found


def main() -> None:
    """Print the figures; exit 1 where something was lost."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=10_000)
    options.add_argument("--workers", type=int, nargs="+", default=[2])
    options.add_argument("--seconds", type=float, default=20.0)
    given = options.parse_args()
    judging = Judging([rule for rule in rules() if not rule.compares], NATIONAL_PROFILE, {}, date(2026, 1, 1))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        good, hostile = make(folder, given.files)
        inputs = plan([folder]).inputs
        names = [i.name for i in inputs]
        clean: dict[str, str] = {}
        only_good = [i for i in inputs if i.name in good]
        for i, line in zip(only_good, run(only_good, given.workers[0], given.seconds, judging), strict=True):
            clean[i.name] = line
        runs = []
        for workers in given.workers:
            began = time.perf_counter()
            runs.append(run(inputs, workers, given.seconds, judging))
            spent = time.perf_counter() - began
            found = faults(runs[-1], clean, good, hostile, names)
            wrong += found
            statuses = Counter(json.loads(line)["status"] for line in runs[-1])
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            print(
                f"{workers} workers: {len(inputs)} files, {len(hostile)} hostile, {spent:.0f} s, {dict(statuses)}, peak {peak} MB; {len(found)} faults",
                flush=True,
            )
        if len({tuple(lines) for lines in runs}) > 1:
            wrong.append("the bytes depend on the number of workers")
    print("\n".join(wrong[:20]) or "nothing was lost but the hostile files")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
