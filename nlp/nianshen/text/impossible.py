"""What cannot be, by what the words themselves mean: more readers than readings, fifteen monthly circulars a year, 每月通报 and
月通报7次."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from nianshen.text.first_characters import Sought

_VALUE = r"(?:累计|达到?|为|约|共|突破|超过?|合计|：){0,2}"
_PEOPLE = r"(?:总)?(?:人数|用户数)"
_TIMES = r"(?:总)?(?:次数|人次|量)"
_ACTS = "阅读|访问|浏览|点击|观看|收听"
_MORE_READERS = Sought(
    rf"(?P<what>{_ACTS}){_PEOPLE}{_VALUE}(?P<people>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<people_unit>[万亿]?)(?:余|多)?人?[，、；](?:累计|总|共)?(?P=what){_TIMES}{_VALUE}(?P<times>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<times_unit>[万亿]?)"
)
_MORE_READERS_BEHIND = Sought(
    rf"(?P<what>{_ACTS}){_TIMES}{_VALUE}(?P<times>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<times_unit>[万亿]?)(?:余|多)?(?:人?次)?[，、；](?:累计|总|共)?(?P=what){_PEOPLE}{_VALUE}(?P<people>\d{{1,9}}(?:\.\d{{1,4}})?)(?P<people_unit>[万亿]?)"
)
_EVERY = Sought(r"(?:每|按|逐)(?:个)?(?P<often>月|季度?)(?:度)?(?:进行|开展|定期|予以|公开|对[^，。；]{1,20}|印发|下发|编发|发布|组织){0,2}(?P<deed>通报|抽查|检查|调度|例会|监测)")
_HELD = Sought(r"(?P<often>月|季)(?:度)?(?P<deed>通报|抽查|检查|调度|例会|监测)(?:会)?(?:共|累计)?(?P<times>\d{1,3})[次期份场]")
_TURNS = {"月": 12, "季": 4}
_NO_FACT = re.compile("将|拟|计划|下一?步|今后|应当|要求|须|20\\d\\d年起|月起|下半年|以来|历年|第[一二三四]季|上半年|部门|乡镇|单位")
_FACTORS = {"": 1, "万": 10_000, "亿": 100_000_000}
_NEAR = 400
_LEAD = 24


class Impossible(NamedTuple):
    """``why``: ``readers``: more people than readings; ``often``: more turns than the year has; ``seldom``: fewer than the
    words say elsewhere that there are, with the ``limit``. Half-open ranges of the text."""

    why: Literal["readers", "often", "seldom"]
    limit: int
    start: int
    end: int


def impossible(text: str) -> Iterator[Impossible]:
    """Everything of the kind in ``text``. Raises nothing; time is linear."""
    for pattern in (_MORE_READERS, _MORE_READERS_BEHIND):
        for m in pattern.finditer(text):
            people = Decimal(m["people"]) * _FACTORS[m["people_unit"]]
            times = Decimal(m["times"]) * _FACTORS[m["times_unit"]]
            if people > times:
                yield Impossible("readers", 0, m.start(), m.end())
    every = {(m["often"][0], m["deed"]): m.start() for m in _EVERY.finditer(text) if not _promised(text, m.start())}
    for m in _HELD.finditer(text):
        turns = _TURNS[m["often"]]
        told, at = int(m["times"]), every.get((m["often"], m["deed"]))
        if _promised(text, m.start()):
            continue
        if told > turns:
            yield Impossible("often", turns, m.start(), m.end())
        elif told < turns and at is not None and abs(at - m.start()) <= _NEAR:
            yield Impossible("seldom", turns, m.start(), m.end())


def _promised(text: str, start: int) -> bool:
    lead = text[max(0, start - _LEAD) : start]
    return _NO_FACT.search(re.split("[。；\n]", lead)[-1]) is not None
