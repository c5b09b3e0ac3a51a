"""BP-08: phrases out of their time."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.prose import running_and_headings
from nianshen.text.stale_phrases import Lifespan, stale_phrases

_LONGEST_HEADING = 80


@rule(
    "BP-08",
    "stale-phrases",
    title="过时用语",
    title_en="phrases out of their time",
    severity="advice",
    cites=(PROOFREADING_PRACTICE, FORM2021_DUTY),
    forms=ALL_FORMS,
    messages={
        "late": (
            "报告年度为{year}年，“{printed}”已经过时：{why}，疑为沿用往年文字。",
            "The report is for {year}, and “{printed}” is out of date: {why_en}.",
        ),
        "early": (
            "报告年度为{year}年，“{printed}”是{since}年以后才有的用语，请核对年度或文字。",
            "The report is for {year}; “{printed}” came up in {since} at the earliest.",
        ),
    },
)
def find_stale_phrases(case: Case) -> Iterator[Result]:
    """沿用往年、已经过时的用语。

    检查什么：正文和各部分标题中有时效的用语（“新修订的《条例》”“党的十九大”“收费及减免情况”“改革开放30年”、已撤并的机构、
    已结束的活动和普法规划）是否与报告年度相符。

    为什么：过时的用语多由照抄往年报告造成，说明没有按当年情况撰写。

    怎样判定：用语表写明每一用语适用的起止年度，报告年度在此之外的，为过时。历次党代会，文中同时提到其后一次的不算；“以来”的不算；
    以中央全会为最近一次的，文中提到其后一次的也不算；已撤并的机构，机构改革当年（2019年度）只在文中已有后继机构的新名称时才算。书名号内的、机构名前有“原”的、回顾往年的句子里的不算。同一用语只报一次。

    什么情况下误报：为说明沿革而提到；地方机构改革完成较晚。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局认真落实新修订的《条例》，主动公开信息120条。

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局认真落实《条例》，学习贯彻党的十九大、二十大精神，接收原县国土资源局移交的档案，主动公开信息120条。
    """
    report = case.report
    found = [
        (told.span(s.start, s.end), s.early, s.span)
        for told in running_and_headings(case)
        for s in stale_phrases(told.text, report.year)
    ]
    for heading in report.other_headings:
        at = heading.span.start
        words = heading.span.of(report.text)[:_LONGEST_HEADING]
        found += [(Span(at + s.start, at + s.end), s.early, s.span) for s in stale_phrases(words, report.year)]
    told: set[Lifespan] = set()
    last: Span | None = None
    for span, early, life in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if life in told or (last is not None and span.overlaps(last)):
            continue
        told.add(life)
        last = span
        quoted = case.quote(span)
        facts = {"year": report.year, "printed": quoted.quote, "why": life.why, "why_en": life.why_en, "since": life.since}
        yield Fail("early" if early else "late", (quoted,), facts)
