"""What a person sees in the terminal: a summary of a run, and one audit in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappush, heappushpop
from typing import Any

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from nianshen.audit_types import Audit, Finding, Severity
from nianshen.output.reading import dismissed, weight
from nianshen.output.wording import (
    Lang,
    colon,
    finding_message,
    in_brackets,
    joined,
    locator,
    reason,
    status_word,
    word,
)
from nianshen.report import Report, Table

_COLOUR: dict[str, str] = {
    "error": "bold red",
    "warning": "yellow",
    "advice": "cyan",
    "info": "dim",
    "problem": "yellow",
    "measure": "green",
    "followup": "blue",
    "nil": "magenta",
    "work": "default",
    "frame": "dim",
    "合规": "green",
    "基本合规": "green",
    "需整改": "yellow",
    "不合规": "bold red",
    "无法判定": "magenta",
}
_LONGEST_QUOTE = 60
_MOST_ROWS = 200
"""Reports listed in the terminal; of more, those with most errors and warnings, and the outputs have them all."""


_Row = tuple[str, str, str, dict[str, int]]


class Summary:
    """Counts of a run, taken while its records stream by; holds no report."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.verdicts: Counter[str] = Counter()
        self.failed: Counter[Severity] = Counter()
        self.by_rule: Counter[tuple[str, str, Severity]] = Counter()
        self._worst: list[tuple[tuple[int, ...], int, _Row]] = []
        self.not_audited: list[tuple[str, str, str]] = []
        self.crashed: Counter[str] = Counter()
        self.dismissed = 0
        self.fingerprints: set[str] = set()
        """Of every finding on which somebody decided."""

    def add(self, record: Mapping[str, Any]) -> None:
        """Count one record."""
        path, verdict = record["source"]["path"] or "—", record["verdict"]
        self.statuses[record["status"]] += 1
        if verdict is None:
            self.not_audited.append((path, record["status"], record["reason"] or ""))
            return
        self.verdicts[verdict] += 1
        self.crashed.update(rule for rule, outcome in record["outcomes"].items() if outcome == "error")
        counts: Counter[str] = Counter()
        for finding in record["findings"]:
            if finding["decision"] is not None:
                self.fingerprints.add(finding["fingerprint"])
            if dismissed(finding):
                self.dismissed += 1
                continue
            counts[weight(finding)] += 1
            if finding["outcome"] == "fail":
                self.failed[finding["severity"]] += 1
                self.by_rule[finding["rule"], finding["name"], finding["severity"]] += 1
        organ = f"{record['report']['organ'] or '—'} {record['report']['year']}"
        number = sum(self.verdicts.values())
        key = tuple(counts[k] for k in ("error", "warning", "uncertain")), -number, (path, organ, verdict, dict(counts))
        (heappush if number <= _MOST_ROWS else heappushpop)(self._worst, key)

    @property
    def rows(self) -> list[_Row]:
        """Path, organ and year, verdict and counts of the reports to list, in their order."""
        return [row for _, _, row in sorted(self._worst, key=lambda entry: -entry[1])]


def print_summary(console: Console, summary: Summary, passed_over: Sequence[str], lang: Lang) -> None:
    """The run in a screen or two: a line a report, the rules that found most, what was not audited and why."""
    grid = Grid(title=word("reports", lang), title_justify="left", header_style="bold", expand=False)
    for key in ("file", "organ_year", "verdict", "errors", "warnings", "advice", "uncertain"):
        grid.add_column(word(key, lang), overflow="fold", justify="left" if key in ("file", "organ_year", "verdict") else "right")
    for path, organ, verdict, counts in summary.rows:
        numbers = [str(counts.get(k, 0) or "·") for k in ("error", "warning", "advice", "uncertain")]
        grid.add_row(Text(path), Text(organ), Text(word(verdict, lang), style=_COLOUR[verdict]), *numbers)
    if summary.rows:
        console.print(grid)
    if (more := sum(summary.verdicts.values()) - len(summary.rows)) > 0:
        console.print(word("more_reports", lang).format(n=more))
    if summary.by_rule:
        most = Grid(title=word("findings_by_rule", lang), title_justify="left", show_header=False)
        for (code, name, severity), n in summary.by_rule.most_common(12):
            most.add_row(Text(code, style=_COLOUR[severity]), Text(name), word(severity, lang), str(n))
        console.print(most)
    for path, status, why_not in summary.not_audited:
        told = Text.assemble((f"{status_word(status, lang)}  ", "magenta"), path, f"  {reason(why_not, lang)}")
        console.print(told, soft_wrap=True)
    if passed_over:
        told = Text(word("passed_over", lang).format(n=len(passed_over)) + colon(lang) + joined(passed_over, lang), style="dim")
        console.print(told, soft_wrap=True)
    for rule, n in sorted(summary.crashed.items()):
        console.print(Text(word("crashed", lang).format(rule=rule, n=n), style="bold red"))
    if summary.dismissed:
        console.print(word("dismissed", lang).format(n=summary.dismissed))
    audited, total = summary.statuses["audited"], sum(summary.statuses.values())
    comma = "，" if lang == "zh" else ", "
    verdicts = comma.join(f"{word(v, lang)} {n}" for v, n in summary.verdicts.most_common())
    told_of = word("audited_of", lang).format(audited=audited, total=total)
    console.print(told_of + colon(lang) + verdicts if verdicts else told_of)


