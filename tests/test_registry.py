"""Which rules there are, and how they are selected."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nianshen import registry
from nianshen.registry import DuplicateRuleError, UnknownRuleError, find, ordered, rules, select
from nianshen.rule import Case, Result, Rule, rule

OURS = [
    "META-01",
    "META-02",
    "META-05",
    "META-06",
    "STR-01",
    "STR-01p",
    "STR-02",
    "STR-03",
    "STR-04",
    "STR-05",
    "STR-06",
    "STR-07",
    "STR-08",
    "OV-01",
    "OV-02",
    "T-01",
    "T-02",
    "T-03",
    "T-04",
    "T3-01",
    "T3-02",
    "T3-03",
    "T3-04",
    "T4-01",
    "T4-02",
    "T4-03",
    "P-01",
    "P-02",
    "P-03",
    "SIX-01",
    "BP-10",
]


def _made(code: str, name: str) -> Rule:
    @rule(code, name, title="", title_en="", severity="info", cites=(), messages={})
    def check(_: Case) -> Iterator[Result]:
        """A page."""
        yield from ()

    return check


def test_all_rules_are_found_and_ordered() -> None:
    codes = [r.code for r in rules()]
    assert set(OURS) <= set(codes)
    assert codes == sorted(codes)


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert find("T3-01") is find("requests-balance")


@pytest.mark.parametrize("selector", ["T3-99", "no-such-rule", "", "T3"])
def test_unknown_rule_is_an_error(selector: str) -> None:
    with pytest.raises(UnknownRuleError):
        find(selector)


def test_selection_by_family_and_without() -> None:
    assert {r.code for r in select(["T4"])} == {"T4-01", "T4-02", "T4-03"}
    assert [r.code for r in select(["T4"], ["co-defendant", "T4-03"])] == ["T4-01"]
    assert select() == rules()
    assert "T3-01" not in {r.code for r in select([], ["T3"])}


def test_unknown_selector_is_an_error_on_either_side() -> None:
    with pytest.raises(UnknownRuleError):
        select(["T9"])
    with pytest.raises(UnknownRuleError):
        select([], ["T9"])


def test_duplicates_are_refused() -> None:
    with pytest.raises(DuplicateRuleError, match="STR-98"):
        ordered([_made("STR-98", "one"), _made("STR-98", "two")])
    with pytest.raises(DuplicateRuleError, match="one"):
        ordered([_made("STR-98", "one"), _made("STR-99", "one")])


class _Point:
    name = "third-party"

    def __init__(self, thing: object) -> None:
        self._thing = thing

    def load(self) -> object:
        return self._thing


@pytest.fixture
def _fresh_registry() -> Iterator[None]:
    rules.cache_clear()
    yield
    rules.cache_clear()


@pytest.mark.usefixtures("_fresh_registry")
def test_rules_of_third_parties_join(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = _made("STR-98", "theirs")
    monkeypatch.setattr(registry, "entry_points", lambda **_: [_Point(theirs)])
    assert theirs in rules()


@pytest.mark.usefixtures("_fresh_registry")
def test_an_entry_point_that_is_no_rule_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "entry_points", lambda **_: [_Point("not a rule")])
    with pytest.raises(TypeError, match="third-party"):
        rules()
