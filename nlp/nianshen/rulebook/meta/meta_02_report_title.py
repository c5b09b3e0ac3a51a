"""META-02: the title does not name what it has to name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.text.first_characters import Sought

_YEAR = Sought(r"(?:19|20)\d{2}|[一二][〇○零Ｏ一二三四五六七八九]{3}")
_NAME = ("年度报告", "年报")
_NAMED = Sought(r"年度报告|年报(?!告)")
_REACH_BEFORE = 60
"""A title set over two lines has the organ and the year in the line above."""
_LONGEST_LINE = 80
_SHORTEST_NAME = 3
_NAME_LINE = re.compile(r"[\u4e00-\u9fff（）()·、\d\s]{2,60}\Z")
_LABELLED = re.compile(r"(?:标题|名称|信息名称|题名)\s{0,4}[:：]\s{0,4}(?P<title>\S[^\n]{0,80})")
_LABEL = re.compile(r"\A[\[【]?[\u4e00-\u9fff]{2,6}[\]】]?[:：]")
_OTHER_LABEL = re.compile(r"[\[【]?[\u4e00-\u9fff\s]{2,8}[\]】]?\s{0,3}[:：|]|\d{4}[-年]|打印|关闭|字号|字体")
_HEADLINE = re.compile(r"信息公开|政务公开|公开工作|年度报告|年报|工作报告")
_ANOTHER_PAPER = re.compile(r"(?:汇报|总结|小结|通报|材料|函|通知|情况|自查报告|工作报告|要点)(?:材料)?\Z")
_LINES_SEARCHED = 60
_TWICE = re.compile(r"(?P<words>[\u4e00-\u9fff\d]{1,11}[\u4e00-\u9fff])(?P=words)")
_UNFIT = re.compile(r"送审稿|征求意见稿|讨论稿|初稿|草稿|修改稿|审议稿|[（(](?:样稿|模板|代拟稿|报审稿)[）)]|第?[一二三四1-4]季度|[上下]?半年度?(?=政府|政务|信息|工作|公开|报告)")
"""Drafts, and periods that are no year."""
_AFTER = re.compile(r"[ \t]{0,4}(?:[（(][\u4e00-\u9fff]{2,6}[）)]|报告)")


@rule(
    "META-02",
    "report-title",
    title="标题不规范",
    title_en="title not standard",
    severity="warning",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "incomplete": (
            "标题“{title}”没有写明{missing}；标题通常写作“（机关名称）（年度）政府信息公开工作年度报告”。",
            "The title “{title}” lacks {missing}; it usually reads organ, year, 政府信息公开工作年度报告.",
        ),
        "twice": (
            "标题“{title}”中“{what}”重复。",
            "“{what}” stands in the title “{title}” more often than it should.",
        ),
        "unfit": (
            "标题“{title}”带有“{what}”字样，不是公开发布的年度报告的标题。",
            "The title “{title}” says “{what}”, which the published report of a year should not.",
        ),
        "outside_text": (
            "页面信息中的标题“{title}”没有写明{missing}，正文中没有找到完整标题，可能是网站栏目截短所致，请核对原文标题。",
            "The title in the page's metadata, “{title}”, lacks {missing}; the portal may have shortened it.",
        ),
    },
)
def report_title(case: Case) -> Iterator[Result]:
    """标题没有写明机关、年度或者“政府信息公开工作年度报告”。

    检查什么：标题是否写明机关名称、年度、“政府信息公开”和“年度报告”（或“年报”）。

    为什么：《条例》称这份文件为“政府信息公开工作年度报告”；机关和年度是公众检索、归档的依据。

    怎样判定：取报告标题；没有认出标题的，取正文之前最后一行像标题的文字（谈到公开或年度报告，如“某局信息公开工作汇报”）；机关或年度写在上一行的，连同上一行一起看。正文别处另有一行完整标题的，为符合。
    “2023年度政府信息公开工作年度报告”这样“年度”两见的不作问题；三见的，年份、机关名称、“报告”等字样重复的，带有“送审稿”“第四季度”等字样的，也是不规范。年度与统计期限不一致，由META-06判断。

    什么情况下误报：门户网站栏目里的标题常被截短；只在页面信息中见到标题的，作存疑。

    违反：

        某县民政局关于2023年政府信息公开工作的总结
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    if report.title is None:
        yield from _headline(case)
        return
    missing = _missing(report.title, _squeezed(_words_before(report) + report.title))
    if not missing and report.title_span is not None:
        yield from _faults(case, report.title_span)
    if not missing or _full_title_elsewhere(report):
        return
    facts = {"title": report.title, "missing": "、".join(missing)}
    if report.title_span is None:
        searched: Evidence = case.absence(missing, "网页元数据和正文标题", report.title)
        yield Uncertain("outside_text", (searched,), facts)
    else:
        yield Fail("incomplete", (case.quote(report.title_span, "标题"),), facts)


