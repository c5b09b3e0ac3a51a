"""The words of outputs in Chinese and in English, by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from nianshen.audit_types import Finding
from nianshen.output.reasons import reason_in_english
from nianshen.output.terms import fact_in_english, label_in_english, locator_in_english

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
    "crashed_file": ("程序出错", "program failed"),
    "crashed_rule": ("规则出错", "rule crashed"),
    "pass": ("通过", "pass"),
    "fail": ("不通过", "fail"),
    "not_assessable": ("未能评估", "not assessable"),
    "not_applicable": ("不适用", "not applicable"),
    "pre2019": ("2019年以前", "before 2019"),
    "f2019": ("2019年格式", "2019 form"),
    "f2021": ("2021年格式", "2021 form"),
    "completeness": ("完整性", "Completeness"),
    "consistency": ("一致性", "Consistency"),
    "substance": ("实质性", "Substance"),
    "originality": ("原创性", "Originality"),
    "brand": ("年审：政府信息公开工作年度报告审核", "nianshen: audit of annual disclosure reports"),
    "rules": ("规则", "Rules"),
    "status": ("状态", "Status"),
    "form": ("格式", "Form"),
    "open_rules": ("未得结论的规则", "Rules without conclusion"),
    "why_not": ("未审核的原因", "Why it was not audited"),
    "url": ("来源网址", "Source URL"),
    "sha256": ("SHA-256", "SHA-256"),
    "rule": ("规则", "Rule"),
    "rule_title": ("规则内容", "Title of the rule"),
    "name": ("名称", "Name"),
    "severity": ("程度", "Severity"),
    "message": ("说明", "Message"),
    "place": ("位置", "Place"),
    "quote": ("原文", "Quote"),
    "offsets": ("字符位置", "Offsets"),
    "cites": ("依据", "Provisions"),
    "requires": ("依据与要求", "Provisions and what they require"),
    "fingerprint": ("指纹", "Fingerprint"),
    "decision": ("决定", "Decision"),
    "dismiss": ("不采纳", "Dismissed"),
    "accept": ("采纳", "Accepted"),
    "copies": ("雷同段落", "Copied passages"),
    "share": ("相同文字占比", "Share in common"),
    "their_file": ("对方文件", "Other file"),
    "this_passage": ("本报告原文", "Passage here"),
    "their_passage": ("对方原文", "Passage there"),
    "number": ("序号", "Number"),
    "part": ("所在部分", "Part"),
    "role": ("角色", "Role"),
    "confidence": ("置信度", "Confidence"),
    "statement": ("语句", "Statement"),
    "topics": ("主题", "Topics"),
    "specificity": ("具体程度", "Specificity"),
    "answered_by": ("对应措施", "Answered by"),
    "nearest": ("最接近的文字", "nearest"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "none": ("无", "none"),
    "cut_cell": ("……［原文共 {n} 字，超出 Excel 单元格上限，余下见 audit.jsonl］", "… [cut: {n} characters, more than a cell of Excel holds; the rest is in audit.jsonl]"),
    "cells_cut": ("audit.xlsx 有 {n} 个单元格超出 Excel 的字数上限，已截断并在格内注明", "{n} cells of audit.xlsx were cut at Excel's limit, each says so"),
    "text_artifact": ("从文件中读出的正文，字符位置以此为准", "The text read off the file, in which the offsets count"),
    "no_findings": ("没有发现问题。", "No findings."),
    "comparison": ("两次审核的对照", "Two runs compared"),
    "fixed": ("已整改", "fixed"),
    "not_fixed": ("未整改", "not fixed"),
    "new": ("新出现", "new"),
    "no_longer_assessable": ("无法再判定", "no longer assessable"),
    "cells": ("表格数字", "Cells"),
    "sentences": ("语句", "Sentences"),
    "cells_changed": ("变动的单元格", "Cells that changed"),
    "sentences_changed": ("变动的语句", "Sentences that changed"),
    "findings_compared": ("发现的变化", "What became of the findings"),
    "reworded": ("改写", "reworded"),
    "moved": ("移动", "moved"),
    "removed": ("删去", "removed"),
    "added": ("增加", "added"),
    "unread_cell": ("未读出", "not read"),
    "blank_cell": ("空白", "blank"),
    "read_in_one": ("只在其中一次读出，未比较", "read in one run only, not compared"),
    "other_layout": ("两次的表样不同，未比较", "laid out as another form, not compared"),
    "rule_in_b": ("该规则在后一次：{outcome}", "the rule in the second run: {outcome}"),
    "rule_in_a": ("该规则在前一次：{outcome}", "the rule in the first run: {outcome}"),
    "not_run": ("未运行", "not run"),
    "unchanged": ("没有变化。", "Nothing changed."),
    "ambiguous": ("同一机关、年度有几份报告，无法对应，未比较", "Several reports of one organ and year, not compared"),
    "only_in_a": ("只在前一次的报告", "In the first run only"),
    "only_in_b": ("只在后一次的报告", "In the second run only"),
    "unknown_in_a": ("前一次没有读出机关或没有审核的文件", "Not audited in the first run, or of an unknown organ"),
    "unknown_in_b": ("后一次没有读出机关或没有审核的文件", "Not audited in the second run, or of an unknown organ"),
    "other_versions": ("两次审核用的程序、规则或模型不同，有的变化可能由此而来", "The runs were made by other versions of program, rules or models: some changes may come from that"),
    "compared_of": ("对照了 {n} 份报告", "{n} reports compared"),
    "more_reports": ("另有 {n} 份错误和警告较少，见输出文件", "{n} more with fewer errors and warnings: see the outputs"),
    "passed_over": ("跳过 {n} 个不认识的文件", "{n} files of unknown type passed over"),
    "reading": ("读取", "reading"),
    "judging": ("审核", "auditing"),
    "files_a_second": ("每秒{n}份", "{n} a second"),
    "time_left": ("还需{n}", "{n} left"),
    "failed_so_far": ("未能读取{n}份", "{n} could not be read"),
    "audited_of": ("审核了 {audited}/{total} 份", "{audited} of {total} audited"),
}


def word(key: str, lang: Lang) -> str:
    """The word for ``key``. Raises KeyError for a key that has none: every key is written out above."""
    return _WORDS[key][0 if lang == "zh" else 1]


def status_word(status: str, lang: Lang) -> str:
    """The word for the status of a record: ``error`` is a crash there and no severity."""
    return word("crashed_file" if status == "error" else status, lang)


def outcome_word(outcome: str, lang: Lang) -> str:
    """The word for the outcome of a rule: ``error`` is a crash there and no severity."""
    return word("crashed_rule" if outcome == "error" else outcome, lang)


def finding_message(finding: Finding, lang: Lang) -> str:
    """A finding's message; in English it is rendered anew from its facts."""
    return message(finding.rule, finding.message, finding.facts, lang)


