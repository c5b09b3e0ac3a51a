"""The enumerators of running text: 一、 （一） 1. （1） ① 一是 一要 第一， 首先， and which of them truly open an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from nianshen.text.numerals import below_hundred

Form = Literal["top", "paren", "arabic", "paren_arabic", "circled", "is", "must", "one_is", "ordinal", "adverb"]
ITEM_FORMS: frozenset[Form] = frozenset({"circled", "is", "must", "one_is", "ordinal", "adverb"})
"""Under these an item is one statement, even over several sentences; under the others every sentence is one."""

ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．是][，、：]?|[①-⑳]|第[一二三四五六七八九十]")
"""What the line or segment of an item may begin with, where it is known that one begins there."""

_CN = "[一二三四五六七八九十]"
_GAP = r"[ \t\u3000]{0,3}"
_FIRST = re.compile(r"[（(0-9①-⑳⒈-⒛⑴-⒇第其问措不建首再最一二三四五六七八九十]")
"""What any enumerator begins with: looked for first, because the whole pattern at every character costs five times as much."""
_CANDIDATE = re.compile(
    rf"[（(]{_GAP}(?P<paren>{_CN}{{1,3}}){_GAP}[）)]{_GAP}[、.．]?"
    rf"|[（(]{_GAP}(?P<paren_arabic>\d{{1,2}}){_GAP}[）)]{_GAP}[、.．]?"
    r"|(?P<arabic>(?<![\d.．])\d{1,2})(?:[.．](?!\d)|[.．](?=(?:19|20)\d\d年)|、|[）)])"
    r"|(?P<circled>[①-⑳])[、.．]?|(?P<one_char_arabic>[⒈-⒛])|(?P<one_char_paren>[⑴-⒇])"
    rf"|(?P<one_is>第?{_CN}{{1,2}}(?:个方面|方面|个|件|条|点|项)是)[，,：:]?"
    rf"|(?P<is>{_CN}{{1,2}})(?:是|則是|则是)[，,：:]?"
    rf"|(?P<must>{_CN}{{1,2}})要(?:是)?[，,：:]?"
    rf"|(?P<top>{_CN}{{1,3}})、(?!{_CN})"
    rf"|(?P<ordinal>[第其]{_CN}{{1,2}}(?=[，,、：:是])|(?:问题|措施|不足|建议)之?{_CN}{{1,2}}(?=[，,、：:]))是?[，,、：:]?"
    r"|(?P<adverb>首先|其次|再次|再者|最后)(?:[，,]|是[，,：:]?|要)"
)
_NUMERAL = re.compile(_CN + "{1,3}")
_FINALLY = 9
_FIRST_OF = {"circled": "①", "one_char_arabic": "⒈", "one_char_paren": "⑴"}
_SAME_FORM: dict[str, Form] = {"one_char_arabic": "arabic", "one_char_paren": "paren_arabic"}
_ADVERBS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": _FINALLY}

_STRONG = frozenset("。！？!?；;：:\n")
_WEAK = frozenset("，,、）)”》 \t\u3000\xa0")
_NEVER_AFTER: dict[str, frozenset[str]] = {
    "is": frozenset("之第唯统同万单不逐十其"),
    "must": frozenset("之第唯统同万单不逐十其"),
    "paren": frozenset("条款项第号件表例"),
    "paren_arabic": frozenset("条款项第号件表例"),
    "arabic": frozenset("第至到和及共计约达有于在近超逾增减比占均每前后为月年日时分"),
}
_CITED = re.compile(r"[项款条]|[、至和及或到][（(]")
"""After a bracketed numeral these show a citation: 第（三）项, （一）、（二）项."""


@dataclass(frozen=True, slots=True)
class Enumerator:
    """An enumerator that opens an item: where it stands (its own punctuation included) and its number."""

    start: int
    end: int
    form: Form
    number: int
    printed: str
    last_of_series: bool
    """No later enumerator of the same form counts on from this one."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    form: Form
    number: int
    printed: str


