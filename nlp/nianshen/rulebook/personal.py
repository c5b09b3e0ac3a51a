"""The personal data of a report: what family PII tells of, and what every output masks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nianshen.report import Report, Span
from nianshen.rule import Case
from nianshen.text.id_numbers import id_numbers
from nianshen.text.mobile_numbers import Mobile, mobiles
from nianshen.text.private_names import private_names


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Personal data and where it stands. ``private`` is None for a mobile number of which nothing tells whose it is,
    False for one given as the office's contact."""

    kind: Literal["id_number", "mobile", "name"]
    span: Span
    private: bool | None = True


def personal_data(case: Case) -> tuple[PersonalData, ...]:
    """Personal data in the text of a case, in order and disjoint; looked for once for all rules that ask.

    ID numbers prove themselves wherever they stand. Eleven digits of a table whose cells are run together are no
    telephone number, nor is the telephone of those who keep the page a matter of the report, unless the words before
    say whose it is. Names are looked for in the running text.
    """
    return case.once(_personal_data)


def _personal_data(case: Case) -> tuple[PersonalData, ...]:
    text = case.report.text
    found = [PersonalData("id_number", Span(*place)) for place in id_numbers(text)]
    found.extend(PersonalData("mobile", Span(m.start, m.end), m.private) for m in mobiles(text) if _counts(case.report, m))
    found.extend(PersonalData("name", span) for span in _names(case))
    found.sort(key=lambda data: (data.span.start, -data.span.end))
    told: list[PersonalData] = []
    for data in found:
        if not told or data.span.start >= told[-1].span.end:
            told.append(data)
    return tuple(told)


def _names(case: Case) -> Iterator[Span]:
    yield from (case.told.span(*place) for place in private_names(case.told.text))


def _counts(report: Report, mobile: Mobile) -> bool:
    span = Span(mobile.start, mobile.end)
    figures = any(t.span is not None and span.overlaps(t.span) for t in report.tables)
    if figures or any(span.overlaps(f) for f in report.furniture):
        return mobile.private is True and (mobile.called or not figures)
    return mobile.private is True or any(span.overlaps(p.span) for p in report.passages)
