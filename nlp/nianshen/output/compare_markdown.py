"""Two runs compared, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nianshen.compare.findings import CHANGES
from nianshen.compare.reports import ReportChange
from nianshen.output.compare_words import (
    COLUMNS,
    Comparison,
    cell_words,
    finding_words,
    left_out,
    row,
    sentence_words,
)
from nianshen.output.markdown import escaped, table_row
from nianshen.output.whole import whole
from nianshen.output.wording import Lang, colon, word


def write_comparison(comparison: Comparison, out: Path, *, lang: Lang = "zh") -> None:
    """Write everything that changed to the file ``out``."""
    with whole(out) as draft:
        draft.write_text("".join(_page(comparison, lang)), encoding="utf-8", newline="\n")


def _page(comparison: Comparison, lang: Lang) -> Iterator[str]:
    yield f"# {word('comparison', lang)}\n\n"
    if not comparison.same_versions:
        yield f"{word('other_versions', lang)}\n\n"
    yield table_row(word(key, lang) for key in COLUMNS)
    yield table_row(["---"] * 3 + ["---:"] * (len(COLUMNS) - 3))
    for change in comparison.changes:
        yield table_row(map(escaped, row(change, lang)))
    for change in comparison.changes:
        yield from _section(change, lang)
    for heading, lines in left_out(comparison, lang):
        yield f"\n## {heading}\n\n"
        yield from (f"* {escaped(line)}\n" for line in lines)


def _section(change: ReportChange, lang: Lang) -> Iterator[str]:
    yield f"\n## {escaped(f'{change.a.organ} {change.a.year}')}\n\n"
    yield f"{escaped(change.a.path or '—')} → {escaped(change.b.path or '—')}\n"
    if not (change.findings or change.cells or change.tables_not_compared or change.sentences):
        yield f"\n{word('unchanged', lang)}\n"
    if change.findings:
        yield f"\n### {word('findings_compared', lang)}\n\n"
    for kind in CHANGES:
        for finding in (f for f in change.findings if f.change == kind):
            yield f"* **{word(kind, lang)}** {escaped(finding_words(finding, lang))}\n"
    if change.cells or change.tables_not_compared:
        yield f"\n### {word('cells_changed', lang)}\n\n"
    for table in change.tables_not_compared:
        yield f"* {word('table', lang)} {table.table}{colon(lang)}{word(table.why, lang)}\n"
    for cell in change.cells:
        yield f"* {escaped(cell_words(cell, lang))}\n"
    if change.sentences:
        yield f"\n### {word('sentences_changed', lang)}\n\n"
    for sentence in change.sentences:
        words = " → ".join(f"“{escaped(words)}”" for _, words in sentence_words(sentence))
        yield f"* **{word(sentence.change, lang)}** {words}\n"
