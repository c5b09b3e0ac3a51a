"""What a quantity counts (申请, 信息, 留言), and which way it is rounded: 120余条, 近120条, 约120条."""

from __future__ import annotations

import re
from typing import Literal

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

Rounded = Literal["exact", "more", "less", "about"]
"""``more``: 120余条, 逾120条. ``less``: 近120条, 不到120条. ``about``: 约120条."""

_MORE_AFTER = re.compile(r"[\d万千百十]\s?[余多](?![十百千])")
_ROUNDS_BEFORE: tuple[tuple[Rounded, tuple[str, ...]], ...] = (
    ("less", ("不足", "不到", "接近", "将近", "近")),
    ("more", ("超过", "超", "逾", "突破")),
    ("about", ("大约", "约")),
)
_CLAUSE_ENDS = "，。；：！？\n（("
_REACH, _LONGEST, _WORD = 40, 14, 3
_LINK = "数量总条一共计合累为达到有仅约近了：: \t\u3000"
"""All that may stand between a thing and its count: what names anything else (申请涉及事项5项) counts that."""
_BEFORE_THINGS = {
    "request": ("申请", "依申请公开"),
    "message": ("留言", "来信", "信件", "咨询", "投诉"),
    "item": ("信息", "动态", "稿件", "公开", "推送", "发布", "公开内容"),
}
_NOT_ITEMS = ("予以公开", "部分公开", "不予公开", "同意公开")
_AFTER_THINGS = (
    ("request", Sought(r"(?:政府信息公开|信息公开|公开)?申请(?![人表书])")),
    ("message", Sought(r"(?:群众|网民)?(?:留言|来信|咨询|投诉)")),
    ("item", Sought(r"(?:政府|政务|各类|公开)?信息(?![员化系])")),
)
_FIRST_AFTER = frozenset("政信公申群网留来咨投各")
_OTHER_THING = ("规范性文件", "文件", "解读", "公报", "图解", "视频", "建议", "提案", "问题", "事项", "复议", "诉讼", "公告", "决定")


def rounding(text: str, quantity: Quantity) -> Rounded:
    """Which way the quantity is rounded by the words in and before it."""
    if _MORE_AFTER.search(text, quantity.start, quantity.end):
        return "more"
    before = text[max(0, quantity.start - _WORD) : quantity.start]
    return next((way for way, words in _ROUNDS_BEFORE if before.endswith(words)), "exact")


def clause_of(text: str, quantity: Quantity) -> int:
    """Where the clause begins in which a quantity stands, at most 40 characters before it."""
    far = max(0, quantity.start - _REACH)
    return max(far, 1 + max(text.rfind(mark, far, quantity.start) for mark in _CLAUSE_ENDS))


def thing_counted(text: str, quantity: Quantity) -> str | None:
    """``request``, ``item`` (of information) or ``message`` where the words right beside it name it, else None."""
    return named_beside(text, quantity)[0]


def named_beside(text: str, quantity: Quantity) -> tuple[str | None, str]:
    """The same with the word that names it (信息, 来信, 动态), empty where none does."""
    if text[quantity.end : quantity.end + 1] in _FIRST_AFTER:
        for name, thing in _AFTER_THINGS:
            named = thing.match(text, quantity.end)
            if named:
                return name, named.group()[-2:]
    if text.startswith(_OTHER_THING, quantity.end):
        return None, ""
    words = text[max(0, quantity.start - _LONGEST) : quantity.start].rstrip(_LINK)
    for name, things in _BEFORE_THINGS.items():
        if words.endswith(things):
            return (None, "") if words.endswith(_NOT_ITEMS) else (name, words[-2:])
    return None, ""


def says_no_thing(text: str, quantity: Quantity) -> bool:
    """Whether the clause before a quantity names nothing, so that it counts what was last spoken of: 45件均已答复, 共计45件."""
    before = text[clause_of(text, quantity) : quantity.start]
    return len(before) <= _LONGEST and not before.strip(_LINK + "上述以这该其中")
