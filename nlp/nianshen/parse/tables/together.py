"""The rows of table 三 read together: open rows under the form's equations, then every equation judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from nianshen.forms import OfficialForm
from nianshen.parse.tables.equations import Instance, Operands, instances, is_unstated, judge, operands
from nianshen.parse.tables.readings import ColumnSum, OpenRow, Readings, readings
from nianshen.parse.tables.rows import PrintedRow, agreed_cells, unread
from nianshen.report import Equation, EquationOutcome, Row

BUDGET = 20_000
"""Search nodes for one table."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A column equation that can be summed, and the instance of the form that it is."""

    instance: Instance
    column: ColumnSum


def read_together(
    printed: Mapping[str, PrintedRow], form: OfficialForm, budget: int = BUDGET
) -> tuple[tuple[Row, ...], tuple[Equation, ...]]:
    """The rows with the cells on which all readings within one equation of the best agree, and the equations.

    A row that stands by itself is never touched by an equation, with one exception: where a short row shows that
    blanks were left, a glued row that misses its total may have blanks too and is unread. When the search needs more
    than ``budget`` nodes the open rows stay unread and their equations uncertain.
    """
    total = len(form.request_columns) - 1
    blanks = any(p.short for p in printed.values())
    known = {c: unread(p) if blanks and _never_adds_up(p, total) else p for c, p in printed.items()}
    rows = {code: p.row for code, p in known.items()}
    open_codes = [code for code, p in known.items() if p.row.open and p.options]
    every = instances(form.id, 3)
    sums = _sums(operands(rows, total), open_codes, every)
    found: Readings | None = None
    if open_codes and not any(p.endless for p in known.values()):
        found = readings([_open_row(c, known[c], total) for c in open_codes], [s.column for s in sums], budget)
    outcomes: dict[tuple[str, str], EquationOutcome] = {}
    if found is not None:
        outcomes = _outcomes(known, open_codes, sums, found, total)
        for code, chosen in zip(open_codes, found.splits, strict=True):
            rows[code], sure = _read_row(known[code], chosen, total, blanks=blanks)
            if not sure:
                outcomes = {k: o for k, o in outcomes.items() if code not in _codes(every, k)}
    given = operands(rows, total)
    equations = [judge(i, given, lambda i: outcomes.get(_key(i), "uncertain")) for i in every]
    return tuple(rows.values()), tuple(equations)


def _key(instance: Instance) -> tuple[str, str]:
    return instance.kind, instance.where


def _codes(every: Iterable[Instance], key: tuple[str, str]) -> set[str]:
    return {code for i in every if _key(i) == key for code, _ in i.places}


def _misses_total(values: tuple[int, ...], total: int) -> bool:
    return sum(values[:total]) != values[total]


def _never_adds_up(printed: PrintedRow, total: int) -> bool:
    return printed.glued and bool(printed.options) and all(_misses_total(s.values, total) for s in printed.options)


def _open_row(code: str, printed: PrintedRow, total: int) -> OpenRow:
    options = tuple(s.values for s in printed.options)
    return OpenRow(code, options, tuple(_misses_total(v, total) for v in options))


def _read_row(printed: PrintedRow, chosen: frozenset[int], total: int, *, blanks: bool) -> tuple[Row, bool]:
    """The row as the chosen splits have it, and whether they are all that it may be."""
    options = tuple(printed.options[n] for n in sorted(chosen))
    if blanks and any(_misses_total(s.values, total) for s in options):
        return unread(printed).row, False
    assert printed.strip is not None
    return replace(printed.row, cells=agreed_cells(printed.strip, options)), True


def _sums(given: Operands, open_codes: list[str], every: Iterable[Instance]) -> list[_Sum]:
    """The column equations in which an open row takes part and every other operand is known."""
    among = set(open_codes)
    found: list[_Sum] = []
    for instance in every:
        if not among or instance.over != "columns" or is_unstated(instance, given):
            continue
        terms = [(1, p) for p in instance.left] + [(-1, p) for p in instance.right]
        signs = {p[0]: sign for sign, p in terms if p[0] in among}
        fixed = [(sign, given.amounts[p]) for sign, p in terms if p[0] not in among]
        whole = [sign * amount for sign, amount in fixed if isinstance(amount, int)]
        if signs and len(whole) == len(fixed):
            found.append(_Sum(instance, ColumnSum(instance.left[0][1], signs, sum(whole))))
    return found


def _outcomes(
    known: Mapping[str, PrintedRow], open_codes: list[str], sums: list[_Sum], found: Readings, total: int
) -> dict[tuple[str, str], EquationOutcome]:
    """The outcome of every equation over the readings: broken in all, in none, or in some."""
    outcomes: dict[tuple[str, str], EquationOutcome] = {}
    for entry, held, broken in zip(sums, found.held, found.broken, strict=True):
        outcomes[_key(entry.instance)] = _outcome(held, broken)
    for code, chosen in zip(open_codes, found.splits, strict=True):
        misses = {_misses_total(known[code].options[n].values, total) for n in chosen}
        outcomes["row_total", code] = _outcome(False in misses, True in misses)
    return outcomes


def _outcome(held: bool, broken: bool) -> EquationOutcome:
    if held and broken:
        return "uncertain"
    return "fail" if broken else "pass"
