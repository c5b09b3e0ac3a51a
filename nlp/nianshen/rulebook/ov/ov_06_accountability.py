"""OV-06: a government's report tells no results of assessment, public appraisal and accountability."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2021_ASPECTS, REG2019_ART46, REG2019_ART50_1_4
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of
from nianshen.text.accountability import MATTERS, named_in, results_in, sentences_on_accountability

_TERMS = {
    "工作考核": ("工作考核……得分、等次、排名",),
    "社会评议": ("社会评议、满意度、评估",),
    "责任追究": ("责任追究、问责、约谈", "未发生责任追究"),
}
_ONLY_BY_PRACTICE = ("zone", "subdistrict")
"""Agencies of a government, which the paragraph on 各级人民政府 does not name."""


@rule(
    "OV-06",
    "accountability",
    title="缺考核评议追责结果",
    title_en="no results of assessment and accountability",
    severity="error",
    cites=(REG2019_ART50_1_4, REG2019_ART46, FORM2021_ASPECTS),
    levels=("government", "township", "zone", "subdistrict"),
    needs=("overview",),
    messages={
        "none": (
            "报告没有写明政府信息公开工作考核、社会评议和责任追究的结果；《条例》要求各级人民政府的年度报告写明，没有发生追责的也应写明。",
            "The report tells no results of assessment, public appraisal or accountability, which a government's report must.",
        ),
        "named": (
            "报告只写了“{printed}”，没有写出工作考核、社会评议或者责任追究的结果；《条例》要求写明的是结果。",
            "The report says only “{printed}”, and tells no result of assessment, appraisal or accountability.",
        ),
        "part": (
            "报告没有写出{missing}的结果；《条例》要求各级人民政府的年度报告写明工作考核、社会评议和责任追究三项结果，没有追责的也应写明。",
            "The report tells no result of {missing}; a government's report must tell those of assessment, appraisal and accountability.",
        ),
        "part_named": (
            "关于{missing}，报告只写了“{printed}”，没有写出结果；《条例》要求写明工作考核、社会评议和责任追究三项结果。",
            "Of {missing} the report says only “{printed}” and tells no result.",
        ),
        "scope": (
            "报告没有写明工作考核、社会评议和责任追究的结果；派出机关的年度报告是否应当写明，按当地要求核对。",
            "No results of assessment, appraisal or accountability are told; whether an agency's report must tell them is for local rules.",
        ),
        "cut": (
            "没有读到工作考核、社会评议和责任追究的结果，但文本可能不完整，请对照原件核对。",
            "No results of assessment, appraisal or accountability were read, but the text may be incomplete.",
        ),
    },
)
def accountability(case: Case) -> Iterator[Result]:
    """各级人民政府的年度报告没有写明考核、评议和追责结果。

    检查什么：全文有没有写出政府信息公开工作考核、社会评议、责任追究三项的结果。部门的报告不适用。

    为什么：《条例》第五十条第一款第（四）项要求各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况；2021年格式要求写在
    总体情况的监督保障中。

    怎样判定：得分、等次、排名、满意率，已经开展的考核、评议，被约谈、通报、追责的单位，以及“未发生责任追究”，都算结果，写在任何部分都可以；
    评估、测评既可以是考核也可以是评议。三项一个字也没有提到，而且总体情况完整读出的，县级以上政府为错误，乡镇政府为警告。只写了制度名称、
    权重或者下一步打算，没有一项写出结果的，为警告。写出了一项或两项结果、缺其余的，县级以上政府为警告，乡镇政府为建议。
    管委会、街道办事处三项全无的，文本不完整的，作存疑。

    什么情况下误报：结果写在附件或者图表里；以少见的说法写考核。

    违反：

        某县人民政府2023年政府信息公开工作年度报告
        一、总体情况
        2023年，全县主动公开信息3120条，收到公开申请3件，均已答复。全部信息经三级审核后在县政府网站专栏发布，组织业务培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县人民政府2023年政府信息公开工作年度报告
        一、总体情况
        2023年，全县主动公开信息3120条，收到公开申请3件，均已答复。全部信息经三级审核后在县政府网站专栏发布，组织业务培训2次。
        年终考核乡镇和部门41个，优秀8个；社会评议满意率97%；没有发生责任追究的情形。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    if is_empty(report, passages_of(report, (1,))):
        yield NotAssessable()
        return
    planned = [s.span for s in case.statements or () if s.role == "measure"]
    told: set[str] = set()
    named: dict[str, Span] = {}
    for passage in report.passages:
        for start, end, kind in sentences_on_accountability(passage.span.of(report.text)):
            span = Span(passage.span.start + start, passage.span.start + end)
            words = span.of(report.text)
            results = frozenset[str]()
            if kind == "result" and not any(p.overlaps(span) for p in planned):
                results = results_in(words) or named_in(words)
            told |= results
            for matter, pattern in MATTERS.items():
                if matter not in results and pattern.search(words):
                    named.setdefault(matter, span)
    missing = [matter for matter in MATTERS if matter not in told]
    if not missing:
        return
    whole = part_whole(report, 1)
    searched = case.absence(tuple(t for m in missing for t in _TERMS[m]), f"{part_name(1)}；全文")
    if not told:
        yield _none(case, named, searched, whole)
    elif report.level not in _ONLY_BY_PRACTICE:
        yield _part(case, missing, {m: named[m] for m in missing if m in named}, searched, whole)


def _none(case: Case, named: dict[str, Span], searched: Evidence, whole: bool) -> Result:
    """The result where not one of the three is told."""
    agency = case.report.level in _ONLY_BY_PRACTICE
    if named:
        quoted = case.quote(min(named.values(), key=lambda span: span.start))
        facts = {"printed": _short(quoted.quote or "")}
        if agency or not whole:
            return Uncertain("named", (quoted, searched), facts)
        return Fail("named", (quoted, searched), facts, severity="warning")
    if agency:
        return Uncertain("scope", (searched,))
    if not whole:
        return Uncertain("cut", (searched,))
    return Fail("none", (searched,), severity="error" if case.report.level == "government" else "warning")


def _part(case: Case, missing: list[str], named: dict[str, Span], searched: Evidence, whole: bool) -> Result:
    """The result where one or two of the three are told."""
    facts = {"missing": "、".join(missing)}
    evidence: tuple[Evidence, ...] = (searched,)
    message = "part"
    if named:
        quoted = case.quote(min(named.values(), key=lambda span: span.start))
        message, evidence = "part_named", (quoted, searched)
        facts["printed"] = _short(quoted.quote or "")
    if not whole:
        return Uncertain(message, evidence, facts)
    return Fail(message, evidence, facts, severity="warning" if case.report.level == "government" else "advice")


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:60] + "……"
