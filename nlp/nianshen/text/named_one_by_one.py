"""Things that are counted and then named one by one: 专区3处，分别位于甲、乙; 会议3次（3月12日、9月20日）; 文件2件，分别是《甲》《乙》《丙》."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.text.announced import Miscount
from nianshen.text.counted import cardinal
from nianshen.text.first_characters import Sought

_COUNTED = Sought(
    r"(?P<number>(?<![\d.年月第])\d{1,2}|[二两三四五六七八九十])(?P<unit>[大]?[处个次期场件项篇家名人批类种部份所])(?P<what>[^，。；：、（）\d\n]{0,10})"
    r"(?P<open>[，：]?(?:(?:时间|地点|对象|主题|日期|名称)?(?:分别|依次)(?:为|是|位于|设在|设于|系)：?|即(?:为|是)?：?)|（)"
    r"(?P<list>[^。；\n）]{3,160})(?P<close>[。；\n）]|\Z)"
)
_NO_NUMBER_BEFORE = frozenset("0123456789.第每各其数之百千十一二两三四五六七八九年月·近约超逾前后余")
_DATE = re.compile(r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|份|底|初)?|\d{1,2}日")
_TITLES = re.compile(r"(?:《[^《》]{1,60}》[、和及与，]?){1,20}")
_TITLE = re.compile(r"《[^《》]{1,60}》")
_JOINS = re.compile("[和及与]|以及")
_OPEN = re.compile("等|…|例如|如下")
_VALUE = re.compile(r"\d|[一二两三四五六七八九十](?=[处个次期场件项篇家名人条份])")
_DOING = re.compile("[将把对向由被]|通过|加强|做好|推进|落实|完善|公开|发布|开展|负责")
_MOST, _LONGEST_ITEM, _MOST_TOLD, _FAR = 2000, 16, 12, 3


def named_one_by_one(text: str) -> Iterator[Miscount | None]:
    """Every number of ``text`` whose things are named right behind it, None where as many are named. Dates and titles are
    counted surely; of other names 和 may join two or stand within one. Raises nothing; time is linear."""
    for m in islice(_COUNTED.finditer(text), _MOST):
        if text[max(0, m.start() - 1) : m.start()] in _NO_NUMBER_BEFORE:
            continue
        told = int(m["number"]) if m["number"].isdecimal() else cardinal(m["number"]) or 0
        if not 1 < told <= _MOST_TOLD or (m["open"] == "（") is not (m["close"] == "）"):
            continue
        found = _named(m["list"], bracketed=m["open"] == "（")
        if found is None:
            continue
        least, most, length = found
        if least <= told <= most:
            yield None
        elif min(abs(told - least), abs(told - most)) <= _FAR:
            yield Miscount(told, most if most < told else least, m.start(), m.start("list") + length, True)


def _named(words: str, *, bracketed: bool) -> tuple[int, int, int] | None:
    """How many things ``words`` name at least and at most, and how long the list is; None where it is no closed list."""
    if _OPEN.search(words):
        return None
    dates = re.split("[、，和及与]", words)
    if len(dates) > 1 and all(_DATE.fullmatch(date) for date in dates):
        return len(dates), len(dates), len(words)
    titles = _TITLES.match(words)
    if titles is not None:
        count = len(_TITLE.findall(titles.group()))
        ended = titles.end() == len(words) or titles.group().endswith("，")
        return (count, count, titles.end()) if ended else None
    if bracketed or _VALUE.search(words):
        return None
    first = words.partition("，")[0]
    items = first.split("、")
    if len(items) < 2 or any(len(item) > _LONGEST_ITEM or _DOING.search(item) for item in items):
        return None
    return len(items), len(items) + sum(len(_JOINS.findall(item)) for item in items), len(first)
