"""LX-05: brackets and quotation marks without their partner, punctuation put twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from nianshen.audit_types import Evidence
from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.prose import Prose, prose_of
from nianshen.text.lost_words import LOST
from nianshen.text.paired_marks import LoneMark, doubled_marks, empty_marks, lone_marks

_NAMES = {"round": "圆括号", "title": "书名号", "quotes": "引号", "square": "六角括号"}
_NAMES_EN = {"round": "round bracket", "title": "title mark", "quotes": "quotation mark", "square": "square bracket"}
_SHOWN = 12
_MOST_QUOTED = 6
_TOO_MANY = 8
"""So many marks without partner were rather lost on the way than left out by the drafter."""


@rule(
    "LX-05",
    "paired-marks",
    title="标点括号",
    title_en="unbalanced marks",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "lone": ("{name}不成对，共{n}处，见“{printed}”。", "A {name_en} lacks its partner in {n} places, see “{printed}”."),
        "doubled": ("标点连用，共{n}处，见“{printed}”。", "Punctuation stands twice in {n} places, see “{printed}”."),
        "empty": ("书名号或引号中没有内容，共{n}处，见“{printed}”。", "Title or quotation marks hold nothing in {n} places, see “{printed}”."),
        "perhaps": (
            "{name}不成对，共{n}处，见“{printed}”，也可能是文本丢了字符，请对照原件。",
            "A {name_en} lacks its partner in {n} places, see “{printed}”; characters may have been lost.",
        ),
    },
)
def paired_marks(case: Case) -> Iterator[Result]:
    """引号、书名号、括号不成对，或者标点重复。

    检查什么：正文中的“”《》（）〔〕是否成对，有没有“，，”“。。”“，。”一类连用的标点，有没有空的书名号和引号。

    为什么：标点不成对、重复，会使引用的文件名和补充的说明看不出起止，说明文字没有校核。

    怎样判定：一个符号在300字之内找不到与它成对的另一个，为不成对；全角与半角的括号、弯引号与直引号混用的，不算不成对；六角括号的一边打成方括号的（〔2021]30号），算。
    编号后的半个括号（1）、a））不计。两个点号连用，中间没有文字的，为标点重复。被屏蔽（***）处旁边的不计。同一种符号
    有8处以上不成对，或者文本没有读全的，可能是字符丢失，只作存疑。

    什么情况下误报：引文跨越表格、图片；以三个句号代替省略号。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局落实《政府信息公开条例，主动公开信息120条，，组织培训2次。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局落实《政府信息公开条例》，主动公开信息120条（含转载），组织培训2次。
    """
    prose = prose_of(case)
    by_kind: dict[str, list[LoneMark]] = {}
    for lone in lone_marks(prose.text):
        by_kind.setdefault(lone.kind, []).append(lone)
    for kind, marks in by_kind.items():
        evidence = _quoted(case, prose, [_shown(prose.text, m.at) for m in marks[:_MOST_QUOTED]])
        facts = {"name": _NAMES[kind], "name_en": _NAMES_EN[kind], "n": len(marks), "printed": evidence[0].quote}
        if len(marks) >= _TOO_MANY or not case.report.read_whole:
            yield Uncertain("perhaps", evidence, facts)
        else:
            yield Fail("lone", evidence, facts)
    for message, places in (("doubled", doubled_marks(prose.text)), ("empty", empty_marks(prose.text))):
        told = [(a, b) for a, b in places if not LOST.search(prose.text, max(0, a - 5), b + 5)]
        if told:
            evidence = _quoted(case, prose, [_with_words(prose.text, a, b) for a, b in told])
            yield Fail(message, evidence, {"n": len(told), "printed": evidence[0].quote})


def _shown(text: str, at: int) -> tuple[int, int]:
    """The mark with the words that it opens or closes, within its line."""
    if text[at] in "（(《“〔":
        stop = text.find("\n", at, at + _SHOWN)
        return at, stop if stop >= 0 else min(len(text), at + _SHOWN)
    return max(text.rfind("\n", 0, at) + 1, at + 1 - _SHOWN), at + 1


def _with_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The marks with the words before them, within the line."""
    return max(text.rfind("\n", 0, start) + 1, start - _SHOWN), end


def _quoted(case: Case, prose: Prose, places: list[tuple[int, int]]) -> tuple[Evidence, ...]:
    return tuple(case.quote(prose.span(start, end)) for start, end in islice(places, _MOST_QUOTED))
