"""Which reports of different organs share their words: pairs verified on the text, the closest few of each report, and
how many hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from nianshen.comparing.organs import may_be_one
from nianshen.comparing.years import Known
from nianshen.measure.coverage import covered, runs, share_covered
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
        organs: of every report the number of its organ (:func:`organ_numbers`); of two reports that are as close to a
            third the one with the lower number is named first.
        pairs: as :func:`verified_pairs` gives them.
    """

    def __init__(self, organs: Sequence[int], pairs: Iterable[tuple[int, int, float, float]]) -> None:
        count = len(organs)
        self._others = np.full((count, _MOST_TWINS), count, dtype=np.int64)
        self._shares = np.zeros((count, _MOST_TWINS))
        self._root = np.arange(count)
        for a, b, mine, theirs in pairs:
            self._enter(a, b, mine)
            self._enter(b, a, theirs)
            if max(mine, theirs) >= _HALF:
                self._root[self._find(a)] = self._find(b)
        roots = np.array([self._find(i) for i in range(count)], dtype=np.int64)
        distinct = np.unique(roots * max(1, count) + np.array(organs, dtype=np.int64)) // max(1, count)
        self._organs = np.bincount(distinct, minlength=count)[roots]
        self._root = roots

    def closest(self, number: int) -> list[tuple[int, float]]:
        """Up to five other reports with the share of this one that stands there too, the largest first."""
        shares = self._shares[number].tolist()
        return [(j, s) for j, s in zip(self._others[number].tolist(), shares, strict=True) if s >= LEAST_COVERED]

    def cluster(self, number: int) -> int:
        """The reports of how many organs hang together with it by half their text, its own included."""
        return int(self._organs[number])

    def members(self, number: int) -> list[int]:
        """The reports of its cluster, itself included, ascending."""
        found: list[int] = np.flatnonzero(self._root == self._root[number]).tolist()
        return found

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


def came_later(other: Known, report: Known) -> bool:
    """Whether the dates prove that ``other`` was not there yet when ``report`` was published; years, where a day is not
    known."""
    soonest = other.published or other.signed
    if report.published and soonest:
        return report.published < soonest
    return report.year < other.year


def verified_pairs(
    reports: Sequence[Known], own: Own, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, float, float]]:
    """The pairs of different organs with over a third in common one way or the other: coverage of the first, of the
    second."""
    held: tuple[int, list[str], set[str]] | None = None
    for a, b in pairs:
        if same_organ(reports[a], reports[b]) or reports[a].form != reports[b].form:
            continue
        if held is None or held[0] != a:
            mine = [s.nameless for s in own(a)]
            held = a, mine, runs(mine)
        theirs = [s.nameless for s in own(b)]
        of_a, of_b = share_covered(held[1], runs(theirs)) or 0.0, share_covered(theirs, held[2]) or 0.0
        if max(of_a, of_b) >= LEAST_COVERED:
            yield a, b, of_a, of_b


def aligned(mine: Sequence[OwnSentence], theirs: Sequence[OwnSentence]) -> Iterator[tuple[Span, Span]]:
    """The longest sentences of mine that stand mostly in one of theirs, each with the one it has most in common with."""
    known = [runs([t.nameless]) for t in theirs]
    found: list[tuple[int, Span, Span]] = []
    for own in mine:
        if len(own.nameless) < _SHORTEST_PASSAGE:
            continue
        here = runs([own.nameless])
        shared = ((sum(covered(own.nameless, k)), -n) for n, k in enumerate(known) if not k.isdisjoint(here))
        best, at = max(shared, default=(0, 0))
        if best * 2 >= len(own.nameless):
            found.append((best, own.span, theirs[-at].span))
    found.sort(key=lambda f: (-f[0], f[1].start))
    yield from ((a, b) for _, a, b in sorted(found[:_MOST_PASSAGES], key=lambda f: f[1].start))


def same_organ(a: Known, b: Known) -> bool:
    """Whether two reports may be of one organ; of one that is not known nothing else is known."""
    return a.organ is None or b.organ is None or may_be_one(a.organ, b.organ)
