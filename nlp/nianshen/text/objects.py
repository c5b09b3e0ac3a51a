"""What problems and measures of disclosure work are about: objects of the field, told by the words of a lexicon.

An auditor who seeks the measure for a problem looks first for its object: who complains of 依申请公开 and then promises
only 培训 and 网站 has left it unanswered.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from nianshen.data_files import data_path
from nianshen.text.first_characters import Sought


@dataclass(frozen=True, slots=True)
class Object:
    """Something that problems are about.

    ``plain``: whoever acts on it names it, so that its absence from every measure tells. ``about`` finds it in problems,
    ``acts`` in measures, ``mended_by`` are the indexes of the objects, its own among them, of which measures mend it.
    """

    name: str
    name_en: str
    plain: bool
    about: Sought
    acts: Sought
    mended_by: frozenset[int]


@cache
def objects() -> tuple[Object, ...]:
    """The objects of ``corpus/lexicon/objects.toml``, in its order."""
    table = tomllib.loads(data_path("lexicon", "objects.toml").read_text("utf-8"))["object"]
    at = {o["name"]: k for k, o in enumerate(table)}
    return tuple(
        Object(
            o["name"],
            o["name_en"],
            o.get("plain", False),
            _any_of(o["words"]),
            _any_of((*o["words"], *o.get("acts", ()))),
            frozenset(at[name] for name in (o["name"], *o.get("mended_by", ()))),
        )
        for o in table
    )


def _any_of(words: Iterable[str]) -> Sought:
    return Sought("|".join(map(re.escape, words)))


@lru_cache(maxsize=4096)
def objects_of(problem: str) -> frozenset[int]:
    """The indexes of the objects that a problem is about."""
    return frozenset(k for k, o in enumerate(objects()) if o.about.search(problem))


@lru_cache(maxsize=4096)
def mended(measure: str) -> frozenset[int]:
    """The indexes of the objects that a measure acts on, by naming them or what mends them."""
    named = {k for k, o in enumerate(objects()) if o.acts.search(measure)}
    return frozenset(k for k, o in enumerate(objects()) if o.mended_by & named)
