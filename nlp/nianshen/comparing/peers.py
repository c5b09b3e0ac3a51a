"""What a report has in common with others, and how it stands among its peers: those of the same form and level.

    signatures ─▶ candidate pairs ─▶ verified on the text ─▶ twins of each report, and the cluster it belongs to
    all reports of a form and level ─▶ phrases most of them use, figures ─▶ what is measured of each, and the bounds
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nianshen.audit_types import Statement
from nianshen.comparing.organs import may_be_one
from nianshen.comparing.signatures import Hashes, candidates, signature
from nianshen.comparing.spill import Spill, Tagged
from nianshen.comparing.years import Known
from nianshen.measure.boilerplate import FEWEST, boilerplate, likely_phrases, phrases
from nianshen.measure.coverage import covered, runs
from nianshen.report import Report, Span
from nianshen.rule import Peers, SharedPassage, Twin
from nianshen.rulebook.own_sentences import SECTIONS, OwnSentence, Section, of_section, own_sentences

_LEAST_COVERED = 0.35
"""A report half copied, with names, years and figures replaced, keeps so much in runs of eight characters."""
_HALF = 0.5
_MOST_TWINS = 5
_MOST_PASSAGES = 6
_SHORTEST_PASSAGE = 12
_LOWEST, _HIGHEST = 0.1, 0.9
"""The shares of peers below the value that marks the lowest and the highest tenth (P10, P90)."""
_IN_FORCE = 2
"""The column 现行有效件数 of table two in the form of 2021."""
SPECIFICITY, DOCUMENTS = "specificity of problems", "documents in force"

_SAMPLE = 300
"""Reports of a group among whose phrases those of the whole group are looked for."""

Sentences = tuple[OwnSentence, ...]
Read = Callable[[int], Tagged]
Own = Callable[[int], Sentences]
"""A report by its index, and its own sentences."""
_Group = tuple[str, str | None]
"""Form and level."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The peers of every report, by its index."""

    _of: Mapping[int, Peers]

    def of(self, index: int) -> Peers:
        """How the report of that index stands among the others."""
        return self._of[index]


def compare(reports: Sequence[Known], read: Read) -> Compared:
    """Compare all reports; ``read`` gives a report by its index, once for each and again for those that have twins."""
    with Spill[Sentences]() as kept:
        signatures, measured = [], []
        for i in range(len(reports)):
            report, statements = read(i)
            own = own_sentences(report, statements)
            kept.put(own)
            signatures.append(signature(s.nameless for s in own))
            measured.append(_measured(report, statements))
        return _compared(reports, read, kept.get, signatures, measured)


def _compared(
    reports: Sequence[Known], read: Read, own: Own, signatures: list[Hashes], measured: list[dict[str, float]]
) -> Compared:
    verified = list(verified_pairs(reports, own, candidates(signatures)))
    signatures.clear()
    sizes = _cluster_sizes(len(reports), [(a, b) for a, b, mine, theirs in verified if max(mine, theirs) >= _HALF])
    neighbours: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, b, mine, theirs in verified:
        neighbours[a].append((mine, b))
        neighbours[b].append((theirs, a))
    groups = _groups(reports)
    bounds: dict[_Group, dict[str, float]] = {}
    for key, indexes in groups.items():
        if len(indexes) >= FEWEST:
            _measure_boilerplate(indexes, own, measured)
        bounds[key] = _bounds([measured[i] for i in indexes])
    of: dict[int, Peers] = {}
    for i, known in enumerate(reports):
        key = (known.form, known.level)
        best = sorted(((c, j) for c, j in neighbours[i] if c >= _LEAST_COVERED), key=lambda x: (-x[0], reports[x[1]].name))
        twins = tuple(_twin(reports, read, own, i, j, c) for c, j in best[:_MOST_TWINS]) if known.judged else ()
        of[i] = Peers(len(groups[key]) - 1, twins, sizes[i], measured[i], bounds[key])
    return Compared(of)


def _measured(report: Report, statements: Iterable[Statement]) -> dict[str, float]:
    """What can be measured of a report alone: how specific its problems and measures are, its documents in force."""
    found: dict[str, float] = {}
    named = [s.specificity for s in statements if s.specificity is not None]
    if named:
        found[SPECIFICITY] = sum(named) / len(named)
    table = report.table(2)
    row = table.row("行政规范性文件") if table is not None and report.form == "f2021" else None
    if row is not None and len(row.cells) > _IN_FORCE and isinstance(value := row.cells[_IN_FORCE].value, int):
        found[DOCUMENTS] = float(value)
    return found


def _measure_boilerplate(indexes: Sequence[int], own: Own, measured: Sequence[dict[str, float]]) -> None:
    for section in SECTIONS:
        likely = likely_phrases(_texts(indexes[:: max(1, len(indexes) // _SAMPLE)], own, section))
        common = phrases(_texts(indexes, own, section), likely)
        for i, sentences in zip(indexes, _texts(indexes, own, section), strict=True):
            if (told := boilerplate(sentences, common)) is not None:
                measured[i][f"boilerplate of {section}"] = told[0]


def _bounds(measured: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """For everything measured of at least 30 reports where the highest tenth begins, of specificity the lowest."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for own in measured:
        for name, value in own.items():
            values[name].append(value)
    return {
        name: sorted(found)[int((_LOWEST if name == SPECIFICITY else _HIGHEST) * len(found))]
        for name, found in values.items()
        if len(found) >= FEWEST
    }


def verified_pairs(reports: Sequence[Known], own: Own, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, float, float]]:
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
        if max(of_a, of_b) >= _LEAST_COVERED:
            yield a, b, of_a, of_b


def _same_organ(a: Known, b: Known) -> bool:
    return a.organ is None or b.organ is None or may_be_one(a.organ, b.organ)


def _share(sentences: Sequence[str], known: set[str]) -> float:
    total = sum(map(len, sentences))
    return sum(sum(covered(s, known)) for s in sentences) / total if total else 0.0


def _cluster_sizes(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For every report how many reports hang together with it, itself included."""
    root = list(range(count))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for a, b in pairs:
        root[find(a)] = find(b)
    size: defaultdict[int, int] = defaultdict(int)
    for i in range(count):
        size[find(i)] += 1
    return [size[find(i)] for i in range(count)]


def _twin(reports: Sequence[Known], read: Read, own: Own, i: int, j: int, share: float) -> Twin:
    other = reports[j]
    mine, theirs = own(i), own(j)
    report, other_report = read(i)[0], read(j)[0]
    passages = tuple(
        SharedPassage(a, a.of(report.text), b, b.of(other_report.text)) for a, b in _aligned(mine, theirs)
    )
    return Twin(other.name, other.organ or "", other.year, other.published, share, passages)


def _aligned(mine: Sequence[OwnSentence], theirs: Sequence[OwnSentence]) -> Iterator[tuple[Span, Span]]:
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


def _groups(reports: Sequence[Known]) -> dict[_Group, list[int]]:
    groups: dict[_Group, list[int]] = {}
    for i, report in enumerate(reports):
        groups.setdefault((report.form, report.level), []).append(i)
    return groups


def _texts(indexes: Iterable[int], own: Own, section: Section) -> Iterator[list[str]]:
    for i in indexes:
        yield [s.nameless for s in of_section(own(i), section)]
