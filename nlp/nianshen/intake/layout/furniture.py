"""Page numbers and running heads: lines at the edge of a page that the pages have in common."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from nianshen.intake.document import LeftOutReason
from nianshen.intake.layout.geometry import Page
from nianshen.intake.layout.lines import PrintedLine

_EDGE = 0.12
"""Of the page's height, at its top and at its bottom."""
_LONGEST = 60
_FEWEST_SHARE = 0.6
_DIGITS = re.compile(r"\d+")
_DECORATED = re.compile(
    r"[-—–－·\s]{1,4}(\d{1,4})[-—–－·\s]{1,4}|第\s?(\d{1,4})\s?页(?:[，,/ ]?\s?共\s?\d{1,4}\s?页)?|(\d{1,4})\s?/\s?\d{1,4}"
)
_BARE = re.compile(r"\d{1,4}")


def page_furniture(pages: Sequence[tuple[Page, Sequence[PrintedLine]]]) -> dict[PrintedLine, LeftOutReason]:
    """The lines that are the pages' and not the report's, each with why.

    A bare number counts as a page number only where two pages have one and it grows with the pages.
    """
    found: dict[PrintedLine, LeftOutReason] = {}
    bare: dict[int, list[PrintedLine]] = defaultdict(list)
    common: Counter[tuple[bool, str]] = Counter()
    edges = [(page, line, at_top) for page, lines in pages for line, at_top in _at_edges(page, lines)]
    for page, line, at_top in edges:
        words = line.text.strip()
        if _DECORATED.fullmatch(words):
            found[line] = "page_number"
        elif _BARE.fullmatch(words):
            bare[int(words) - page.number].append(line)
        else:
            common[at_top, _masked(words)] += 1
    for lines in bare.values():
        if len(lines) >= 2:
            found.update((line, "page_number") for line in lines)
    fewest = max(2, _FEWEST_SHARE * len(pages))
    for _, line, at_top in edges:
        if line not in found and common[at_top, _masked(line.text.strip())] >= fewest:
            found[line] = "page_head" if at_top else "page_foot"
    return found


def _at_edges(page: Page, lines: Sequence[PrintedLine]) -> list[tuple[PrintedLine, bool]]:
    """The short lines at the top and bottom of a page; whether they stand at the top."""
    edge = _EDGE * page.height
    short = [line for line in lines if len(line.text.strip()) <= _LONGEST]
    top = [(line, True) for line in short if line.box.bottom <= edge]
    return top + [(line, False) for line in short if line.box.top >= page.height - edge]


def _masked(words: str) -> str:
    return _DIGITS.sub("#", "".join(words.split()))
