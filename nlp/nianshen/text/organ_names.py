"""Whether two names are of one organ: 某县住房和城乡建设局, 县住建局 and its 办公室 are, two bureaus are not."""

from __future__ import annotations

import re
from typing import Literal

from nianshen.text.first_characters import Sought
from nianshen.text.in_order import stands_in_order
from nianshen.text.office_names import two_known_offices

Likeness = Literal["same", "akin", "different"]

_BRACKETED = re.compile(r"[（(][^（）()]{0,30}[）)]")
_INNER = Sought(
    r"(?:(?:党政|综合|政务公开|政府信息公开|信息公开|党群|行政|秘书)?(?:综合|工作|服务)?(?:领导小组)?(?:办公室|办公厅|科|股|(?<!办事)处|室)|(?<=[府会局委])办|党政办|综合办|办公室[\u4e00-\u9fff]{1,8}[科股处室])\Z"
)
_OF_PLACE = re.compile(r"(?P<place>.*(?:省|市|县|区|旗|州|盟|镇|乡|街道|苏木|园))(?:人民政府|政府|办事处|管理委员会|管委会|党工委|党委|委员会)?\Z")
_PLACE = re.compile(r".*[省市县区旗州盟镇乡]")
_ONLY_AN_OFFICE = re.compile(r"(?:党政|综合|政务公开|政府信息公开|信息公开|行政)?(?:综合|工作|服务)?(?:办公室|办|科|股|处|室|中心)")
_KEEPS_THE_SITE = re.compile(r"大数据|数据局|数据管理|数据发展|政务服务|行政审批|信息中心|信息化|政务公开|信息公开|融媒体|网信|电子政务|营商环境|政府网")
_COMMON = frozenset("局委办厅院署部处科室管理服务工作事务监督中心委员会人民政府和与办公的")


def likeness(one: str, other: str) -> Likeness:
    """How two names of organs stand to each other; ``akin`` where they share what they deal with, so that a reform or
    a short form may explain them. White space in names does not count."""
    first, second = _body(one), _body(other)
    if _ONLY_AN_OFFICE.fullmatch(first) or _ONLY_AN_OFFICE.fullmatch(second) or not first or not second:
        return "same"
    places = _OF_PLACE.fullmatch(first), _OF_PLACE.fullmatch(second)
    if places[0] and places[1]:
        return "same" if _shortens(*sorted((places[0]["place"], places[1]["place"]), key=len)) else "different"
    if places[0] or places[1]:
        return "different"
    if _also_called(one, second) or _also_called(other, first):
        return "same"
    first, second = first.replace("委员会", "委"), second.replace("委员会", "委")
    short, long = sorted((first, second), key=len)
    if _is_below(*sorted((_divided(first)[0], _divided(second)[0]), key=len)):
        return "different"
    if _shortens(short, long):
        return "same"
    where, what = _divided(first)
    other_where, other_what = _divided(second)
    if not _shortens(*sorted((where, other_where), key=len)) and where and other_where:
        return "different"
    if _shortens(*sorted((what, other_what), key=len)):
        return "same"
    if two_known_offices(what, other_what):
        return "different"
    return "akin" if len((set(what) & set(other_what)) - _COMMON) >= 2 else "different"


def keeps_the_site(name: str) -> bool:
    """Whether it is an organ that publishes for others: a government and its office, who runs the portal."""
    return _OF_PLACE.fullmatch(_body(name)) is not None or _KEEPS_THE_SITE.search(name) is not None


def governments_apart(one: str, other: str) -> bool:
    """Whether the two are governments (or their offices) of places of which neither lies in the other."""
    places = _OF_PLACE.fullmatch(_body(one)), _OF_PLACE.fullmatch(_body(other))
    if places[0] is None or places[1] is None:
        return False
    first, second = places[0]["place"], places[1]["place"]
    return likeness(one, other) == "different" and first not in second and second not in first


def _also_called(name: str, other: str) -> bool:
    """Whether a name in brackets (某局（某某局）) is what ``other`` ends with."""
    return any(len(m.group()) > 4 and other.endswith(m.group()[1:-1]) for m in _BRACKETED.finditer(name))


def _body(name: str) -> str:
    """The organ for which an inner office answers, without what stands in brackets: 某局 for 某局办公室."""
    name = _BRACKETED.sub("", "".join(name.split()))
    name = name.removeprefix("中共")
    inner = _INNER.search(name)
    while inner is not None and inner.start() > 0:
        name = name[: inner.start()]
        inner = _INNER.search(name)
    return name


def _shortens(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with characters left out, the last kept, or an inner unit's parent (某局, 某局某分局)."""
    if not short or (long.startswith(short) and short[-1] not in "省市县区旗州盟镇乡"):
        return True
    return stands_in_order(short, long) and short[-1] == long[-1]


def _is_below(place: str, other: str) -> bool:
    """Whether ``other`` lies in ``place`` (某市, 某市某区): their organs are two, whatever they deal with."""
    return bool(place) and other != place and other.startswith(place)


def _divided(name: str) -> tuple[str, str]:
    """Where the organ is and what it is: 某市某县, 水务局."""
    place = _PLACE.match(name[:-2])
    end = place.end() if place else 0
    if end and name.startswith(("场", "政", "域"), end) and name[end - 1] in "市区":  # 县市场监督管理局
        shorter = _PLACE.match(name[: end - 1])
        end = shorter.end() if shorter else 0
    return name[:end], name[end:]
