"""What a report has in common with others, and how it stands among its peers: those of other organs of
the same form and level.

    signatures ─▶ candidate pairs ─▶ verified on the text ─▶ twins of each report, and the cluster it belongs to
    all reports of a form and level ─▶ phrases most of them use, terms, figures ─▶ what is measured of each, and the bounds
    a report and last year's ─▶ how much changed

Reports are numbered by their names while they are compared, so that neither the order in which they were given nor the
engine that read them changes what is found. What grows with the text is kept on disk by who asks for the comparison; some 300 bytes a report are not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from nianshen.audit_types import Statement
from nianshen.comparing.brought import Brought
from nianshen.comparing.changes import Changes, Link
from nianshen.comparing.copies import (
    LEAST_COVERED,
    Copies,
    Sentences,
    aligned,
    came_later,
    organ_numbers,
    same_organ,
    verified_pairs,
)
from nianshen.comparing.signatures import Signatures, signature
from nianshen.comparing.spill import Tagged
from nianshen.comparing.standing import Standing
from nianshen.comparing.years import Known
from nianshen.measure.coverage import coverage
from nianshen.measure.term_vectors import Collection, terms
from nianshen.report import Span
from nianshen.rule import Change, Peers, SharedPassage, Twin
from nianshen.rulebook.own_sentences import Section, of_section, section_of

Read = Callable[[int], Tagged]
"""A report by its index."""
_MOST_EARLIER = 20
"""Where more of a cluster may be earlier, it is a template that was handed out."""


class Compared:
    """All reports compared.

    Args:
        reports: what is known of every report.
        before: for each the index of last year's report of the same organ, and whether the organ is surely the same.
        brought: gives what a report brings by its index, again and again.
        read: gives a report by its index, for those whose twins are asked for.
    """

    def __init__(
        self, reports: Sequence[Known], before: Sequence[Link | None], brought: Callable[[int], Brought], read: Read
    ) -> None:
        self._order = sorted(range(len(reports)), key=lambda i: (reports[i].name, not reports[i].judged, i))
        self._number = {index: number for number, index in enumerate(self._order)}
        self._reports = [reports[i] for i in self._order]
        self._before = [before[i] for i in self._order]
        self._brought, self._read = brought, read
        self._compare()

    def peers(self, index: int) -> Peers:
        """How the report of that index stands among the others."""
        number = self._number[index]
        twins = self._copies.closest(number) if self._reports[number].judged else []
        return Peers(
            self._standing.peers(number),
            tuple(self._twin(number, other, share) for other, share in twins),
            self._copies.cluster(number),
            self._standing.measured(number),
            self._standing.bounds(number),
            self._stock(number),
            self._first(number, [other for other, _ in twins]),
        )

    def change(self, index: int) -> Change | None:
        """How much the report of that index changed against last year's."""
        return self._changes.of(self._number[index])

    def _compare(self) -> None:
        everything = Collection()
        organs = organ_numbers(self._reports)
        self._standing = Standing(self._reports, organs)
        with Signatures(organs) as signatures:
            for number, index in enumerate(self._order):
                brought = self._brought(index)
                signatures.put(number, signature(nameless for *_, nameless in brought.plain), self._reports[number].form)
                everything.add(terms(masked for *_, masked, _ in brought.plain))
                self._standing.enter(number, brought)
            pairs = verified_pairs(self._reports, self._own, signatures.candidates())
            self._copies = Copies(organs, pairs)
        links = [link and (self._number[link[0]], link[1]) for link in self._before]
        self._changes = Changes(everything, links, self._own)
        self._standing.compare(self._own)

    def _own(self, number: int) -> Sentences:
        return self._brought(self._order[number]).own()

    def _twin(self, number: int, other: int, share: float) -> Twin:
        report, their_report = self._read(self._order[number])[0], self._read(self._order[other])[0]
        passages = tuple(
            SharedPassage(a, a.of(report.text), b, b.of(their_report.text))
            for a, b in aligned(self._own(number), self._own(other))
        )
        known = self._reports[other]
        return Twin(known.name, known.organ or "", known.year, known.published or known.signed, share, passages)

    def _first(self, number: int, twins: Sequence[int]) -> bool:
        """Whether it was there before all that share its words. Not all of a cluster were compared with each other: those
        that may be earlier are, unless they are so many that it is a template."""
        mine = self._reports[number]
        if not twins or not all(came_later(self._reports[other], mine) for other in twins):
            return False
        perhaps_earlier = (
            other
            for other in self._copies.members(number)
            if not came_later(self._reports[other], mine) and not same_organ(self._reports[other], mine)
        )
        earlier = list(islice(perhaps_earlier, _MOST_EARLIER + 1))
        if len(earlier) > _MOST_EARLIER:
            return False
        words = [s.nameless for s in self._own(number)]
        return all(
            (coverage(words, (s.nameless for s in self._own(other))) or 0.0) < LEAST_COVERED for other in earlier
        )

    def _stock(self, number: int) -> dict[Section, tuple[Span, ...]]:
        own = self._own(number)
        found = self._standing.stock(number, lambda _: own)
        return {section: tuple(of_section(own, section)[k].span for k in told) for section, told in found}


def with_boilerplate(statements: Iterable[Statement], peers: Peers) -> tuple[Statement, ...]:
    """The statements with ``boilerplate`` set where that could be told: those of a section that was compared with 30
    peers."""
    return tuple(
        replace(s, boilerplate=s.span in stock) if (stock := peers.stock.get(section_of(s) or "")) is not None else s
        for s in statements
    )
