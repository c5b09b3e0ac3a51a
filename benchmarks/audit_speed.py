"""What a whole audit costs beside bare ``jieba.lcut`` over the same text: reports a second, time by stage, CPU ratio.

Start-up is left out on both sides: everything is loaded and run once before the clock starts. ``jieba, prose`` cuts
the running text alone, which is all that the narrative stage reads. The stages are timed in the same process and the
same round as jieba, several rounds interleaved, and the median round is given, since machines are noisy and ratios
are not.

    python benchmarks/audit_speed.py [FOLDER] [--copies 20] [--rounds 5]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import jieba

from nianshen import intake
from nianshen.auditing import audit_many
from nianshen.batch.plan import plan
from nianshen.intake import UnreadableError
from nianshen.judge.apply import apply_rules
from nianshen.narrative.tag import tag
from nianshen.output.record import line
from nianshen.parse import NotAReportError, parse
from nianshen.registry import rules
from nianshen.report import Report
from nianshen.rule import Case

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process spent in ``work``."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options.add_argument("--copies", type=int, default=20)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    jieba.setLogLevel(60)
    jieba.dt.tmp_dir = tempfile.mkdtemp()

    inputs = list(plan([given.folder]).inputs) * given.copies
    data = [(i.path.read_bytes(), i.name) for i in inputs]
    chosen = rules()

    def read_all() -> list[intake.Document]:
        documents = []
        for content, name in data:
            try:
                document = intake.read_bytes(content, name)
                intake.check_readable(document)
                documents.append(document)
            except UnreadableError:
                continue
        return documents

    def parse_all(documents: list[intake.Document]) -> list[Report]:
        reports = []
        for document in documents:
            try:
                reports.append(parse(document))
            except NotAReportError:
                continue
        return reports

    documents = read_all()
    reports = parse_all(documents)
    statements = tag(reports)
    audits = list(audit_many(inputs[: len(inputs) // given.copies]))
    texts = [r.text for r in reports]
    jieba.lcut(texts[0])

    stages: dict[str, Callable[[], object]] = {
        "jieba.lcut": lambda: [jieba.lcut(t) for t in texts],
        "jieba, prose": lambda: [jieba.lcut(p.span.of(r.text)) for r in reports for p in r.passages],
        "intake": read_all,
        "parse": lambda: parse_all(documents),
        "narrative": lambda: [tag(reports[i : i + 50]) for i in range(0, len(reports), 50)],
        "rules": lambda: [apply_rules(chosen, Case(r, s)) for r, s in zip(reports, statements, strict=True)],
        "record": lambda: [line(a) for a in audits for _ in range(given.copies)],
        "whole audit": lambda: list(audit_many(inputs)),
    }
    rounds: dict[str, list[float]] = {name: [] for name in stages}
    for _ in range(given.rounds):
        for name, work in stages.items():
            rounds[name].append(cpu(work))
    medians = {name: statistics.median(times) for name, times in rounds.items()}
    ratio = statistics.median(
        whole / bare for whole, bare in zip(rounds["whole audit"], rounds["jieba.lcut"], strict=True)
    )
    print(f"{len(inputs)} files, {len(reports)} reports, {sum(map(len, texts)):,} characters, {given.rounds} rounds")
    for name, seconds in medians.items():
        print(f"{name:12} {1000 * seconds / len(reports):8.2f} ms a report   {seconds / medians['jieba.lcut']:6.2f} × jieba.lcut")
    print(f"{len(inputs) / medians['whole audit']:.0f} reports a second; CPU ratio of the whole audit to jieba.lcut {ratio:.2f}")


if __name__ == "__main__":
    main()
