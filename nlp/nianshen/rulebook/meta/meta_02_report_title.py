"""META-02: the title does not name what it has to name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule

_YEAR = re.compile(r"(?:19|20)\d{2}|[一二][〇○零Ｏ一二三四五六七八九]{3}")
_NAME = ("年度报告", "年报")
_REACH_BEFORE = 60
"""A title set over two lines has the organ and the year in the line above."""
_LONGEST_LINE = 80
_SHORTEST_NAME = 3


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

    怎样判定：取报告标题；机关或年度写在上一行的，连同上一行一起看。正文别处另有一行完整标题的，为符合。
    “2023年度政府信息公开工作年度报告”这样“年度”两见的不作问题。年度与统计期限不一致，由META-06判断。

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
        yield NotAssessable()
        return
    missing = _missing(report.title, _squeezed(_words_before(report) + report.title))
    if not missing or _full_title_elsewhere(report):
        return
    facts = {"title": report.title, "missing": "、".join(missing)}
    if report.title_span is None:
        searched: Evidence = case.absence(missing, "网页元数据和正文标题", report.title)
        yield Uncertain("outside_text", (searched,), facts)
    else:
        yield Fail("incomplete", (case.quote(report.title_span, "标题"),), facts)


def _missing(title: str, with_line_above: str) -> tuple[str, ...]:
    title = _squeezed(title)
    wanted = {
        "机关名称": _names_organ(with_line_above),
        "年度": _YEAR.search(with_line_above) is not None,
        "“政府信息公开”": "政府信息公开" in title,
        "“年度报告”": any(name in title for name in _NAME),
    }
    return tuple(what for what, there in wanted.items() if not there)


def _names_organ(words: str) -> bool:
    """Whether a name stands before the subject of the report, the year and 关于 left aside."""
    before = _YEAR.sub("", words.partition("信息公开")[0])
    for tail in ("政府", "政务", "度", "年", "关于"):
        before = before.removesuffix(tail)
    return len(before) >= _SHORTEST_NAME


def _words_before(report: Report) -> str:
    if report.title_span is None:
        return ""
    start = report.title_span.start
    lines = report.text[max(0, start - _REACH_BEFORE) : start].splitlines()
    return next((line for line in reversed(lines) if line.strip()), "")


def _full_title_elsewhere(report: Report) -> bool:
    """Whether a line of its own before the first part is a complete title."""
    end = min((p.span.start for p in report.parts), default=len(report.text))
    lines = (_squeezed(line) for line in report.text[:end].splitlines() if len(line) <= _LONGEST_LINE)
    return any(line.endswith(_NAME) and "《" not in line and not _missing(line, line) for line in lines)


def _squeezed(words: str) -> str:
    return "".join(words.split())
