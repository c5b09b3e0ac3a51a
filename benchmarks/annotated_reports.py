"""Findings on ``corpus/annotated`` beside those of who wrote and annotated the reports: found, missed, charged beside them, by rule.

A finding is found where the rule charges the report and one of its quotations touches the annotated words; an absence, where
the rule charges it at all. What is charged beside the annotations is not wrong for that, and has to be looked at.

    python benchmarks/annotated_reports.py [--held-out]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from nianshen.audit_types import Audit, Finding
from nianshen.auditing import audit_many
from nianshen.registry import rules

ANNOTATED = Path(__file__).parent.parent / "corpus" / "annotated"


def annotations(folder: Path) -> list[dict[str, Any]]:
    """The annotations of a folder, a report each."""
    return [json.loads(line) for line in (folder / "annotations.jsonl").read_text("utf-8").splitlines()]


def compared(audit: Audit, annotated: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """``(rule, "found" | "missed" | "beside", words)`` of every annotation and of every charge that meets none."""
    assert audit.report is not None
    charged = [f for f in audit.findings if f.outcome == "fail"]
    for rule, words, why in annotated:
        match = next((f for f in charged if f.rule == rule and _touches(f, words, audit.report.text)), None)
        if match is not None:
            charged.remove(match)
        yield rule, "missed" if match is None else "found", f"{words[:40]} | {why}"
    for f in charged:
        yield f.rule, "beside", f.message


def _touches(finding: Finding, words: str, text: str) -> bool:
    spans = [e.span for e in finding.evidence if e.span is not None]
    start = text.find(words) if words else -1
    return start < 0 or not spans or any(s.start < start + len(words) and start < s.end for s in spans)


def main() -> None:
    """Print the figures, and of the shown ones what was missed and charged beside."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--held-out", action="store_true", help="count only those that nobody mends rules with")
    given = options.parse_args()
    folder = ANNOTATED / ("held_out" if given.held_out else "shown")
    expected = annotations(folder)
    alone = [rule for rule in rules() if not rule.compares]
    counts: Counter[tuple[str, str]] = Counter()
    for known, audit in zip(expected, audit_many([folder / f"{k['id']}.txt" for k in expected], rules=alone), strict=True):
        for rule, outcome, words in compared(audit, known["findings"]):
            counts[rule, outcome] += 1
            if outcome != "found" and not given.held_out:
                print(f"{known['id']} {outcome:7} {rule:8} {words}")
    total: Counter[str] = Counter()
    for (_, outcome), n in counts.items():
        total[outcome] += n
    for rule in sorted({rule for rule, _ in counts}):
        print(f"{rule:8} " + "  ".join(f"{what} {counts[rule, what]:2}" for what in ("found", "missed", "beside")))
    print(f"all: found {total['found']} of {total['found'] + total['missed']}, charged beside {total['beside']}")


if __name__ == "__main__":
    main()