def print_stale_decisions(console: Console, stale: Sequence[tuple[str, str]], lang: Lang) -> None:
    """Decisions of the file that changed nothing: the finding is gone (``gone``), or they ran out (``expired``)."""
    for fingerprint, why in stale:
        console.print(Text(f"{fingerprint}  {word(why, lang)}", style="yellow"))


def print_audit(console: Console, audit: Audit, lang: Lang, why: Sequence[str] = ()) -> None:
    """One audit in full: what was understood, every statement with its role, every finding with its evidence.

    ``why``: for every statement, if given, what weighed for its role.
    """
    if audit.report is None:
        console.print(Text.assemble((status_word(audit.status, lang), "magenta"), f"  {audit.source.path or '—'}  {reason(audit.reason or '', lang)}"))
        return
    _print_head(console, audit.report, lang)
    for table in audit.report.tables:
        _print_table(console, table, lang)
    console.print(Text(word("statements", lang), style="bold"))
    for s in audit.statements:
        answers = f" → {list(s.answers)}" if s.answers else (" → ∅" if s.answers == () else "")
        vague = f" {word('vague', lang)}" if s.vague else ""
        label = f"{s.id:>3} {word(s.role, lang)} {s.confidence:.2f}{vague}{answers} "
        console.print(Text.assemble((label, _COLOUR[s.role]), s.text))
        if why:
            console.print(Text(f"      {why[s.id]}", style="dim"))
    _print_findings(console, audit.findings, lang)
    if audit.verdict:
        console.print(Text.assemble(word("verdict", lang) + colon(lang), (word(audit.verdict, lang), _COLOUR[audit.verdict])))


def _print_head(console: Console, report: Report, lang: Lang) -> None:
    head = Grid(show_header=False, box=None)
    facts = {
        "title": report.title,
        "organ": report.organ,
        "level": word(report.level, lang) if report.level else None,
        "year": f"{report.year}{in_brackets(word(report.form, lang), lang)}",
        "published": report.published.value.isoformat() if report.published else None,
        "signed": report.signed.value.isoformat() if report.signed else None,
        "parts": "；".join(f"{p.ordinal or '?'}、{p.title}" for p in report.parts),
    }
    for key, value in facts.items():
        head.add_row(Text(word(key, lang), style="bold"), Text(value or "—"))
    console.print(head)


def _print_table(console: Console, table: Table, lang: Lang) -> None:
    title = f"{word('table', lang)} {table.number}{in_brackets(word(table.state, lang), lang)}"
    if not table.was_read:
        console.print(Text(title, style="magenta"))
        return
    grid = Grid(title=title, title_justify="left", show_header=False)
    for row in table.rows:
        values = ["?" if c.value is None else str(c.value) for c in row.cells]
        grid.add_row(*map(Text, (row.code, "".join(row.label.split()), *values)))
    console.print(grid)


def _print_findings(console: Console, findings: Iterable[Finding], lang: Lang) -> None:
    console.print(Text(word("findings", lang), style="bold"))
    for f in findings:
        doubt = "" if f.outcome == "fail" else in_brackets(word("uncertain", lang), lang)
        style = _COLOUR[f.severity] if f.stands else "strike dim"
        console.print(Text.assemble((f"{f.rule} {word(f.severity, lang)}{doubt} ", style), finding_message(f, lang)))
        for e in f.evidence:
            if e.quote is not None:
                quote = e.quote if len(e.quote) <= _LONGEST_QUOTE else e.quote[:_LONGEST_QUOTE] + "…"
                console.print(Text(f"      {locator(e.locator, lang)}{colon(lang)}“{' '.join(quote.split())}”", style="dim"))
            elif e.searched is not None:
                console.print(Text(f"      {locator(e.locator, lang)}{colon(lang)}{word('searched', lang)} {joined(e.searched.terms, lang)}", style="dim"))
        for c in f.cites:
            console.print(Text(f"      {c.instrument} {c.article}{in_brackets(word(c.force, lang), lang)}", style="dim"))
