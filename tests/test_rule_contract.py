"""The contract of a rule: what the decorator refuses, what running it refuses, and where its file stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import nianshen.rulebook as builtin
from nianshen.audit_types import Evidence
from nianshen.forms.law import REG2019_ART49_1, REG2019_ART49_2, REG2019_ART50_2
from nianshen.judge.apply import apply_rules
from nianshen.registry import rules
from nianshen.report import Form, Level, Report, Span
from nianshen.rule import Case, Fail, Need, NotApplicable, NotAssessable, Result, Rule, Uncertain, rule

FOLDER = Path(next(iter(builtin.__path__)))
TEXT = "某县民政局2023年政府信息公开工作年度报告"


def _report(level: Level | None = "department", form: Form = "f2021") -> Report:
    return Report(
        text=TEXT, title=TEXT, title_span=Span(0, len(TEXT)), organ="某县民政局", organ_span=Span(0, 5), level=level,
        tier="county", province=None, year=2023, year_from="title", form=form, published=None, signed=None,
        index_number=None, document_number=None, period=None, parts=(), other_headings=(), passages=(), tables=(),
        aspects=(), contents=(), furniture=(), read_whole=True,
    )  # fmt: skip


def _rule(*results: Result, levels: tuple[Level, ...] | None = None, needs: tuple[Need, ...] = ()) -> Rule:
    @rule(
        "STR-99", "made-up", title="试", title_en="trial", severity="warning", cites=(REG2019_ART50_2,),
        messages={"wrong": ("“{what}”不对", "“{what}” is wrong")}, levels=levels, needs=needs,
    )  # fmt: skip
    def check(_: Case) -> Iterator[Result]:
        """A page."""
        yield from results

    return check


def _outcome(made: Rule, report: Report | None = None) -> str:
    return apply_rules([made], Case(report or _report()))[1]["STR-99"]


QUOTE = Evidence("标题", Span(0, 5), "某县民政局")
FAIL = Fail("wrong", (QUOTE,), {"what": "甲"})
DOUBT = Uncertain("wrong", (QUOTE,), {"what": "甲"})


@pytest.mark.parametrize("code", ["str-01", "STR01", "STR-1", "STR-01x", ""])
def test_malformed_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="rule code"):
        rule(code, "name", title="", title_en="", severity="info", cites=(), messages={})


@pytest.mark.parametrize("name", ["Name", "a_b", "-a", "a--b", ""])
def test_malformed_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="rule name"):
        rule("STR-99", name, title="", title_en="", severity="info", cites=(), messages={})


def test_rule_without_page_is_refused() -> None:
    def check(_: Case) -> Iterator[Result]:
        yield from ()

    with pytest.raises(ValueError, match="docstring"):
        rule("STR-99", "made-up", title="", title_en="", severity="info", cites=(), messages={})(check)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ((), "pass"),
        ((FAIL, DOUBT), "fail"),
        ((NotAssessable(), DOUBT), "uncertain"),
        ((NotApplicable(), NotAssessable()), "not_assessable"),
        ((NotApplicable(),), "not_applicable"),
    ],
)
def test_first_outcome_that_applies(results: tuple[Result, ...], expected: str) -> None:
    assert _outcome(_rule(*results)) == expected


@pytest.mark.parametrize(
    "result",
    [
        Fail("wrong", (QUOTE,), {"what": "甲"}, "error"),
        Fail("wrong", (), {"what": "甲"}),
        Fail("wrong", (Evidence("标题", Span(0, 5), "另一句话"),), {"what": "甲"}),
        Fail("wrong", (Evidence("标题"),), {"what": "甲"}),
        Fail("no_such_message", (QUOTE,)),
        Fail("wrong", (QUOTE,), {}),
    ],
    ids=["severity above its own", "no evidence", "misquoted", "nothing searched", "unknown message", "fact missing"],
)
def test_breach_of_contract_is_an_error_outcome(result: Fail) -> None:
    assert _outcome(_rule(result)) == "error"


def test_level_and_need_are_checked_before_the_rule_runs() -> None:
    assert _outcome(_rule(FAIL, levels=("government",))) == "not_applicable"
    assert _outcome(_rule(FAIL, levels=("government",)), _report(level=None)) == "not_assessable"
    assert _outcome(_rule(FAIL), _report(form="pre2019")) == "not_applicable"
    for need in ("statements", "overview", "table3", "last_year"):
        assert _outcome(_rule(FAIL, needs=(need,))) == "not_assessable"


def test_provision_binds_its_level_only() -> None:
    assert REG2019_ART49_1.governs(2023, "department")
    assert not REG2019_ART49_1.governs(2023, "government")
    assert REG2019_ART49_2.governs(2023, "government")
    assert REG2019_ART49_1.governs(2023)
    assert not REG2019_ART49_1.governs(2017, "department")
    assert REG2019_ART49_1.in_force_from == date(2019, 5, 15)


@pytest.mark.parametrize("made", rules(), ids=lambda r: r.code)
def test_file_is_named_after_code_and_name(made: Rule) -> None:
    folder, file = made.module.split(".")[-2:]
    assert folder == made.family.lower()
    assert file == f"{made.code}_{made.name}".lower().replace("-", "_")


def test_every_file_in_a_family_folder_holds_one_rule() -> None:
    files = {path.relative_to(FOLDER) for path in FOLDER.glob("*/*.py") if path.name != "__init__.py"}
    declared = [
        Path(*made.module.split(".")[-2:]).with_suffix(".py")
        for made in rules()
        if made.module.startswith(builtin.__name__)
    ]
    assert sorted(declared) == sorted(files)


@pytest.mark.parametrize("made", rules(), ids=lambda r: r.code)
def test_declaration_is_complete(made: Rule) -> None:
    assert made.title
    assert made.title_en
    assert made.messages
    assert made.cites
    for message in made.messages.values():
        assert message.zh.endswith("。")
        assert message.en.endswith((".", ".”"))


@pytest.mark.parametrize("level", [None, *get_args(Level)])
@pytest.mark.parametrize("made", rules(), ids=lambda r: r.code)
def test_some_citation_governs_every_form_at_every_level_of_the_rule(made: Rule, level: Level | None) -> None:
    if made.levels is not None and level not in made.levels:
        pytest.skip("the rule does not run at this level")
    year_of: dict[Form, int] = {"pre2019": 2015, "f2019": 2019, "f2021": 2024}
    for form in made.forms:
        assert any(provision.governs(year_of[form], level) for provision in made.cites), form
