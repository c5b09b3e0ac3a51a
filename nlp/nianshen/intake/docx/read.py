"""A Word file (.docx, .docm, WPS's docx) to a document: its paragraphs, automatic numbers and tables as Word shows them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from nianshen.intake.document import Document, LeftOut, LeftOutReason
from nianshen.intake.docx.body import Body, Note
from nianshen.intake.docx.names import MAIN, STRICT_MAIN, printed, w
from nianshen.intake.docx.numbering import numbering
from nianshen.intake.docx.styles import Styles
from nianshen.intake.package import Package, malformed, parse_xml
from nianshen.intake.sheet import Entry, write_down
from nianshen.intake.source import Source

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_USUAL = "word/document.xml"
_RELATIONS = "_rels/.rels"
_BESIDE = re.compile(r"(?P<kind>header|footer|comments)\d*\.xml")
_BESIDE_REASONS: dict[str, LeftOutReason] = {"header": "page_head", "footer": "page_foot", "comments": "comment"}


def read_docx(source: Source, package: Package) -> Document:
    """Read a Word file.

    Tracked insertions are in the text, deletions are in ``left_out``, with page heads and feet, comments, hidden text
    and a table of contents. Notes and text boxes follow the paragraph that they belong to.

    Raises:
        UnreadableError: ``malformed``, ``encrypted``, ``too_large``, ``too_many_cells``.
    """
    parts = _Parts(package)
    body = Body(parts.document, Styles(parts.root("styles.xml")), numbering(parts.root("numbering.xml")), parts.notes())
    container = parts.document.find(w("body"))
    if container is None:
        raise malformed("Word 文件里没有正文")
    entries: list[Entry] = body.entries(container)
    entries += body.invisible()
    entries += parts.beside()
    return write_down(source, entries, media_type=MEDIA_TYPE, structured=True)


class _Parts:
    """The XML parts of a Word file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = _USUAL if _USUAL in package else _main_part(package)
        self._folder = posixpath.dirname(main)
        self.document = self._parsed(main)

    def root(self, name: str) -> etree._Element | None:
        """The root of a part in the folder of the main part; None where there is none."""
        path = posixpath.join(self._folder, name)
        return self._parsed(path) if path in self._package else None

    def notes(self) -> dict[Note, etree._Element]:
        """The foot- and endnotes by their kind and id."""
        notes: dict[Note, etree._Element] = {}
        for kind in ("footnote", "endnote"):
            root = self.root(f"{kind}s.xml")
            for note in root.iterchildren(w(kind)) if root is not None else ():
                if note.get(w("type")) in (None, "normal"):
                    notes[kind, note.get(w("id")) or ""] = note
        return notes

    def beside(self) -> Iterator[LeftOut]:
        """The words of page heads and feet and of comments."""
        for path in self._package.names:
            folder, _, name = path.rpartition("/")
            m = _BESIDE.fullmatch(name)
            if m is None or folder != self._folder:
                continue
            lines = (printed(p, w("t")).strip() for p in self._parsed(path).iter(w("p")))
            if words := "\n".join(filter(None, lines)):
                yield LeftOut(words, _BESIDE_REASONS[m["kind"]])

    def _parsed(self, path: str) -> etree._Element:
        root = self._package.xml(path)
        if root.tag.startswith(f"{{{STRICT_MAIN}}}"):
            data = self._package.read(path).replace(STRICT_MAIN.encode(), MAIN.encode())
            return parse_xml(data, path)
        return root


def _main_part(package: Package) -> str:
    """The part that the package names as its document."""
    for relation in package.xml(_RELATIONS) if _RELATIONS in package else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    raise malformed("Word 文件里没有正文")
