"""Personal data masked in an audit before it is given out: ID numbers, private mobile numbers and the names
of private persons, character for character with ＊, so that every offset stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from nianshen.audit_types import Audit, Evidence, Finding, Link, Searched, Source, Statement
from nianshen.judge.fingerprint import fingerprint
from nianshen.report import Cell, Report, Span, Table
from nianshen.rule import Case
from nianshen.rulebook.personal import PersonalData, personal_data
from nianshen.text.id_numbers import id_numbers
from nianshen.text.mobile_numbers import mobiles
from nianshen.text.private_names import private_names
from nianshen.text.quantities import half_width
from nianshen.text.word_edges import stands_apart

MASK = "＊"
_DIGITS = re.compile(r"\d{6,}[Xx]?")
_GAPS = re.compile(r"[\s\-－]")
_TOO_LONG_TO_COUNT = 11
"""No count of a report has as many digits: a number that has may be a sum over a masked one, and give it away."""
_SHORT_NAME = 2


def masked(audit: Audit, case: Case | None) -> Audit:
    """The audit as it may leave the house: its text and all that was made from it without personal data, ``masked``
    telling where in the text it was. ``case`` is what was judged, None where there was no report.

    The fingerprint of a finding whose quotes change is made anew from the masked ones: made from a number, it would
    give the number away to whoever tries them all.
    """
    if case is None:
        mask = _Mask("", [], [])
        return replace(audit, source=mask.source(audit.source), reason=audit.reason and mask.words(audit.reason))
    text = case.report.text
    spans = _everywhere(text, _hidden(case))
    mask = _Mask(text, spans, _of_last_year(case))
    shown = mask.report(case.report)
    return replace(
        audit,
        source=mask.source(audit.source),
        report=shown,
        statements=tuple(mask.statement(s) for s in audit.statements) if spans else audit.statements,
        findings=tuple(mask.finding(f, shown) for f in audit.findings),
        masked=tuple(spans),
    )


def _hidden(case: Case) -> Iterator[PersonalData]:
    return (data for data in personal_data(case) if data.private is not False)


def _of_last_year(case: Case) -> list[str]:
    """What is hidden of the report of the year before: findings may quote it."""
    if case.before is None:
        return []
    return [data.span.of(case.before.report.text) for data in _hidden(case.before)]


def _everywhere(text: str, hidden: Iterable[PersonalData]) -> list[Span]:
    """Where the data stand, and wherever else the same characters do, in order and disjoint."""
    found: set[tuple[int, int]] = set()
    for data in hidden:
        found.add((data.span.start, data.span.end))
        secret = data.span.of(text)
        short = data.kind == "name" and len(secret) <= _SHORT_NAME
        at = text.find(secret)
        while at >= 0:
            if not short or stands_apart(text, at, at + len(secret)):
                found.add((at, at + len(secret)))
            at = text.find(secret, at + len(secret))
    spans: list[Span] = []
    for start, end in sorted(found):
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return spans


class _Mask:
    """Hides the characters at some spans of a text, and the same in what was made from it."""

    def __init__(self, text: str, spans: list[Span], others: Iterable[str]) -> None:
        self.spans = spans
        self._was = text
        pieces: list[str] = []
        at = 0
        for span in spans:
            pieces += (text[at : span.start], MASK * (span.end - span.start))
            at = span.end
        self.text = "".join((*pieces, text[at:]))
        secrets = {*(span.of(text) for span in spans), *others}
        secrets |= {half_width(_GAPS.sub("", secret)) for secret in secrets}
        self._secrets = sorted(secrets, key=lambda secret: (-len(secret), secret))

    def words(self, words: str, others: Iterable[str] = ()) -> str:
        """Any words made from the text, or read beside it, without the secrets, nor ``others``; nor with a part of a
        number, where they were cut short."""
        for start, end in id_numbers(words):
            words = words[:start] + MASK * (end - start) + words[end:]
        for secret in (*others, *self._secrets):
            words = words.replace(secret, MASK * len(secret))
        return _DIGITS.sub(self._part_of_number, words) if self._secrets else words

    def _part_of_number(self, m: re.Match[str]) -> str:
        digits = m.group()
        gives_away = len(digits) >= _TOO_LONG_TO_COUNT and digits not in self.text
        return MASK * len(digits) if gives_away or any(digits in secret for secret in self._secrets) else digits

    def _at(self, span: Span, words: str) -> str:
        """Words that stand at ``span``, or were made from what does."""
        return span.of(self.text) if words == span.of(self._was) else self.words(words)

    def value(self, value: Any, others: Iterable[str] = ()) -> Any:
        """A fact: words, numbers, or containers of them."""
        if isinstance(value, str):
            return self.words(value, others)
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            shown = self.words(str(value))
            return value if shown == str(value) else shown
        if isinstance(value, Mapping):
            return {key: self.value(v, others) for key, v in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.value(v, others) for v in value)
        return value

    def source(self, source: Source) -> Source:
        return replace(source, url=source.url and self.words(source.url))

    def report(self, report: Report) -> Report:
        """The report without personal data; the same object where it has none."""
        beside = (report.title, report.organ, report.index_number, report.document_number)
        title, organ, index_number, document_number = (words and self.words(words) for words in beside)
        if not self._secrets and (title, organ, index_number, document_number) == beside:
            return report
        return replace(
            report,
            text=self.text,
            title=title,
            organ=organ,
            index_number=index_number,
            document_number=document_number,
            parts=tuple(replace(p, title=self.words(p.title)) for p in report.parts),
            other_headings=tuple(replace(h, title=self.words(h.title)) for h in report.other_headings),
            tables=tuple(self._table(t) for t in report.tables),
        )

    def _table(self, table: Table) -> Table:
        rows = tuple(
            replace(row, label=self.words(row.label), cells=tuple(map(self._cell, row.cells))) for row in table.rows
        )
        return replace(table, rows=rows)

    def _cell(self, cell: Cell) -> Cell:
        if cell.span is not None and any(cell.span.overlaps(span) for span in self.spans):
            return Cell(cell.span.of(self.text), cell.span)
        return replace(cell, value=self.value(cell.value))

    def statement(self, s: Statement) -> Statement:
        nearest = s.nearest and self._link(s.nearest)
        return replace(s, text=self._at(s.span, s.text), links=tuple(map(self._link, s.links)), nearest=nearest)

    def _link(self, link: Link) -> Link:
        return replace(link, words=self.value(link.words))

    def finding(self, f: Finding, shown: Report) -> Finding:
        others = list(_quoted_of_others(f.facts))
        evidence = tuple(self._evidence(e) for e in f.evidence)
        facts = self.value(f.facts, others)
        key = str(facts.get("message", ""))
        made_anew = fingerprint(f.rule, shown, key, evidence) if evidence != f.evidence else f.fingerprint
        return replace(f, message=self.words(f.message, others), facts=facts, evidence=evidence, fingerprint=made_anew)

    def _evidence(self, e: Evidence) -> Evidence:
        searched = e.searched and Searched(
            self.value(e.searched.terms), self.words(e.searched.where), e.searched.nearest and self.words(e.searched.nearest)
        )
        quote = e.span.of(self.text) if e.span is not None else e.quote
        return Evidence(self.words(e.locator), e.span, quote, searched)


def _quoted_of_others(facts: Any) -> Iterator[str]:
    """Personal data in what a finding quotes of another report (facts whose name begins with ``their``): there the
    words beside it have to tell."""
    if isinstance(facts, Mapping):
        for key, value in facts.items():
            if str(key).startswith("their") and isinstance(value, str):
                found = [*((m.start, m.end) for m in mobiles(value) if m.private is not False), *private_names(value)]
                yield from (value[start:end] for start, end in found)
            else:
                yield from _quoted_of_others(value)
    elif isinstance(facts, list | tuple):
        for value in facts:
            yield from _quoted_of_others(value)
