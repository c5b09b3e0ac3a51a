"""The official forms as data: rows, columns, equations over a table that adds up, and what was in force when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from nianshen.audit_types import Citation
from nianshen.forms import (
    FORM_2019,
    FORM_2021,
    NATIONAL_FORMS,
    FormEquation,
    OfficialForm,
    form_in_force,
    law,
    national_form,
)
from nianshen.forms.contents2007 import CONTENTS
from nianshen.forms.law import Provision
from nianshen.report import Form, Level

RESULTS = ["B1", "B2", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "D1", "D2", "D3", "E1", "E2", "E3", "E4", "E5"]
OTHER: dict[str, list[str]] = {"f2019": ["F"], "f2021": ["F1", "F2", "F3"]}
FORMS = pytest.mark.parametrize("form", NATIONAL_FORMS, ids=lambda f: f.id)
Place = tuple[str, int]
Holds = dict[tuple[str, str], bool]


@FORMS
def test_rows_of_table_three(form: OfficialForm) -> None:
    assert form.row_codes() == ("A1", "A2", *RESULTS, *OTHER[form.id], "G", "H")


@FORMS
def test_columns_groups_and_aspects(form: OfficialForm) -> None:
    assert form.request_columns == (
        "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
    )  # fmt: skip
    assert form.dispute_groups == ("行政复议", "行政诉讼/未经复议直接起诉", "行政诉讼/复议后起诉")
    assert form.dispute_columns == ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    assert form.aspects == ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")


@FORMS
def test_six_parts_in_order_with_no_title_twice(form: OfficialForm) -> None:
    assert [(p.number, p.ordinal, p.kind) for p in form.parts] == [
        (1, "一", "overview"),
        (2, "二", "disclosure"),
        (3, "三", "requests"),
        (4, "四", "disputes"),
        (5, "五", "problems"),
        (6, "六", "other"),
    ]
    titles = [title for p in form.parts for title in (p.title, *p.variants)]
    assert len(set(titles)) == len(titles)


@FORMS
def test_groups_of_rows_are_told_by_their_letter(form: OfficialForm) -> None:
    results = "三、本年度办理结果"
    expected: dict[str, tuple[str, ...]] = {
        "A": (), "B": (results,), "C": (results, "（三）不予公开"), "D": (results, "（四）无法提供"),
        "E": (results, "（五）不予处理"), "F": (results,), "G": (results,), "H": (),
    }  # fmt: skip
    if form is FORM_2021:
        expected["F"] = (results, "（六）其他处理")
    assert {r.code: r.groups for r in form.request_rows} == {code: expected[code[0]] for code in form.row_codes()}


def test_columns_and_rows_of_table_two() -> None:
    assert [(b.item, b.rows, b.columns, b.signed, b.decimal) for b in FORM_2019.disclosure] == [
        ("20(1)", ("规章", "规范性文件"), ("本年新制作数量", "本年新公开数量", "对外公开总数量"), (), ()),
        ("20(5)", ("行政许可", "其他对外管理服务事项"), ("上一年项目数量", "本年增/减", "处理决定数量"), (1,), ()),
        ("20(6)", ("行政处罚", "行政强制"), ("上一年项目数量", "本年增/减", "处理决定数量"), (1,), ()),
        ("20(8)", ("行政事业性收费",), ("上一年项目数量", "本年增/减"), (1,), ()),
        ("20(9)", ("政府集中采购",), ("采购项目数量", "采购总金额"), (), (1,)),
    ]
    assert [(b.item, b.rows, b.columns, b.signed, b.decimal) for b in FORM_2021.disclosure] == [
        ("20(1)", ("规章", "行政规范性文件"), ("本年制发件数", "本年废止件数", "现行有效件数"), (), ()),
        ("20(5)", ("行政许可",), ("本年处理决定数量",), (), ()),
        ("20(6)", ("行政处罚", "行政强制"), ("本年处理决定数量",), (), ()),
        ("20(8)", ("行政事业性收费",), ("本年收费金额（单位：万元）",), (), (0,)),
    ]


def test_six_contents_before_2019() -> None:
    assert [(c.item, c.kind) for c in CONTENTS] == [
        ("（一）", "disclosure"),
        ("（二）", "requests"),
        ("（三）", "fees"),
        ("（四）", "disputes"),
        ("（五）", "problems"),
        ("（六）", "other"),
    ]


def requests_that_add_up(form: OfficialForm) -> dict[Place, int]:
    """Table three: every result differs, 结转 takes up the rest, each column and each row adds up."""
    table: dict[Place, int] = {}
    results = [*RESULTS, *OTHER[form.id]]
    for column in range(6):
        for n, code in enumerate(results):
            table[code, column] = n + 2 * column + 1
        table["G", column] = sum(table[code, column] for code in results)
        table["H", column] = 7 + column
        table["A2", column] = 3 * column
        table["A1", column] = table["G", column] + table["H", column] - table["A2", column]
    for code in form.row_codes():
        table[code, 6] = sum(table[code, column] for column in range(6))
    return table


def disputes_that_add_up(form: OfficialForm) -> dict[Place, int]:
    """Table four: 1 to 4, 5 to 8, 9 to 12, each group with its sum."""
    table = {(group, n): 4 * g + n + 1 for g, group in enumerate(form.dispute_groups) for n in range(4)}
    return table | {(group, 4): sum(table[group, n] for n in range(4)) for group in form.dispute_groups}


def evaluated(form: OfficialForm, number: int, table: Mapping[Place, int]) -> Holds:
    """Whether each equation of that table holds, by its kind and the column, row or group over which it runs."""
    return {
        (equation.kind, where): left == right
        for equation in form.equations
        if equation.table == number
        for where, left, right in _sides(form, equation, table)
    }


def _sides(form: OfficialForm, equation: FormEquation, table: Mapping[Place, int]) -> Iterator[tuple[str, int, int]]:
    if equation.over == "columns":
        for n, name in enumerate(form.request_columns):
            left, right = (sum(table[str(code), n] for code in side) for side in (equation.left, equation.right))
            yield name, left, right
        return
    for code in form.row_codes() if equation.over == "rows" else form.dispute_groups:
        left, right = (sum(table[code, int(n)] for n in side) for side in (equation.left, equation.right))
        yield code, left, right


@FORMS
def test_every_equation_holds_on_a_table_that_adds_up(form: OfficialForm) -> None:
    requests = evaluated(form, 3, requests_that_add_up(form))
    over_columns = {(kind, name) for kind in ("balance", "result_total") for name in form.request_columns}
    assert requests == dict.fromkeys(over_columns | {("row_total", code) for code in form.row_codes()}, True)
    disputes = evaluated(form, 4, disputes_that_add_up(form))
    assert disputes == {("dispute_total", group): True for group in form.dispute_groups}


@FORMS
def test_one_wrong_figure_breaks_the_equations_it_stands_in_and_no_other(form: OfficialForm) -> None:
    right = requests_that_add_up(form)
    results = {*RESULTS, *OTHER[form.id]}
    for code, column in right:
        name = form.request_columns[column]
        expected = {("row_total", code)}
        if code in {"A1", "A2", "G", "H"}:
            expected.add(("balance", name))
        if code in results | {"G"}:
            expected.add(("result_total", name))
        wrong = right | {(code, column): right[code, column] + 1}
        assert {e for e, holds in evaluated(form, 3, wrong).items() if not holds} == expected, (code, column)


@FORMS
def test_one_wrong_dispute_breaks_its_group_alone(form: OfficialForm) -> None:
    right = disputes_that_add_up(form)
    for group, column in right:
        wrong = right | {(group, column): right[group, column] + 1}
        broken = {e for e, holds in evaluated(form, 4, wrong).items() if not holds}
        assert broken == {("dispute_total", group)}, (group, column)


@pytest.mark.parametrize(
    ("year", "form"),
    [(2008, "pre2019"), (2018, "pre2019"), (2019, "f2019"), (2020, "f2019"), (2021, "f2021"), (2022, "f2021"),
     (2050, "f2021")],
)  # fmt: skip
def test_form_in_force(year: int, form: Form) -> None:
    assert form_in_force(year) == form


def test_a_form_is_found_by_its_id() -> None:
    assert [national_form(f) for f in ("pre2019", "f2019", "f2021")] == [None, FORM_2019, FORM_2021]


PROVISIONS = {name: value for name, value in vars(law).items() if isinstance(value, Provision)}
REGULATION_2019 = {
    "REG2019_ART15", "REG2019_ART32", "REG2019_ART46", "REG2019_ART49_1", "REG2019_ART49_2", "REG2019_ART50_1", "REG2019_ART50_1_4", "REG2019_ART50_2",
}  # fmt: skip
REGULATION_2007 = {"REG2007_ART14", "REG2007_ART31", "REG2007_ART32"}
ALWAYS = {"PROOFREADING_PRACTICE", "ORIGINALITY_PRACTICE", "PERIOD_PRACTICE", "PUBLISHED_TEXT_PRACTICE"}
RULES_2015 = {"LEGISLATION_RULES_2015"}
UNTIL_2020 = {"FORM2019", "ASPECTS_PRACTICE"}
SINCE_2021 = {"FORM2021", "FORM2021_ASPECTS", "FORM2021_FEES", "FORM2021_DUTY", "FORM2021_LIABILITY"}
RECENT = {"LEGISLATION_RULES", "FEE_MEASURES", "FEE_LADDER", "REVIEW_LAW_ART23", "PERSONAL_INFORMATION_ART25", "PERSONAL_INFORMATION_ART28"}
SINCE_2019 = ALWAYS | REGULATION_2019 | {
    "REPLY_2016_201", "FILLING_PRACTICE", "LOCAL_DAY_PRACTICE", "MEASURE_EACH_PRACTICE", "FIGURES_PRACTICE", "LENGTH_PRACTICE",
    "YEARS_AGREE_PRACTICE", "LOCAL_NOTICE_PRACTICE",
}  # fmt: skip


@pytest.mark.parametrize(
    ("year", "governing"),
    [
        (2007, set()),
        (2008, ALWAYS | REGULATION_2007),
        (2015, ALWAYS | REGULATION_2007 | RULES_2015),
        (2016, ALWAYS | REGULATION_2007 | RULES_2015 | {"REPLY_2016_201"}),
        (2018, ALWAYS | REGULATION_2007 | RULES_2015 | {"REPLY_2016_201"}),
        (2019, SINCE_2019 | RULES_2015 | UNTIL_2020),
        (2020, SINCE_2019 | RULES_2015 | UNTIL_2020 | {"FEE_MEASURES", "FEE_LADDER"}),
        (2021, SINCE_2019 | RULES_2015 | SINCE_2021 | {"FEE_MEASURES", "FEE_LADDER", "PERSONAL_INFORMATION_ART25", "PERSONAL_INFORMATION_ART28"}),
        (2022, SINCE_2019 | SINCE_2021 | {"LEGISLATION_RULES", "FEE_MEASURES", "FEE_LADDER", "PERSONAL_INFORMATION_ART25", "PERSONAL_INFORMATION_ART28"}),
        (2023, SINCE_2019 | SINCE_2021 | RECENT),
        (2050, SINCE_2019 | SINCE_2021 | RECENT),
    ],
)
def test_provisions_that_govern_a_report_year(year: int, governing: set[str]) -> None:
    assert {name for name, p in PROVISIONS.items() if p.governs(year)} == governing


@pytest.mark.parametrize(
    ("level", "spared"),
    [
        ("government", {"REG2019_ART49_1", "LOCAL_DAY_PRACTICE"}),
        ("department", {"REG2019_ART46", "REG2019_ART49_2", "LOCAL_DAY_PRACTICE"}),
        ("township", {"REG2019_ART49_1", "REG2019_ART49_2"}),
        ("subdistrict", {"REG2019_ART46", "REG2019_ART49_1", "REG2019_ART49_2"}),
        ("zone", {"REG2019_ART46", "REG2019_ART49_1", "REG2019_ART49_2"}),
        (None, set()),
    ],
)
def test_provisions_that_do_not_bind_a_level(level: Level | None, spared: set[str]) -> None:
    assert {n for n, p in PROVISIONS.items() if p.governs(2023) and not p.governs(2023, level)} == spared


def test_a_level_does_not_bring_a_provision_into_force() -> None:
    assert not law.REG2019_ART49_1.governs(2018, "department")
    assert not law.REG2007_ART31.governs(2019, "department")


def test_the_form_of_a_year_is_the_one_that_its_provision_cites() -> None:
    for year in range(2008, 2031):
        cited = {"f2019": law.FORM2019.governs(year), "f2021": law.FORM2021.governs(year)}
        assert cited == {form: form_in_force(year) == form for form in ("f2019", "f2021")}, year
    assert [f.instrument for f in NATIONAL_FORMS] == [law.FORM2019.number, law.FORM2021.number]


def test_a_provision_holds_from_its_first_day_to_the_day_before_its_last() -> None:
    def governs(begins: date, ends: date | None) -> bool:
        return Provision("令", "第1号", "第一条", "law", begins, ends, "", "").governs(2020)

    due = date(2021, 3, 31)
    assert governs(due, None)
    assert not governs(date(2021, 4, 1), None)
    assert governs(date(2019, 1, 1), date(2021, 4, 1))
    assert not governs(date(2019, 1, 1), due)


def test_a_citation_names_instrument_and_article() -> None:
    assert law.REG2019_ART50_2.citation() == Citation(
        "中华人民共和国政府信息公开条例（国务院令第711号修订）", "第五十条第二款", "law"
    )
