from __future__ import annotations

from collections.abc import Mapping

import pytest

from growth import assert_nearly_linear
from nianshen.forms import FORM_2019, FORM_2021, OfficialForm
from nianshen.intake.document import Grid, GridCell
from nianshen.parse.tables import read_tables
from nianshen.report import EquationOutcome, Span, Table

Figures = Mapping[str, str]

_HEADING = "三、收到和处理政府信息公开申请情况"
_COLUMNS = "自然人商业企业科研机构社会公益组织法律服务机构其他总计"


def _text(figures: Figures, form: OfficialForm = FORM_2021, *, without: tuple[str, ...] = ()) -> str:
    rows = [r.label + figures.get(r.code, "0000000") for r in form.request_rows if r.code not in without]
    return f"前文。{_HEADING}申请人情况{_COLUMNS}{''.join(rows)}四、政府信息公开行政复议、行政诉讼情况"


def _read(text: str, *, grids: tuple[Grid, ...] = (), structured: bool = False, region: Span | None = None) -> Table:
    regions = {} if region is None else {3: region}
    return read_tables(text, grids, regions, year_form="f2021", structured=structured)[1]


def _values(table: Table, code: str) -> list[object]:
    row = table.row(code)
    assert row is not None
    return [c.value for c in row.cells]


def _outcomes(table: Table) -> dict[tuple[str, str], EquationOutcome]:
    return {(e.kind, e.where): e.outcome for e in table.equations}


def _fails(table: Table) -> set[tuple[str, str]]:
    return {key for key, outcome in _outcomes(table).items() if outcome == "fail"}


def test_a_consistent_glued_table_is_read_whole() -> None:
    text = _text({"A1": "123000015", "B1": "7100008", "D1": "5200007", "G": "123000015"})
    table = _read(text)
    assert (table.form, table.state, table.missing_rows) == ("f2021", "read", ())
    assert _values(table, "A1") == [12, 3, 0, 0, 0, 0, 15]
    assert set(_outcomes(table).values()) == {"pass"}
    row = table.row("A1")
    assert row is not None
    assert row.open
    assert [c.span.of(text) for c in row.cells if c.span] == ["12", "3", "0", "0", "0", "0", "15"]
    assert row.label == "一、本年新收政府信息公开申请数量"
    assert table.header is not None
    assert table.header.of(text).startswith("申请人情况")


@pytest.mark.parametrize("corner", ["申请人情况", ""])
def test_running_text_that_names_applicants_is_no_heading(corner: str) -> None:
    told = "收到自然人、法人或者其他组织的申请9件，总计办结9件。"
    text = _text({"A1": "123000015"}).replace(f"{_HEADING}申请人情况", f"{_HEADING}{told}{corner}")
    header = _read(text).header
    assert header is not None
    assert header.of(text) == f"{corner}{_COLUMNS}"


def test_a_row_with_one_legal_split_is_never_mended() -> None:
    table = _read(_text({"A1": "6100000", "B1": "6100007", "G": "6100007"}))
    assert _values(table, "A1") == [6, 1, 0, 0, 0, 0, 0]
    assert _fails(table) == {("row_total", "A1"), ("balance", "总计")}


def test_seven_separate_numbers_stand_as_they_are() -> None:
    table = _read(_text({"A1": " 12 3 0 0 0 0 16 ", "B1": "12 3 0 0 0 0 15", "G": "12 3 0 0 0 0 15"}))
    assert _values(table, "A1") == [12, 3, 0, 0, 0, 0, 16]
    assert _fails(table) == {("row_total", "A1"), ("balance", "总计")}


def test_what_the_readings_disagree_on_is_unread_with_its_candidates() -> None:
    # with the total row lost nothing but its own sum speaks for a row, and one broken equation is borne
    table = _read(_text({"A1": "120000012"}, without=("G",)))
    row = table.row("A1")
    assert row is not None
    assert row.open
    assert row.cells[0].value is None
    assert row.cells[0].candidates == (1, 12, 120)[: len(row.cells[0].candidates)]
    assert _outcomes(table)["row_total", "A1"] == "uncertain"
    assert _outcomes(table)["balance", "自然人"] == "not_assessable"
    equation = next(e for e in table.equations if (e.kind, e.where) == ("row_total", "A1"))
    assert equation.open_rows == ("A1",)


def test_label_numbers_are_no_figures_with_a_dot_or_without() -> None:
    text = _text({"C1": "2000002", "G": "2000002", "A1": "2000002"})
    assert _values(_read(text), "C1") == [2, 0, 0, 0, 0, 0, 2]
    bare = text
    for n in "12345678":
        bare = bare.replace(f"{n}.", n)
    assert _values(_read(bare), "C1") == [2, 0, 0, 0, 0, 0, 2]
    assert _read(bare).state == "read"
    none = text
    for n in "12345678":
        none = none.replace(f"{n}.", "")
    assert _values(_read(none), "C1") == [2, 0, 0, 0, 0, 0, 2]


