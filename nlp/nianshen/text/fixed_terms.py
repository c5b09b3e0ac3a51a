"""Fixed terms of this field with one slip of the hand: 政府信公开 for 政府信息公开, 公开渠到, 行政议复.

A term of four characters and more is known well enough to tell a slip by what is left of it: one character taken for
another that sounds or looks like it, two swapped, or, in terms of five and more, one lost within. Each such form holds a pair
of neighbours that the term has not; only where such a pair stands is a text looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nianshen.data_files import data_path
from nianshen.text.alike import alike
from nianshen.text.formulae import formulae
from nianshen.text.phrase_table import PhraseTable
from nianshen.text.word_edges import common_words, reads_as_words

_LEAST_TO_LOSE_ONE = 5
_STOPS = "，。；、"
_ALONE = frozenset("来后不内上下大小多高新中人会站网建交单好收报发申书号数")
"""Characters that often are a word by themselves: 群众来。 is whole."""


class NearTerm(NamedTuple):
    """What is written at ``start``, and the term that it should be."""

    start: int
    written: str
    term: str


class _Form(NamedTuple):
    written: str
    term: str
    at: int
    """Where in the form the pair stands by which it is sought."""

    @property
    def pair(self) -> str:
        return self.written[self.at : self.at + 2]


def near_terms(text: str) -> Iterator[NearTerm]:
    """Every fixed term in ``text`` with one slip in it, in no order.

    Where what is written can be read as whole words (公开形势, 内部公开), nothing is told.
    """
    table, forms = _forms()
    for at, pair in table.find(text):
        for form in forms[pair]:
            start = at - form.at
            if start < 0 or not text.startswith(form.written, start):
                continue
            if not reads_as_words(text, start, start + len(form.written)):
                yield NearTerm(start, form.written, form.term)


def cut_terms(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every fixed term in ``text`` that lacks its last character before a stop (拓宽公开渠，)."""
    for at, cut in _cut().find(text):
        end = at + len(cut)
        if text[end : end + 1] and text[end] in _STOPS:
            yield at, end


@cache
def _cut() -> PhraseTable:
    """The table of the terms without their last character, where what is left ends in no word."""
    terms = {term for line in _lines("fixed_terms.txt") if line[0] != "!" for term in line.split()}
    right = terms.union(formulae().all, *(line.split()[1:] for line in _lines("fixed_terms.txt") if line[0] == "!"))
    cut = {term[:-1] for term in (*terms, *(f for f in formulae().all if len(f) >= _LEAST_TO_LOSE_ONE))} - right
    cut = {c for c in cut if common_words().isdisjoint((c[-2:], c[-3:])) and c[-1] not in _ALONE}
    return PhraseTable((c for c in cut if cut.isdisjoint(c[k:] for k in range(1, len(c)))), common_words())


@cache
def _forms() -> tuple[PhraseTable, dict[str, list[_Form]]]:
    """The table that finds the pairs, and the forms known by each."""
    terms: list[str] = []
    right: set[str] = set()
    for line in _lines("fixed_terms.txt"):
        first, *rest = line.split()
        right.update([first, *rest])
        terms.extend([] if first == "!" else [first, *rest])
    others = {c: sorted(alike(c)) for c in set().union(*terms)}
    forms: defaultdict[str, list[_Form]] = defaultdict(list)
    for term in terms:
        for form in _slips(term, others, _told_by_shorter(term, terms)):
            if form.written not in right:
                forms[form.pair].append(form)
    return PhraseTable(forms), dict(forms)


def _told_by_shorter(term: str, terms: list[str]) -> set[int]:
    """The places of a term at which a character taken for another is found by a shorter term within it."""
    within = [(term.find(other), len(other)) for other in terms if len(other) < len(term) and other in term]
    return {at + k for at, length in within for k in range(length)}


def _slips(term: str, others: dict[str, list[str]], told: set[int]) -> Iterator[_Form]:
    last = len(term) - 1
    for k, character in enumerate(term):
        for other in others[character] if k not in told else ():
            yield _form(term[:k] + other + term[k + 1 :], term, k - 1, k)
        if k < last and term[k + 1] != character:
            yield _form(term[:k] + term[k + 1] + character + term[k + 2 :], term, k - 1, k + 1)
        if 0 < k < last and len(term) >= _LEAST_TO_LOSE_ONE and term[k + 1] != character:
            yield _form(term[:k] + term[k + 1 :], term, k - 1, k - 1)


def _form(written: str, term: str, first: int, last: int) -> _Form:
    """The form, known by the rarest pair of neighbours that begins between ``first`` and ``last``: one that is no word."""
    words = common_words()
    at, last = max(0, first), min(last, len(written) - 2)
    while at < last and written[at : at + 2] in words:
        at += 1
    return _Form(written, term, at)


def _lines(name: str) -> Iterator[str]:
    lines = data_path("lexicon", name).read_text("utf-8").splitlines()
    return (line for line in lines if not line.startswith("#"))
