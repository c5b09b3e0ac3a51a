"""Hostile pages end quickly: read or refused, never hanging."""


import pytest

from growth import assert_nearly_linear
from nianshen.intake import UnreadableError, read_bytes


def _outcome(body: str) -> str:
    try:
        read_bytes(f"<!DOCTYPE html><body>{body}".encode(), "a.html")
    except UnreadableError as refusal:
        return refusal.code
    return "read"


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("<div>" * 100_000 + "x", "too_deep"),
        ("<div>" * 2_900 + "<i></i>" * 200_000, "too_deep"),
        ("<b>" * 100_000 + "x", "too_many_tags"),
        ("".join(f"<font size={n}>" for n in range(1500)) + "<p>x" * 20_000, "too_many_tags"),
        ("<a" * 1_000_000, "too_many_tags"),
        ("<div></b>" * 50_000, "too_deep"),
        ("<table><tr><td>" * 1_000 + "x", "read"),
        ("<div class=header>" * 2_900 + "公开报告。" * 1000, "read"),
        ("<p>x" * 30_000, "read"),
        ("<li>x" * 30_000, "read"),
        ("<" * 1_000_000, "read"),
        ("<table><tr><td>a<td>b" + "<tr>" * 50_000, "read"),
    ],
    ids=lambda value: value[:20],
)
def test_hostile_pages(body: str, outcome: str) -> None:
    assert _outcome(body) == outcome
    assert_nearly_linear(_outcome, body)


def test_ten_megabytes_on_one_line() -> None:
    line = "信息公开。" * 700_000
    assert len(read_bytes(line.encode(), "a.txt").blocks) == 1
    assert_nearly_linear(lambda text: read_bytes(text.encode(), "a.txt"), line)


def test_the_deepest_text_is_not_lost() -> None:
    page = read_bytes(("<!DOCTYPE html><body>" + "<div>" * 2_000 + "深处</div>之后").encode(), "a")
    assert page.text == "深处\n之后\n"
