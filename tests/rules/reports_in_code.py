"""Reports built in code, for what no mini report can show: unread cells, open rows, tables read column by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mini_reports import report_of

from nianshen.forms.shared_layout import ASPECTS
from nianshen.report import (
    Aspect,
    Cell,
    Equation,
    EquationKind,
    EquationOutcome,
    Part,
    Passage,
    Report,
    Row,
    Span,
    Table,
    TableState,
    Value,
)

MINI = """某县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局做好政府信息公开工作，主动公开信息120条，收到公开申请3件。全部信息经三级审核后在县政府网站专栏发布，组织培训2次。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
救助名册更新不及时。下一步将每月核对一次名册。
六、其他需要报告的事项
本年度未收取信息处理费。"""

RESULT_ROWS = (
    "B1",
    "B2",
    *(f"C{n}" for n in range(1, 9)),
    "D1",
    "D2",
    "D3",
    *(f"E{n}" for n in range(1, 6)),
    "F1",
    "F2",
    "F3",
)
ROW_CODES = ("A1", "A2", *RESULT_ROWS, "G", "H")
COLUMNS = 7


def report(*tables: Table, **changes: object) -> Report:
    """The plain report of 2023 with these tables; ``changes`` replaces any field of it."""
    return replace(report_of(MINI), **{"tables": tables, **changes})  # type: ignore[arg-type]


def report_over(text: str, year: int = 2023) -> Report:
    """A report whose every part is the whole of ``text``: the hardest case for a rule that searches it."""
    whole = Span(0, len(text))
    plain = report_of(MINI)
    parts = tuple(Part(p.number, p.kind, p.title, whole, Span(0, 0), p.ordinal, "heading") for p in plain.parts)
    passages = tuple(Passage(p.number, p.kind, whole) for p in plain.parts)
    aspects = tuple(Aspect(name, False, None) for name in ASPECTS)
    return replace(
        plain, text=text, year=year, title=text[:200], title_span=None, organ_span=None, published=None, signed=None,
        period=None, parts=parts, passages=passages, tables=(), aspects=aspects, furniture=(), other_headings=(),
    )  # fmt: skip


def table3(
    rows: Mapping[str, Sequence[Value]],
    *,
    overrule: Mapping[tuple[EquationKind, str], EquationOutcome] | None = None,
) -> Table:
    """Table three of the 2021 form; rows not given are 0. An equation is ``fail`` or ``pass`` as its sums are, and
    ``not_assessable`` where a cell is None, unless overruled by (kind, column index or row code)."""
    full = {code: list(rows.get(code, [0] * COLUMNS)) for code in ROW_CODES}
    made = tuple(
        Row(code, f"{code}行", Span(0, 4), tuple(Cell(v, None) for v in cells)) for code, cells in full.items()
    )
    told = overrule or {}
    equations: list[Equation] = []
    for n in range(COLUMNS):
        for kind, left, right in (("balance", ("A1", "A2"), ("G", "H")), ("result_total", RESULT_ROWS, ("G",))):
            places = [(code, n) for code in (*left, *right)]
            equations.append(_equation(kind, str(n), full, places, len(left), told))  # type: ignore[arg-type]
    for code in ROW_CODES:
        equations.append(_equation("row_total", code, full, [(code, n) for n in range(COLUMNS)], COLUMNS - 1, told))
    state: TableState = "read" if all(v is not None for cells in full.values() for v in cells) else "partly_read"
    return Table(3, "f2021", state, Span(0, 4), made, tuple(equations))


def _equation(
    kind: EquationKind,
    where: str,
    full: Mapping[str, Sequence[Value]],
    places: list[tuple[str, int]],
    left: int,
    told: Mapping[tuple[EquationKind, str], EquationOutcome],
) -> Equation:
    amounts = [0 if full[code][n] == "" else full[code][n] for code, n in places]
    numbers = [a for a in amounts if isinstance(a, int)]
    if len(numbers) < len(amounts):
        return Equation(kind, where, told.get((kind, where), "not_assessable"), None, None, tuple(places))
    sums = sum(numbers[:left]), sum(numbers[left:])
    outcome: EquationOutcome = told.get((kind, where), "pass" if sums[0] == sums[1] else "fail")
    return Equation(kind, where, outcome, *sums, tuple(places))
