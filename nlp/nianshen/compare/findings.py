"""What became of each finding: fixed, not fixed, no longer assessable; and which are new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from nianshen.compare.likeness import ALIKE, best_pairs, likeness, squeezed

Record = Mapping[str, Any]
Change = Literal["fixed", "not_fixed", "new", "no_longer_assessable"]
CHANGES: tuple[Change, ...] = ("not_fixed", "new", "no_longer_assessable", "fixed")

_TABLE_ROW = re.compile(r"表([二三四]) · ([^×]+?)(?: ×|$)")
_TABLE_NUMBER = {"二": "2", "三": "3", "四": "4"}
_LOOKED = frozenset({"pass", "fail"})


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding of the first run, or a new one of the second.

    ``match`` is the same finding in the second run, where it is there. ``outcome`` is that of the rule in the other
    run (the second; for a new finding the first), None where the rule did not run there.
    """

    change: Change
    finding: Record
    match: Record | None
    outcome: str | None


def finding_changes(a: Record, b: Record) -> tuple[FindingChange, ...]:
    """The findings of record ``a`` in their order, then the new ones of record ``b``.

    A finding is found again by its fingerprint, else by its rule, its place (a row of a table, a part) and similar words. One that is gone is
    fixed only where its rule looked again and the place could be read; a doubt, a rule that crashed, did not run or
    does not apply any more proves nothing.
    """
    matches = _matches(a, b)
    known = {*matches.values()}
    changes = [_became(f, b["findings"][matches[i]] if i in matches else None, b) for i, f in enumerate(a["findings"])]
    changes += [
        FindingChange("new", f, None, a["outcomes"].get(f["rule"])) for j, f in enumerate(b["findings"]) if j not in known
    ]
    return tuple(changes)


def _became(finding: Record, match: Record | None, b: Record) -> FindingChange:
    outcome = b["outcomes"].get(finding["rule"])
    if match is not None:
        doubted = finding["outcome"] == "fail" and match["outcome"] == "uncertain"
        return FindingChange("no_longer_assessable" if doubted else "not_fixed", finding, match, outcome)
    fixed = outcome in _LOOKED and _can_be_read(finding, b) and not _is_doubted(finding, b)
    return FindingChange("fixed" if fixed else "no_longer_assessable", finding, None, outcome)


def _matches(a: Record, b: Record) -> dict[int, int]:
    """Which finding of ``b`` each finding of ``a`` is, by their numbers."""
    found: dict[int, int] = {}
    free: dict[str, list[int]] = {}
    for j, finding in enumerate(b["findings"]):
        free.setdefault(finding["fingerprint"], []).append(j)
    for i, finding in enumerate(a["findings"]):
        if same := free.get(finding["fingerprint"]):
            found[i] = same.pop(0)
    left_a = [i for i in range(len(a["findings"])) if i not in found]
    left_b = sorted(j for numbers in free.values() for j in numbers)
    alike = [[_likeness(a["findings"][i], a, b["findings"][j], b) for j in left_b] for i in left_a]
    found.update((left_a[i], left_b[j]) for i, j in best_pairs(alike))
    return found


def _likeness(one: Record, a: Record, other: Record, b: Record) -> float:
    """How surely two findings are one: by a row of a table in common, else by the words that they share at a place."""
    if one["rule"] != other["rule"]:
        return 0.0
    rows, other_rows = _rows(one), _rows(other)
    if rows or other_rows:
        return max(ALIKE, _words_in_common(one, other)) if rows & other_rows else 0.0
    return _words_in_common(one, other) if _place(one, a) == _place(other, b) else 0.0


def _words_in_common(one: Record, other: Record) -> float:
    said, other_said = ([squeezed(words) for words in _said(f["evidence"])] for f in (one, other))
    shared = len({*said} & {*other_said}) / min(len({*said}), len({*other_said}))
    return max(shared, likeness("".join(said), "".join(other_said)))


def _said(evidence: Sequence[Record]) -> Iterator[str]:
    """The words by which a finding is known again: what it quotes, or what it looked for in vain."""
    for e in evidence:
        yield e["quote"] if e["quote"] is not None else "、".join(e["searched"]["terms"])


def _place(finding: Record, record: Record) -> object:
    """The number of the part, else the place by its name: the heading of a part may have been mended."""
    first = finding["evidence"][0]
    if first["start"] is not None:
        for part in record["parts"]:
            if part["start"] <= first["start"] < part["end"]:
                return part["part"] or part["kind"]
    return first["locator"]


def _rows(finding: Record) -> frozenset[tuple[str, str]]:
    """The table and code of each row that a finding points at."""
    found = (_TABLE_ROW.search(e["locator"]) for e in finding["evidence"])
    return frozenset((_TABLE_NUMBER[m[1]], m[2]) for m in found if m)


def _can_be_read(finding: Record, record: Record) -> bool:
    """Whether the rows that a finding points at are all read in ``record``; true for a finding outside the tables."""
    for table, code in _rows(finding):
        cells = (record["tables"] or {}).get(table)
        if cells is None:
            return False
        row = cells if isinstance(cells, list) else cells.get(code)
        if row is None or None in row:
            return False
    return True


def _is_doubted(finding: Record, record: Record) -> bool:
    return any(f["rule"] == finding["rule"] and f["outcome"] == "uncertain" for f in record["findings"])
