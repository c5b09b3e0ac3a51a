"""Organs that a text names as the owner of a disclosure guide, catalogue or report, and that are not the one that reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nianshen.text.organ_parts import normal_name, office_of, own_names, place_of

_ENDS = r"(?:局|委员会|办公室|厅|管委会|人民政府|街道办事处|镇|乡|中心|分局|支队|大队)"
_OWNS = re.compile(
    rf"(?P<organ>(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,24}}?{_ENDS}|(?<=[《“在到由了和与及])[\u4e00-\u9fff]{{2,24}}?{_ENDS}|(?<=[按依参]照)[\u4e00-\u9fff]{{2,24}}?{_ENDS})"
    r"(?:的)?(?:(?P<thing>(?:政府|政务)?信息公开(?:指南|目录|申请表|申请指南|年度报告|工作年度报告|工作规定|工作制度|专栏)))"
)
_TELLS = re.compile(
    rf"(?:\A|(?<=[。；\n]))(?:20\d\d年(?:度)?，?)?(?P<organ>[\u4e00-\u9fff]{{2,24}}?{_ENDS})(?:20\d\d年(?:度)?)?(?:共|累计|全年)?(?:主动公开|收到|受理)(?:各类)?(?:政府|政务)?信息"
)
_PRONOUN = re.compile(r"[我本各该贵全其]|(?:上级|有关|相关|所属|下属|本级|市直|县直|区直|省直|各级|其他|全[市县区省]|同级|基层|地方|国务院|国家|中央)")
_VERB = re.compile(r"(?:修订|编制|发布|完善|更新|印发|制定|公布|依据|根据|按照|参照|通过|登录|查阅|[向对在由了])了?")
_BODY = re.compile(r"局|委员会|办公室|厅|管委会|政府|办事处|镇|乡|中心|队")
_SHORTEST = 4


class Named(NamedTuple):
    """``organ`` named at ``start``..``end`` of the text with what it owns. ``subject``: its work is told of, else a thing
    of its own is referred to. ``sure``: the name is whole, place included."""

    start: int
    end: int
    organ: str
    subject: bool
    sure: bool


def foreign_names(text: str, organ: str) -> Iterator[Named]:
    """Every organ but ``organ``, its office and the governments above it that the text names so, in order of kind.

    Raises nothing; takes time linear in the length of the text.
    """
    if "信息公开" in text:
        for m in _OWNS.finditer(text):
            yield from _judged(m, organ, subject=False)
    for m in _TELLS.finditer(text):
        yield from _judged(m, organ, subject=True)


def _judged(m: re.Match[str], organ: str, *, subject: bool) -> Iterator[Named]:
    begins = m.start("organ")
    for verb in _VERB.finditer(m["organ"]):
        begins = m.start("organ") + verb.end()
    name = m.string[begins : m.end("organ")]
    if len(name) < _SHORTEST or _PRONOUN.match(name) or _own(name, organ):
        return
    place = place_of(name)
    whole = bool(place) and _BODY.search(name.removeprefix(place)) is not None
    same_tail = normal_name(name).removeprefix(place)[-2:] == normal_name(organ)[-2:]
    if not place and not same_tail:
        return
    yield Named(begins, m.end(), name, subject, whole)


def _own(name: str, organ: str) -> bool:
    """Whether the name is the organ's own, its office's, or that of a government."""
    mine, theirs = normal_name(organ), normal_name(name)
    if theirs in own_names(organ) or office_of(theirs) == office_of(mine) or mine.endswith(theirs) or theirs.endswith(mine):
        return True
    if theirs.endswith(("政府", "政府办公室", "管委会", "管委会办公室", "政府办公厅")):
        return True
    return not place_of(theirs) and theirs in own_names(organ)
