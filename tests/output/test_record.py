"""The record of an audit is the contract's, key by key and in its order."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from nianshen.audit_types import Audit
from nianshen.output.record import line, record
from nianshen.report import Cell, DateMention, Report, Row, Span, Table

AUDITED: dict[str, Any] = {
    "schema": 1,
    "source": {
        "path": "县/水务局.txt",
        "sha256": "ab" * 32,
        "media_type": "text/plain",
        "bytes": 164,
        "url": "https://example.org/1",
    },
    "status": "audited",
    "reason": None,
    "report": {
        "title": "云溪县水务局2024年政府信息公开工作年度报告",
        "organ": "云溪县水务局",
        "level": "department",
        "tier": "county",
        "province": None,
        "year": 2024,
        "form": "f2021",
        "published": None,
        "signed": "2025-01-22",
        "date_source": "signature",
        "index_number": None,
        "document_number": "云水〔2025〕3号",
    },
    "text": "云溪县水务局2024年政府信息公开工作年度报告\n五、 存在的主要问题及改进情况\n公开栏更新慢。下一步每周更新。\n",
    "masked": [],
    "parts": [
        {"part": 5, "kind": "problems", "title": "五、存在的主要问题及改进情况", "start": 24, "end": 56},
        {"part": 6, "kind": "other", "title": None, "start": 56, "end": 56},
    ],
    "aspects": {"主动公开": True, "平台建设": None, "监督保障": False},
    "tables": {
        "2": {"行政处罚": [12], "行政事业性收费": [12.3457]},
        "4": [1, 2, 3, 4, 10, None, None, None, None, None, 0, 0, "", None, 0],
    },
    "statements": [
        {
            "id": 0,
            "part": 5,
            "start": 40,
            "end": 46,
            "text": "公开栏更新慢",
            "role": "problem",
            "confidence": 0.9713,
            "topics": ["平台"],
            "vague": False,
            "boilerplate": None,
            "answers": [1],
            "links": [{"measure": 1, "score": 0.9, "words": ["更新"]}],
            "unmet": [[43, 46]],
            "specificity": 0.25,
        },
        {
            "id": 1,
            "part": 5,
            "start": 47,
            "end": 54,
            "text": "下一步每周更新",
            "role": "measure",
            "confidence": 0.3333,
            "topics": [],
            "vague": True,
            "boilerplate": True,
            "answers": None,
            "links": [],
            "unmet": [],
            "specificity": None,
        },
    ],
    "findings": [
        {
            "rule": "OV-01",
            "name": "aspects",
            "severity": "warning",
            "outcome": "fail",
            "message": "没有写明监督保障。",
            "facts": {"message": "missing", "n": 2, "share": 0.6667, "sum": 1.5, "of": ["甲", {"乙": None}]},
            "fingerprint": "0123456789abcdef",
            "cites": [{"instrument": "条例（第711号）", "article": "第五十条", "force": "law"}],
            "evidence": [
                {
                    "start": 40,
                    "end": 46,
                    "quote": "公开栏更新慢",
                    "locator": "五、存在的主要问题及改进情况",
                    "searched": None,
                },
                {
                    "start": None,
                    "end": None,
                    "quote": None,
                    "locator": "全文",
                    "searched": {"terms": ["监督保障", "考核"], "where": "全文", "nearest": "监督"},
                },
            ],
            "decision": None,
        }
    ],
    "outcomes": {"OV-01": "fail", "T-01": "pass"},
    "verdict": "基本合规",
    "scores": {"completeness": {"passed": 1, "assessed": 2}, "originality": None},
    "versions": {"nianshen": "0", "models": {"roles": "ff"}},
}
UNREAD: dict[str, Any] = {
    "schema": 1,
    "source": {"path": "扫描件.pdf", "sha256": "cd" * 32, "media_type": None, "bytes": 9, "url": None},
    "status": "unreadable",
    "reason": "这是 PDF 文件。",
    "report": None,
    "text": None,
    "masked": None,
    "parts": None,
    "aspects": None,
    "tables": None,
    "statements": [],
    "findings": [],
    "outcomes": {},
    "verdict": None,
    "scores": None,
    "versions": {"nianshen": "0"},
}


def in_order(made: dict[str, Any]) -> str:
    """JSON tells the order of keys apart, equality of dicts does not."""
    return json.dumps(made, ensure_ascii=False, indent=1)


def report_of(audit: Audit) -> Report:
    assert audit.report is not None
    return audit.report


def tables_of(audit: Audit, *tables: Table) -> Any:
    return record(replace(audit, report=replace(report_of(audit), tables=tables)))["tables"]


def test_an_audited_record(audited: Audit) -> None:
    assert in_order(record(audited)) == in_order(AUDITED)


def test_the_record_of_a_file_that_was_not_audited(unread: Audit) -> None:
    assert in_order(record(unread)) == in_order(UNREAD)


def test_a_line_is_the_record_in_chinese_on_one_line(audited: Audit) -> None:
    written = line(audited)
    assert "\n" not in written
    assert written.startswith('{"schema":1,"source":{"path":"县/水务局.txt",')
    assert in_order(json.loads(written)) == in_order(AUDITED)


def test_outcomes_stand_in_the_order_of_codes_whatever_order_they_came_in(audited: Audit) -> None:
    assert line(replace(audited, outcomes=dict(reversed(list(audited.outcomes.items()))))) == line(audited)


@pytest.mark.parametrize(
    ("printed", "written"),
    [(Decimal("3"), 3.0), (Decimal("0.00004"), 0.0), (Decimal("251000.98768"), 251000.9877), ("251000元", "251000元"),
     ("", ""), (None, None), (7, 7)],
)  # fmt: skip
def test_a_cell_is_a_number_where_one_was_read(audited: Audit, printed: Any, written: Any) -> None:
    row = Row("行政事业性收费", "行政事业性收费", Span(0, 0), (Cell(printed, None),))
    made = tables_of(audited, Table(2, "f2021", "read", None, (row,)))
    assert made == {"2": {"行政事业性收费": [written]}}
    assert type(made["2"]["行政事业性收费"][0]) is type(written)


def test_table_four_without_any_group_is_fifteen_times_null(audited: Audit) -> None:
    assert tables_of(audited, Table(4, "f2021", "partly_read", None)) == {"4": [None] * 15}


@pytest.mark.parametrize("state", ["lost", "absent"])
def test_a_table_that_was_not_read_is_left_out(audited: Audit, state: Any) -> None:
    assert tables_of(audited, Table(4, "f2021", state, None)) == {}


def test_the_date_source_is_that_of_publication_before_that_of_the_signature(audited: Audit) -> None:
    published = DateMention(date(2025, 2, 1), "page", None)
    head = record(replace(audited, report=replace(report_of(audited), published=published)))["report"]
    assert head == AUDITED["report"] | {"published": "2025-02-01", "date_source": "page"}
    undated = record(replace(audited, report=replace(report_of(audited), signed=None)))["report"]
    assert undated == AUDITED["report"] | {"signed": None, "date_source": None}


def test_a_part_before_2019_has_no_number(audited: Audit) -> None:
    report = report_of(audited)
    parts = tuple(replace(part, number=None) for part in report.parts)
    made = record(replace(audited, report=replace(report, form="pre2019", parts=parts)))["parts"]
    assert made == [part | {"part": None} for part in AUDITED["parts"]]


def test_a_fact_that_json_cannot_hold_is_refused(audited: Audit) -> None:
    finding = replace(audited.findings[0], facts={"day": date(2025, 1, 1)})
    with pytest.raises(TypeError, match="date has no place in a record"):
        record(replace(audited, findings=(finding,)))
