"""``audit.jsonl``: one line an input, written beside its place and moved there when it is whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from nianshen.output.whole import whole


def write_jsonl(lines: Iterable[str], path: Path) -> Iterator[dict[str, Any]]:
    """Write the lines; each is given back as the record that it is. The file appears under its name only once all are
    written.

    Raises:
        OSError: the folder cannot be written to.
    """
    with whole(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            out.write(line + "\n")
            yield json.loads(line)


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, one at a time."""
    with path.open(encoding="utf-8") as lines:
        for record in lines:
            yield json.loads(record)
