"""OV-04: much of part one is about other business of the organ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import ASPECTS_PRACTICE, FORM2021
from nianshen.report import Report, Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, length_of, part_whole, passages_of
from nianshen.text.subject_matter import outcomes_of_business, speaks_of_disclosure, tells_of_other_business

_SENTENCE = re.compile(r"[^。！？\n\r]+")
_NEW_MATTER = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[一二三四五六七八九]是)")
_SUPERVISION = re.compile(r"考核|考评|督查|检查|评议|评估|追究|问责|培训|领导小组|分管|专人|制度|机制|职责")
_MOST = 0.25
_SHOWN = 3
_LEAST_PASSAGE, _LEAST_OUTCOMES, _LEAST_FIGURES = 30, 2, 2
_FIGURE = re.compile(r"\d[\d.,，]*")
_LONGEST_QUOTE = 200
_LEAST_SHARE, _LONGEST_HEAD = 0.05, 30
_SERVICE_ORGANS = re.compile(r"审批|政务服务|行政服务|营商环境")
"""For these, serving applicants may be how they disclose: the share is shown and the judgement left to the auditor."""


@rule(
    "OV-04",
    "off-topic",
    title="泛化、跑题",
    title_en="off the subject",
    severity="advice",
    cites=(FORM2021, ASPECTS_PRACTICE),
    needs=("overview",),
    messages={
        "off": (
            "总体情况约{share}的文字写的是与政府信息公开无关的工作，如“{printed}”，宜删去或改写为公开工作情况。",
            "Some {share} of part one is about work other than disclosure, such as “{printed}”.",
        ),
        "passage": (
            "总体情况有{n}段写的是与政府信息公开无关的工作（如“{printed}”），宜删去或改写为公开工作情况。",
            "{n} passages of part one are about work other than disclosure, such as “{printed}”.",
        ),
        "perhaps": (
            "总体情况约{share}的文字（如“{printed}”）没有提到信息公开，请核对是否属于公开工作情况。",
            "Some {share} of part one, such as “{printed}”, does not mention disclosure.",
        ),
    },
)
def off_topic(case: Case) -> Iterator[Result]:
    """总体情况用较大篇幅写了信息公开以外的工作。

    检查什么：总体情况里写行政审批、党建、招商引资、乡村振兴、疫情防控等其他工作，而没有一个字涉及信息公开的句子，占多大篇幅。

    为什么：2021年格式要求年度报告“不能遗漏，也不宜泛化”，年度报告只报告政府信息公开工作。

    怎样判定：逐句看。有其他业务的用语，又没有公开、发布、解读、网站、申请、目录等任何与公开有关的用语的，算作跑题；紧接其后、
    同一段内也没有公开用语的句子随之计入；“其中……类20条”一类罗列公开内容的句子不算。跑题的文字超过该部分的四分之一，为问题，
    引出最长的几段；不到四分之一，但有一段不短于30字、
    列出两个以上数字、有两处以上业务用语或产出（亿元、公里、增长百分之几）的，合并指出，只作提示；合计不到二十分之一的，以及紧接在
    “二是落实政务服务公开。”一类小标题之后的，不计。
    行政审批、政务服务机构的报告，以及文本不完整的，作存疑。

    什么情况下误报：以本行业的说法写公开工作而不提“公开”。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条，收到公开申请3件。
        我局党支部召开党员大会12次，主题教育扎实开展，全年发放低保金3200万元，新建敬老院2所，养老服务水平明显提升。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条，其中低保、养老服务类信息60条，收到公开申请3件。
        在县政府网站公布低保金发放情况12期，新建敬老院的招标结果同步公示。
    """
    report = case.report
    passages = passages_of(report, (1,))
    if is_empty(report, passages):
        yield NotAssessable()
        return
    found = sorted(_off_topic(report), key=lambda span: (span.start - span.end, span.start))
    off = sum(_length(span.of(report.text)) for span in found)
    share = off / length_of(report, passages)
    if share <= _MOST:
        if not _SERVICE_ORGANS.search(report.organ or ""):
            yield from _single_passages(case, found)
        return
    shown = sorted(found[:_SHOWN], key=lambda span: span.start)
    facts = {"share": f"{share:.0%}", "printed": _short(found[0].of(report.text))}
    evidence = tuple(case.quote(_opening(report, span)) for span in shown)
    doubtful = _SERVICE_ORGANS.search(report.organ or "") is not None or not part_whole(report, 1)
    yield Uncertain("perhaps", evidence, facts) if doubtful else Fail("off", evidence, facts)


def _single_passages(case: Case, found: list[Span]) -> Iterator[Result]:
    """The passages that are off the subject beyond doubt, as one finding, where they are no mere aside."""
    report = case.report
    told = [s for s in found if _is_passage(s.of(report.text)) and not _illustrates(report.text, s.start)]
    if sum(_length(s.of(report.text)) for s in told) < _LEAST_SHARE * length_of(report, passages_of(report, (1,))):
        return
    if told:
        shown = sorted(told[:_SHOWN], key=lambda span: span.start)
        evidence = tuple(case.quote(_opening(report, span)) for span in shown)
        yield Fail("passage", evidence, {"n": len(told), "printed": _short(shown[0].of(report.text))}, severity="info")


def _illustrates(text: str, start: int) -> bool:
    """Whether the sentence right before is the head of an item on disclosure (二是落实政务服务公开。), which what follows
    fills out, however badly."""
    before = text[max(0, start - _LONGEST_HEAD) : start].rstrip("。： \t\u3000")
    head = before[max(before.rfind(mark) for mark in "。；！\n") + 1 :]
    return _NEW_MATTER.match(head) is not None and speaks_of_disclosure(head)


def _off_topic(report: Report) -> Iterator[Span]:
    """Runs of sentences on other business, each with the sentences right after it on the same line that do not speak
    of disclosure either."""
    for passage in passages_of(report, (1,)):
        run: Span | None = None
        for m in _SENTENCE.finditer(report.text, passage.span.start, passage.span.end):
            words = m.group()
            if not words.strip():
                continue
            begin, end = m.start() + len(words) - len(words.lstrip()), m.start() + len(words.rstrip())
            follows = run is not None and "\n" not in report.text[run.end : begin]
            off = tells_of_other_business(words) or (follows and _goes_on(words))
            if off and follows and run is not None:
                run = Span(run.start, end)
                continue
            if run is not None:
                yield run
            run = Span(begin, end) if off else None
        if run is not None:
            yield run


def _is_passage(words: str) -> bool:
    """Whether a run reports on other business in its own right: at length, with figures and several words of it."""
    return (
        _length(words) >= _LEAST_PASSAGE
        and sum(1 for _ in _FIGURE.finditer(words)) >= _LEAST_FIGURES
        and outcomes_of_business(words) >= _LEAST_OUTCOMES
    )


def _goes_on(words: str) -> bool:
    """Whether a sentence after one on other business is likely to go on about it."""
    return not (speaks_of_disclosure(words) or _NEW_MATTER.match(words) or _SUPERVISION.search(words))


def _opening(report: Report, run: Span) -> Span:
    """The run, or its first sentences where it is too long to quote."""
    if run.end - run.start <= _LONGEST_QUOTE:
        return run
    end = report.text.rfind("。", run.start, run.start + _LONGEST_QUOTE)
    return Span(run.start, end if end > 0 else run.start + _LONGEST_QUOTE)


def _length(words: str) -> int:
    return len("".join(words.split()))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:60] + "……"
