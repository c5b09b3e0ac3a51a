"""SIX-02: what is said of handling fees does not fit the requests that ended because fees were not paid."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import FEE_MEASURES, FORM2021_FEES
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.fees_told import fee_sentences, fees_told
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.requests_told import total_of
from nianshen.rulebook.tables import quote_row
from nianshen.text.unpaid_fees import PaymentClaim, payment_claims

_UNPAID = "F2"


@rule(
    "SIX-02",
    "fee-notices",
    title="收费与表格矛盾",
    title_en="fees and table contradict",
    severity="info",
    cites=(FORM2021_FEES, FEE_MEASURES),
    forms=("f2021",),
    needs=("table3",),
    messages={
        "denied": (
            "表三有{table}件因逾期未按收费通知要求缴纳费用而不再处理，文字却说“{printed}”。",
            "Table three has {table} requests that ended since fees asked for were not paid; the words say “{printed}”.",
        ),
        "no_count": (
            "表三有{table}件因逾期未按收费通知要求缴纳费用而不再处理，说明发出过收费通知；文字只说“{printed}”，没有写明通知件数。",
            "Table three has {table} requests that ended since fees were not paid, so notices were sent; the words only say “{printed}”.",
        ),
        "not_in_table": (
            "文字说有申请人逾期未缴费（“{printed}”），表三“逾期未按收费通知要求缴纳费用”却是{table}件。",
            "The words speak of applicants who did not pay (“{printed}”); table three has {table}.",
        ),
        "differs": (
            "文字说逾期未缴费的是{told}件（“{printed}”），表三却是{table}件。",
            "The words speak of {told} requests with fees unpaid (“{printed}”); table three has {table}.",
        ),
        "fewer": (
            "文字写明发出收费通知{told}件，少于表三逾期未缴费的{table}件；通知可能是上年发出的，请核对。",
            "The words tell of {told} notices, fewer than the {table} requests in table three that ended unpaid.",
        ),
    },
)
def fee_notices(case: Case) -> Iterator[Result]:
    """信息处理费的表述，与表三“逾期未按收费通知要求缴纳费用”的件数矛盾。

    检查什么：表三（六）2“申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”的总计，与文字中收费通知、
    收取信息处理费、逾期未缴费的说法。

    为什么：先有收费通知，才有逾期不缴。表三有这样的申请而文字说没有收费、没有通知，至少有一处没有写全。

    怎样判定：件数大于0，而文字说未发出收费通知、没有逾期未缴费、都已缴费，或者只说未收取而没有写通知件数的，提示；文字说有申请人
    逾期未缴费而表三为0或者件数更少的，也提示。写明的件数少于表三的，存疑。发了通知而没有收到钱，是正常的，所以只是提示。2019、2020年度的表三没有这一行，不适用。

    什么情况下误报：通知是上年发出的。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        本年度未发出收费通知，未收取信息处理费。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        本年度发出收费通知2件，申请人均未缴纳，未收取信息处理费。
    """
    table = promised_table(case, 3)
    row = table.row(_UNPAID)
    unpaid = total_of(row)
    payments = [
        claim for s in fee_sentences(case) for claim in payment_claims(case.told.text, s.start, s.end, s.quantities)
    ]
    if row is None or unpaid is None:
        if payments or fees_told(case):
            yield NotAssessable()
        return
    in_table = quote_row(case, table, row, ("总计",))
    told = next((p for p in payments if p.said == "unpaid"), None)
    if told is not None:
        quoted = case.quote(case.told.span(*_clause(case.told.text, told.start, told.end)))
        facts = {"printed": _printed(quoted), "table": unpaid}
        if not unpaid:
            yield Fail("not_in_table", (quoted, in_table), facts)
        elif told.number is not None and told.number != unpaid:
            more = facts | {"told": told.number}
            evidence = (quoted, in_table)
            yield Fail("differs", evidence, more) if told.number > unpaid else Uncertain("differs", evidence, more)
        return
    if unpaid:
        yield from _not_told(case, unpaid, payments, in_table)


def _not_told(case: Case, unpaid: int, payments: list[PaymentClaim], in_table: Evidence) -> Iterator[Result]:
    """Where the words do not say that fees were left unpaid, and table three has requests that ended so."""
    claims = fees_told(case)
    denied: list[tuple[int, int]] = [(p.start, p.end) for p in payments if p.said != "paid"]
    denied += [(c.start, c.end) for c in claims if c.said == "no_notice" or (c.said == "none" and c.firm)]
    asked = [c for c in claims if c.said == "asked"]
    paid = [p for p in payments if p.said == "paid"]
    notices = max((c.value for c in asked if c.unit != "元"), default=0)
    if notices and sum(p.number or 0 for p in paid) >= notices:
        denied += [(p.start, p.end) for p in paid[-1:]]
    if denied:
        quoted = case.quote(case.told.span(*_clause(case.told.text, *denied[0])))
        yield Fail("denied", (quoted, in_table), {"printed": _printed(quoted), "table": unpaid})
    elif asked:
        counts = [c.value for c in asked if c.unit != "元"]
        if counts and max(counts) < unpaid:
            quoted = case.quote(case.told.span(asked[0].start, asked[0].end))
            yield Uncertain("fewer", (quoted, in_table), {"told": max(counts), "table": unpaid})
    elif weak := [c for c in claims if c.said == "none"]:
        quoted = case.quote(case.told.span(weak[0].start, weak[0].end))
        yield Fail("no_count", (quoted, in_table), {"printed": _printed(quoted), "table": unpaid})


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The words with those of their clause before them."""
    first = start
    while first > 0 and start - first < 24 and text[first - 1] not in "，。；！？\n":
        first -= 1
    return first, end


def _printed(quoted: Evidence) -> str:
    return "".join((quoted.quote or "").split())
