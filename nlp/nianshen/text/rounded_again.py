"""Rounded numbers that take up what was counted before: 上述500多件申请中, 近百件办结的申请, 这20余条.

Such a number heads its clause: no verb stands before it that would tell of something new. Whether it agrees with the
count it takes up is for the caller to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nianshen.text.counted import MULTIPLES, cardinal

_TAKEN_UP = re.compile(
    r"(?:(?<=[。；，：\n、）])|\A)(?P<lead>(?:这些?|上述|以上|前述|该|全年|本年度?|全部|所有)?的?)"
    r"(?P<way>不足|不到|将近|接近|大约|近|上|逾|超过?|约)?"
    r"(?P<number>\d{1,7}(?:\.\d{1,2})?[百千万]?|[一二两三四五六七八九十][一二两三四五六七八九十百千]{0,6}万?|[百千万])(?P<more>[余多]?)"
    r"(?P<unit>人次|条|件|篇|份|例|项|次|个|户|家|处|期|套|宗|封|人|名)(?P<after>(?:以上)?[^，。；：\n]{0,12})"
)
_POINTS = ("这", "上述", "以上", "前述", "该")
_OTHER_SCOPE = re.compile(r"全市|全县|全区|全省|全国|全系统|系统|历年|累计|以来|往年|上年|去年|每年|近[一二两三四五六七八九十\d]年|许可|审批|补贴|补助|低保|住房|登记申请")
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_ON = re.compile("[里中内均都已]|集中|主要|全部|提高|反映|涉及|来自|覆盖")
"""Where the thing counted has been named, and something is said of it."""
_WAYS = {"不足": "below", "不到": "below", "将近": "near", "接近": "near", "近": "near", "大约": "about", "约": "about", "上": "from", "逾": "over", "超": "over", "超过": "over"}
_NEAR, _ABOUT, _OVER = Decimal("0.7"), Decimal("0.2"), Decimal("1.5")


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A rounded number at its half-open range, the unit included, its least and greatest value, and ``words``: what
    follows it in its clause. ``points``: it points back in so many words (这, 上述)."""

    start: int
    end: int
    least: Decimal
    most: Decimal
    unit: str
    words: str
    points: bool

    def admits(self, value: int | Decimal) -> bool:
        """Whether an exact count may be meant by it."""
        return self.least <= value <= self.most


def taken_up(text: str) -> Iterator[TakenUp]:
    """Every rounded number of ``text`` that takes up a count, in order; those of another scope (全市近百件) left out."""
    for m in _TAKEN_UP.finditer(text):
        if not (m["way"] or m["more"]) or m["after"].startswith(("以上", "左右")):
            continue
        points = m["lead"].startswith(_POINTS)
        if not points and _OTHER_SCOPE.search(m["after"]):
            continue
        value, place = _value(m["number"])
        if value is None or value < 10:
            continue
        least, most = _range(_WAYS.get(m["way"] or "", "over"), value, place, bool(m["more"]))
        run = _CHINESE.match(_ON.split(m["after"], maxsplit=1)[0])
        yield TakenUp(
            m.start("way") if m["way"] else m.start("number"), m.end("unit"), least, most, m["unit"],
            run.group() if run else "", points,
        )  # fmt: skip


def _value(number: str) -> tuple[Decimal | None, Decimal]:
    """The number, and the value of the last place that is not nought."""
    multiple = MULTIPLES.get(number[-1], 1) if number[0].isdecimal() or len(number) == 1 else 1
    figures = number.rstrip("百千万") if multiple > 1 else number
    if not figures:
        return Decimal(multiple), Decimal(multiple)
    value = Decimal(figures) if figures[0].isdecimal() else cardinal(figures)
    if value is None:
        return None, Decimal(1)
    value = Decimal(value) * multiple
    place = Decimal(1)
    while value and value % (place * 10) == 0:
        place *= 10
    return value, place


def _range(way: str, value: Decimal, place: Decimal, more: bool) -> tuple[Decimal, Decimal]:
    if more and way != "about":
        return value, max(value + place, value * Decimal("1.2"))
    return {
        "below": (Decimal(0), value),
        "near": (value * _NEAR, value),
        "about": (value * (1 - _ABOUT), value * (1 + _ABOUT)),
        "from": (value, value * 10),
        "over": (value, value * _OVER),
    }[way]
