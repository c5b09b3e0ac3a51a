"""What a page may cost before it is parsed: the parser's time is quadratic in the depth of open elements."""

from __future__ import annotations

import re
from collections import Counter

from nianshen.intake.document import UnreadableError

MAX_TAGS = 500_000
MAX_DEPTH = 3_000
MAX_WORK = 300_000_000
"""Sum over all tags of the number of open elements: what the parser walks in the worst case, about half a second."""

MAX_NODES = 2_000_000
"""Tags and the formatting elements reopened for them (an unclosed ``<font>`` is repeated in every later block)."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})")
_HARMLESS = 2_500
_FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)  # fmt: skip
_NEVER_OPEN = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
    "colgroup", "caption", "rb", "rt", "rp",
))  # fmt: skip
"""Void elements, and those that a next one of their kind closes."""


def check_limits(page: str) -> None:
    """Pass over a page that can be parsed in a second or so.

    Raises:
        UnreadableError: ``too_many_tags`` or ``too_deep``.
    """
    if page.count("<") <= _HARMLESS:
        return
    opened: Counter[str] = Counter()
    depth = formatting = work = nodes = 0
    for tags, m in enumerate(_TAG.finditer(page)):
        if tags >= MAX_TAGS or nodes > MAX_NODES:
            raise UnreadableError(
                "too_many_tags",
                f"网页的标签过多（超过 {MAX_TAGS} 个）或有大量标签没有关闭，不像一篇报告。请只保留正文后再试",
            )
        if depth > MAX_DEPTH or work > MAX_WORK:
            raise UnreadableError("too_deep", f"网页的标签嵌套过深（{depth} 层），无法安全读取。请只保留正文后再试")
        nodes += 1 + formatting
        work += depth
        name = m[2].lower()
        if name in _NEVER_OPEN:
            continue
        step = -1 if m[1] else 1
        if step < 0 and not opened[name]:
            continue
        opened[name] += step
        depth += step
        formatting += step if name in _FORMATTING else 0
