"""Sections of a report of before 2019: first-level headings in free wording, each told by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.contents2007 import CONTENTS
from nianshen.intake.document import Document
from nianshen.parse.headings import ordinal_number
from nianshen.report import Content, Part, PartKind, Span
from nianshen.text.first_characters import Sought

_LONGEST_TITLE = 32
_HEADING = Sought(r"(?<![第表件年月十])(?P<ordinal>[一二三四五六七八九十]{1,2})[ 　]{0,3}、[ 　]{0,3}")
_WORK = r"(?:政府)?(?:信息公开|政务公开)?(?:工作)?(?:的)?"
_OF_YEAR = r"(?:(?:19|20)?\d{0,4}年?度?)?"
_SHORTFALLS = r"(?:问题|不足|困难|薄弱环节|差距)"
_KNOWN_TITLE = re.compile(
    rf"{_OF_YEAR}{_WORK}(?:概\s?述|概况|基本情况|总体情况|组织领导和制度建设情况|工作开展情况|开展情况|工作情况|引\s?言)"
    r"|(?:主动)?公开(?:政府)?信息(?:的)?(?:主要)?情况|政府信息(?:主动公开|公开)(?:的)?(?:工作)?情况|主动公开(?:的)?情况"
    r"|(?:政府信息)?依申请公开(?:政府信息)?(?:和不予公开政府信息)?(?:的)?(?:工作|办理)?(?:的)?情况"
    r"|(?:政府信息公开)?(?:的)?(?:依申请公开)?(?:政府信息)?收费(?:情况)?(?:及|和|与)?减免(?:的)?情况"
    r"|(?:因)?(?:政府信息公开)?(?:工作)?(?:申请|被申请)?(?:的)?行政复议[、和及，]?(?:提起)?(?:行政)?(?:诉讼)?(?:和行政申诉|和申诉)?(?:的)?情况"
    rf"|{_WORK}(?:中)?(?:存在)?(?:的)?(?:主要)?{_SHORTFALLS}(?:(?:及|和|与|、|以及)(?:改进|今后|下一步|整改|努力)?(?:工作)?(?:的)?(?:改进)?(?:情况|措施|打算|方向|思路|计划|意见|安排))?"
    r"|(?:下一步|今后)(?:的)?(?:工作)?(?:的)?(?:打算|计划|思路|安排|重点|措施|努力方向|改进措施)"
    r"|(?:需要|其[他它])?(?:需要)?(?:报告|说明)(?:的)?(?:其[他它])?(?:重要)?(?:事项|情况)(?:(?:与|和|及)附[表件])?"
    r"|(?:政府信息公开)?情况统计表|附表"
)
_TITLE_END = re.compile(r"[\n\r。：:，；（(\d\u3000]|\s{2,}")
_ANNEX = re.compile(r"附[件表]?[ 　]{0,2}[一1]?[：:]?[^\n。；，]{0,40}?(?:统计表|情况表)|指标名称[ \t|]{0,4}(?:计量|单位|$)")

_BY_WORDS: tuple[tuple[PartKind, tuple[str, ...]], ...] = (
    ("problems", ("问题", "不足", "困难", "打算", "下一步", "今后", "改进", "努力方向", "工作思路", "工作计划")),
    ("fees", ("收费", "减免")),
    ("disputes", ("复议", "诉讼", "申诉")),
    ("requests", ("依申请", "申请公开", "公开申请", "不予公开")),
    ("disclosure", ("主动公开", "公开政府信息", "公开信息", "信息公开的情况", "公开内容")),
    ("other", ("需要报告", "需要说明", "其他事项", "其它事项", "统计表", "附表", "附件")),
    ("overview", ("概述", "概况", "基本情况", "总体情况", "工作情况", "开展情况", "引言", "组织领导")),
)


def find_sections(document: Document, begin: int) -> tuple[Part, ...]:
    """The first-level sections from ``begin`` on, in order; before 2019 their number is no number of a form.

    Of several runs of 一、二、三、 the longest that counts up without a gap is taken as the first level.
    """
    text = document.text
    end = annex_start(text, begin)
    chain = _longest_chain(list(_headings(text, begin, end)))
    if not chain:
        return ()
    ends = [heading.start for _, _, heading in chain[1:]] + [len(text)]
    return tuple(
        Part(None, _kind(title), title, Span(heading.start, stop), heading, ordinal, "heading")
        for (ordinal, title, heading), stop in zip(chain, ends, strict=True)
    )


def annex_start(text: str, begin: int) -> int:
    """Where a table of figures is annexed (统计表); the length of the text if none is."""
    starts = [m.start() for m in _ANNEX.finditer(text, begin) if _stands_apart(text, m.start())]
    last_half = [s for s in starts if s > begin + (len(text) - begin) // 3]
    return min(last_half, default=len(text))


def find_contents(text: str, begin: int) -> tuple[Content, ...]:
    """For each of the six contents of Art. 32 the first mention after ``begin``, annexed tables included."""
    found = []
    for content in CONTENTS:
        spots = [(at, word) for word in content.mentions if (at := text.find(word, begin)) >= 0]
        at, word = min(spots, default=(-1, ""))
        found.append(Content(content.kind, content.label, Span(at, at + len(word)) if at >= 0 else None))
    return tuple(found)


Heading = tuple[str, str, Span]


def _headings(text: str, begin: int, end: int) -> Iterator[Heading]:
    for m in _HEADING.finditer(text, begin, end):
        known = _KNOWN_TITLE.match(text, m.end(), end)
        if not known and not _stands_apart(text, m.start()):
            continue
        stop = known.end() if known else _title_end(text, m.end(), end)
        title = "".join(text[m.end() : stop].split())
        if title:
            yield m["ordinal"], title, Span(m.start(), stop)


def _title_end(text: str, at: int, end: int) -> int:
    limit = min(end, at + _LONGEST_TITLE)
    m = _TITLE_END.search(text, at + 1, limit)
    return m.start() if m else limit


def _stands_apart(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at]
    return not before.rstrip(" \t\u00a0\u3000") or before[-1] in " \t\u00a0\u3000\n\r。；：:！？”）)|"


def _longest_chain(headings: list[Heading]) -> list[Heading]:
    """The longest run 一, 二, 三, … in order of place; it may begin at 一 or, where that is lost, at 二.

    One ordinal in the middle may be missing. ``best[n]`` is the longest run seen so far that ends in ordinal n.
    """
    best: dict[int, tuple[Heading, ...]] = {}
    for heading in headings:
        number = ordinal_number(heading[0]) or 0
        before = best.get(number - 1, ())
        skipped = best.get(number - 2, ())
        run = skipped if 1 < len(skipped) > len(before) else before
        if run or number in (1, 2):
            longer = (*run, heading)
            if len(longer) > len(best.get(number, ())):
                best[number] = longer
    longest: tuple[Heading, ...] = max(best.values(), key=len, default=())
    return list(longest)


def _kind(title: str) -> PartKind:
    for kind, words in _BY_WORDS:
        if any(word in title for word in words):
            return kind
    return "overview"
