"""The words of a comparison of two runs, for the terminal and for Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.compare.cells import CellChange, Value
from nianshen.compare.findings import CHANGES, FindingChange
from nianshen.compare.pairing import Pairing
from nianshen.compare.reports import ReportChange
from nianshen.compare.runs import Entry
from nianshen.compare.sentences import SentenceChange
from nianshen.output.reading import weight, words_of
from nianshen.output.wording import Lang, colon, in_brackets, joined, label, outcome_word, reason, status_word, word

COLUMNS = ("organ", "year", "verdict", *CHANGES, "cells", "sentences")


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is told of two runs."""

    changes: tuple[ReportChange, ...]
    pairing: Pairing
    same_versions: bool


def row(change: ReportChange, lang: Lang) -> list[str]:
    """A report in one line, a cell for each of ``COLUMNS``."""
    before, after = (word(v, lang) for v in change.verdicts)
    counted = Counter(f.change for f in change.findings)
    numbers = [*(counted[c] for c in CHANGES), len(change.cells), len(change.sentences)]
    verdict = after if before == after else f"{before} → {after}"
    return [change.a.organ or "—", str(change.a.year), verdict, *(str(n or "·") for n in numbers)]


def finding_words(f: FindingChange, lang: Lang) -> str:
    """What became of a finding, in the words of the second run where it still stands."""
    shown = f.match if f.change == "not_fixed" and f.match is not None else f.finding
    told = f"{shown['rule']} {word(weight(shown), lang)} {words_of(shown, lang)}"
    if f.change == "no_longer_assessable" or (f.change == "new" and f.outcome not in ("pass", "fail")):
        outcome = outcome_word(f.outcome, lang) if f.outcome else word("not_run", lang)
        remark = word("rule_in_a" if f.change == "new" else "rule_in_b", lang).format(outcome=outcome)
        told += in_brackets(remark, lang)
    return told


def cell_words(cell: CellChange, lang: Lang) -> str:
    """A cell before and after."""
    place = f"{word('table', lang)} {cell.table} · {label(cell.row, lang)} × {label(cell.column, lang)}"
    return f"{place}{colon(lang)}{_value(cell.before, lang)} → {_value(cell.after, lang)}"


def sentence_words(sentence: SentenceChange) -> list[tuple[str, str]]:
    """The words of a statement before and after, each with its sign; once for one that only moved."""
    if sentence.change == "moved":
        return [("↕", sentence.before or "")]
    both = (("−", sentence.before), ("+", sentence.after))
    return [(sign, words) for sign, words in both if words is not None]


def left_out(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    """What was not compared, by heading; headings with nothing under them are left out."""
    pairing = comparison.pairing
    several = [
        f"{found.in_a[0].organ} {found.in_a[0].year}{colon(lang)}{_paths(found.in_a, lang)} / {_paths(found.in_b, lang)}"
        for found in pairing.ambiguous
    ]
    groups: tuple[tuple[str, list[str]], ...] = (
        ("ambiguous", several),
        ("only_in_a", [_report(e) for e in pairing.only_in_a]),
        ("only_in_b", [_report(e) for e in pairing.only_in_b]),
        ("unknown_in_a", [_unknown(e, lang) for e in pairing.unknown_in_a]),
        ("unknown_in_b", [_unknown(e, lang) for e in pairing.unknown_in_b]),
    )
    for heading, lines in groups:
        if lines:
            yield word(heading, lang), lines


def _paths(entries: tuple[Entry, ...], lang: Lang) -> str:
    return joined([e.path or "—" for e in entries], lang)


def _report(entry: Entry) -> str:
    return f"{entry.organ} {entry.year}  {entry.path or '—'}"


def _unknown(entry: Entry, lang: Lang) -> str:
    why = f"{colon(lang)}{reason(entry.reason, lang)}" if entry.reason else ""
    return f"{entry.path or '—'}  {status_word(entry.status, lang)}{why}"


def _value(value: Value, lang: Lang) -> str:
    if value is None:
        return word("unread_cell", lang)
    return word("blank_cell", lang) if value == "" else str(value)
