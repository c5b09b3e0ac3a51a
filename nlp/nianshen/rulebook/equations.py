"""The equations of the official tables, sorted by what they prove; the rules T3-01 to T3-03 and T4-01 share this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from nianshen.audit_types import Evidence
from nianshen.forms.shared_layout import DISPUTE_GROUPS, REQUEST_COLUMNS
from nianshen.report import Equation, EquationKind, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import TOTAL, figure, quote_row

_TOTAL_OPERAND: dict[EquationKind, int] = {"balance": -2, "result_total": -1, "row_total": -1, "dispute_total": -1}
_PARSER_SUSPECT = 3
RowsToQuote = Callable[[Table, Iterable[Equation]], Iterable[str]]
"""Tells the codes of the rows that show what is wrong with some equations of a table."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """``broken`` are proven wrong, ``doubtful`` cannot be decided, ``unread`` counts those with an unread operand."""

    broken: tuple[Equation, ...]
    doubtful: tuple[Equation, ...]
    unread: int


def sort_equations(table: Table, kind: EquationKind) -> Sorted:
    """The equations of that kind. Broken are those whose two sums can be shown.

    One that fails only because its total is left blank, or in every reading of figures that stay open, is doubtful.
    """
    of_kind = [e for e in table.equations if e.kind == kind]
    failed = [e for e in of_kind if e.outcome == "fail"]
    shown = (e for e in failed if e.left is not None and e.right is not None)
    broken = tuple(e for e in shown if not _total_is_blank(table, e))
    doubtful = tuple(e for e in of_kind if e.outcome == "uncertain" or (e in failed and e not in broken))
    unread = sum(e.outcome == "not_assessable" for e in of_kind)
    return Sorted(broken, doubtful, unread if of_kind else 1)


def same_slip(equations: Iterable[Equation]) -> list[tuple[Equation, ...]]:
    """Equations grouped by the size of the difference between their sides.

    One wrong figure shows in its own column and again in 总计, or in two columns with opposite signs.
    """
    groups: dict[int, list[Equation]] = {}
    for equation in equations:
        groups.setdefault(abs(difference(equation)), []).append(equation)
    return [tuple(group) for group in groups.values()]


def difference(equation: Equation) -> int:
    """Left side less right side; 0 where a side was not read."""
    if equation.left is None or equation.right is None:
        return 0
    return equation.left - equation.right


def columns_misread(broken: tuple[Equation, ...]) -> bool:
    """Whether so many kinds of applicant are wrong by different figures that the columns were probably misread."""
    applicants = [e for e in broken if e.cells[0][1] != TOTAL]
    return len(applicants) >= _PARSER_SUSPECT and len({difference(e) for e in applicants}) > 1


def _rows_hold(table: Table, broken: Iterable[Equation]) -> bool:
    """Whether every row that takes part was printed with a figure in each cell and adds up to its total, which one whose
    columns were misread would not."""
    codes = {code for equation in broken for code, _ in equation.cells}
    sums = {e.cells[0][0]: e.outcome for e in table.equations if e.kind == "row_total"}
    rows = [table.row(code) for code in codes]
    filled = all(row is not None and all(isinstance(c.value, int) for c in row.cells) for row in rows)
    return filled and all(sums.get(code) == "pass" for code in codes)


def judge_columns(
    case: Case, kind: EquationKind, failure: str, quoted: RowsToQuote, in_doubt: tuple[str, ...]
) -> Iterator[Result]:
    """What the equations down the columns of table three prove: one ``failure`` a slip, and one ``undecided`` for all
    that stay open. ``quoted`` names the rows that show a slip, ``in_doubt`` the codes of those that show a doubt."""
    table = promised_table(case, 3)
    found = sort_equations(table, kind)
    doubtful, slips = list(found.doubtful), same_slip(found.broken)
    if columns_misread(found.broken):
        held = _rows_hold(table, found.broken)
        slips = [found.broken] if held else []
        doubtful.extend(() if held else found.broken)
    for group in slips:
        yield Fail(failure, quotes(case, table, group, quoted(table, group)), column_facts(group))
    if doubtful:
        yield Uncertain("undecided", quotes(case, table, doubtful, in_doubt), column_facts(doubtful))
    elif found.unread:
        yield NotAssessable()


def columns_of(equations: Iterable[Equation]) -> tuple[str, ...]:
    """The columns of table three over which equations run, in the order of the table."""
    return tuple(REQUEST_COLUMNS[i] for i in sorted({e.cells[0][1] for e in equations}))


def sides(equations: Iterable[Equation]) -> str:
    """Both sums of each equation: 自然人 5≠4、总计 5≠4; ? for a sum that was not read."""
    return "、".join(f"{name(e)} {_shown(e.left)}≠{_shown(e.right)}" for e in equations)


def name(equation: Equation) -> str:
    """What the equation runs over, as printed in the form: a column, a row code or a group of table four."""
    if equation.kind in ("balance", "result_total"):
        return REQUEST_COLUMNS[equation.cells[0][1]]
    code = equation.cells[0][0]
    return code.replace("/", "·") if code in DISPUTE_GROUPS else code


def rows_that_count(table: Table, equations: Iterable[Equation]) -> tuple[str, ...]:
    """The rows to be quoted, in the order of the table: those whose figures are not all zero, and the totals."""
    wanted: set[str] = set()
    for equation in equations:
        wanted.add(equation.cells[_TOTAL_OPERAND[equation.kind]][0])
        for code, index in equation.cells:
            row = table.row(code)
            if row is not None and figure(row, index) != 0:
                wanted.add(code)
    return tuple(row.code for row in table.rows if row.code in wanted)


def quotes(case: Case, table: Table, equations: Iterable[Equation], codes: Iterable[str]) -> tuple[Evidence, ...]:
    """The rows of these codes as printed, the locator naming the columns over which the equations run."""
    columns = columns_of(equations)
    rows = (table.row(code) for code in codes)
    return tuple(quote_row(case, table, row, columns) for row in rows if row is not None)


def column_facts(equations: Iterable[Equation]) -> dict[str, str]:
    """The columns and both sums of equations that run over columns of table three."""
    equations = tuple(equations)
    return {"columns": "、".join(columns_of(equations)), "sides": sides(equations)}


def only_total_filled(table: Table, code: str) -> bool:
    """Whether all six kinds of applicant are printed blank in that row of table three."""
    row = table.row(code)
    return row is not None and all(cell.value == "" for cell in row.cells[:TOTAL])


def _total_is_blank(table: Table, equation: Equation) -> bool:
    code, index = equation.cells[_TOTAL_OPERAND[equation.kind]]
    row = table.row(code)
    return row is not None and index < len(row.cells) and row.cells[index].value == ""


def _shown(total: int | None) -> str:
    return "?" if total is None else str(total)
