"""A report in several files: the workbook of its tables joined to its text as one document.

Which files belong together is told by their names alone, and only where nothing else can be meant. Whether they are
joined is told by what is in them: the text has no official table of its own, and the workbook has tables and no report.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from nianshen.intake.document import Document
from nianshen.report import Place, Span

WORKBOOKS = frozenset((".xlsx", ".xlsm", ".xls", ".et"))
_TEXTS = frozenset((
    ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".docx", ".docm", ".doc", ".wps", ".pdf", ".ofd",
))  # fmt: skip
_BESIDE_THE_NAME = re.compile(
    r"附件[一二三四五六七八九\d]{0,2}|附表[一二三四五六七八九\d]{0,2}|(?:情况)?统计表|[\s_\-—()（）\[\]【】《》:：.、,，“”]"
)
_MOST_WORDS = 400
"""Characters outside tables: a workbook with more is a report itself, or something else."""

Key = TypeVar("Key", bound=Hashable)


def belonging(names: Iterable[tuple[Key, str]]) -> dict[Key, Key]:
    """Of the files of one folder, by their names: each workbook with the text that it belongs to.

    They belong together where their names are the same but for the suffix and words like 附件 and 统计表, and no other text
    or workbook has that name.
    """
    texts: dict[str, list[Key]] = defaultdict(list)
    workbooks: dict[str, list[Key]] = defaultdict(list)
    for key, name in names:
        path = PurePosixPath(unicodedata.normalize("NFKC", name))
        suffix = path.suffix.lower()
        if suffix in WORKBOOKS:
            workbooks[_plain(path.stem)].append(key)
        elif suffix in _TEXTS:
            texts[_plain(path.stem)].append(key)
    return {
        books[0]: texts[plain][0]
        for plain, books in workbooks.items()
        if plain and len(books) == 1 and len(texts.get(plain, ())) == 1
    }


def _plain(stem: str) -> str:
    """A name without what only says that a file is an attachment."""
    return _BESIDE_THE_NAME.sub("", stem)


def holds_only_tables(document: Document) -> bool:
    """Whether a workbook is an attachment: tables, and beside them no more words than headings and notes take."""
    outside = sum(len(b.span.of(document.text)) for b in document.blocks if b.kind != "row")
    return bool(document.grids) and outside <= _MOST_WORDS


def joined(report: Document, tables: Document) -> Document:
    """The report with the tables of its workbook behind its text; places tell the workbook and the sheet."""
    text = report.text if report.text.endswith("\n") or not report.text else report.text + "\n"
    at = len(text)

    def moved(span: Span) -> Span:
        return Span(span.start + at, span.end + at)

    name = f"附件“{tables.name}”"
    places = [Place(p.start + at, f"{name} · {p.label}") for p in tables.places]
    if not places or places[0].start > at:
        places.insert(0, Place(at, name))
    return replace(
        report,
        text=text + tables.text,
        blocks=(*report.blocks, *(replace(b, span=moved(b.span)) for b in tables.blocks)),
        grids=(
            *report.grids,
            *(
                replace(g, span=moved(g.span), cells=tuple(c._replace(span=moved(c.span)) for c in g.cells))
                for g in tables.grids
            ),
        ),
        left_out=(*report.left_out, *tables.left_out),
        places=(*report.places, *places),
        own_text=at if report.own_text is None else report.own_text,
    )
