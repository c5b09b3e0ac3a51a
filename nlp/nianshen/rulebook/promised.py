"""What the declaration of a rule has promised it: without these its check would not have been run.

A rule that asks for more than it declared raises, and so has the outcome ``error``, never an unlooked-at pass.
"""

from __future__ import annotations

from nianshen.forms import OfficialForm, national_form
from nianshen.report import Part, Table
from nianshen.rule import Case


def promised_table(case: Case, number: int) -> Table:
    """The official table of a rule that needs it.

    Raises:
        LookupError: the report has no such table; the rule did not declare that it needs it.
    """
    table = case.report.table(number)
    if table is None:
        raise LookupError(f"table {number} was not promised")
    return table


def promised_part(case: Case, number: int) -> Part:
    """The part of the national form of a rule that needs it.

    Raises:
        LookupError: the report has no such part; the rule did not declare that it needs it.
    """
    part = case.report.part(number)
    if part is None:
        raise LookupError(f"part {number} was not promised")
    return part


def promised_form(case: Case) -> OfficialForm:
    """The national form that the report has to follow, for a rule that is declared for national forms only.

    Raises:
        LookupError: no national form was in force; the rule declared ``pre2019`` too.
    """
    form = national_form(case.report.form)
    if form is None:
        raise LookupError("a national form was not promised")
    return form
