"""Two runs compared, in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

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
from nianshen.output.wording import Lang, word

_COLOUR = {"not_fixed": "red", "new": "bold red", "no_longer_assessable": "magenta", "fixed": "green"}
_SIGN_COLOUR = {"−": "red", "+": "green", "↕": "dim"}


def print_comparison(console: Console, comparison: Comparison, lang: Lang, *, details: bool) -> None:
    """A line a report, what was not compared, and with ``details`` everything that changed in each."""
    grid = Grid(title=word("comparison", lang), title_justify="left", header_style="bold", expand=False)
    for n, key in enumerate(COLUMNS):
        grid.add_column(word(key, lang), overflow="fold", justify="left" if n < 3 else "right")
    for change in comparison.changes:
        grid.add_row(*map(Text, row(change, lang)))
    if comparison.changes:
        console.print(grid)
    if details:
        for change in comparison.changes:
            _print_changes(console, change, lang)
    for heading, lines in left_out(comparison, lang):
        console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"  {line}"), soft_wrap=True)
    if not comparison.same_versions:
        console.print(Text(word("other_versions", lang), style="yellow"))
    console.print(word("compared_of", lang).format(n=len(comparison.changes)))


def _print_changes(console: Console, change: ReportChange, lang: Lang) -> None:
    if not (change.findings or change.cells or change.tables_not_compared or change.sentences):
        return
    console.print(Text(f"{change.a.organ} {change.a.year}", style="bold"))
    for finding in change.findings:
        label = (f"  {word(finding.change, lang)}  ", _COLOUR[finding.change])
        console.print(Text.assemble(label, finding_words(finding, lang)), soft_wrap=True)
    for cell in change.cells:
        console.print(Text(f"  {cell_words(cell, lang)}"), soft_wrap=True)
    for table in change.tables_not_compared:
        console.print(Text(f"  {word('table', lang)} {table.table}  {word(table.why, lang)}", style="magenta"))
    for sentence in change.sentences:
        for sign, words in sentence_words(sentence):
            told = Text.assemble((f"  {sign} ", _SIGN_COLOUR[sign]), " ".join(words.split()))
            console.print(told, soft_wrap=True)