def _faults(case: Case, span: Span) -> Iterator[Result]:
    """What stands in a title that names all it has to and should not stand there, or stands there twice."""
    line = _rest_of_line(case.report.text, span)
    words = _squeezed(line.of(case.report.text))
    twice = _TWICE.search(words)
    often = "年度" if words.replace("年度报告", "").count("年度") > 1 else ""
    if twice is not None or often:
        yield Fail("twice", (case.quote(line, "标题"),), {"title": words, "what": twice["words"] if twice else often})
    unfit = _UNFIT.search(words)
    if unfit is not None:
        yield Fail("unfit", (case.quote(line, "标题"),), {"title": words, "what": unfit.group()})


def _rest_of_line(text: str, span: Span) -> Span:
    """The title with what stands in brackets or is put twice right after it."""
    m = _AFTER.match(text, span.end)
    return Span(span.start, m.end()) if m is not None else span


def _headline(case: Case) -> Iterator[Result]:
    """What to say of the last line before the text that is no known title but stands in the place of one."""
    report, found, labelled, at = case.report, None, None, 0
    stop = min((p.span.start for p in report.parts), default=len(report.text))
    for line in report.text[:stop].splitlines(keepends=True)[:_LINES_SEARCHED]:
        words = line.strip()
        span = Span(at + line.index(words), at + line.index(words) + len(words)) if words else None
        at += len(line)
        if span is None or any(f.overlaps(span) for f in report.furniture):
            continue
        if m := _LABELLED.match(words):
            labelled = Span(span.start + m.start("title"), span.end)
        elif len(words) > _LONGEST_LINE or "。" in words:
            break
        elif not _OTHER_LABEL.match(words):
            found = (span, _words_above(report, span))
    for span, above in [found] if found else [(labelled, "")] if labelled else []:
        title = span.of(report.text)
        missing = _missing(title, _squeezed(above + title))
        if not _HEADLINE.search(_squeezed(title)):
            break
        if not missing:
            return
        facts = {"title": title, "missing": "、".join(missing)}
        sure = found is not None or _ANOTHER_PAPER.search(title) is not None
        yield (Fail if sure else Uncertain)("incomplete" if sure else "outside_text", (case.quote(span, "标题"),), facts)
        return
    yield NotAssessable()


def _missing(title: str, with_line_above: str) -> tuple[str, ...]:
    title = _squeezed(title)
    wanted = {
        "机关名称": _names_organ(with_line_above),
        "年度": _YEAR.search(with_line_above) is not None,
        "“政府信息公开”": "政府信息公开" in title,
        "“年度报告”": _NAMED.search(title) is not None,
    }
    return tuple(what for what, there in wanted.items() if not there)


def _names_organ(words: str) -> bool:
    """Whether a name stands before the subject of the report, the year and 关于 left aside."""
    before = _YEAR.sub("", words.partition("信息公开")[0])
    for tail in ("政府", "政务", "度", "年", "关于"):
        before = before.removesuffix(tail)
    return len(before) >= _SHORTEST_NAME


def _words_before(report: Report) -> str:
    return _words_above(report, report.title_span) if report.title_span is not None else ""


def _words_above(report: Report, span: Span) -> str:
    """The line above, where it may hold the organ and the year of a title set over two lines."""
    start = max(0, span.start - _REACH_BEFORE)
    above = Span(start, span.start)
    if any(f.overlaps(above) and f.of(report.text).strip() for f in report.furniture):
        return ""
    line = next((line for line in reversed(above.of(report.text).splitlines()) if line.strip()), "")
    return line if _NAME_LINE.match(line) else ""


def _full_title_elsewhere(report: Report) -> bool:
    """Whether a line of its own before the first part is a complete title."""
    end = min((p.span.start for p in report.parts), default=len(report.text))
    lines = (_LABEL.sub("", _squeezed(line)) for line in report.text[:end].splitlines() if len(line) <= _LONGEST_LINE)
    return any(line.endswith(_NAME) and "《" not in line and not _missing(line, line) for line in lines)


def _squeezed(words: str) -> str:
    return "".join(words.split())
