"""The model that gives every statement its role: linear, on characters, in two readings.

The first reading knows only the words (hashed character n-grams); the second weighs what the first said of the
statement and its neighbours together with where the statement stands. Both are multinomial logistic regressions.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression

from nianshen.audit_types import ROLES, Role
from nianshen.narrative.standing import BEARINGS, FEATURES, Standing

Floats = npt.NDArray[np.float64]
_CROSSED = tuple(FEATURES.index(n) for n in ("closed by colon", "opens series", "run in", "future opened before"))
_NEIGHBOURS = (-2, -1, 1, 2)


@dataclass(frozen=True, slots=True)
class Settings:
    """Hyperparameters, as ``train.toml`` names them. ``c`` are inverse regularisation strengths."""

    ngrams: tuple[int, int]
    buckets: int
    words_c: float
    standing_c: float
    folds: int
    seed: int


def vectoriser(settings: Settings) -> HashingVectorizer:
    """The (stateless) first step: character n-grams of the normalised words, hashed."""
    return HashingVectorizer(
        analyzer="char",
        ngram_range=settings.ngrams,
        n_features=settings.buckets,
        alternate_sign=False,
        lowercase=False,
        norm="l2",
        dtype=np.float32,
    )


def standing_matrix(passages: Sequence[Sequence[Standing]], by_words: Floats) -> Floats:
    """What the second reading sees, a row a statement. ``by_words`` are the first reading's probabilities."""
    count, roles = by_words.shape
    logits = np.log(np.clip(by_words, 1e-4, 1.0)) / 4
    around = np.zeros((count, len(_NEIGHBOURS) * roles))
    flags = np.zeros((count, len(FEATURES)))
    under = np.zeros((count, len(BEARINGS)))
    row = 0
    for passage in passages:
        size = len(passage)
        own = by_words[row : row + size]
        for n, step in enumerate(_NEIGHBOURS):
            here = slice(max(0, -step), max(0, size - max(0, step)))
            there = slice(max(0, step), max(0, size + min(0, step)))
            around[row : row + size][here, n * roles : (n + 1) * roles] = own[there]
        for k, standing in enumerate(passage):
            flags[row + k, list(standing.active)] = 1
            under[row + k, BEARINGS.index(standing.under)] = 1
        row += size
    crossing = np.hstack([under, flags[:, _CROSSED]])
    crossed = (crossing[:, :, None] * by_words[:, None, :]).reshape(count, -1)
    return np.hstack([logits, by_words, around, flags, crossed])


@dataclass(frozen=True, slots=True)
class RoleModel:
    """Both readings, ready to predict. ``words`` and ``standing`` are fitted scikit-learn estimators."""

    settings: Settings
    words: LogisticRegression
    standing: LogisticRegression
    data_hash: str

    def by_words(self, standings: Sequence[Standing]) -> Floats:
        """The first reading: a row of probabilities a statement, columns as ROLES."""
        matrix = vectoriser(self.settings).transform([s.words for s in standings])
        return np.asarray(self.words.predict_proba(matrix), dtype=np.float64)

    def probabilities(self, passages: Sequence[Sequence[Standing]]) -> list[Floats]:
        """For every passage a row of probabilities a statement, columns as ROLES: one batch, however many passages."""
        flat = [s for passage in passages for s in passage]
        if not flat:
            return [np.zeros((0, len(ROLES))) for _ in passages]
        final = self.standing.predict_proba(standing_matrix(passages, self.by_words(flat)))
        ends = np.cumsum([len(p) for p in passages])[:-1]
        return [np.asarray(block) for block in np.split(np.asarray(final, dtype=np.float64), ends)]

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz`` (float16 where that is harmless); no pickle."""
        card = {
            "kind": "roles",
            "schema": 1,
            "classes": list(ROLES),
            "settings": {
                "ngrams": list(self.settings.ngrams),
                "buckets": self.settings.buckets,
                "words_c": self.settings.words_c,
                "standing_c": self.settings.standing_c,
                "folds": self.settings.folds,
                "seed": self.settings.seed,
            },
            "standing_features": list(FEATURES),
            "data_sha256": self.data_hash,
        }
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
        np.savez_compressed(
            folder / "weights.npz",
            words_coef=self.words.coef_.astype(np.float16),
            words_intercept=self.words.intercept_.astype(np.float32),
            standing_coef=self.standing.coef_.astype(np.float32),
            standing_intercept=self.standing.intercept_.astype(np.float32),
        )


def classifier(c: float) -> LogisticRegression:
    """The estimator of both readings, unfitted."""
    return LogisticRegression(C=c, max_iter=2000, tol=1e-5)


def _rebuilt(c: float, coef: npt.NDArray[Any], intercept: npt.NDArray[Any]) -> LogisticRegression:
    model = classifier(c)
    model.classes_ = np.arange(len(ROLES))
    model.coef_ = coef.astype(np.float64)
    model.intercept_ = intercept.astype(np.float64)
    model.n_features_in_ = coef.shape[1]
    model.n_iter_ = np.zeros(1, dtype=np.int32)
    return model


class ModelError(ValueError):
    """A model's files do not fit this version of the package."""


def load_model(folder: Path) -> RoleModel:
    """The model stored in ``folder``.

    Raises:
        FileNotFoundError: a file is missing.
        ModelError: it was trained for other roles or other features than this version has.
    """
    card = json.loads((folder / "model.json").read_text("utf-8"))
    if tuple(card["classes"]) != ROLES or tuple(card["standing_features"]) != FEATURES:
        raise ModelError(f"{folder}: trained for other roles or features; retrain it")
    s = card["settings"]
    settings = Settings(
        (s["ngrams"][0], s["ngrams"][1]), s["buckets"], s["words_c"], s["standing_c"], s["folds"], s["seed"]
    )
    with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
        words = _rebuilt(settings.words_c, arrays["words_coef"], arrays["words_intercept"])
        standing = _rebuilt(settings.standing_c, arrays["standing_coef"], arrays["standing_intercept"])
    return RoleModel(settings, words, standing, card["data_sha256"])


def role_of(row: Floats) -> tuple[Role, float]:
    """The likeliest role of a row of probabilities, and its probability."""
    best = int(row.argmax())
    return ROLES[best], float(row[best])
