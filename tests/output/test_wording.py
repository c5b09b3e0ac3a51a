"""The words of outputs: rendered from facts in English, for every rule and every message that a case file shows."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from importlib import import_module
from inspect import getsource
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from nianshen.audit_types import OUTCOMES, Audit, Finding
from nianshen.auditing import audit_many
from nianshen.output.record import line
from nianshen.output.terms import fact_in_english, locator_in_english
from nianshen.output.wording import finding_message, message, word
from nianshen.registry import rules

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
CHINESE = re.compile("[一-鿿]")


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    files = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    return [json.loads(line(audit)) for audit in audit_many(files)]


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_both_languages_of_a_message_ask_for_facts_that_the_rule_gives(rule: Any) -> None:
    """A finding is made with its Chinese words, so that the facts these ask for are there; the others are looked up."""
    source = getsource(import_module(rule.module))
    for words in rule.messages.values():
        chinese, english = ({name for _, name, _, _ in Formatter().parse(w) if name} for w in (words.zh, words.en))
        assert [name for name in english - chinese if f'"{name}"' not in source] == []


def test_every_finding_of_the_samples_has_its_english(records: list[dict[str, Any]]) -> None:
    told = [
        (f["rule"], message(f["rule"], f["message"], f["facts"], "en")) for r in records for f in r["findings"]
    ]
    assert len(told) >= 20
    for rule, english in told:
        unquoted = re.sub("“[^”]*”", "", english)
        assert english.endswith((".", "”")), rule
        assert not re.search(r"\[['\"]|None|\{", unquoted), (rule, english)


def test_english_comes_from_the_facts_as_they_are_in_the_record() -> None:
    facts = {"message": "unbalanced", "columns": "自然人、总计", "sides": "自然人 110≠108、总计 138≠136"}
    english = message("T3-01", "中文", facts, "en")
    assert "natural persons 110≠108, total 138≠136" in english
    assert not CHINESE.search(english)
    assert message("T3-01", "中文", facts, "zh") == "中文"


@pytest.mark.parametrize(("rule", "facts"), [("ZZ-01", {"message": "x"}), ("T3-01", {"message": "gone"}), ("T3-01", {"message": "unbalanced"})])
def test_a_record_of_other_rules_keeps_its_chinese_words(rule: str, facts: dict[str, str]) -> None:
    assert message(rule, "中文", facts, "en") == "中文"


def test_a_finding_and_its_record_read_alike(audited: Audit) -> None:
    finding: Finding = replace(audited.findings[0], facts={"message": "missing", "aspects": "监督保障"})
    assert finding_message(finding, "en") == "Part one does not tell of supervision; it usually covers five aspects."


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("三 · 表三 · A1 × 自然人、总计", "三 · table 3 · A1 × natural persons, total"),
        ("四 · 表四 · 行政诉讼/复议后起诉", "四 · table 4 · administrative lawsuits, after review"),
        ("五、存在的主要问题及改进情况；全文", "五、存在的主要问题及改进情况; whole text"),
        ("五、存在的主要问题及改进情况；全文的改进措施", "五、存在的主要问题及改进情况; measures of the whole text"),
        ("一、总体情况；三、收到和处理政府信息公开申请情况的文字", "一、总体情况; text of 三、收到和处理政府信息公开申请情况"),
        ("二 · 表二 · 行政事业性收费 × 本年增/减", "二 · table 2 · administrative fees × change this year"),
        ("标题", "title"),
        ("七、其他", "七、其他"),
    ],
)
def test_places_in_english(chinese: str, english: str) -> None:
    assert locator_in_english(chinese) == english


@pytest.mark.parametrize(
    ("name", "value", "english"),
    [
        ("columns", "自然人、总计", "natural persons, total"),
        ("printed", "总计", "总计"),
        ("row", "1.属于国家秘密", "1.属于国家秘密"),
        ("columns", "自然人、某列", "自然人、某列"),
        ("rows", 11, 11),
    ],
)
def test_labels_of_the_form_in_english_never_a_quote(name: str, value: object, english: object) -> None:
    assert fact_in_english(name, value) == english


def test_every_outcome_has_a_word_of_its_own() -> None:
    told = Counter(word("crashed_rule" if o == "error" else o, lang) for o in OUTCOMES for lang in ("zh", "en"))
    assert [*told.values()] == [1] * 12
