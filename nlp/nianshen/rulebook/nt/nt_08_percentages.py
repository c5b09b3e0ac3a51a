"""NT-08: a percentage in the words is not that of the numbers it stands beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Table
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.requests_told import table_counts
from nianshen.text.enumerators import ITEM
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity
from nianshen.text.request_claims import speaks_of_requests
from nianshen.text.rough_ratios import multiples, point_changes, rough_shares
from nianshen.text.shares import (
    Change,
    Share,
    agrees,
    changes,
    due_and_done,
    of_one_list,
    rounded,
    shares,
    since_last_year,
)
from nianshen.text.told import Sentence

_TOTALS = ("A1", "G")
_MOST = 6
_MOST_SAID = 20
_RATIOS = Sought("%|百分|[一二三四五六七八九]成|半|分之|倍|翻")
_POINTS = Decimal("0.1")
"""Rates told with one decimal are rounded, and so is their difference."""


@rule(
    "NT-08",
    "percentages",
    title="百分比错误",
    title_en="percentages that do not add up",
    severity="advice",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY, REG2007_ART32),
    forms=ALL_FORMS,
    messages={
        "share": (
            "文字说“{printed}”，{part}除以文中或表三的总数（{wholes}）都不是{percent}%。",
            "The words say {printed}; {part} is {percent} per cent of none of the totals told or in table three ({wholes}).",
        ),
        "above_all": (
            "文字说“{printed}”，部分不能超过总数的100%。",
            "The words say {printed}; a part is no more than 100 per cent of the whole.",
        ),
        "change": (
            "文字说“{printed}”，按所写的件数计算应为{right}%。",
            "The words say {printed}; by the numbers told it is {right} per cent.",
        ),
        "rough": (
            "文字说“{printed}”，{part}占总数（{wholes}）的{right}，与所写的比例不符，请核对。",
            "The words say {printed}; {part} is {right} of the total ({wholes}).",
        ),
        "times": (
            "文字说“{printed}”，{now}是{before}的{right}倍，与所写的倍数不符，请核对。",
            "The words say {printed}; {now} is {right} times {before}.",
        ),
        "points": (
            "文字说“{printed}”，按所写的两个百分比计算应为{right}个百分点。",
            "The words say {printed}; by the two percentages told it is {right} points.",
        ),
        "cut": (
            "文字说“{printed}”，{part}占{whole}的{right}%；同一段其他百分比四舍五入，这里却是舍去，请核对。",
            "The words say {printed}; {part} of {whole} is {right} per cent, and the percentages beside it are rounded.",
        ),
        "perhaps": (
            "文字说“{printed}”，按文中的总数（{wholes}）计算不是{percent}%；所除的总数可能没有写出，请核对。",
            "The words say {printed}; by the totals told ({wholes}) it is another figure, but the whole may be one not told.",
        ),
    },
)
def percentages(case: Case) -> Iterator[Result]:
    """文字中的百分比与所写的件数不符。

    检查什么：“X件，占Y%”的百分比，按文中所写的总数或者表三的总数能否算得；“比上年增加X件，增长Y%”能否算得。

    为什么：百分比由报告自己的数算出，算不出来的，件数和百分比至少有一个是错的。

    怎样判定：占比的总数取同一句和前一句中同一单位、不小于该部分的数；说的是申请的，还取表三的新收、新收加结转、办理结果总计。各占比合计约为100%的几项，
    还取各项之和；逐行列出的，取列举之前那一句的数。彼此并列的各项不互为总数。用任何一个总数
    算得的，一致；按所写的位数四舍五入和截尾都算一致（相差0.15个百分点以内也算），但同一列举其他各项都四舍五入而只有这一项截尾的，为建议。
    都算不得的，有写在同一句里的总数、表三总数或者列举中其他两项以上都与之相符的总数的，为建议；总数只在前一句的，存疑；一个总数都没有的，不比较。超过100%的占比为建议。增长、下降按所写的本年数和增减数（或上年数）重算。
    “当场答复48个，当场答复率76%”“172条（33%）”
    与占比相同；“由38个增加到45个，增幅18%”按前后两个数重算，“上年300条，本年356条，增长18.7%”“356条，增长18.7%（上年300条）”同样。约数不比较；其他的率，
    只有所除的数紧挨着、叫同一个名字的（“办结1180件，办结率98%”）才重算；100%的，同一句里前面还写有总数的才重算。

    “占八成”“近半”“过半数”“三分之二”“占总数240条的七成”给出的是一个范围，所写的总数没有一个落在范围里的，为建议，总数只在前一句的存疑；“是上年的3倍”“增长1.4倍”
    “翻一番”按所写的两年的数、“提高4个百分点”按所写的两个率重算。“180条、60条，分别占75%和25%”逐一对应，“75%（180条）”同样。“与上年的226条相比，
    增长6.6%”而本句没有本年数的，同一段前面的数没有一个算得的，为建议。“应公开240条，实际公开180条，公开率75%”按应有的数算。总数在前一句而本句以“其中”开头，
    或者各项之和就是它的，与写在同一句里一样。

    什么情况下误报：总数写在更远的地方，而近处恰有一个同单位的数。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，其中网站公开90条，占85%。
        二、主动公开政府信息情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，其中网站公开90条，占75%。
        二、主动公开政府信息情况
    """
    told = case.told
    looked, given = False, 0
    last: Sentence | None = None
    if not _RATIOS.search(told.text):
        yield NotApplicable()
        return
    lead: tuple[Quantity, ...] = ()
    said: list[Quantity] = []
    for s in told.sentences:
        if last is not None and last.part != s.part:
            last, lead = None, ()
        said = [] if s.first else said[-_MOST_SAID:]
        if s.quantities and _RATIOS.search(told.text, s.start, s.end):
            for wrong in _in_words(case, s, last.quantities if last is not None else ()):
                looked = True
                if wrong is not None and given < _MOST:
                    given += 1
                    yield wrong
        if any(q.kind in ("percent", "points") for q in s.quantities):
            item = ITEM.match(told.text, s.start) is not None or not s.first
            before = (*(lead if item else ()), *(last.quantities if last is not None else ()))
            own = [*shares(told.text, s.quantities, before)]
            taken = {share.percent.start for share in own}
            own += [share for share in due_and_done(told.text, s.quantities) if share.percent.start not in taken]
            listed = _List.of(told.text, own)
            for share in own:
                result = _share(case, s, share, listed)
                looked |= result is not None
                if isinstance(result, Fail | Uncertain) and given < _MOST:
                    given += 1
                    yield result
            for change in changes(told.text, s.start, s.quantities, case.report.year):
                looked = True
                wrong = _change(case, change)
                if wrong is not None and given < _MOST:
                    given += 1
                    yield wrong
            options = since_last_year(told.text, s.start, s.quantities, said)
            looked |= bool(options)
            found = [_change(case, option) for option in options]
            if found and None not in found and given < _MOST:
                given += 1
                yield from islice((wrong for wrong in found if wrong is not None), 1)
        elif s.quantities:
            lead = s.quantities
        said += s.quantities
        last = s
    if not looked:
        yield NotApplicable()


class _List(NamedTuple):
    """What the shares of one sentence tell of each other: the sum of their parts where they make up the whole, the sum in any
    case where there are several, where the parts stand, the totals that two of them and more agree with, and of which of those they are rounded."""

    whole: Decimal | None
    sum: Decimal | None
    parts: frozenset[int]
    confirmed: frozenset[Decimal]
    rounds: frozenset[Decimal]

    @classmethod
    def of(cls, text: str, found: Sequence[Share]) -> _List:
        whole, parts = of_one_list(text, found)
        agreeing = Counter(
            w
            for share in found
            for w in {Decimal(q.value) for q in share.wholes if q.start not in parts and q.value}
            if agrees(Decimal(share.part.value) * 100 / w, share.percent, text)
        )
        confirmed = frozenset(w for w, times in agreeing.items() if times > 2)
        rounds = frozenset(
            w
            for w in confirmed
            for share in found
            if not share.percent.approximate
            and agrees(right := Decimal(share.part.value) * 100 / w, share.percent, text)
            and rounded(right, share.percent, text) == "up"
        )
        whole_of_parts = sum((Decimal(share.part.value) for share in found), Decimal(0)) if len(parts) > 1 else None
        return cls(whole, whole_of_parts, parts, frozenset(w for w, times in agreeing.items() if times > 1), rounds)


def _share(case: Case, s: Sentence, share: Share, listed: _List) -> Result | bool | None:
    """What is wrong with a share; True where it is right, None where nothing tells."""
    text, percent = case.told.text, Decimal(share.percent.value)
    start, end = min(share.part.start, share.percent.start), max(share.part.end, share.percent.end)
    facts = {
        "printed": text[start:end],
        "part": share.part.value,
        "percent": share.percent.value,
    }
    evidence = (_quoted(case, start, end),)
    if percent > 100:
        return Fail("above_all", evidence, facts)
    of_requests = speaks_of_requests(text, max(s.start, share.part.start - 60), share.percent.start)
    several = len(listed.parts) > 1
    own = [q for q in share.wholes if not (several and q.start in listed.parts)]
    siblings = [q for q in share.wholes if several and q.start in listed.parts]
    wholes = [Decimal(q.value) for q in own]
    table = _table_totals(case.report.table(3)) if of_requests else []
    known = [w for w in (*wholes, *table, *([listed.whole] if listed.whole else [])) if w]
    nested = [Decimal(q.value) for q in siblings if q.value]  # 网站300条，占84%，其中动态200条，占67%
    if not known:
        return None
    agreeing = [w for w in (*known, *nested) if agrees(Decimal(share.part.value) * 100 / w, share.percent, text)]
    if agreeing:
        right = Decimal(share.part.value) * 100 / agreeing[0]
        if not set(agreeing) <= listed.rounds or rounded(right, share.percent, text) != "cut":
            return True
        return Fail("cut", evidence, {**facts, "whole": f"{agreeing[0]:f}", "right": f"{right:.1f}"})
    facts["wholes"] = "、".join(f"{w:f}" for w in dict.fromkeys(known))
    near = any(q.start >= s.start and q.value > share.part.value for q in own)
    near = near or case.told.text.startswith("其中", s.start) or listed.sum in known
    sure = (near and not any(q.approximate for q in own)) or bool(listed.confirmed & set(known))
    if sure or listed.whole or any(w >= share.part.value for w in table):
        return Fail("share", evidence, facts)
    return Uncertain("perhaps", evidence, facts)


def _in_words(case: Case, s: Sentence, before: Sequence[Quantity]) -> Iterator[Fail | Uncertain | None]:
    """What is wrong with the ratios of a sentence that are told in words or points, None for each that is right."""
    text = case.told.text
    for share in rough_shares(text, s.start, s.end, s.quantities, before):
        of_requests = speaks_of_requests(text, max(s.start, share.part.start - 60), share.end)
        table = _table_totals(case.report.table(3)) if of_requests else []
        known = [w for w in (*(Decimal(q.value) for q in share.wholes), *table) if w >= share.part.value]
        ratios = [Decimal(share.part.value) / w for w in known]
        if not known or any(share.low <= ratio <= share.high for ratio in ratios):
            if known:
                yield None
            continue
        facts = {
            "printed": text[share.start : share.end],
            "part": share.part.value,
            "wholes": "、".join(f"{w:f}" for w in dict.fromkeys(known)),
            "right": "、".join(f"{ratio * 100:.1f}%" for ratio in dict.fromkeys(ratios)),
        }
        near = any(q.start >= s.start and not q.approximate for q in share.wholes)
        evidence = (_quoted(case, share.start, share.end),)
        yield Fail("rough", evidence, facts) if near else Uncertain("rough", evidence, facts)
    for multiple in multiples(text, s.start, s.end, s.quantities, case.report.year):
        if multiple.low <= multiple.ratio <= multiple.high:
            yield None
            continue
        facts = {
            "printed": text[multiple.start : multiple.end],
            "before": multiple.before.value,
            "now": multiple.now.value,
            "right": f"{multiple.ratio:.2f}",
        }
        yield Fail("times", (_quoted(case, multiple.start, multiple.end),), facts)
    for moved in point_changes(text, s.quantities):
        signed = -Decimal(moved.points.value) if moved.falls else Decimal(moved.points.value)
        start, end = min(moved.before.start, moved.now.start), moved.points.end
        if abs(signed - moved.right) <= _POINTS:
            yield None
        else:
            facts = {"printed": text[start:end], "right": f"{moved.right:f}"}
            yield Fail("points", (_quoted(case, start, end),), facts)


def _change(case: Case, change: Change) -> Fail | None:
    now = Decimal(change.now.value)
    if change.before is not None:
        before = Decimal(change.before.value)
    else:
        by = Decimal(change.change.value if change.change is not None else 0)
        before = now + by if change.falls else now - by
    if before <= 0:
        return None
    right = abs(now - before) * 100 / before
    same_way = (now < before) == change.falls or now == before
    if same_way and agrees(right, change.percent, case.told.text):
        return None
    text = case.told.text
    start, end = min(change.now.start, change.percent.start), max(change.now.end, change.percent.end)
    facts = {
        "printed": text[start:end],
        "right": f"{'-' if now < before else ''}{right.quantize(Decimal('0.1'))}",
    }
    return Fail("change", (_quoted(case, start, end),), facts)


def _table_totals(table: Table | None) -> list[Decimal]:
    """New requests, new and carried over, all that were handled: what a share of requests may be a share of."""
    if table is None or not table.was_read:
        return []
    new, handled = (table_counts(table, code) for code in _TOTALS)
    carried = table_counts(table, "A2")
    every = new + carried if new is not None and carried is not None else None
    return [Decimal(n) for n in (new, handled, every) if n]


def _quoted(case: Case, start: int, end: int) -> Evidence:
    return case.quote(case.told.span(start, end))