def _number(form: str, printed: str) -> int | None:
    if form in ("arabic", "paren_arabic"):
        return int(printed)
    if form in _FIRST_OF:
        return ord(printed) - ord(_FIRST_OF[form]) + 1
    if form == "adverb":
        return _ADVERBS[printed]
    numeral = _NUMERAL.search(printed)
    return below_hundred(numeral.group()) if numeral else None


def _candidates(text: str) -> list[_Candidate]:
    found = []
    end = 0
    for first in _FIRST.finditer(text):
        if first.start() < end or (m := _CANDIDATE.match(text, first.start())) is None:
            continue
        end = m.end()
        group = m.lastgroup or ""
        number = _number(group, m[group])
        if number:
            form = _SAME_FORM.get(group) or cast(Form, group)
            found.append(_Candidate(m.start(), m.end(), form, number, m.group().rstrip("，,：: \t\u3000")))
    return found


def _cited(text: str, c: _Candidate) -> bool:
    after_numeral = c.end - 1 if text[c.end - 1] in "、.．" else c.end
    return c.form in ("paren", "paren_arabic") and _CITED.match(text, after_numeral) is not None


def find_enumerators(text: str, inside: bytearray) -> Sequence[Enumerator]:
    """Every enumerator that opens an item, in order.

    ``inside`` marks the characters within brackets and quotes, where none is looked for. At a line's start or after
    closing punctuation an enumerator is taken as printed; glued to the words before it (as scraped text has it), only
    if it begins a series that goes on or continues one.
    """
    candidates = [c for c in _candidates(text) if not _enclosed(c, inside)]
    seconds: dict[str, int] = {}
    for c in candidates:
        if c.number == 2:
            seconds[c.form] = c.start
    reached: dict[str, int] = {}
    taken: list[_Candidate] = []
    for c in candidates:
        if _opens(text, c, reached.get(c.form, 0), seconds.get(c.form, -1) > c.start):
            reached[c.form] = c.number
            taken.append(c)
    return _with_series(taken)


def _enclosed(c: _Candidate, inside: bytearray) -> bool:
    """Whether it stands within a pair of brackets other than its own."""
    return bool(inside[c.start]) and (
        c.form not in ("paren", "paren_arabic")
        or (c.start > 0 and bool(inside[c.start - 1]) and c.end < len(inside) and bool(inside[c.end]))
    )


def _opens(text: str, c: _Candidate, reached: int, goes_on: bool) -> bool:
    before = text[:c.start][-1:] if c.start < 8 else text[c.start - 8 : c.start]
    line = before.rsplit("\n", 1)[-1]
    at_line_start = (c.start < 8 or "\n" in before) and not line.strip()
    if _cited(text, c):
        return False
    counts_on = reached < c.number <= reached + 2 or (c.number == reached and c.number > 1)
    series = goes_on if c.number == 1 else reached > 0 and counts_on
    if c.form == "adverb":
        series = series or (reached > 0 and c.number == _FINALLY)
        return series and (at_line_start or before.rstrip()[-1:] in _STRONG or before.rstrip()[-1:] in "，,")
    if at_line_start:
        return c.form not in ("is", "must", "one_is", "ordinal") or c.number == 1 or series or reached == 0
    last = before[-1:]
    if last in _STRONG or before.rstrip()[-1:] in _STRONG:
        return c.number == 1 or series or c.form in ("is", "must", "paren", "top", "ordinal")
    if c.form in ("top", "ordinal", "one_is"):
        return series and last in _WEAK
    if last in _WEAK:
        return series
    forbidden = _NEVER_AFTER.get(c.form, frozenset())
    return series and last not in forbidden and not (last.isascii() and last.isalnum() and c.form != "is")


def _with_series(taken: list[_Candidate]) -> list[Enumerator]:
    following: dict[str, int] = {}
    result = []
    for c in reversed(taken):
        later = following.get(c.form)
        goes_on = later is not None and (later > c.number or (later == c.number and later > 1))
        following[c.form] = c.number
        result.append(Enumerator(c.start, c.end, c.form, c.number, c.printed, not goes_on))
    return result[::-1]
