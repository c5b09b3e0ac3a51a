"""The squeezed view keeps the way back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nianshen.report import Span
from nianshen.text.squeezed import Squeezed


@given(st.text("一二(（)） |\n\t\u3000ab:：;1", max_size=60), st.data())
def test_every_stretch_of_the_view_maps_back_to_its_characters(source: str, data: st.DataObject) -> None:
    view = Squeezed(source)
    kept = [c for c in source if not c.isspace() and c not in "|｜"]
    assert len(view.text) == len(kept)
    if kept:
        start = data.draw(st.integers(0, len(kept) - 1))
        end = data.draw(st.integers(start + 1, len(kept)))
        words = view.span(start, end).of(source)
        assert [c for c in words if not c.isspace() and c != "|"] == kept[start:end]


def test_brackets_are_given_in_full_width() -> None:
    assert Squeezed("(一) a:").text == "（一）a："


def test_a_view_of_a_stretch_maps_to_offsets_of_the_whole() -> None:
    source = "前言| 一、 总体"
    view = Squeezed(source, 3)
    assert (view.text, view.span(0, 2)) == ("一、总体", Span(4, 6))
