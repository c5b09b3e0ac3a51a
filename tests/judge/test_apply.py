"""Rules run over a case: one outcome a rule, findings in order, and no rule takes another with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from nianshen.audit_types import OUTCOMES, SEVERITIES, Citation, Evidence, Finding, Outcome, Searched, Severity
from nianshen.forms.law import REG2007_ART32, REG2019_ART49_1, REG2019_ART49_2, Provision
from nianshen.judge.apply import apply_rules
from nianshen.judge.fingerprint import fingerprint
from nianshen.report import Form, Level, Report, Span
from nianshen.rule import Case, Fail, Need, NotApplicable, NotAssessable, Result, Rule, Uncertain, rule

QUOTE = Evidence("标题", Span(0, 5), "某县民政局")
FAIL = Fail("wrong", (QUOTE,), {"what": "甲"})
DOUBT = Uncertain("wrong", (QUOTE,), {"what": "乙"})
KINDS: dict[Outcome, Result] = {
    "fail": FAIL,
    "uncertain": DOUBT,
    "not_assessable": NotAssessable(),
    "not_applicable": NotApplicable(),
}


def made(
    *results: Result | Exception,
    code: str = "STR-99",
    severity: Severity = "warning",
    forms: tuple[Form, ...] = ("f2021",),
    levels: tuple[Level, ...] | None = None,
    needs: tuple[Need, ...] = (),
    cites: tuple[Provision, ...] = (),
) -> Rule:
    """A rule that yields these results; an exception among them is raised in its turn."""

    @rule(
        code, "made-up", title="试", title_en="trial", severity=severity, cites=cites, forms=forms, levels=levels,
        needs=needs, messages={"wrong": ("“{what}”不对。", "“{what}” is wrong.")},
    )  # fmt: skip
    def check(_: Case) -> Iterator[Result]:
        """A page."""
        for result in results:
            if isinstance(result, Exception):
                raise result
            yield result

    return check


def outcome(one: Rule, report: Report) -> Outcome:
    return apply_rules([one], Case(report))[1][one.code]


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)


def test_a_finding_holds_what_the_rule_declares_and_what_it_found(report: Report) -> None:
    low = Fail("wrong", (QUOTE,), {"what": "丙"}, "advice")
    one = made(FAIL, low, DOUBT, cites=(REG2019_ART49_1, REG2019_ART49_2, REG2007_ART32))
    cites = (Citation("中华人民共和国政府信息公开条例（国务院令第711号修订）", "第四十九条第一款", "law"),)
    same = fingerprint("STR-99", report, "wrong", (QUOTE,))

    def finding(severity: Severity, kind: str, what: str) -> Finding:
        facts = {"message": "wrong", "what": what}
        return Finding("STR-99", "made-up", severity, kind, f"“{what}”不对。", facts, same, cites, (QUOTE,))  # type: ignore[arg-type]

    expected = (
        finding("warning", "fail", "甲"),
        finding("advice", "fail", "丙"),
        finding("warning", "uncertain", "乙"),
    )
    assert apply_rules([one], Case(report)) == (expected, {"STR-99": "fail"})


def test_a_rule_that_raises_is_an_error_and_the_others_go_on(report: Report, caplog: pytest.LogCaptureFixture) -> None:
    before, after = made(DOUBT, code="STR-97"), made(FAIL, code="STR-99")
    crash = made(FAIL, ZeroDivisionError("after it found something"), code="STR-98")
    findings, outcomes = apply_rules([before, crash, after], Case(report))
    assert [f.rule for f in findings] == ["STR-97", "STR-99"]
    assert outcomes == {"STR-97": "uncertain", "STR-98": "error", "STR-99": "fail"}
    assert [r.getMessage() for r in caplog.records] == ["rule STR-98 failed on 某县民政局 (2023)"]


def test_no_rules_no_outcomes(report: Report) -> None:
    assert apply_rules([], Case(report)) == ((), {})


@pytest.mark.parametrize("own", SEVERITIES)
@pytest.mark.parametrize("given", SEVERITIES)
def test_a_severity_above_the_rules_own_is_an_error(report: Report, own: Severity, given: Severity) -> None:
    one = made(Fail("wrong", (QUOTE,), {"what": "甲"}, given), severity=own)
    allowed = SEVERITIES.index(given) >= SEVERITIES.index(own)
    findings, outcomes = apply_rules([one], Case(report))
    assert ([f.severity for f in findings], outcomes["STR-99"]) == (([given], "fail") if allowed else ([], "error"))


@pytest.mark.parametrize("kind", [Fail, Uncertain])
@pytest.mark.parametrize(
    "evidence",
    [
        (),
        (Evidence("标题", Span(0, 5), "某县水务局"),),
        (Evidence("标题", Span(0, 5), "某县民政局2"),),
        (Evidence("标题", Span(0, 5), None),),
        (Evidence("标题", Span(9000, 9005), "某县民政局"),),
        (Evidence("标题"),),
        (Evidence("标题", None, "某县民政局"),),
        (QUOTE, Evidence("标题", Span(1, 6), "某县民政局")),
    ],
    ids=["none", "other words", "too long", "no quote", "outside", "nothing searched", "quote of no place", "second"],
)
def test_evidence_that_proves_nothing_is_an_error(
    report: Report, kind: type[Fail | Uncertain], evidence: tuple[Evidence, ...]
) -> None:
    assert apply_rules([made(kind("wrong", evidence, {"what": "甲"}))], Case(report)) == ((), {"STR-99": "error"})


def test_an_absence_needs_no_quote(report: Report) -> None:
    absent = Evidence("全文", searched=Searched(("监督保障",), "全文"))
    assert outcome(made(Fail("wrong", (absent,), {"what": "甲"})), report) == "fail"


@pytest.mark.parametrize("result", [Fail("other", (QUOTE,)), Fail("wrong", (QUOTE,))], ids=["unknown", "fact missing"])
def test_a_message_that_cannot_be_worded_is_an_error(report: Report, result: Fail) -> None:
    assert apply_rules([made(result)], Case(report)) == ((), {"STR-99": "error"})


def test_outcomes_are_ranked_as_the_contract_says() -> None:
    assert OUTCOMES == ("error", "fail", "uncertain", "not_assessable", "pass", "not_applicable")


@pytest.mark.parametrize("kind", KINDS)
def test_one_result_is_the_outcome(report: Report, kind: Outcome) -> None:
    assert outcome(made(KINDS[kind]), report) == kind
    assert outcome(made(KINDS[kind], RuntimeError()), report) == "error"


def test_a_rule_that_yields_nothing_passed(report: Report) -> None:
    assert apply_rules([made()], Case(report)) == ((), {"STR-99": "pass"})


def test_what_cannot_be_assessed_may_be_told_as_a_doubt(report: Report) -> None:
    findings, outcomes = apply_rules([made(NotAssessable("wrong", (QUOTE,), {"what": "丙"}))], Case(report))
    assert outcomes == {"STR-99": "not_assessable"}
    assert [(f.severity, f.outcome, f.message) for f in findings] == [("info", "uncertain", "“丙”不对。")]


def test_what_a_rule_uses_does_not_block_it(report: Report) -> None:
    one = replace(made(), uses=("peers",))
    assert one.compares
    assert outcome(one, report) == "pass"


@pytest.mark.parametrize(("first", "later"), list(combinations(KINDS, 2)))
def test_of_two_results_the_graver_is_the_outcome(report: Report, first: Outcome, later: Outcome) -> None:
    assert outcome(made(KINDS[first], KINDS[later]), report) == first
    assert outcome(made(KINDS[later], KINDS[first]), report) == first


MUST_NOT_RUN = AssertionError("the rule ran")


@pytest.mark.parametrize(
    ("need", "met"),
    [("overview", True), ("problems", False), ("other", False), ("table2", False), ("table3", True), ("table4", False),
     ("statements", False), ("last_year", False), ("peers", False)],
)  # fmt: skip
def test_a_need_that_is_absent_blocks_before_the_rule_runs(report: Report, need: Need, met: bool) -> None:
    assert outcome(made(MUST_NOT_RUN, needs=(need,)), report) == ("error" if met else "not_assessable")


def test_every_need_has_to_be_met(report: Report) -> None:
    assert outcome(made(FAIL, needs=("overview", "table3")), report) == "fail"
    assert outcome(made(MUST_NOT_RUN, needs=("overview", "table4")), report) == "not_assessable"


def test_statements_that_were_tagged_and_are_none_are_no_absent_need(report: Report) -> None:
    one = made(FAIL, needs=("statements",))
    assert apply_rules([one], Case(report, ()))[1] == {"STR-99": "fail"}
    assert apply_rules([one], Case(report, None))[1] == {"STR-99": "not_assessable"}


@pytest.mark.parametrize(("state", "expected"), [("read", "fail"), ("partly_read", "fail"), ("lost", "not_assessable"),
                                                 ("absent", "not_assessable")])  # fmt: skip
def test_a_table_has_to_be_read(report: Report, state: str, expected: Outcome) -> None:
    table = replace(report.tables[0], state=state)  # type: ignore[arg-type]
    assert outcome(made(FAIL, needs=("table3",)), replace(report, tables=(table,))) == expected


def test_before_2019_there_are_no_numbered_parts_to_need(report: Report) -> None:
    old = replace(report, form="pre2019", parts=(), tables=())
    assert outcome(made(FAIL, forms=("pre2019",), needs=("problems",)), old) == "fail"
    assert outcome(made(MUST_NOT_RUN, forms=("pre2019",), needs=("table3",)), old) == "not_assessable"


@pytest.mark.parametrize(
    ("level", "expected"),
    [("department", "fail"), ("zone", "fail"), ("government", "not_applicable"), (None, "not_assessable")],
)
def test_a_rule_runs_on_its_own_levels_only(report: Report, level: Level | None, expected: Outcome) -> None:
    one = made(FAIL if expected == "fail" else MUST_NOT_RUN, levels=("department", "zone"))
    assert outcome(one, replace(report, level=level)) == expected


def test_a_rule_of_another_form_is_not_applicable_before_anything_else(report: Report) -> None:
    one = made(MUST_NOT_RUN, forms=("f2019", "pre2019"), levels=("government",), needs=("peers",))
    assert outcome(one, replace(report, level=None)) == "not_applicable"
