"""Which report of one run is which of the other: by organ and year, never by path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nianshen.compare.runs import Entry, Run


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Reports of the same organ and year of which one run holds several: which is which is not guessed."""

    in_a: tuple[Entry, ...]
    in_b: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Every entry of both runs, once. ``unknown`` are those without a report, or whose organ was not recognised."""

    pairs: tuple[tuple[Entry, Entry], ...]
    ambiguous: tuple[Ambiguous, ...]
    only_in_a: tuple[Entry, ...]
    only_in_b: tuple[Entry, ...]
    unknown_in_a: tuple[Entry, ...]
    unknown_in_b: tuple[Entry, ...]


def pair(a: Run, b: Run) -> Pairing:
    """Pair the reports of two runs, in the order of the first."""
    by_key_a, unknown_a = _by_key(a.entries)
    by_key_b, unknown_b = _by_key(b.entries)
    pairs, ambiguous = [], []
    for key, in_a in by_key_a.items():
        in_b = by_key_b.get(key, [])
        if len(in_a) == len(in_b) == 1:
            pairs.append((in_a[0], in_b[0]))
        elif in_b:
            ambiguous.append(Ambiguous(tuple(in_a), tuple(in_b)))
    return Pairing(
        tuple(pairs),
        tuple(ambiguous),
        tuple(entry for key, found in by_key_a.items() if key not in by_key_b for entry in found),
        tuple(entry for key, found in by_key_b.items() if key not in by_key_a for entry in found),
        tuple(unknown_a),
        tuple(unknown_b),
    )


def _by_key(entries: Sequence[Entry]) -> tuple[dict[tuple[str, int], list[Entry]], list[Entry]]:
    found: dict[tuple[str, int], list[Entry]] = {}
    unknown = []
    for entry in entries:
        if entry.key is None:
            unknown.append(entry)
        else:
            found.setdefault(entry.key, []).append(entry)
    return found, unknown