def test_a_last_row_of_other_handling_that_lost_its_number() -> None:
    text = _text({"F2": "0 0 0 0 0 00", "F3": "1 0 0 0 0 01"}).replace("3.其他1 ", "其他1 ")
    assert _values(_read(text), "F2") == [0] * 7
    assert _values(_read(text), "F3") == [1, 0, 0, 0, 0, 0, 1]
    row = _read(text).row("F3")
    assert row is not None
    assert row.label == "其他"


def test_a_row_without_any_figure_is_blank_and_counts_as_nothing() -> None:
    table = _read(_text({"A1": "5000005", "B1": "5000005", "F3": "", "G": "5000005"}))
    assert _values(table, "F3") == [""] * 7
    assert table.state == "read"
    assert _outcomes(table)["result_total", "自然人"] == "pass"


def test_blanks_make_glued_rows_that_miss_their_total_unread() -> None:
    table = _read(_text({"A1": "5000005", "B1": "1000004", "C1": "66", "G": "5000005"}))
    assert _values(table, "A1") == [5, 0, 0, 0, 0, 0, 5]
    assert _values(table, "B1") == [None] * 7
    assert _values(table, "C1") == [None] * 7
    assert _fails(table) == set()
    assert _outcomes(table)["result_total", "自然人"] == "uncertain"


def test_one_zero_a_row_claims_no_cell_but_breaks_no_equation() -> None:
    rows = "".join(f"{r.label} |\n0 | {'|' * 24}\n" for r in FORM_2019.request_rows)
    table = _read(f"{_HEADING} |\n自然人 |\n法人或其他组织 |\n总计 |\n{rows}")
    assert table.form == "f2019"
    assert table.state == "partly_read"
    row = table.row("A1")
    assert row is not None
    assert {(c.value, c.candidates) for c in row.cells} == {(None, (0,))}
    assert set(_outcomes(table).values()) == {"pass"}


def test_pipe_rows_keep_their_blanks_in_place() -> None:
    head = "| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
    blank = " | ".join([" "] * 7)
    figures = {"A1": "821 | 35 | | | 2 | 1 | 859", "G": "767 | 35 | | | 2 | 1 | 805"}
    rows = "".join(f"| {r.label} | {figures.get(r.code, blank)} |\n" for r in FORM_2019.request_rows)
    table = _read(head + rows)
    assert _values(table, "A1") == [821, 35, "", "", 2, 1, 859]
    assert _values(table, "B1") == [""] * 7
    assert table.state == "read"


# figures of table 三 of 2019年上海市人民政府办公厅政府信息公开工作年度报告, as published: zero cells and most totals blank
_UNSTATED = {
    "A1": "821,35,,,2,1,859", "A2": "18,,,,,,18", "B1": "258,12,,,1,1,", "B2": "3,,,,,,", "C1": "14,,,,,,",
    "C5": "5,,,,,,", "C6": "3,1,,,,,", "C8": "10,2,,,,,", "D1": "252,12,,,1,,", "D2": "44,3,,,,,", "D3": "25,,,,,,",
    "E1": "148,1,,,,,", "E2": "5,4,,,,,", "G": "767,35,,,2,1,805", "H": "72,,,,,,72",
}  # fmt: skip


def _grid_text(figures: Mapping[str, str], form: OfficialForm) -> tuple[str, Grid]:
    text, cells = "", []
    lines = [("申请人情况", _LEAVES)]
    lines += [(r.label, figures.get(r.code, ",,,,,,").split(",")) for r in form.request_rows]
    for row, (label, values) in enumerate(lines):
        for column, value in enumerate([label, *values]):
            cells.append(GridCell(row, column, 1, 1, Span(len(text), len(text) + len(value))))
            text += value + ("\n" if column == 7 else "\t")
    return text, Grid(Span(0, len(text)), len(lines), 8, tuple(cells))


_LEAVES = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]


@pytest.mark.parametrize("with_grid", [True, False])
def test_a_total_left_blank_beside_figures_is_not_judged(with_grid: bool) -> None:
    text, grid = _grid_text(_UNSTATED, FORM_2019)
    table = _read(text, grids=(grid,) if with_grid else ())
    outcomes = _outcomes(table)
    assert _values(table, "B1") == [258, 12, "", "", 1, 1, ""]
    assert _fails(table) == set()
    assert outcomes["row_total", "A1"] == outcomes["balance", "总计"] == outcomes["result_total", "自然人"] == "pass"
    assert outcomes["row_total", "B1"] == outcomes["result_total", "总计"] == "not_assessable"
    assert table.state == "read"


