"""Automatic numbering: what Word prints before a numbered paragraph, counted as Word counts (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from nianshen.intake.docx.counters import counter_text
from nianshen.intake.docx.names import is_on, number_of, value_of, w

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_CLOSED = re.compile(r"[^\x00-\x7f]\Z")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    number_format: str
    text: str
    legal: bool
    suffix: str
    restart: int | None
    style: str | None


@dataclass(frozen=True, slots=True)
class _List:
    """A ``w:num``: whose counters it shares, its levels, where it starts anew."""

    counters: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document and how far each has counted. Ask once a paragraph, in the order of the text."""

    __slots__ = ("_abstracts", "_counted", "_lists", "_nums", "_seen", "_styled")

    def __init__(self, root: etree._Element | None) -> None:
        self._abstracts: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._styled: dict[str, str] = {}
        self._lists: dict[str, _List | None] = {}
        self._counted: dict[str, dict[int, int]] = {}
        self._seen: set[tuple[str, int]] = set()
        if root is None:
            return
        for abstract in root.iterchildren(w("abstractNum")):
            name = abstract.get(w("abstractNumId")) or ""
            self._abstracts.setdefault(name, abstract)
            if style := value_of(abstract.find(w("styleLink"))):
                self._styled.setdefault(style, name)
        for num in root.iterchildren(w("num")):
            self._nums.setdefault(num.get(w("numId")) or "", num)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style; None where none does."""
        listed = self._list(number)
        levels = listed.levels if listed is not None else {}
        return next((n for n, level in levels.items() if level.style == style), None)

    def next_label(self, number: str, level: int) -> str:
        """Count on and give what is printed before the paragraph, with a space where one parts it from the words.

        Args:
            number: ``w:numId``.
            level: ``w:ilvl``, from 0.
        """
        listed = self._list(number)
        if listed is None or level not in listed.levels:
            return ""
        counted = self._counted.setdefault(listed.counters, {})
        own = listed.levels[level]
        fresh = (number, level) not in self._seen
        self._seen.add((number, level))
        if fresh and level in listed.starts:
            counted[level] = listed.starts[level]
        else:
            counted[level] = counted[level] + 1 if level in counted else own.start
        for deeper in [n for n in counted if n > level]:
            restart = listed.levels[deeper].restart if deeper in listed.levels else None
            if restart is None or level < restart:
                del counted[deeper]
        return self._printed(listed, level, counted)

    def _printed(self, listed: _List, level: int, counted: dict[int, int]) -> str:
        own = listed.levels[level]
        if own.number_format == "bullet":
            return ""

        def counter(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            asked = listed.levels.get(at)
            if asked is None:
                return ""
            number_format = "decimal" if own.legal else asked.number_format
            return counter_text(number_format, counted.get(at, asked.start))

        label = _PLACEHOLDER.sub(counter, own.text)
        apart = own.suffix == "space" or (own.suffix == "tab" and not _CLOSED.search(label))
        return label + " " if label and apart else label

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> _List | None:
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
        return _List(name, levels, starts)


def _levels(parent: etree._Element) -> list[tuple[int, _Level]]:
    levels: list[tuple[int, _Level]] = []
    for element in parent.iterchildren(w("lvl")):
        at = element.get(w("ilvl")) or ""
        if not at.isdecimal() or int(at) >= _LEVELS:
            continue
        start = number_of(element.find(w("start")))
        level = _Level(
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
