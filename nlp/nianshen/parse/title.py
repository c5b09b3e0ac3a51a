"""The report's title wherever it stands, and what it names: the organ and the report year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nianshen.report import Span
from nianshen.text.numerals import positional

YEAR = r"(?:(?:19|20)\d{2}|[一二][〇○零Ｏ一二三四五六七八九]{3})"
_SUBJECT = r"(?:政府信息与?政务公开|政府信息公开|政务信息公开|政务公开|信息公开)"
_CORE = re.compile(
    rf"(?P<subject>{_SUBJECT})(?:工作)?[ \u3000\u00a0]{{0,3}}(?P<year>{YEAR}(?=年))?(?:年度|工作|情况|年|的){{0,4}}(?P<kind>报告|年报|总结)"
)
_YEAR_BEFORE = re.compile(rf"[ \u3000\u00a0]{{0,3}}(?P<year>{YEAR})[ \u3000\u00a0]{{0,3}}(?:年度|年){{0,2}}[ \u3000\u00a0]{{0,3}}\Z")
_YEAR_IN_FRONT = re.compile(rf"(?:{YEAR})年?度?")
_NAME = re.compile(r"[\u4e00-\u9fff（）()·、]+\Z")
_WRAPPER = re.compile(r"\A(?:关于(?:公布|印发|发布|报送)?|[^\u4e00-\u9fff]+)")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Title:
    """A title with the organ and year that it names; ``span`` None where it stands outside the text."""

    text: str
    span: Span | None
    organ: str | None
    year: int | None


def read_title(text: str, span: Span | None = None) -> Title | None:
    """The title in a line or label that may hold one; offsets of ``span`` are those of the report's text."""
    titles = list(_titles(text, 0, len(text)))
    if not titles:
        return None
    best = max(titles, key=lambda t: bool(t.organ) + (t.year is not None))
    if span is None or best.span is None:
        return Title(best.text, None, best.organ, best.year)
    return Title(best.text, Span(span.start + best.span.start, span.start + best.span.end), best.organ, best.year)


def find_titles(text: str, start: int, end: int) -> list[Title]:
    """All titles in a stretch of the text, in order; those that quote another document (《…》) are passed over."""
    return list(_titles(text, start, end))


def year_number(numeral: str | None) -> int | None:
    """2019 or 二〇一九 as a number."""
    if numeral is None:
        return None
    return int(numeral) if numeral.isdigit() and numeral.isascii() else positional(numeral)


def _titles(text: str, start: int, end: int) -> Iterator[Title]:
    for core in _CORE.finditer(text, start, end):
        at = core.start()
        year, begins = core["year"], at
        if before := _YEAR_BEFORE.search(text, max(start, at - 17), at):
            year, begins = before["year"], before.start()
        name = _NAME.search(text, max(start, begins - _LONGEST_NAME), begins)
        organ, begins = (name.group(), name.start()) if name else ("", begins)
        if text[max(0, begins - 1) : begins] in ("《", "〈", "<", "“"):
            continue
        if wrapped := _YEAR_IN_FRONT.match(text, max(start, begins - 4)) if organ[:1] in "年度" else None:
            year, organ, begins = year or wrapped.group().rstrip("年度"), organ.lstrip("年度"), wrapped.start()
        organ = _WRAPPER.sub("", organ).removesuffix("关于")
        if organ or year:
            yield Title(text[begins : core.end()], Span(begins, core.end()), organ if len(organ) >= 2 else None, year_number(year))
