"""Which figure several readings of a line make, and which none. Nothing here needs the recogniser."""

from __future__ import annotations

import pytest

from nianshen.intake.ocr.engine import Words
from nianshen.intake.ocr.votes import voted

UNREAD = "\ufffd"


def _voted(*readings: tuple[str, float], figure: bool = True) -> str:
    told = iter([Words(text, (sure,) * len(text)) for text, sure in readings])
    return voted(lambda _: next(told), figure=figure)


@pytest.mark.parametrize(
    ("readings", "read"),
    [
        ((("17", 0.99), ("17", 0.98), ("17", 0.97)), "17"),
        ((("17", 0.99), ("1", 0.5), ("17", 0.97)), "17"),  # one is in doubt, two agree
        ((("l7", 0.99), ("17", 0.98), ("17", 0.97)), "17"),  # looks like a figure, is none
        ((("17", 0.99), ("17", 0.98), ("11", 0.95)), UNREAD),  # all are sure, one says another
        ((("17", 0.99), ("17", 0.5), ("17", 0.5)), UNREAD),  # one alone is sure
        ((("17", 0.5), ("17", 0.5), ("17", 0.5)), UNREAD),
        ((("0", 0.81), ("0", 0.83), ("0", 0.92)), "0"),  # all agree and are nearly sure
        ((("0", 0.79), ("0", 0.83), ("0", 0.92)), UNREAD),
        ((("0", 0.81), ("8", 0.81), ("0", 0.92)), UNREAD),
        ((("一", 0.99),), "-"),
        ((("/", 0.99), ("/", 0.99), ("/", 0.6)), "/"),
        ((("/", 0.6), ("1", 0.6), ("/", 0.99)), UNREAD),  # a slanting 1 may look so
        ((("", 0.0),), UNREAD),
        ((("#@", 0.9),), UNREAD),  # neither figure nor words
        (((("1 234"), 0.99), ("1234", 0.99), ("1234", 0.99)), "1234"),
    ],
)
def test_a_figure_needs_readings_that_are_sure_and_none_against(readings: tuple[tuple[str, float], ...], read: str) -> None:
    assert _voted(*readings) == read


def test_words_are_read_once() -> None:
    assert _voted(("总计", 0.99)) == "总计"
    assert _voted(("#@", 0.9), figure=False) == "#@"
    assert _voted(("表2", 0.8), figure=False) == f"表{UNREAD}"
