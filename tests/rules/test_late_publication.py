"""META-01's facts name each date for what it is, and its findings rest on a provision at every level."""

from __future__ import annotations

import pytest
from mini_reports import case_of

from nianshen.audit_types import Finding
from nianshen.judge.apply import apply_rules
from nianshen.registry import find


def finding_on(organ: str, published: str | None, signed: str | None) -> Finding:
    head = [f"发布时间：{published}"] if published else []
    body = [f"{organ}2023年政府信息公开工作年度报告", "一、总体情况", "2023年，主动公开信息120条。"]
    foot = [organ, signed] if signed else []
    findings, _ = apply_rules([find("META-01")], case_of("\n".join([*head, *body, *foot])))
    return findings[0]


@pytest.mark.parametrize("published", ["2024-03-05", None])
def test_a_late_signature_is_told_as_the_signature(published: str | None) -> None:
    found = finding_on("某县民政局", published, "2024年2月8日")
    assert (found.facts["message"], found.facts["signed"]) == ("signed_late", "2024-02-08")
    assert found.facts.get("published") == published
    assert "落款日期为2024-02-08" in found.message


def test_a_signature_of_a_later_year_is_not_called_a_publication() -> None:
    found = finding_on("某县民政局", None, "2025年2月8日")
    assert (found.facts["message"], found.facts["dated"]) == ("stamp_of_later_year", "2025-02-08")
    assert "published" not in found.facts


@pytest.mark.parametrize("organ", ["某县甲镇人民政府", "某县甲街道办事处", "某高新技术产业开发区管理委员会"])
def test_a_doubt_without_a_national_day_cites_the_practice_only(organ: str) -> None:
    found = finding_on(organ, "2024-05-06", None)
    assert found.facts["message"] == "no_national_day"
    assert [c.force for c in found.cites] == ["practice"]
