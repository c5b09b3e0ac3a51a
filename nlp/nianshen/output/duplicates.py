"""``duplicates.csv``: every passage found in two reports, a line each, for those who analyse a corpus."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from nianshen.output.reading import copied_passages
from nianshen.output.whole import whole

COLUMNS = (
    "path", "organ", "year", "rule", "fingerprint", "start", "end", "text",
    "other_path", "other_start", "other_end", "other_text",
)  # fmt: skip


def write_duplicates(records: Iterable[Mapping[str, Any]], out: Path) -> int:
    """Write the passages of all findings that show some; offsets are code points of each report's own text.

    UTF-8 with a byte order mark, so that Excel opens it. Returns how many lines there are.
    """
    count = 0
    with whole(out) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(COLUMNS)
        for record in records:
            report = record["report"] or {}
            for finding, p, words in copied_passages(record):
                lines.writerow((
                    record["source"]["path"], report.get("organ"), report.get("year"), finding["rule"],
                    finding["fingerprint"], p["start"], p["end"], words, p["source"], p["their_start"], p["their_end"],
                    p["their_quote"],
                ))  # fmt: skip
                count += 1
    return count
