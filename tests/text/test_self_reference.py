"""What an organ calls itself, and which words of a text are such."""

from __future__ import annotations

import pytest

from nianshen.text.self_reference import own_words, self_references


@pytest.mark.parametrize(
    ("organ", "words"),
    [
        ("云溪县水务局", {"局"}),
        ("云溪市自然资源局河东分局", {"局"}),
        ("云溪市卫生健康委员会", {"委"}),
        ("云溪市发展改革委（粮食局）", {"委", "局"}),
        ("柏湾镇人民政府", {"镇"}),
        ("北渡乡人民政府", {"乡"}),
        ("安澜街道办事处", {"街道", "办"}),
        ("鹭汀经济开发区管理委员会", {"委"}),
        ("云溪县人民政府", set()),
        ("云溪县公安局交通警察大队", None),
        ("云溪水务集团有限公司", None),
    ],
)
def test_own_words(organ: str, words: set[str] | None) -> None:
    assert own_words(organ) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我局公开，本委审核，我镇发布", ["我局", "本委", "我镇"]),
        ("我委托，我乡村，本院落，本局限，自我局部", []),
        ("我县、我办、我处", []),
        ("各镇负责本镇的更新", []),
    ],
)
def test_self_references(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end, _ in self_references(text)] == found
