"""Where a statement stands: part, heading, lead-in, enumerator, place in the passage, and what its years point to.

The role of a sentence hangs on this as much as on its words: 建立台账 is work in the story of the year and a measure
under 下一步.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from nianshen.report import PartKind
from nianshen.text.cues import future_cues, measure_cues, no_problem_claims, problem_cues
from nianshen.text.enumerators import ITEM_FORMS
from nianshen.text.statements import Piece

Bearing = Literal["none", "problems", "measures", "both", "followup", "work"]
"""What a heading or lead-in announces."""
BEARINGS: tuple[Bearing, ...] = get_args(Bearing)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a passage from outside it; all None for a plain text.

    ``part`` is 0..6 on the national form; ``title`` the heading that the passage stands under; ``year`` the report year.
    """

    part: int | None = None
    kind: PartKind | None = None
    title: str | None = None
    year: int | None = None


_EARLIER = re.compile(r"上一?年度?|去年|前一年|上年度|(?P<year>20\d\d)年度?(?:的)?(?:年度)?(?:报告|年报|政府信息公开)")
_MENDED = re.compile(r"整改|改进|落实|解决|处理|销号|承诺|指出|反映|提到|列出")
_PROBLEMS = re.compile(r"问题|不足|差距|短板|薄弱|困难|弱项|欠缺|困扰|教训")
_MEASURES = re.compile(r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|措施|打算|计划|采取|改进|整改|方向|着力|拟|将|为此|举措|安排|办法|思路|努力")
_TO_PROBLEMS = re.compile(r"针对|围绕|对照|为(?:解决|扭转|改变|此)|以上|上述")


def bearing(words: str, year: int | None) -> Bearing:
    """What a heading or lead-in announces: problems, measures, both, an earlier year's problems, or the year's work."""
    problems, measures = _PROBLEMS.search(words), _MEASURES.search(words)
    earlier = _EARLIER.search(words)
    if earlier and _MENDED.search(words) and (problems or _MENDED.search(words, earlier.end())):
        named = earlier["year"]
        if named is None or year is None or int(named) < year:
            return "followup"
    if problems and measures:
        turned = _TO_PROBLEMS.search(words) or measures.start() > problems.end() + 8
        return "measures" if turned else "both"
    if measures:
        return "measures"
    return "problems" if problems else "work"


_OF_THE_YEAR = re.compile(r"(?:政府信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开)?平台建设|监督保障)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SPACE = re.compile(r"\s+")
_WIDE = {i: i - 0xFEE0 for i in range(0xFF10, 0xFF1A)}


def normal(words: str, year: int | None) -> str:
    """The words as the model reads them: numbers as 0, a year as 本, 来, 去 or 某 against the report year."""

    def relative(m: re.Match[str]) -> str:
        if year is None:
            return "某"
        return {0: "本", 1: "来", -1: "去"}.get(int(m[1]) - year, "某")

    return _DIGITS.sub("0", _YEAR.sub(relative, _SPACE.sub("", words.translate(_WIDE))))


_PARTS = (None, 0, 1, 2, 3, 4, 5, 6)
_KINDS: tuple[PartKind | None, ...] = (None, *get_args(PartKind))
_LENGTHS = (6, 12, 20, 35, 60, 100)
_FUTURE_OPENING = re.compile(r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|新的一年|来年")
_TURN = re.compile(r"[，,；。](?:但|然而|不过|可|只是|却)|但(?:是|也|还|仍)|与此同时")
_DONE = re.compile(r"已|了|全年|本年|截至|累计|共|较上年|同比|均|年内|今年")
_NOTHING = re.compile(r"(?:没有|未|无|不存在|为零|为0|零)")
FEATURES: tuple[str, ...] = (
    *(f"part={p}" for p in _PARTS),
    *(f"kind={k}" for k in _KINDS),
    *(f"title={b}" for b in BEARINGS),
    *(f"under={b}" for b in BEARINGS),
    "item", "section", "no enumerator", "own enumerator", "run in", "closed by colon", "closed by semicolon",
    "opens series", "first", "last", "only", "future opened before", "opens with future", "turn", "done", "nothing",
    "problem cue", "two problem cues", "measure cue", "future cue", "denies problems", "names next year",
    "names earlier year", "names report year", "first of series",
    *(f"shorter than {n}" for n in _LENGTHS),
)  # fmt: skip
_INDEX = {name: i for i, name in enumerate(FEATURES)}


@dataclass(frozen=True, slots=True)
class Standing:
    """A statement as the model sees it: its normalised words and the indexes into FEATURES that hold of it."""

    words: str
    active: tuple[int, ...]
    under: Bearing


def describe(text: str, pieces: Sequence[Piece], setting: Setting) -> list[Standing]:
    """The standing of every piece of a passage, in order."""
    title = bearing(setting.title, setting.year) if setting.title else "none"
    under: Bearing = "none"
    future_opened = False
    result = []
    for k, piece in enumerate(pieces):
        raw = text[piece.start : piece.end]
        words = normal(raw, setting.year)
        names = [f"part={setting.part}", f"kind={setting.kind}", f"title={title}", f"under={under}"]
        names += _of_piece(piece, k, len(pieces))
        names += _of_words(words)
        if future_opened:
            names.append("future opened before")
        result.append(Standing(words, tuple(_INDEX[n] for n in names), under if under != "none" else title))
        leads = piece.shape == "heading" or piece.opens_series or piece.closed_by in ("：", ":")
        if leads:
            said = bearing(raw, setting.year)
            if said != "work" or under == "none" or _OF_THE_YEAR.match(raw):
                under = said  # a neutral sub-heading (（一）深化公开内容) leaves standing what was announced above it
                future_opened = False
        elif _FUTURE_OPENING.match(words):
            future_opened = True
    return result


def _of_piece(piece: Piece, k: int, count: int) -> list[str]:
    names = ["item" if piece.form in ITEM_FORMS else "section" if piece.form else "no enumerator"]
    if piece.marker:
        names.append("own enumerator")
        if piece.number == 1:
            names.append("first of series")
    if piece.shape == "run_in":
        names.append("run in")
    if piece.closed_by in ("：", ":"):
        names.append("closed by colon")
    if piece.closed_by in ("；", ";"):
        names.append("closed by semicolon")
    if piece.opens_series:
        names.append("opens series")
    if k == 0:
        names.append("first")
    if k == count - 1:
        names.append("last")
    if count == 1:
        names.append("only")
    length = piece.end - piece.start
    names += [f"shorter than {n}" for n in _LENGTHS if length < n]
    return names


def _of_words(words: str) -> list[str]:
    names = []
    admitted = len(problem_cues(words))
    if admitted:
        names.append("problem cue")
    if admitted > 1:
        names.append("two problem cues")
    if measure_cues(words):
        names.append("measure cue")
    if future_cues(words):
        names.append("future cue")
    if no_problem_claims(words):
        names.append("denies problems")
    if _FUTURE_OPENING.match(words):
        names.append("opens with future")
    if _TURN.search(words):
        names.append("turn")
    if _DONE.search(words):
        names.append("done")
    if _NOTHING.search(words):
        names.append("nothing")
    if "来年" in words:
        names.append("names next year")
    if "去年" in words or "上年" in words or "上一年" in words:
        names.append("names earlier year")
    if "本年" in words:
        names.append("names report year")
    return names
