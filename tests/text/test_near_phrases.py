"""Set phrases with one character of another form and the same sound."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.near_phrases import NearPhrase, near_phrases


@pytest.mark.parametrize(
    ("text", "written", "phrase"),
    [
        ("不断加大力渡", "加大力渡", "加大力度"),
        ("因人员变懂较多", "人员变懂", "人员变动"),
        ("政府信息信习公开", "信习公开", "信息公开"),
        ("认真做好社会热典回应", "社会热典", "社会热点"),
    ],
)
def test_a_near_phrase_is_found(text: str, written: str, phrase: str) -> None:
    assert NearPhrase(text.index(written), written, phrase) in list(near_phrases(text))


@pytest.mark.parametrize(
    "text",
    [
        "加大力度，人员变动，信息公开",
        "公开形势严峻",
        "国务院领导讲话",
        "切实为群众办实事",
        "公布分县区主要指标",
        "开发部信息员",
        "公开时点不统一",
        "加大力气",
        "责任不轻",
        "",
        "公开",
        "𠮷县加大力渡",
    ],
)
def test_what_is_none(text: str) -> None:
    assert list(near_phrases(text)) == []


def test_a_long_text_takes_no_time() -> None:
    assert_nearly_linear(lambda text: list(near_phrases(text)), "加大力气" * 30_000)
