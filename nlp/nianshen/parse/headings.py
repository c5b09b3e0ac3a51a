"""First-level headings in the text: ordinal, title, and how surely they are headings.

Table 三's own rows begin 一、二、三、四、, and the introduction lists the titles of all parts. So a part is anchored on the
wording of its title, helped by its ordinal, never on an ordinal alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from nianshen.forms.form import FormPart
from nianshen.forms.shared_layout import PARTS
from nianshen.intake.document import Block
from nianshen.report import PartKind, Span
from nianshen.text.first_characters import Sought
from nianshen.text.numerals import below_hundred
from nianshen.text.squeezed import Squeezed

_OF = "的?"
_AND = "(?:及其?|和|与|以及|、)"
_DISCLOSURE_WORK = "(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中)?"
_SHORTFALLS = "(?:问题|不足|困难|薄弱环节|差距)"
_REMEDIES = "(?:改进|整改|下一步|今后|解决|努力|打算|对策)"
_REMEDY_TAIL = f"(?:工作)?{_OF}(?:的)?(?:主要)?(?:情况|措施|打算|意见|方向|思路|计划|安排|办法|重点)?"

TITLES: dict[int, tuple[str, ...]] = {
    1: (
        "(?:政府信息公开)?(?:工作)?总体(?:工作)?(?:情况|概况|概述)",
        "(?:政府信息公开)?(?:工作)?(?:基本|总体|开展|主要)情况(?:概述)?",
        "(?:工作)?(?:概述|概况|综述)",
        "工作开展情况",
    ),
    2: (
        f"(?:行政机关|本机关|本级)?主动公开(?:政府|政务)?信息{_OF}(?:工作)?{_OF}情况",
        f"(?:政府|政务)?信息主动公开{_OF}(?:工作)?情况",
        "主动公开情况",
    ),
    3: (
        f"(?:行政机关|本机关)?(?:收到{_AND})?(?:处理|办理){_OF}?政府信息公开申请{_OF}情况",
        f"(?:行政机关)?收到{_AND}(?:处理|办理)(?:的)?(?:政府)?信息公开申请{_OF}情况",
        f"(?:政府信息)?依申请公开(?:政府信息)?(?:{_AND}不予公开(?:政府信息)?)?{_OF}(?:工作|办理|受理)?{_OF}情况",
    ),
    4: (
        f"(?:行政机关)?(?:因)?(?:政府)?信息公开(?:工作|申请)?(?:被)?(?:申请)?(?:提起)?行政复议(?:{_AND}|或|，)?(?:被)?(?:提起)?(?:行政诉讼){_OF}情况",
        f"(?:行政)?复议{_AND}?(?:提起)?(?:行政)?诉讼{_OF}情况",
    ),
    5: (
        f"{_DISCLOSURE_WORK}(?:存在|面临){_OF}(?:主要)?(?:的)?{_SHORTFALLS}(?:{_AND}{_SHORTFALLS})?{_AND}?(?:工作)?{_REMEDIES}{_REMEDY_TAIL}",
        f"{_DISCLOSURE_WORK}(?:的)?主要{_SHORTFALLS}{_AND}?{_REMEDIES}{_REMEDY_TAIL}",
        f"{_DISCLOSURE_WORK}(?:存在|面临){_OF}(?:主要)?(?:的)?{_SHORTFALLS}",
        f"{_SHORTFALLS}{_AND}{_REMEDIES}{_REMEDY_TAIL}",
        f"(?:下一步|今后){_OF}(?:工作)?{_OF}(?:打算|计划|思路|安排|重点|改进措施|努力方向)",
    ),
    6: (
        f"(?:需要|应当|需|应)?其[他它](?:的)?(?:需要|需|应当|应)?(?:报告|说明){_OF}?(?:其[他它])?事项(?:{_AND}附表)?",
        f"(?:需要|需)(?:报告|说明){_OF}其[他它]事项(?:{_AND}附[表件])?",
        "其[他它](?:有关)?事项",
    ),
}
"""Wordings of each part's title, seen or likely; the official one is among them."""

_MAY_STAND_ALONE = {1: TITLES[1][:1], 2: TITLES[2][:2], 3: TITLES[3][:2], 4: TITLES[4][:1], 5: TITLES[5][:2], 6: TITLES[6][:2]}
_PATTERNS = {n: Sought("|".join(f"(?:{t})" for t in titles)) for n, titles in TITLES.items()}
_ALONE = {n: re.compile("|".join(f"(?:{t})" for t in titles)) for n, titles in _MAY_STAND_ALONE.items()}
_CORES = {
    1: re.compile("情况|概[述况]|综述"),
    2: re.compile("公开"),
    3: re.compile("申请"),
    4: re.compile("复议"),
    5: re.compile("问题|不足|困难|薄弱环节|差距|下一步|今后"),
    6: re.compile("事项"),
}
_BEFORE_CORE, _AFTER_CORE = 24, 40
ORDINAL = re.compile(r"(?:第?(?P<han>[一二三四五六七八九十]{1,2})(?:部分)?|(?P<digit>[1-9]))[、.，,：]?\Z")
_CLOSE = 0.85
_MOST_MISSPELT = 40
"""So many ordinals are compared with the title letter by letter; a report has a handful."""
KINDS: dict[int, PartKind] = {p.number: p.kind for p in PARTS}


