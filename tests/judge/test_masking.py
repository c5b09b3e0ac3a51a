"""Personal data is masked in all that is written, character for character, and nothing written gives it away.

The numbers are made up here: province, date and check digit right, of nobody.
"""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from nianshen import intake
from nianshen.audit_types import Audit, Citation, Decision, Evidence, Finding, Searched, Source
from nianshen.auditing import Judging, Subject, audit
from nianshen.data_files import data_path
from nianshen.first_pass import Pending
from nianshen.intake.decode import decode
from nianshen.judge.masking import masked
from nianshen.narrative.why import why_roles
from nianshen.output.html_page import write_page
from nianshen.output.jsonl import read_jsonl, write_jsonl
from nianshen.output.record import line, record
from nianshen.output.terminal import Summary, print_audit, print_summary
from nianshen.parse import parse
from nianshen.profile import NATIONAL_PROFILE
from nianshen.registry import rules as all_rules
from nianshen.report import Cell, Row, Span
from nianshen.rule import Case, Earlier

ID_NUMBER = "11010519491231002X"
MOBILE = "13912345678"
TEXT = f"""某县民政局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局做好政府信息公开工作，主动公开信息120条。申请人王建国（身份证{ID_NUMBER}，手机{MOBILE}）要求公开低保评议结果，王建国不服答复。
五、存在的主要问题及改进情况
救助名册更新不及时，申请人来电{MOBILE}反映。下一步将每月核对一次名册。
六、其他需要报告的事项
本年度未收取信息处理费。联系电话13800138001。
"""
SECRETS = (ID_NUMBER, MOBILE, "王建国")


def audit_of(text: str) -> Audit:
    return audit(parse(intake.read_bytes(text.encode(), "mini.txt")))


@pytest.fixture(scope="module")
def audited() -> Audit:
    return audit_of(TEXT)


def test_text_is_masked_character_for_character(audited: Audit) -> None:
    shown = record(audited)
    expected = TEXT
    for secret in SECRETS:
        expected = expected.replace(secret, "＊" * len(secret))
    assert shown["text"] == expected
    assert [TEXT[start:end] for start, end in shown["masked"]] == ["王建国", ID_NUMBER, MOBILE, "王建国", MOBILE]


def test_the_office_s_own_number_stays(audited: Audit) -> None:
    assert "13800138001" in record(audited)["text"]


def test_quotes_are_those_of_the_masked_text(audited: Audit) -> None:
    shown = record(audited)
    quoted = [e for f in shown["findings"] for e in f["evidence"] if e["quote"] is not None]
    assert {f["rule"] for f in shown["findings"]} >= {"PII-01", "PII-02", "PII-03"}
    assert all(e["quote"] == shown["text"][e["start"] : e["end"]] for e in quoted)


def test_fingerprints_are_made_from_masked_words(audited: Audit) -> None:
    """Whoever knows rule, organ, year and place and tries every number does not find the fingerprint."""
    [finding] = [f for f in record(audited)["findings"] if f["rule"] == "PII-01"]
    [evidence] = finding["evidence"]

    def made_from(quote: str) -> str:
        parts = ["PII-01", "某县民政局", "2023", "id_number", evidence["locator"], quote]
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    assert finding["fingerprint"] == made_from("＊" * len(ID_NUMBER))
    assert finding["fingerprint"] != made_from(ID_NUMBER)


def test_decisions_name_the_fingerprint_that_is_written(audited: Audit) -> None:
    [finding] = [f for f in audited.findings if f.rule == "PII-01"]
    dismissed = Decision(True, "公开的示例号码", "某某", date(2024, 2, 1))
    report = parse(intake.read_bytes(TEXT.encode(), "mini.txt"))
    item = Pending(Source(None), "audited", None, report)
    judging = Judging(all_rules(), NATIONAL_PROFILE, {finding.fingerprint: dismissed}, date(2024, 3, 1))
    assert [f.rule for f in judging.of(Subject.alone((item, audited.statements))).findings if not f.stands] == ["PII-01"]


def test_an_audit_without_personal_data_stays_as_it_is() -> None:
    audit = audit_of(TEXT.replace(ID_NUMBER, "略").replace(MOBILE, "略").replace("王建国", "王某某"))
    assert audit.report is not None
    assert masked(audit, Case(audit.report)) == audit
    assert audit.masked == ()


def test_facts_cells_titles_and_addresses_made_from_it(audited: Audit) -> None:
    report = parse(intake.read_bytes(TEXT.encode(), "mini.txt"))
    number = 110105194912311073
    text = report.text + f"填入{number}\n"
    place = Span(len(report.text) + 2, len(report.text) + 20)
    table = replace(report.tables[0], state="read", rows=())
    cell = Cell(number, place)
    row = Row("行政许可", "行政许可", Span(0, 0), (cell,))
    report = replace(report, text=text, title=f"关于{ID_NUMBER}的报告", tables=(replace(table, rows=(row,)),))
    audit = replace(
        audited,
        source=Source("a.txt", url=f"https://example.org/?id={ID_NUMBER}"),
        report=report,
        findings=(
            Finding(
                "X-01", "x", "advice", "fail", f"把{number}写成了数，合计{number + 3}。",
                {"message": "x", "value": number, "sum": number + 3, "count": 120, "part": ID_NUMBER[:14]}, "0" * 16,
                (Citation("条例", "第十五条", "law"),),
                (Evidence(f"表二 · {number}", place, str(number)),
                 Evidence("全文", searched=Searched((f"来电{MOBILE}",), "全文", f"申请人{MOBILE}"))),
            ),
        ),
    )  # fmt: skip
    shown = record(masked(audit, Case(report)))
    [finding] = shown["findings"]
    stars = "＊" * 18
    assert shown["source"]["url"] == f"https://example.org/?id={stars}"
    assert shown["report"]["title"] == f"关于{stars}的报告"
    assert shown["tables"] == {"2": {"行政许可": [stars]}}
    assert finding["message"] == f"把{stars}写成了数，合计{stars}。"
    assert finding["facts"] == {"message": "x", "value": stars, "sum": stars, "count": 120, "part": "＊" * 14}
    assert [(e["locator"], e["quote"], e["searched"]) for e in finding["evidence"]] == [
        (f"表二 · {stars}", stars, None),
        ("全文", None, {"terms": ["来电" + "＊" * 11], "where": "全文", "nearest": "申请人" + "＊" * 11}),
    ]


