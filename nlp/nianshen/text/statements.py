"""Running text into statements: sentences and enumerated items, with exact offsets.

An item 一是…二是… is one piece, its slogan included, even over several sentences; under （一） or 1. every sentence is a
piece; elsewhere a piece is what 。！？ or ； closes. Scraped text has lost its line breaks, so enumerators and the usual
sub-headings are also found where they are glued to the words before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nianshen.text.brackets import inside_brackets
from nianshen.text.enumerators import ITEM_FORMS, Enumerator, Form, find_enumerators
from nianshen.text.subheadings import known_subheading

Shape = Literal["sentence", "heading", "run_in"]

_STOPS = frozenset("。！？!?")
_HALVES = frozenset("；;")
_COLONS = frozenset("：:")
_MARKS = re.compile("[。！？!?；;：:]")
_LINE_END = re.compile("\n")
_CLOSING = "。！？!?；;：:，,、.．…"
_SPACES = " \t\r\n\u3000\xa0\u2003\u2002\ufeff\u200b"
_EDGE = _CLOSING + _SPACES
_LONGEST_HEADING = 30
_LONGEST_RUN_IN = 24
_NARROWEST_WRAP = 16

_OPENS_NEW_MATTER = re.compile(
    r"(?:在?(?:下一?步|下一?阶段|今后|往后|接下来|新的一年|来年)|20\d\d年(?:度)?[，,]?(?:我|本|全|将|要|拟|计划|重点)|明年[，,]?(?:我|本|将|要|拟)"
    r"|20\d\d年[，,]|针对|为(?:此|了?(?:解决|扭转|改变|弥补|克服))|因此|对此[，,]|总之|此外[，,]|另外[，,]|除此之外|与此同时"
    r"|需要(?:指出|说明)的是|究其原因|之所以|通过整改|(?:存在的|主要)问题|改进措施|整改措施"
    r"|我(?:局|委|办|厅|部|镇|乡|街道|区|县|市|省|校|们|中心|单位)(?:下一步|今后|将|拟|计划|决心))"
)
"""A sentence that opens so after the last item of a series no longer belongs to that item."""
_INTRODUCES = re.compile(
    r"(?:(?:以下|下列|如下)[^，,。；：]{0,14}|[几两二三四五六七八九]个(?:方面[^，,。；：]{0,10})?"
    r"|(?:问题|不足|差距|短板|薄弱环节|困难|表现|体现|集中|在)(?:在|于|为|有)?|主要(?:有|是|包括)|注意到|发现"
    r"|(?:改进|整改|改进的?)?(?:措施|打算|举措|办法|安排|思路|情况|重点|重心|计划|对策|之策|做法)(?:有|是|为|如下|如次)?"
    r"|(?:做好|抓好|做到[^，,。；：]{0,8}|改进|整改|发力|下功夫|着手|着力|努力|工作|将))\Z"
)
"""How a clause before a colon ends when the words after it are statements of their own."""
_LABEL = re.compile(r"主要|其中|其他|问题|不足|工作|.{0,6}情况\Z")
"""Short words before a colon that only label the sentence (主要不足：…), and belong to it."""
_SHORTEST_LEAD_IN = 10
_SHORTEST_TOLD = 2
"""Fewer characters after a colon (：无。) are no statement of their own."""
_SLOGAN = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """A statement, or a sub-heading, as cut.

    ``start`` and ``end`` leave out the enumerator, closing punctuation and white space. ``marker`` is the enumerator
    as printed where one opens the piece; ``form`` and ``number`` are those of the item that the piece stands in, also
    for its later sentences. ``shape``: ``heading`` for a sub-heading on its own line or of a usual wording,
    ``run_in`` for a short first sentence under （一） or 1. that more text follows. ``closed_by`` is the punctuation
    after it, empty where there is none.
    """

    start: int
    end: int
    marker: str | None
    form: Form | None
    number: int | None
    shape: Shape
    closed_by: str
    opens_series: bool
    """An enumerator that begins a series follows directly: the piece leads in to it."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int


