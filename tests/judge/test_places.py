"""The page or sheet of a quote stands behind the place that the rule named."""

from dataclasses import replace

from nianshen.audit_types import Evidence, Finding, Searched
from nianshen.intake import read_bytes
from nianshen.judge.places import with_places
from nianshen.output.terms import locator_in_english
from nianshen.parse import parse
from nianshen.report import Place, Report, Span

TEXT = "云水县审计局2022年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息若干条。\n五、存在的主要问题及改进情况\n培训不够。"


def _report(*places: Place) -> Report:
    return replace(parse(read_bytes(TEXT.encode(), "a.txt")), places=places)


def _finding(*evidence: Evidence) -> Finding:
    return Finding("P-01", "x", "error", "fail", "…", {}, "0" * 16, (), evidence)


def test_quotes_have_their_page_and_absences_none() -> None:
    report = _report(Place(0, "第1页"), Place(30, "第2页"))
    finding = _finding(
        Evidence("标题", Span(0, 2), "云水"),
        Evidence("一、总体情况", Span(30, 32), TEXT[30:32]),
        Evidence("正文", searched=Searched(("附表",), "正文", None)),
    )
    (placed,) = with_places((finding,), report)
    assert [e.locator for e in placed.evidence] == ["标题 · 第1页", "一、总体情况 · 第2页", "正文"]
    assert placed.fingerprint == finding.fingerprint


def test_a_source_without_pages_changes_nothing() -> None:
    findings = (_finding(Evidence("标题", Span(0, 2), "云水")),)
    assert with_places(findings, _report()) is findings
    assert _report().place_at(3) is None
    assert _report(Place(10, "第1页")).place_at(3) is None


def test_pages_and_sheets_in_english() -> None:
    assert locator_in_english("三 · 表三 · G × 总计 · 第12页").endswith(" · page 12")
    assert locator_in_english("正文 · 工作表“表三”") == "body · sheet “表三”"
    assert locator_in_english("正文 · 附件“a.xlsx” · 工作表“表三”") == "body · attachment “a.xlsx” · sheet “表三”"
