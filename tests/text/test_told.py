"""The running text as one string, and the way back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nianshen.report import Span
from nianshen.text.told import Told

_PIECES = st.sampled_from(
    [
        "我局",
        "收到申请",
        "12",
        "件",
        "。",
        "，",
        " ",
        "\n",
        "\n\n",
        "\u3000",
        "(",
        ")",
        "１",
        "一是",
        "：",
        "公开信息一百二十条",
    ]
)
TEXTS = st.lists(_PIECES, min_size=1, max_size=30).map("".join)


def _told(source: str) -> Told:
    return Told(source, [(Span(0, len(source)), 1, "overview")])


@given(TEXTS)
def test_every_character_leads_back_to_its_own(source: str) -> None:
    told = _told(source)
    alike = str.maketrans("１(): ;", "1（）：；；".replace("；；", " ；"))
    for at, c in enumerate(told.text[:-1]):
        span = told.span(at, at + 1)
        assert span.of(source).translate(alike) == c or c == "\n"


@given(TEXTS)
def test_sentences_hold_all_quantities_that_stand_in_them(source: str) -> None:
    told = _told(source)
    held = [q for s in told.sentences for q in s.quantities]
    assert held == [q for q in told.quantities if any(s.start <= q.start < s.end for s in told.sentences)]
    assert all("。" not in told.text[s.start : s.end] for s in told.sentences)


def test_spaces_inside_words_are_dropped_and_paragraphs_kept() -> None:
    source = "收 到\u3000申请12 件。\n公开信息3条"
    told = _told(source)
    assert told.text == "收到申请12件。\n公开信息3条\n"
    assert [(told.text[s.start : s.end], s.first) for s in told.sentences] == [
        ("收到申请12件", True),
        ("公开信息3条", True),
    ]
    at = told.text.index("申请12件")
    assert told.span(at, at + 5).of(source) == "申请12 件"


def test_a_line_that_was_only_wrapped_is_joined() -> None:
    source = "2023年，我局认真贯彻落实政府信息公开的各项要求，共收到政府信息公开申请\n12件，均已答复。"
    assert "申请12件" in _told(source).text


def test_passages_keep_their_parts() -> None:
    source = "甲5件。乙6件。"
    told = Told(source, [(Span(0, 4), 1, "overview"), (Span(4, 8), 3, "requests")])
    assert [(s.part, s.kind, s.quantities[0].value) for s in told.sentences] == [(1, "overview", 5), (3, "requests", 6)]
