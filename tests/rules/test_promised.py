"""A rule that asks for what it did not declare raises, so that its outcome is ``error`` and never ``pass``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reports_in_code import report, table3

from nianshen.rule import Case
from nianshen.rulebook.promised import promised_form, promised_part, promised_table


def test_what_was_promised_is_handed_over() -> None:
    table = table3({})
    case = Case(report(table))
    assert promised_table(case, 3) is table
    assert promised_part(case, 6).number == 6
    assert promised_form(case).id == "f2021"


@pytest.mark.parametrize(
    "ask", [lambda c: promised_table(c, 3), lambda c: promised_part(c, 6), promised_form], ids=["table", "part", "form"]
)
def test_what_was_not_promised_raises(ask: Callable[[Case], object]) -> None:
    with pytest.raises(LookupError):
        ask(Case(report(parts=(), form="pre2019")))
