"""PII-01: an ID number of a citizen."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import PERSONAL_INFORMATION_ART28, REG2007_ART14, REG2019_ART15
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.personal import personal_data


@rule(
    "PII-01",
    "id-number",
    title="公民身份号码",
    title_en="ID number",
    severity="error",
    cites=(REG2019_ART15, REG2007_ART14, PERSONAL_INFORMATION_ART28),
    forms=ALL_FORMS,
    messages={
        "id_number": ("文中有公民身份号码，应当隐去。", "The text gives away the ID number of a citizen."),
    },
)
def id_number(case: Case) -> Iterator[Result]:
    """报告中有公民身份号码。

    检查什么：全文（包括表格和附件文字）有没有18位公民身份号码。

    为什么：公民身份号码一经泄露可能危害人身、财产安全；《条例》规定涉及个人隐私、公开会造成损害的信息不得公开。

    怎样判定：18位号码，前两位是省级代码，中间是存在的日期，末位校验码相符的，为公民身份号码；全角数字、中间有空格的也算。
    统一社会信用代码、索引号、账号等有文字说明的不算；已用星号遮盖的不算。各种输出中，号码以＊代替。

    什么情况下误报：恰好符合校验的流水号，前面又没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，答复申请人（身份证号11010519491231002X）1件。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，答复申请人（身份证号110105********002X）1件。
    """
    for data in personal_data(case):
        if data.kind == "id_number":
            yield Fail("id_number", (case.quote(data.span),))
