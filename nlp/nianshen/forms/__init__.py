"""The official forms and the law, as data: which form a year has, what it holds, what each provision requires."""

from __future__ import annotations

from nianshen.forms.form import DisclosureBlock, FormEquation, FormPart, FormRow, OfficialForm
from nianshen.forms.form2019 import FORM_2019
from nianshen.forms.form2021 import FORM_2021
from nianshen.report import Form

__all__ = [
    "FORM_2019",
    "FORM_2021",
    "NATIONAL_FORMS",
    "DisclosureBlock",
    "FormEquation",
    "FormPart",
    "FormRow",
    "OfficialForm",
    "form_in_force",
    "national_form",
]

NATIONAL_FORMS = (FORM_2019, FORM_2021)


def form_in_force(year: int) -> Form:
    """The form that the report of that report year has to follow (never told from the tables themselves)."""
    for form in NATIONAL_FORMS:
        if form.first_year <= year and (form.last_year is None or year <= form.last_year):
            return form.id
    return "pre2019"


def national_form(form: Form) -> OfficialForm | None:
    """The national form of that id; None before 2019, when there was none."""
    return next((f for f in NATIONAL_FORMS if f.id == form), None)
