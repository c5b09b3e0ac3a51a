"""Whether the year in a title is right where another place of the report names another one."""

from __future__ import annotations

from nianshen.report import Report


def year_confirmed(report: Report, other: int) -> bool:
    """Whether the title's year is proven against ``other``: the report was signed or published in the year after it
    (and not in the year after ``other``), or its running text names it more often."""
    if report.year_from != "title":
        return False
    dated = report.signed or report.published
    if dated is not None and dated.value.year == report.year + 1:
        return True
    return (dated is None or dated.value.year != other + 1) and not spoken_of_as_much(report, other)


def spoken_of_as_much(report: Report, other: int) -> bool:
    """Whether the running text names ``other`` as often as the report's year: then the title may be wrong instead."""
    words = "".join(p.span.of(report.text) for p in report.passages if p.kind != "intro")
    return words.count(f"{other}年") >= max(1, words.count(f"{report.year}年"))
