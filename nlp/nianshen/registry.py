"""Which rules there are: found by walking :mod:`nianshen.rulebook`, third parties' by the entry-point group."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

import nianshen.rulebook as builtin
from nianshen.rule import Rule

ENTRY_POINTS = "nianshen.rules"


class UnknownRuleError(ValueError):
    """A selector names no rule."""


class DuplicateRuleError(ValueError):
    """Two rules share a code or a name."""


def _declared_in(module_name: str) -> list[Rule]:
    module = import_module(module_name)
    return [thing for thing in vars(module).values() if isinstance(thing, Rule) and thing.module == module_name]


def _builtin_modules() -> Iterable[str]:
    for info in pkgutil.walk_packages(builtin.__path__, builtin.__name__ + "."):
        if not info.ispkg:
            yield info.name


def ordered(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules by code, after checking that codes and names are unique.

    Raises:
        DuplicateRuleError: two of them share a code or a name.
    """
    by_key: dict[str, Rule] = {}
    everything = sorted(found, key=lambda r: r.code)
    for rule in everything:
        for key in (rule.code, rule.name):
            if key in by_key:
                raise DuplicateRuleError(f"{key!r}: declared in {by_key[key].module} and again in {rule.module}")
            by_key[key] = rule
    return tuple(everything)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, built in and installed, ordered by code.

    Raises:
        DuplicateRuleError: two rules share a code or a name.
        TypeError: an entry point of the group ``nianshen.rules`` yields something that is no rule.
    """
    found = [rule for name in _builtin_modules() for rule in _declared_in(name)]
    for point in entry_points(group=ENTRY_POINTS):
        thing = point.load()
        if not isinstance(thing, Rule):
            raise TypeError(f"entry point {point.name!r} of group {ENTRY_POINTS!r} is no rule: {thing!r}")
        found.append(thing)
    return ordered(found)


def find(selector: str) -> Rule:
    """The one rule of that code or name.

    Raises:
        UnknownRuleError: there is none.
    """
    for rule in rules():
        if selector in (rule.code, rule.name):
            return rule
    raise UnknownRuleError(f"没有规则 {selector!r}；用 nianshen rules 查看全部规则 / no such rule")


def select(chosen: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that ``chosen`` names (all if it is empty) less those that ``ignored`` names.

    A selector is a code, a name or a family (``T3``).

    Raises:
        UnknownRuleError: a selector names nothing, or nothing is left.
    """

    def matching(selector: str) -> set[str]:
        codes = {r.code for r in rules() if selector in (r.code, r.name, r.family)}
        if not codes:
            raise UnknownRuleError(f"没有规则或规则族 {selector!r}；用 nianshen rules 查看全部规则 / no such rule or family")
        return codes

    wanted = set[str]().union(*map(matching, chosen)) if (chosen := tuple(chosen)) else {r.code for r in rules()}
    unwanted = set[str]().union(*map(matching, ignored)) if (ignored := tuple(ignored)) else set[str]()
    if not wanted - unwanted:
        raise UnknownRuleError("选出的规则全被排除了，没有规则可用 / every rule chosen is ignored again")
    return tuple(r for r in rules() if r.code in wanted - unwanted)
