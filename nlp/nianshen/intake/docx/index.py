"""What is said in few places of a document, gathered in a few passes in C before the walk: which paragraphs hold more
than words, the styles, bold runs, and the spans of cells. To ask every element for it would take most of the time."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from nianshen.intake.docx.names import COMPATIBILITY, is_on, number_of, value_of, w

_PARAGRAPH, _TAB, _TABS = w("p"), w("tab"), w("tabs")
_ALTERNATE = COMPATIBILITY + "AlternateContent"
_WRAPS = (w("sdt"), w("altChunk"), _ALTERNATE)
_STYLE, _BOLD = w("pStyle"), w("b")
_SPAN, _DOWN, _ACROSS, _DELETED = w("gridSpan"), w("vMerge"), w("hMerge"), w("cellDel")


@dataclass(slots=True)
class CellMarks:
    """``span``: the columns a cell covers; ``down``: it goes on the cell above; ``across``: on the one before it;
    ``deleted``: taken out in a tracked change."""

    span: int = 1
    down: bool = False
    across: bool = False
    deleted: bool = False


class Index:
    """``styles`` by paragraph; ``bold`` and ``light`` are the runs that say so themselves; ``cells`` with marks;
    ``special`` are the paragraphs that hold one of the elements asked for, however deep; ``wrapped``: blocks may stand in
    content controls, alternatives or other files."""

    __slots__ = ("_elements", "bold", "cells", "light", "special", "styles", "wrapped")

    def __init__(self, special: tuple[str, ...]) -> None:
        self._elements = (*special, *_WRAPS)
        self.wrapped = False
        self.special: set[etree._Element] = set()
        self.styles: dict[etree._Element, str] = {}
        self.bold: set[etree._Element] = set()
        self.light: set[etree._Element] = set()
        self.cells: dict[etree._Element, CellMarks] = {}

    def add(self, root: etree._Element) -> None:
        """Gather what a part of the document says."""
        for element in root.iter(*self._elements):
            if element.tag in _WRAPS:
                self.wrapped = True
                if element.tag != _ALTERNATE:
                    continue
            parent = element.getparent()
            if element.tag == _TAB and parent is not None and parent.tag == _TABS:
                continue
            self.special.update(element.iterancestors(_PARAGRAPH))
        for element in root.iter(_STYLE, _BOLD, _SPAN, _DOWN, _ACROSS, _DELETED):
            parent = element.getparent()
            holder = parent.getparent() if parent is not None else None
            if holder is None:
                continue
            tag = element.tag
            if tag == _STYLE:
                self.styles[holder] = value_of(element) or ""
            elif tag == _BOLD:
                (self.bold if is_on(element) else self.light).add(holder)
            else:
                _mark(self.cells.setdefault(holder, CellMarks()), element)


def _mark(marks: CellMarks, element: etree._Element) -> None:
    if element.tag == _SPAN:
        marks.span = number_of(element) or 1
    elif element.tag == _DOWN:
        marks.down = (value_of(element) or "continue") == "continue"
    elif element.tag == _ACROSS:
        marks.across = (value_of(element) or "continue") == "continue"
    else:
        marks.deleted = True
