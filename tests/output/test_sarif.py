"""The SARIF log: complete for one small run, and true to the text for the samples."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from nianshen import __version__
from nianshen.audit_types import Audit, Source
from nianshen.auditing import Input, audit_many
from nianshen.intake.decode import decode
from nianshen.output.record import record
from nianshen.output.sarif import SCHEMA, write_log
from nianshen.registry import rules

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
LEVELS = {"error": "error", "warning": "warning", "advice": "note", "info": "note"}


def run_of(tmp_path: Path, *audits: Audit, lang: Any = "zh") -> dict[str, Any]:
    write_log(map(record, audits), tmp_path / "audit.sarif", lang=lang)
    log = json.loads((tmp_path / "audit.sarif").read_text("utf-8"))
    (run,) = log.pop("runs")
    assert log == {"$schema": SCHEMA, "version": "2.1.0"}
    return run  # type: ignore[no-any-return]


def test_a_run_in_full(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    run = run_of(tmp_path, audited, unread)
    index = [r.code for r in rules()].index("OV-01")
    uri = "%E5%8E%BF/%E6%B0%B4%E5%8A%A1%E5%B1%80.txt"
    finding = audited.findings[0]
    assert {k: v for k, v in run.items() if k != "tool"} == {
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN",
        "results": [
            {
                "ruleId": "OV-01", "ruleIndex": index, "kind": "fail", "level": "warning",
                "message": {"text": "没有写明监督保障。"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": uri, "index": 0},
                            "region": {"charOffset": 40, "charLength": 6, "snippet": {"text": "公开栏更新慢"}},
                        },
                        "logicalLocations": [{"fullyQualifiedName": "五、存在的主要问题及改进情况"}],
                    }
                ],
                "partialFingerprints": {"nianshenFinding/v1": "0123456789abcdef"},
                "relatedLocations": [
                    {
                        "id": 1,
                        "physicalLocation": {"artifactLocation": {"uri": uri, "index": 0}},
                        "logicalLocations": [{"fullyQualifiedName": "全文"}],
                        "message": {"text": "查找过 全文：监督保障、考核；最接近的文字：监督"},
                    }
                ],
                "properties": {
                    "severity": "warning", "outcome": "fail", "citations": ["条例（第711号） 第五十条（法律法规）"],
                    "facts": record(replace(audited, findings=(finding,)))["findings"][0]["facts"],
                },
            }
        ],
        "artifacts": [
            {
                "location": {"uri": uri}, "roles": ["analysisTarget"], "mimeType": "text/plain", "length": 164,
                "hashes": {"sha-256": "ab" * 32},
                "properties": {
                    "organ": "云溪县水务局", "year": 2024, "level": "department", "form": "f2021",
                    "title": "云溪县水务局2024年政府信息公开工作年度报告", "verdict": "基本合规",
                    "scores": {"completeness": {"passed": 1, "assessed": 2}, "originality": None},
                },
            },
            {"location": {"uri": "%E6%89%AB%E6%8F%8F%E4%BB%B6.pdf"}, "roles": ["analysisTarget"], "length": 9,
             "hashes": {"sha-256": "cd" * 32}},
        ],
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {
                        "level": "warning", "message": {"text": "无法读取：这是 PDF 文件。"},
                        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%E6%89%AB%E6%8F%8F%E4%BB%B6.pdf", "index": 1}}}],
                    }
                ],
            }
        ],
    }  # fmt: skip


def test_every_rule_is_described(tmp_path: Path, audited: Audit) -> None:
    driver = run_of(tmp_path, audited)["tool"]["driver"]
    described = driver.pop("rules")
    assert driver == {"name": "nianshen", "version": __version__, "semanticVersion": __version__}
    assert [d["id"] for d in described] == [r.code for r in rules()]
    for descriptor, rule in zip(described, rules(), strict=True):
        assert descriptor["shortDescription"] == {"text": rule.title}
        assert descriptor["defaultConfiguration"] == {"level": LEVELS[rule.severity]}
        assert descriptor["help"]["text"].startswith(rule.page.strip()[:5])
        assert len(descriptor["properties"]["citations"]) == len(rule.cites)
        assert all(p.requires in descriptor["fullDescription"]["text"] for p in rule.cites)


@pytest.mark.parametrize(
    ("severity", "outcome", "told"),
    [("error", "fail", ("fail", "error")), ("advice", "fail", ("fail", "note")), ("info", "fail", ("fail", "note")), ("error", "uncertain", ("review", "none"))],
)
def test_a_doubt_is_for_review_and_no_error(tmp_path: Path, audited: Audit, severity: Any, outcome: Any, told: tuple[str, str]) -> None:
    finding = replace(audited.findings[0], severity=severity, outcome=outcome)
    (result,) = run_of(tmp_path, replace(audited, findings=(finding,)))["results"]
    assert (result["kind"], result["level"]) == told


def test_offsets_of_a_web_page_count_in_the_text_that_is_embedded(tmp_path: Path, audited: Audit) -> None:
    run = run_of(tmp_path, replace(audited, source=Source("a b#c.html", None, "text/html")))
    (place,) = run["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "a%20b%23c.html#text", "index": 1}
    assert [a["location"]["uri"] for a in run["artifacts"]] == ["a%20b%23c.html", "a%20b%23c.html#text"]
    assert audited.report is not None
    assert run["artifacts"][1]["contents"] == {"text": audited.report.text}
    assert run["results"][0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["index"] == 0


def test_crashes_are_told(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    crashed = replace(audited, outcomes={"T-01": "error", "T-02": "pass"})
    (invocation,) = run_of(tmp_path, crashed, replace(unread, status="not_a_report"), replace(unread, status="error"))["invocations"]
    told = [(n["level"], n["message"]["text"], n.get("associatedRule")) for n in invocation["toolExecutionNotifications"]]
    assert told == [
        ("error", "T-01：规则出错", {"id": "T-01"}),
        ("note", "不是年度报告：这是 PDF 文件。", None),
        ("error", "程序出错：这是 PDF 文件。", None),
    ]
    assert invocation["executionSuccessful"] is False


def test_a_rule_that_is_not_installed_is_entered_by_its_name(tmp_path: Path, audited: Audit) -> None:
    finding = replace(audited.findings[0], rule="ZZ-01", name="other")
    run = run_of(tmp_path, replace(audited, findings=(finding, finding)))
    assert [run["tool"]["driver"]["rules"][r["ruleIndex"]] for r in run["results"]] == [{"id": "ZZ-01", "name": "other"}] * 2


def test_english(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    finding = replace(audited.findings[0], facts={"message": "missing", "aspects": "监督保障"})
    run = run_of(tmp_path, replace(audited, findings=(finding,)), unread, lang="en")
    (result,) = run["results"]
    assert run["language"] == "en-US"
    assert result["message"]["text"] == "Part one does not tell of supervision; it usually covers five aspects."
    assert result["relatedLocations"][0]["message"]["text"] == "searched for whole text: 监督保障, 考核; nearest: 监督"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["shortDescription"] == {"text": "aspect of the overview missing"}
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("unreadable: The file is")


def test_what_the_samples_quote_stands_where_the_log_says(tmp_path: Path) -> None:
    files = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    write_log(map(record, audit_many(Input(p, f"样本/{p.name}") for p in files)), tmp_path / "audit.sarif")
    (run,) = json.loads((tmp_path / "audit.sarif").read_text("utf-8"))["runs"]
    seen = set()
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for place in (*result["locations"], *result.get("relatedLocations", [])):
            location = place["physicalLocation"]["artifactLocation"]
            artifact = run["artifacts"][location["index"]]
            assert artifact["location"]["uri"] == location["uri"]
            region = place["physicalLocation"].get("region")
            if region is None:
                continue
            name, _, fragment = unquote(location["uri"]).partition("#")
            seen.add(fragment)
            source = SAMPLES / name.removeprefix("样本/")
            text = artifact["contents"]["text"] if fragment else decode(source.read_bytes())[0]
            assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
    assert seen == {"", "text"}


def test_no_half_written_log_is_left(tmp_path: Path, audited: Audit) -> None:
    def broken() -> Iterable[dict[str, Any]]:
        yield record(audited)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_log(broken(), tmp_path / "audit.sarif")
    assert [*tmp_path.iterdir()] == []
