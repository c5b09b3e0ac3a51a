"""Objects that whoever acts on them must name: what a problem is about and no measure of the report touches.

Who complains that interpretation is poor, or hands too few, and then promises 组织领导 and 网站, has left the problem
unanswered, whatever else the two have in common. A problem of several clauses is told apart clause by clause: where a
measure acts on one of them, only the others are left.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from nianshen.data_files import data_path
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought
from nianshen.text.objects import mended, objects, objects_of


@dataclass(frozen=True, slots=True)
class NamedObject:
    """Something that problems are about: ``about`` finds it in a clause of a problem, ``acts`` in a measure."""

    name: str
    name_en: str
    about: Sought
    acts: Sought


class LeftOut(NamedTuple):
    """The objects that no measure acts on, and whether that leaves the whole problem unanswered."""

    objects: tuple[NamedObject, ...]
    whole: bool


_CLAUSE = re.compile(r"[^，,。；;：、\n]+")
_GENERAL = Sought(
    r"(?:公开)?工作(?:的)?(?:整体|总体)?(?:质量|水平|规范|实效|效率|成效)[^，。；]{0,12}|规范(?:化)?程度|(?:质量|水平)(?:和|、)(?:质量|水平|效率)|参差不齐|难免"
)
"""What is admitted of the work as a whole is no object of its own."""
_OF_LAW = Sought(
    r"需要?(?:社会)?公众(?:广泛)?知晓(?:(?:或者?|、|和)(?:需要?公众)?参与[^，。；]{0,8})?|与?宣传[、和]网信|宣传(?:部门?|部)(?!署)|经济社会活动|人人参与|关注度(?:较)?高的?|监督、?参与权"
)
"""Words of Art. 19, and names of offices, name no object."""
_CONCRETE = frozenset({"公开意识", "网站栏目", "更新时效", "内容", "形式渠道", "财政与重点领域"})


_FIGURE = re.compile(
    r"(?<!\d)\d{1,3}(?![\d年])|[一二两三四五六七八九十]{1,3}(?:次|名|个|家|期|条|件|人|日|天|月|小时|位|张|台|处|批|轮|套|项|底)|每[月周季年日]|“"
)
_LONGEST_PLAIN = 36


@cache
def named_objects() -> tuple[NamedObject, ...]:
    """The objects of ``corpus/lexicon/named_objects.toml``, in its order."""
    table = tomllib.loads(data_path("lexicon", "named_objects.toml").read_text("utf-8"))["object"]
    return tuple(
        NamedObject(
            o["name"], o["name_en"], Sought("|".join(o["words"])), Sought("|".join((*o["words"], *o.get("acts", ()))))
        )
        for o in table
    )


def left_out(problem: str, measures: Sequence[str]) -> LeftOut:
    """The objects of a problem that no measure acts on. The problem is whole unanswered where nothing else that it admits
    is acted on either."""
    acted = frozenset().union(*map(_acted, measures))
    touched = frozenset().union(*map(mended, measures))
    left: list[int] = []
    met = False
    for m in _CLAUSE.finditer(problem):
        clause = _GENERAL.sub("", m.group())
        named = _named(clause)
        if named and not named & acted:
            left += sorted(named.difference(left))
        elif named or (problem_cues(clause) and _concrete(clause) & touched):
            met = True
    return LeftOut(tuple(named_objects()[k] for k in left), bool(left) and not met)


def may_act_unnamed(problem: str, measure: str, *, vague: bool) -> bool:
    """Whether a concrete measure that is for no other problem may act on what ``problem`` is about in words of its own
    (街头扫码送纸巾 for 宣传).

    Beside a problem in general words (``vague``, or short and without a figure) only one with a figure or a name of its own is
    as plain.
    """
    plain = vague or (len(problem) <= _LONGEST_PLAIN and not _FIGURE.search(problem))
    return not plain or _FIGURE.search(measure) is not None


@lru_cache(maxsize=4096)
def _named(clause: str) -> frozenset[int]:
    return frozenset(k for k, o in enumerate(named_objects()) if o.about.search(clause))


@lru_cache(maxsize=4096)
def _acted(measure: str) -> frozenset[int]:
    words = _OF_LAW.sub("", measure)
    return frozenset(k for k, o in enumerate(named_objects()) if o.acts.search(words))


def _concrete(clause: str) -> frozenset[int]:
    return frozenset(k for k in objects_of(clause) if objects()[k].name in _CONCRETE)
