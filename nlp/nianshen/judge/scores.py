"""Scores by dimension: how many rules passed of those that could be assessed. Never one number for everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from nianshen.audit_types import Outcome
from nianshen.rule import Rule

_FAMILIES: Mapping[str, frozenset[str]] = {
    "completeness": frozenset({"META", "STR", "OV", "SIX"}),
    "consistency": frozenset({"T", "T2", "T3", "T4", "NT", "NN", "LX"}),
    "substance": frozenset({"P", "BP"}),
    "originality": frozenset({"XY"}),
}
_OF_COPYING = frozenset({"BP-01", "BP-02", "BP-03", "BP-04", "BP-05", "BP-06", "P-09", "P-10"})
"""Rules that compare with other reports: originality, whatever their family."""


class Score(TypedDict):
    """``passed`` of ``assessed`` rules; what is uncertain or could not be assessed counts in neither."""

    passed: int
    assessed: int


def dimension(rule: Rule) -> str | None:
    """The dimension that a rule counts in; None for one outside all (personal data)."""
    if rule.code in _OF_COPYING:
        return "originality"
    return next((name for name, families in _FAMILIES.items() if rule.family in families), None)


def scores(rules: Iterable[Rule], outcomes: Mapping[str, Outcome]) -> dict[str, Score | None]:
    """One score a dimension, None where no rule of it could be assessed. Reminders (info) are no failures."""
    by_dimension: dict[str, list[Outcome]] = {name: [] for name in _FAMILIES}
    for rule in rules:
        name = dimension(rule)
        if name is not None and rule.severity != "info" and rule.code in outcomes:
            by_dimension[name].append(outcomes[rule.code])
    return {
        name: Score(passed=found.count("pass"), assessed=found.count("pass") + found.count("fail"))
        if {"pass", "fail"} & set(found)
        else None
        for name, found in by_dimension.items()
    }
