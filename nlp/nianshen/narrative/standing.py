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
from nianshen.text.cues import no_problem_claims, problem_cues, tells_of_future, tells_of_measure
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
_UNEVEN = re.compile(r"[\s\d]")
_WIDE = {i: i - 0xFEE0 for i in range(0xFF10, 0xFF1A)}


def normal(words: str, year: int | None) -> str:
    """The words as the model reads them: numbers as 0, a year as 本, 来, 去 or 某 against the report year."""

    def relative(m: re.Match[str]) -> str:
        if year is None:
            return "某"
        return {0: "本", 1: "来", -1: "去"}.get(int(m[1]) - year, "某")

    if _UNEVEN.search(words) is None:
        return words
    return _DIGITS.sub("0", _YEAR.sub(relative, _SPACE.sub("", words.translate(_WIDE))))


_PARTS = (None, 0, 1, 2, 3, 4, 5, 6)
_KINDS: tuple[PartKind | None, ...] = (None, *get_args(PartKind))
_LENGTHS = (6, 12, 20, 35, 60, 100)
_FUTURE_OPENING = re.compile(r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|新的一年")
_TURN = re.compile(r"[，,；。](?:但|然而|不过|可|只是|却)|但(?:是|也|还|仍)|与此同时")
_DONE = re.compile(r"已|了|全年|本年|截至|累计|共|较上年|同比|均|年内|今年")
_NOTHING = re.compile(r"没有|未|无|不存在|为零|为0|零")
FEATURES: tuple[str, ...] = (
    *(f"part={p}" for p in _PARTS),
    *(f"kind={k}" for k in _KINDS),
    *(f"title={b}" for b in BEARINGS),
    *(f"under={b}" for b in BEARINGS),
    "item", "section", "no enumerator", "own enumerator", "first of series", "run in", "closed by colon",
    "closed by semicolon", "opens series", "first", "last", "only", "future opened before",
    "problem cue", "two problem cues", "measure cue", "future cue", "denies problems", "opens with future", "turn", "done",
    "nothing", "names next year", "names earlier year", "names report year",
    *(f"shorter than {n}" for n in _LENGTHS),
)  # fmt: skip
"""What the model weighs beside the n-grams: the statement's place, and the lexicon's cues, which keep it steady on words
that no labelled statement has."""
_INDEX = {name: i for i, name in enumerate(FEATURES)}
_OF_LENGTH = tuple((n, _INDEX[f"shorter than {n}"]) for n in _LENGTHS)


@dataclass(frozen=True, slots=True)
class Standing:
    """A statement as the model sees it: its normalised words and the indexes into FEATURES that hold of it."""

    words: str
    active: tuple[int, ...]
    under: Bearing


def describe(text: str, pieces: Sequence[Piece], setting: Setting) -> list[Standing]:
    """The standing of every piece of a passage, in order."""
    title = bearing(setting.title, setting.year) if setting.title else "none"
    of_passage = [_INDEX[f"part={setting.part}"], _INDEX[f"kind={setting.kind}"], _INDEX[f"title={title}"]]
    under: Bearing = "none"
    future_opened = False
    result = []
    for k, piece in enumerate(pieces):
        raw = text[piece.start : piece.end]
        words = normal(raw, setting.year)
        active = [*of_passage, _INDEX[f"under={under}"], *_of_piece(piece, k, len(pieces)), *_of_words(words)]
        if future_opened:
            active.append(_FUTURE_OPENED)
        result.append(Standing(words, tuple(active), under if under != "none" else title))
        leads = piece.shape == "heading" or piece.opens_series or piece.closed_by in ("：", ":")
        if leads:
            said = bearing(raw, setting.year)
            if said != "work" or under == "none" or _OF_THE_YEAR.match(raw):
                under = said  # a neutral sub-heading (（一）深化公开内容) leaves standing what was announced above it
                future_opened = False
        elif _FUTURE_OPENING.match(words):
            future_opened = True
    return result


_FUTURE_OPENED = _INDEX["future opened before"]
_FORM = {True: _INDEX["item"], False: _INDEX["section"]}
_CLOSED = {
    **dict.fromkeys("：:", (_INDEX["closed by colon"],)),
    **dict.fromkeys("；;", (_INDEX["closed by semicolon"],)),
}


def _of_piece(piece: Piece, k: int, count: int) -> list[int]:
    active = [_FORM[piece.form in ITEM_FORMS] if piece.form else _INDEX["no enumerator"]]
    if piece.marker:
        active.append(_INDEX["own enumerator"])
        if piece.number == 1:
            active.append(_INDEX["first of series"])
    if piece.shape == "run_in":
        active.append(_INDEX["run in"])
    active += _CLOSED.get(piece.closed_by, ())
    if piece.opens_series:
        active.append(_INDEX["opens series"])
    if k == 0:
        active.append(_INDEX["first"])
    if k == count - 1:
        active.append(_INDEX["last"])
    if count == 1:
        active.append(_INDEX["only"])
    length = piece.end - piece.start
    return active + [index for least, index in _OF_LENGTH if length < least]


_CUES = {
    name: _INDEX[name]
    for name in (
        "problem cue", "two problem cues", "measure cue", "future cue", "denies problems", "opens with future", "turn",
        "done", "nothing", "names next year", "names earlier year", "names report year",
    )
}  # fmt: skip


def _of_words(words: str) -> list[int]:
    admitted = len(problem_cues(words))
    said = {
        "problem cue": admitted > 0,
        "two problem cues": admitted > 1,
        "measure cue": tells_of_measure(words),
        "future cue": tells_of_future(words),
        "denies problems": bool(no_problem_claims(words)),
        "opens with future": _FUTURE_OPENING.match(words),
        "turn": _TURN.search(words),
        "done": _DONE.search(words),
        "nothing": _NOTHING.search(words),
        "names next year": "来年" in words,
        "names earlier year": "去年" in words or "上年" in words or "上一年" in words,
        "names report year": "本年" in words,
    }
    return [index for name, index in _CUES.items() if said[name]]
