"""NT-08: a percentage in the words is not that of the numbers it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Table
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.requests_told import table_counts
from nianshen.text.request_claims import speaks_of_requests
from nianshen.text.shares import Change, Share, changes, shares, tolerance
from nianshen.text.told import Sentence

_TOTALS = ("A1", "G")
_MOST = 6


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

    怎样判定：占比的总数取同一句和前一句中同一单位、不小于该部分的数；说的是申请的，还取表三的新收、新收加结转、办理结果总计。用任何一个总数
    算得的，一致；四舍五入和截尾都算一致（整数百分比允许相差1个百分点，一位小数0.15个百分点）。都算不得的，有写在同一句里的总数或者表三总数的
    为建议；总数只在前一句的，存疑；一个总数都没有的，不比较。超过100%的占比为建议。增长、下降按所写的本年数和增减数（或上年数）重算。
    “当场答复48个，当场答复率76%”“172条（33%）”
    与占比相同；“由38个增加到45个，增幅18%”按前后两个数重算。约数、“分别占”和满意率、合格率一类另有分母的不比较。

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
    if "%" not in told.text and "百分之" not in told.text:
        yield NotApplicable()
        return
    for s in told.sentences:
        if any(q.kind == "percent" for q in s.quantities):
            before = last.quantities if last is not None and last.part == s.part else ()
            for share in shares(told.text, s.quantities, before):
                result = _share(case, s, share)
                looked |= result is not None
                if isinstance(result, Fail | Uncertain) and given < _MOST:
                    given += 1
                    yield result
            for change in changes(told.text, s.start, s.quantities):
                looked = True
                wrong = _change(case, change)
                if wrong is not None and given < _MOST:
                    given += 1
                    yield wrong
        last = s
    if not looked:
        yield NotApplicable()


def _share(case: Case, s: Sentence, share: Share) -> Result | bool | None:
    """What is wrong with a share; True where it is right, None where nothing tells."""
    text, percent = case.told.text, Decimal(share.percent.value)
    facts = {
        "printed": text[share.part.start : share.percent.end],
        "part": share.part.value,
        "percent": share.percent.value,
    }
    evidence = (_quoted(case, share.part.start, share.percent.end),)
    if percent > 100:
        return Fail("above_all", evidence, facts)
    of_requests = speaks_of_requests(text, max(s.start, share.part.start - 60), share.percent.start)
    wholes = [Decimal(q.value) for q in share.wholes]
    table = _table_totals(case.report.table(3)) if of_requests else []
    allowed = tolerance(share.percent, text)
    known = [w for w in (*wholes, *table) if w]
    if not known or any(abs(Decimal(share.part.value) * 100 / w - percent) <= allowed for w in known):
        return True if known else None
    facts["wholes"] = "、".join(str(w) for w in dict.fromkeys(known))
    near = any(q.start >= s.start and q.value > share.part.value for q in share.wholes)
    approximate = any(q.approximate for q in share.wholes)
    if (near and not approximate) or any(w >= share.part.value for w in table):
        return Fail("share", evidence, facts)
    return Uncertain("perhaps", evidence, facts)


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
    if same_way and abs(right - Decimal(change.percent.value)) <= tolerance(change.percent, case.told.text):
        return None
    text = case.told.text
    facts = {
        "printed": text[change.now.start : change.percent.end],
        "right": f"{'-' if now < before else ''}{right.quantize(Decimal('0.1'))}",
    }
    return Fail("change", (_quoted(case, change.now.start, change.percent.end),), facts)


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
