"""Whether a clause or an item tells of a shortfall or of what is to be done, by its words alone.

Independent of the classifier, which goes by the place: under 存在的主要问题 it takes nearly anything for a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from nianshen.text.achievements import may_admit, may_ask
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought
from nianshen.text.improvements import may_improve

Side = Literal["problem", "measure"]

_CLAUSE = re.compile(r"[^，。；：！？,;:\n]+")
_TURN = re.compile(
    r"(?:而|但是?|且|并且?|还|却)?(?:应当?(?=由|[每按在把对])|(?<![需重主首只])要(?!求|点|闻|素|么|件|领)|需要?(?=[每按在把由])|拟(?!定|稿|订|人)|(?<!无)须(?!知)|(?<![即不])将(?!军|来|近))"
    r"|(?:而|但是?|且|并且|却)(?=[^，。；]{0,8}(?:仍|还|尚|目前|至今|没有|未|不|只|仅|看不|无处|难|长期))|但(?=目前|仍|还)"
)
"""Within a clause, where words that plan go on after words that complain, or the other way round (只公布决定而要按月公布采量)."""
_VERBS = (
    r"加强|加大|强化|完善|健全|优化|拓宽|拓展|丰富|提高|提升|规范|深化|创新|改进|增强|推进|落实|建立|严格|充实|细化|安排|明确|组织|制定|开展|配备|抓好|做好|学习|更新|增加|扩大|压实|统筹|定期|指定"
    r"|编[写印制]|统一|清点|扫描|委托|邀请|印发|公布|公开|补[挂齐充]|修订|举办|召开|聘请|开[设通]|设[立置]|新建|把(?!握|关)"
)
_ACTS = re.compile(
    r"(?:但|同时|并|也|还|故|就)?(?:要|应当?|须|需要?|必须|得)?(?:进一步|继续|不断|持续|切实|着力|大力|积极|及时|多|再)?"
    rf"(?:我们|我[局委办厅镇乡区县市省院站]|街道|全[局镇乡区县市])?(?:{_VERBS}|[每按逐](?:个?[月周季年])|请(?!求)|多(?=[做办用写发讲上组开配])|举办|通过[^，。；]{2,16}(?:加以|予以|来)(?:改进|解决|弥补|完善|提高|提升)|先由|在[^，。；]{{1,8}}(?:公开|公布|开设))"
)
_PLANS = Sought(
    r"(?<![还需重主首只])要(?!求|点|闻|素|么|件|领)|将(?!军|来|近)|拟(?!定|稿|订|人)|(?<!无)须(?!知)|今后|下一?步|明年|来年"
    r"|(?<!\d)\d{1,2}月(?:份|底|初|上旬|中旬|下旬)?(?:之?前|起)?(?![日\d至到以有])(?![^，。；]{0,12}(?:已|了|均|全部|过))|年[底初]?(?:前|起)(?!后)|由[^，。；]{1,14}(?:报送|核|负责|检查|指定|审看|先看|会签)"
)
_COMPLAINS = re.compile(r"要(?:翻|跑|等|找|转|花|费|绕|排|反复|重新|再跑|自己)")
_SHORT = Sought(
    r"[只仅](?:有|能|是|列|公布|公开|放|写|发|注明|挂|贴|登)|没(?!有?(?:发生|收到|受理|出现|因|关))|看不|用错|错误|费时|各[^，。；]{1,4}各的|居多"
    r"|不(?:能(?!让|等)|到(?![1-9一二两三])|了(?!解)|出(?!现|错)|清|明|讲|熟|全|齐|积极|会|懂|便|准|换|更新|显示)|[仍尚还]缺|缺(?:少|乏|失)?(?!点)|未(?![断来成定发收受出因])|延期|[低慢]\Z"
)
_AGAINST = re.compile(
    r"(?:着力|切实|有效|及时|坚决|力求|努力)?(?:解决|针对|避免|防止|克服|改变|扭转|消除|杜绝|纠正|破解|弥补|确保|做到|不让|不得|对)"
)
"""A clause that begins so speaks of a shortfall in order to mend it."""
_LONGEST = 400
_SHORTEST = 4
"""Fewer characters are no half of a clause."""


def begins_as_measure(words: str) -> bool:
    """Whether words begin with an act, as measures do (加强…, 每月公布…, 由专人…)."""
    return _ACTS.match(words) is not None


def clause_side(clause: str) -> Side | None:
    """What one clause tells, None where its words do not say."""
    words = clause.strip()
    if _COMPLAINS.search(words):
        return "problem"
    if _AGAINST.match(words):
        return None
    if begins_as_measure(words) and not problem_cues(words):
        return "measure"
    if problem_cues(words):
        return "problem"
    if _PLANS.search(words):
        return "measure"
    return "problem" if _SHORT.search(words) else None


def item_side(item: str) -> Side | None:
    """What an item tells as a whole: None where it tells of both or its words do not say.

    A measure without any word for a shortfall or a want may be worded otherwise than clauses are (水质检测改用数值表).
    """
    if len(item) > _LONGEST:
        return None
    sides = {clause_side(m.group()) for m in _CLAUSE.finditer(item)} - {None}
    if len(sides) == 1:
        return sides.pop()
    wants = may_admit(item) or may_ask(item)
    return "measure" if not sides and not wants and may_improve(item) else None


def turns(sentence: str) -> list[tuple[Side, int, int]]:
    """The clauses of a sentence at which it turns from shortfalls to measures or back, the first among them, each with
    its half-open range."""
    found: list[tuple[Side, int, int]] = []
    for m in _CLAUSE.finditer(sentence):
        for start, end in _halves(sentence, m.start(), m.end()):
            side = clause_side(sentence[start:end])
            if side is not None and (not found or found[-1][0] != side):
                found.append((side, start, end))
    return found


def _halves(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A clause, cut where within it words turn from what is short to what is planned or back."""
    cuts = [m.start() for m in _TURN.finditer(sentence, start + _SHORTEST, end - _SHORTEST)]
    yield from pairwise([start, *cuts, end])
