"""The labels of the official tables: one that was read with a few wrong characters is the label that the form has there.

The form knows what may stand beside and above its figures; it never says what a figure is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache

from nianshen.forms import national_form
from nianshen.intake.sheet import Entry, TableLines

_HAN = re.compile(r"[\u3400-\u9fff\ufffd]+")
_LEAST_ALIKE = 0.75
_SECOND_LESS = 0.1
_SHORTEST = 4


def with_official_labels(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, the labels in their tables mended; asked once rows that a page's end cut in two are whole again."""
    for entry in entries:
        if isinstance(entry, TableLines):
            rows = tuple(
                row._replace(cells=tuple(c._replace(words=official(c.words) or c.words) for c in row.cells))
                for row in entry.rows
            )
            yield replace(entry, rows=rows)
        else:
            yield entry


def official(words: str) -> str | None:
    """The official label that the words of a cell stand for; None where they are one as read, too short to tell, or
    resemble none, or two."""
    read = _characters(words)
    if len(read) < _SHORTEST or read in _labels():
        return None
    alike = sorted(((_likeness(read, known), label) for known, label in _labels().items()), reverse=True)
    (best, label), (second, _) = alike[:2]
    return label if best >= _LEAST_ALIKE and best - second >= _SECOND_LESS else None


def _likeness(read: str, known: str) -> float:
    if abs(len(read) - len(known)) > max(len(read), len(known)) // 3:
        return 0.0
    return SequenceMatcher(None, read, known, autojunk=False).ratio()


def _characters(words: str) -> str:
    return "".join(_HAN.findall(words))


@cache
def _labels() -> dict[str, str]:
    """The labels by their Chinese characters alone: signs and digits are what is misread most."""
    labels: dict[str, str] = {}
    for form in (national_form("f2019"), national_form("f2021")):
        assert form is not None
        words = [
            *(row.label for row in form.request_rows),
            *(group for row in form.request_rows for group in row.groups),
            *form.request_columns,
            *form.dispute_columns,
            *(part for group in form.dispute_groups for part in group.split("/")),
            *(label for block in form.disclosure for label in (*block.columns, *block.rows)),
        ]
        for label in words:
            labels.setdefault(_characters(label), label)
    return labels
