"""Whether a problem or a measure could stand unchanged in any organ's report.

A logistic regression on hashed character n-grams and on what the statement names (:mod:`nianshen.narrative.specifics`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from scipy import sparse

from nianshen.narrative import linear
from nianshen.narrative.char_ngrams import hashed_ngrams
from nianshen.narrative.linear import Floats, Weights
from nianshen.narrative.specifics import KINDS, Specific, objects_named, specifics

_NAMED = (*KINDS, "object", "anything", "two things", "measure", "per character")
_LENGTHS = (10, 16, 24, 36, 50, 80)
COLUMNS: tuple[str, ...] = (*_NAMED, *(f"shorter than {n}" for n in _LENGTHS))
"""What the model weighs beside the n-grams."""


@dataclass(frozen=True, slots=True)
class VaguenessSettings:
    """Hyperparameters, as ``train.toml`` names them. ``threshold``: the probability from which a statement is vague."""

    longest: int
    bits: int
    c: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A problem or measure to judge: the words as printed, its normalised words, and whether it is a measure."""

    text: str
    words: str
    measure: bool


def naming(judged: Judged, named: Sequence[Specific]) -> list[float]:
    """The columns beside the n-grams, as COLUMNS names them."""
    kinds = {s.kind for s in named}
    objects = objects_named(judged.text)
    things, length = len(named) + objects, len(judged.text)
    row = [float(kind in kinds) for kind in KINDS]
    row += [float(objects > 0), float(things > 0), float(things > 1), float(judged.measure)]
    row.append(min(20.0 * things / max(length, 1), 2.0))
    return row + [float(length < n) for n in _LENGTHS]


def names(text: str) -> bool:
    """Whether a statement names any thing or object that can be looked for."""
    return bool(specifics(text)) or objects_named(text) > 0


def vagueness_matrix(statements: Sequence[Judged], settings: VaguenessSettings) -> sparse.csr_matrix:
    """What the model weighs: COLUMNS, then hashed n-grams of the normalised words."""
    beside = np.array([naming(s, specifics(s.text)) for s in statements]).reshape(len(statements), len(COLUMNS))
    ngrams = hashed_ngrams([s.words for s in statements], settings.longest, settings.bits)
    return sparse.hstack([sparse.csr_matrix(beside), ngrams], format="csr")


@dataclass(frozen=True, slots=True)
class VaguenessModel:
    """A two-class regression."""

    settings: VaguenessSettings
    vague: Weights
    data_hash: str

    def probabilities(self, statements: Sequence[Judged]) -> Floats:
        """The probability that each statement is vague."""
        rows = vagueness_matrix(statements, self.settings)
        return linear.sigmoid((rows @ self.vague.coef_.T).ravel() + self.vague.intercept_)

    def judge(self, statements: Sequence[Judged], said: Floats) -> list[bool]:
        """Whether each statement is vague, by the probabilities of :meth:`probabilities`.

        What names a thing that can be looked for (a column, a system, a number, a date, a document) never is.
        """
        return [p >= self.settings.threshold and not names(s.text) for p, s in zip(said.tolist(), statements, strict=True)]

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz``."""
        description = {**_EXPECTED, "settings": asdict(self.settings), "data_sha256": self.data_hash}
        linear.write(folder, description, {"vague": self.vague})


_EXPECTED = {"kind": "vagueness", "schema": 1, "columns": list(COLUMNS)}


def load_vagueness_model(folder: Path) -> VaguenessModel:
    """The model stored in ``folder``. Raises as :func:`nianshen.narrative.linear.read`."""
    description, fitted = linear.read(folder, _EXPECTED)
    return VaguenessModel(VaguenessSettings(**description["settings"]), fitted["vague"], description["data_sha256"])


def fit_vagueness(
    statements: Sequence[Judged], vague: Sequence[bool], settings: VaguenessSettings, data_hash: str
) -> VaguenessModel:
    """The model fitted on labelled statements."""
    rows = vagueness_matrix(statements, settings)
    fitted = linear.classifier(settings.c).fit(rows, np.array(vague, dtype=np.int64))
    return VaguenessModel(settings, Weights.of(fitted), data_hash)
