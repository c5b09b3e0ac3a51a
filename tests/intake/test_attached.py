"""A report whose tables stand in a workbook beside it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

import nianshen
from nianshen.auditing import audit_many
from nianshen.batch.plan import plan
from nianshen.first_pass import read_one
from nianshen.intake import read, read_bytes
from nianshen.intake.attached import belonging, holds_only_tables, joined

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "2024-luting-economic-zone.html"


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (["云水县审计局2023年报告.docx", "云水县审计局2023年报告.xlsx"], {1: 0}),
        (["云水县审计局2023年报告.docx", "附件：云水县审计局2023年报告（统计表）.xls"], {1: 0}),
        (["云水县审计局2023年报告.docx", "云水县审计局2023年报告-附表1.et"], {1: 0}),
        (["云水县审计局2023年报告.docx", "云水县审计局2022年报告.xlsx"], {}),
        (["云水县审计局2023年报告.docx", "附件1.xlsx"], {}),  # of which report, the name does not tell
        (["a.docx", "a.pdf", "a.xlsx"], {}),  # two texts
        (["a.docx", "a.xlsx", "a附件.xlsx"], {}),  # two workbooks
        (["a.docx", "a附件.docx"], {}),  # two texts and no workbook
        (["附件.docx", "附表.xlsx"], {}),  # no name is left
    ],
)
def test_what_belongs_together_by_its_name(names: Sequence[str], together: dict[int, int]) -> None:
    assert belonging(list(enumerate(names))) == together


def _apart() -> tuple[str, bytes]:
    """A sample as a text without its tables, and a workbook with a sheet a table."""
    document = read(SAMPLE)
    lines = []
    for block in document.blocks:
        if not any(g.span.start <= block.span.start < g.span.end for g in document.grids):
            lines.append(block.span.of(document.text))
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    for number, grid in enumerate(document.grids, 1):
        sheet = book.add_worksheet(f"表{number}")
        for cell in grid.cells:
            words = cell.span.of(document.text)
            value: str | int = int(words) if words.isdecimal() else words
            if cell.row_span > 1 or cell.column_span > 1:
                sheet.merge_range(
                    cell.row, cell.column, cell.row + cell.row_span - 1, cell.column + cell.column_span - 1, value
                )
            else:
                sheet.write(cell.row, cell.column, value)
    book.close()
    return "\n".join(lines), held.getvalue()


def _write(folder: Path) -> tuple[Path, Path]:
    text, workbook = _apart()
    report, tables = folder / "陆亭经开区2024年年报.txt", folder / "陆亭经开区2024年年报附件.xlsx"
    report.write_text(text, "utf-8")
    tables.write_bytes(workbook)
    return report, tables


def test_the_tables_are_those_of_the_whole_report(tmp_path: Path) -> None:
    _write(tmp_path)
    report, tables = plan([tmp_path]).inputs
    assert (report.tables, tables.tables) == (tables, None)
    read_report = read_one(report).report
    whole = nianshen.read(SAMPLE)
    assert read_report is not None
    assert [[(r.code, [c.value for c in r.cells]) for r in t.rows] for t in read_report.tables] == [
        [(r.code, [c.value for c in r.cells]) for r in t.rows] for t in whole.tables
    ]
    assert [(p.number, p.title) for p in read_report.parts] == [(p.number, p.title) for p in whole.parts]
    assert read_report.signed == whole.signed or (read_report.signed is None) == (whole.signed is None)
    assert [p.label for p in read_report.places] == [
        f"附件“陆亭经开区2024年年报附件.xlsx” · 工作表“表{n}”" for n in range(1, len(read(SAMPLE).grids) + 1)
    ]
    assert read_one(tables).status == "not_a_report"


def test_the_auditor_tells_which_file_holds_the_tables(tmp_path: Path) -> None:
    """Their names do not tell: the run without the table finds none."""
    from nianshen.batch.attachments import with_attachments

    report, tables = _write(tmp_path)
    report.rename(tmp_path / "年报正文.txt")
    tables.rename(tmp_path / "第二册.xlsx")
    listed = tmp_path / "附件.csv"
    listed.write_text("报告,附件\n年报正文.txt,第二册.xlsx\n", "gb18030")
    inputs = plan([tmp_path]).inputs
    assert [i.tables for i in inputs] == [None, None]
    by_name = {i.name: read_one(i).report for i in with_attachments(inputs, listed)}
    read_report = by_name["年报正文.txt"]
    assert read_report is not None
    assert all(table.was_read for table in read_report.tables)
    assert read_report.places[0].label.startswith("附件“第二册.xlsx”")


def test_findings_in_the_workbook_name_it(tmp_path: Path) -> None:
    _write(tmp_path)
    audit = next(audit_many(plan([tmp_path]).inputs))
    assert audit.report is not None
    own = audit.report.places[0].start
    told = {
        "附件“陆亭经开区2024年年报附件.xlsx”" in e.locator
        for f in audit.findings
        for e in f.evidence
        if e.span is not None and e.span.start >= own
    }
    assert told <= {True}
    before = [e for f in audit.findings for e in f.evidence if e.span is not None and e.span.start < own]
    assert not any("附件“" in e.locator for e in before)


def test_a_report_with_tables_of_its_own_stays_alone(tmp_path: Path) -> None:
    _, tables = _write(tmp_path)
    whole = tmp_path / "陆亭经开区2024年年报.txt"
    whole.write_bytes(SAMPLE.read_bytes())
    assert tables.is_file()
    report = next(i for i in plan([tmp_path]).inputs if i.tables is not None)
    pending = read_one(report)
    assert pending.report is not None
    assert pending.report.text == nianshen.read(SAMPLE).text


def test_a_workbook_that_is_a_report_is_no_attachment() -> None:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet = book.add_worksheet("年报")
    for row, line in enumerate(read(SAMPLE).text.split("\n")):
        sheet.write_row(row, 0, line.split("\t"))
    book.close()
    assert not holds_only_tables(read_bytes(held.getvalue(), "a.xlsx"))
    assert holds_only_tables(read_bytes(_apart()[1], "a.xlsx"))


def test_every_span_of_the_workbook_is_moved() -> None:
    text, workbook = _apart()
    report, tables = read_bytes(text.encode(), "a.txt"), read_bytes(workbook, "a.xlsx")
    whole = joined(report, tables)
    at = whole.own_text
    assert at == len(text) + 1
    assert whole.text[at:] == tables.text
    assert [g.span.of(whole.text) for g in whole.grids] == [g.span.of(tables.text) for g in tables.grids]
    assert [c.span.of(whole.text) for g in whole.grids for c in g.cells] == [
        c.span.of(tables.text) for g in tables.grids for c in g.cells
    ]
    assert [b.span.of(whole.text) for b in whole.blocks] == [
        *(b.span.of(report.text) for b in report.blocks),
        *(b.span.of(tables.text) for b in tables.blocks),
    ]


def test_what_is_remembered_hangs_on_the_workbook_too(tmp_path: Path) -> None:
    from nianshen.batch.readings import Readings
    from nianshen.batch.store import Store

    _, tables = _write(tmp_path)
    report = plan([tmp_path]).inputs[0]
    readings = Readings(Store.__new__(Store))
    before = readings.key(report)
    tables.write_bytes(tables.read_bytes() + b" ")
    assert readings.key(report) != before
