from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.intake.document import Grid, GridCell
from nianshen.parse.tables import read_tables
from nianshen.report import Span, Table

_HEAD = "结果维持结果纠正其他结果尚未审结总计"
_HEADER = f"四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼{_HEAD}未经复议直接起诉复议后起诉{_HEAD}{_HEAD}"


def _read(text: str, grids: tuple[Grid, ...] = ()) -> Table:
    return read_tables(text, grids, {}, year_form="f2021", structured=False)[2]


def _values(table: Table) -> list[object]:
    return [c.value for r in table.rows for c in r.cells]


def _outcomes(table: Table) -> list[str]:
    return [e.outcome for e in table.equations]


def test_fifteen_digits_are_fifteen_cells_wrong_sum_and_all() -> None:
    table = _read(f"{_HEADER}200024000000000五、存在")
    assert _values(table) == [2, 0, 0, 0, 2, 4, *[0] * 9]
    assert _outcomes(table) == ["pass", "fail", "pass"]
    assert [r.code for r in table.rows] == ["行政复议", "行政诉讼/未经复议直接起诉", "行政诉讼/复议后起诉"]
    assert table.state == "read"


def test_separate_numbers() -> None:
    table = _read(f"{_HEADER} 10 1 1 0 12 1 0 0 0 1 0 0 0 0 0 五、存在")
    assert _values(table)[:5] == [10, 1, 1, 0, 12]
    assert _outcomes(table) == ["pass"] * 3


@given(st.tuples(*[st.sampled_from((0, 0, 0, 1, 2, 10, 25))] * 12))
@settings(max_examples=80)
def test_of_a_glued_table_that_adds_up_no_cell_is_read_wrong(parts: tuple[int, ...]) -> None:
    printed = [v for n in (0, 4, 8) for v in (*parts[n : n + 4], sum(parts[n : n + 4]))]
    text = f"{_HEADER}{''.join(map(str, printed))}五、存在"
    table = _read(text)
    for cell, figure in zip((c for r in table.rows for c in r.cells), printed, strict=True):
        assert cell.span is not None
        if cell.value is None:
            assert figure in cell.candidates or not cell.candidates
        else:
            assert cell.value == figure
            assert cell.span.of(text) == str(figure)
    assert "fail" not in _outcomes(table)


def test_what_two_cuts_explain_is_open() -> None:
    table = _read(f"{_HEADER}1100011" "00000" "00000五、存在")  # 1+10 and 11+0
    assert table.state == "partly_read"
    assert table.rows[0].open
    assert _outcomes(table) == ["pass"] * 3


def test_the_only_cut_that_closes_all_sums_is_read() -> None:
    table = _read(f"{_HEADER}10200121000100000五、存在")
    assert table.state == "read"
    assert _values(table)[:10] == [10, 2, 0, 0, 12, 1, 0, 0, 0, 1]


def test_a_total_that_no_cut_closes_is_open_or_wrong() -> None:
    assert "pass" not in _outcomes(_read(f"{_HEADER}10200131000100000五、存在"))[:1]


def test_every_group_with_its_own_headings() -> None:
    table = _read(f"行政复议{_HEAD}10012未经复议直接起诉{_HEAD}00000复议后起诉{_HEAD}0 0 0 0 0五")
    assert _values(table)[:5] == [1, 0, 0, 1, 2]


def test_blanks_of_a_grid_stay_in_place() -> None:
    text, cells = "", []
    leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
    values = ["5", "", "", "2", "7", "8", "", "", "1", "9", "", "", "", "", ""]
    for row, line in enumerate((leaves, values)):
        for column, value in enumerate(line):
            cells.append(GridCell(row, column, 1, 1, Span(len(text), len(text) + len(value))))
            text += value + ("\n" if column == 14 else "\t")
    table = _read(text, (Grid(Span(0, len(text)), 2, 15, tuple(cells)),))
    assert _values(table) == [5, "", "", 2, 7, 8, "", "", 1, 9, *[""] * 5]
    assert _outcomes(table) == ["pass"] * 3


def test_headings_without_figures_are_a_lost_table() -> None:
    assert _read(f"{_HEADER}五、存在").state == "lost"


def test_the_year_that_begins_the_sentence_behind_is_no_figure() -> None:
    figures = [4, 1, 0, 0, 5, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1]
    table = _read(f"{_HEADER}\n" + "\n".join(map(str, figures)) + "\n\n2023年，本局被申请行政复议5件。\n五、存在")
    assert _values(table) == figures
    assert table.state == "read"
