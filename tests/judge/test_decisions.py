"""Decisions on findings: read from CSV and TOML, applied, and told where they are wrong or stale."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nianshen.audit_types import Decision
from nianshen.auditing import audit_many
from nianshen.judge.decisions import DecisionsError, read_decisions
from nianshen.output.record import record
from nianshen.registry import select

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "2022-wangxi-transport-bureau.html"
ONE = "0123456789abcdef"
HEADER = "fingerprint,decision,reason,person,date,expiry"
DISMISSED = Decision(True, "已核实，页面另有表格", "王某", date(2026, 1, 20), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f"{HEADER}\n{ONE},dismiss,已核实，页面另有表格,王某,2026-01-20,2099-12-31\n".encode()),
        ("a.csv", f"{HEADER}\r\n{ONE},dismiss,已核实，页面另有表格,王某,2026/01/20,2099-12-31\r\n\r\n".encode("utf-8-sig")),
        ("a.csv", f"指纹,决定,理由,经办人,日期,有效期\n{ONE.upper()},不采纳,已核实，页面另有表格,王某,2026-01-20,2099-12-31\n".encode("gb18030")),
        (
            "a.toml",
            f'[[decision]]\nfingerprint = "{ONE}"\ndecision = "dismiss"\nreason = "已核实，页面另有表格"\nperson = "王某"\ndate = 2026-01-20\nexpiry = 2099-12-31\n'.encode(),
        ),
    ],
)
def test_a_decision_is_read(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert read_decisions(path) == {ONE: DISMISSED}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", "", "是空的"),
        ("a.csv", "fingerprint,decision\n", "第1行：缺少 reason、person、date"),
        ("a.csv", f"{HEADER},note\n", "第1行：不认识 note"),
        ("a.csv", f"{HEADER}\n{ONE},maybe,理由,王某,2026-01-20,\n", "第2行：决定 'maybe' 应当是"),
        ("a.csv", f"{HEADER}\n\n{ONE[:8]},accept,理由,王某,2026-01-20,\n", "第3行：'01234567' 不是指纹"),
        ("a.csv", f"{HEADER}\n{ONE},accept,理由,王某,去年,\n", "第2行：date '去年' 应当写作"),
        ("a.csv", f"{HEADER}\n{ONE},accept,,王某,2026-01-20,\n", "第2行：没有填 reason"),
        ("a.csv", f"{HEADER}\n{ONE},accept,理由,王某,2026-01-20,,,\n", "第2行：有8格"),
        ("a.csv", f"{HEADER}\n{ONE},accept,理由,王某,2026-01-20,\n{ONE},accept,理由,王某,2026-01-20,\n", "第3行：指纹 0123456789abcdef 已经写过"),
        ("a.csv", f'{HEADER}\n{ONE},accept,"理由,王某\n', "不是合格的 CSV"),
        ("a.toml", "[[decision]\n", "不是合格的 TOML"),
        ("a.toml", "decisions = 1\n", "只认 [[decision]]"),
        ("a.toml", f'[[decision]]\nfingerprint = "{ONE}"\nwhy = "x"\n', "第1条：不认识 why"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, name: str, content: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    with pytest.raises(DecisionsError) as caught:
        read_decisions(path)
    assert str(path) in str(caught.value)
    assert told in str(caught.value)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DecisionsError, match="打不开"):
        read_decisions(tmp_path / "none.csv")


def test_a_dismissed_finding_stays_marked_and_does_not_count() -> None:
    rules = select(["STR-05", "T3-03"])
    (plain,) = audit_many([SAMPLE], rules=rules)
    grave = next(f for f in plain.findings if f.rule == "STR-05")
    assert (plain.verdict, grave.severity) == ("不合规", "error")
    (judged,) = audit_many([SAMPLE], rules=rules, decisions={grave.fingerprint: DISMISSED})
    assert judged.outcomes == plain.outcomes
    assert judged.verdict != "不合规"
    written = {f["rule"]: f["decision"] for f in record(judged)["findings"]}
    assert written["STR-05"] == {
        "decision": "dismiss", "reason": "已核实，页面另有表格", "person": "王某", "date": "2026-01-20", "expiry": "2099-12-31",
    }  # fmt: skip
    assert written["T3-03"] is None


def test_accepted_and_expired_decisions_change_no_verdict() -> None:
    rules = select(["STR-05"])
    (plain,) = audit_many([SAMPLE], rules=rules)
    key = plain.findings[0].fingerprint
    accepted = Decision(False, "属实", "王某", date(2026, 1, 20))
    (judged,) = audit_many([SAMPLE], rules=rules, decisions={key: accepted})
    assert (judged.verdict, judged.findings[0].decision) == ("不合规", accepted)
    expired = Decision(True, "暂缓", "王某", date(2020, 1, 20), date(2020, 6, 30))
    (judged,) = audit_many([SAMPLE], rules=rules, decisions={key: expired})
    assert (judged.verdict, judged.findings[0].decision) == ("不合规", None)
