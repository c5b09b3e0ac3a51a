"""Passages side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nianshen.output.html.alignment import aligned


def test_what_was_changed_is_told_apart() -> None:
    assert aligned("2024年公开信息120条", "2023年公开信息98条") == (
        [(True, "202"), (False, "4"), (True, "年公开信息"), (False, "120条")],
        [(True, "202"), (False, "3"), (True, "年公开信息"), (False, "98条")],
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_is_lost(mine: str, theirs: str) -> None:
    a, b = aligned(mine, theirs)
    assert ("".join(words for _, words in a), "".join(words for _, words in b)) == (mine, theirs)
    assert [words for common, words in a if common] == [words for common, words in b if common]
