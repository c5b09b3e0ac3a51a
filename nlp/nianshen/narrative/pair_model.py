"""Which measure answers which problem: two logistic regressions on every pair of one report.

The first weighs each pair as :mod:`nianshen.narrative.pair_columns` describes it; the second weighs it again, knowing
how well the first likes the best other measure for the problem and the best other problem for the measure. Labelled
links of ``corpus/statements`` give the weights and the threshold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nianshen.narrative import linear
from nianshen.narrative.linear import Floats, Weights
from nianshen.narrative.pair_columns import COLUMNS, Matter, Pairs, all_pairs, columns, others

SECOND: tuple[str, ...] = ("first reading", "best other measure", "best other problem")
"""What the second reading weighs beside COLUMNS."""
_FOLDS = 5
_SUREST = 1e-4


@dataclass(frozen=True, slots=True)
class PairSettings:
    """Hyperparameters, as ``train.toml`` names them. ``threshold``: the probability from which a measure answers."""

    c: float
    threshold: float


@dataclass(frozen=True, slots=True)
class PairModel:
    """Two two-class regressions, and how rare each n-gram is in the corpus."""

    settings: PairSettings
    first: Weights
    second: Weights
    rare: Floats
    data_hash: str

    def probabilities(self, matters: Sequence[Matter]) -> list[Floats]:
        """For every report a matrix, problems by measures: the probability that the measure answers the problem."""
        pairs = all_pairs(matters)
        rows = columns(pairs, self.rare)
        flat = _said(self.second, _again(rows, _said(self.first, rows), pairs))
        ends = np.cumsum([h * w for h, w in pairs.shapes])[:-1]
        blocks = np.split(flat, ends) if matters else []
        return [block.reshape(shape) for block, shape in zip(blocks, pairs.shapes, strict=True)]

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz``."""
        description = {**_EXPECTED, "settings": asdict(self.settings), "data_sha256": self.data_hash}
        linear.write(folder, description, {"first": self.first, "second": self.second}, {"rare": self.rare})


_EXPECTED = {"kind": "pairs", "schema": 2, "columns": list(COLUMNS), "second": list(SECOND)}


def _said(model: Weights, rows: Floats) -> Floats:
    """What ``predict_proba`` gives of the second class."""
    return linear.sigmoid(linear.product(rows, model.coef_)[:, 0] + model.intercept_)


def _again(rows: Floats, said: Floats, pairs: Pairs) -> Floats:
    """The rows of the second reading: those of the first, its log odds, and its best for each side's other pairs."""
    sure = np.clip(said, _SUREST, 1 - _SUREST)
    beside = np.log(sure / (1 - sure)), others(said, pairs.problem), others(said, pairs.measure)
    return np.concatenate([rows, np.stack(beside, axis=1)], axis=1)


def load_pair_model(folder: Path) -> PairModel:
    """The model stored in ``folder``. Raises as :func:`nianshen.narrative.linear.read`."""
    description, fitted = linear.read(folder, _EXPECTED)
    settings = PairSettings(**description["settings"])
    rare = linear.read_array(folder, "rare")
    return PairModel(settings, fitted["first"], fitted["second"], rare, description["data_sha256"])


def fit_pairs(
    matters: Sequence[Matter],
    answered: Sequence[bool] | npt.NDArray[np.bool_],
    organs: Sequence[int],
    rare: Floats,
    settings: PairSettings,
    data_hash: str,
) -> PairModel:
    """The model fitted on labelled pairs, in the order of :func:`nianshen.narrative.pair_columns.columns`.

    Args:
        organs: for every matter the group of organs that it belongs to; the second reading learns from what a first
            that had not seen the group says.
    """
    pairs, wanted = all_pairs(matters), np.array(answered, dtype=np.int64)
    rows = columns(pairs, rare)
    folds = np.repeat(np.array(organs) % _FOLDS, [h * w for h, w in pairs.shapes])
    unseen = np.zeros(len(rows))
    for fold in np.unique(folds):
        held = folds == fold
        unseen[held] = _said(_fitted(rows[~held], wanted[~held], settings), rows[held])
    first = _fitted(rows, wanted, settings)
    second = _fitted(_again(rows, unseen, pairs), wanted, settings)
    return PairModel(settings, first, second, rare, data_hash)


def _fitted(rows: Floats, wanted: npt.NDArray[np.int64], settings: PairSettings) -> Weights:
    return Weights.of(linear.classifier(settings.c).fit(rows, wanted))
