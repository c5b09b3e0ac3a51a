"""PII-03: a private person named with a case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import REG2007_ART14, REG2019_ART15, REG2019_ART32
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.personal import PersonalData, personal_data

_BEFORE, _AFTER = 12, 24
_MOST = 6


@rule(
    "PII-03",
    "named-person",
    title="自然人姓名与案情",
    title_en="private person named with a case",
    severity="warning",
    cites=(REG2019_ART15, REG2019_ART32, REG2007_ART14),
    forms=ALL_FORMS,
    messages={
        "named": (
            "文中写出了个人的姓名和所涉事由，姓名应当隐去。",
            "The text names a private person together with what the case is about.",
        ),
    },
)
def named_person(case: Case) -> Iterator[Result]:
    """报告写出了申请人、原告等个人的姓名和案情。

    检查什么：正文中申请人、原告、投诉人、信访人、村民等个人的姓名，与申请、诉讼、投诉的事由一起写出的情况。

    为什么：《条例》规定涉及个人隐私、公开会对第三方合法权益造成损害的信息不得公开；年度报告只需写明数量和类别，不需要写明是谁。

    怎样判定：“申请人”“原告”“村民”一类称谓之后，或者“某某诉我局”“收到某某提交的申请”一类句式中，有常见姓氏的两三字姓名，
    同句又有申请、诉讼、投诉、补偿等事由的，为写出姓名。已写作“张某某”“王××”的，局长、联系人、律师等履行职务的，公司、合作社等
    单位的名称不算。各种输出中，姓名以＊代替。

    什么情况下误报：以姓氏开头的地名、词语恰好位于这些位置。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到公开申请1件，申请人王建国要求公开低保评议结果，已按时答复。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到公开申请1件，申请人王某某要求公开低保评议结果，由副局长李建军签发答复。
    """
    found = [d for d in personal_data(case) if d.kind == "name"]
    for data in islice(found, _MOST):
        yield Fail("named", (case.quote(_shown(case.report, data)),))


def _shown(report: Report, data: PersonalData) -> Span:
    """The name with the words beside it, within the sentence."""
    before = report.text[max(0, data.span.start - _BEFORE) : data.span.start]
    after = report.text[data.span.end : data.span.end + _AFTER]
    first = 1 + max(before.rfind(mark) for mark in "。；\n")
    cuts = [at for mark in "。；\n" if (at := after.find(mark)) >= 0]
    return Span(data.span.start - len(before) + first, data.span.end + min(cuts, default=len(after)))
