"""A report of next to nothing, for what judges findings rather than reports."""

from __future__ import annotations

import pytest

from nianshen.report import Part, Report, Span, Table

TITLE = "某县民政局2023年政府信息公开工作年度报告"
TEXT = f"{TITLE}\n一、总体情况\n公开名单三批。\n三、收到和处理政府信息公开申请情况\n"


@pytest.fixture
def report() -> Report:
    """A department's report of 2023 with parts one and three and a table three that was read."""
    overview, requests = Span(22, 37), Span(37, len(TEXT))
    return Report(
        text=TEXT, title=TITLE, title_span=Span(0, 21), organ="某县民政局", organ_span=Span(0, 5), level="department",
        tier="county", province=None, year=2023, year_from="title", form="f2021", published=None, signed=None,
        index_number=None, document_number=None, period=None,
        parts=(
            Part(1, "overview", "总体情况", overview, Span(22, 28), "一", "heading"),
            Part(3, "requests", "收到和处理政府信息公开申请情况", requests, requests, "三", "heading"),
        ),
        other_headings=(), passages=(), tables=(Table(3, "f2021", "read", requests), Table(4, "f2021", "lost", None)),
        aspects=(), contents=(), furniture=(), read_whole=True,
    )  # fmt: skip
