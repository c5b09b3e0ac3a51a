"""Hashed n-grams of many texts are those of each text alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.narrative.char_ngrams import hashed_ngrams, ngram_columns, ngrams_of

TEXTS = st.lists(st.text(max_size=12), max_size=6)


@settings(max_examples=80)
@given(TEXTS)
def test_a_text_has_the_same_row_alone_and_in_company(texts: list[str]) -> None:
    together = hashed_ngrams(texts, 3, 10).toarray()
    for row, text in zip(together, texts, strict=True):
        assert np.array_equal(row, hashed_ngrams([text], 3, 10).toarray()[0])


@settings(max_examples=80)
@given(st.text(max_size=12))
def test_every_ngram_has_its_column(text: str) -> None:
    _, columns = ngram_columns([text], 3, 20)
    named = ngrams_of(text, 3)
    assert len(columns) == len(named)
    column_of = dict(zip(named, columns.tolist(), strict=True))
    assert [column_of[ngram] for ngram in named] == columns.tolist()


def test_rows_have_length_one_and_counts_count() -> None:
    rows = hashed_ngrams(["问题问题", "公开"], 1, 16).toarray()
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1])
    (_, columns) = ngram_columns(["问题问题"], 1, 16)
    assert rows[0, columns[0]] == pytest.approx(2 / np.sqrt(4 + 4))


def test_no_text_is_no_row() -> None:
    assert hashed_ngrams([], 3, 8).shape == (0, 256)
