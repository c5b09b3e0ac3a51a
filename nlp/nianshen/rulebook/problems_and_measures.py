"""The problems and measures of the part on problems, as the rules that weigh and pair them take them."""

from __future__ import annotations

import re

from nianshen.audit_types import Link, Role, Statement
from nianshen.rule import Case
from nianshen.rulebook.narrative import SURE
from nianshen.text.cues import measure_cues, problem_cues
from nianshen.text.first_characters import Sought
from nianshen.text.objects import objects_of

_ANNOUNCES = Sought(
    r"(?:仍|还|尚|也|主要|依然|仍然|客观)?(?:存在|有)(?:着|的)?(?:一些|一定的?|些许|不少|许多|诸多|若干|部分|以下|如下)?(?:的)?(?:主要|突出)?(?:问题|不足|差距|薄弱环节|短板|困难|不足之处)"
    r"|(?:一定|较大|不小)(?:的)?差距"
)
_GENERAL_UNDERTAKING = re.compile(
    r"(?:继续|进一步|努力|全面|扎实|切实|不断|认真|深入|持续|更好|全力|将|要|推动|推进|做好|抓好|提升|提高|加强|开展|确保)[^，。；]{0,12}(?:政府信息公开|政务公开|信息公开|公开)(?:的)?(?:各项|整体|全面)?(?:工作)?(?:水平|质量|质效|实效|再上新台阶|上新台阶|迈上新台阶|深入开展|向纵深发展|提质增效|高质量发展|取得新(?:的)?(?:成效|进展)|落到实处|落实)*\Z"
)
_LONGEST_GENERAL = 50
_ANNEX = re.compile(r"附[表件](?:[\d一二三：:]|\Z)|[^，。；\n]{0,24}(?:情况|工作|数据|指标)统计表\Z|统计指标")
"""The head of a table of statistics."""


def of_problems(case: Case, *roles: Role) -> tuple[Statement, ...]:
    """The statements of the part on problems (before 2019: of the sections on problems) with these roles, in order; not
    the rows of a table of statistics that stands behind the last section."""
    return tuple(s for s in case.once(_of_part) if s.role in roles)


def _of_part(case: Case) -> tuple[Statement, ...]:
    told = [s for s in case.statements or () if s.kind == "problems"]
    annex = next((k for k, s in enumerate(told) if k and _ANNEX.match(s.text)), len(told))
    return tuple(told[:annex])


def surely(statement: Statement) -> bool:
    """Whether a problem or measure is one beyond doubt: by the classifier's confidence, or because the lexicon agrees."""
    cues = problem_cues if statement.role == "problem" else measure_cues
    return statement.confidence >= SURE or bool(cues(statement.text))


def only_announces(problem: Statement) -> bool:
    """Whether a problem only says that there are problems (虽有进步，但仍存在一些不足), and names none."""
    return announces(problem.text)


def announces(words: str) -> bool:
    """Whether words only say that there are problems, and admit none of their own: 存在一些不足 does, 平台功能仍有不足 names
    what falls short."""
    found = _ANNOUNCES.search(words)
    if found is None or problem_cues(_ANNOUNCES.sub("", words)):
        return False
    clause = words[max(words.rfind(mark, 0, found.start()) for mark in "，。；：,;:") + 1 : found.start()]
    return not objects_of(clause)


def is_general(measure: Statement) -> bool:
    """Whether a measure only undertakes to go on with disclosure work as a whole (继续做好政府信息公开工作)."""
    return len(measure.text) <= _LONGEST_GENERAL and _GENERAL_UNDERTAKING.search(measure.text) is not None


def surely_answers(link: Link) -> bool:
    """Whether a measure answers a problem beyond doubt: with high probability, or because the two share words."""
    return link.score >= SURE or bool(link.words)


def item_of(case: Case, statement: Statement) -> tuple[Statement, ...]:
    """The statements of the numbered item in which a statement stands, its heading included; alone it stands where no
    enumerator opens what it is in."""
    statements = case.statements or ()
    at = next((i for i, s in enumerate(statements) if s.id == statement.id), None)
    if at is None:
        return (statement,)
    first = at
    while first > 0 and statements[first].marker is None and _goes_on(case, statements[first - 1], statements[first]):
        first -= 1
    if statements[first].marker is None:
        return (statement,)
    last = at
    while (
        last + 1 < len(statements)
        and statements[last + 1].marker is None
        and _goes_on(case, statements[last], statements[last + 1])
    ):
        last += 1
    return statements[first : last + 1]


def _goes_on(case: Case, a: Statement, b: Statement) -> bool:
    """Whether ``b`` stands on with ``a``: in the same part and paragraph, or right under it where it is a heading."""
    paragraph = "\n" in case.report.text[a.span.end : b.span.start]
    return a.kind == b.kind and (a.role == "frame" or not paragraph)
