"""Whether the year in a title is right where another place of the report names another one."""

from __future__ import annotations

from collections.abc import Callable

from nianshen.report import Report


def year_confirmed(report: Report, other: int) -> bool:
    """Whether the title's year is proven against ``other``: the report was signed or published in the year after it
    (and not in the year after ``other``), or its running text names it more often."""
    if report.year_from != "title":
        return False
    dated = report.signed or report.published
    if dated is not None and dated.value.year == report.year + 1:
        return True
    times = _times(report)
    return (dated is None or dated.value.year != other + 1) and times(report.year) > times(other)


def spoken_of_as_much(report: Report, other: int) -> bool:
    """Whether the running text names ``other`` as often as the report's year: then the title may be wrong instead."""
    times = _times(report)
    return times(other) >= max(1, times(report.year))


def _times(report: Report) -> Callable[[int], int]:
    """How often the running text after the introduction names a year."""
    words = "".join(p.span.of(report.text) for p in report.passages if p.kind != "intro")
    return lambda year: words.count(f"{year}年")
