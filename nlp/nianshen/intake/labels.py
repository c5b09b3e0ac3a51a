"""The labels that pages and archives put before the facts about a document: 索引号, 发布机构, 发布日期 …"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATES = (
    "发布时间", "发布日期", "公开日期", "公开时间", "发文日期", "成文日期", "成文时间", "生成日期", "生成时间",
    "印发日期", "更新时间", "更新日期", "信息时间", "时间", "日期",
)  # fmt: skip
_ORGANS = (
    "信息来源", "文章来源", "稿件来源", "内容来源", "来源", "发布机构", "公开机构", "发文机关", "发文机构", "发文单位",
    "发布单位", "制发机关", "信息提供单位", "公开责任部门", "公开主体", "作者", "责任编辑", "编辑", "供稿单位",
)  # fmt: skip
_OTHERS = (
    "标题", "名称", "信息名称", "文件名称", "公文名称", "文号", "发文字号", "文件编号", "索引号", "信息索引号", "索引",
    "主题分类", "信息分类", "信息类别", "信息类型", "体裁分类", "组配分类", "服务对象分类", "服务对象", "分类", "主题词",
    "关键词", "关键字", "效力状态", "有效性", "时效性", "时效", "是否有效", "生效日期", "实施日期", "失效日期", "废止日期",
    "有效期", "栏目", "所属栏目", "原文链接", "链接", "网址", "内容概述", "内容概要", "公开方式", "公开范围", "公开时限",
    "公开形式", "公开属性", "公文种类", "文种", "语种", "载体类型", "信息格式",
)  # fmt: skip

DATE_LABELS = frozenset(_DATES)
LABELS = frozenset((*_DATES, *_ORGANS, *_OTHERS))
"""Labels without white space and brackets."""

_LONGEST = 24
_REACH = 2000
_BLANK_OR_BRACKET = re.compile(r"[\s\[\]【】·•●◆*]+")
_BETWEEN = r"[ \t\u3000\xa0]{0,4}"
_SPACED_LABELS = "|".join(_BETWEEN.join(label) for label in sorted(LABELS, key=len, reverse=True))
_MARKED_LABEL = re.compile(
    rf"(?:^|(?<=[\s|｜]))(?:[\[【·•●◆*]?{_BETWEEN}(?P<label>{_SPACED_LABELS}){_BETWEEN}[\]】]?{_BETWEEN}[:：]"
    rf"|[\[【]{_BETWEEN}(?P<bracketed>{_SPACED_LABELS}){_BETWEEN}[\]】])"
)
_CELL = re.compile(r"[^|｜\t]+|(?<=[|｜\t])(?=[|｜\t])")


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A label and the half-open range of its value in the line; an empty range for a blank value."""

    label: str
    start: int
    end: int


def known_label(printed: str) -> str | None:
    """The label that a string is, however spaced or bracketed (``[ 索 引 号 ]``, ``文号：``); None for anything else."""
    if len(printed) > _LONGEST:
        return None
    label = _BLANK_OR_BRACKET.sub("", printed.rstrip().rstrip(":："))
    return label if label in LABELS else None


def labelled_values(line: str) -> list[LabelledValue]:
    """The fields of a line that begins with a known label and a colon, or one in brackets; empty where it does not.

    A further known label after white space ends the value before it.
    """
    marks = list(_MARKED_LABEL.finditer(line, 0, _REACH))
    if not marks or line[: marks[0].start()].strip():
        return []
    ends = [m.start() for m in marks[1:]] + [len(line)]
    return [
        LabelledValue(_BLANK_OR_BRACKET.sub("", m["label"] or m["bracketed"]), *trimmed(line, m.end(), end))
        for m, end in zip(marks, ends, strict=True)
    ]


def labelled_cells(line: str) -> list[LabelledValue]:
    """The fields of a line of cells (pipes or tabs) whose first printed cell is a known label; else empty.

    The cell after a label is its value, unless that is a label itself: then the value is blank.
    """
    cells = [trimmed(line, m.start(), m.end()) for m in _CELL.finditer(line, 0, _REACH)]
    while cells and cells[0][0] == cells[0][1]:
        del cells[0]
    if len(cells) < 2 or not known_label(line[slice(*cells[0])]):
        return []
    fields = []
    at = 0
    while at < len(cells):
        start, end = cells[at]
        at += 1
        if not (label := known_label(line[start:end])):
            continue
        value = (end, end)
        if at < len(cells) and not known_label(line[slice(*cells[at])]):
            value = cells[at]
            at += 1
        fields.append(LabelledValue(label, *value))
    return fields


def trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges; the empty range at ``start`` where nothing else is in it."""
    while end > start and line[end - 1].isspace():
        end -= 1
    if start == end:
        return start, start
    while line[start].isspace():
        start += 1
    return start, end
