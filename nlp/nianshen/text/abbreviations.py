"""Abbreviations that a text declares: （以下简称“县水利局”）, （以下简称《条例》）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.text.word_edges import common_words

_SIGN = re.compile("简称|下称")
_NAME = re.compile(
    r"(?:为|：|:)?[ \u3000]?(?P<open>[“\"《〈‘「])?(?P<name>[^，。；：）)”\"》〉’」（(《“\n]{1,24})(?P<close>[”\"》〉’」])?"
)
_BODIES = ("局", "办", "委", "院", "厅", "站", "处", "所", "队", "府")
"""Words in common use that end so (县局) are abbreviations of the body that declares them."""
_LEAD = ("以下", "以下统一", "以下均", "下文", "后文")
_NO_DECLARATION = ("的", "为", "非", "用", "无")
_CLOSER = {"《": "》", "〈": "〉"}


@dataclass(frozen=True, slots=True)
class Declared:
    """``name`` is the abbreviation, with its title marks if it has them; ``start``..``end`` where it is declared."""

    name: str
    start: int
    end: int


def declared(text: str) -> Iterator[Declared]:
    """Every abbreviation that ``text`` declares, in order. 我局 and its like stand for the organ and are none; nor are
    words in common use without marks (以下简称办法), which are used in their own sense as well."""
    for sign in _SIGN.finditer(text):
        start = sign.start() - max((len(lead) for lead in _LEAD if text.endswith(lead, 0, sign.start())), default=0)
        m = _NAME.match(text, sign.end())
        if m is None or text.endswith(_NO_DECLARATION, 0, start):
            continue
        name = m["name"].strip()
        if len(name) < 2 or name.startswith(("我", "本", "“")):
            continue
        if m["open"] is None and name in common_words() and not name.endswith(_BODIES):
            continue
        if m["open"] in _CLOSER:
            name = m["open"] + name + _CLOSER[m["open"]]
        yield Declared(name, start, m.end())


_JOINS_BEFORE = frozenset("由和与、经在对向及按照据是为以将把或给到从依了的")
_VERBS_BEFORE = ("配合", "会同", "联合", "协调", "组织", "委托", "报送", "提请", "落实", "贯彻", "执行", "根据", "遵守", "学习", "宣传", "修订", "完成", "围绕", "通过")
_PLACES_BEFORE = ("网站", "平台", "公众号", "门户")
"""县政府网站住建局专栏: what stands before is where, no part of the name."""
_REACH = 60


def first_use_before(text: str, abbreviation: Declared) -> int | None:
    """Where the abbreviation is first used before it is declared, None if nowhere.

    Part of a longer name (青坪县水利局 for 县水利局) is no use of it, nor are the words that the declaration explains.
    """
    name = abbreviation.name
    limit = abbreviation.start
    at = text.find(name, 0, limit)
    while at >= 0:
        before = text[at - 1 : at]
        free = name.startswith("《") or not before or not "\u4e00" <= before <= "\u9fff" or before in _JOINS_BEFORE
        free = free or text.endswith((*_VERBS_BEFORE, *_PLACES_BEFORE), 0, at)
        explained = limit - (at + len(name)) <= 2
        if free and not explained and not _inside_title(text, at, name):
            return at
        at = text.find(name, at + len(name), limit)
    return None


def _inside_title(text: str, at: int, name: str) -> bool:
    if name.startswith("《"):
        return False
    opened = text.rfind("《", max(0, at - _REACH), at)
    return opened >= 0 and text.find("》", opened, at) < 0
