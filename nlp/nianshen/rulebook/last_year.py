"""This report beside the same organ's of the year before: what it repeats, and the rows that both tables have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nianshen.measure.coverage import coverage
from nianshen.measure.stickiness import Stickiness, stickiness
from nianshen.report import Row, Span, Table
from nianshen.rule import Case, Earlier
from nianshen.rulebook.copied_passages import passage_beside
from nianshen.rulebook.own_sentences import OwnSentence, own_of
from nianshen.rulebook.tables import table_read
from nianshen.text.told import Told

_MOST_QUOTED = 6
_UNKNOWN = "—"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A sentence of this report that holds words of last year's, and the sentence there that it was taken from."""

    mine: OwnSentence
    theirs: OwnSentence | None


@dataclass(frozen=True, slots=True)
class SinceLastYear:
    """This report's own sentences beside last year's; ``sticky`` as :func:`nianshen.measure.stickiness.stickiness`,
    ``covered`` the share of the characters that stand there in runs of eight."""

    mine: tuple[OwnSentence, ...]
    theirs: tuple[OwnSentence, ...]
    sticky: Stickiness | None
    covered: float | None

    def repeated(self, sections: Iterable[str] = ("overview", "problems")) -> list[Repeated]:
        """The sticky sentences of some sections, the longest first, each beside the one it was taken from."""
        wanted = frozenset(sections)
        chosen = [self.mine[k] for k in (self.sticky.sticky if self.sticky else ()) if self.mine[k].section in wanted]
        chosen.sort(key=lambda s: (-len(s.masked), s.span.start))
        by_words = {t.masked: t for t in reversed(self.theirs)}
        return [Repeated(s, by_words.get(s.masked) or _closest(s, self.theirs)) for s in chosen[:_MOST_QUOTED]]


def last_year_of(case: Case) -> Earlier:
    """Last year's report, for rules that declare that they need it."""
    assert case.last_year is not None  # else the rule does not run
    return case.last_year


def told_last_year(case: Case) -> Told:
    """The running text of last year's report, read once for all that ask."""
    assert case.before is not None  # as above
    return case.before.told


def change_of(earlier: Earlier) -> dict[str, object]:
    """How much the words changed, as findings carry it: ``change`` and what is ``usual`` for the length as they are
    printed (— and None where not known), ``change_score`` the number that the former is above the latter, or None."""
    change = earlier.change
    score = change.score if change else None
    usual = f"{change.raw - score:.2f}" if change and score is not None else None
    return {"change": f"{change.raw:.2f}" if change else _UNKNOWN, "usual": usual, "change_score": score}


def since_last_year(case: Case) -> SinceLastYear:
    """The comparison of a case that has a report of last year. Read once a case: ``case.once(since_last_year)``."""
    assert case.before is not None  # else the rule does not run
    mine, theirs = case.once(own_of), case.before.once(own_of)
    now, before = [s.masked for s in mine], [s.masked for s in theirs]
    return SinceLastYear(mine, theirs, stickiness(now, before), coverage(now, before))


def _closest(sentence: OwnSentence, others: Iterable[OwnSentence]) -> OwnSentence | None:
    pairs = _pairs(sentence.masked)
    shares = [(len(pairs & theirs) / len(pairs | theirs), o) for o in others if (theirs := _pairs(o.masked))]
    return max(shares, key=lambda x: x[0])[1] if shares else None


def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[i : i + 2] for i in range(len(words) - 1))


def passages(found: Iterable[Repeated], earlier: Earlier) -> list[dict[str, object]]:
    """The passages side by side, as a finding's facts carry them."""
    return [
        passage_beside(r.mine.span, earlier.name, r.theirs.span, r.theirs.span.of(earlier.report.text))
        for r in found
        if r.theirs is not None
    ]


def rows_of_both_years(case: Case, number: int, codes: Iterable[str]) -> Iterator[tuple[Table, Row, Row]]:
    """For each of these rows that an official table of both reports has: this year's table and row, and last year's row."""
    now, before = table_read(case.report, number), table_read(last_year_of(case).report, number)
    if now is None or before is None:
        return
    for code in codes:
        mine, theirs = now.row(code), before.row(code)
        if mine is not None and theirs is not None:
            yield now, mine, theirs


def quoted_there(earlier: Earlier, span: Span) -> str:
    """Words of last year's report on one line."""
    return " ".join(span.of(earlier.report.text).split())
