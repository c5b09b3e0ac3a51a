"""Every pair of a problem and a measure of one report, as the pair model sees it.

What speaks for a link: the topics of both, the uncommon words they share, how much of what the one is about the other
names, whether another measure (or problem) fits better, their places in two parallel lists, and how vague they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from nianshen.narrative.char_ngrams import ngram_columns
from nianshen.narrative.linear import Floats
from nianshen.narrative.topic_model import TOPICS
from nianshen.text.objects import mended, objects, objects_of
from nianshen.text.overlap import distinctive_words

Indexes = npt.NDArray[np.int64]
_LONGEST, _BITS = 2, 14
_WIDTH = 1 << _BITS
_MANY = 6
_CLAUSE = re.compile(r"[^，。；：！？,;:]+")
_OBJECTS = tuple(o.name for o in objects())
COLUMNS: tuple[str, ...] = (
    "topics in common", "topic cosine", "surest common topic", "words in common", "share of best words for problem",
    "share of best words for measure", "share of best topics for problem", "share of best topics for measure",
    "same number", "parallel lists", "distance", "next after it", "only measure", "only problem", "few measures",
    "vague problem", "vague measure", "vague measure and topics", "words and topics", "best for problem", "best for measure",
    "problem's object named", "measure's object named", "no object in common", "objects in common",
    "share of best object for problem", "share of best object for measure", "share of best for problem",
    "share of best for measure", "same rank", "equal counts", "length of measure", "vague problem and topics",
    "problem's topics met", "vague problem and topics met", "share of best met for problem", "share of best met for measure",
    "objects acted on", "share of objects acted on", "plain objects left out", "left out and vague problem",
    "left out and vague measure", "left out and both vague", "share of best objects for problem",
    "share of best objects for measure", *(f"acts on {name}" for name in _OBJECTS),
    *(f"leaves out {name}" for name in _OBJECTS), *(f"problem of {topic}" for topic in TOPICS), *(f"{a} answered by {b}" for a in TOPICS for b in TOPICS),
)  # fmt: skip
"""What the model weighs."""


@dataclass(frozen=True, slots=True)
class Side:
    """A problem or a measure: what it says (normalised), its topics' probabilities, that it is vague, its place.

    ``place`` is the statement's index in the report, ``number`` that of its item in its series (None outside one).
    """

    words: str
    topics: Floats
    vague: float
    place: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Matter:
    """All problems and measures of one report, in order."""

    problems: tuple[Side, ...]
    measures: tuple[Side, ...]


def rarity(texts: Sequence[str]) -> Floats:
    """For every column of the hashed n-grams the logarithm of how few of the texts have it."""
    having = np.bincount(_once(*ngram_columns(texts, _LONGEST, _BITS))[1], minlength=_WIDTH)
    return np.asarray(np.log((1 + len(texts)) / (1 + having)), dtype=np.float64)


def _once(rows: Indexes, columns: Indexes) -> tuple[Indexes, Indexes]:
    """The same places of a matrix, each once."""
    keys = np.sort(rows * _WIDTH + columns)
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return keys >> _BITS, keys & (_WIDTH - 1)


def _weighed(sides: Sequence[Side], rare: Floats) -> sparse.csr_matrix:
    """A row of length 1 a side: its n-grams, each weighed by the square of how rare it is."""
    rows, columns = _once(*ngram_columns([s.words for s in sides], _LONGEST, _BITS))
    weights = rare[columns] ** 2
    lengths = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(sides)))
    return sparse.csr_matrix((weights / np.maximum(lengths, 1e-9)[rows], (rows, columns)), shape=(len(sides), _WIDTH))


def _objects(texts: Sequence[str], rare: Floats) -> sparse.csr_matrix:
    """A row of sum 1 a text: the pairs of characters in what it speaks about, each weighed by how rare it is."""
    words = [distinctive_words(text) for text in texts]
    of_word = np.repeat(np.arange(len(texts)), [len(w) for w in words])
    flat = [word for of_text in words for word in of_text]
    rows, columns = ngram_columns(flat, _LONGEST, _BITS)
    singles = sum(map(len, flat))
    rows, columns = _once(of_word[rows[singles:]], columns[singles:])
    totals = np.bincount(rows, weights=rare[columns], minlength=len(texts))
    return sparse.csr_matrix((rare[columns] / np.maximum(totals, 1e-9)[rows], (rows, columns)), shape=(len(texts), _WIDTH))


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of many reports, report by report, problem by problem, measure by measure.

    ``problem`` and ``measure`` are indexes of each pair's sides among all problems and measures, ``shapes`` how many
    problems and measures each report has.
    """

    problems: list[Side]
    measures: list[Side]
    problem: Indexes
    measure: Indexes
    shapes: list[tuple[int, int]]


