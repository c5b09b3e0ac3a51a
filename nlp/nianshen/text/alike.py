"""Characters that sound or look like one another, as ``corpus/lexicon/same_sound.txt`` and ``same_shape.txt`` group them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from nianshen.data_files import data_path


@cache
def by_ear() -> dict[str, frozenset[str]]:
    """For every character of the lists the others that sound like it; each is in one group only."""
    return _others("same_sound.txt")


@cache
def by_eye() -> dict[str, frozenset[str]]:
    """For every character of the lists the others that look like it."""
    return _others("same_shape.txt")


@cache
def first_of_sound() -> dict[str, str]:
    """For every character of the lists the first of those that sound like it, which stands for them all."""
    return {c: group[0] for group in _groups("same_sound.txt") for c in group}


def alike(character: str) -> frozenset[str]:
    """The characters that sound or look like this one."""
    return by_ear().get(character, frozenset()) | by_eye().get(character, frozenset())


def _others(name: str) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in _groups(name):
        for c in group:
            found[c].update(group)
    return {c: frozenset(same - {c}) for c, same in found.items()}


def _groups(name: str) -> Iterator[str]:
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    return (line.strip() for line in lines if line.strip() and not line.startswith("#"))
