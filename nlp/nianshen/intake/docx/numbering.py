"""The lists of an open Word file, from its ``numbering.xml``."""

from __future__ import annotations

from lxml import etree

from nianshen.intake.docx.names import is_on, number_of, value_of, w
from nianshen.intake.lists.counting import Counting, Level, NumberedList

_LEVELS = 9


def numbering(root: etree._Element | None) -> Counting:
    """The counting of the lists that a part defines; of none where there is no such part."""
    return Counting(_Definitions(root).list_of)


class _Definitions:
    """``w:num`` elements and what they stand for."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstracts: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._styled: dict[str, str] = {}
        if root is None:
            return
        for abstract in root.iterchildren(w("abstractNum")):
            name = abstract.get(w("abstractNumId")) or ""
            self._abstracts.setdefault(name, abstract)
            if style := value_of(abstract.find(w("styleLink"))):
                self._styled.setdefault(style, name)
        for num in root.iterchildren(w("num")):
            self._nums.setdefault(num.get(w("numId")) or "", num)

    def list_of(self, number: str) -> NumberedList | None:
        """The list of a ``w:numId``."""
        num = self._nums.get(number)
        if num is None:
            return None
        name = value_of(num.find(w("abstractNumId"))) or ""
        abstract = self._abstracts.get(name)
        if abstract is not None and (style := value_of(abstract.find(w("numStyleLink")))):
            name = self._styled.get(style, name)
            abstract = self._abstracts.get(name)
        if abstract is None:
            return None
        levels = dict(_levels(abstract))
        starts: dict[int, int] = {}
        for override in num.iterchildren(w("lvlOverride")):
            levels.update(_levels(override))
            at, start = override.get(w("ilvl")) or "", number_of(override.find(w("startOverride")))
            if start is not None and at.isdecimal():
                starts[int(at)] = start
        return NumberedList(name, levels, starts)


def _levels(parent: etree._Element) -> list[tuple[int, Level]]:
    levels: list[tuple[int, Level]] = []
    for element in parent.iterchildren(w("lvl")):
        at = element.get(w("ilvl")) or ""
        if not at.isdecimal() or int(at) >= _LEVELS:
            continue
        start = number_of(element.find(w("start")))
        level = Level(
            start=0 if start is None else start,
            number_format=value_of(element.find(w("numFmt"))) or "decimal",
            text=value_of(element.find(w("lvlText"))) or "",
            legal=bool(is_on(element.find(w("isLgl")))),
            suffix=value_of(element.find(w("suff"))) or "tab",
            restart=number_of(element.find(w("lvlRestart"))),
            style=value_of(element.find(w("pStyle"))),
        )
        levels.append((int(at), level))
    return levels
