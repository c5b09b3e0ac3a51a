"""A finding keeps its fingerprint from run to run, and no other finding has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nianshen.audit_types import Evidence, Searched
from nianshen.judge.fingerprint import fingerprint
from nianshen.report import Report, Span
from nianshen.rule import Case

QUOTE = Evidence("一、总体情况", Span(29, 35), "公开名单三批")
ABSENT = Evidence("全文", searched=Searched(("监督保障",), "全文"))


def test_it_is_sixteen_hexadecimal_digits_and_the_same_on_every_run(report: Report) -> None:
    assert fingerprint("OV-01", report, "missing", (QUOTE, ABSENT)) == "378281c2e0bdc536"


def test_a_finding_in_a_shifted_text_keeps_it(report: Report) -> None:
    words = "公开名单三批"

    def made(r: Report) -> str:
        start = r.text.index(words)
        evidence = Case(r).quote(Span(start, start + len(words)), "一、总体情况")
        return fingerprint("OV-01", r, "missing", (evidence,))

    shifted = replace(report, text="索引号：001\n" + report.text)
    assert made(shifted) == made(report)


@pytest.mark.parametrize("quote", ["公开 名单\n三批", "公开名单三批\u3000", "公开\t名单三批\u00a0"])
def test_white_space_in_a_quote_does_not_count(report: Report, quote: str) -> None:
    spaced = replace(QUOTE, quote=quote)
    assert fingerprint("OV-01", report, "missing", (spaced,)) == fingerprint("OV-01", report, "missing", (QUOTE,))


def test_nothing_but_what_makes_the_finding_counts(report: Report) -> None:
    other = replace(report, title=None, level="government", published=None, parts=(), tables=(), text="")
    assert fingerprint("OV-01", other, "missing", (QUOTE,)) == fingerprint("OV-01", report, "missing", (QUOTE,))


def test_rule_message_quote_place_organ_and_year_each_change_it(report: Report) -> None:
    made = [
        fingerprint("OV-01", report, "missing", (QUOTE,)),
        fingerprint("OV-02", report, "missing", (QUOTE,)),
        fingerprint("OV-01", report, "too_short", (QUOTE,)),
        fingerprint("OV-01", report, "missing", (replace(QUOTE, quote="公开名单四批"),)),
        fingerprint("OV-01", report, "missing", (replace(QUOTE, locator="五、存在的主要问题及改进情况"),)),
        fingerprint("OV-01", replace(report, organ="某县水务局"), "missing", (QUOTE,)),
        fingerprint("OV-01", replace(report, organ=None), "missing", (QUOTE,)),
        fingerprint("OV-01", replace(report, year=2024), "missing", (QUOTE,)),
        fingerprint("OV-01", report, "missing", (QUOTE, ABSENT)),
        fingerprint("OV-01", report, "missing", (ABSENT, QUOTE)),
        fingerprint("OV-01", report, "missing", ()),
    ]
    assert len(set(made)) == len(made)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.text(alphabet="甲乙", max_size=4), second=st.text(alphabet="甲乙", max_size=4))
def test_words_do_not_run_from_one_quote_into_the_next(report: Report, first: str, second: str) -> None:
    def made(*quotes: str) -> str:
        return fingerprint("OV-01", report, "missing", tuple(replace(QUOTE, quote=q) for q in quotes))

    assert (made(first, second) == made(first + second, "")) == (second == "")
