"""Quotations that end in a number end with the whole of it."""

from __future__ import annotations

import pytest

from nianshen.report import Span
from nianshen.rulebook.running_text import whole_figures


@pytest.mark.parametrize(
    ("text", "end", "whole"),
    [
        ("累计共抽检25291份", 8, "累计共抽检25291"),
        ("由降低为1.35万元", 5, "由降低为1.35"),
        ("由降低为1.", 5, "由降低为1"),
        ("共3件", 2, "共3"),
        ("共件", 1, "共"),
        ("第12", 3, "第12"),
    ],
)
def test_no_number_is_cut(text: str, end: int, whole: str) -> None:
    assert whole_figures(text, Span(0, end)).of(text) == whole