@dataclass(frozen=True, slots=True)
class HeadingCandidate:
    """A place that may be the heading of part ``number``. ``strength``: 1 weak to 5 sure."""

    number: int
    strength: int
    ordinal: str | None
    title: str
    span: Span


def heading_candidates(text: str, view: Squeezed, blocks: tuple[Block, ...]) -> Iterator[HeadingCandidate]:
    """Every place whose words are a title of a part, with how surely it is its heading."""
    heading_lines = [b.span for b in blocks if b.kind == "heading"]
    for part in PARTS:
        sure = False
        for m in _matches(part.number, view.text):
            candidate = _candidate(text, view, part.number, m, heading_lines)
            if candidate is not None:
                sure = sure or candidate.strength >= 4
                yield candidate
        if not sure:
            yield from _misspelt(text, view, part)


def _matches(number: int, text: str) -> Iterator[re.Match[str]]:
    """The titles of a part, looked for only around the one word that each of its wordings holds."""
    done = 0
    for core in _CORES[number].finditer(text):
        if core.start() < done:
            continue
        m = _PATTERNS[number].search(text, max(done, core.start() - _BEFORE_CORE), core.start() + _AFTER_CORE)
        if m and m.start() <= core.start() < m.end():
            done = m.end()
            yield m


def _candidate(
    text: str, view: Squeezed, number: int, m: re.Match[str], heading_lines: list[Span]
) -> HeadingCandidate | None:
    lead = view.text[max(0, m.start() - 6) : m.start()]
    ordinal = ORDINAL.search(lead)
    begin = m.start() - (len(ordinal.group()) if ordinal else 0)
    span, title = view.span(begin, m.end()), view.span(m.start(), m.end())
    follows = view.text[m.end() : m.end() + 1]
    if follows in ("、", "》", "”", "）") or (follows in ("，", "；") and not ordinal):
        return None  # one of a list of titles, or of words quoted
    if view.text[m.end() : m.end() + 3].startswith(("等部分", "等六", "等内容", "和其他", "组成")):
        return None
    starts_line = _starts_line(text, span.start)
    ends_line = _ends_line(text, span.end)
    above = bisect_right(heading_lines, span.start, key=lambda line: line.start)
    marked = above > 0 and span.start < heading_lines[above - 1].end
    strength = _strength(number, ordinal, m, view.text[max(0, begin - 1) : begin], starts_line, ends_line, marked)
    if strength == 0:
        return None
    return HeadingCandidate(
        number, strength, ordinal["han"] or ordinal["digit"] if ordinal else None, "".join(title.of(text).split()), span
    )


def _misspelt(text: str, view: Squeezed, part: FormPart) -> Iterator[HeadingCandidate]:
    """The right ordinal before words that come close to the official title (a slip of the pen, a lost character)."""
    reach = len(part.title) + 4
    ordinals = re.finditer(rf"{part.ordinal}[、.，]", view.text)
    close = (m for m in ordinals if _CORES[part.number].search(view.text, m.end(), m.end() + reach))
    for m in islice(close, _MOST_MISSPELT):
        best, width = 0.0, 0
        for length in range(len(part.title) - 2, len(part.title) + 4):
            words = view.text[m.end() : m.end() + length]
            likeness = SequenceMatcher(None, words, part.title, autojunk=False).ratio()
            if likeness > best:
                best, width = likeness, len(words)
        if best >= _CLOSE:
            end = m.end() + width
            title = "".join(view.span(m.end(), end).of(text).split())
            yield HeadingCandidate(part.number, 4, part.ordinal, title, view.span(m.start(), end))


def _strength(
    number: int, ordinal: re.Match[str] | None, m: re.Match[str], before: str, starts: bool, ends: bool, marked: bool
) -> int:
    boundary = starts or before in ("", "。", "；", "！", "？", "”", "】") or before.isdigit() or marked
    if ordinal is None:
        alone = _ALONE[number].fullmatch(m.group()) is not None
        if starts and ends and (alone or marked):
            return 4
        if marked and starts:
            return 3
        return 1 if alone and starts else 0
    right = ordinal_number(ordinal["han"] or ordinal["digit"]) == number
    if not (boundary or right):
        return 0
    if before in ("、", "由", "括", "含") and not (starts or marked):
        return 0
    return (4 if right else 2) + (1 if marked or (starts and ends) else 0)


def ordinal_number(ordinal: str | None) -> int | None:
    """三 or 3 as a number."""
    if ordinal is None:
        return None
    return int(ordinal) if ordinal.isdigit() else below_hundred(ordinal)


def _starts_line(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at].rstrip(" \t\u3000\u00a0|#*")
    return not before or before[-1] in "\n\r"


def _ends_line(text: str, at: int) -> bool:
    after = text[at : at + 12].lstrip(" \t\u3000\u00a0|：:*。")
    return not after or after[0] in "\n\r"
