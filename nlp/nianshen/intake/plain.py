"""Plain text to a document: the text is the source's own characters, and every line of it is marked."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from nianshen.intake.document import Block, Document, MetaField
from nianshen.intake.marks import mark_lines
from nianshen.intake.source import Source
from nianshen.report import Span

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_FILE = re.compile(r"[^\s/\\:：<>|]{1,120}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?![a-zA-Z0-9])", re.IGNORECASE)
_NAME_LINE_LENGTH = 200


def read_plain(source: Source) -> Document:
    """Mark the lines of a plain text.

    ``text`` is the source character for character. CR, LF, CR LF, form feed and Unicode's line separators end a
    line. ``attachments`` are the names of files that short lines mention. Nothing is left out, and nothing is a grid.
    """
    lines = list(_LINE.finditer(source.text))
    marked = mark_lines([m.group() for m in lines])
    blocks: list[Block] = []
    fields: list[MetaField] = []
    for line, marks in zip(lines, marked, strict=True):
        at = line.start()
        for mark in marks:
            blocks.append(Block(mark.kind, Span(at + mark.start, at + mark.end)))
            for field in mark.fields:
                span = Span(at + field.start, at + field.end)
                fields.append(MetaField(field.label, span.of(source.text), span))
    return Document(
        name=source.name,
        media_type="text/plain",
        encoding=source.encoding,
        sha256=source.sha256,
        size=source.size,
        text=source.text,
        blocks=tuple(blocks),
        metadata=tuple(fields),
        attachments=_attachments([m.group() for m in lines]),
    )


def _attachments(lines: list[str]) -> tuple[str, ...]:
    names = [
        PurePosixPath(m.group()).name
        for line in lines
        if len(line) <= _NAME_LINE_LENGTH and "://" not in line
        for m in _FILE.finditer(line)
    ]
    return tuple(dict.fromkeys(names))