def all_pairs(matters: Sequence[Matter]) -> Pairs:
    """The pairs of all reports."""
    shapes = [(len(m.problems), len(m.measures)) for m in matters]
    of_problem, of_measure = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    i = j = 0
    for high, wide in shapes:
        of_problem.append(np.repeat(np.arange(i, i + high), wide))
        of_measure.append(np.tile(np.arange(j, j + wide), high))
        i, j = i + high, j + wide
    return Pairs(
        [p for m in matters for p in m.problems],
        [p for m in matters for p in m.measures],
        np.concatenate(of_problem),
        np.concatenate(of_measure),
        shapes,
    )


def columns(pairs: Pairs, rare: Floats) -> Floats:
    """A row for every pair, in their order, columns as COLUMNS.

    Args:
        rare: what :func:`rarity` says of the corpus.
    """
    if not len(pairs.problem):
        return np.zeros((0, len(COLUMNS)))
    of_problems = np.array([p.topics for p in pairs.problems])[pairs.problem]
    of_measures = np.array([m.topics for m in pairs.measures])[pairs.measure]
    words = _in_common(_weighed(pairs.problems, rare)[pairs.problem], _weighed(pairs.measures, rare)[pairs.measure])
    topics = (of_problems * of_measures).sum(axis=1)
    sizes = np.linalg.norm(of_problems, axis=1) * np.linalg.norm(of_measures, axis=1)
    cosine = topics / np.maximum(sizes, 1e-9)
    high, wide = np.repeat(np.array(pairs.shapes), np.array(pairs.shapes).prod(axis=1), axis=0).T
    vague_p = np.array([p.vague for p in pairs.problems])[pairs.problem]
    vague_m = np.array([m.vague for m in pairs.measures])[pairs.measure]
    length = np.log([len(m.words) or 1 for m in pairs.measures])[pairs.measure]
    same, parallel, steps, following, rank = _places(pairs)
    named, named_of_measure, apart, count = _objects_named(pairs, rare)
    met = np.minimum(of_problems, of_measures).sum(axis=1) / np.maximum(of_problems.sum(axis=1), 1e-9)
    both, fit = words + topics, cosine + named + named_of_measure
    fit_met = met + named + named_of_measure
    found = (
        topics, cosine, np.minimum(of_problems, of_measures).max(axis=1), words,
        _of_best(words, pairs.problem), _of_best(words, pairs.measure), _of_best(topics, pairs.problem),
        _of_best(topics, pairs.measure), same, parallel, steps, following, wide == 1, high == 1, wide < high,
        vague_p, vague_m, vague_m * topics, words * topics,
        _of_best(both, pairs.problem) == 1, _of_best(both, pairs.measure) == 1,
        named, named_of_measure, apart, count, _of_best(named, pairs.problem), _of_best(named, pairs.measure),
        _of_best(fit, pairs.problem), _of_best(fit, pairs.measure), rank, high == wide, length, vague_p * cosine,
        met, vague_p * met, _of_best(fit_met, pairs.problem), _of_best(fit_met, pairs.measure),
    )  # fmt: skip
    products = (of_problems[:, :, None] * of_measures[:, None, :]).reshape(len(topics), -1)
    weighed = np.stack([np.asarray(c, dtype=np.float64) for c in found], axis=1)
    return np.concatenate([weighed, _acted_on(pairs), of_problems, products], axis=1)


def _acted_on(pairs: Pairs) -> Floats:
    """Of every pair, by the lexicon of objects: whether the measure acts on any object of the problem, on what share of
    them, whether it leaves out all of those that an act always names (weighed by how vague both are: stock words name
    their object), how it compares with the best; object by object those acted on and those left out."""
    count = len(_OBJECTS)
    of_problem, of_measure = np.zeros((len(pairs.problems), count)), np.zeros((len(pairs.measures), count))
    for k, problem in enumerate(pairs.problems):
        of_problem[k, list(objects_of(problem.words))] = 1.0
    for k, measure in enumerate(pairs.measures):
        of_measure[k, list(mended(measure.words))] = 1.0
    about = of_problem[pairs.problem]
    acted = about * of_measure[pairs.measure]
    share = acted.sum(axis=1) / np.maximum(about.sum(axis=1), 1.0)
    plain = [k for k, o in enumerate(objects()) if o.plain]
    left = ((about[:, plain].sum(axis=1) > 0) & (acted[:, plain].sum(axis=1) == 0)).astype(float)
    vague_p = np.array([p.vague for p in pairs.problems])[pairs.problem]
    vague_m = np.array([m.vague for m in pairs.measures])[pairs.measure]
    first = (
        share > 0, share, left, left * vague_p, left * vague_m, left * vague_p * vague_m,
        _of_best(share, pairs.problem), _of_best(share, pairs.measure),
    )  # fmt: skip
    return np.concatenate([np.stack([np.asarray(c, dtype=np.float64) for c in first], axis=1), acted, about - acted], axis=1)


