"""Logistic regressions as plain data: written to and read from arrays, and rebuilt into real scikit-learn estimators.

No pickle: what is read back is numbers, and a change of scikit-learn cannot change what they mean.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

Floats = npt.NDArray[np.float64]
_TOLERANCE = 1e-5
_ROUNDS = 2000


class ModelError(ValueError):
    """A model's files do not fit this version of the package."""


def classifier(c: float) -> LogisticRegression:
    """An unfitted multinomial logistic regression with inverse regularisation strength ``c``; deterministic."""
    return LogisticRegression(C=c, max_iter=_ROUNDS, tol=_TOLERANCE)


def rebuilt(coef: npt.NDArray[Any], intercept: npt.NDArray[Any]) -> LogisticRegression:
    """A fitted estimator from its weights; ``coef`` has a row a class (one row alone for two classes)."""
    model = classifier(1.0)
    model.classes_ = np.arange(max(2, len(coef)))
    model.coef_ = coef.astype(np.float64)
    model.intercept_ = intercept.astype(np.float64)
    model.n_features_in_ = coef.shape[1]
    model.n_iter_ = np.zeros(1, dtype=np.int32)
    return model


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
    fitted: Mapping[str, LogisticRegression],
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


def read(folder: Path, expected: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, LogisticRegression]]:
    """The description and the estimators that :func:`write` wrote.

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
        return description, {n: rebuilt(arrays[f"{n}_coef"], arrays[f"{n}_intercept"]) for n in names}


def read_array(folder: Path, name: str) -> Floats:
    """An array that :func:`write` was given beside the estimators."""
    with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
        return np.asarray(arrays[name], dtype=np.float64)
