"""Clauses made of nothing but the stock words of the field: 进一步加强组织领导, 不断完善工作机制.

Each word is in ``corpus/lexicon/generic.toml``, which holds what stands in any organ's report and names nothing in
particular; a clause that needs no other word could be put into any report as it is.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import groupby

from nianshen.data_files import data_path

_CLAUSE = re.compile(r"[^，,；;：:。.！!？?、\s]+")
_NO_WORDS = re.compile(r"[“”‘’《》（）()◯]|(?:20\d\d|0)年(?:度|来|以来)?|\A[一二三四五六七八九十]{1,2}[是要]")
"""Marks, the masked name, a year, the enumerator: they make a clause neither stock nor its own."""


def stock_share(sentences: list[str]) -> float | None:
    """The share of the characters that stand in stock clauses, marks, years and enumerators left out, from 0 to 1; None
    where there is nothing."""
    sizes = [_sizes(sentence) for sentence in sentences]
    total = sum(words for _, words in sizes)
    return sum(stock for stock, _ in sizes) / total if total else None


def _sizes(sentence: str) -> tuple[int, int]:
    clauses = [_NO_WORDS.sub("", m.group()) for m in _CLAUSE.finditer(sentence)]
    return sum(len(c) for c in clauses if is_stock(c)), sum(map(len, clauses))


def is_stock(clause: str) -> bool:
    """Whether the clause, which has no marks in it, is nothing but words of the lexicon, the longest taken first."""
    lengths = _words()
    at = 0
    while at < len(clause):
        for n, words in lengths.get(clause[at], ()):
            if clause[at : at + n] in words:
                at += n
                break
        else:
            return False
    return True


@cache
def _words() -> dict[str, list[tuple[int, frozenset[str]]]]:
    """The lexicon by first character: the lengths of its words, the greatest first, with the words."""
    table = tomllib.loads(data_path("lexicon", "generic.toml").read_text("utf-8"))
    words = {word for words in table["generic"].values() for word in words}
    words.update(table["looks_concrete"]["titles"], table["looks_concrete"]["slogans"])
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for (first, n), alike in groupby(sorted(words, key=lambda w: (w[0], -len(w))), key=lambda w: (w[0], len(w))):
        found.setdefault(first, []).append((n, frozenset(alike)))
    return found
