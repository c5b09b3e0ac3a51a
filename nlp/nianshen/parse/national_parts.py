"""The six parts of a report in the national form, each anchored on its heading or, where that is lost, its content."""

from __future__ import annotations

import re
from itertools import pairwise, product

from nianshen.parse.headings import KINDS, HeadingCandidate, ordinal_number
from nianshen.report import OtherHeading, Part, Span
from nianshen.text.first_characters import Sought
from nianshen.text.squeezed import Squeezed

_MOST_CANDIDATES = 4
_TABLE_CONTENT = {
    2: re.compile(r"第二十条第（?一）?项|本年制发件数|本年新制作数量"),
    3: re.compile(r"本列数据的[勾钩]稽关系|本年新收政府信息公开申请数量"),
    4: re.compile(r"结果维持结果纠正|未经复议直接起诉"),
}
_OTHER_CONTENT = Sought(r"(?:无|没有)其[他它]需要(?:报告|说明)的?(?:事项|情况)|信息(?:公开)?处理费")
_PROBLEM_LEAD = Sought(
    r"(?:还|仍|也)?(?:存在|有)(?:着)?(?:一些|一定|以下|不少|部分|许多)?(?:的)?(?:主要)?(?:问题|不足|差距|薄弱环节)"
)
_SHORTEST_OVERVIEW = 120
_FURTHER = re.compile(
    r"(?P<ordinal>[七八九])、(?:(?P<line>[^\n\r。；，]{2,40})(?=[\n\r]|\Z)|(?P<run>(?:20\d\d年度?)?[\u4e00-\u9fff“”《》]{2,24}?)(?=[。：:\s\d（(])|(?P<cut>(?:20\d\d年度?)?[\u4e00-\u9fff]{4,10}))"
)
_OWN_WORDS = {
    1: re.compile("情况|概[况述]|综述|工作|亮点|成效"),
    2: re.compile("公开"),
    3: re.compile("申请|办件|办理"),
    4: re.compile("复议|诉讼|应诉|救济|争议"),
    5: re.compile("问题|不足|短板|弱项|差距|困难|改进|整改|措施|下一步|计划|思路|打算|安排"),
    6: re.compile("其[他它]|事项|说明|补充|处理费|收费"),
}
"""A title of the organ's own making under the right ordinal says at least what its part is about."""
_PROBLEMS = 5
_RUN_ON = "(?=第二十条|本列数据|（本列|行政复议行政诉讼|主要问题|存在|[（(。：:]|\\s|20\\d\\d年|[\\d]{2})"
_CUT = "[\\u4e00-\\u9fff]{4,10}"
"""So much of a heading is quoted where nothing tells where it ends."""
_ORDINALS = "一二三四五六七八九"
_LONGEST_OWN = 40
_FEWEST_NEIGHBOURS = 3
_LABEL_OF_TABLE = re.compile(r"\s{0,3}(?:本年新收|上年结转|本年度办理结果|结转下年度)")


def find_parts(
    text: str, view: Squeezed, candidates: list[HeadingCandidate]
) -> tuple[tuple[Part, ...], tuple[OtherHeading, ...]]:
    """The parts in the order in which they stand, and first-level headings beyond the six."""
    chosen = _choose(candidates)
    chosen = sorted([*chosen, *_worded_otherwise(text, chosen)], key=lambda c: c.span.start)
    anchors: list[tuple[int, int, HeadingCandidate | None]] = [(c.span.start, c.number, c) for c in chosen]
    found = {c.number for c in chosen}
    anchors += [(at, n, None) for n, at in _by_content(text, view, chosen) if n not in found]
    anchors.sort(key=lambda a: a[0])
    last = anchors[-1] if anchors else None
    between = _between(text, chosen)
    further = between + _further_headings(text, (last[2].span.end if last[2] else last[0]) if last else 0)
    stops = sorted([a[0] for a in anchors] + [f.span.start for f in further])
    ends = [next((stop for stop in stops if stop > at), len(text)) for at, *_ in anchors]
    parts = tuple(
        Part(
            number,
            KINDS[number],
            heading.title if heading else "",
            Span(at, max(at, end)),
            heading.span if heading else None,
            heading.ordinal if heading else None,
            "heading" if heading else "content",
        )
        for (at, number, heading), end in zip(anchors, ends, strict=True)
    )
    return parts, further


def _worded_otherwise(text: str, chosen: list[HeadingCandidate]) -> list[HeadingCandidate]:
    """Headings under the right ordinal, between their neighbours, whose title is of the organ's own making."""
    found: list[HeadingCandidate] = []
    starts, ends = {c.number: c.span.start for c in chosen}, {c.number: c.span.end for c in chosen}
    for number in KINDS:
        if number in starts or len(chosen) < _FEWEST_NEIGHBOURS:
            continue
        begin = max((end for n, end in ends.items() if n < number), default=0)
        stop = min((start for n, start in starts.items() if n > number), default=len(text))
        if begin >= stop or (number == 1 and len(text) < _SHORTEST_OVERVIEW):
            continue
        m = _first_level(text, _ORDINALS[number - 1], begin, stop)
        if m is not None and _OWN_WORDS[number].search(m["title"]):
            title = "".join(m["title"].split())
            found.append(HeadingCandidate(number, 4, m["ordinal"], title, Span(m.start(), m.end())))
    return found


