"""Whether characters belong to words in common use."""

from __future__ import annotations

import pytest

from nianshen.text.word_edges import common_words, reads_as_words, stands_apart


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("工作责任存在于股室", "任存在", True),
        ("问题任存在，需改正", "任存在", False),
        ("办公步骤", "公步", True),
        ("上级布署明确", "布署", False),
        ("政府息公开", "政府息公开", False),
    ],
)
def test_reads_as_words(text: str, form: str, words: bool) -> None:
    start = text.index(form)
    assert reads_as_words(text, start, start + len(form)) is words


@pytest.mark.parametrize(
    ("text", "form", "apart"),
    [("张贴文件", "贴文", False), ("发布贴文两条", "贴文", True), ("粘贴文字", "贴文", False), ("贴文", "贴文", True)],
)
def test_stands_apart(text: str, form: str, apart: bool) -> None:
    start = text.index(form)
    assert stands_apart(text, start, start + len(form)) is apart


def test_common_words_have_two_or_three_characters_and_no_misprint() -> None:
    assert {len(word) for word in common_words()} == {2, 3}
    assert {"部署", "公开", "办公室"} <= common_words()
    assert not {"布署", "政付", "完擅"} & common_words()
