"""``audit.jsonl``: one line an input, written beside its place and moved there when it is whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nianshen.audit_types import Audit
from nianshen.output.record import line
from nianshen.output.whole import whole


def write_jsonl(audits: Iterable[Audit], path: Path) -> Iterator[Audit]:
    """Pass audits through, each written on its way. The file appears under its name only once all are written.

    Raises:
        OSError: the folder cannot be written to.
    """
    with whole(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        for audit in audits:
            out.write(line(audit) + "\n")
            yield audit


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, one at a time."""
    with path.open(encoding="utf-8") as lines:
        for record in lines:
            yield json.loads(record)
