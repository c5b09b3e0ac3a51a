"""What a report repeats from the same organ's report of the year before; the BP and P rules on it share this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nianshen.measure.coverage import coverage
from nianshen.measure.stickiness import Stickiness, stickiness
from nianshen.report import Report, Span, Table
from nianshen.rule import Case, Earlier
from nianshen.rulebook.own_sentences import OwnSentence, own_sentences

_MOST_QUOTED = 6


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


def since_last_year(case: Case) -> SinceLastYear:
    """The comparison of a case that has a report of last year. Read once a case: ``case.once(since_last_year)``."""
    earlier = case.last_year
    assert earlier is not None  # rules that ask declare the need
    mine = own_sentences(case.report, case.statements or ())
    theirs = own_sentences(earlier.report, earlier.statements)
    now, before = [s.masked for s in mine], [s.masked for s in theirs]
    return SinceLastYear(mine, theirs, stickiness(now, before), coverage(now, before))


def _closest(sentence: OwnSentence, others: Iterable[OwnSentence]) -> OwnSentence | None:
    pairs = _pairs(sentence.masked)
    shares = [(len(pairs & theirs) / len(pairs | theirs), o) for o in others if (theirs := _pairs(o.masked))]
    return max(shares, key=lambda x: x[0])[1] if shares else None


def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[i : i + 2] for i in range(len(words) - 1))


def passages(found: Iterable[Repeated], earlier: Earlier) -> list[dict[str, object]]:
    """The passages side by side, as a finding's facts carry them: ``start``, ``end`` and ``quote`` here, and in last
    year's report, whose input is ``source``."""
    return [
        {
            "start": r.mine.span.start,
            "end": r.mine.span.end,
            "source": earlier.name,
            "their_start": r.theirs.span.start,
            "their_end": r.theirs.span.end,
            "their_quote": r.theirs.span.of(earlier.report.text),
        }
        for r in found
        if r.theirs is not None
    ]


def table_of(report: Report, number: int) -> Table | None:
    """An official table of which something was read, None else."""
    table = report.table(number)
    return table if table is not None and table.state in ("read", "partly_read") else None


def quoted_there(earlier: Earlier, span: Span) -> str:
    """Words of last year's report on one line."""
    return " ".join(span.of(earlier.report.text).split())
