"""What is written in a table where there is nothing to count."""

from __future__ import annotations

FILLERS = frozenset({"/", "//", "／", "\\", "\\\\", "-", "--", "－", "–", "—", "——", "无", "没有", "零"})
"""The whole content of a cell, as printed: arithmetic takes it for 0, and the auditor is told of it."""