def _between(text: str, chosen: list[HeadingCandidate]) -> tuple[OtherHeading, ...]:
    """First-level headings that are none of the form's but push the ordinals of those after them up; 下一步工作打算 right
    after the problems only parts them in two."""
    found: list[OtherHeading] = []
    begin, last, part = 0, 0, 0
    for heading in sorted(chosen, key=lambda c: c.span.start):
        own = ordinal_number(heading.ordinal)
        if own is not None and own == last + 2 and own > heading.number:
            m = _first_level(text, _ORDINALS[last], begin, heading.span.start)
            if m is not None and not (part == _PROBLEMS and _OWN_WORDS[_PROBLEMS].search(m["title"])):
                found.append(OtherHeading(m["ordinal"], m["title"].strip(), Span(m.start(), m.end())))
        begin, last, part = heading.span.end, own or last, heading.number
    return tuple(found)


def _first_level(text: str, ordinal: str, begin: int, stop: int) -> re.Match[str] | None:
    """``ordinal``、title at the start of a line or sentence: a line of its own, or words run on to what they head."""
    line = re.compile(
        rf"(?P<ordinal>{ordinal})、(?P<title>[^\n\r。；，]{{2,{_LONGEST_OWN}}}(?=[\n\r]|\Z)|[\u4e00-\u9fff、]{{2,24}}?{_RUN_ON}|{_CUT})"
    )
    for m in line.finditer(text, begin, stop):
        before = text[max(0, m.start() - 8) : m.start()].rstrip(" \t\u3000\u00a0")
        if (not before or before[-1] in "\n\r。0123456789") and not _LABEL_OF_TABLE.match(m["title"]):
            return m
    return None


def _choose(candidates: list[HeadingCandidate]) -> list[HeadingCandidate]:
    """One candidate a part: the surest, and of equals those that together stand in order."""
    options: list[list[HeadingCandidate]] = []
    for number in KINDS:
        of_it = sorted((c for c in candidates if c.number == number), key=lambda c: (-c.strength, c.span.start))
        if of_it:
            options.append([c for c in of_it if c.strength >= of_it[0].strength - 1][:_MOST_CANDIDATES])
    best: tuple[HeadingCandidate, ...] = ()
    best_worth = (-1, -1, 0)
    for choice in product(*options):
        in_order = sum(a.span.end <= b.span.start for a, b in pairwise(choice))
        worth = (in_order + sum(c.strength for c in choice), in_order, -sum(c.span.start for c in choice))
        if worth > best_worth:
            best, best_worth = choice, worth
    return _without_overlaps(best)


def _without_overlaps(choice: tuple[HeadingCandidate, ...]) -> list[HeadingCandidate]:
    kept: list[HeadingCandidate] = []
    for c in sorted(choice, key=lambda c: -c.strength):
        if not any(c.span.overlaps(k.span) for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: c.span.start)


def _by_content(text: str, view: Squeezed, chosen: list[HeadingCandidate]) -> list[tuple[int, int]]:
    """(part, offset) for parts whose heading was not found but whose content is there."""
    starts = {c.number: c.span.start for c in chosen}
    found: list[tuple[int, int]] = []
    for number, pattern in _TABLE_CONTENT.items():
        if number not in starts and (m := pattern.search(view.text)):
            found.append((number, view.span(m.start(), m.end()).start))
    first_table = min([s for n, s in [*starts.items(), *found] if n > 1], default=len(text))
    if 1 not in starts:
        overview = _overview_by_content(text, first_table)
        if overview is not None:
            found.append((1, overview))
    known = starts | dict(found)
    after_tables = max((s for n, s in known.items() if n in (2, 3, 4)), default=0)
    until = known.get(6, len(text))
    if 5 not in known and after_tables and (m := _PROBLEM_LEAD.search(text, after_tables, until)):
        found.append((5, _sentence_start(text, m.start(), after_tables)))
    if 6 not in known:
        begin = max([s for n, s in (known | dict(found)).items() if n != 6], default=0)
        if m := _OTHER_CONTENT.search(text, begin):
            at = _sentence_start(text, m.start(), begin)
            if at > begin:
                found.append((6, at))
    return found


def _overview_by_content(text: str, until: int) -> int | None:
    """Where running text of an overview begins when no heading stands before the first table."""
    second_level = re.compile(r"[（(]一[）)]").search(text, 0, until)
    if second_level and until - second_level.start() >= _SHORTEST_OVERVIEW:
        return second_level.start()
    return None


def _sentence_start(text: str, at: int, floor: int) -> int:
    """The start of the sentence (or line) in which ``at`` stands."""
    return max(floor, 1 + max(text.rfind(mark, floor, at) for mark in "。！？\n\r"))


def _further_headings(text: str, last_part: int) -> tuple[OtherHeading, ...]:
    """七、八、… standing after the last part, at the start of a line or after a full stop."""
    found = []
    for m in _FURTHER.finditer(text, last_part):
        before = text[max(0, m.start() - 8) : m.start()].rstrip(" \t\u3000\u00a0")
        if not before or before[-1] in "\n\r。":
            found.append(OtherHeading(m["ordinal"], (m["line"] or m["run"] or m["cut"]).strip(), Span(m.start(), m.end())))
    return tuple(found)


