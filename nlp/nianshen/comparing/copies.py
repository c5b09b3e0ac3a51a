"""Which reports of different organs share their words: pairs verified on the text, the closest few of each report, and
how many hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from nianshen.comparing.organs import may_be_one
from nianshen.comparing.years import Known
from nianshen.measure.coverage import covered, runs
from nianshen.report import Span
from nianshen.rulebook.own_sentences import OwnSentence
from nianshen.text.organ_parts import normal_name

Sentences = tuple[OwnSentence, ...]
Own = Callable[[int], Sentences]
"""The own sentences of a report, by its number."""
LEAST_COVERED = 0.35
"""A report half copied, with names, years and figures replaced, keeps so much in runs of eight characters."""
_HALF = 0.5
_MOST_TWINS = 5
_MOST_PASSAGES = 6
_SHORTEST_PASSAGE = 12


class Copies:
    """The closest reports of every report, and the cluster that it belongs to: some sixty bytes a report.

    Args:
        reports: numbered as they stand; of two that are as close the first is named first.
        pairs: as :func:`verified_pairs` gives them.
    """

    def __init__(self, reports: Sequence[Known], pairs: Iterable[tuple[int, int, float, float]]) -> None:
        count = len(reports)
        self._others = np.full((count, _MOST_TWINS), count, dtype=np.int64)
        self._shares = np.zeros((count, _MOST_TWINS))
        self._root = np.arange(count)
        for a, b, mine, theirs in pairs:
            self._enter(a, b, mine)
            self._enter(b, a, theirs)
            if max(mine, theirs) >= _HALF:
                self._root[self._find(a)] = self._find(b)
        roots = np.array([self._find(i) for i in range(count)], dtype=np.int64)
        organs = organ_numbers(reports)
        distinct = np.unique(roots * max(1, count) + np.array(organs, dtype=np.int64)) // max(1, count)
        self._organs = np.bincount(distinct, minlength=count)[roots]
        self._first = set(_first_ones(reports, organs, roots))

    def closest(self, number: int) -> list[tuple[int, float]]:
        """Up to five other reports with the share of this one that stands there too, the largest first."""
        shares = self._shares[number].tolist()
        return [(j, s) for j, s in zip(self._others[number].tolist(), shares, strict=True) if s >= LEAST_COVERED]

    def cluster(self, number: int) -> int:
        """The reports of how many organs hang together with it by half their text, its own included."""
        return int(self._organs[number])

    def first(self, number: int) -> bool:
        """Whether the dates prove that it was there before the reports of all other organs in its cluster."""
        return number in self._first

    def _enter(self, a: int, b: int, share: float) -> None:
        if share < LEAST_COVERED or (-share, b) >= (-self._shares[a, -1], self._others[a, -1]):
            return
        ranked = sorted(zip((-self._shares[a]).tolist(), self._others[a].tolist(), strict=True))[:-1]
        ranked = sorted([*ranked, (-share, b)])
        self._shares[a] = [-s for s, _ in ranked]
        self._others[a] = [j for _, j in ranked]

    def _find(self, i: int) -> int:
        root = self._root
        while root[i] != i:
            root[i] = root[root[i]]
            i = int(root[i])
        return i


def organ_numbers(reports: Sequence[Known]) -> list[int]:
    """For every report a number of its organ, below the number of reports; those without an organ have one together."""
    names: dict[str | None, int] = {}
    return [names.setdefault(r.organ and normal_name(r.organ), len(names)) for r in reports]


def _first_ones(reports: Sequence[Known], organs: Sequence[int], roots: npt.NDArray[np.int64]) -> Iterator[int]:
    """The reports that were there before those of all other organs in their cluster: of an earlier year, or published
    before any of them can have been."""
    order = np.argsort(roots, kind="stable")
    bounds = np.flatnonzero(np.r_[True, np.diff(roots[order]) != 0, True]) if len(order) else order
    for at in np.flatnonzero(np.diff(bounds) > 1).tolist():
        members = order[bounds[at] : bounds[at + 1]].tolist()
        lead = organs[min(members, key=lambda i: (reports[i].year, _soonest(reports[i]) or date.max, i))]
        others = [reports[i] for i in members if organs[i] != lead]
        if not others:
            continue
        year = min(other.year for other in others)
        days = [_soonest(other) for other in others if other.year == year]
        earliest = min((day for day in days if day), default=None) if all(days) else None
        for i in (i for i in members if organs[i] == lead):
            mine = reports[i].published
            if reports[i].year < year or (reports[i].year == year and mine and earliest and mine < earliest):
                yield i


def _soonest(report: Known) -> date | None:
    """The day before which a report was not published."""
    return report.published or report.signed


def verified_pairs(
    reports: Sequence[Known], own: Own, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, float, float]]:
    """The pairs of different organs with over a third in common one way or the other: coverage of the first, of the
    second."""
    held: tuple[int, list[str], set[str]] | None = None
    for a, b in pairs:
        if _same_organ(reports[a], reports[b]) or reports[a].form != reports[b].form:
            continue
        if held is None or held[0] != a:
            mine = [s.nameless for s in own(a)]
            held = a, mine, runs(mine)
        theirs = [s.nameless for s in own(b)]
        of_a, of_b = _share(held[1], runs(theirs)), _share(theirs, held[2])
        if max(of_a, of_b) >= LEAST_COVERED:
            yield a, b, of_a, of_b


def aligned(mine: Sequence[OwnSentence], theirs: Sequence[OwnSentence]) -> Iterator[tuple[Span, Span]]:
    """The longest sentences of mine that stand mostly in one of theirs, each with the one it has most in common with."""
    known = [runs([t.nameless]) for t in theirs]
    found: list[tuple[int, Span, Span]] = []
    for own in mine:
        if len(own.nameless) < _SHORTEST_PASSAGE:
            continue
        best, at = max(((sum(covered(own.nameless, k)), -n) for n, k in enumerate(known)), default=(0, 0))
        if best * 2 >= len(own.nameless):
            found.append((best, own.span, theirs[-at].span))
    found.sort(key=lambda f: (-f[0], f[1].start))
    yield from ((a, b) for _, a, b in sorted(found[:_MOST_PASSAGES], key=lambda f: f[1].start))


def _same_organ(a: Known, b: Known) -> bool:
    return a.organ is None or b.organ is None or may_be_one(a.organ, b.organ)


def _share(sentences: Sequence[str], known: set[str]) -> float:
    total = sum(map(len, sentences))
    return sum(sum(covered(s, known)) for s in sentences) / total if total else 0.0
