"""Which characters stand inside brackets, titles or quotation marks: nothing is cut there."""

from __future__ import annotations

import re

_CLOSER = {"（": "）", "(": "）", "《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "『": "』", "【": "】", "〔": "〕"}
_CLOSING = {"）": "）", ")": "）", **{c: c for c in "》〉”’」』】〕"}}
_MARK = re.compile(r"[（(《〈“‘「『【〔）)》〉”’」』】〕]")
_MAX_LENGTH = 200
"""A pair further apart than this is no pair: a stray opening mark must not swallow the rest of the report."""
_MAX_DEPTH = 12


def inside_brackets(text: str) -> bytearray:
    """For every character 1 if it stands between a matching pair (the pair itself included), else 0.

    Half- and full-width round brackets match each other, as reports mix them. Unmatched marks protect nothing.
    """
    inside = bytearray(len(text))
    open_marks: list[tuple[str, int]] = []
    for m in _MARK.finditer(text):
        at, c = m.start(), m.group()
        if c in _CLOSER:
            open_marks.append((_CLOSER[c], at))
            del open_marks[:-_MAX_DEPTH]
        else:
            depth = next((i for i in range(len(open_marks) - 1, -1, -1) if open_marks[i][0] == _CLOSING[c]), None)
            if depth is None:
                continue
            start = open_marks[depth][1]
            del open_marks[depth:]
            if at - start <= _MAX_LENGTH:
                inside[start : at + 1] = b"\1" * (at + 1 - start)
    return inside
