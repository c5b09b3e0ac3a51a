"""The form's equations over a table: held, broken, open, or not to be judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from nianshen.forms import FormEquation, national_form
from nianshen.parse.tables.printed import amount_of
from nianshen.report import Cell, Equation, EquationKind, EquationOutcome, Form, Row

Place = tuple[str, int]
"""Row code and column index."""
Amount = int | Decimal


@dataclass(frozen=True, slots=True)
class Instance:
    """One equation of the form at one column, row or group: sum of ``left`` = sum of ``right``."""

    kind: EquationKind
    where: str
    over: Literal["columns", "rows", "groups"]
    left: tuple[Place, ...]
    right: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Every operand, left side first."""
        return (*self.left, *self.right)


@cache
def instances(form: Form, table: Literal[3, 4]) -> tuple[Instance, ...]:
    """The equations of that table of a national form, one for every column, row or group that they go over."""
    official = national_form(form)
    if official is None:
        raise ValueError(f"no national form: {form}")
    found: list[Instance] = []
    for equation in official.equations:
        if equation.table != table:
            continue
        if equation.over == "columns":
            found += [_instance(equation, name, n) for n, name in enumerate(official.request_columns)]
        else:
            codes = official.row_codes() if equation.over == "rows" else official.dispute_groups
            found += [_instance(equation, code, code) for code in codes]
    return tuple(found)


def _instance(equation: FormEquation, where: str, fixed: int | str) -> Instance:
    """The equation at one column (``fixed`` is its index) or one row or group (its code)."""
    left, right = (
        tuple((str(o), fixed) if isinstance(fixed, int) else (fixed, int(o)) for o in side)
        for side in (equation.left, equation.right)
    )
    return Instance(equation.kind, where, equation.over, left, right)


@dataclass(frozen=True, slots=True)
class Operands:
    """What arithmetic takes from each cell of a table (None: nothing, for a reason), and what is printed there.

    A blank is 0, but a blank 总计 beside figures was left unstated and is not 0. A cell whose every reading comes to
    one number (a single 0 in a row whose columns cannot be told) is that number. Lost rows have no places at all.
    """

    amounts: Mapping[Place, Amount | None]
    blanks: frozenset[Place]
    unread: frozenset[Place]
    open_rows: frozenset[str]


def operands(rows: Mapping[str, Row], total: int) -> Operands:
    """The operands of a table whose column ``total`` is 总计."""
    amounts: dict[Place, Amount | None] = {}
    blanks: set[Place] = set()
    unread: set[Place] = set()
    for code, row in rows.items():
        for n, cell in enumerate(row.cells):
            value = cell.value
            if isinstance(value, int):
                amounts[code, n] = value
                continue
            amounts[code, n] = _amount(cell)
            if value is None:
                unread.add((code, n))
            elif isinstance(value, str) and amounts[code, n] == 0:
                blanks.add((code, n))
        if (code, total) in blanks and any(amounts[code, n] for n in range(total)):
            amounts[code, total] = None
    return Operands(amounts, frozenset(blanks), frozenset(unread), frozenset(c for c, r in rows.items() if r.open))


def _amount(cell: Cell) -> Amount | None:
    if cell.value is None:
        return cell.candidates[0] if len(cell.candidates) == 1 else None
    return amount_of(cell.value)


def judge(instance: Instance, given: Operands, open_outcome: Callable[[Instance], EquationOutcome]) -> Equation:
    """The equation's outcome; ``open_outcome`` tells it where open rows take part."""
    places = instance.places
    open_rows: tuple[str, ...] = ()
    if given.open_rows:
        open_rows = tuple(dict.fromkeys(code for code, _ in places if code in given.open_rows))
    left, right = (_sum(given.amounts.get(p) for p in side) for side in (instance.left, instance.right))
    outcome: EquationOutcome
    if is_unstated(instance, given):
        outcome = "not_assessable"
    elif open_rows:
        outcome = open_outcome(instance)
    elif left is None or right is None:
        outcome = "uncertain"
    else:
        outcome = "pass" if left == right else "fail"
    read = given.unread.isdisjoint(places) if given.unread else True
    sums = (_whole(left), _whole(right)) if read else (None, None)
    return Equation(instance.kind, instance.where, outcome, *sums, places, open_rows)


def is_unstated(instance: Instance, given: Operands) -> bool:
    """Whether an operand is lost, or a total was left blank where there is something to sum."""
    amounts = given.amounts
    if any(p not in amounts for p in instance.places):
        return True
    if not given.blanks:
        return False
    if any(p in given.blanks and amounts[p] is None for p in instance.places):
        return True
    alone = len(instance.right) == 1 and instance.right[0] in given.blanks
    return alone and any(amounts[p] != 0 for p in instance.left)


def _sum(side: Iterable[Amount | None]) -> Amount | None:
    total: Amount = 0
    for amount in side:
        if amount is None:
            return None
        total += amount
    return total


def _whole(amount: Amount | None) -> int | None:
    return int(amount) if amount is not None and amount == int(amount) else None
