"""The words of outputs in Chinese and in English, by key."""

from __future__ import annotations

from typing import Literal

from nianshen.audit_types import Finding

Lang = Literal["zh", "en"]

_WORDS: dict[str, tuple[str, str]] = {
    "reports": ("报告", "Reports"),
    "file": ("文件", "File"),
    "organ_year": ("机关、年度", "Organ, year"),
    "organ": ("机关", "Organ"),
    "title": ("标题", "Title"),
    "level": ("层级", "Level"),
    "year": ("报告年度", "Report year"),
    "published": ("发布", "Published"),
    "signed": ("落款", "Signed"),
    "parts": ("部分", "Parts"),
    "table": ("表", "Table"),
    "verdict": ("结论", "Verdict"),
    "errors": ("错误", "Errors"),
    "warnings": ("警告", "Warnings"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "advice": ("建议", "advice"),
    "info": ("提示", "info"),
    "uncertain": ("存疑", "uncertain"),
    "crashed": ("规则 {rule} 在 {n} 份报告上程序出错，结果不可信，请报告给开发者", "rule {rule} crashed on {n} reports: please report it"),
    "dismissed": ("另有 {n} 条发现经人决定不采纳，不计入结论", "{n} further findings were dismissed and do not count"),
    "gone": ("决定文件中的这一条已过时：本次没有这条发现", "stale decision: no such finding in this run"),
    "expired": ("决定文件中的这一条已过有效期，没有采用", "this decision has expired and was not applied"),
    "findings": ("发现", "Findings"),
    "findings_by_rule": ("发现最多的规则", "Rules with most findings"),
    "statements": ("语句", "Statements"),
    "searched": ("查找过", "searched for"),
    "vague": ("空泛", "vague"),
    "frame": ("引导", "frame"),
    "work": ("工作", "work"),
    "problem": ("问题", "problem"),
    "measure": ("措施", "measure"),
    "followup": ("上年整改", "follow-up"),
    "nil": ("无", "nil"),
    "audited": ("已审核", "audited"),
    "unreadable": ("无法读取", "unreadable"),
    "not_a_report": ("不是年度报告", "not a report"),
    "government": ("政府", "government"),
    "department": ("部门", "department"),
    "township": ("乡镇", "township"),
    "subdistrict": ("街道", "subdistrict"),
    "zone": ("开发区（管委会）", "zone"),
    "read": ("全部读出", "read"),
    "partly_read": ("部分读出", "partly read"),
    "lost": ("提取中丢失，无法核对", "lost in extraction"),
    "absent": ("没有表格", "absent"),
    "law": ("法律法规", "law"),
    "national_form": ("国家格式", "national form"),
    "local": ("地方规定", "local"),
    "practice": ("通行做法", "practice"),
    "合规": ("合规", "compliant"),
    "基本合规": ("基本合规", "largely compliant"),
    "需整改": ("需整改", "to be mended"),
    "不合规": ("不合规", "not compliant"),
    "无法判定": ("无法判定", "cannot be decided"),
    "passed_over": ("跳过 {n} 个不认识的文件：", "{n} files of unknown type passed over: "),
    "audited_of": ("审核了 {audited}/{total} 份", "{audited} of {total} audited"),
}


def word(key: str, lang: Lang) -> str:
    """The word for ``key``. Raises KeyError for a key that has none: every key is written out above."""
    return _WORDS[key][0 if lang == "zh" else 1]


def finding_message(finding: Finding, lang: Lang) -> str:
    """A finding's message; in English it is rendered anew from its facts."""
    if lang == "zh":
        return finding.message
    from nianshen.registry import find

    facts = dict(finding.facts)
    return find(finding.rule).messages[facts.pop("message")].en.format(**facts)
