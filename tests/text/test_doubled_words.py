"""Words written twice by a slip, and those doubled on purpose."""

from __future__ import annotations

import pytest

from nianshen.text.doubled_words import doubled_words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("存在的问题问题较多", ["问题问题"]),
        ("主动公开主动公开信息120条", ["主动公开主动公开"]),
        ("基本情况况如下", ["情况况"]),
        ("不断推推进公开", ["推推进"]),
        ("信息息公开，公开公开不够", ["信息息", "公开公开"]),
    ],
)
def test_slips(sentence: str, words: list[str]) -> None:
    assert [sentence[start:end] for start, end in doubled_words(sentence)] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "认认真真、扎扎实实，一件一件、一步一步办",
        "家家户户，人人参与，层层压实",
        "环保局局长，村民委员会会议，网站站内搜索，学校校务公开",
        "转变工作作风，对公开工作作了部署，开展展览",
        "带来越来越多的便利",
        "研究研究，讨论讨论",
        "大幅提高高科技企业知晓率",
        "",
    ],
)
def test_on_purpose(sentence: str) -> None:
    assert doubled_words(sentence) == []
