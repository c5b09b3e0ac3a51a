"""META-07: what the introduction says of the report's make-up is not what it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2019, FORM2021, PROOFREADING_PRACTICE
from nianshen.forms.shared_layout import PARTS
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.introduction import introduction
from nianshen.text.declared_parts import FREE_CONTENTS, Declaration, declarations, names_aspects
from nianshen.text.numerals import below_hundred

_SIX = len(PARTS)
_AN_INTRODUCTION = 30
_FEWEST_SECTIONS = 4
_NEARLY_ALL = 2
"""A list that ends in 等 and names so few parts less than the number says is not meant as a sample."""


@rule(
    "META-07",
    "declared-parts",
    title="自述组成部分不符",
    title_en="declared parts differ",
    severity="warning",
    cites=(FORM2021, FORM2019, PROOFREADING_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "count": (
            "开头说由{number}部分组成，列出的却是{listed}项。",
            "The introduction speaks of {number} parts and lists {listed}.",
        ),
        "old": (
            "开头列出的部分有“{item}”，是2007年《条例》的内容，现行格式没有这一部分。",
            "The introduction lists “{item}”, a content of the 2007 regulation that the present form does not have.",
        ),
        "unlisted": (
            "开头列出的组成部分没有“{part}”，与报告实际的部分不符。",
            "The introduction does not list “{part}”, which the report has.",
        ),
        "foreign": (
            "开头列出的组成部分有“{item}”，报告没有这一部分。",
            "The introduction lists “{item}”, which is no part of the report.",
        ),
        "headings": (
            "开头说由{number}部分组成，报告实际有{found}个部分。",
            "The introduction speaks of {number} parts; the report has {found}.",
        ),
        "perhaps": (
            "开头说有{number}部分，与列出的{listed}项或者实际的标题对不上，请核对。",
            "The introduction speaks of {number} parts; its list ({listed}) or the headings do not quite agree.",
        ),
    },
)
def declared_parts(case: Case) -> Iterator[Result]:
    """开头自述的组成部分，与列举或者与报告实际的部分不符。

    检查什么：“本报告由……六部分组成”一类的话：说的部分数与列出的项数是否一致，列出的各项与报告的部分是否一致。

    为什么：这句话是照抄往年报告时最容易忘改的地方，数目、名称不符，说明编写时没有核对。

    怎样判定：“行政复议、行政诉讼”等固定说法作一项，一项里说了两个部分的按一项或两项都可以。列出的项数与所说的数目不同；
    2019年度起列有“收费及减免”等2007年《条例》的内容，或者缺少、多出部分；2018年度以前列有收费、复议诉讼等内容而没有一个标题写到；只说数目而与实际部分数不同，都为不符。
    以“等”结尾而只差一两项的（六个部分都已列全、报告也只有六个部分的除外），以及部分没有全部读出的，作存疑。没有这句话的不适用。

    什么情况下误报：把附件、附表算作一部分而没有写明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    where = _where(case.report)
    words = where.of(case.report.text)
    found = [d for d in declarations(words) if d.made_of or not names_aspects(d.items)]
    if not found:
        yield NotApplicable()
        return
    for declared in found:
        place = Span(where.start + declared.start, where.start + declared.end)
        result = _judged(case, declared, place)
        if result is not None:
            yield result


def _where(report: Report) -> Span:
    """The introduction; only where there is none, the opening of part one."""
    opening = introduction(report)
    first = min((p.span.start for p in report.parts), default=opening.end)
    before = report.text[opening.start : first] if first > opening.start else ""
    return Span(opening.start, first) if len("".join(before.split())) >= _AN_INTRODUCTION else opening


def _judged(case: Case, declared: Declaration, place: Span) -> Result | None:
    evidence = (case.quote(place),)
    listed, number = len(declared.items), declared.number
    if listed and number is not None and number not in declared.counts:
        facts = {"number": number, "listed": listed}
        if declared.open and listed < number and not _names_all(case.report, declared):
            return Uncertain("perhaps", evidence, facts) if number - listed <= _NEARLY_ALL else None
        return Fail("count", evidence, facts)
    if listed:
        free = case.report.form == "pre2019"
        against = (_against_sections if free else _against_form)(case, declared, evidence)
        if against is not None:
            return against
    return _against_headings(case.report, declared, evidence) if number is not None else None


def _against_form(case: Case, declared: Declaration, evidence: tuple[Evidence, ...]) -> Result | None:
    for item in declared.items:
        if item.old:
            return Fail("old", evidence, {"item": item.text})
        if not item.parts and not item.annex and not _is_heading(case.report, item.text):
            return Fail("foreign", evidence, {"item": item.text})
    named = {part for item in declared.items for part in item.parts}
    missing = [part for part in PARTS if part.number not in named]
    if missing and not declared.open:
        return Fail("unlisted", evidence, {"part": missing[0].title})
    return None


def _against_sections(case: Case, declared: Declaration, evidence: tuple[Evidence, ...]) -> Result | None:
    """Before 2019 the sections are free: a content that is listed and that no heading names is no part of the report."""
    report = case.report
    if not declared.made_of or declared.loose or not report.read_whole or not _in_sequence(report):
        return None
    titles = [*(p.title for p in report.parts), *(h.title for h in report.other_headings)]
    for item in declared.items:
        of = FREE_CONTENTS.get(item.kind or "")
        if of is not None and not item.annex and not any(of.search(title) for title in titles) and not _is_heading(report, item.text):
            return Fail("foreign", evidence, {"item": item.text})
    return None


def _names_all(report: Report, declared: Declaration) -> bool:
    """Whether a list names every part of the form and the report has just these: then 等 stands for no further one."""
    named = {part for item in declared.items for part in item.parts}
    return len(named) == len(PARTS) == len(report.parts) and not report.other_headings


def _is_heading(report: Report, words: str) -> bool:
    titles = [*(p.title for p in report.parts), *(h.title for h in report.other_headings)]
    return any(words in title or title in words for title in titles)


def _against_headings(report: Report, declared: Declaration, evidence: tuple[Evidence, ...]) -> Result | None:
    found = len(report.parts) + len(report.other_headings)
    annexes = sum(item.annex for item in declared.items)
    number = declared.number or 0
    if found in (number, number - annexes) or (report.form != "pre2019" and number == _SIX):
        return None
    facts = {"number": number, "found": found, "listed": len(declared.items)}
    whole = report.read_whole and all(p.anchored_by == "heading" for p in report.parts)
    numbered = _in_sequence(report) if report.form == "pre2019" else len(report.parts) == _SIX
    if whole and not declared.loose and numbered:
        return Fail("headings", evidence, facts)
    return Uncertain("perhaps", evidence, facts)


def _in_sequence(report: Report) -> bool:
    """Whether the sections before 2019 are numbered one after the other, so that none was overlooked."""
    ordinals = [below_hundred(p.ordinal) if p.ordinal else None for p in report.parts]
    return len(ordinals) >= _FEWEST_SECTIONS and ordinals == [*range(1, len(ordinals) + 1)]
