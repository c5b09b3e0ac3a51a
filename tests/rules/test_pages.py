"""Every rule's page has its sections, and its two examples are what they say they are."""

from __future__ import annotations

import re
from inspect import cleandoc

import pytest
from mini_reports import case_of

from nianshen.judge.apply import apply_rules
from nianshen.registry import rules
from nianshen.rule import Rule

SECTIONS = ("检查什么：", "为什么：", "怎样判定：", "什么情况下误报：", "违反：", "符合：")
_EXAMPLE = re.compile(r"^(违反|符合)：\n\n((?:[ ]{4}[^\n]*\n?|\n)+)", re.MULTILINE)


def examples(rule: Rule) -> dict[str, str]:
    """The two mini reports of a page by their heading."""
    found = {m[1]: cleandoc(m[2]) for m in _EXAMPLE.finditer(cleandoc(rule.page) + "\n")}
    assert set(found) == {"违反", "符合"}, f"{rule.code}: its page lacks an example"
    return found


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_page_has_its_sections_in_order(rule: Rule) -> None:
    at = [rule.page.find(section) for section in SECTIONS]
    assert -1 not in at, f"{rule.code}: no section {SECTIONS[at.index(-1)]}"
    assert at == sorted(at)


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_example_that_breaks_the_rule(rule: Rule) -> None:
    findings, outcomes = apply_rules([rule], case_of(examples(rule)["违反"]))
    assert outcomes[rule.code] in ("fail", "uncertain")
    assert findings


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_example_that_keeps_the_rule(rule: Rule) -> None:
    findings, outcomes = apply_rules([rule], case_of(examples(rule)["符合"]))
    assert outcomes[rule.code] == "pass"
    assert not findings
