"""META-05: the statistics period is not the calendar year of the report."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import islice

from nianshen.forms.law import REG2007_ART31, REG2019_ART49_1, REG2019_ART49_2, REG2019_ART50_2
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.year_confirmed import year_confirmed

_ANNOUNCED = re.compile(r"统计(?:的)?(?:期限|时限|时间段|区间)")
_MALFORMED = re.compile(r"(?:期限|时限|时间段?|区间)[^。；\n]{0,12}?(?P<printed>(?<!\d)\d{5,7}年\d{1,2}月\d{1,2}日)")
_MONTHS = re.compile(
    r"(?:期限|时限|时间段?|区间)[^。；\n\d]{0,8}(?P<printed>(?P<y1>20\d{2})年(?P<m1>\d{1,2})月份?(?:起|开始)?[至到—－\-~～]{1,2}"
    r"(?:(?P<y2>20\d{2})年)?(?P<m2>\d{1,2})月(?!\s{0,3}\d))"
)
_COUNTED_TO = re.compile(
    r"截[至止]到?(?:(?:本?报告|本?年报|本文|公文)?(?:发文|发稿|成文|印发|发布|公布|编制|撰写|填报|上报|起草|形成)之?(?:日|时)(?:起|期|止|前)?|(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日)"
    r"[^。；\n]{0,24}(?:公开|发布|推送|公布)[^。；，\n]{0,16}?\d{1,7}[余多]?(?:条|件|份|篇|项|则)"
)
"""What was disclosed is counted up to the day of writing, or up to a day that is printed."""
_MOST = 3
_FOUNDED = re.compile(r"组建|成立|挂牌|设立|划转|机构改革")
_DECEMBER = 12
_FIRST_REGULATION = date(2008, 5, 1)


@rule(
    "META-05",
    "statistics-period",
    title="统计期限错误",
    title_en="bad statistics period",
    severity="error",
    cites=(REG2019_ART49_1, REG2019_ART49_2, REG2019_ART50_2, REG2007_ART31),
    forms=ALL_FORMS,
    messages={
        "reversed": (
            "统计期限写作“{printed}”，起始日{begins}晚于截止日{ends}。",
            "The period is printed as “{printed}”: it begins on {begins}, after its end on {ends}.",
        ),
        "not_the_year": (
            "统计期限写作“{printed}”，即{begins}至{ends}，不是报告年度{year}年的1月1日至12月31日。",
            "The period is printed as “{printed}”, {begins} to {ends}, not the calendar year {year}.",
        ),
        "no_such_day": (
            "统计期限写作“{printed}”，其中有不存在的日期。",
            "The period is printed as “{printed}”; there is no such day.",
        ),
        "beyond": (
            "统计期限截至{ends}，“{printed}”却统计到期限之外，口径不一致。",
            "The period ends on {ends}, but “{printed}” counts beyond it.",
        ),
        "unclear": (
            "统计期限写作“{printed}”，与报告年度{year}年的1月1日至12月31日不一致；可能是文字提取所致，或因机关年内组建等另有原因，请核对。",
            "The period is printed as “{printed}”, not the calendar year {year}; extraction or a new organ may explain it.",
        ),
    },
)
def statistics_period(case: Case) -> Iterator[Result]:
    """统计期限前后颠倒，或者不是报告年度的全年。

    检查什么：报告写明的统计期限的起止日期。

    为什么：《条例》要求公布上一年度的年度报告；期限写错，表中数字就不知属于哪一年。照抄往年报告时最容易留下这类错误。

    怎样判定：起止日期都能读出，起始日晚于截止日，或者不是报告年度1月1日至12月31日，为错误；只写到月份的（“1月至6月”）按整月计算。
    写出了不存在的日期（“11月31日”“202020年”），为错误。期限是另一个完整年度，而落款、发布日期或正文证明标题的年度没有写错的，
    为错误；看不出是标题还是期限写错的，由META-06指出。期限没有写错，而主动公开的数量统计到发文之日或者期限之后某日的，口径不一致，
    为警告；“截至目前”不计。2008年5月1日《条例》施行起算的首年报告为符合。没有写统计期限的不适用；
    写了而读不出的无法评估。

    什么情况下误报：文字提取会丢掉“年”“月”或把数字断开；机关年内组建、划转的，期限可以不满一年；报告年度不是从标题读出的。
    这些情形只作存疑。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        本报告数据统计期限自2024年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        本报告数据统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report, period = case.report, case.report.period
    if period is None:
        yield from _other_forms(case)
        return
    begins, ends = period.begins, period.ends
    if begins is None or ends is None:
        yield _no_such_day(case, period.span)
        return
    if _is_calendar_year(begins, ends) and (begins.year == report.year or not year_confirmed(report, begins.year)):
        yield from _beyond(case, ends)
        return
    if begins == _FIRST_REGULATION and ends == date(2008, 12, 31):
        return
    yield from _wrong(case, period.span, begins, ends)


