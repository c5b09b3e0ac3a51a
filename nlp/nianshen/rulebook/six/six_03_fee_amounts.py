"""SIX-03: an amount of handling fees that the ladder of rates cannot give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nianshen.audit_types import Evidence
from nianshen.forms.law import FEE_LADDER
from nianshen.rule import Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.fees_told import fee_sentences
from nianshen.rulebook.requests_told import total_of
from nianshen.rulebook.tables import table_read
from nianshen.text.fee_ladder import (
    LEAST_STEP,
    Rate,
    fee_by_pages,
    fee_by_requests,
    fee_of_request,
    nth_request,
    pages_told,
    rate_stands,
    rates,
    requests_within_a_month,
    speaks_of_fee,
)
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity
from nianshen.text.told import Sentence

_BY_PAGE = ("按量", "页", "张")
_OTHER = Sought(r"上年|去年|上一年|[比较]|减免|免收|退还|行政事业性|预算|经费|支出")
_CLAUSE = 20
_LARGE = 100_000
_MOST_REQUESTS = 10_000


@rule(
    "SIX-03",
    "fee-amounts",
    title="金额超标",
    title_en="fee beyond the ladder",
    severity="info",
    cites=(FEE_LADDER,),
    forms=("f2021",),
    messages={
        "step": (
            "“{printed}”不是10元的整数倍，按件（100元起）、按页（10元、20元、40元）的标准都得不出这个数。",
            "“{printed}” is no multiple of ten yuan: no rate by request or by page gives such an amount.",
        ),
        "rate": (
            "“{printed}”不合收费标准：按件每件100元起、逐档加100元，按页每页10元、20元、40元。",
            "“{printed}” is no rate of the ladder: by request 100 yuan and multiples, by page 10, 20 or 40 yuan.",
        ),
        "pages": (
            "{n}页按页计收至多{most}元，文字写的是{told}元（“{printed}”）。",
            "{n} pages cost {most} yuan at most; the words say {told} (“{printed}”).",
        ),
        "requests": (
            "{n}件申请按件计收至多{most}元，文字写的是{told}元（“{printed}”）。",
            "{n} requests cost {most} yuan at most by request; the words say {told} (“{printed}”).",
        ),
        "nth": (
            "一个月内的第{n}件申请按件计收是{most}元，文字写的是{told}元（“{printed}”）。",
            "The request number {n} of a month costs {most} yuan by request; the words say {told} (“{printed}”).",
        ),
        "perhaps": (
            "按件计收时，{n}件申请（或者一个月内的第{n}件）至多{most}元，文字写的是{told}元（“{printed}”）；可能是按页计收，请核对。",
            "By request, {n} requests (or the one of that number) cost {most} yuan at most; the words say {told} (“{printed}”). It may be by page.",
        ),
        "mixed": (
            "“{printed}”不是10元的整数倍，可能包括邮寄等其他费用，请核对。",
            "“{printed}” is no multiple of ten yuan; other costs may be in it.",
        ),
        "large": (
            "“{printed}”，合{told}元，远多于通常的信息处理费，请核对金额和单位。",
            "“{printed}”, {told} yuan, is far more than handling fees usually are: check amount and unit.",
        ),
    },
)
def fee_amounts(case: Case) -> Iterator[Result]:
    """信息处理费的金额或者标准，不合规定的收费档位。

    检查什么：文字中信息处理费的金额、每件每页的标准，以及写明页数的收费。

    为什么：《政府信息公开信息处理费管理办法》规定：按件，一个月内10件以下不收，11至30件每件100元，以后每10件为一档，每档加100元；
    按页，30页以下不收，31至100页每页10元，101至200页每页20元，201页以上每页40元。

    怎样判定：金额不是10元的整数倍；每件不是100元的整数倍，每页不是10元、20元、40元；写明页数、按件计收而写明件数（一个月内的，或者
    表三全年的申请总数），金额超过按档位计算的最高额，都提示。没有说明按件还是按页的，金额在10万元以上的，存疑。
    “约”“余”一类概数、行政事业性收费、邮寄费不比较；同句说到邮寄等其他费用的，存疑。

    什么情况下误报：退还了一部分，或者合计了其他费用而没有写明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        六、其他需要报告的事项
        2023年收取信息处理费85元。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        六、其他需要报告的事项
        2023年收取信息处理费400元。
    """
    text = case.told.text
    for s in fee_sentences(case):
        if text.find("处理费", s.start, s.end) >= 0:
            result = next(_judged(case, s), None)
            if result is not None:
                yield result


def _judged(case: Case, sentence: Sentence) -> Iterator[Result]:
    words = case.told.text[sentence.start : sentence.end]
    given = list(rates(words))
    amounts = [q for q in sentence.quantities if _is_amount(q, words, sentence.start, given)]
    if not speaks_of_fee(words):
        for q in amounts:
            if Decimal(q.value) % LEAST_STEP:
                quoted = _quoted(case, q)
                yield Uncertain("mixed", (quoted,), _printed(quoted))
        return
    for rate in given:
        if not rate_stands(rate):
            quoted = case.quote(case.told.span(sentence.start + rate.start, sentence.start + rate.end))
            yield Fail("rate", (quoted,), _printed(quoted))
    for q in amounts:
        yield from _amount(case, words, q, by_request="按件" in words or any(r.per == "件" for r in given))


def _is_amount(q: Quantity, words: str, start: int, given: list[Rate]) -> bool:
    """Whether it is a sum of fees of the year: no rate, nothing rounded, nothing of another year."""
    if q.unit != "元" or q.approximate or q.each or not q.value:
        return False
    at = q.start - start
    clause = words[max(0, at - _CLAUSE) : at]
    return not any(r.start <= at < r.end for r in given) and _OTHER.search(clause) is None


def _amount(case: Case, words: str, q: Quantity, *, by_request: bool) -> Iterator[Result]:
    quoted = _quoted(case, q)
    facts: dict[str, object] = {**_printed(quoted), "told": q.value}
    if Decimal(q.value) % LEAST_STEP:
        yield Fail("step", (quoted,), facts)
    pages = pages_told(words)
    if pages is not None and any(word in words for word in _BY_PAGE) and q.value > fee_by_pages(pages):
        yield Fail("pages", (quoted,), facts | {"n": pages, "most": fee_by_pages(pages)})
    within, nth = requests_within_a_month(words), nth_request(words)
    for n, most, message in (
        (nth, fee_of_request(nth or 0), "nth"),
        (within, fee_by_requests(within or 0), "requests"),
    ):
        if n is not None and q.value > most and pages is None:
            more = facts | {"n": n, "most": most}
            yield Fail(message, (quoted,), more) if by_request else Uncertain("perhaps", (quoted,), more)
            return
    if by_request and (whole := _requests_of_the_year(case)) is not None and q.value > fee_by_requests(whole):
        yield Fail("requests", (quoted,), facts | {"n": whole, "most": fee_by_requests(whole)})
    if q.value >= _LARGE:
        yield Uncertain("large", (quoted,), facts)


def _requests_of_the_year(case: Case) -> int | None:
    """All requests that table three has for the year, new and carried over."""
    table = table_read(case.report, 3)
    if table is None:
        return None
    counts = [total_of(table.row(code)) for code in ("A1", "A2")]
    return None if None in counts else min(sum(n for n in counts if n is not None), _MOST_REQUESTS)


def _quoted(case: Case, q: Quantity) -> Evidence:
    """The amount with the words of its clause before it."""
    text, first = case.told.text, q.start
    while first > 0 and q.start - first < _CLAUSE and text[first - 1] not in "，。；！？\n":
        first -= 1
    return case.quote(case.told.span(first, q.end))


def _printed(quoted: Evidence) -> dict[str, object]:
    return {"printed": "".join((quoted.quote or "").split())}
