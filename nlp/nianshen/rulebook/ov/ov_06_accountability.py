"""OV-06: a government's report tells no results of assessment, public appraisal and accountability."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2021_ASPECTS, REG2019_ART46, REG2019_ART50_1_4
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of
from nianshen.text.accountability import sentences_on_accountability

_TERMS = ("工作考核……得分、等次、排名", "社会评议、满意度、评估", "责任追究、问责、约谈", "未发生责任追究")
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
            "报告只写了“{printed}”，没有写出工作考核、社会评议或者责任追究的结果，请核对。",
            "The report says only “{printed}”, and tells no result of assessment, appraisal or accountability.",
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

    检查什么：全文有没有写出政府信息公开工作考核、社会评议、责任追究三者之一的结果。部门的报告不适用。

    为什么：《条例》第五十条第一款第（四）项要求各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况；2021年格式要求写在
    总体情况的监督保障中。

    怎样判定：得分、等次、排名、满意率，已经开展的考核、评议，被约谈、通报、追责的单位，以及“未发生责任追究”，都算结果，写在任何部分都可以。
    三者一个字也没有提到，而且总体情况完整读出的，县级以上政府为错误，乡镇政府为警告。只写了制度名称、权重或者下一步打算的，
    管委会、街道办事处的，文本不完整的，作存疑。

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
    named: Evidence | None = None
    for passage in report.passages:
        for start, end, told in sentences_on_accountability(passage.span.of(report.text)):
            span = Span(passage.span.start + start, passage.span.start + end)
            if told == "result" and not any(p.overlaps(span) for p in planned):
                return
            named = named or case.quote(span)
    searched = case.absence(_TERMS, f"{part_name(1)}；全文")
    if named is not None:
        yield Uncertain("named", (named, searched), {"printed": _short(named.quote or "")})
    elif report.level in _ONLY_BY_PRACTICE:
        yield Uncertain("scope", (searched,))
    elif not part_whole(report, 1):
        yield Uncertain("cut", (searched,))
    else:
        yield Fail("none", (searched,), severity="error" if report.level == "government" else "warning")


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:60] + "……"
