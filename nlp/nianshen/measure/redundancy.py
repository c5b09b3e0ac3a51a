"""How much of a text it says twice, after Cazier and Pfeiffer (2017), *10-K Disclosure Repetition and Managerial Reporting
Incentives*: the share of n-grams that occur more than once. They count ten words; Chinese has no spaces between words,
so that characters are counted here, and nothing is lost to a segmenter.
"""

from __future__ import annotations

from collections import Counter

CHARACTERS = 10


def repetition(text: str, n: int = CHARACTERS) -> float | None:
    """The share of the character ``n``-grams of ``text`` that occur more than once in it, from 0 to 1.

    White space is left out. None where the text has fewer than ``n`` characters.

    Raises:
        ValueError: ``n`` is less than 1.
    """
    if n < 1:
        raise ValueError(f"no n-grams of {n} characters")
    words = "".join(text.split())
    grams = Counter(words[i : i + n] for i in range(len(words) - n + 1))
    total = grams.total()
    return sum(count for count in grams.values() if count > 1) / total if total else None
