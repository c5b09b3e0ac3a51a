"""How a report stands among its peers, those of other organs of the same form and level: what is measured of each, and
where the extreme tenth begins.

A run may hold many years of an organ, which says much the same in all of them. So every organ counts once among the
peers, with its latest report; the others are measured against the same peers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from nianshen.comparing.brought import Brought
from nianshen.comparing.copies import Own
from nianshen.comparing.years import Known
from nianshen.measure.boilerplate import FEWEST, Phrases, boilerplate, likely_phrases, phrases
from nianshen.measure.length_removed import length_class, usual_by_length
from nianshen.measure.peer_distance import PeerDistance
from nianshen.measure.term_vectors import Collection, terms
from nianshen.rulebook.own_sentences import SECTIONS, Section, of_section

_LOWEST, _HIGHEST = 0.1, 0.9
"""The shares of peers below the value that marks the lowest and the highest tenth (P10, P90)."""
_SAMPLE = 300
"""Reports of a group among whose phrases those of the whole group are looked for."""
SPECIFICITY, DOCUMENTS = "specificity of problems", "documents in force"
BOILERPLATE, DISTANCE, NEARNESS = "boilerplate of {}", "peer distance of {}", "peer distance of {} for its length"
_NAMES = (SPECIFICITY, DOCUMENTS, *(name.format(s) for name in (BOILERPLATE, DISTANCE, NEARNESS) for s in SECTIONS))
_LOW = frozenset([SPECIFICITY, *(name.format(s) for name in (DISTANCE, NEARNESS) for s in SECTIONS)])
"""Of these the lowest tenth is remarkable, of the others the highest."""
Group = tuple[str, str | None]
"""Form and level."""


def group_of(report: Known) -> Group:
    """The group of a report's peers."""
    return report.form, report.level


class Standing:
    """What was measured of every report, by its number, and the bounds of each group.

    Args:
        reports: numbered as they stand.
        organs: of every report the number of its organ.
    """

    def __init__(self, reports: Sequence[Known], organs: Sequence[int]) -> None:
        self._reports, self._organs = reports, organs
        self._values = np.full((len(reports), len(_NAMES)), np.nan)
        self._groups: dict[Group, list[int]] = {}
        for i, report in enumerate(reports):
            self._groups.setdefault(group_of(report), []).append(i)
        self._latest: dict[Group, dict[int, int]] = {}
        """For every organ of a group the number of its latest report."""
        self._bounds: dict[Group, dict[str, float]] = {}
        self._phrases: dict[tuple[Group, Section], Phrases] = {}

    def enter(self, number: int, brought: Brought) -> None:
        """Note what was measured of a report alone: how specific its problems and measures are, its documents in force."""
        if brought.specificity is not None:
            self._set(number, SPECIFICITY, brought.specificity)
        if brought.documents is not None:
            self._set(number, DOCUMENTS, float(brought.documents))

    def compare(self, own: Own) -> None:
        """Measure the reports of each group of at least 30 organs against each other, and set its bounds."""
        for group, numbers in self._groups.items():
            latest = self._latest[group] = self._latest_of(numbers)
            if len(latest) >= FEWEST:
                for section in SECTIONS:
                    self._phrases[group, section] = self._compare(numbers, latest, own, section)
            self._bounds[group] = _bounds(self._values[list(latest.values())])

    def peers(self, number: int) -> int:
        """How many other organs have a report of its form and level."""
        return len(self._latest[group_of(self._reports[number])]) - 1

    def measured(self, number: int) -> dict[str, float]:
        """What was measured of a report, by name."""
        values = zip(_NAMES, self._values[number].tolist(), strict=True)
        return {name: value for name, value in values if not np.isnan(value)}

    def bounds(self, number: int) -> Mapping[str, float]:
        """Where the highest tenth of its group begins, or the lowest ends, by name."""
        return self._bounds[group_of(self._reports[number])]

    def stock(self, number: int, own: Own) -> list[tuple[Section, tuple[int, ...]]]:
        """For each section that was compared with peers its sentences (counted within it) that are boilerplate."""
        found = []
        for section in SECTIONS:
            common = self._phrases.get((group_of(self._reports[number]), section))
            told = boilerplate(_nameless(own, number, section), common) if common else None
            if told is not None:
                found.append((section, told[1]))
        return found

    def _set(self, number: int, name: str, value: float) -> None:
        self._values[number, _NAMES.index(name)] = value

    def _latest_of(self, numbers: Iterable[int]) -> dict[int, int]:
        return {self._organs[i]: i for i in sorted(numbers, key=lambda i: (self._reports[i].year, i))}

    def _compare(self, numbers: Sequence[int], latest: Mapping[int, int], own: Own, section: Section) -> Phrases:
        peers = list(latest.values())
        sample = peers[:: max(1, len(peers) // _SAMPLE)]
        likely = likely_phrases(_nameless(own, i, section) for i in sample)
        gathered = Collection()

        def gathering() -> Iterator[list[str]]:
            for i in peers:
                sentences = _nameless(own, i, section)
                gathered.add(terms(sentences))
                yield sentences

        common = phrases(gathering(), likely)
        distance = PeerDistance(gathered)
        far: dict[int, tuple[float, int]] = {}
        for i in numbers:
            sentences = _nameless(own, i, section)
            if (told := boilerplate(sentences, common)) is not None:
                self._set(i, BOILERPLATE.format(section), told[0])
            itself = latest[self._organs[i]]
            without = None if itself == i else terms(_nameless(own, itself, section))
            if gathered.texts >= FEWEST and (value := distance.of(terms(sentences), without)) is not None:
                self._set(i, DISTANCE.format(section), value)
                far[i] = value, sum(map(len, sentences))
        of_peers = [far[i] for i in peers if i in far]
        usual = usual_by_length([value for value, _ in of_peers], [length for _, length in of_peers])
        for i, (value, length) in far.items():
            if (k := length_class(length)) in usual:
                self._set(i, NEARNESS.format(section), value - usual[k])
        return common


def _nameless(own: Own, number: int, section: Section) -> list[str]:
    return [s.nameless for s in of_section(own(number), section)]


def _bounds(values: np.typing.NDArray[np.float64]) -> dict[str, float]:
    """For everything measured of at least 30 reports where the highest tenth begins, or the lowest ends."""
    bounds = {}
    for name, column in zip(_NAMES, values.T, strict=True):
        found = np.sort(column[~np.isnan(column)])
        if len(found) >= FEWEST:
            bounds[name] = float(found[int((_LOWEST if name in _LOW else _HIGHEST) * len(found))])
    return bounds
