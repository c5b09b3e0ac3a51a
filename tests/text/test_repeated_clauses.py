"""Clauses written twice in a row."""

from __future__ import annotations

import pytest

from nianshen.text.repeated_clauses import repeated_clauses


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("提出，要求，要求各单位", "要求，要求"),
        ("每月核对救助对象名册，每月核对救助对象名册并公布", "每月核对救助对象名册，每月核对救助对象名册"),
        ("按月公开名册按月公开名册。", "按月公开名册按月公开名册"),
    ],
)
def test_what_stands_twice(sentence: str, words: str) -> None:
    assert [sentence[a:b] for a, b in repeated_clauses(sentence)] == [words]


@pytest.mark.parametrize("sentence", ["印发通知，通知要求按月核对", "丰富内容，内容涵盖低保", "一件一件办，一步一步走", "无。无。"])
def test_what_is_taken_up_on_purpose(sentence: str) -> None:
    assert list(repeated_clauses(sentence)) == []
