"""Rows of the statistics at the end of a report under the regulation of 2007 that a row before them sums up: 收到申请数 | 件 | 26
and 1.当面申请数 | 件 | 6, 2.网络申请数 | 件 | 15, 3.信函申请数 | 件 | 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nianshen.text.numerals import below_hundred
from nianshen.text.statistics_annex import annex_start

_HEADS = r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|其中[：:，]?"
_HEAD = re.compile(_HEADS)
_ROW = re.compile(
    rf"(?:(?P<head>{_HEADS})\s?)?"
    r"(?P<label>[\u4e00-\u9fff《][\u4e00-\u9fff、，（）《》]{1,34})[\s|｜]{1,6}[条件次个份宗人]{1,2}[\s|｜]{1,6}(?P<number>\d{1,7})(?![\d.])(?:[\s|｜]{1,4}(?P<so_far>\d{1,7})(?![\d.]))?"
)
_WHOLES = re.compile(r"收到[^，]{0,8}申请|申请[^，]{0,8}(?:办结|答复)|(?:办结|答复)总?数|行政复议|行政诉讼|工作人员")
"""What their rows below leave nothing of out: every request came in one way, had one answer, was settled in time or later.
Information is disclosed in several ways at once."""
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]{1,3}")
_BORDERS = " \t\r\n\u3000|｜"
_MOST = 400


@dataclass(frozen=True, slots=True)
class EnumeratedRow:
    """A row with its own number; ``kind`` is how it is enumerated (一、 （一） 1. （1） ① 其中), empty where it is not."""

    label: str
    value: int
    kind: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AnnexSum:
    """A row and the rows below it that do not add up to it."""

    whole: EnumeratedRow
    parts: tuple[EnumeratedRow, ...]

    @property
    def sum(self) -> int:
        """What the parts add up to."""
        return sum(part.value for part in self.parts)


def annex_sums(text: str) -> Iterator[AnnexSum | None]:
    """Every row of the annex of ``text`` that the rows below it must add up to: None where they do. Rows that do not follow
    each other without a gap are left out, for a row of which no number was read stands between. Raises nothing."""
    start = annex_start(text)
    if start is None:
        return
    rows = [_row(m) for m in islice(_ROW.finditer(text, start), _MOST)]
    for at, whole in enumerate(rows):
        if not _WHOLES.search(whole.label):
            continue
        parts = _below(text, rows[at:])
        if len(parts) > 1:
            found = AnnexSum(whole, tuple(parts))
            yield None if found.sum == whole.value else found


def _row(m: re.Match[str]) -> EnumeratedRow:
    head = m["head"] or ""
    numeral = _NUMERAL.search(head)
    number = 0
    if numeral is not None:
        number = int(numeral.group()) if numeral.group().isdecimal() else below_hundred(numeral.group()) or 0
    elif _kind(head) == "①":
        number = ord(head[0]) - ord("①") + 1
    return EnumeratedRow(m["label"], int(m["number"]), _kind(head), number, m.start(), m.end())


def _kind(head: str) -> str:
    if not head or head.startswith("其中"):
        return head[:2]
    if "①" <= head[0] <= "⑳":
        return "①"
    return ("（" if head[0] in "（(" else "") + ("1" if any(c.isdecimal() for c in head) else "一")


def _below(text: str, rows: Sequence[EnumeratedRow]) -> list[EnumeratedRow]:
    """The rows right below the first of ``rows`` that are its parts: those that count on from 1 in a way of their own, or
    those from 其中 to the next that is enumerated."""
    whole, kind = rows[0], rows[1].kind if len(rows) > 1 else ""
    if kind in ("", whole.kind) or (kind != "其中" and rows[1].number != 1):
        return []
    parts: list[EnumeratedRow] = []
    last = whole
    for row in rows[1:]:
        between = text[last.end : row.start].strip(_BORDERS)
        if between:
            head = _HEAD.match(between)
            ends = head is not None and _higher(_kind(head.group()), kind)
            return parts if ends or kind == "其中" else []
        last = row
        if row.kind == kind:
            if kind != "其中" and row.number != len(parts) + 1:
                return []
            if kind == "其中" and parts:
                return parts
            parts.append(row)
        elif row.kind == "" and kind == "其中":
            parts.append(row)
        elif row.kind in (whole.kind, "一") or _higher(row.kind, kind):
            break
    return parts


_LEVELS = ("一", "（一", "1", "（1", "①", "其中", "")


def _higher(kind: str, other: str) -> bool:
    return _LEVELS.index(kind) < _LEVELS.index(other)
