"""A run on disk (``audit.jsonl``) as tables of reports, statements, findings and cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nianshen.explore.lineage import Appearance, lineage
from nianshen.output.jsonl import read_jsonl

Row = dict[str, Any]
_HEAD = ("path", "organ", "level", "tier", "year", "form")


class Corpus:
    """The records of a run, read anew each time they are asked for, one at a time: a corpus may be larger than memory.

    Every table is an iterator of plain dictionaries, ready for ``pandas.DataFrame(corpus.statements())``.

    Args:
        run: the folder that ``nianshen audit`` wrote, or its ``audit.jsonl``.

    Raises:
        FileNotFoundError: there is no ``audit.jsonl``.
    """

    def __init__(self, run: str | Path) -> None:
        path = Path(run)
        self.path = path / "audit.jsonl" if path.is_dir() else path
        if not self.path.is_file():
            raise FileNotFoundError(f"no run there: {self.path}")

    def __iter__(self) -> Iterator[Row]:
        """The records of the audited reports, as ``audit.jsonl`` holds them."""
        return (record for record in read_jsonl(self.path) if record["status"] == "audited")

    def reports(self) -> Iterator[Row]:
        """A row a report: its head, verdict, and how many findings of each severity failed."""
        for record in self:
            failed = [f["severity"] for f in record["findings"] if f["outcome"] == "fail"]
            yield {
                **_head(record),
                "title": record["report"]["title"],
                "published": record["report"]["published"],
                "verdict": record["verdict"],
                **{f"failed_{s}": failed.count(s) for s in ("error", "warning", "advice", "info")},
                "characters": len(record["text"]),
            }

    def statements(self) -> Iterator[Row]:
        """A row a statement, with the report's head before its own fields."""
        for record in self:
            head = _head(record)
            yield from ({**head, **statement} for statement in record["statements"])

    def findings(self) -> Iterator[Row]:
        """A row a finding; ``quote`` and ``locator`` are those of its first evidence."""
        for record in self:
            head = _head(record)
            for f in record["findings"]:
                first = f["evidence"][0]
                told = {key: f[key] for key in ("rule", "name", "severity", "outcome", "message", "fingerprint")}
                yield {**head, **told, "locator": first["locator"], "quote": first["quote"]}

    def cells(self) -> Iterator[Row]:
        """A row a cell of the official tables: ``table`` 2, 3 or 4, ``row``, ``column`` (an index), ``value``.

        ``value`` is None where the cell was not read and ``""`` where it is printed blank.
        """
        for record in self:
            head = _head(record)
            for number, table in (record["tables"] or {}).items():
                rows = table.items() if isinstance(table, dict) else [("", table or ())]
                for row, values in rows:
                    for column, value in enumerate(values or ()):
                        yield {**head, "table": int(number), "row": row, "column": column, "value": value}

    def lineage(self, sentence: str, least: float = 0.8) -> list[Appearance]:
        """Where a sentence stands throughout the corpus, the earliest first; see :func:`nianshen.explore.lineage.lineage`."""
        return lineage(sentence, self, least)


def _head(record: Row) -> Row:
    report = record["report"]
    return {"path": record["source"]["path"], **{key: report[key] for key in _HEAD[1:]}}
