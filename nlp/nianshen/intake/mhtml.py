"""A web page saved as one file (.mht, .mhtml): the page is taken out of it and read as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from nianshen.intake.decode import decode
from nianshen.intake.document import Document, MetaField
from nianshen.intake.html import read_html
from nianshen.intake.package import malformed
from nianshen.intake.source import Source

MEDIA_TYPE = "multipart/related"
_MOST_PARTS = 5_000
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read_mhtml(source: Source, data: bytes) -> Document:
    """Read the page of a web archive; its address is a field ``Url`` where the archive tells it.

    Raises:
        UnreadableError: ``malformed`` where there is no page in it; otherwise as a page.
    """
    try:
        message = message_from_bytes(data)
        page = _page(message)
        body = page.get_payload(decode=True) if page is not None else None
    except (RecursionError, ValueError, LookupError) as fault:
        raise malformed("网页归档的结构损坏") from fault
    if page is None or not isinstance(body, bytes) or not body.strip():
        raise malformed("网页归档里没有网页")
    text, encoding = _decoded(body, page)
    document = read_html(Source(source.name, source.sha256, source.size, encoding, text))
    address = next((a for part in (message, page) for a in _address(part)), None)
    fields = (MetaField("Url", address, None),) if address else ()
    return replace(document, media_type=MEDIA_TYPE, metadata=(*document.metadata, *fields))


def _page(message: Message) -> Message | None:
    """The part that the archive names as its start, else its first page."""
    start = message.get_param("start")
    pages = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            if start and part.get("Content-ID") == start:
                return part
            pages.append(part)
    return pages[0] if pages else None


def _decoded(body: bytes, page: Message) -> tuple[str, str]:
    charset = (page.get_content_charset() or "").lower()
    if charset.startswith("big5"):
        return body.decode("big5hkscs", "replace"), "big5hkscs"
    if charset in ("utf-16", "utf-16le", "unicode") and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16-le", "replace"), "utf-16-le"
    return decode(body)


def _address(part: Message) -> Iterator[str]:
    for name in _ADDRESSES:
        address = str(part.get(name) or "").strip()
        if address.startswith(("http://", "https://")):
            yield address
