"""Which measure answers which problem: a logistic regression on every pair of one report.

What speaks for a link: the topics of both, the uncommon words they share, whether another measure (or problem) fits
better, their places in two parallel lists, and how vague the measure is. Labelled links of ``corpus/statements`` give
the weights and the threshold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from nianshen.narrative import linear
from nianshen.narrative.char_ngrams import ngram_columns
from nianshen.narrative.linear import Floats

Indexes = npt.NDArray[np.int64]
_LONGEST, _BITS = 2, 14
COLUMNS: tuple[str, ...] = (
    "topics in common", "topic cosine", "surest common topic", "words in common", "share of best words for problem",
    "share of best words for measure", "share of best topics for problem", "share of best topics for measure",
    "same number", "parallel lists", "distance", "next after it", "only measure", "only problem", "few measures",
    "vague problem", "vague measure", "vague measure and topics", "words and topics", "best for problem", "best for measure",
)  # fmt: skip
"""What the model weighs."""


@dataclass(frozen=True, slots=True)
class PairSettings:
    """Hyperparameters, as ``train.toml`` names them. ``threshold``: the probability from which a measure answers."""

    c: float
    threshold: float


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
    rows, columns = ngram_columns(texts, _LONGEST, _BITS)
    once = np.unique(rows * (1 << _BITS) + columns) % (1 << _BITS)
    having = np.bincount(once, minlength=1 << _BITS)
    return np.asarray(np.log((1 + len(texts)) / (1 + having)), dtype=np.float64)


def _weighed(sides: Sequence[Side], rare: Floats) -> sparse.csr_matrix:
    """A row of length 1 a side: its n-grams, each weighed by the square of how rare it is."""
    rows, columns = ngram_columns([s.words for s in sides], _LONGEST, _BITS)
    keys = np.unique(rows * (1 << _BITS) + columns)
    rows, columns = keys >> _BITS, keys & ((1 << _BITS) - 1)
    weights = rare[columns] ** 2
    lengths = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(sides)))
    return sparse.csr_matrix(
        (weights / np.maximum(lengths, 1e-9)[rows], (rows, columns)), shape=(len(sides), 1 << _BITS)
    )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """All pairs of many reports, report by report, problem by problem, measure by measure.

    ``problem`` and ``measure`` are indexes of each pair's sides among all problems and measures.
    """

    problems: list[Side]
    measures: list[Side]
    problem: Indexes
    measure: Indexes
    shapes: list[tuple[int, int]]


def _all_pairs(matters: Sequence[Matter]) -> _Pairs:
    shapes = [(len(m.problems), len(m.measures)) for m in matters]
    of_problem, of_measure = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    i = j = 0
    for high, wide in shapes:
        of_problem.append(np.repeat(np.arange(i, i + high), wide))
        of_measure.append(np.tile(np.arange(j, j + wide), high))
        i, j = i + high, j + wide
    return _Pairs(
        [p for m in matters for p in m.problems],
        [p for m in matters for p in m.measures],
        np.concatenate(of_problem),
        np.concatenate(of_measure),
        shapes,
    )


def pair_matrix(matters: Sequence[Matter], rare: Floats) -> Floats:
    """A row for every pair of every report, columns as COLUMNS: report by report, problem by problem, measure by measure."""
    return _rows(_all_pairs(matters), rare)


def _topics(pairs: _Pairs) -> tuple[Floats, Floats]:
    """For every pair the topics' probabilities of its problem and of its measure."""
    of_problems = np.array([p.topics for p in pairs.problems])
    of_measures = np.array([m.topics for m in pairs.measures])
    return of_problems[pairs.problem], of_measures[pairs.measure]


