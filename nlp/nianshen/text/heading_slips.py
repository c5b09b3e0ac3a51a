"""Headings of the national form with one character too many: 政府信息公开行政法复议、行政诉讼情况.

A heading worded otherwise on purpose differs in words or in particles; one character that is no particle, put between two
that stand side by side in the form, is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NO_WORDS = re.compile(r"[\s、，,：:。和与及]+")
_PARTICLES = frozenset("的其以等中为之有被各本年类所并或了")


def spare_character(printed: str, accepted: Iterable[str]) -> tuple[str, str] | None:
    """Of a heading without its ordinal the words around a character too many as they are printed, and as they should be
    by one of the accepted wordings; None where there is none."""
    words = _NO_WORDS.sub("", printed)
    titles = [_NO_WORDS.sub("", title) for title in accepted]
    if words in titles:
        return None
    for title in titles:
        at = next((k for k, (c, d) in enumerate(zip(words, title, strict=False)) if c != d), 0)
        if at and words[at] not in _PARTICLES and words[at + 1 :] == title[at:]:
            begin = max(0, at - 2)
            return words[begin : at + 3], title[begin : at + 2]
    return None