def test_what_is_quoted_from_last_year_is_masked_too() -> None:
    report = parse(intake.read_bytes(TEXT.replace("王建国", "某人").encode(), "mini.txt"))
    earlier = Earlier("去年.txt", parse(intake.read_bytes(TEXT.replace("2023", "2022").encode(), "last.txt")), ())
    finding = Finding(
        "X-01", "x", "advice", "fail", "与上年相同。", {"their_quote": "王建国不服"}, "0" * 16, (),
        (Evidence("上年报告", searched=Searched(("王建国",), "全文")),),
    )  # fmt: skip
    audit = Audit(Source("a.txt"), "audited", None, report, findings=(finding,))
    [shown] = masked(audit, Case(report, last_year=earlier)).findings
    assert shown.facts == {"their_quote": "＊＊＊不服"}
    assert shown.evidence == (Evidence("上年报告", searched=Searched(("＊＊＊",), "全文")),)


def test_what_is_quoted_from_another_organ_s_report_is_masked_too() -> None:
    report = parse(intake.read_bytes(TEXT.replace("王建国", "某人").encode(), "mini.txt"))
    quoted = "申请人李秀英来电13512345678要求公开"
    facts = {"twins": [{"their_quote": quoted, "share": 0.9}]}
    finding = Finding("X-01", "x", "advice", "fail", f"与“{quoted}”相同。", facts, "0" * 16, (), ())
    audit = Audit(Source("a.txt"), "audited", None, report, findings=(finding,))
    [shown] = masked(audit, Case(report)).findings
    hidden = "申请人＊＊＊来电＊＊＊＊＊＊＊＊＊＊＊要求公开"
    assert shown.facts == {"twins": [{"their_quote": hidden, "share": 0.9}]}
    assert shown.message == f"与“{hidden}”相同。"


def test_what_could_not_be_read_is_masked_too() -> None:
    audit = Audit(Source("a.txt", url=f"https://example.org/{ID_NUMBER}"), "not_a_report", f"标题是“{ID_NUMBER}的信”", None)
    shown = record(masked(audit, None))
    assert shown["source"]["url"] == "https://example.org/" + "＊" * 18
    assert shown["reason"] == "标题是“" + "＊" * 18 + "的信”"
    assert shown["masked"] is None


def test_no_output_shows_it(tmp_path: Path, audited: Audit) -> None:
    records = [*write_jsonl([line(audited)], tmp_path / "audit.jsonl")]
    write_page(read_jsonl(tmp_path / "audit.jsonl"), tmp_path / "report.html")
    console = Console(file=io.StringIO(), width=1000)
    summary = Summary()
    for kept in records:
        summary.add(kept)
    assert audited.report is not None
    print_audit(console, audited, "zh", why_roles(audited.report, audited.statements))
    print_audit(console, audited, "en")
    print_summary(console, summary, (), "zh")
    assert isinstance(console.file, io.StringIO)
    for written in (
        (tmp_path / "audit.jsonl").read_text("utf-8"),
        (tmp_path / "report.html").read_text("utf-8"),
        console.file.getvalue(),
    ):
        assert "＊＊＊" in written
        assert not [secret for secret in SECRETS if secret in written]


WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SAMPLES = ("2023-qingping-water-bureau.txt", "2024-luting-economic-zone.html", "2012-linhe-hitech-zone.txt")
PLANTED = ("（身份证{id}，手机{mobile}）", "申请人（{id}）来电{mobile}，", "\n申请人手机 {mobile}，身份证号：{id}。\n", "原告李某，{id}，其电话为{mobile}；")


@st.composite
def id_numbers(draw: st.DrawFn) -> str:
    region = draw(st.sampled_from(["110105", "653121", "510104", "820000"]))
    born = draw(st.dates(min_value=date(1930, 1, 1), max_value=date(2010, 1, 1)))
    digits = f"{region}{born:%Y%m%d}{draw(st.integers(0, 999)):03d}"
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True)) % 11]


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """The name of a sample, its text with a private person's numbers anywhere in it, and the two numbers."""
    name = draw(st.sampled_from(SAMPLES))
    source = decode(data_path("samples", name).read_bytes())[0]
    id_number, mobile = draw(id_numbers()), draw(st.from_regex(r"1[3-9][1-9][0-9][1-9]{7}", fullmatch=True))
    at = draw(st.integers(1, len(source)))
    words = draw(st.sampled_from(PLANTED)).format(id=id_number, mobile=mobile)
    return name, source[:at] + words + source[at:], id_number, mobile


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(planted())
def test_no_number_planted_anywhere_survives(tmp_path: Path, plant: tuple[str, str, str, str]) -> None:
    name, source, id_number, mobile = plant
    path = tmp_path / name
    path.write_text(source, encoding="utf-8")
    written = line(audit(path))
    assert id_number not in written
    assert mobile not in written
