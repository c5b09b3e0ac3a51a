"""NT-01: the words give another number of requests received than table three."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.requests_told import place, requests_told, table_counts
from nianshen.rulebook.tables import quote_row
from nianshen.text.request_claims import RequestClaim

_NEW, _CARRIED = "A1", "A2"
_MOST = 6


@rule(
    "NT-01",
    "requests-received",
    title="收到申请数不一致",
    title_en="requests received: words and table differ",
    severity="error",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table3",),
    messages={
        "differs": (
            "文字说收到申请{told}件，表三本年新收却是{new}件，加上年结转为{all}件，都对不上。",
            "The words say {told} requests were received; table three has {new} new ones, {all} with those carried over.",
        ),
        "handled": (
            "文字说办理申请{told}件，与表三本年新收{new}件、加上年结转{all}件、办理结果总计都不相等。",
            "The words say {told} requests were handled; table three has {new} new ones and {all} with those carried over.",
        ),
        "with_carried": (
            "文字说收到申请{told}件，等于表三本年新收{new}件加上年结转；“收到”只指本年新收的，请写明含上年结转。",
            "The words say {told} requests were received, which is the {new} new ones and those carried over together.",
        ),
        "other_row": (
            "文字说收到申请{told}件，表三本年新收的总计却是{new}件；这一行或上年结转一行的总计与各列之和不符，可能填错了行，请核对表三。",
            "The words say {told} requests were received, table three {new}; its totals of new and carried requests do not add up, and may stand in the wrong rows.",
        ),
        "perhaps": (
            "文字说的申请{told}件与表三本年新收{new}件不同，但所说的范围或期间可能不同，请核对。",
            "The words speak of {told} requests, table three of {new} new ones; the words may count something else.",
        ),
    },
)
def requests_received(case: Case) -> Iterator[Result]:
    """文字写的收到申请件数与表三不一致。

    检查什么：引言、总体情况和第三部分的文字中写明的收到申请件数，与表三“本年新收”的总计是否一致。

    为什么：同一份报告里的两个数必有一个是错的，年度报告应当准确。

    怎样判定：看“收到”“接收”“受理”“新收”的申请件数，“未收到”“零申请”为0。等于本年新收的，一致；等于本年新收加上年结转而
    没有写明含结转的，建议写明。都不等的，为错误；另有一处与表三一致，或者几处各不相同的，为警告。说的是“办理”“处理”的，
    与新收、新收加结转、办结总数都不等才为警告。说到全市、各部门、某段时间、往年，或者有读不懂的限定的，存疑；“其中”、某种渠道、
    某类申请人的，是分项，大于全部申请才存疑；几处之和等于本年新收的，一致。约数不比较。没有写件数的，不适用。

    什么情况下误报：文字按另一口径统计而没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到政府信息公开申请3件，均已答复。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到政府信息公开申请2件，均已答复。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
    """
    claims = [
        c for c in case.once(requests_told).claims if c.counts[0] in ("received", "handled") and not c.approximate
    ]
    if not claims:
        yield NotApplicable()
        return
    table = promised_table(case, 3)
    row, new, carried = table.row(_NEW), table_counts(table, _NEW), table_counts(table, _CARRIED)
    if row is None or new is None or carried is None:
        yield NotAssessable()
        return
    every = new + carried
    if _divided(claims, new):
        return
    if all(c.scope == "part" and c.value <= every for c in claims):
        yield NotApplicable()
        return
    agreed = any(_agrees(c, new, every) for c in claims)
    others = _first_of_each([c for c in claims if not _agrees(c, new, every)])
    adds_up = all(e.outcome != "fail" for e in table.equations if e.kind == "row_total" and e.where in (_NEW, _CARRIED))
    clear = [c for c in others if c.scope == "own" and c.counts[0] == "received"]
    for claim in others[:_MOST]:
        facts = {"told": claim.value, "new": new, "all": every}
        quoted = (case.quote(place(case, claim)), quote_row(case, table, row, ("总计",)))
        if claim.scope == "part":
            if claim.value > every:
                yield Uncertain("perhaps", quoted, facts)
        elif claim.counts[0] == "handled":
            if not agreed and claim.value != table_counts(table, "G"):
                sure = claim.scope == "own" and claim.by_verb
                yield Fail("handled", quoted, facts, "warning") if sure else Uncertain("perhaps", quoted, facts)
        elif claim.scope != "own":
            if not agreed:
                yield Uncertain("perhaps", quoted, facts)
        elif claim.value == every:
            if not agreed:
                yield Fail("with_carried" if adds_up else "other_row", quoted, facts, "advice")
        else:
            yield Fail("differs", quoted, facts, "warning" if agreed or len(clear) > 1 else None)


def _divided(claims: list[RequestClaim], new: int) -> bool:
    """Whether the numbers received make up the whole: so many by post, so many in person."""
    received = [c for c in claims if c.counts[0] == "received" and c.scope in ("own", "part", "open")]
    return sum(c.value for c in received if c.value != new) == new


def _agrees(claim: RequestClaim, new: int, every: int) -> bool:
    if claim.counts[0] == "handled":
        return claim.value in (new, every)
    return claim.value == new or (claim.value == every and claim.carried_told)


def _first_of_each(claims: list[RequestClaim]) -> list[RequestClaim]:
    """One claim a number, the first: the same slip is not reported twice."""
    return [*{(c.counts[0], c.value): c for c in reversed(claims)}.values()][::-1]