def _rows(pairs: _Pairs, rare: Floats) -> Floats:
    if not len(pairs.problem):
        return np.zeros((0, len(COLUMNS)))
    of_problem, of_measure = _topics(pairs)
    words_p, words_m = _weighed(pairs.problems, rare), _weighed(pairs.measures, rare)
    words = np.asarray(words_p[pairs.problem].multiply(words_m[pairs.measure]).sum(axis=1)).ravel()
    topics = (of_problem * of_measure).sum(axis=1)
    sizes = np.linalg.norm(of_problem, axis=1) * np.linalg.norm(of_measure, axis=1)

    def of_best(values: Floats, side: Indexes) -> Floats:
        best = np.zeros(int(side.max()) + 1)
        np.maximum.at(best, side, values)
        return np.asarray(values / np.maximum(best[side], 1e-6))

    shapes = np.array(pairs.shapes)
    report = np.repeat(np.arange(len(shapes)), shapes.prod(axis=1))
    high, wide = shapes[report].T
    starts = np.cumsum(shapes, axis=0) - shapes
    first_p, first_m = starts[report].T
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
    steps = np.abs(
        (pairs.problem - first_p) / np.maximum(high - 1, 1) - (pairs.measure - first_m) / np.maximum(wide - 1, 1)
    )
    vague_p, vague_m = (np.array([s.vague for s in side]) for side in (pairs.problems, pairs.measures))
    vague_m = vague_m[pairs.measure]
    both = words + topics
    columns = (
        topics, topics / np.maximum(sizes, 1e-9), np.minimum(of_problem, of_measure).max(axis=1), words,
        of_best(words, pairs.problem), of_best(words, pairs.measure), of_best(topics, pairs.problem),
        of_best(topics, pairs.measure), same, parallel * same, steps, following, wide == 1, high == 1, wide < high,
        vague_p[pairs.problem], vague_m, vague_m * topics, words * topics,
        of_best(both, pairs.problem) == 1, of_best(both, pairs.measure) == 1,
    )  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def _parallel(problems: Indexes, measures: Indexes) -> float:
    """Whether problems and measures are numbered alike: 一是 二是 三是 on both sides."""
    problems, measures = problems[problems >= 0], measures[measures >= 0]
    return float(len(problems) > 0 and np.array_equal(problems, measures))


@dataclass(frozen=True, slots=True)
class PairModel:
    """A fitted two-class estimator, and how rare each n-gram is in the corpus."""

    settings: PairSettings
    answers: LogisticRegression
    rare: Floats
    data_hash: str

    def probabilities(self, matters: Sequence[Matter]) -> list[Floats]:
        """For every report a matrix, problems by measures: the probability that the measure answers the problem.

        What ``predict_proba`` gives of :func:`pair_matrix`.
        """
        pairs = _all_pairs(matters)
        logits = linear.product(_rows(pairs, self.rare), self.answers.coef_)[:, 0] + self.answers.intercept_
        flat = linear.sigmoid(logits)
        ends = np.cumsum([h * w for h, w in pairs.shapes])[:-1]
        return (
            [block.reshape(shape) for block, shape in zip(np.split(flat, ends), pairs.shapes, strict=True)]
            if matters
            else []
        )

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz``."""
        description = {**_EXPECTED, "settings": asdict(self.settings), "data_sha256": self.data_hash}
        linear.write(folder, description, {"answers": self.answers}, {"rare": self.rare})


_EXPECTED = {"kind": "pairs", "schema": 1, "columns": list(COLUMNS)}


def load_pair_model(folder: Path) -> PairModel:
    """The model stored in ``folder``. Raises as :func:`nianshen.narrative.linear.read`."""
    description, fitted = linear.read(folder, _EXPECTED)
    settings = PairSettings(**description["settings"])
    return PairModel(settings, fitted["answers"], linear.read_array(folder, "rare"), description["data_sha256"])


def fit_pairs(
    matters: Sequence[Matter], answered: Sequence[bool], rare: Floats, settings: PairSettings, data_hash: str
) -> PairModel:
    """The model fitted on labelled pairs, in the order of :func:`pair_matrix`."""
    wanted = np.array(answered, dtype=np.int64)
    return PairModel(settings, linear.classifier(settings.c).fit(pair_matrix(matters, rare), wanted), rare, data_hash)
