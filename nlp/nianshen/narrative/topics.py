"""What a statement is about, by the lexicon ``topics.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from nianshen.data_files import data_path


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table: dict[str, list[str]] = tomllib.loads(data_path("lexicon", "topics.toml").read_text("utf-8"))["topics"]
    return tuple((topic, re.compile("|".join(map(re.escape, phrases)))) for topic, phrases in table.items())


def topics_of(words: str) -> tuple[str, ...]:
    """The topics that the words touch, in the lexicon's order; 其他 alone where they touch none."""
    return tuple(topic for topic, phrases in _patterns() if phrases.search(words)) or ("其他",)
