"""A pattern that skips to the characters with which a match can begin finds what it finds without."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.registry import rules
from nianshen.text.first_characters import Sought, first_characters

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "\n".join(path.read_text("utf-8", "replace") for path in sorted(CORPUS.glob("*/*.txt")))


def _sought() -> dict[str, Sought]:
    """Every pattern of this kind in the modules that rules and parsing use, by its name."""
    rules()
    return {
        f"{module.removeprefix('nianshen.')}.{name}": thing
        for module in sorted(m for m in sys.modules if m.startswith("nianshen."))
        for name, thing in vars(sys.modules[module]).items()
        if isinstance(thing, Sought)
    }


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("公开|发布", "公发"),
        ("(?:我[局委])?公开", "公我"),
        ("(?P<n>[一二]是)|首先", "一二首"),
        (r"(?<!\d)1(?:月)", "1"),
        ("(?=公)(?:公开)", "公"),
        ("(?:未|没有){1,2}收到", "未没"),
        ("[^公]开", None),
        (".开", None),
        ("(?:公开)?", None),
        ("公*", None),
        (r"\w开", None),
        (r"(公|政)开\1", "公政"),
    ],
)
def test_first_characters(pattern: str, characters: str | None) -> None:
    found = first_characters(pattern)
    if characters is None:
        assert found is None
    else:
        assert found is not None
        assert {c for c in map(chr, range(0x10000)) if re.match(f"[{found}]", c)} == set(characters)


@pytest.mark.parametrize("name", sorted(_sought()))
def test_patterns_find_what_they_find_without(name: str) -> None:
    sought = _sought()[name]
    plain = re.compile(sought.pattern)
    assert plain.fullmatch("") is None
    assert [m.span() for m in sought.finditer(TEXT)] == [m.span() for m in plain.finditer(TEXT)]


_PATTERNS = [
    "(?:我局)?公开", "公开公开|公开", "(?<=我)局|(?<!我)公开?", r"(?P<a>公|开)(?P=a)", "(?:公(?=开)|局)+", "我?局?公", "开$", r"\A公|\b局",
]  # fmt: skip


@given(st.sampled_from(_PATTERNS), st.text(alphabet="我局公开\n", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_search_and_its_like_are_those_of_re(pattern: str, text: str, pos: int, endpos: int) -> None:
    sought, plain = Sought(pattern), re.compile(pattern)
    one, other = sought.search(text, pos, endpos), plain.search(text, pos, endpos)
    assert (one and (one.span(), one.groups())) == (other and (other.span(), other.groups()))
    assert [m.span() for m in sought.finditer(text, pos, endpos)] == [
        m.span() for m in plain.finditer(text, pos, endpos)
    ]
    assert sought.sub("—", text) == plain.sub("—", text)
    for way in ("match", "fullmatch"):
        a, b = getattr(sought, way)(text, pos, endpos), getattr(plain, way)(text, pos, endpos)
        assert (a and a.span()) == (b and b.span())
