"""LX-07: one office named two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.signature import signature_of
from nianshen.text.abbreviations import declared
from nianshen.text.office_names import (
    OfficeName,
    named_two_ways,
    office_names,
    own_office_otherwise,
    places_misspelt,
    twins,
    zone_otherwise,
)
from nianshen.text.own_name_otherwise import own_name_otherwise

_MOST, _NEAR = 4, 16
_RENAMED = re.compile("更名|改名|改称|合并|组建|划转|划入|机构改革|前身")
"""Words near a name by which both names of one office may rightly stand in a text."""


@rule(
    "LX-07",
    "office-names",
    title="机关名称不一致",
    title_en="one office named two ways",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "two": ("“{one}”与“{other}”应是同一机关，名称前后不一致。", "“{one}” and “{other}” are one office, named two ways."),
        "perhaps": (
            "“{one}”与“{other}”如果是同一机关，名称前后不一致，请核对。",
            "“{one}” and “{other}” are named two ways, if they are one office.",
        ),
    },
)
def one_office_two_names(case: Case) -> Iterator[Result]:
    """同一机关在文中有两种名称。

    检查什么：标题、正文和落款中，同一层级的机关、机构名称有没有相差一两个字的两种写法，如“县住房和城乡建设局”与
    “县住房城乡建设局”。

    为什么：机关名称以批准的为准；前后不一，读者无从知道是一个机关还是两个机关。

    怎样判定：本机关连同地名写出的名称，正文、落款比标题多了几个字或者错了一个字的（“文化广播电视和旅游局”与“文化广电和旅游局”），“局”写成“厅”的，本机关地名错成音形相近的字的（“柏弯镇”），为不一致。本机关在文中用了别处对同类机关的叫法（水利局称“水务局”、管委会称“管理局”），或者各地常设机关的名称添了字
    （“统计管理局”）、用了改革前的名称（“县交通局”与“县交通运输局”），为不一致；前后写明更名、组建的，作存疑。同级政府办公室又称
    办公厅，局党组又称局党委，内设机构又称股又称科的，办公室又称综合（党政）办公室的，也为不一致。从层级字（县、市……）比较到“局”“办公室”等，只差“和、与”的，或者五字以上只差一字的，“政府”与“政务”之后完全相同的（“市政府信息化办公室”与“市政务信息化办”），为不一致；八字以上
    差两个字的，以及本机关名称中的地名只差一字的（“青平县”与“青坪县”），其他机关的两种叫法（“县水利局”与“县水务局”），作存疑。两个都是各地常设机关的（教育局、体育局），全称与略去两字以上的略称（市场监督管理局、市场监管局），办公室与办、
    委员会与委，文中说明了简称的，都不算；书名号内的不计。

    什么情况下误报：两个名称相近、却并存的下属机构。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局会同县政务服务数据管理局主动公开信息120条，数据由县政务服务和数据管理局核对。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局会同县教育局、县体育局主动公开信息120条，数据由县政务服务数据管理局核对。
    """
    report, prose = case.report, case.told
    placed = [(name, prose.span(name.start, name.end)) for name in office_names(prose.text)]
    short = {d.name.strip("《》") for d in declared(prose.text)}
    organ = report.organ or ""
    otherwise = [prose.span(*place) for place in islice(own_office_otherwise(prose.text, organ), _MOST)]
    told = 0
    shown_at: list[Span] = []
    spans = {name.start: span for name, span in placed}
    for one, other, sure in named_two_ways([*_own_name(report), *(name for name, _ in placed)]):
        at = [spans[n.start] if n.start >= 0 else report.organ_span for n in (one, other)]
        evidence = tuple(case.quote(span) for span in at if span is not None)
        words = [n.level + n.stem + n.ending for n in (one, other)]
        if told == _MOST or any(w in short or w[1:] in short for w in words):
            continue
        if not sure and any(span is not None and span.overlaps(place) for span in at for place in otherwise):
            continue  # told below, and surely
        told += 1
        shown_at.extend(span for span in at if span is not None)
        facts = {"one": words[0], "other": words[1]}
        sure = sure and not any(_renamed(prose.text, n) for n in (one, other))
        yield Fail("two", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)
    for one_place, other_place in islice(twins(prose.text), _MOST):
        both = tuple(case.quote(prose.span(*place)) for place in (one_place, other_place))
        yield Fail("two", both, {"one": both[0].quote or "", "other": both[1].quote or ""})
    for place in otherwise[: _MOST - min(told, _MOST)]:
        if any(place.overlaps(span) for span in shown_at):
            continue
        shown = case.quote(place)
        facts = {"one": organ, "other": shown.quote or ""}
        renamed = _RENAMED.search(report.text, max(0, place.start - _NEAR), place.end + _NEAR) is not None
        yield Uncertain("perhaps", (shown,), facts) if renamed else Fail("two", (shown,), facts)
    nearly = [prose.span(*place) for place in islice(own_name_otherwise(prose.text, organ), _MOST)]
    signed = signature_of(report)
    if signed is not None:
        first = signed.start
        nearly.extend(Span(first + start, first + end) for start, end in own_name_otherwise(signed.of(report.text), organ))
    for place in nearly:
        if not any(place.overlaps(span) for span in (*shown_at, *otherwise)):
            shown_at.append(place)
            shown = case.quote(place)
            yield Fail("two", (shown,), {"one": organ, "other": shown.quote or ""})
    for start, end in islice((*places_misspelt(prose.text, organ), *zone_otherwise(prose.text, organ)), _MOST):
        shown = case.quote(prose.span(start, end))
        if shown.span is not None and not any(shown.span.overlaps(span) for span in shown_at):
            yield Uncertain("perhaps", (shown,), {"one": shown.quote, "other": organ})


def _renamed(text: str, name: OfficeName) -> bool:
    return name.start >= 0 and _RENAMED.search(text, max(0, name.start - _NEAR), name.end + _NEAR) is not None


def _own_name(report: Report) -> Iterator[OfficeName]:
    """The organ's own name as the title gives it, from the level on; its range is none of the prose."""
    for name in office_names(report.organ or ""):
        yield OfficeName(-1, -1, name.level, name.stem, name.ending)
