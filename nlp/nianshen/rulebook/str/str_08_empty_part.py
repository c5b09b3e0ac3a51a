"""STR-08: a heading with nothing under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Severity
from nianshen.forms.law import FORM2019, FORM2021, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Part, Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, length_of, part_name, part_whole, passages_of

_NIL = re.compile(r"无|没有|未|不")
_LAYOUT = " \t\n\r\u3000\u00a0|"
_OTHER_TABLES = 2
_OMITTED = re.compile("[（(]?(?:从?略|待补充?|空)[）)]?[。.]?")
"""In place of a section."""
_SUBHEADING = re.compile(r"(?m)^[ \t\u3000\u00a0]{0,8}(?:[（(][一二三四五\d][）)]|[一二三四五\d][、.．])[^。；，：:\n]{2,20}$")
_LONG_INTRODUCTION = 200
_SEVERITY: dict[int, Severity] = {1: "error", 5: "error", 6: "info"}


_NOTHING = 3
"""Characters: more than these few say something, if only where the content is to be found (见附件)."""


@rule(
    "STR-08",
    "empty-part",
    title="章节空白",
    title_en="empty part",
    severity="error",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, REG2007_ART32),
    forms=ALL_FORMS,
    messages={
        "empty": (
            "“{part}”标题之下没有内容（正文{length}字）。",
            "Under the heading {part} there is no content ({length} characters).",
        ),
        "perhaps": (
            "“{part}”标题之下没有读到内容，文本可能不完整，或者内容写在标题之前，请对照原件核对。",
            "Nothing was read under the heading {part}; the text may be incomplete or stand before the heading.",
        ),
    },
)
def empty_part(case: Case) -> Iterator[Result]:
    """只有标题，没有内容。

    检查什么：总体情况（一）、主要问题及改进（五）、其他事项（六）标题之下是否有正文。

    为什么：《条例》第五十条要求写明这些内容，只列标题等于没有报告。

    怎样判定：标题之后的正文不超过3个字为空白（第五部分只有小标题的也是），4至9个字（如“见附件”）作存疑；一、五部分为错误，第六部分只作提示，写明“无”的不算空白。
    第二至四部分以表格为主，由STR-06判断；另外两张表都在、只有这一部分标题之下什么也没有的，作警告。文本中断，或者总体情况写在标题之前，作存疑。
    2018年度及以前没有统一格式，自设的部分只有标题、一个字也没有或者只写“略”“待补”的，概述和问题部分作警告，其余只作提示。

    什么情况下误报：内容以图片形式公布；正文提取时丢失。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        政策解读的图表偏少。下一步将为每份规范性文件配一张图解。
        六、其他需要报告的事项
        无。
    """
    report = case.report
    if report.form == "pre2019":
        yield from _sections(report, case)
        return
    yield from _of_the_form(report, case)


def _sections(report: Report, case: Case) -> Iterator[Result]:
    """Before 2019: sections of Art. 32 with a heading and not one word under it."""
    headed = [(p, p.heading) for p in report.parts if p.heading is not None]
    if not headed:
        yield NotAssessable()
    for part, heading in headed:
        if part.kind == "intro" or not part.ordinal or "附" in part.title or "表" in part.title:
            continue
        if _OMITTED.fullmatch(report.text[heading.end : part.span.end].strip(_LAYOUT)):
            severity: Severity = "warning" if part.kind in ("overview", "problems") else "info"
            name = f"{part.ordinal}、{part.title}"
            yield Fail("empty", (case.quote(heading, name),), {"part": name, "length": 1}, severity)
            continue
        last = not any(p.span.start >= part.span.end for p in report.parts)
        if _prose(report, part) or (not last and report.text[heading.end : part.span.end].strip(_LAYOUT)):
            continue
        severity = "warning" if part.kind in ("overview", "problems") else "info"
        name = f"{part.ordinal}、{part.title}"
        facts, evidence = {"part": name, "length": 0}, (case.quote(heading, name),)
        yield Fail("empty", evidence, facts, severity) if part_closed(report, part) else Uncertain("perhaps", evidence, facts)


def _prose(report: Report, part: Part) -> bool:
    """Whether running text stands in the part; signature and annex are none."""
    after = part.heading.end if part.heading else part.span.start
    return any(p.span.start >= after and p.span.end <= part.span.end and p.span.of(report.text).strip(_LAYOUT) for p in report.passages)


def part_closed(report: Report, part: Part) -> bool:
    """Whether another part or the signature follows: nothing was cut off."""
    return report.read_whole or any(p.span.start >= part.span.end for p in report.parts if p is not part)


def _tables(report: Report, case: Case, assessed: frozenset[int]) -> Iterator[Result]:
    """Parts two to four with nothing at all under the heading, in a text that holds the other tables."""
    for part in report.parts:
        if part.number not in (2, 3, 4) or part.heading is None or part.number not in assessed:
            continue
        if not report.text[part.heading.end : part.span.end].strip(_LAYOUT):
            facts = {"part": part_name(part.number), "length": 0}
            evidence = (case.quote(part.heading, part_name(part.number)),)
            yield Fail("empty", evidence, facts, "warning")


def _of_the_form(report: Report, case: Case) -> Iterator[Result]:
    read = {t.number for t in report.tables if t.was_read}
    yield from _tables(report, case, frozenset({2, 3, 4} - read) if len(read) == _OTHER_TABLES else frozenset())
    headed = {n: (p, p.heading) for p in report.parts for n in _SEVERITY if p.number == n and p.heading is not None}
    if not headed:
        yield NotAssessable()
        return
    introduced = length_of(report, passages_of(report, (0,))) >= _LONG_INTRODUCTION
    for number, (part, heading) in headed.items():
        passages = passages_of(report, (number,))
        if number == 5 and passages and not _SUBHEADING.sub("", "\n".join(p.span.of(report.text) for p in passages)).strip():
            facts = {"part": part_name(number), "length": 0}
            yield Fail("empty", (case.quote(heading, part_name(number)),), facts)
            continue
        if not is_empty(report, passages) or (number == 6 and _NIL.search(_own_words(report, part, heading))):
            continue
        length = length_of(report, passages)
        facts = {"part": part_name(number), "length": length}
        evidence = (case.quote(heading, part_name(number)),)
        if length > _NOTHING or not part_whole(report, number) or (number == 1 and introduced):
            yield Uncertain("perhaps", evidence, facts)
        else:
            yield Fail("empty", evidence, facts, _SEVERITY[number])


def _own_words(report: Report, part: Part, heading: Span) -> str:
    """What stands under the heading without the page's furniture below the text (附件下载：无)."""
    words = report.text[heading.end : part.span.end]
    cuts = [f.start - heading.end for f in report.furniture if heading.end <= f.start < part.span.end]
    return words[: min(cuts, default=len(words))]
