"""The last of the places where a pattern stands: what was named nearest before a number."""

from __future__ import annotations

import re
from collections import deque

from nianshen.text.first_characters import Pattern


def last_match(pattern: Pattern, words: str) -> re.Match[str] | None:
    """The last match of ``pattern`` in ``words``, None where there is none."""
    found = deque(pattern.finditer(words), maxlen=1)
    return found[0] if found else None
