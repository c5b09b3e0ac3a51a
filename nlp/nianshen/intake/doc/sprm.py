"""Property modifiers of the binary Word format: what they set, one after the other ([MS-DOC] 2.6)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

IN_TABLE, ROW_END, DEPTH = 0x2416, 0x2417, 0x6649
INNER_CELL, INNER_ROW_END = 0x244B, 0x244C
OUTLINE, LIST, LIST_LEVEL = 0x2640, 0x460B, 0x260A
TABLE = 0xD608
HUGE = (0x6645, 0x6646)
DELETED, HIDDEN, BOLD = 0x0800, 0x083C, 0x0835

_SIZES = (1, 1, 2, 4, 2, 2, -1, 3)


def modifiers(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The code and operand of each modifier; what is cut off at the end is passed over."""
    at = 0
    while at + 2 <= len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        size = _SIZES[code >> 13]
        if size < 0:
            if code == TABLE:
                if at + 2 > len(data):
                    return
                size = struct.unpack_from("<H", data, at)[0] - 1
                at += 2
            else:
                if at >= len(data):
                    return
                size = data[at]
                at += 1
        if size < 0 or at + size > len(data):
            return
        yield code, data[at : at + size]
        at += size
