"""What Art. 32 of the 2007 regulation asks of a report, for the report years up to 2018. There was no national form.

``mentions`` are the wordings by which a report may speak of a content; one anywhere in the text is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from nianshen.report import PartKind

FIRST_YEAR, LAST_YEAR = 2008, 2018


@dataclass(frozen=True, slots=True)
class StatutoryContent:
    """One of the six contents. ``headings`` are words by which a section about it is known."""

    item: str
    kind: PartKind
    label: str
    mentions: tuple[str, ...]
    headings: tuple[str, ...]


CONTENTS = (
    StatutoryContent(
        "（一）",
        "disclosure",
        "主动公开政府信息的情况",
        ("主动公开", "公开政府信息", "公布政府信息", "公开信息", "信息公开"),
        ("主动公开",),
    ),
    StatutoryContent(
        "（二）",
        "requests",
        "依申请公开政府信息和不予公开政府信息的情况",
        ("依申请", "申请公开", "公开申请", "申请信息公开", "不予公开", "受理申请"),
        ("依申请", "申请公开", "公开申请", "不予公开"),
    ),
    StatutoryContent(
        "（三）",
        "fees",
        "政府信息公开的收费及减免情况",
        ("收费", "减免", "收取费用", "收取任何费用", "检索费", "复制费", "邮寄费", "免费"),
        ("收费", "减免"),
    ),
    StatutoryContent(
        "（四）",
        "disputes",
        "因政府信息公开申请行政复议、提起行政诉讼的情况",
        ("行政复议", "行政诉讼", "复议", "诉讼", "申诉"),
        ("复议", "诉讼", "申诉"),
    ),
    StatutoryContent(
        "（五）",
        "problems",
        "政府信息公开工作存在的主要问题及改进情况",
        ("问题", "不足", "薄弱环节", "差距", "改进", "下一步", "打算"),
        ("问题", "不足", "改进", "打算", "下一步", "工作思路", "努力方向", "工作计划", "工作安排"),
    ),
    StatutoryContent(
        "（六）",
        "other",
        "其他需要报告的事项",
        ("其他需要报告", "其它需要报告", "需要报告的其他", "需要说明的", "其他事项", "其它事项", "其他重要事项"),
        ("其他需要", "其它需要", "需要报告", "需要说明", "其他事项", "其它事项", "附表", "附件", "统计表"),
    ),
)
