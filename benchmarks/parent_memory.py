"""Peak memory of the process that leads a run over very many files, and the time that it takes for itself.

Reading and judging are left out, since workers do them: in their place stand generated reports (those of ``copies.py``, in
which every twentieth is copied from another) and records of the usual length. All else is the real thing: the plan of a
folder, digests of the files, the comparison, the spill, the lines written and counted.

    python benchmarks/parent_memory.py [--reports 100000] [--findings 15]
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).parent))
from copies import report_of

from nianshen.audit_types import Source
from nianshen.auditing import Entry, Judging, Subject
from nianshen.batch.plan import plan
from nianshen.engine import Work
from nianshen.first_pass import Input, Pending, source_of
from nianshen.output.jsonl import write_jsonl
from nianshen.output.terminal import Summary
from nianshen.profile import NATIONAL_PROFILE
from nianshen.recording import lines
from nianshen.registry import rules

_TEXT = "政府信息公开工作" * 900


def megabytes() -> float:
    """The most memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


class Generated:
    """An engine whose workers have always just finished."""

    def __init__(self, findings: int) -> None:
        self._findings = findings

    def __call__(self, _: Work[Any, Any], items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            yield self._line(item) if isinstance(item, Subject) else Entry.of(self._read(item))

    def _read(self, item: Input) -> Any:
        report, statements = report_of(int(item.path.stem))
        return Pending(source_of(item), "audited", None, report), statements

    def _line(self, subject: Subject) -> str:
        finding = {
            "rule": "OV-01", "name": "aspects", "severity": "warning", "outcome": "fail", "message": "没有写明监督保障。", "facts": {},
            "fingerprint": "0123456789abcdef", "cites": [], "evidence": [], "decision": None,
        }  # fmt: skip
        source: Source = subject.item.source
        report = subject.item.report
        return json.dumps(
            {
                "source": {"path": source.path, "sha256": source.sha256}, "status": "audited", "reason": None, "verdict": "合规",
                "report": {"organ": report and report.organ, "year": 2024}, "text": _TEXT, "findings": [finding] * self._findings,
                "outcomes": {"OV-01": "fail"},
            },
            ensure_ascii=False,
        )  # fmt: skip


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--reports", type=int, default=100_000)
    options.add_argument("--findings", type=int, default=15)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "in"
        for i in range(given.reports):
            place = folder / f"{i // 1000:04}" / f"{i:07}.txt"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(str(i), "utf-8")
        judging = Judging(rules(), NATIONAL_PROFILE, {}, date(2026, 1, 1))
        loaded = megabytes()
        began = time.process_time()
        inputs = plan([folder]).inputs
        planned = megabytes()
        print(
            f"loaded {loaded:.0f} MB; {given.reports:,} files planned {planned:.0f} MB, {time.process_time() - began:.0f} s",
            flush=True,
        )
        summary, judged = Summary(), 0.0
        told = lines(inputs, [], judging, Generated(given.findings))
        for record in write_jsonl(told, Path(work) / "audit.jsonl"):
            if not judged:
                judged = megabytes()
                print(f"all compared {judged:.0f} MB, {time.process_time() - began:.0f} s", flush=True)
            summary.add(record)
        print(
            f"all written {megabytes():.0f} MB, {time.process_time() - began:.0f} s of CPU; now {psutil.Process().memory_info().rss >> 20} MB"
        )


if __name__ == "__main__":
    main()
