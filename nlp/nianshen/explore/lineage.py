"""Where a sentence first appears and where it went: organ by organ, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nianshen.measure.comparable import names_masked
from nianshen.measure.coverage import CHARACTERS, coverage
from nianshen.text.organ_parts import own_names

_CHINESE_FONTS = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "SimHei", "WenQuanYi Zen Hei",
)  # fmt: skip
"""Those that systems have; matplotlib's own knows no Chinese."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A statement that says the sentence: ``share`` of its characters stand there in runs of eight, from 0 to 1.

    ``start`` and ``end`` are offsets in the text of the report at ``path``; ``published`` is an ISO date or None.
    """

    organ: str | None
    year: int
    published: str | None
    path: str
    part: int | None
    start: int
    end: int
    text: str
    share: float


def lineage(sentence: str, records: Iterable[Mapping[str, Any]], least: float = 0.8) -> list[Appearance]:
    """Every statement that has at least ``least`` of the sentence, by year, then day of publication, then organ.

    Years, figures and the organs' own names do not count as differences. Reports without a day come last in their year:
    who was first can only be told where days are known.

    Raises:
        ValueError: the sentence has fewer than eight characters, or ``least`` is not between 0 and 1.
    """
    if not 0 < least <= 1:
        raise ValueError(f"a share between 0 and 1 is needed, not {least}")
    found = []
    for record in records:
        report = record["report"]
        names = own_names(report["organ"])
        wanted = names_masked(sentence, names)
        if len(wanted) < CHARACTERS:
            raise ValueError(f"too short to be told from others: {sentence!r}")
        for s in record["statements"]:
            share = coverage([wanted], [names_masked(s["text"], names)])
            if share is not None and share >= least:
                found.append(
                    Appearance(
                        report["organ"], report["year"], report["published"], record["source"]["path"], s["part"],
                        s["start"], s["end"], s["text"], round(share, 4),
                    )
                )
    return sorted(found, key=lambda a: (a.year, a.published is None, a.published or "", a.organ or "", a.path, a.start))


def first_of(appearances: Sequence[Appearance]) -> Appearance | None:
    """The appearance that the dates prove to be the first: alone in its year, or published before all others of it.

    Args:
        appearances: in the order of :func:`lineage`.
    """
    if not appearances:
        return None
    first, *others = (a for a in appearances if a.year == appearances[0].year)
    if all(a.path == first.path or (first.published and a.published and first.published < a.published) for a in others):
        return first
    return None


def draw_lineage(appearances: Sequence[Appearance]) -> Any:
    """A picture of a lineage: organs down, years across, a mark where the sentence stands, a larger one where the dates
    prove that it was first.

    Returns:
        A matplotlib ``Axes``; needs the extra ``explore``.
    """
    import matplotlib.pyplot as plt
    from matplotlib.font_manager import fontManager

    organs = list(dict.fromkeys(a.organ or "—" for a in appearances))
    _, axes = plt.subplots(figsize=(8, 1 + 0.4 * len(organs)))
    places = [organs.index(a.organ or "—") for a in appearances]
    years = [a.year for a in appearances]
    first = first_of(appearances)
    axes.scatter(years, places, s=[160 if a is first else 60 for a in appearances], c=[a.share for a in appearances])
    installed = {font.name for font in fontManager.ttflist}
    axes.set_yticks(range(len(organs)), organs, fontfamily=[f for f in _CHINESE_FONTS if f in installed] or None)
    axes.set_xticks(sorted(set(years)))
    axes.invert_yaxis()
    return axes
