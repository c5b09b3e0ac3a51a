"""What is written in a table where there is nothing to count."""

from __future__ import annotations

FILLERS = frozenset({"/", "//", "／", "\\", "\\\\", "＼", "―", "─", "～", "~", "-", "--", "－", "–", "—", "——", "无", "没有", "零",
    "不涉及", "不适用", "未涉及", "未发生", "未产生", "未收取", "暂无", "无数据", "未开展", "N/A", "n/a", "NA", "／／", "*", "×"})
"""The whole content of a cell, as printed: arithmetic takes it for 0, and the auditor is told of it."""
