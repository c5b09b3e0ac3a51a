"""One report in every format is one report: the same words, cells, parts and findings."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import nianshen
from nianshen.audit_types import Audit
from nianshen.intake import Document, read, read_bytes
from scripts import script

ROOT = Path(__file__).parents[2]
SAMPLES = ("2020-anlan-subdistrict", "2022-wangxi-transport-bureau", "2024-luting-economic-zone")
FORMATS = ("docx", "pdf", "xlsx", "xls", "mht", "ofd", "html")


def _sample(name: str) -> Path:
    return ROOT / "corpus" / "samples" / f"{name}.html"


@cache
def _written(name: str, kind: str) -> bytes:
    written: bytes = getattr(script("report_files"), f"as_{kind}")(script("report_files").content_of(read(_sample(name))))
    return written


def _cells(document: Document) -> list[list[tuple[int, int, int, int, str]]]:
    return [
        [(c.row, c.column, c.row_span, c.column_span, c.span.of(document.text)) for c in grid.cells]
        for grid in document.grids
    ]


def _printed(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("name", SAMPLES)
def test_no_character_is_lost_and_every_cell_is_exact(name: str, kind: str) -> None:
    source, document = read(_sample(name)), read_bytes(_written(name, kind), "a")
    kept = _printed(document.text)
    for entry in document.left_out:
        if entry.reason in ("toolbar", "navigation", "footer"):
            kept += _printed(entry.text)
    assert kept == _printed(source.text)
    assert _cells(document) == _cells(source)


def test_a_binary_word_file_too() -> None:
    """Written by LibreOffice and kept, since no library writes the format."""
    document = read(Path(__file__).parent / "doc" / "2024-luting-economic-zone.doc")
    source = read(_sample("2024-luting-economic-zone"))
    assert document.text == source.text
    assert _cells(document) == _cells(source)


@cache
def _audit(name: str, kind: str) -> Audit:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"report.{kind}"
        path.write_bytes(_sample(name).read_bytes() if kind == "sample" else _written(name, kind))
        return nianshen.audit(path)


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "xls", "mht", "ofd"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_audit_is_the_same(name: str, kind: str) -> None:
    expected, found = _audit(name, "html"), _audit(name, kind)
    assert (found.status, found.reason) == ("audited", None)
    assert found.report is not None
    assert expected.report is not None
    assert [(p.number, p.title) for p in found.report.parts] == [(p.number, p.title) for p in expected.report.parts]
    for ours, theirs in zip(found.report.tables, expected.report.tables, strict=True):
        assert [(r.code, [c.value for c in r.cells]) for r in ours.rows] == [
            (r.code, [c.value for c in r.cells]) for r in theirs.rows
        ]
    assert [(f.rule, f.fingerprint) for f in found.findings] == [(f.rule, f.fingerprint) for f in expected.findings]
    assert found.outcomes == expected.outcomes
    assert found.verdict == expected.verdict


@pytest.mark.parametrize(("kind", "place"), [("pdf", "第"), ("ofd", "第"), ("xlsx", "工作表“年度报告”")])
def test_quotes_say_on_which_page_or_sheet_they_stand(kind: str, place: str) -> None:
    quoted = [e for f in _audit(SAMPLES[0], kind).findings for e in f.evidence if e.span is not None]
    assert quoted
    assert all(place in e.locator.split(" · ")[-1] for e in quoted)
