"""Where the labels of a table stand: the longest chain of its row labels in official order, close to one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from nianshen.parse.tables.ideographs import Ideographs
from nianshen.report import Span

MOST_PLACES = 200
"""Places of one label that are looked at; a text that repeats a label more often is no report."""


@dataclass(frozen=True, slots=True)
class Found:
    """A label found: its name, its index and end among the ideographs, its stretch of the text."""

    name: str
    at: int
    until: int
    span: Span


def places(view: Ideographs, labels: Iterable[tuple[str, str]], within: Span | None) -> list[Found]:
    """Every place of the labels (name, ideographs), in order, without those that lie inside a longer label found."""
    found: list[Found] = []
    for name, words in labels:
        spots = view.find(words, within)
        found += [Found(name, at, at + len(words), span) for at, span in islice(spots, MOST_PLACES)]
    found.sort(key=lambda f: (f.at, -f.until))
    outermost: list[Found] = []
    for label in found:
        if not outermost or label.at >= outermost[-1].until:
            outermost.append(label)
    return outermost


@dataclass(frozen=True, slots=True)
class _Link:
    label: Found
    length: int
    before: _Link | None


def chain(found: Sequence[Found], order: Sequence[str], gap: int) -> tuple[Found, ...]:
    """The longest run of labels in ``order`` with at most ``gap`` ideographs between one and the next.

    A label may be left out; none comes twice. Of two runs of one length the earlier in the text.
    """
    rank = {name: n for n, name in enumerate(order)}
    ends: list[_Link | None] = [None] * len(order)
    best: _Link | None = None
    for label in found:
        before: _Link | None = None
        for link in ends[: rank[label.name]]:
            near = link is not None and label.at - link.label.until <= gap
            if near and link is not None and (before is None or link.length >= before.length):
                before = link
        link = _Link(label, 1 + (before.length if before else 0), before)
        standing = ends[rank[label.name]]
        if standing is None or link.length >= standing.length or label.at - standing.label.until > gap:
            ends[rank[label.name]] = link
        if best is None or link.length > best.length:
            best = link
    run: list[Found] = []
    while best is not None:
        run.append(best.label)
        best = best.before
    return tuple(reversed(run))


def clusters(found: Sequence[Found], gap: int) -> list[tuple[Found, ...]]:
    """The labels in groups: at most ``gap`` ideographs lie between one and the next of a group."""
    groups: list[list[Found]] = []
    for label in found:
        if groups and label.at - groups[-1][-1].until <= gap:
            groups[-1].append(label)
        else:
            groups.append([label])
    return [tuple(g) for g in groups]
