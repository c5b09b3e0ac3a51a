"""What paragraph styles say of a paragraph: whether it is a heading, of which level, bold, numbered, a line of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from nianshen.intake.docx.names import is_on, number_of, value_of, w

_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc \d", re.IGNORECASE)
_HEADING_LEVELS = range(6)
_MOST_BASES = 20


@dataclass(frozen=True, slots=True)
class Style:
    """``level`` is 1..6 for a heading; ``number`` and ``number_level`` are those of ``w:numPr``, None where not set."""

    level: int | None = None
    bold: bool = False
    hidden: bool = False
    contents: bool = False
    number: str | None = None
    number_level: int | None = None


PLAIN = Style()


class Styles:
    """The styles of a document, each resolved with those it is based on."""

    __slots__ = ("_elements", "_resolved")

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._resolved: dict[str, Style] = {}
        for style in root.iterchildren(w("style")) if root is not None else ():
            self._elements.setdefault(style.get(w("styleId")) or "", style)

    def of(self, style_id: str) -> Style:
        """The style of that id; ``PLAIN`` itself where it sets nothing that matters, or where there is none."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain: list[etree._Element] = []
        at: str | None = style_id
        while at is not None and at in self._elements and len(chain) < _MOST_BASES:
            chain.append(self._elements[at])
            at = value_of(chain[-1].find(w("basedOn")))
        level: int | None = None
        bold = hidden = contents = False
        number: str | None = None
        number_level: int | None = None
        for style in reversed(chain):
            name = value_of(style.find(w("name"))) or ""
            contents = contents or bool(_CONTENTS.match(name))
            if m := _HEADING.fullmatch(name):
                level = int(m[1])
            outline = number_of(style.find(f"{w('pPr')}/{w('outlineLvl')}"))
            if outline is not None:
                level = outline + 1 if outline in _HEADING_LEVELS else None
            bold = _later(bold, is_on(style.find(f"{w('rPr')}/{w('b')}")))
            hidden = _later(hidden, is_on(style.find(f"{w('rPr')}/{w('vanish')}")))
            numbering = style.find(f"{w('pPr')}/{w('numPr')}")
            if numbering is not None:
                number = value_of(numbering.find(w("numId"))) or number
                number_level = number_of(numbering.find(w("ilvl")))
        resolved = Style(level, bold, hidden, contents, number, number_level)
        return PLAIN if resolved == PLAIN else resolved


def _later(before: bool, now: bool | None) -> bool:
    return before if now is None else now
