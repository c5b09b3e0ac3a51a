"""A file as it came: its name, its bytes' hash and size, and its characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """``text`` is what the bytes say in ``encoding`` (a Python codec name), without a byte order mark."""

    name: str
    sha256: str
    size: int
    encoding: str
    text: str
