"""Numbers with the words around them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nianshen.text.counts_told import counts_of
from nianshen.text.quantities import quantities


def _told(text: str, year: int = 2023) -> list[tuple[object, str, str, str, list[str]]]:
    found = counts_of(text, 0, len(text), quantities(text), 0, year)
    return [(c.q.value, c.unit, c.before, c.after, sorted(c.narrow)) for c in found]


def test_words_and_what_narrows_them() -> None:
    assert _told("全县96处供水工程公布水质，其中新建12处") == [
        (96, "处", "全县", "供水工程公布水质", []),
        (12, "处", "其中新建", "", ["其中", "新建"]),
    ]


def test_money_time_rounded_and_small_numbers_are_left_out() -> None:
    assert _told("投入30万元，历时15天，收到120余条，印发2份") == []


def test_another_year_narrows() -> None:
    assert [narrow for *_, narrow in _told("2022年公开动态48条")] == [["2022"]]
    assert [narrow for *_, narrow in _told("2023年公开动态48条")] == [[]]


def test_last_year_of_next_year_is_this_year() -> None:
    assert [narrow for *_, narrow in _told("2024年邀请去年到会的20名代表试读")] == [[]]
    assert [narrow for *_, narrow in _told("邀请去年到会的20名代表试读")] == [["去年"]]


def test_a_deadline_narrows_nothing() -> None:
    assert [narrow for *_, narrow in _told("6月底前给21所学校统一栏目")] == [[]]


@given(st.text("0123456789名个条其中各配年（）全新，。万关注", max_size=60))
def test_places_are_those_of_the_text(text: str) -> None:
    for c in counts_of(text, 0, len(text), quantities(text), 0, 2023):
        assert text[c.q.start : c.q.end].endswith((c.q.unit, "万"))
        assert c.wide == text[: c.q.start]
