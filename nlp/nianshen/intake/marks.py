"""What each line of a text is: metadata, page furniture, a table row or the report's own words.

The same marks serve plain text and the lines of a web page. Metadata is looked for only in the head, above the first
prose, so that a table or a sentence of the report never counts as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from nianshen.intake.furniture import Reason, crumb_end, line_reason, tail_start
from nianshen.intake.labels import LabelledValue, labelled_cells, labelled_values, trimmed
from nianshen.intake.run_in import find_run_in

MarkKind = Literal["paragraph", "row", "furniture", "metadata"]

_HEAD_LINES = 60
_HEAD_REACH = 1200
_LONGEST_VALUE = 300
_PROSE_LENGTH = 40
_LONGEST_CELL = 80
_ORDINAL_HEADING = re.compile(r"\s*[一二三四五六七八九十]{1,2}\s{0,4}、")
_RULER = re.compile(r"[=＝*＊_—-]{4,}\s{0,8}(?:正文|全文|内容)?\s{0,8}[=＝*＊_—-]{4,}")
_DIVIDER = re.compile(r"[|｜\t]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line: ``start`` and ``end`` in the line, the fields it tells, why it is furniture."""

    kind: MarkKind
    start: int
    end: int
    fields: tuple[LabelledValue, ...] = ()
    reason: Reason | None = None


def mark_lines(lines: Sequence[str]) -> list[tuple[Mark, ...]]:
    """The marks of every line, in order; together they hold each of its characters that is no white space.

    A row reaches from edge to edge of its line, because a blank cell at the edge is a cell too; other marks are
    trimmed.
    """
    ruler = _ruler(lines)
    marks: list[tuple[Mark, ...]] = [_above_ruler(line) for line in lines[: ruler + 1]]
    seen = 0
    in_head = True
    for line in lines[ruler + 1 :]:
        if not line.strip():
            marks.append(())
            continue
        seen += 1
        in_head = in_head and seen <= _HEAD_LINES
        marks.append(_in_head(line, marks) if in_head else _in_body(line))
        in_head = in_head and not _is_prose(line)
    _cut_tail(lines, marks)
    return marks


def _is_separator_row(line: str) -> bool:
    """Whether a line only draws the border of a table (---|---)."""
    return "--" in line and not line.strip(" \t\u3000\xa0|｜:+-")


def is_row(line: str) -> bool:
    """Whether a line is a row of a table that pipes or tabs divide: no cell of it holds a sentence."""
    if _is_separator_row(line):
        return "|" in line or "｜" in line
    # White space in front is an indent unless the line has further dividers.
    words = line.strip() if line.count("\t") < 2 else line.strip(" \u3000\xa0")
    if not _DIVIDER.search(words) or "。" in words:
        return False
    return all(len(cell) <= _LONGEST_CELL for cell in _DIVIDER.split(words))


def _ruler(lines: Sequence[str]) -> int:
    """The number of the line that divides an archive's metadata from the text; -1 where there is none."""
    labelled = False
    for n, line in enumerate(lines[:_HEAD_LINES]):
        if labelled and len(line) <= _LONGEST_VALUE and _RULER.fullmatch(line.strip()):
            return n
        labelled = labelled or bool(labelled_values(line))
        if _is_prose(line) and not labelled_values(line):
            return -1
    return -1


def _above_ruler(line: str) -> tuple[Mark, ...]:
    start, end = trimmed(line, 0, len(line))
    if start == end:
        return ()
    return (Mark("metadata", start, end, tuple(labelled_values(line))),)


def _in_head(line: str, before: Sequence[tuple[Mark, ...]]) -> tuple[Mark, ...]:
    start, end = trimmed(line, 0, len(line))
    if fields := labelled_cells(line):
        return (Mark("metadata", start, end, tuple(fields)),)
    run = find_run_in(line, start, min(end, _HEAD_REACH))
    if run and run.start == start and run.end == end:
        return (Mark("furniture", start, end, run.fields, "toolbar"),)
    fields = labelled_values(line)
    if fields and "。" not in line and all(f.end - f.start <= _LONGEST_VALUE for f in fields):
        return (Mark("metadata", start, end, tuple(fields)),)
    if _is_separator_row(line) and _last_is_metadata(before):
        return (Mark("metadata", start, end),)
    if reason := line_reason(line):
        return (Mark("furniture", start, end, (), reason),)
    cut = [Mark("furniture", start, crumb, (), "navigation")] if (crumb := crumb_end(line)) > start else []
    if run:
        cut.append(Mark("furniture", run.start, run.end, run.fields, "toolbar"))
    return _with_rest(line, cut) if cut else _in_body(line)


def _in_body(line: str) -> tuple[Mark, ...]:
    start, end = trimmed(line, 0, len(line))
    if reason := line_reason(line):
        run = find_run_in(line, start, end) if reason == "toolbar" else None
        return (Mark("furniture", start, end, run.fields if run else (), reason),)
    if is_row(line):
        return (Mark("row", 0, len(line)),)
    return (Mark("paragraph", start, end),)


def _with_rest(line: str, cut: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks with paragraphs for what stands between and after them."""
    marks: list[Mark] = []
    at = 0
    for mark in (*cut, Mark("furniture", len(line), len(line))):
        start, end = trimmed(line, at, max(at, mark.start))
        if start < end:
            marks.append(Mark("paragraph", start, end))
        start, end = trimmed(line, max(at, mark.start), max(at, mark.end))
        if start < end:
            marks.append(replace(mark, start=start, end=end))
        at = max(at, mark.end)
    return tuple(marks)


def _cut_tail(lines: Sequence[str], marks: list[tuple[Mark, ...]]) -> None:
    """Mark the furniture run into the end of the last line that is the report's."""
    for n in range(len(lines) - 1, -1, -1):
        if not marks[n] or marks[n][-1].kind == "furniture":
            continue
        last = marks[n][-1]
        if last.kind == "paragraph" and (cut := tail_start(lines[n])) < last.end and cut > last.start:
            start, end = trimmed(lines[n], cut, last.end)
            body = trimmed(lines[n], last.start, cut)
            marks[n] = (*marks[n][:-1], Mark("paragraph", *body), Mark("furniture", start, end, (), "toolbar"))
        return


def _last_is_metadata(before: Sequence[tuple[Mark, ...]]) -> bool:
    last = next((m for m in reversed(before) if m), ())
    return bool(last) and last[-1].kind == "metadata"


def _is_prose(line: str) -> bool:
    return (len(line) >= _PROSE_LENGTH and "。" in line) or bool(_ORDINAL_HEADING.match(line))
