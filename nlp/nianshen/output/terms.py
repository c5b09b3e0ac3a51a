"""English for the names that findings use for places and for the labels of the official tables.

What a report says of itself (headings, titles, quotes) and the row labels of table 三 stay Chinese: an auditor has to
find them in the report.
"""

from __future__ import annotations

import re

_PLACES = {
    "标题": "title",
    "正文": "body",
    "引言": "introduction",
    "全文": "whole text",
    "全文的改进措施": "measures of the whole text",
    "附表": "annexed tables",
    "全文和附表": "whole text and annexed tables",
    "统计期限": "statistics period",
    "落款": "signature",
    "发布日期": "date of publication",
    "部分标题": "heading of the part",
    "各部分标题": "headings of the parts",
    "六个部分之外": "outside the six parts",
    "网页元数据和正文标题": "metadata of the page, title",
    "表二": "table 2",
    "表三": "table 3",
    "表四": "table 4",
}
_LABELS = {
    "自然人": "natural persons",
    "商业企业": "businesses",
    "科研机构": "research institutions",
    "社会公益组织": "public welfare organisations",
    "法律服务机构": "legal service providers",
    "其他": "other",
    "总计": "total",
    "行政复议": "administrative review",
    "行政诉讼": "administrative lawsuits",
    "未经复议直接起诉": "without prior review",
    "复议后起诉": "after review",
    "结果维持": "upheld",
    "结果纠正": "corrected",
    "其他结果": "other result",
    "尚未审结": "pending",
    "规章": "rules (规章)",
    "规范性文件": "normative documents",
    "行政规范性文件": "normative documents",
    "行政许可": "licences",
    "其他对外管理服务事项": "other services",
    "行政处罚": "penalties",
    "行政强制": "coercive measures",
    "行政事业性收费": "administrative fees",
    "政府集中采购": "central procurement",
    "本年制发件数": "issued this year",
    "本年废止件数": "repealed this year",
    "现行有效件数": "in force",
    "本年处理决定数量": "decisions this year",
    "处理决定数量": "decisions",
    "本年收费金额（单位：万元）": "fees collected (10,000 yuan)",
    "本年新制作数量": "made this year",
    "本年新公开数量": "published this year",
    "对外公开总数量": "published in all",
    "上一年项目数量": "items last year",
    "本年增/减": "change this year",
    "采购项目数量": "purchases",
    "采购总金额": "amount purchased",
    "主动公开": "proactive disclosure",
    "依申请公开": "disclosure on request",
    "政府信息管理": "information management",
    "平台建设": "platforms",
    "监督保障": "supervision",
    "总体情况": "the overview",
    "存在的问题": "problems",
}
_NAMED = _PLACES | _LABELS
_LABEL_FACTS = frozenset({"table", "row", "rows", "column", "columns", "sides", "group", "aspects", "section"})
"""Facts of rules that hold labels of the form or names of tables; any other fact may be a quote."""
_TEXT_OF = "的文字"
_PAGE = re.compile(r"第(\d{1,5})页|工作表“(.{0,40})”|附件“(.{0,200})”")


def locator_in_english(locator: str) -> str:
    """A place as findings name it, in English as far as it is none of the report's own headings."""
    return "; ".join(_place(piece) for piece in locator.split("；"))


def fact_in_english(name: str, value: object) -> object:
    """A fact that is made of labels only in English; any other as it is."""
    if name not in _LABEL_FACTS or not isinstance(value, str):
        return value
    return _list(value)


def label_in_english(label: str) -> str:
    """A label of the official tables in English; one that is not known here stays as it is."""
    return _list(label)


def _place(piece: str) -> str:
    if piece.endswith(_TEXT_OF):
        return "text of " + piece.removesuffix(_TEXT_OF)
    return " · ".join(_page(where) or " × ".join(map(_list, where.split(" × "))) for where in piece.split(" · "))


def _page(where: str) -> str | None:
    """The page, sheet or attached file of a quote; None for any other place."""
    if m := _PAGE.fullmatch(where):
        return f"page {m[1]}" if m[1] else f"attachment “{m[3]}”" if m[3] else f"sheet “{m[2]}”"
    return None


def _list(words: str) -> str:
    """Labels joined by 、, each perhaps with figures behind it; as it stands if one of them is no known label."""
    found = []
    for item in re.split(r"[、·/]", words) if words not in _NAMED else [words]:
        label, space, figures = item.partition(" ")
        if label not in _NAMED:
            return words
        found.append(_NAMED[label] + space + figures)
    return ", ".join(found)
