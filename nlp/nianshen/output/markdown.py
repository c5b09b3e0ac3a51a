"""``audit.md``: the run to read and to send on: a table of the reports, then a section for each with its findings.

What reports say is escaped, so that it is shown as it is and never becomes a link, an image, a heading or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from nianshen.audit_types import SEVERITIES
from nianshen.output.reading import (
    WEIGHTS,
    cited,
    decision_of,
    file_name,
    searched_for,
    standing,
    weight,
    weights,
    words_of,
)
from nianshen.output.whole import whole
from nianshen.output.wording import Lang, colon, joined, locator, outcome_word, reason, status_word, word

Record = Mapping[str, Any]
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&#$!]")
_LINK = re.compile(r"(?i)(?<=https):(?=//)|(?<=http):(?=//)|(?<=ftp):(?=//)|(?<=www)\.|@")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def write_summary(records: Iterable[Record], out: Path, *, lang: Lang = "zh") -> None:
    """Write the summary of a run to the file ``out``; the same records give the same bytes.

    Args:
        records: the objects of ``audit.jsonl``, in the order in which they are to be listed; read once, one at a time.
        out: the file to write, replaced only when the summary is complete.
        lang: the language of messages and headings; quotes stay as they are.
    """
    heads = ("file", "organ", "year", "verdict", "errors", "warnings", "advice", "info", "uncertain")
    with (
        whole(out) as draft,
        draft.open("w", encoding="utf-8", newline="\n") as page,
        TemporaryFile("w+", encoding="utf-8", newline="\n") as sections,
    ):
        page.write(f"# {word('brand', lang)}\n\n")
        page.write(table_row(_capital(word(head, lang)) for head in heads))
        page.write(table_row(["---"] * 4 + ["---:"] * len(WEIGHTS)))
        for record in records:
            page.write(table_row(_summed(record, lang)))
            sections.writelines(_section(record, lang))
        sections.seek(0)
        page.writelines(sections)


def escaped(words: str) -> str:
    """Words that Markdown shows as they are, on one line."""
    line = _UNSEEN.sub("\ufffd", " ".join(words.split()))
    return _LINK.sub(lambda m: f"&#{ord(m[0])};", _SPECIAL.sub(r"\\\g<0>", line))


def table_row(cells: Iterable[str]) -> str:
    """A row of a table; the cells are escaped already."""
    return f"| {' | '.join(cells)} |\n"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _summed(record: Record, lang: Lang) -> list[str]:
    report, counted = record["report"] or {}, weights(record)
    counts = [str(counted[w] or "·") if record["status"] == "audited" else "" for w in WEIGHTS]
    return [escaped(file_name(record)), escaped(report.get("organ") or "—"), str(report.get("year") or "—"), standing(record, lang), *counts]


def _section(record: Record, lang: Lang) -> Iterator[str]:
    report = record["report"]
    name = f"{report['organ'] or file_name(record)} {report['year']}" if report else file_name(record)
    yield f"\n## {escaped(name)}\n\n"
    yield f"{word('file', lang)}{colon(lang)}{escaped(file_name(record))}\n\n"
    if record["status"] != "audited":
        told = f"{colon(lang)}{escaped(reason(record['reason'], lang))}" if record["reason"] else ""
        yield f"**{status_word(record['status'], lang)}**{told}\n"
        return
    yield f"{word('verdict', lang)}{colon(lang)}**{standing(record, lang)}**\n"
    for finding in sorted(record["findings"], key=_gravity):
        yield "\n"
        yield from _finding(finding, lang)
    if not record["findings"]:
        yield f"\n{word('no_findings', lang)}\n"
    for outcome in ("uncertain", "not_assessable", "error"):
        codes = sorted(code for code, o in record["outcomes"].items() if o == outcome)
        if codes:
            yield f"\n{_capital(outcome_word(outcome, lang))}{colon(lang)}{joined(codes, lang)}\n"


def _gravity(finding: Record) -> tuple[bool, int]:
    return finding["outcome"] == "uncertain", SEVERITIES.index(finding["severity"])


def _finding(finding: Record, lang: Lang) -> Iterator[str]:
    yield f"* **{finding['rule']} {word(weight(finding), lang)}** {escaped(words_of(finding, lang))}\n"
    for evidence in finding["evidence"]:
        place = escaped(locator(evidence["locator"], lang))
        if evidence["quote"] is not None:
            yield f"  * {place}{colon(lang)}“{escaped(evidence['quote'])}”\n"
        else:
            yield f"  * {word('searched', lang)} {escaped(searched_for(evidence, lang) or '')}\n"
    if told := decision_of(finding, lang):
        yield f"  * {escaped(told)}\n"
    for cite in cited(finding, lang):
        yield f"  * {word('cites', lang)}{colon(lang)}{escaped(cite)}\n"
