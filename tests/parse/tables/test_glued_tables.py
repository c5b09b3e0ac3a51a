"""Whatever consistent table is glued together, no cell is read wrong; whatever figure is falsified, none is accused
that holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nianshen.forms import FORM_2021
from nianshen.parse.tables import read_tables
from nianshen.report import Table

Figures = dict[str, list[int]]

_CODES = FORM_2021.row_codes()
_RESULTS = [c for c in _CODES if c[0] in "BCDEF"]


@st.composite
def _consistent(draw: st.DrawFn) -> Figures:
    """A table that holds: a bureau's (up to 20 requests) or a district's (up to 400)."""
    most = draw(st.sampled_from((20, 400)))
    columns = []
    for applicant in range(6):
        results = draw(
            st.dictionaries(st.sampled_from(_RESULTS), st.integers(0, most if applicant == 0 else 3), max_size=8)
        )
        column = dict.fromkeys(_CODES, 0) | results
        column["G"] = sum(results.values())
        column["A2"], column["H"] = draw(st.integers(0, column["G"] // 8)), draw(st.integers(0, 5))
        column["A1"] = column["G"] + column["H"] - column["A2"]
        columns.append(column)
    return {c: [*(column[c] for column in columns), sum(column[c] for column in columns)] for c in _CODES}


def _read(figures: Figures) -> tuple[str, Table]:
    rows = "".join(r.label + "".join(map(str, figures[r.code])) for r in FORM_2021.request_rows)
    text = f"三、收到和处理政府信息公开申请情况{rows}四、行政复议"
    return text, read_tables(text, (), {}, year_form="f2021", structured=False)[1]


def _holds(figures: Figures, kind: str, where: str) -> bool:
    if kind == "row_total":
        return sum(figures[where][:6]) == figures[where][6]
    n = FORM_2021.request_columns.index(where)
    if kind == "balance":
        return figures["A1"][n] + figures["A2"][n] == figures["G"][n] + figures["H"][n]
    return sum(figures[c][n] for c in _RESULTS) == figures["G"][n]


def _check(figures: Figures) -> None:
    text, table = _read(figures)
    for row in table.rows:
        for cell, figure in zip(row.cells, figures[row.code], strict=True):
            assert cell.value is None or cell.value == figure
            assert cell.span is not None
            if cell.value is not None:
                assert cell.span.of(text) == str(figure)
            else:
                assert cell.candidates == () or figure in cell.candidates
    for equation in table.equations:
        if equation.outcome in ("pass", "fail"):
            assert (equation.outcome == "pass") == _holds(figures, equation.kind, equation.where)


@given(_consistent())
@settings(max_examples=60)
def test_a_consistent_table_is_read_right(figures: Figures) -> None:
    _check(figures)


@given(_consistent(), st.sampled_from(_CODES), st.integers(0, 6), st.integers(0, 500))
@settings(max_examples=60, derandomize=True)
def test_one_false_figure_leads_to_no_false_accusation(figures: Figures, code: str, n: int, figure: int) -> None:
    figures[code][n] = figure
    _check(figures)