def _wraps(text: str, start: int, end: int, next_start: int, widest: int, at_enumerator: set[int]) -> bool:
    """Whether the line ``start``..``end`` goes on in the next: no closing mark, nearly full, no enumerator after it."""
    line = text[start:end].rstrip(_SPACES)
    if not line or line[-1] in "。！？!?；;：:" or line[-2:] in ("。”", "！”", "？”"):
        return False
    following = next_start
    while following < len(text) and text[following] in " \t\u3000\xa0":
        following += 1
    if following in at_enumerator or text[following : following + 1] in ("\n", ""):
        return False
    width = len(line.strip())
    return width >= _NARROWEST_WRAP and width * 4 >= widest * 3


def _paragraphs(text: str, at_enumerator: set[int]) -> Iterator[_Line]:
    ends = [*(m.start() for m in _LINE_END.finditer(text)), len(text)]
    widest, start = 0, 0
    for end in ends:
        widest = max(widest, min(end - start, 60))
        start = end + 1
    start = line = 0
    for end in ends:
        if end == len(text) or not _wraps(text, line, end, end + 1, widest, at_enumerator):
            yield _Line(start, end)
            start = end + 1
        line = end + 1


class _Cutter:
    """Walks through one text once; ``pieces`` grows as it goes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.inside = inside_brackets(text)
        self.enumerators = find_enumerators(text, self.inside)
        self.pieces: list[Piece] = []
        self._longest_sibling = 1
        """Sentences in the longest item of the running series so far."""

    def run(self) -> list[Piece]:
        at = {e.start for e in self.enumerators}
        i = 0
        for paragraph in _paragraphs(self.text, at):
            own: list[Enumerator] = []
            while i < len(self.enumerators) and self.enumerators[i].start < paragraph.end:
                own.append(self.enumerators[i])
                i += 1
            self._paragraph(paragraph, own, self.enumerators[i] if i < len(self.enumerators) else None)
        return self.pieces

    def _paragraph(self, paragraph: _Line, own: list[Enumerator], beyond: Enumerator | None) -> None:
        starts = [(paragraph.start, None), *((e.end, e) for e in own)]
        ends = [e.start for e in own] + [paragraph.end]
        for k, ((start, item), end) in enumerate(zip(starts, ends, strict=True)):
            following = own[k] if k < len(own) else beyond
            self._section(start, end, item, following, at_end=k == len(own))

    def _section(
        self, start: int, end: int, item: Enumerator | None, following: Enumerator | None, *, at_end: bool
    ) -> None:
        """The words from one enumerator (or the paragraph's start) to the next (or its end)."""
        first = self._skip(start, end)
        if first >= end:
            return
        is_item = item is not None and item.form in ITEM_FORMS
        heading = None if is_item else known_subheading(self.text, first, end, numbered=item is not None)
        if heading:
            self._add(first, heading[0], item, "heading", following if heading[0] >= end else None)
            start, item = heading[0], None
        elif item and not is_item and self._is_bare_heading(first, end, item, following, at_end=at_end):
            self._add(first, end, item, "heading", following)
            return
        cuts = list(self._cuts(start, end, item, following))
        for k, (a, b) in enumerate(zip([start, *cuts], [*cuts, end], strict=True)):
            last = k == len(cuts)
            whole = item if k == 0 else (item and self._carried(item))
            run_in = (
                k == 0 and not last and item is not None and item.form not in ITEM_FORMS and b - a <= _LONGEST_RUN_IN
            )
            self._add(a, b, whole, "run_in" if run_in else "sentence", following if last else None)

    @staticmethod
    def _carried(item: Enumerator) -> Enumerator:
        return Enumerator(item.start, item.end, item.form, item.number, "", item.last_of_series)

    def _is_bare_heading(
        self, start: int, end: int, item: Enumerator, following: Enumerator | None, *, at_end: bool
    ) -> bool:
        """A few numbered words without closing mark, on a line of their own or right before a series of another form."""
        words = self.text[start:end].rstrip(_SPACES)
        if len(words) > _LONGEST_HEADING or words[-1:] in _STOPS | _HALVES | _COLONS:
            return False
        if not at_end:
            return following is not None and following.form != item.form and following.number == 1
        after = self._skip(end, len(self.text))
        counts_on = following is not None and following.start == after and following.form == item.form
        return after < len(self.text) and not counts_on

    def _cuts(self, start: int, end: int, item: Enumerator | None, following: Enumerator | None) -> Iterator[int]:
        """Where a new piece begins between ``start`` and ``end``, exclusive of both."""
        whole_item = item is not None and item.form in ITEM_FORMS
        if item is not None and item.number == 1:
            self._longest_sibling = 1
        ends_series = item is not None and item.last_of_series
        stops = [m.start() for m in _MARKS.finditer(self.text, start, end) if not self.inside[m.start()]]
        piece = start
        for k, at in enumerate(stops):
            after = at + 1
            if self._skip(after, end) >= end:
                return
            c = self.text[at]
            if c in _COLONS:
                told = (stops[k + 1] if k + 1 < len(stops) else end) - after
                cut = not whole_item and told >= _SHORTEST_TOLD and self._introduces(piece, at)
            elif c in _HALVES or not whole_item:
                cut = True
            else:
                stop = stops[k + 1] if k + 1 < len(stops) else end
                alone = self._longest_sibling == 1 and item is not None and item.number > 1 and at - piece > _SLOGAN
                cut = self._leads_on(after, stop, end) or (
                    ends_series and (alone or self._new_matter(after, stop, end, following))
                )
                whole_item = not cut
                self._longest_sibling += not ends_series
            if cut:
                yield after
                piece = after

    def _introduces(self, start: int, colon: int) -> bool:
        clause = self.text[max(self._skip(start, colon), colon - 40) : colon]
        if len(clause) < _SHORTEST_LEAD_IN and _LABEL.match(clause) and not clause.startswith(("改进", "整改")):
            return False
        return _INTRODUCES.search(clause) is not None

    def _leads_on(self, start: int, stop: int, end: int) -> bool:
        """Whether the next sentence is a lead-in such as 下一步打算： which no item goes on with."""
        opens = _OPENS_NEW_MATTER.match(self.text, self._skip(start, end), end)
        return opens is not None and stop < end and self.text[stop] in _COLONS

    def _new_matter(self, start: int, stop: int, end: int, following: Enumerator | None) -> bool:
        """Whether the sentence after the last item of a series stands for itself."""
        first = self._skip(start, end)
        if _OPENS_NEW_MATTER.match(self.text, first, end):
            return True
        leads_in = stop >= end or (self.text[stop] in _COLONS and self._skip(stop + 1, end) >= end)
        return leads_in and following is not None and following.start == end and following.number == 1

    def _skip(self, start: int, end: int) -> int:
        while start < end and self.text[start] in _EDGE:
            start += 1
        return start

    def _add(self, start: int, end: int, item: Enumerator | None, shape: Shape, following: Enumerator | None) -> None:
        first, last = self._skip(start, end), end
        while last > first and self.text[last - 1] in _EDGE:
            last -= 1
        if last <= first:
            return
        closed_by = next((c for c in self.text[last:end] if c in _CLOSING), "")
        leads_in = following is not None and following.number == 1 and self._skip(end, following.start) >= following.start
        self.pieces.append(
            Piece(
                first,
                last,
                (item.printed or None) if item else None,
                item.form if item else None,
                item.number if item else None,
                shape,
                closed_by,
                leads_in,
            )
        )


def split(text: str) -> list[Piece]:
    """The statements and sub-headings of ``text``, in order and disjoint.

    Whatever is in no piece is an enumerator, closing punctuation or white space. Never raises; takes time linear in
    the length of the text.
    """
    return _Cutter(text).run()
