"""The model that gives every statement its role: linear, on characters, in three readings.

The first reading knows only the words (hashed character n-grams). The second weighs what the first said of the
statement and of the passage around it together with where the statement stands; the third does the same with what the
second said. All are multinomial logistic regressions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from nianshen.audit_types import ROLES, Role
from nianshen.narrative import linear
from nianshen.narrative.char_ngrams import hashed_ngrams, ngram_columns, ngrams_of
from nianshen.narrative.linear import Floats, Weights
from nianshen.narrative.standing import BEARINGS, FEATURES, Standing

_CROSSED = tuple(FEATURES.index(n) for n in ("closed by colon", "opens series", "run in", "future opened before"))
_LEADS = tuple(FEATURES.index(n) for n in ("closed by colon", "opens series"))
_NEIGHBOURS = (-2, -1, 1, 2)
_ROLES = len(ROLES)


@dataclass(frozen=True, slots=True)
class Settings:
    """Hyperparameters, as ``train.toml`` names them. ``c`` are inverse regularisation strengths."""

    longest: int
    bits: int
    words_c: float
    context_c: float
    folds: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Statements of many passages in one row order, ready to be weighed.

    ``words`` are their hashed n-grams, ``starts`` the row at which each passage begins (and the number of rows last).
    """

    words: sparse.csr_matrix
    flags: Floats
    under: Floats
    segments: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]


def batch(passages: Sequence[Sequence[Standing]], settings: Settings) -> Batch:
    """The statements of the passages as arrays."""
    flat = [s for passage in passages for s in passage]
    flags, under = np.zeros((len(flat), len(FEATURES))), np.zeros((len(flat), len(BEARINGS)))
    if flat:
        rows = np.repeat(np.arange(len(flat)), [len(s.active) for s in flat])
        flags[rows, [i for s in flat for i in s.active]] = 1
        under[np.arange(len(flat)), [BEARINGS.index(s.under) for s in flat]] = 1
    starts = np.cumsum([0, *map(len, passages)])
    opens = np.zeros(len(flat) + 1, dtype=np.int64)
    opens[starts] = 1
    opens[1:][flags[:, _LEADS].any(axis=1)] = 1
    words = hashed_ngrams([s.words for s in flat], settings.longest, settings.bits)
    return Batch(words, flags, under, np.cumsum(opens[:-1]), starts)


def context_matrix(b: Batch, said: Floats) -> Floats:
    """What the second and third readings weigh: where each statement stands, and what the reading before ``said`` of it
    and around it (a row of probabilities each)."""
    count = len(said)
    around = np.zeros((count, len(_NEIGHBOURS) * _ROLES))
    passage = np.repeat(np.arange(len(b.starts) - 1), np.diff(b.starts))
    for n, step in enumerate(_NEIGHBOURS):
        there = np.arange(count) + step
        inside = (there >= 0) & (there < count)
        inside[inside] = passage[there[inside]] == passage[inside]
        around[inside, n * _ROLES : (n + 1) * _ROLES] = said[there[inside]]
    logits = np.log(np.clip(said, 1e-4, 1.0)) / 4
    crossing = np.hstack([b.under, b.flags[:, _CROSSED]])
    crossed = (crossing[:, :, None] * said[:, None, :]).reshape(count, -1)
    return np.hstack([logits, said, around, *_means(said, passage), *_means(said, b.segments), b.flags, crossed])


def _means(said: Floats, of: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """For each row the mean of what was said of the rows before and after it with the same number in ``of``."""
    count = len(said)
    sums = np.vstack([np.zeros((1, _ROLES)), np.cumsum(said, axis=0)])
    edges = np.r_[0, np.flatnonzero(np.diff(of)) + 1, count] if count else np.zeros(2, dtype=np.int64)
    first, last = np.repeat(edges[:-1], np.diff(edges)), np.repeat(edges[1:], np.diff(edges))
    row = np.arange(count)
    before = (sums[row] - sums[first]) / np.maximum(row - first, 1)[:, None]
    after = (sums[last] - sums[row + 1]) / np.maximum(last - row - 1, 1)[:, None]
    return before, after


@dataclass(frozen=True, slots=True)
class Reason:
    """A character n-gram of the statement and its weight for the role given."""

    ngram: str
    weight: float


@dataclass(frozen=True, slots=True)
class RoleModel:
    """All readings, ready to predict."""

    settings: Settings
    words: Weights
    contexts: tuple[Weights, ...]
    data_hash: str

    def probabilities(self, passages: Sequence[Sequence[Standing]]) -> list[Floats]:
        """For every passage a row of probabilities a statement, columns as ROLES: one batch, however many passages."""
        b = batch(passages, self.settings)
        if not len(b.flags):
            return [np.zeros((0, _ROLES)) for _ in passages]
        said = linear.softmax(b.words @ self.words.coef_.T + self.words.intercept_)
        for model in self.contexts:
            said = linear.softmax(linear.product(context_matrix(b, said), model.coef_) + model.intercept_)
        return [said[a:z] for a, z in pairwise(b.starts)]

    def reasons(self, words: str, role: Role, most: int = 5) -> list[Reason]:
        """The character n-grams of a statement's normalised words that weigh most for ``role``, heaviest first.

        Their weight is what the n-gram adds to the role's score above its mean over all roles, in the first reading;
        what the others weigh is the statement's place and neighbours.
        """
        _, columns = ngram_columns([words], self.settings.longest, self.settings.bits)
        length = np.sqrt((np.bincount(columns) ** 2).sum())
        weights = self.words.coef_[:, columns] / length
        added = weights[ROLES.index(role)] - weights.mean(axis=0)
        named = zip(ngrams_of(words, self.settings.longest), added.tolist(), strict=True)
        totals: dict[str, float] = {}
        for ngram, weight in named:
            totals[ngram] = totals.get(ngram, 0.0) + weight
        heaviest = sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:most]
        return [Reason(ngram, weight) for ngram, weight in heaviest if weight > 0]

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz``."""
        description = {**_EXPECTED, "settings": asdict(self.settings), "data_sha256": self.data_hash}
        contexts = {f"context{k}": model for k, model in enumerate(self.contexts, 1)}
        linear.write(folder, description, {"words": self.words, **contexts})


_EXPECTED = {"kind": "roles", "schema": 2, "classes": list(ROLES), "standing_features": list(FEATURES)}


def load_model(folder: Path) -> RoleModel:
    """The model stored in ``folder``.

    Raises:
        FileNotFoundError: a file is missing.
        nianshen.narrative.linear.ModelError: it was trained for other roles or other features than this version has.
    """
    description, fitted = linear.read(folder, _EXPECTED)
    contexts = tuple(fitted[name] for name in sorted(fitted) if name.startswith("context"))
    return RoleModel(Settings(**description["settings"]), fitted["words"], contexts, description["data_sha256"])