def message(rule: str, chinese: str, facts: Mapping[str, Any], lang: Lang) -> str:
    """The message of a finding or of its record; in English rendered from ``facts``.

    Where the rule is not installed, or has changed since the record was written, the Chinese words stand.
    """
    if lang == "zh":
        return chinese
    from nianshen.registry import UnknownRuleError, find
    from nianshen.rule import fill_in

    filled = {name: fact_in_english(name, value) for name, value in facts.items() if name != "message"}
    try:
        return fill_in(find(rule).messages[facts["message"]].en, filled)
    except (UnknownRuleError, KeyError):
        return chinese


def locator(chinese: str, lang: Lang) -> str:
    """Where a finding's evidence stands; headings of the report stay as they are printed."""
    return chinese if lang == "zh" else locator_in_english(chinese)


def label(chinese: str, lang: Lang) -> str:
    """A row or column of an official table."""
    return chinese if lang == "zh" else label_in_english(chinese)


def reason(chinese: str, lang: Lang) -> str:
    """Why a file was not audited."""
    return chinese if lang == "zh" else reason_in_english(chinese)


def joined(words: Iterable[str], lang: Lang) -> str:
    """A list in running text."""
    return ("、" if lang == "zh" else ", ").join(words)


def colon(lang: Lang) -> str:
    """The colon between a name and what is said of it."""
    return "：" if lang == "zh" else ": "


def in_brackets(words: str, lang: Lang) -> str:
    """A remark behind a word."""
    return f"（{words}）" if lang == "zh" else f" ({words})"
