"""META-06: another year than the report's where the report's own year must stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Passage, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.running_text import sentences
from nianshen.rulebook.year_confirmed import spoken_of_as_much, year_confirmed
from nianshen.text.first_characters import Sought

_LEADING = re.compile(
    r"\s{0,4}(?:[一二三四五六七]、|[（(][一二三四五六七\d][）)]|\d{1,2}[.．、]|[一二三四五六七]是)?\s{0,4}(?:对此|为此|同时|此外)?[，,]?"
    r"(?P<year>20\d{2})年(?P<month>\s{0,2}\d{1,2}月)?(?![以之]?[前后]|[底末初至到起—－\-~、版])(?:度|全年)?[，,]?"
)
_PLAN = re.compile(r"将|要|计划|继续|进一步|拟|打算|力争|争取|下一步")
_WILL = re.compile(r"将(?!.{0,12}(?:列入|纳入))|拟|计划|打算|力争|争取|下一步|安排.{0,8}(?:改进|措施|整改)")
_COMPARED = re.compile(r"较(?![大好多高快强低少为])|比(?!例)|上年|去年|上一年|前年|往年|历年|同期|增长|减少|下降")
_LOOKING_BACK = Sought(
    r"历史|整改|成立|组建|挂牌|机构改革|以来|针对|曾|已|继续|坚持|沿用|决算|预算|年鉴|年报|年度报告"
    r"|年度(?:工作)?(?:考核|评估|评议|测评)|结转|遗留|制定|印发|出台|修订|施行|颁布|开通|建成|获评|荣获|\d年[至到—－\-]"
)
_DONE = re.compile(r"已|曾|以来|继续|坚持|获评|荣获|完成了|的(?:问题|基础)")
"""A measure that began before the year and goes on, or is done."""
_WILL_IN = re.compile(r"[，,](?P<year>20\d{2})年(?:度)?(?:，|,)?(?:我[局委办厅镇乡县区市]|本机关)?(?:将|拟|计划|安排|打算)")
_FEES = Sought(
    r"(?:[，,]|\A)(?P<year>20\d{2})年(?:度)?[，,]?[^，,。；\d]{0,16}(?:收费通知|缴费通知|收取|处理费|收费)"
)
_ATTRIBUTE = re.compile(
    r"年(?:度)?(?!我|本|的)[^，,。；我本]{1,12}的|年度(?!我|本)[^，,。；我本公]{1,10}(?:项目|评价|预算|决算|计划|审计|名单|专项|资金|工程)"
)
_OWN_WORK = re.compile(
    r"(?:我|本)(?:局|委|办|厅|院|部|署|中心|单位|机关|镇|乡|街道|县|区|市|省|州|旗|管委会)|管委会|[省市县区州旗镇乡]政府|全年"
    r"|公开|公布|发布|申请|答复|收费|收取|收到|培训|办结"
)
_OF_THE_YEAR = re.compile(
    r"年(?:度)?(?:的|政府信息公开|信息公开){0,2}工作|年(?:度)?，?我[局委办厅院镇乡县区市州旗省][^，。；]{0,2}(?:政务公开|政府信息公开|信息公开)工作"
)
_ANNEX = re.compile(
    r"[（(]\s{0,2}(?P<year>20\d{2})\s{0,2}年度?\s{0,2}[）)]|(?<![\d至到—－\-~])(?P<before>20\d{2})年度?政府信息公开(?:工作)?(?:情况)?统计表"
)
"""A year in the heading of an annex."""
_ANNEX_HEADING, _LONGEST_HEADING = re.compile("统计表"), 60
_NOW = re.compile(r"今年|本年")
_ASSESSED = re.compile(r"[，,](?P<year>20\d{2})年(?:度)?[^，,。；\d]{0,6}(?:评出|评选出|评定|测评|打分)")
_OWN_REPORT = re.compile(
    r"(?:编制|公布|发布|形成|撰写|现将|本报告(?:为|是)?)[^，,。；《〈]{0,30}?(?P<year>20\d{2})年(?:度)?政府信息公开(?:工作)?(?:年度报告|年报)(?!编制|有关|相关|的?通知|工作)"
)
_NO_YEAR = Sought(r"(?<![\d.])(?:20\d{3}|2[1-9]\d{2}|20\d)年(?=度|全年|[，,]|\d{1,2}月|我|本)")
"""What is printed for a year and is none: 20024年, 2203年, 202年."""
_WORK_OF_THE_YEAR = ("overview", "disclosure", "requests", "disputes", "fees", "other")
_NEAR = 24
"""So far after the year stands what says that the sentence looks back."""
_MOST = 12
"""Findings of one kind: more tell nothing new."""
_TITLES = re.compile(r"《[^《》\n]{0,60}》")
_LEAD = 120
"""The first sentence that names a year within so many characters of part one says which year is reported."""
_SHOWN = 6
_SURE = 0.8
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
        "past_plan": (
            "报告年度为{year}年，改进措施的时间却写作“{printed}”，已在报告年度之前，疑为沿用往年文字。",
            "The report is for {year}, yet a measure is set for “{printed}”, before that year: probably left over.",
        ),
        "own_report": (
            "报告年度为{year}年，引言却称本报告为“{printed}”，请核对年份。",
            "The report is for {year}, yet the introduction calls it “{printed}”.",
        ),
        "assessed": (
            "报告年度为{year}年，所报的考核评议结果却是“{printed}”，相隔一年以上，疑为沿用往年文字。",
            "The report is for {year}, yet the results of assessment are those of “{printed}”, probably left over.",
        ),
        "no_year": (
            "文中“{printed}”不是年份，疑为多写、漏写或错写了数字。",
            "“{printed}” is no year: a digit too many, too few or wrong.",
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

    怎样判定：标题年度与统计期限的年度不同，而看不出哪一处写错的，为问题（能证明期限写错的，由META-05判断）。总体情况至其他事项各部分中，
    一句话以更早的年份领起、说的是本机关的公开工作，该句和前后句又都没有提到报告年度的，为问题；说的不是本机关工作的、
    第五部分里可能是回顾的，以及标题中没有年度的，只作存疑。统计附表标题的年度早于报告年度的，为问题。改进措施的时间早于报告年度，引言所称的报告年度与标题不同，考核评议结果早于上一年度，
    “20024年”一类不成年份的写法，为问题。落款早于报告年度的7月，为问题。下一年的打算、与往年的比较、
    整改和机构沿革、往年制发的文件、书名号内的标题和文号都不计。

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
    yield from _period(case)
    yield from _signature(case)
    yield from _own_report(case)
    yield from islice(_annex(case), 1)
    yield from islice(_no_year(case), _MOST)
    yield from islice(_leading_years(case), _MOST)


def _leading_years(case: Case) -> Iterator[Result]:
    for passage in case.report.passages:
        if passage.kind == "intro" or "年" not in passage.span.of(case.report.text):
            continue
        stretch = tuple(sentences(case.report, (passage,)))
        for k, sentence in enumerate(stretch):
            m = _LEADING.match(case.report.text, sentence.start, sentence.end)
            if m is not None and int(m["year"]) != case.report.year:
                yield from _leading_year(case, passage, sentence, m, stretch[max(0, k - 1) : k + 2])
            else:
                yield from _inside(case, passage, sentence)


def _leading_year(
    case: Case, passage: Passage, sentence: Span, m: re.Match[str], around: tuple[Span, ...]
) -> Iterator[Result]:
    """What a sentence says that begins with another year."""
    report = case.report
    year, words = int(m["year"]), sentence.of(report.text)
    span = Span(m.start("year"), min(sentence.end, m.end() + _SHOWN))
    facts = {"year": report.year, "printed": "".join(span.of(report.text).split())}
    sure = report.year_from == "title"
    if year > report.year:
        if not m["month"] and not _PLAN.search(words) and _OWN_WORK.match(report.text, m.end(), sentence.end):
            yield Uncertain("subject", (case.quote(span),), facts)
        return
    near = min(sentence.end, m.end() + _NEAR)
    if passage.kind == "problems" and not _DONE.search(words) and (_WILL.search(words) or _is_measure(case, m.end())):
        yield Fail("past_plan", (case.quote(span),), facts) if sure else Uncertain("subject", (case.quote(span),), facts)
        return
    if _COMPARED.search(words) or _LOOKING_BACK.search(report.text, m.start("year"), near):
        return
    if _ATTRIBUTE.match(report.text, m.end("year"), sentence.end):
        return
    if m["month"] or any(_names_now(s.of(report.text), report.year) for s in around):
        return
    elif passage.kind == "problems":
        proven = sure and _OF_THE_YEAR.match(report.text, m.end("year"))
        yield Fail("subject", (case.quote(span),), facts) if proven else Uncertain("subject", (case.quote(span),), facts)
    elif passage.kind in _WORK_OF_THE_YEAR:
        proven = sure and _OWN_WORK.search(report.text, m.end("year"), sentence.end)
        at_head = passage.kind == "overview" and sentence.start - passage.span.start <= _LEAD
        message = "lead" if at_head else "subject"
        yield Fail(message, (case.quote(span),), facts) if proven else Uncertain("subject", (case.quote(span),), facts)


def _names_now(words: str, year: int) -> bool:
    """Whether the words, titles of documents left aside, speak of the year reported."""
    words = _TITLES.sub("", words)
    return f"{year}年" in words or _NOW.search(words) is not None


def _is_measure(case: Case, at: int) -> bool:
    """Whether the tagger is sure that the sentence at that place is a measure of improvement."""
    statements = case.statements or ()
    k = bisect_right(statements, at, key=lambda s: s.span.start) - 1
    statement = statements[k] if k >= 0 else None
    return statement is not None and statement.role == "measure" and statement.confidence >= _SURE


def _inside(case: Case, passage: Passage, sentence: Span) -> Iterator[Result]:
    """A clause inside a sentence that sets a measure, the fees or an assessment into an earlier year."""
    report = case.report
    if report.year_from != "title" or "年" not in (words := sentence.of(report.text)):
        return
    m, message, latest = None, "", report.year - 1
    if passage.kind == "problems":
        m, message = _WILL_IN.search(words), "past_plan"
    elif passage.kind in ("fees", "other"):
        m, message = _FEES.search(words), "subject"
    elif passage.kind == "overview":  # Art. 50 asks for the results of the year; those of the year before come out in it
        m, message, latest = _ASSESSED.search(words), "assessed", report.year - 2
    if m is None or int(m["year"]) > latest or _COMPARED.search(words) or _names_now(words, report.year):
        return
    span = Span(sentence.start + m.start("year"), sentence.start + m.end())
    yield Fail(message, (case.quote(span),), {"year": report.year, "printed": span.of(report.text)})


def _own_report(case: Case) -> Iterator[Result]:
    report = case.report
    for passage in report.passages:
        m = _OWN_REPORT.search(report.text, passage.span.start, passage.span.end) if passage.kind == "intro" else None
        if m is not None and int(m["year"]) != report.year:
            span = Span(m.start("year"), m.end())
            facts = {"year": report.year, "printed": span.of(report.text)}
            sure = report.year_from == "title"
            yield Fail("own_report", (case.quote(span),), facts) if sure else Uncertain("own_report", (case.quote(span),), facts)


def _annex(case: Case) -> Iterator[Result]:
    """An annex of statistics whose heading names an earlier year."""
    report = case.report
    for m in _ANNEX_HEADING.finditer(report.text) if report.year_from == "title" else ():
        start, end = report.text.rfind("\n", 0, m.start()) + 1, report.text.find("\n", m.end(), m.end() + _LONGEST_HEADING)
        line = report.text[start : end if end >= 0 else m.end() + _LONGEST_HEADING].strip()
        named = _ANNEX.search(line) if len(line) <= _LONGEST_HEADING and "。" not in line else None
        if named is not None and int(named["year"] or named["before"]) < report.year and str(report.year) not in line:
            at = report.text.index(line, start)
            yield Fail("subject", (case.quote(Span(at, at + len(line))),), {"year": report.year, "printed": " ".join(line.split())})


def _no_year(case: Case) -> Iterator[Result]:
    for passage in case.report.passages:
        for m in _NO_YEAR.finditer(case.report.text, passage.span.start, passage.span.end):
            span = Span(m.start(), m.end())
            yield Fail("no_year", (case.quote(span),), {"printed": span.of(case.report.text)})


def _period(case: Case) -> Iterator[Result]:
    report, period = case.report, case.report.period
    if period is None or period.begins is None or period.ends is None or report.year_from != "title":
        return
    if period.begins.year == period.ends.year != report.year and not year_confirmed(report, period.ends.year):
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
    if report.year_from == "title" and not spoken_of_as_much(report, report.year - 1):
        yield Fail("signature", evidence, facts)
    else:
        yield Uncertain("signature", evidence, facts)
