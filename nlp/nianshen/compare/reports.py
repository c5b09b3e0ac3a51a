"""What changed in each report that stands in both runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.compare.cells import CellChange, TableNotCompared, cell_changes
from nianshen.compare.findings import FindingChange, finding_changes
from nianshen.compare.pairing import Pairing
from nianshen.compare.runs import Entry, Run
from nianshen.compare.sentences import SentenceChange, sentence_changes


@dataclass(frozen=True, slots=True)
class ReportChange:
    """One report in both runs. ``verdicts`` are those of the two runs."""

    a: Entry
    b: Entry
    verdicts: tuple[str, str]
    findings: tuple[FindingChange, ...]
    cells: tuple[CellChange, ...]
    tables_not_compared: tuple[TableNotCompared, ...]
    sentences: tuple[SentenceChange, ...]


def compared(a: Run, b: Run, pairing: Pairing) -> Iterator[ReportChange]:
    """Every pair compared, one at a time."""
    for in_a, in_b in pairing.pairs:
        before, after = a.record(in_a), b.record(in_b)
        cells, not_compared = cell_changes(before, after)
        yield ReportChange(
            in_a,
            in_b,
            (before["verdict"], after["verdict"]),
            finding_changes(before, after),
            cells,
            not_compared,
            sentence_changes(before, after),
        )
