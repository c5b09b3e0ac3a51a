"""A file as it came: its name, its bytes' hash and size, and for text its characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """``text`` is what the bytes say in ``encoding`` (a Python codec name), without a byte order mark; both are empty
    for a format that is more than characters."""

    name: str
    sha256: str
    size: int
    encoding: str
    text: str
