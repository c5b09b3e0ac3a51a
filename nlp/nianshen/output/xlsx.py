"""``audit.xlsx``: the run as a workbook to sort and filter, with a row a report, a finding, a statement and a rule.

Rows go to disk as they come. What reports say is written as text always: nothing becomes a formula or a link, not even
when a cell is edited. What Excel cannot hold is cut at its limit with a note in the cell, and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import Any, Literal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from nianshen.audit_types import OUTCOMES
from nianshen.forms.law import Provision
from nianshen.output.reading import (
    WEIGHTS,
    cited,
    copied_passages,
    decision_of,
    file_name,
    part_at,
    searched_for,
    standing,
    weight,
    weights,
    words_of,
)
from nianshen.output.whole import whole
from nianshen.output.wording import Lang, colon, in_brackets, joined, locator, reason, status_word, word

Record = Mapping[str, Any]
Content = str | int | float | None
Tone = Literal["head", "error", "warning", "good", "plain"]

MAX_ROWS = 1_048_576
"""Rows of a sheet, the header among them; what goes on stands in a further sheet."""
MAX_CHARACTERS = 32_767
"""UTF-16 units of a cell."""
_CREATED = datetime(2000, 1, 1)
"""A fixed date of creation, so that the same records give the same bytes."""
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TONES: dict[Tone, dict[str, object]] = {
    "head": {"bold": True, "bg_color": "#E7ECF3", "bottom": 1},
    "error": {"font_color": "#A61B1B"},
    "warning": {"font_color": "#8A5A00"},
    "good": {"font_color": "#1D6B37"},
    "plain": {},
}
_TONE_OF: dict[str, Tone] = {
    "error": "error",
    "warning": "warning",
    "不合规": "error",
    "需整改": "warning",
    "基本合规": "good",
    "合规": "good",
}
_TONED = frozenset({"status", "verdict", "severity"})
"""Columns that show the tone of their row."""
_LINE_HEIGHT, _HIGHEST_ROW = 15.0, 300.0
"""In points. Excel fits rows to their text when it opens a file, other programs do not."""
_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@")
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    width: float


_REPORTS = (
    _Column("file", 34), _Column("status", 10), _Column("organ", 24), _Column("year", 10), _Column("verdict", 12),
    *(_Column(w, 8) for w in ("errors", "warnings", "advice", "info", "uncertain")), _Column("open_rules", 12),
    _Column("level", 12), _Column("form", 14), _Column("title", 40), _Column("published", 12), _Column("signed", 12),
    *(_Column(d, 11) for d in ("completeness", "consistency", "substance", "originality")),
    _Column("why_not", 44), _Column("url", 30), _Column("sha256", 68),
)  # fmt: skip
_FINDINGS = (
    _Column("file", 30), _Column("organ", 22), _Column("year", 10), _Column("rule", 10), _Column("rule_title", 20),
    _Column("severity", 10), _Column("message", 60), _Column("place", 28), _Column("quote", 60),
    _Column("offsets", 14), _Column("searched", 40), _Column("cites", 44), _Column("fingerprint", 19),
    _Column("decision", 30),
)  # fmt: skip
_STATEMENTS = (
    _Column("file", 30), _Column("organ", 22), _Column("year", 10), _Column("number", 7), _Column("part", 28),
    _Column("role", 10), _Column("confidence", 8), _Column("statement", 80), _Column("topics", 18), _Column("vague", 8),
    _Column("specificity", 9), _Column("answered_by", 12), _Column("offsets", 14),
)  # fmt: skip
_COPIES = (
    _Column("file", 30), _Column("organ", 22), _Column("year", 10), _Column("rule", 10), _Column("share", 12),
    _Column("their_file", 30), _Column("this_passage", 70), _Column("their_passage", 70), _Column("offsets", 14),
)  # fmt: skip
_RULES = (
    _Column("rule", 10), _Column("name", 24), _Column("rule_title", 28), _Column("severity", 9),
    *(_Column("crashed_rule" if o == "error" else o, 10) for o in OUTCOMES), _Column("requires", 70),
)  # fmt: skip


def write_workbook(records: Iterable[Record], out: Path, *, lang: Lang = "zh") -> int:
    """Write the workbook of a run to the file ``out``; the same records give the same bytes.

    Args:
        records: the objects of ``audit.jsonl``, in the order in which they are to be listed; read once, one at a time.
        out: the file to write, replaced only when the workbook is complete.
        lang: the language of headers, messages and verdicts; quotes stay as they are.

    Returns:
        How many cells were cut at Excel's limit, each with a note that says so.
    """
    with whole(out) as draft, Workbook(str(draft), _OPTIONS) as book:
        run = _Run(book, lang)
        for record in records:
            run.add(record)
        run.close()
    return run.cells.cut


class _Run:
    """The five sheets while the records pass."""

    def __init__(self, book: Workbook, lang: Lang) -> None:
        book.use_zip64()
        book.set_properties({"title": word("brand", lang), "created": _CREATED})
        self.lang: Lang = lang
        self.cells = _Cells(book, lang)
        self.reports, self.findings, self.copies, self.statements, self.rules = (
            _Sheet(book, self.cells, word(name, lang), columns, lang)
            for name, columns in (
                ("reports", _REPORTS), ("findings", _FINDINGS), ("copies", _COPIES), ("statements", _STATEMENTS), ("rules", _RULES),
            )
        )  # fmt: skip
        self.outcomes: dict[str, Counter[str]] = {}
        self.names: dict[str, str] = {}

    def add(self, record: Record) -> None:
        report = record["report"] or {}
        self.reports.add(self._report(record, report), _TONE_OF.get(record["verdict"] or "error", "plain"))
        head = (file_name(record), report.get("organ"), report.get("year"))
        for finding in record["findings"]:
            self.names[finding["rule"]] = finding["name"]
            self.findings.add((*head, *self._finding(finding)), _TONE_OF.get(weight(finding), "plain"))
        for finding, passage, words in copied_passages(record):
            told = (finding["rule"], finding["facts"].get("share"), passage["source"], words, passage["their_quote"])
            self.copies.add((*head, *told, f"{passage['start']}–{passage['end']}"), "plain")
        for statement in record["statements"]:
            self.statements.add((*head, *self._statement(record, statement)), "plain")
        for rule, outcome in record["outcomes"].items():
            self.outcomes.setdefault(rule, Counter())[outcome] += 1

    def close(self) -> None:
        for row in self._rules():
            self.rules.add(row, "plain")
        for sheet in (self.reports, self.findings, self.copies, self.statements, self.rules):
            sheet.close()

    def _report(self, record: Record, report: Record) -> Sequence[Content]:
        lang, source, counted = self.lang, record["source"], weights(record)
        level, form, scores = report.get("level"), report.get("form"), record["scores"] or {}
        audited = record["status"] == "audited"
        return (
            file_name(record),
            status_word(record["status"], lang),
            report.get("organ"),
            report.get("year"),
            standing(record, lang) if audited else None,
            *(counted[w] if audited else None for w in WEIGHTS),
            sum(o in ("uncertain", "not_assessable", "error") for o in record["outcomes"].values()) if audited else None,
            word(level, lang) if level else None,
            word(form, lang) if form else None,
            report.get("title"),
            report.get("published"),
            report.get("signed"),
            *(_score(scores.get(d)) for d in ("completeness", "consistency", "substance", "originality")),
            reason(record["reason"], lang) if record["reason"] else None,
            source["url"],
            source["sha256"],
        )

    def _finding(self, finding: Record) -> Sequence[Content]:
        lang, evidence = self.lang, finding["evidence"]
        quoted = [e for e in evidence if e["quote"] is not None]
        return (
            finding["rule"],
            self._title(finding["rule"], finding["name"]),
            word(weight(finding), lang),
            words_of(finding, lang),
            "\n".join(dict.fromkeys(locator(e["locator"], lang) for e in evidence)),
            "\n".join(e["quote"] for e in quoted) or None,
            "\n".join(f"{e['start']}–{e['end']}" for e in quoted) or None,
            "\n".join(filter(None, (searched_for(e, lang) for e in evidence))) or None,
            "\n".join(cited(finding, lang)) or None,
            finding["fingerprint"],
            decision_of(finding, lang),
        )

    def _statement(self, record: Record, s: Record) -> Sequence[Content]:
        lang, answers = self.lang, s["answers"]
        return (
            s["id"],
            part_at(record, s["start"]),
            word(s["role"], lang),
            s["confidence"],
            s["text"],
            joined(s["topics"], lang),
            None if s["vague"] is None else word("yes" if s["vague"] else "no", lang),
            s["specificity"],
            None if answers is None else ", ".join(map(str, answers)) or word("none", lang),
            f"{s['start']}–{s['end']}",
        )

    def _title(self, code: str, name: str) -> str:
        from nianshen.registry import UnknownRuleError, find

        try:
            rule = find(code)
        except UnknownRuleError:
            return name
        return rule.title if self.lang == "zh" else rule.title_en

    def _rules(self) -> Iterable[Sequence[Content]]:
        """Every rule there is, and those of the records that are not installed here."""
        from nianshen.registry import rules

        known = {rule.code: rule for rule in rules()}
        for code in sorted(known | self.outcomes):
            counted = self.outcomes.get(code)
            counts = [counted[o] if counted else None for o in OUTCOMES]
            rule = known.get(code)
            if rule is None:
                yield (code, self.names.get(code), None, None, *counts, None)
                continue
            title = rule.title if self.lang == "zh" else rule.title_en
            requires = "\n".join(self._provision(p) for p in rule.cites)
            yield (code, rule.name, title, word(rule.severity, self.lang), *counts, requires)

    def _provision(self, p: Provision) -> str:
        requires = p.requires if self.lang == "zh" else p.requires_en
        force = in_brackets(word(p.force, self.lang), self.lang)
        return f"{p.instrument}（{p.number}）{p.article}{force}{colon(self.lang)}{requires}"


class _Sheet:
    """Rows under a header, continued in a further sheet where one is full."""

    def __init__(self, book: Workbook, cells: _Cells, name: str, columns: Sequence[_Column], lang: Lang) -> None:
        self._book, self._cells, self._name, self._columns, self._lang = book, cells, name, columns, lang
        self._number = 0
        self._open()

    def add(self, row: Sequence[Content], tone: Tone) -> None:
        if self._next == MAX_ROWS:
            self.close()
            self._open()
        texts = [self._cells.as_held(content) for content in row]
        self._sheet.set_row(self._next, _height(texts, self._columns))
        for at, (column, content) in enumerate(zip(self._columns, texts, strict=True)):
            self._cells.write(self._sheet, self._next, at, content, tone if column.head in _TONED else "plain")
        self._next += 1

    def close(self) -> None:
        self._sheet.autofilter(0, 0, max(self._next - 1, 0), len(self._columns) - 1)

    def _open(self) -> None:
        self._number += 1
        name = self._name if self._number == 1 else f"{self._name} ({self._number})"
        self._sheet: Worksheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        for at, column in enumerate(self._columns):
            self._sheet.set_column(at, at, column.width)
        for at, column in enumerate(self._columns):
            head = word(column.head, self._lang)
            self._cells.write(self._sheet, 0, at, head[:1].upper() + head[1:], "head")
        self._next = 1


class _Cells:
    """Writes contents as what they are: text as text, numbers as numbers."""

    def __init__(self, book: Workbook, lang: Lang) -> None:
        self._book, self._lang = book, lang
        self._formats: dict[tuple[Tone, bool], Format] = {}
        self.cut = 0

    def as_held(self, content: Content) -> Content:
        """The content as a cell can hold it; None for an empty one."""
        if not isinstance(content, str):
            return content
        return self._fit(as_cell_text(content)) or None

    def write(self, sheet: Worksheet, row: int, column: int, content: Content, tone: Tone) -> None:
        if isinstance(content, str):
            quoted = content.startswith(_LOOKS_LIKE_A_FORMULA)
            sheet.write_string(row, column, content, self._format(tone, quoted=quoted))
        elif content is not None:
            sheet.write_number(row, column, content, self._format(tone, quoted=False))

    def _fit(self, text: str) -> str:
        if len(text) * 2 <= MAX_CHARACTERS or _units(text) <= MAX_CHARACTERS:
            return text
        self.cut += 1
        note = word("cut_cell", self._lang).format(n=_units(text))
        room = (MAX_CHARACTERS - _units(note)) * 2
        return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + note

    def _format(self, tone: Tone, *, quoted: bool) -> Format:
        """``quoted``: the cell is text even after it is edited, as with an apostrophe before it."""
        if (tone, quoted) not in self._formats:
            made = self._book.add_format({"text_wrap": True, "valign": "top", **_TONES[tone]})
            if quoted:
                made.set_quote_prefix()
            self._formats[tone, quoted] = made
        return self._formats[tone, quoted]


def as_cell_text(text: str) -> str:
    """A text as a cell can hold it: line feeds only, control characters as their pictures (␛), no broken characters."""
    text = _CONTROL.sub(lambda m: chr(0x2400 + ord(m[0])), _LINE_END.sub("\n", text))
    text = _NO_CHARACTER.sub("\ufffd", text)
    # XlsxWriter would take such a text for markup of its own and write it out unescaped.
    return text + " " if text.startswith("<r>") and text.endswith("</r>") else text


def _height(row: Sequence[Content], columns: Sequence[_Column]) -> float:
    texts = ((content, column.width) for content, column in zip(row, columns, strict=True) if isinstance(content, str))
    lines = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in texts), default=1)
    return min(lines * _LINE_HEIGHT, _HIGHEST_ROW)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column so wide: a Chinese character (three bytes) is as wide as two digits."""
    return max(1, ceil((len(text) + len(text.encode())) / 2 / (width - 1)))


def _units(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


def _score(score: Record | None) -> str | None:
    return f"{score['passed']}/{score['assessed']}" if score else None
