"""All three tables of one text."""

from __future__ import annotations

from collections.abc import Mapping

from nianshen.intake.document import Grid
from nianshen.parse.tables.columns import Columns
from nianshen.parse.tables.disclosure import read_disclosure
from nianshen.parse.tables.disputes import read_disputes
from nianshen.parse.tables.ideographs import Ideographs
from nianshen.parse.tables.requests import read_requests
from nianshen.report import Form, Span, Table


def read_tables(
    text: str,
    grids: tuple[Grid, ...],
    regions: Mapping[int, Span],
    *,
    year_form: Form,
    structured: bool,
    recognised: bool = False,
) -> tuple[Table, Table, Table]:
    """Tables 二, 三 and 四 of ``text``; every span is in code points of it.

    ``grids`` are the source's own tables and go before anything the text alone tells. ``regions`` says where parts
    2, 3 and 4 stand as far as known: a table is looked for there first, then anywhere. ``year_form`` is the form in
    force for the report year; it only decides where the layout itself does not tell. ``structured``: the source marks
    its tables and has neither attachments nor images that could hold one, so that nothing found means absent.
    ``recognised``: the text was told from a picture, where a label without figures proves no blank cells.
    """
    view = Ideographs(text)
    columns = Columns(text, grids)

    def provably(number: int) -> bool:
        region = regions.get(number)
        return structured and region is not None and not any(g.span.overlaps(region) for g in grids)

    return (
        read_disclosure(text, view, columns, regions.get(2), year_form=year_form, provably=provably(2)),
        read_requests(
            text, view, columns, regions.get(3), year_form=year_form, provably=provably(3), recognised=recognised
        ),
        read_disputes(text, view, columns, regions.get(4), provably=provably(4)),
    )
