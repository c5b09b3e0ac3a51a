"""A web page to a document: the article's lines and tables as one text, and an account of all that was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from nianshen.intake.document import Document, MetaField
from nianshen.intake.html.flow import flow_of
from nianshen.intake.html.limits import check_limits
from nianshen.intake.html.tree import build
from nianshen.intake.sheet import write_down
from nianshen.intake.source import Source

_META_NAMES = (
    "ArticleTitle", "PubDate", "ContentSource", "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType",
    "Author", "Source", "Keywords", "Description", "Url",
)  # fmt: skip
_CANONICAL = {name.lower(): name for name in _META_NAMES}
_DRAWN = re.compile(
    r"<(?:iframe|object|embed|canvas|svg|v:imagedata)\b|background(?:-image)?\s{0,4}:[^;\"'<>]{0,40}url\(",
    re.IGNORECASE,
)
"""Ways of showing a table that is not read: where one is used, a table not found may stand there."""


def read_html(source: Source) -> Document:
    """Read a web page.

    ``text`` holds the article, a block a line: headings, paragraphs, rows of data tables (cells joined by tabs, a
    merged cell once, in its first row). Navigation, page head and foot, toolbars and hidden parts are in
    ``left_out``; ``text`` and ``left_out`` together hold every visible character that is no white space.

    Raises:
        UnreadableError: ``too_deep``, ``too_many_tags``, ``too_many_cells``.
    """
    check_limits(source.text)
    parser = LexborHTMLParser(source.text)
    flow = flow_of(build(parser))
    return write_down(
        source,
        flow.entries,
        media_type="text/html",
        structured=not _DRAWN.search(source.text),
        metadata=_head_fields(parser),
        attachments=flow.attachments,
    )


def _head_fields(parser: LexborHTMLParser) -> Iterator[MetaField]:
    title = parser.css_first("title")
    if title is not None and (words := title.text().strip()):
        yield MetaField("title", words, None)
    for meta in parser.css("meta[name][content]"):
        name = _CANONICAL.get((meta.attributes.get("name") or "").strip().lower())
        value = (meta.attributes.get("content") or "").strip()
        if name and value:
            yield MetaField(name, value, None)
