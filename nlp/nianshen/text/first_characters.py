"""Patterns that are tried only where a match can begin.

Over Chinese text Python's ``re`` is quick only where the first thing in a pattern is a character or a set of characters:
it skips to those. Before anything else (an optional word, a group, a look behind, alternatives that do not all begin
with a plain character) it tries the whole pattern at every character, which takes five to seven times as long. Here the
characters with which a match can begin are read off the pattern, and put in front.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Any

try:  # how a pattern is parsed is no public matter: where it changes, patterns are as slow as they are by themselves
    from re import _constants as _ops  # type: ignore[attr-defined]
    from re import _parser as _parse  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _ops = _parse = None

_MOST = 400
"""With more characters to begin with there is next to nothing to skip."""
_PASSED = ("ASSERT", "ASSERT_NOT", "AT")


class Sought:
    """A regular expression whose :meth:`search`, :meth:`finditer` and :meth:`sub` find what :mod:`re` finds, sooner.

    It is compiled when it is first used. It must not match the empty string and has no flags.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression as :mod:`re` has it."""
        return re.compile(self.pattern)

    @cached_property
    def _begins(self) -> re.Pattern[str] | None:
        """Finds the first character of the next match; None where the characters cannot be told.

        The character is taken first, so that ``re`` skips to it, and what stands from it on is looked at from behind.
        """
        characters = first_characters(self.pattern)
        if characters is None:
            return None
        try:
            return re.compile(f"[{characters}](?<=(?=(?:{self.pattern}))(?s:.))")
        except re.error:  # a group that the pattern refers back to may not stand in a look behind
            return re.compile(f"[{characters}]")

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match, as :meth:`re.Pattern.search`."""
        begins = self._begins
        if begins is None:
            return self.compiled.search(text, pos, endpos)
        while (first := begins.search(text, pos, endpos)) is not None:
            found = self.compiled.match(text, first.start(), endpos)
            if found is not None:
                return found
            pos = first.start() + 1
        return None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, as :meth:`re.Pattern.finditer`."""
        begins = self._begins
        if begins is None:
            yield from self.compiled.finditer(text, pos, endpos)
            return
        while (first := begins.search(text, pos, endpos)) is not None:
            found = self.compiled.match(text, first.start(), endpos)
            if found is None:
                pos = first.start() + 1
            else:
                yield found
                pos = found.end()

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at ``pos``, as :meth:`re.Pattern.match`."""
        return self.compiled.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that is the whole text, as :meth:`re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text, pos, endpos)

    def sub(self, by: str, text: str) -> str:
        """The text with every match replaced by these very words (``by`` is no template)."""
        kept, at = [], 0
        for found in self.finditer(text):
            kept += [text[at : found.start()], by]
            at = found.end()
        return "".join((*kept, text[at:])) if kept else text


Pattern = re.Pattern[str] | Sought
"""Either kind of pattern, where both are taken."""


def first_characters(pattern: str) -> str | None:
    """Every character with which a match of ``pattern`` can begin, as the inside of a character class.

    None where they cannot be told, are too many to be of use, or where the empty string matches.
    """
    if _parse is None:
        return None
    found: set[str] = set()
    try:
        may_be_empty = _gather(_parse.parse(pattern), found)
    except (_Untold, AttributeError, TypeError, ValueError):
        return None
    return None if may_be_empty or len(found) > _MOST else "".join(sorted(found))


class _Untold(Exception):  # noqa: N818 (no error: an answer)
    """Anything, or what this module does not know, may stand there."""


def _gather(sequence: Any, found: set[str]) -> bool:
    """Add the first characters of a parsed sequence; whether it may be empty."""
    for op, value in sequence:
        name = str(op)
        if name in _PASSED:
            continue
        if name == "LITERAL":
            found.add(_escaped(value))
            return False
        if name == "IN":
            for member in value:
                _gather_member(member[0], member[1], found)
            return False
        if not _gather_group(name, value, found):
            return False
    return True


def _gather_group(name: str, value: Any, found: set[str]) -> bool:
    if name == "SUBPATTERN":
        return _gather(value[-1], found)
    if name == "BRANCH":
        may_be_empty = [_gather(one, found) for one in value[1]]
        return any(may_be_empty)
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        least, _, repeated = value
        return _gather(repeated, found) or least == 0
    raise _Untold


def _gather_member(op: object, value: Any, found: set[str]) -> None:
    name = str(op)
    if name == "LITERAL":
        found.add(_escaped(value))
    elif name == "RANGE":
        found.add(f"{_escaped(value[0])}-{_escaped(value[1])}")
    elif name == "CATEGORY" and value in (_ops.CATEGORY_DIGIT, _ops.CATEGORY_SPACE):
        found.add(r"\d" if value is _ops.CATEGORY_DIGIT else r"\s")
    else:
        raise _Untold


def _escaped(code: int) -> str:
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
