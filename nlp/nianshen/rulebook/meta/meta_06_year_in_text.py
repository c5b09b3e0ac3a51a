"""META-06: another year than the report's where the report's own year must stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.running_text import sentences

_SUBJECT = re.compile(
    r"\s{0,4}(?:[一二三四五六]、|[（(][一二三四五六][）)])?\s{0,4}(?P<year>20\d{2})年(?:度)?[，,]?(?:我|本)"
    r"(?:局|委|办|厅|院|部|署|中心|单位|机关|镇|乡|街道|县|区|市|省|州|旗|管委会)"
)
_PLAN = re.compile(r"将|要|计划|继续|进一步|拟|打算|力争|争取|下一步")
_LOOKING_BACK = re.compile(r"较|比|上年|去年|上一年|往年|整改|成立|组建|挂牌|以来|针对")
_LEAD = 120
"""The first sentence that names a year within so many characters of part one says which year is reported."""
_EARLIEST_SIGNATURE_MONTH = 6


@rule(
    "META-06",
    "year-in-text",
    title="年份错误",
    title_en="wrong year in the text",
    severity="warning",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "period": (
            "标题为{year}年度，统计期限却写作“{printed}”，两处年份不一致。",
            "The title says {year}, the statistics period “{printed}”.",
        ),
        "lead": (
            "报告年度为{year}年，总体情况开头却写“{printed}”，疑为沿用往年文字。",
            "The report is for {year}, but part one opens with “{printed}”, probably left over from another year.",
        ),
        "subject": (
            "报告年度为{year}年，文中有“{printed}”，请核对年份是否有误。",
            "The report is for {year}, yet the text says “{printed}”: please check the year.",
        ),
        "signature": (
            "报告年度为{year}年，落款日期“{printed}”早于该年度结束，疑为年份误写。",
            "The report is for {year}, but its signature “{printed}” stands before the end of that year.",
        ),
    },
)
def year_in_text(case: Case) -> Iterator[Result]:
    """正文、统计期限或落款的年份与报告年度不符。

    检查什么：统计期限的年份、“某年，我局……”一类句子的年份和落款的年份，是否与标题的年度一致。

    为什么：年份不符多由照抄往年报告造成，读者无从知道所报情况属于哪一年。

    怎样判定：标题年度与统计期限的年度不同，为问题。第一部分开头一句以另一年份作主语，而且全文以该年份领起的句子不比报告年度少，
    为问题；其他位置以另一年份作主语的，只作存疑。落款早于报告年度的7月，为问题。下一年的打算、与往年的比较、
    整改和机构沿革、书名号内的标题和文号都不计。

    什么情况下误报：把公布年份写进标题的老报告；回顾往年工作的句子。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        本报告数据统计期限自2022年1月1日起至2022年12月31日止。
        一、总体情况
        我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。2024年，我局将继续做好公开工作。
    """
    report = case.report
    yield from _period(case)
    yield from _signature(case)
    first = min((p.span.start for p in report.passages if p.kind == "overview"), default=None)
    passages = tuple(p for p in report.passages if p.kind in ("overview", "problems"))
    for sentence in sentences(report, passages):
        m = _SUBJECT.match(report.text, sentence.start, sentence.end)
        if m is None or _may_be_meant(report, int(m["year"]), sentence):
            continue
        span = Span(m.start("year"), m.end())
        facts = {"year": report.year, "printed": "".join(span.of(report.text).split())}
        at_head = first is not None and sentence.start - first <= _LEAD and int(m["year"]) < report.year
        if at_head and report.year_from == "title" and _spoken_of_at_least_as_much(report, int(m["year"])):
            yield Fail("lead", (case.quote(span),), facts)
        else:
            yield Uncertain("subject", (case.quote(span),), facts)


def _period(case: Case) -> Iterator[Result]:
    report, period = case.report, case.report.period
    if period is None or period.begins is None or period.ends is None or report.year_from != "title":
        return
    if period.begins.year == period.ends.year != report.year:
        evidence = [case.quote(period.span, "统计期限")]
        if report.title_span is not None:
            evidence.append(case.quote(report.title_span, "标题"))
        yield Fail("period", tuple(evidence), {"year": report.year, "printed": period.span.of(report.text)})


def _signature(case: Case) -> Iterator[Result]:
    report, signed = case.report, case.report.signed
    if signed is None or signed.span is None:
        return
    day = signed.value
    if (day.year, day.month) > (report.year, _EARLIEST_SIGNATURE_MONTH):
        return
    facts = {"year": report.year, "printed": signed.span.of(report.text)}
    evidence = (case.quote(signed.span, "落款"),)
    if report.year_from == "title" and not _spoken_of_at_least_as_much(report, report.year - 1):
        yield Fail("signature", evidence, facts)
    else:
        yield Uncertain("signature", evidence, facts)


def _may_be_meant(report: Report, year: int, sentence: Span) -> bool:
    words = sentence.of(report.text)
    if year == report.year:
        return True
    return _PLAN.search(words) is not None if year > report.year else _LOOKING_BACK.search(words) is not None


def _spoken_of_at_least_as_much(report: Report, year: int) -> bool:
    """Whether the running text names that year as often as the report's own: then the title may be wrong instead."""
    words = "".join(p.span.of(report.text) for p in report.passages)
    return words.count(f"{year}年") >= max(1, words.count(f"{report.year}年"))
