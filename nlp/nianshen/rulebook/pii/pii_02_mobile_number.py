"""PII-02: a private person's mobile number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import PERSONAL_INFORMATION_ART25, REG2007_ART14, REG2019_ART15
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.personal import PersonalData, personal_data

_SHOWN = 16
_MOST = 6


@rule(
    "PII-02",
    "mobile-number",
    title="个人手机号",
    title_en="private mobile number",
    severity="warning",
    cites=(REG2019_ART15, REG2007_ART14, PERSONAL_INFORMATION_ART25),
    forms=ALL_FORMS,
    messages={
        "private": ("文中有个人的手机号码，应当隐去。", "The text gives away a private mobile number."),
        "perhaps": (
            "文中有手机号码，没有说明是本机关的联系电话；如属个人，应当隐去。",
            "The text has a mobile number that is not given as the organ's contact.",
        ),
    },
)
def mobile_number(case: Case) -> Iterator[Result]:
    """报告中有个人的手机号码。

    检查什么：正文中有没有11位手机号码，是不是本机关的联系电话。

    为什么：《条例》规定涉及个人隐私、公开会造成损害的信息不得公开，个人信息保护法规定未经本人单独同意不得公开其个人信息；申请人的电话只供办理申请之用。

    怎样判定：号码之前说的是申请人、村民、投诉人等个人的，为个人号码；紧跟在负责人、信息员等工作人员之后，又不是请公众拨打的，也是；
    没有说明是谁的，作存疑。联系人、咨询电话、值班电话、监督电话等本机关的联系方式不算；表格中的数字、索引号、金额不算；已遮盖的不算。除本机关的联系方式外，各种输出中号码都以＊代替。

    什么情况下误报：本机关以手机作联系电话而没有写明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，申请人来电13800138000询问低保标准，当日答复。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。如有疑问，请与局办公室联系，联系电话13800138000。
    """
    found = [d for d in personal_data(case) if d.kind == "mobile" and d.private is not False]
    for data in islice(found, _MOST):
        evidence = (case.quote(_shown(case.report, data)),)
        yield Fail("private", evidence) if data.private else Uncertain("perhaps", evidence)


def _shown(report: Report, data: PersonalData) -> Span:
    """The number with the words before it that tell whose it is."""
    before = report.text[max(0, data.span.start - _SHOWN) : data.span.start]
    cut = 1 + max(before.rfind(mark) for mark in "。；\n")
    return Span(data.span.start - len(before) + cut, data.span.end)
