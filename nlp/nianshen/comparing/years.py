"""Which report is the same organ's of the year before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nianshen.comparing.organs import the_one
from nianshen.report import Form, Level, Tier
from nianshen.text.organ_parts import normal_name


@dataclass(frozen=True, slots=True)
class Known:
    """What the corpus pass needs to know of a report: ``name`` is its input's, ``judged`` False for one that is there
    only to be compared with. It was not published before it was ``signed``."""

    name: str
    organ: str | None
    level: Level | None
    tier: Tier | None
    form: Form
    year: int
    published: date | None
    judged: bool = True
    signed: date | None = None


def years_before(reports: Sequence[Known]) -> list[tuple[int, bool] | None]:
    """For every report the index of the same organ's report of the year before, and whether the organ is the same beyond
    doubt; None where there is none, or where several may be meant."""
    of_year: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, report in enumerate(reports):
        if report.organ:
            of_year[report.year][normal_name(report.organ)].append(i)
    return [_before(report, of_year) for report in reports]


def _before(report: Known, of_year: defaultdict[int, defaultdict[str, list[int]]]) -> tuple[int, bool] | None:
    if not report.organ or report.year - 1 not in of_year:
        return None
    earlier = of_year[report.year - 1]
    found = the_one(report.organ, earlier)
    if found is None:
        return None
    organ, sure = found
    if not sure and the_one(organ, of_year[report.year]) not in (None, (normal_name(report.organ), False)):
        return None  # another report of this year has the better claim to it
    indexes = earlier[organ]
    return (indexes[0], sure) if len(indexes) == 1 else None