def test_a_stated_total_counts_blanks_as_nothing() -> None:
    text, grid = _grid_text({"A1": "1,,,,,,1", "B1": ",,,,,,1", "G": "1,,,,,,1"}, FORM_2021)
    assert _fails(_read(text, grids=(grid,))) == {("row_total", "B1"), ("result_total", "自然人")}


def test_fillers_signs_and_thousands() -> None:
    figures = {"A1": "1,234 / / / / / 1,234", "B1": "1,234 0 0 0 0 0 1,234", "C1": "///////", "C2": "-3 0 0 0 0 0 -3"}
    table = _read(_text({**figures, "G": "1,234 0 0 0 0 0 1,234"}))
    assert _values(table, "A1") == [1234, *["/"] * 5, 1234]
    assert _values(table, "C1") == ["/"] * 7
    assert _values(table, "C2")[0] == -3
    assert _fails(table) == {("result_total", "自然人"), ("result_total", "总计")}


def test_a_row_that_is_not_there_is_named() -> None:
    table = _read(_text({"A1": "1000001", "B1": "1000001", "G": "1000001"}, without=("C3",)))
    assert table.missing_rows == ("C3",)
    assert table.row("C3") is None
    assert _outcomes(table)["result_total", "自然人"] == "not_assessable"
    assert _outcomes(table)["balance", "自然人"] == "pass"


def test_a_row_under_an_unknown_label_is_not_called_missing() -> None:
    text = _text({"A1": "1000001", "B1": "1000001", "G": "1000001"}).replace("危及", "威胁")
    table = _read(text)
    assert table.row("C3") is None
    assert table.missing_rows == ()


def test_the_other_years_form_is_known_by_its_rows() -> None:
    table = _read(_text({}, FORM_2019))
    assert table.form == "f2019"
    text = _text({}, FORM_2019)
    assert [s.of(text) for s in table.form_evidence] == ["其他处理"]


def test_labels_without_figures_are_a_lost_table() -> None:
    labels = "".join(r.label for r in FORM_2021.request_rows)
    assert _read(f"{_HEADING}{labels}").state == "lost"


@pytest.mark.parametrize(
    ("body", "structured", "state"),
    [
        ("本年没有收到申请。", True, "absent"),
        ("本年没有收到申请。", False, "lost"),
        ("本年没有收到申请。二、上年结转政府信息公开申请数量", True, "lost"),
    ],
)
def test_absent_only_where_the_source_proves_it(body: str, structured: bool, state: str) -> None:
    text = f"{_HEADING}\n{body}"
    assert _read(text, structured=structured, region=Span(0, len(text))).state == state


def test_a_table_outside_its_part_is_found() -> None:
    text = _text({"A1": "1000001", "B1": "1000001", "G": "1000001"})
    end = text.index(_HEADING)
    assert _read(text + "三、空", region=Span(len(text), len(text) + 3)).state == "read"
    assert _read(text, region=Span(0, end)).state == "read"


def test_labels_broken_by_spaces_and_lines() -> None:
    text = _text({"A1": "123000015", "B1": "123000015", "G": "123000015"})
    table = _read(text.replace("企业", " \n企业").replace("新收", "新\n收").replace("国家", "国 家"))
    assert table.state == "read"
    row = table.row("A1")
    assert row is not None
    assert row.label == "一、本年新收政府信息公开申请数量"


def test_a_table_too_rich_to_search_stays_unread() -> None:
    rich = dict.fromkeys(("A1", "B1", "D1", "G"), "13612252145128321406973")
    table = _read(_text(rich))
    assert _values(table, "A1") == [None] * 7
    assert _fails(table) == set()
    assert _outcomes(table)["row_total", "A1"] == "uncertain"


@pytest.mark.parametrize(
    "hostile",
    [
        "一、本年新收政府信息公开申请数量" * 6_000, "总计其他" * 25_000, "| " * 50_000, "结果维持结果纠正其他结果尚未审结总计" * 5_000,
        "本年制发件数规章" * 12_000, "1.5" * 33_000,
    ],
)  # fmt: skip
def test_hostile_text_is_read_in_linear_time(hostile: str) -> None:
    assert_nearly_linear(_read, hostile)


@pytest.mark.parametrize("figures", ["1" * 100_000, "1 " * 50_000])
def test_a_row_without_end_is_read_in_linear_time(figures: str) -> None:
    assert_nearly_linear(_read, figures, lambda printed: _text({"A1": printed}))
