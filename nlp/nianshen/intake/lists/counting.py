"""Automatic numbering: what Word prints before a numbered paragraph, counted as Word counts (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nianshen.intake.lists.counters import counter_text

_PLACEHOLDER = re.compile(r"%([1-9])")
_CLOSED = re.compile(r"[^\x00-\x7f]\Z")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list. ``text`` holds %1 … %9 where the counters of the levels are printed; ``suffix`` is tab, space
    or nothing; ``restart`` the level (from 1) from which on a paragraph makes it start anew, None for any above, 0 for
    never; ``style`` the paragraph style that it belongs to."""

    start: int
    number_format: str
    text: str
    legal: bool = False
    suffix: str = "tab"
    restart: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list: whose counters it shares, its levels from 0, where it starts anew when it is first used."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Counting:
    """How far the lists of a document have counted. Ask once a paragraph, in the order of the text."""

    __slots__ = ("_counted", "_find", "_lists", "_seen")

    def __init__(self, find: Callable[[str], NumberedList | None]) -> None:
        self._find = find
        self._lists: dict[str, NumberedList | None] = {}
        self._counted: dict[str, dict[int, int]] = {}
        self._seen: set[tuple[str, int]] = set()

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style; None where none does."""
        listed = self._list(number)
        levels = listed.levels if listed is not None else {}
        return next((n for n, level in levels.items() if level.style == style), None)

    def next_label(self, number: str, level: int) -> str:
        """Count on and give what is printed before the paragraph, with a space where one parts it from the words.

        Args:
            number: the list's identifier.
            level: from 0.
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
        return _printed(listed, level, counted)

    def _list(self, number: str) -> NumberedList | None:
        if number not in self._lists:
            self._lists[number] = self._find(number)
        return self._lists[number]


def _printed(listed: NumberedList, level: int, counted: dict[int, int]) -> str:
    own = listed.levels[level]
    if own.number_format == "bullet":
        return ""

    def counter(m: re.Match[str]) -> str:
        at = int(m[1]) - 1
        asked = listed.levels.get(at)
        if asked is None:
            return ""
        return counter_text("decimal" if own.legal else asked.number_format, counted.get(at, asked.start))

    label = _PLACEHOLDER.sub(counter, own.text)
    apart = own.suffix == "space" or (own.suffix == "tab" and not _CLOSED.search(label))
    return label + " " if label and apart else label
