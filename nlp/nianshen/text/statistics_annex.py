"""The table of statistics at the end of a report under the regulation of 2007, and what the text before it tells of the
same figures: 主动公开信息数 | 条 | 318; 收到申请数 | 件 | 9; 行政复议数 | 件 | 1; 行政诉讼数 | 件 | 0."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nianshen.text.first_characters import Sought

_HEAD = re.compile(r"(?:情况|工作|数据|信息公开)统计表?|统计指标|统计附表")
_BETWEEN = r"[\s|｜│（(）)：:]"
_NUMBERS = rf"(?P<numbers>(?:{_BETWEEN}{{0,6}}[条件次个份宗]{{1,2}}{_BETWEEN}{{0,6}}|{_BETWEEN}{{1,6}})\d{{1,7}}(?:{_BETWEEN}{{1,6}}\d{{1,7}}){{0,3}})(?![\d.])"
_ROWS = {
    "disclosed": Sought(rf"主动公开(?:政府)?信息(?:总?数量?|条数)(?:（[^）]{{0,40}}）)?{_NUMBERS}"),
    "requests": Sought(rf"收到(?:政府信息公开|信息公开|公开)?申请(?:总?数量?|件数){_NUMBERS}"),
    "review": Sought(rf"行政复议(?:总?数量?|件数|申请数|案件数)?{_NUMBERS}"),
    "suit": Sought(rf"行政诉讼(?:总?数量?|件数|案件数)?{_NUMBERS}"),
}
_TOLD = {
    "disclosed": Sought(r"(?:全年|本年度?|20\d\d年度?)[^。；\d]{0,16}主动公开(?:各类)?(?:政府)?信息(?:共|共计|总计)?(?P<number>\d{1,7})[余多]?条"),
    "requests": Sought(r"(?:收到|受理)(?:政府信息公开|信息公开|公开)?(?:书面)?申请(?:共|共计)?(?P<number>\d{1,6})[件份宗]"),
    "review": Sought(r"(?<!\d)(?P<number>\d{1,5})[件份起宗](?:有关|涉及|因|关于)?(?:政府信息公开|信息公开)?(?:引发的|的)?行政复议|申请行政复议(?:的)?(?:案件)?(?P<after>\d{1,5})[件起宗]"),
    "suit": Sought(r"(?<!\d)(?P<number>\d{1,5})[件份起宗](?:有关|涉及|因|关于)?(?:政府信息公开|信息公开)?(?:引发的|的)?行政诉讼|提起(?:的)?行政诉讼(?:的)?(?:案件)?(?P<after>\d{1,5})[件起宗]"),
}
_WIDER = re.compile(r"全[市县区省镇]|累计|历年|以来|其中|上年|去年|[余多]条|约|各[部单]")
_DIGITS = re.compile(r"\d{1,7}")
_MOST = 4000


class AnnexFigure(NamedTuple):
    """One figure: the ``numbers`` of its row (several where the table has columns of earlier years too) and where it
    stands."""

    name: str
    numbers: tuple[int, ...]
    start: int
    end: int


def annex_figures(text: str) -> list[AnnexFigure]:
    """The figures of the statistics at the end of ``text``; empty where there are none. Raises nothing."""
    heads = [m.start() for m in _HEAD.finditer(text, len(text) // 3)]
    if not heads:
        return []
    found: list[AnnexFigure] = []
    for name, row in _ROWS.items():
        m = row.search(text, heads[0])
        if m is not None:
            numbers = tuple(int(n) for n in _DIGITS.findall(m["numbers"]))
            found.append(AnnexFigure(name, numbers, m.start(), m.end()))
    return found


def told_figures(text: str, sentences: Sequence[tuple[int, int]], name: str) -> Iterator[tuple[int, int, int]]:
    """What ``sentences`` of ``text`` tell of that figure: the number and its half-open range; words of a wider scope, of
    other times or of a part are left out."""
    for start, end in sentences[:_MOST]:
        for m in _TOLD[name].finditer(text, start, end):
            if not _WIDER.search(text, max(start, m.start() - 30), m.end()):
                number = m["number"] or m["after"] if name in ("review", "suit") else m["number"]
                yield int(number), m.start(), m.end()