def _beyond(case: Case, ends: date) -> Iterator[Result]:
    """Counts of what was disclosed that go beyond the last day of the period."""
    told = case.told
    for m in islice(_COUNTED_TO.finditer(told.text), _MOST):
        if m["year"] is None or _after(ends, int(m["year"]), int(m["month"]), int(m["day"])):
            shown = case.quote(told.span(*m.span()))
            yield Fail("beyond", (shown,), {"printed": shown.quote, "ends": ends.isoformat()}, "warning")


def _after(ends: date, year: int, month: int, day: int) -> bool:
    return (year, month, day) > (ends.year, ends.month, ends.day)


def _wrong(case: Case, span: Span, begins: date, ends: date) -> Iterator[Result]:
    """The finding on a period that is not the year of the report."""
    report, printed = case.report, span.of(case.report.text)
    facts = {"printed": printed, "begins": begins.isoformat(), "ends": ends.isoformat(), "year": report.year}
    evidence = (case.quote(span, "统计期限"),)
    if _may_be_right(report, printed, begins, ends):
        yield Uncertain("unclear", evidence, facts)
    else:
        yield Fail("reversed" if begins > ends else "not_the_year", evidence, facts)


def _other_forms(case: Case) -> Iterator[Result]:
    """A period that is printed otherwise than as two days: in whole months, or with a year of too many digits."""
    report = case.report
    if not _ANNOUNCED.search(report.text):
        yield NotApplicable()
    elif m := _MALFORMED.search(report.text):
        yield _no_such_day(case, Span(m.start("printed"), m.end("printed")))
    elif m := _MONTHS.search(report.text):
        first, last = int(m["y1"]), int(m["y2"] or m["y1"])
        span, months = Span(m.start("printed"), m.end("printed")), (int(m["m1"]), int(m["m2"]))
        if not all(1 <= month <= _DECEMBER for month in months):
            yield _no_such_day(case, span)
        elif (first, last, *months) != (report.year, report.year, 1, _DECEMBER):
            begins, ends = date(first, months[0], 1), date(last, months[1], monthrange(last, months[1])[1])
            yield from _wrong(case, span, begins, ends)
    else:
        yield NotAssessable()


def _no_such_day(case: Case, span: Span) -> Result:
    printed = span.of(case.report.text)
    evidence = (case.quote(span, "统计期限"),)
    if any(c.isspace() for c in printed.strip()):
        facts = {"printed": printed, "year": case.report.year}
        return Uncertain("unclear", evidence, facts)  # broken up in extraction
    return Fail("no_such_day", evidence, {"printed": printed})


def _is_calendar_year(begins: date, ends: date) -> bool:
    """The whole of one calendar year, be it another one than the report's."""
    return begins.year == ends.year and (begins.month, begins.day, ends.month, ends.day) == (1, 1, 12, 31)


def _may_be_right(report: Report, printed: str, begins: date, ends: date) -> bool:
    if any(c.isspace() for c in printed.strip()):
        return True  # broken up in extraction
    if begins > ends:
        return False
    founded_within = begins.year == report.year and begins.month > 1 and _FOUNDED.search(report.text) is not None
    counted_since_2008 = report.form == "pre2019" and begins == _FIRST_REGULATION
    return founded_within or counted_since_2008 or report.year_from in ("body", "date")
