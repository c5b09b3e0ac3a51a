"""The vague ones among the problems, or measures, that a report lists, and whether that is really every one: what was lost
or miscounted may be concrete."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from nianshen.audit_types import Statement
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain
from nianshen.rulebook.problems_and_measures import item_of, surely
from nianshen.text.numerals import below_hundred

_NUMBER = re.compile(r"\d{1,2}|[一二三四五六七八九十]{1,3}")
_SIDES = ("problem", "measure", "frame")


def vague_items(
    case: Case, listed: Sequence[Statement], all_told: Sequence[Statement], says_nothing: Callable[[str], bool]
) -> Iterator[Result]:
    """What P-07 finds in problems and P-08 in measures: a warning where surely all are vague, advice where some are.

    ``listed`` are those that count, ``all_told`` all that were recognised; ``says_nothing`` tells by the words alone, and
    is no more than advice.
    """
    told = [s for s in listed if surely(s)]
    if not told:
        yield NotApplicable()
        return
    if any(s.vague is None for s in told):
        yield NotAssessable()
        return
    vague = [s for s in told if s.vague or says_nothing(s.text)]
    if not vague:
        return
    plainly = [s for s in vague if s.vague]
    if plainly and len(plainly) < len(told) == len(vague):
        vague = plainly  # the others say little, and something
    evidence = tuple(case.quote(s.span) for s in vague)
    facts = {"count": len(vague), "total": len(told), "printed": vague[0].text}
    if len(vague) < len(told):
        yield Fail("some", evidence, facts, severity="advice")
    elif not plainly:
        yield Fail("all" if len(vague) > 1 else "only", evidence, facts, severity="advice")
    elif _all_told(case, all_told):
        yield Fail("all" if len(vague) > 1 else "only", evidence, facts)
    else:
        yield Uncertain("perhaps_all", evidence, facts)


def _all_told(case: Case, listed: Sequence[Statement]) -> bool:
    """Whether the problems (or measures) listed are beyond doubt all there are: each is surely one, there are as many
    as the highest number among them says, and nothing else stands in their items that might tell what is meant."""
    counted = max((_number(s) for s in listed), default=0) <= len(listed)
    return counted and all(map(surely, listed)) and all(x.role in _SIDES for s in listed for x in item_of(case, s))


def _number(statement: Statement) -> int:
    """The number of its item, 0 where it opens none."""
    m = _NUMBER.search(statement.marker or "")
    if m is None:
        return 0
    return int(m.group()) if m.group().isdecimal() else below_hundred(m.group()) or 0
