"""The Parquet tables: every column, row groups, and what happens without pyarrow."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from nianshen.audit_types import Audit
from nianshen.cli import app
from nianshen.output import parquet
from nianshen.output.parquet import COLUMNS, MissingExtraError, write_tables
from nianshen.output.record import record
from nianshen.report import Cell, Row, Span, Table

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "2023-qingping-water-bureau.txt"
HEAD = {"path": "县/水务局.txt", "organ": "云溪县水务局", "level": "department", "tier": "county", "year": 2024, "form": "f2021"}


def rows(out: Path, name: str) -> list[dict[str, Any]]:
    return list(pq.read_table(out / f"{name}.parquet").to_pylist())


def test_every_column_of_every_table(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    assert audited.report is not None
    nine = tuple(Cell(k, Span(0, 0)) for k in range(7))
    requests = Table(3, "f2021", "partly_read", None, (Row("A1", "一", Span(0, 0), nine), Row("A2", "二", Span(0, 0), nine[:2])))
    report = replace(audited.report, tables=(audited.report.tables[0], requests, audited.report.tables[2]))
    written = write_tables(map(record, (replace(audited, report=report), unread)), tmp_path)
    assert [p.name for p in written] == ["reports.parquet", "statements.parquet", "findings.parquet", "cells.parquet"]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in written)
    assert {name: pq.read_schema(tmp_path / f"{name}.parquet").names for name in COLUMNS} == {n: list(c) for n, c in COLUMNS.items()}
    first, second = rows(tmp_path, "reports")
    assert first == HEAD | {
        "province": None, "title": report.title, "published": None, "signed": date(2025, 1, 22), "date_source": "signature",
        "index_number": None, "document_number": "云水〔2025〕3号", "status": "audited", "reason": None, "verdict": "基本合规",
        "failed_error": 0, "failed_warning": 1, "failed_advice": 0, "failed_info": 0, "uncertain": 0,
        "scores": [("completeness", {"passed": 1, "assessed": 2}), ("originality", None)],
        "aspects": [("主动公开", True), ("平台建设", None), ("监督保障", False)], "outcomes": [("OV-01", "fail"), ("T-01", "pass")],
        "text": report.text, "sha256": "ab" * 32, "media_type": "text/plain", "bytes": 164, "url": "https://example.org/1",
    }  # fmt: skip
    told = {"path": "扫描件.pdf", "status": "unreadable", "reason": "这是 PDF 文件。", "sha256": "cd" * 32, "bytes": 9, "outcomes": []}
    counted = {k: 0 for k in COLUMNS["reports"] if k.startswith("failed_") or k == "uncertain"}
    assert second == dict.fromkeys(COLUMNS["reports"]) | told | counted
    assert rows(tmp_path, "statements") == [
        HEAD | {"id": 0, "part": 5, "start": 40, "end": 46, "text": report.text[40:46], "role": "problem", "confidence": 0.9713,
                "topics": ["平台"], "vague": False, "boilerplate": None, "answers": [1], "specificity": 0.25},
        HEAD | {"id": 1, "part": 5, "start": 47, "end": 54, "text": report.text[47:54], "role": "measure", "confidence": 0.3333,
                "topics": [], "vague": True, "boilerplate": True, "answers": None, "specificity": None},
    ]  # fmt: skip
    [finding] = rows(tmp_path, "findings")
    assert json.loads(finding.pop("facts")) == {"message": "missing", "n": 2, "share": 0.6667, "sum": 1.5, "of": ["甲", {"乙": None}]}
    assert finding == HEAD | {
        "rule": "OV-01", "name": "aspects", "severity": "warning", "outcome": "fail", "message": "没有写明监督保障。",
        "locator": "五、存在的主要问题及改进情况", "quote": report.text[40:46], "start": 40, "end": 46,
        "cites": ["条例（第711号） 第五十条"], "decision": None, "fingerprint": "0123456789abcdef",
    }  # fmt: skip


def test_cells_carry_the_labels_of_the_form(tmp_path: Path, audited: Audit) -> None:
    assert audited.report is not None
    cells = tuple(Cell(value, None) for value in (3, "", "/", None, 0, 0, 3))
    requests = Table(3, "f2021", "read", None, (Row("A1", "一", Span(0, 0), cells), Row("A2", "二", Span(0, 0), cells[:2])))
    report = replace(audited.report, tables=(audited.report.tables[0], requests, audited.report.tables[2]))
    write_tables([record(replace(audited, report=report))], tmp_path)
    found = [tuple(row[k] for k in list(COLUMNS["cells"])[6:]) for row in rows(tmp_path, "cells")]
    label = "一、本年新收政府信息公开申请数量"
    assert found[:10] == [
        (2, "行政处罚", "行政处罚", 0, "本年处理决定数量", True, 12.0, None),
        (2, "行政事业性收费", "行政事业性收费", 0, "本年收费金额（单位：万元）", True, 12.3457, None),
        (3, "A1", label, 0, "自然人", True, 3.0, None),
        (3, "A1", label, 1, "商业企业", True, None, ""),
        (3, "A1", label, 2, "科研机构", True, None, "/"),
        (3, "A1", label, 3, "社会公益组织", False, None, None),
        (3, "A1", label, 4, "法律服务机构", True, 0.0, None),
        (3, "A1", label, 5, "其他", True, 0.0, None),
        (3, "A1", label, 6, "总计", True, 3.0, None),
        (3, "A2", "二、上年结转政府信息公开申请数量", 0, None, True, 3.0, None),
    ]
    assert [row[:2] + row[3:6] for row in found[11:16]] == [
        (4, "行政复议", k, label, True) for k, label in enumerate(("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"))
    ]
    assert len(found) == 2 + 7 + 2 + 15


def test_row_groups_are_bounded(tmp_path: Path, audited: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(parquet._ROWS, "reports", 2)
    write_tables([record(audited)] * 5, tmp_path)
    written = pq.ParquetFile(tmp_path / "reports.parquet")
    assert [written.metadata.row_group(k).num_rows for k in range(written.num_row_groups)] == [2, 2, 1]


def test_a_run_of_nothing_has_empty_tables(tmp_path: Path) -> None:
    write_tables([], tmp_path)
    assert {name: rows(tmp_path, name) for name in COLUMNS} == {name: [] for name in COLUMNS}


def test_a_failure_leaves_no_table(tmp_path: Path, audited: Audit) -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield record(audited)
        raise ValueError("broken line")

    with pytest.raises(ValueError, match="broken line"):
        write_tables(broken(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_pyarrow_the_run_does_not_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtraError, match=r'pip install "nianshen\[tables\]"'):
        write_tables([], tmp_path)
    done = CliRunner().invoke(app, ["audit", str(SAMPLE), "-o", str(tmp_path / "out"), "--format", "parquet"])
    assert done.exit_code == 2
    assert 'pip install "nianshen[tables]"' in done.output
    assert not (tmp_path / "out").exists()


def test_the_command_line_writes_tables_that_a_database_reads(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["audit", str(SAMPLE), "-o", str(tmp_path), "--format", "parquet"])
    assert done.exit_code == 0
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert set(manifest["outputs"]) == {"audit.jsonl", *(f"{name}.parquet" for name in COLUMNS)}
    [told] = [json.loads(line) for line in (tmp_path / "audit.jsonl").read_text("utf-8").splitlines()]
    with duckdb.connect() as db:
        counts = [db.execute(f"select count(*) from '{tmp_path}/{name}.parquet'").fetchall()[0][0] for name in ("statements", "findings")]
    assert counts == [len(told["statements"]), len(told["findings"])]
