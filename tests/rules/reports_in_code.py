"""Reports built in code, for what no mini report can show: unread cells, open rows, tables read column by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from mini_reports import report_of

from nianshen.audit_types import ROLES, Statement
from nianshen.forms import form_in_force
from nianshen.forms.shared_layout import ASPECTS, DISPUTE_GROUPS
from nianshen.report import (
    Aspect,
    Cell,
    Content,
    DateMention,
    Equation,
    EquationKind,
    EquationOutcome,
    OtherHeading,
    Part,
    Passage,
    Period,
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
    """A report whose every piece is the whole of ``text``: the hardest case for a rule that searches it.

    Its parts, passages, further heading and dates stand there, and its tables have rows and cells of those words.
    """
    whole, head = Span(0, len(text)), Span(0, min(200, len(text)))
    plain = report_of(MINI)
    return replace(
        plain, text=text, year=year, form=form_in_force(year), title=head.of(text), title_span=head, organ_span=None,
        published=DateMention(date(year + 1, 3, 5), "page", whole), signed=DateMention(date(year, 3, 5), "signature", whole),
        period=Period(date(year, 2, 1), date(year, 12, 31), whole),
        parts=tuple(Part(p.number, p.kind, p.title, whole, Span(0, 0), p.ordinal, "heading") for p in plain.parts),
        passages=tuple(Passage(p.number, p.kind, whole) for p in plain.parts),
        other_headings=(OtherHeading("七", text, whole),), tables=tables_over(text), furniture=(),
        aspects=tuple(Aspect(name, False, None) for name in ASPECTS),
        contents=(Content("problems", "存在的问题", whole), Content("fees", "收费", None)),
    )  # fmt: skip


def tables_over(text: str) -> tuple[Table, ...]:
    """The three tables, whose labels, rows and cells are the whole of ``text``: table three is of the form that is no
    longer in force, rows are missing, and no figures sum up."""
    whole = Span(0, len(text))
    words = Cell(text, whole)
    fees = Row("行政事业性收费", text, whole, (words,))
    issued = tuple(
        Row(code, text, whole, tuple(Cell(n, whole) for n in (3, 2, 1)))
        for code in ("规章", "规范性文件", "行政规范性文件")
    )
    items = tuple(Row(code, text, whole, tuple(Cell(n, whole) for n in (5, 2, 7))) for code in ("行政许可", "行政处罚"))
    shifted = table3({"A1": (3, 0, 0, 0, 0, 0, 2), "G": (1, 0, 0, 0, 0, 0, 0), "H": (text, 0, 0, 0, 0, 0, 9)})
    three = replace(shifted, rows=tuple(replace(row, label=text, span=whole) for row in shifted.rows))
    groups = tuple(Row(g, text, whole, (words, *(Cell(n, whole) for n in (0, 0, 0, 7)))) for g in DISPUTE_GROUPS)
    undone = tuple(Equation("dispute_total", g, "fail", 1, 7, tuple((g, n) for n in range(5))) for g in DISPUTE_GROUPS)
    return (
        Table(2, None, "partly_read", whole, (fees, *issued, *items), missing_rows=(text,)),
        replace(three, form="f2019", form_evidence=(whole,), missing_rows=("A2",)),
        Table(4, "f2021", "read", whole, groups, undone),
    )


def statements_over(text: str, confidence: float = 0.5) -> tuple[Statement, ...]:
    """One statement a role, each the whole of ``text``; as it stands the classifier is not sure of them. The problem is
    unanswered, and it and the measure are vague."""
    whole = Span(0, len(text))
    plain = [Statement(n, 5, "problems", whole, text, role, confidence) for n, role in enumerate(ROLES)]
    return tuple(
        replace(
            s, vague=True if s.role in ("problem", "measure") else None, answers=() if s.role == "problem" else None
        )
        for s in plain
    )


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
