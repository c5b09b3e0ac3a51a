"""Passages found in two reports, as a table."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from nianshen.auditing import audit_many
from nianshen.output.duplicates import COLUMNS, write_duplicates
from nianshen.output.record import record
from nianshen.registry import select

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "2023-qingping-water-bureau.txt"


def test_every_passage_stands_where_it_is_said_to(tmp_path: Path) -> None:
    before = tmp_path / "2022.txt"
    before.write_text(SAMPLE.read_text("utf-8").replace("2023", "2022").replace("2024", "2023"), "utf-8")
    audits = list(audit_many([SAMPLE, before], rules=select(["BP-02"])))
    records = [json.loads(json.dumps(record(a), default=float)) for a in audits]
    written = write_duplicates(records, tmp_path / "duplicates.csv")
    with (tmp_path / "duplicates.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(lines[0]) == COLUMNS
    assert len(lines) == written > 0
    texts = {SAMPLE.name: SAMPLE.read_text("utf-8"), "2022.txt": before.read_text("utf-8")}
    for line in lines:
        assert (line["path"], line["other_path"], line["rule"]) == (SAMPLE.name, "2022.txt", "BP-02")
        assert texts[line["path"]][int(line["start"]) : int(line["end"])] == line["text"]
        assert texts[line["other_path"]][int(line["other_start"]) : int(line["other_end"])] == line["other_text"]


def test_nothing_copied_leaves_the_header(tmp_path: Path) -> None:
    assert write_duplicates([{"findings": [], "report": None}], tmp_path / "d.csv") == 0
    assert (tmp_path / "d.csv").read_text("utf-8-sig").strip() == ",".join(COLUMNS)
