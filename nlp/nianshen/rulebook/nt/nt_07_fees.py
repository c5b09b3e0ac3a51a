"""NT-07: what the words say of fees contradicts itself or the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nianshen.audit_types import Evidence
from nianshen.forms.law import FEE_MEASURES, FORM2019, FORM2021, FORM2021_FEES, REG2007_ART32, REG2019_ART50_1
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.fees_told import fee_sentences, fees_told
from nianshen.rulebook.requests_told import total_of
from nianshen.rulebook.tables import quote_row, table_read
from nianshen.text.fee_claims import FeeClaim
from nianshen.text.recounted import swapped
from nianshen.text.unpaid_fees import PaymentClaim, payment_claims

_UNPAID = "F2"
_FEES = "行政事业性收费"
_NARROWED = re.compile("其中|部分|上半年|下半年|季度|全[省市县区州]|减免|免征|累计|以来")
_PARTS_OF_IT = re.compile("其中|分别|另|检索|复制|邮寄|减免")
_SENTENCE_END = re.compile("[。\n]")
_BEFORE = 60
_NEAR, _MOST = 12, 3
_TEN_THOUSAND = 10_000


@rule(
    "NT-07",
    "fees",
    title="收费表述矛盾",
    title_en="what is said of fees is contradictory",
    severity="warning",
    forms=ALL_FORMS,
    cites=(REG2019_ART50_1, FORM2021_FEES, FEE_MEASURES, FORM2019, FORM2021, REG2007_ART32),
    messages={
        "taken": (
            "一处说“{printed}”，另一处说“{other}”，请核对。",
            "One place says that no fees are taken ({printed}), another that some were ({other}).",
        ),
        "unpaid": (
            "文字说“{printed}”，表三却有{table}件逾期不按收费通知要求缴纳费用而不再处理，说明发过收费通知，请核对。",
            "The words say that no fees are asked for ({printed}); table three has {table} requests ended since fees were not paid.",
        ),
        "administrative": (
            "文字说“{printed}”，表二行政事业性收费却是{table}万元，请核对。",
            "The words say {printed}; table two has administrative fees of {table} times ten thousand yuan.",
        ),
        "two": (
            "收费金额两处不同：一处写“{printed}”，另一处写“{other}”，请核对。",
            "The fees taken are told twice and differently: {printed}; {other}.",
        ),
        "more": (
            "一处说“{printed}”，收费通知的金额却只有“{other}”，收取的不会多于通知的，请核对。",
            "The fees taken ({printed}) are more than those asked for in all ({other}).",
        ),
        "amount": (
            "文字说“{printed}”，表二行政事业性收费的金额却是{table}万元，请核对。",
            "The words say {printed}; table two has administrative fees of {table} ten thousand yuan.",
        ),
        "perhaps": (
            "文字说“{printed}”，表二行政事业性收费是{table}（单位：万元），单位或者范围可能不同，请核对。",
            "The words say {printed}, table two has {table} (ten thousand yuan); unit or scope may differ.",
        ),
    },
)
def fees(case: Case) -> Iterator[Result]:
    """收费的表述自相矛盾，或者与表格矛盾。

    检查什么：文字中“不收取任何费用”“未收取信息处理费”一类的话，与别处写的信息处理费金额、收费通知件数是否矛盾，与表三“逾期不按收费
    通知要求缴纳费用”的件数是否矛盾；行政事业性收费的说法与表二（八）的金额是否矛盾。

    为什么：信息处理费的收取情况应当在年度报告中如实报告，前后矛盾说明至少有一处未经核对。

    怎样判定：说没有收取而另一处写明收取了多少元的，说不收取任何费用、没有发出收费通知而另一处写明发出通知、写明收取多少元的，
    发出通知、申请人已经缴费而说没有收取的，为警告。表三有逾期不缴费的，
    必先发过收费通知：说“不收取任何费用”“未发出收费通知”的，为警告；只说“未收取”的可能是发了通知而没有收到，由SIX-02提示，不在这里报告。
    说无行政事业性收费而表二金额大于0的，金额不同的，为警告；说到全市、其中、某段时间的，存疑，
    数字只是颠倒的除外。实收金额大于收费通知的总额的，实收金额两处不同的，为警告，其中有分项的存疑。“除……外”“但……可以收取”一类的话、按件按页的标准、上年的金额不比较。

    什么情况下误报：文字说的是另一种费用。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，办理依申请公开不收取任何费用。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        2023年共收取信息处理费300元。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，办理依申请公开未收取任何费用。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        2023年收取信息处理费0元。
    """
    claims = fees_told(case)
    if not claims:
        yield NotApplicable()
        return
    yield from _within(case, claims)
    yield from _unpaid(case, [c for c in claims if c.said == "no_notice" or (c.said == "none" and c.firm)])
    yield from _administrative(case, [c for c in claims if c.said in ("no_administrative", "administrative")])


def _within(case: Case, claims: Sequence[FeeClaim]) -> Iterator[Result]:
    """One place against another."""
    denied = next((c for c in claims if c.said == "none"), None)
    taken = next((c for c in claims if c.said == "taken"), None)
    firmly = next((c for c in claims if c.said == "no_notice" or (c.said == "none" and c.firm)), None)
    asked = next((c for c in claims if c.said == "asked"), None)
    for no, yes in ((denied, taken), (firmly, asked), (firmly, taken)):
        if no is not None and yes is not None:
            quoted = (_quoted(case, no), _quoted(case, yes))
            yield Fail("taken", quoted, {"printed": _printed(quoted[0]), "other": _printed(quoted[1])})
            return
    paid = next((p for p in _payments(case) if p.said in ("paid", "all_paid")), None)
    if denied is not None and asked is not None and paid is not None:
        quoted = (_quoted(case, denied), case.quote(case.told.span(paid.start, paid.end)))
        yield Fail("taken", quoted, {"printed": _printed(quoted[0]), "other": _printed(quoted[1])})
        return
    amounts = [c for c in claims if c.said == "taken"]
    notified = [c for c in claims if c.said == "asked" and c.unit == "元" and not _part_of_it(case, c)]
    over = next((c for c in amounts if notified and c.value > sum(n.value for n in notified)), None)
    if over is not None:
        evidence = [_quoted(case, c) for c in (over, *notified[:_MOST])]
        yield Fail("more", tuple(evidence), {"printed": _printed(evidence[0]), "other": _printed(evidence[1])})
        return
    other = next((c for c in amounts[1:] if c.value != amounts[0].value), None)
    if other is not None:
        between = case.told.text[amounts[0].start : other.start]
        quoted = (_quoted(case, amounts[0]), _quoted(case, other))
        facts = {"printed": _printed(quoted[0]), "other": _printed(quoted[1])}
        apart = _SENTENCE_END.search(between) is not None and not _PARTS_OF_IT.search(
            case.told.text[max(0, amounts[0].start - _BEFORE) : other.end]
        )
        yield Fail("two", quoted, facts) if apart else Uncertain("two", quoted, facts)


def _payments(case: Case) -> Iterator[PaymentClaim]:
    for s in fee_sentences(case):
        yield from payment_claims(case.told.text, s.start, s.end, s.quantities)


def _part_of_it(case: Case, claim: FeeClaim) -> bool:
    return "其中" in case.told.text[max(0, claim.start - _NEAR) : claim.end]


def _unpaid(case: Case, denials: Sequence[FeeClaim]) -> Iterator[Result]:
    if not denials or case.report.form != "f2021":
        return
    table = table_read(case.report, 3)
    row = table.row(_UNPAID) if table else None
    unpaid = total_of(row)
    if table is None or row is None or unpaid is None:
        yield NotAssessable()
    elif unpaid:
        quoted = _quoted(case, denials[0])
        yield Fail(
            "unpaid",
            (quoted, quote_row(case, table, row, ("总计",))),
            {"printed": _printed(quoted), "table": unpaid},
        )


def _administrative(case: Case, claims: Sequence[FeeClaim]) -> Iterator[Result]:
    if not claims or case.report.form != "f2021":
        return
    table = table_read(case.report, 2)
    row = table.row(_FEES) if table else None
    value = row.cells[0].value if row is not None and row.cells else None
    amount = 0 if value == "" else value
    if table is None or row is None or not isinstance(amount, int | Decimal) or table.form == "f2019":
        yield NotAssessable()
        return
    for claim in claims[:1]:
        quoted = _quoted(case, claim)
        facts = {"printed": _printed(quoted), "table": amount}
        evidence = (quoted, quote_row(case, table, row))
        if claim.said == "no_administrative":
            if amount:
                yield Fail("administrative", evidence, facts)
        elif abs(Decimal(claim.value) / _TEN_THOUSAND - Decimal(amount)) >= _rounding(amount):
            words = case.told.text[max(0, claim.start - _BEFORE) : claim.end].rpartition("。")[2]
            narrowed = _NARROWED.search(words) is not None and (amount or "全" not in words)
            narrowed = narrowed and not swapped(int(claim.value), int(amount * _TEN_THOUSAND))
            narrowed = narrowed or claim.value == amount  # T-04: yuan where ten thousand yuan are asked for
            yield Uncertain("perhaps", evidence, facts) if narrowed else Fail("amount", evidence, facts)


def _rounding(amount: int | Decimal) -> Decimal:
    """One unit of the last place that table two prints, at least a hundredth."""
    exponent = amount.as_tuple().exponent if isinstance(amount, Decimal) else 0
    return max(Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0), Decimal("0.01"))


def _quoted(case: Case, claim: FeeClaim) -> Evidence:
    return case.quote(case.told.span(claim.start, claim.end))


def _printed(quoted: Evidence) -> str:
    return "".join((quoted.quote or "").split())
