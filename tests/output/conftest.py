"""One small audited record and one of a file that could not be read, built in code."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from nianshen.audit_types import Audit, Citation, Evidence, Finding, Link, Searched, Source, Statement
from nianshen.report import Aspect, Cell, DateMention, Part, Passage, Report, Row, Span, Table, Value

TEXT = """云溪县水务局2024年政府信息公开工作年度报告
五、 存在的主要问题及改进情况
公开栏更新慢。下一步每周更新。
"""


def _row(code: str, *values: Value) -> Row:
    return Row(code, code, Span(0, 0), tuple(Cell(value, None) for value in values))


@pytest.fixture
def audited() -> Audit:
    """A report of one part, of which two statements were tagged and one rule failed."""
    report = Report(
        text=TEXT, title=TEXT[:23], title_span=Span(0, 23), organ="云溪县水务局", organ_span=Span(0, 6),
        level="department", tier="county", province=None, year=2024, year_from="title", form="f2021", published=None,
        signed=DateMention(date(2025, 1, 22), "signature", None), index_number=None, document_number="云水〔2025〕3号",
        period=None,
        parts=(
            Part(5, "problems", "存在的主要问题及改进情况", Span(24, 56), Span(24, 39), "五", "heading"),
            Part(6, "other", "其他需要报告的事项", Span(56, 56), None, None, "content"),
        ),
        other_headings=(), passages=(Passage(5, "problems", Span(40, 56)),),
        tables=(
            Table(2, "f2021", "partly_read", None, (_row("行政处罚", 12), _row("行政事业性收费", Decimal("12.34567")))),
            Table(3, "f2021", "lost", None),
            Table(4, "f2021", "partly_read", None,
                  (_row("行政诉讼/复议后起诉", 0, 0, "", None, 0), _row("行政复议", 1, 2, 3, 4, 10))),
        ),
        aspects=(Aspect("主动公开", True, None), Aspect("平台建设", None, None), Aspect("监督保障", False, None)),
        contents=(), furniture=(), read_whole=True,
    )  # fmt: skip
    return Audit(
        source=Source("县/水务局.txt", "ab" * 32, "text/plain", 164, "https://example.org/1"),
        status="audited",
        reason=None,
        report=report,
        statements=(
            Statement(0, 5, "problems", Span(40, 46), TEXT[40:46], "problem", 0.97126, None, ("平台",), False, None, (1,),
                      (Link(1, 0.9, ("更新",)),), (Span(43, 46),), None, 0.25),
            Statement(1, 5, "problems", Span(47, 54), TEXT[47:54], "measure", 1 / 3, None, (), True, True, None),
        ),
        findings=(
            Finding(
                "OV-01", "aspects", "warning", "fail", "没有写明监督保障。",
                {"message": "missing", "n": 2, "share": 2 / 3, "sum": Decimal("1.5"), "of": ("甲", {"乙": None})},
                "0123456789abcdef", (Citation("条例（第711号）", "第五十条", "law"),),
                (
                    Evidence("五、存在的主要问题及改进情况", Span(40, 46), TEXT[40:46]),
                    Evidence("全文", searched=Searched(("监督保障", "考核"), "全文", "监督")),
                ),
            ),
        ),
        outcomes={"T-01": "pass", "OV-01": "fail"},
        verdict="基本合规",
        scores={"completeness": {"passed": 1, "assessed": 2}, "originality": None},
        versions={"nianshen": "0", "models": {"roles": "ff"}},
    )  # fmt: skip


@pytest.fixture
def unread() -> Audit:
    """A file that could not be read."""
    return Audit(
        Source("扫描件.pdf", "cd" * 32, None, 9), "unreadable", "这是 PDF 文件。", None, versions={"nianshen": "0"}
    )
