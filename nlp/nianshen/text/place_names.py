"""Names of provinces, cities and counties that are also common words, as ``corpus/lexicon/place_names.txt`` lists them."""

from __future__ import annotations

from functools import cache

from nianshen.data_files import data_path


@cache
def place_names() -> frozenset[str]:
    """Some four hundred names without their rank: 宜宾, 铜陵."""
    lines = data_path("lexicon", "place_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
