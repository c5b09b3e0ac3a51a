"""What an organ's name is made of: the place, the organ, the office that signs for it."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")
_OFFICE = re.compile(r"(?:办公室|办公厅|综合办公室|党政办公室|党政办)\Z")
_PLACE = re.compile(r"\A(?!城市|城乡).{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|实验区|开发区|高新区|新区|省|市|州|盟|地区|县|区|旗|镇|乡|街道)")
_GOVERNMENTS = ("", "政府", "管委会", "办事处", "党政办公室", "综合办公室")
_BRACKETED = re.compile(r"[（(][^（()）]{0,20}[）)]\Z")


def normal_name(organ: str) -> str:
    """The name without white space and a bracketed addition at its end; 委员会 of a zone as 委会."""
    name = _BRACKETED.sub("", _SPACE.sub("", organ))
    return name.replace("管理委员会", "管委会").replace("人民政府", "政府")


def place_of(organ: str) -> str:
    """The place that the name begins with, as deep as it goes (省 市 县), empty where none is told."""
    rest, place = normal_name(organ), ""
    while m := _PLACE.match(rest):
        place += m.group()
        rest = rest[m.end() :]
    return place


def office_of(organ: str) -> str:
    """The name without the office that signs for it: 县政府办公室 → 县政府. The same name where it is no such office."""
    name = normal_name(organ)
    head = _OFFICE.sub("", name)
    return head if head != name and head.endswith(("政府", "管委会", "委员会", "镇", "乡", "街道办事处")) else name


def seat_of(organ: str) -> str | None:
    """The place whose government (or zone whose committee) the organ is, with or without its office: 某县政府办公室 and
    某县 → 某县. None for a department."""
    head, place = office_of(organ), place_of(organ)
    return place if place and head.removeprefix(place) in _GOVERNMENTS else None


def own_names(organ: str | None) -> tuple[str, ...]:
    """The names under which an organ speaks of itself in its report, longest first: the whole, without the place,
    and the place."""
    if not organ:
        return ()
    whole = _SPACE.sub("", organ)
    place = place_of(organ)
    names = {whole, normal_name(organ), normal_name(organ).removeprefix(place), place}
    return tuple(sorted((n for n in names if len(n) > 1), key=lambda n: (-len(n), n)))
