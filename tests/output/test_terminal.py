"""What the terminal shows of a run and of one audit; names and quotes are shown as they are, never as markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from nianshen.audit_types import Audit, Source, Statement
from nianshen.output.record import record
from nianshen.output.terminal import Summary, print_audit, print_summary
from nianshen.output.wording import Lang
from nianshen.report import Row

MARKUP = ["a[/b].txt", "[red]甲[/red]", ":cat:.txt", "[link=x]"]
ANY_MARKUP = st.text(alphabet="[]/\\=@:#b甲.", min_size=1, max_size=12)
BORDERS = "─━┃│┏┓┗┛┡┩├┤┌┐└┘┬┴┼┳┻╇ \n"


def wide() -> Console:
    return Console(record=True, width=500, file=StringIO(), markup=False, highlight=False)


def summary_of(audits: Sequence[Audit], passed_over: Sequence[str] = (), lang: Lang = "zh") -> str:
    console, summary = wide(), Summary()
    for audit in audits:
        summary.add(record(audit))
    print_summary(console, summary, passed_over, lang)
    return console.export_text()


def shown(audit: Audit, lang: Lang = "zh") -> str:
    console = wide()
    print_audit(console, audit, lang)
    return console.export_text()


def lines(exported: str) -> list[list[str]]:
    """Every line with something on it, as its cells; a line outside a grid is one cell."""
    told = [line for line in exported.splitlines() if line.strip(BORDERS)]
    return [[cell.strip() for cell in line.strip(" │┃").replace("┃", "│").split("│")] for line in told]


HEADER = ["文件", "机关、年度", "结论", "错误", "警告", "建议", "存疑"]


def test_a_summary_names_every_file_verdict_and_reason(audited: Audit, unread: Audit) -> None:
    clean = replace(audited, source=Source("甲.txt"), findings=(), outcomes={"T-01": "pass"}, verdict="合规")
    doubt = replace(audited.findings[0], outcome="uncertain")
    open_ = replace(audited, source=Source(None), findings=(doubt, *audited.findings), verdict="无法判定")
    open_ = replace(open_, outcomes={"T-01": "error"})
    assert lines(summary_of([audited, unread, clean, open_], ["数据.xyz", "说明.md"])) == [
        ["报告"],
        HEADER,
        ["县/水务局.txt", "云溪县水务局 2024", "基本合规", "·", "1", "·", "·"],
        ["甲.txt", "云溪县水务局 2024", "合规", "·", "·", "·", "·"],
        ["—", "云溪县水务局 2024", "无法判定", "·", "1", "·", "1"],
        ["发现最多的规则"],
        ["OV-01", "aspects", "警告", "2"],
        ["无法读取  扫描件.pdf  这是 PDF 文件。"],
        ["跳过 2 个不认识的文件：数据.xyz、说明.md"],
        ["规则 T-01 在 1 份报告上程序出错，结果不可信，请报告给开发者"],
        ["审核了 3/4 份：基本合规 1，合规 1，无法判定 1"],
    ]


def test_a_summary_in_english(audited: Audit, unread: Audit) -> None:
    assert lines(summary_of([audited, unread], lang="en")) == [
        ["Reports"],
        ["File", "Organ, year", "Verdict", "Errors", "Warnings", "advice", "uncertain"],
        ["县/水务局.txt", "云溪县水务局 2024", "largely compliant", "·", "1", "·", "·"],
        ["Rules with most findings"],
        ["OV-01", "aspects", "warning", "1"],
        ["unreadable  扫描件.pdf  The file is of a kind that is not read (PDF file). Open it, save it as plain text or as a web page, and audit that"],
        ["1 of 2 audited: largely compliant 1"],
    ]


def test_a_summary_of_nothing() -> None:
    assert lines(summary_of([])) == [["审核了 0/0 份"]]


def test_one_audit_in_full(audited: Audit) -> None:
    assert lines(shown(audited)) == [
        ["标题      云溪县水务局2024年政府信息公开工作年度报告"],
        ["机关      云溪县水务局"],
        ["层级      部门"],
        ["报告年度  2024（2021年格式）"],
        ["发布      —"],
        ["落款      2025-01-22"],
        ["部分      五、存在的主要问题及改进情况；?、其他需要报告的事项"],
        ["表 2（部分读出）"],
        ["行政处罚", "行政处罚", "12"],
        ["行政事业性收费", "行政事业性收费", "12.34567"],
        ["表 3（提取中丢失，无法核对）"],
        ["表 4（部分读出）"],
        ["行政诉讼/复议后起诉", "行政诉讼/复议后起诉", "0", "0", "", "?", "0"],
        ["行政复议", "行政复议", "1", "2", "3", "4", "10"],
        ["语句"],
        ["0 问题 0.97 → [1] 公开栏更新慢"],
        ["1 措施 0.33 空泛 下一步每周更新"],
        ["发现"],
        ["OV-01 警告 没有写明监督保障。"],
        ["五、存在的主要问题及改进情况：“公开栏更新慢”"],
        ["全文：查找过 监督保障、考核"],
        ["条例（第711号） 第五十条（法律法规）"],
        ["结论：基本合规"],
    ]


def test_an_audit_of_what_could_not_be_read_says_why(unread: Audit) -> None:
    assert lines(shown(unread)) == [["无法读取  扫描件.pdf  这是 PDF 文件。"]]
    assert lines(shown(unread, "en")) == [["unreadable  扫描件.pdf  The file is of a kind that is not read (PDF file). Open it, save it as plain text or as a web page, and audit that"]]


def test_an_unanswered_problem_and_a_doubt_are_marked_as_such(audited: Audit) -> None:
    problem = replace(audited.statements[0], answers=())
    doubt = replace(audited.findings[0], outcome="uncertain")
    told = lines(shown(replace(audited, statements=(problem,), findings=(doubt,))))
    assert ["0 问题 0.97 → ∅ 公开栏更新慢"] in told
    assert ["OV-01 警告（存疑） 没有写明监督保障。"] in told


@pytest.mark.parametrize(("length", "printed"), [(60, "甲" * 60), (61, "甲" * 60 + "…")])
def test_a_long_quote_is_cut(audited: Audit, length: int, printed: str) -> None:
    finding = audited.findings[0]
    evidence = replace(finding.evidence[0], quote="甲" * length)
    told = lines(shown(replace(audited, findings=(replace(finding, evidence=(evidence,)),))))
    assert [f"五、存在的主要问题及改进情况：“{printed}”"] in told


def marked(audit: Audit, mark: str) -> Audit:
    """The audit with ``mark`` in every place that a report or a file fills."""
    assert audit.report is not None
    rows = (Row(mark, mark, audit.report.tables[0].rows[0].span, audit.report.tables[0].rows[0].cells),)
    table = replace(audit.report.tables[0], rows=rows)
    parts = (replace(audit.report.parts[0], title=mark),)
    finding = audit.findings[0]
    evidence = replace(finding.evidence[0], locator=mark, quote=mark)
    statement: Statement = replace(audit.statements[0], text=mark)
    return replace(
        audit,
        source=Source(mark),
        report=replace(audit.report, title=mark, organ=mark, parts=parts, tables=(table,)),
        statements=(statement,),
        findings=(replace(finding, message=mark, evidence=(evidence,)),),
    )


@pytest.mark.parametrize("mark", MARKUP)
def test_what_looks_like_markup_is_shown_as_it_is(audited: Audit, unread: Audit, mark: str) -> None:
    told = lines(shown(marked(audited, mark)))
    for expected in (
        [f"标题      {mark}"], [f"机关      {mark}"], [f"部分      五、{mark}"], [mark, mark, "12"],
        [f"0 问题 0.97 → [1] {mark}"], [f"OV-01 警告 {mark}"], [f"{mark}：“{mark}”"],
    ):  # fmt: skip
        assert told.count(expected) == 1, expected
    lost = replace(unread, source=Source(mark), reason=mark)
    assert lines(shown(lost)) == [[f"无法读取  {mark}  {mark}"]]
    assert lines(summary_of([marked(audited, mark), lost], [mark])) == [
        ["报告"],
        HEADER,
        [mark, f"{mark} 2024", "基本合规", "·", "1", "·", "·"],
        ["发现最多的规则"],
        ["OV-01", "aspects", "警告", "1"],
        [f"无法读取  {mark}  {mark}"],
        [f"跳过 1 个不认识的文件：{mark}"],
        ["审核了 1/2 份：基本合规 1"],
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mark=ANY_MARKUP)
def test_no_name_breaks_the_summary_or_is_changed(audited: Audit, unread: Audit, mark: str) -> None:
    told = lines(summary_of([marked(audited, mark), replace(unread, source=Source(mark))], [mark]))
    assert told[2][:2] == [mark, f"{mark} 2024"]
    assert told[-3:-1] == [[f"无法读取  {mark}  这是 PDF 文件。"], [f"跳过 1 个不认识的文件：{mark}"]]
    assert [f"OV-01 警告 {mark}"] in lines(shown(marked(audited, mark)))


def test_of_very_many_reports_the_worst_are_listed_and_the_rest_counted(audited: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nianshen.output.terminal._MOST_ROWS", 2)
    clean = replace(audited, findings=(), verdict="合规")
    worse = replace(audited, findings=(replace(audited.findings[0], severity="error"),), verdict="需整改")
    audits = [replace(a, source=Source(f"{k}.txt")) for k, a in enumerate((clean, audited, clean, worse, audited))]
    told = lines(summary_of(audits))
    assert told[2:4] == [
        ["1.txt", "云溪县水务局 2024", "基本合规", "·", "1", "·", "·"],
        ["3.txt", "云溪县水务局 2024", "需整改", "1", "·", "·", "·"],
    ]
    assert told[4] == ["另有 3 份错误和警告较少，见输出文件"]
    assert ["另有"] not in [line[:1] for line in lines(summary_of(audits[:2]))]