def _in_common(a: sparse.csr_matrix, b: sparse.csr_matrix) -> Floats:
    """Row by row what two matrices have in common."""
    return np.asarray(a.multiply(b).sum(axis=1), dtype=np.float64).ravel()


def _of_best(values: Floats, side: Indexes) -> Floats:
    """Every pair's value as a share of the greatest that its problem (or measure) has."""
    best = np.zeros(int(side.max()) + 1)
    np.maximum.at(best, side, values)
    return np.asarray(values / np.maximum(best[side], 1e-6))


def others(values: Floats, side: Indexes) -> Floats:
    """For every pair the greatest value among the other pairs of its problem (or measure), 0 where there is none."""
    if not len(values):
        return np.zeros(0)
    best, next_best = np.zeros((2, int(side.max()) + 1))
    np.maximum.at(best, side, values)
    is_best = values >= best[side]
    np.maximum.at(next_best, side, np.where(is_best, 0.0, values))
    return np.where(is_best, next_best[side], best[side])


def _places(pairs: Pairs) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Of every pair: same number, the same in parallel lists, how far apart in their lists, that the measure is the
    first after the problem, that it is the n-th measure to the n-th problem."""
    shapes = np.array(pairs.shapes)
    report = np.repeat(np.arange(len(shapes)), shapes.prod(axis=1))
    high, wide = shapes[report].T
    starts = np.cumsum(shapes, axis=0) - shapes
    first_p, first_m = starts[report].T
    rank_p, rank_m = pairs.problem - first_p, pairs.measure - first_m
    number_p, number_m = (
        np.array([-1 if s.number is None else s.number for s in side]) for side in (pairs.problems, pairs.measures)
    )
    same = ((number_p[pairs.problem] == number_m[pairs.measure]) & (number_p[pairs.problem] >= 0)).astype(float)
    parallel = np.array(
        [_parallel(number_p[i : i + h], number_m[j : j + w]) for (i, j), (h, w) in zip(starts, shapes, strict=True)]
    )[report]
    place_p, place_m = (np.array([s.place for s in side]) for side in (pairs.problems, pairs.measures))
    after = place_m[pairs.measure] > place_p[pairs.problem]
    opens = np.r_[True, pairs.problem[1:] != pairs.problem[:-1]]
    following = after & (opens | ~np.r_[False, after[:-1]])
    steps = np.abs(rank_p / np.maximum(high - 1, 1) - rank_m / np.maximum(wide - 1, 1))
    return same, parallel * same, steps, following.astype(float), (rank_p == rank_m).astype(float)


def _parallel(problems: Indexes, measures: Indexes) -> float:
    """Whether problems and measures are numbered alike: 一是 二是 三是 on both sides."""
    problems, measures = problems[problems >= 0], measures[measures >= 0]
    return float(len(problems) > 0 and np.array_equal(problems, measures))


def _objects_named(pairs: Pairs, rare: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Of every pair: the share of what the problem is about that the measure names; of the measure's clauses the
    greatest share that the problem names; that they name nothing in common; how much they do, up to a limit."""
    clauses = [_CLAUSE.findall(m.words) or [m.words] for m in pairs.measures]
    counts = np.array([len(c) for c in clauses])
    starts = np.cumsum(counts) - counts
    of_problem = _objects([p.words for p in pairs.problems], rare)
    of_clause = _objects([clause for of_measure in clauses for clause in of_measure], rare)
    of_measure = _objects([m.words for m in pairs.measures], rare)
    in_problem, in_measure = (of_problem != 0).astype(float), (of_measure != 0).astype(float)
    named = _in_common(of_problem[pairs.problem], in_measure[pairs.measure])
    count = _in_common(in_problem[pairs.problem], in_measure[pairs.measure])
    apart = (count == 0) & (np.diff(of_problem.indptr)[pairs.problem] > 0)
    pair = np.repeat(np.arange(len(pairs.problem)), counts[pairs.measure])
    clause = np.arange(len(pair)) - np.searchsorted(pair, pair) + starts[pairs.measure[pair]]
    named_of_measure = np.zeros(len(pairs.problem))
    np.maximum.at(named_of_measure, pair, _in_common(of_clause[clause], in_problem[pairs.problem[pair]]))
    return named, named_of_measure, apart.astype(float), np.minimum(count, _MANY) / _MANY
