"""Logistic regressions as plain data: written to and read from arrays, and rebuilt into real scikit-learn estimators.

No pickle: what is read back is numbers, and a change of scikit-learn cannot change what they mean. Scikit-learn is imported
where something is fitted or rebuilt: weighing needs the weights alone, and the import costs more than all models.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

Floats = npt.NDArray[np.float64]
_TOLERANCE = 1e-5
_ROUNDS = 2000


class ModelError(ValueError):
    """A model's files do not fit this version of the package."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a fitted logistic regression, in the precision of scikit-learn and under its names.

    ``coef_`` has a row a class, a row alone for two classes, and a column a feature; ``intercept_`` is a number a row.
    """

    coef_: Floats
    intercept_: Floats

    @classmethod
    def of(cls, fitted: LogisticRegression) -> Weights:
        """The weights of an estimator."""
        return cls(fitted.coef_, fitted.intercept_)

    def estimator(self) -> LogisticRegression:
        """A fitted scikit-learn estimator with these weights, its classes counted from 0."""
        model = classifier(1.0)
        model.classes_ = np.arange(max(2, len(self.coef_)))
        model.coef_, model.intercept_ = self.coef_, self.intercept_
        model.n_features_in_ = self.coef_.shape[1]
        model.n_iter_ = np.zeros(1, dtype=np.int32)
        return model


def classifier(c: float) -> LogisticRegression:
    """An unfitted multinomial logistic regression with inverse regularisation strength ``c``; deterministic."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=c, max_iter=_ROUNDS, tol=_TOLERANCE)


def product(rows: Floats, weights: Floats) -> Floats:
    """``rows @ weights.T`` for few columns, without the threads that BLAS would start and spin for it."""
    return np.asarray(np.einsum("ij,kj->ik", rows, weights))


def softmax(logits: Floats) -> Floats:
    """Rows of logits to rows of probabilities, as LogisticRegression.predict_proba computes them."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float64)


def sigmoid(logits: Floats) -> Floats:
    """The probability of the second of two classes."""
    return np.asarray(1.0 / (1.0 + np.exp(-logits)), dtype=np.float64)


def write(
    folder: Path,
    description: Mapping[str, Any],
    fitted: Mapping[str, Weights],
    beside: Mapping[str, Floats] | None = None,
) -> None:
    """Write ``model.json`` (classes, settings, hash of the data) and ``weights.npz`` (16-bit weights).

    ``beside``: further arrays of the model, for :func:`read_array`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(description, ensure_ascii=False, indent=1)
    (folder / "model.json").write_text(text + "\n", "utf-8", newline="\n")
    arrays: dict[str, npt.NDArray[Any]] = {name: array.astype(np.float32) for name, array in (beside or {}).items()}
    for name, model in fitted.items():
        arrays[f"{name}_coef"] = model.coef_.astype(np.float16)
        arrays[f"{name}_intercept"] = model.intercept_.astype(np.float32)
    np.savez_compressed(folder / "weights.npz", allow_pickle=False, **arrays)


def read(folder: Path, expected: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Weights]]:
    """The description and the weights that :func:`write` wrote.

    Raises:
        FileNotFoundError: a file is missing.
        ModelError: the description differs from what this version expects (other classes or features).
    """
    description: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
    for key, value in expected.items():
        if description.get(key) != value:
            raise ModelError(f"{folder}: {key} is not what this version of the package has; retrain the model")
    with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
        names = [n.removesuffix("_coef") for n in arrays.files if n.endswith("_coef")]
        return description, {
            n: Weights(arrays[f"{n}_coef"].astype(np.float64), arrays[f"{n}_intercept"].astype(np.float64)) for n in names
        }


def read_array(folder: Path, name: str) -> Floats:
    """An array that :func:`write` was given beside the weights."""
    with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
        return np.asarray(arrays[name], dtype=np.float64)
