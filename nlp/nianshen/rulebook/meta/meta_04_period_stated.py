"""META-04: nothing says which period the figures cover."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import PERIOD_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.text.first_characters import Sought

_NAMED = Sought(
    r"(?:统计|报告|数据|资料|信息|填报|起止)[的之]?(?:期限|时限|期间|时段|时间段|时间范围|区间|周期|起止|时间[为是：:自从]|期[为是：:自从])"
    r"|(?:数据|统计|报告)[^。；\n]{0,12}(?:截[至止]|起止|涵盖|反映)[^。；\n]{0,12}(?:年|日)|(?:期限|时限)[为是：:自从]"
)
_WHOLE_YEAR = re.compile(r"1\s?月?\s?1\s?日[^。；\n]{0,24}12\s?月?\s?31\s?日|年初至年末|一月一日[^。；\n]{0,24}十二月三十一日")
_TERMS = ("统计期限", "统计时限", "1月1日……12月31日")
_SHOWN = 60


@rule(
    "META-04",
    "period-stated",
    title="未说明统计期限",
    title_en="no statistics period",
    severity="advice",
    cites=(PERIOD_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "unsaid": (
            "全文没有说明数据的统计期限；通常在开头写明“统计期限自{year}年1月1日起至{year}年12月31日止”。",
            "Nothing says which period the figures cover; a report usually opens with 1 January to 31 December {year}.",
        ),
        "perhaps": (
            "没有读到数据的统计期限，但文本可能不完整，请对照原件核对。",
            "No statistics period was read, but the text may be incomplete.",
        ),
    },
)
def period_stated(case: Case) -> Iterator[Result]:
    """报告没有说明数据的统计期限。

    检查什么：全文有没有写明统计期限（统计时限、数据的起止日期）。

    为什么：写明期限，读者才知道数字属于哪一段时间，也便于与上年衔接。国家格式没有要求这句话，所以只作建议。

    怎样判定：全文没有“统计期限”“统计时限”“报告期”一类的话，也没有“1月1日至12月31日”，为没有说明。期限写错的，由META-05判断。

    什么情况下误报：期限写在没有读到的封面、图片中。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    if report.period is not None or _NAMED.search(report.text) or _WHOLE_YEAR.search(report.text):
        return
    first = min((p.span.start for p in report.passages), default=0)
    evidence = (case.absence(_TERMS, "全文", report.text[first : first + _SHOWN].strip()),)
    if report.read_whole:
        yield Fail("unsaid", evidence, {"year": report.year})
    else:
        yield Uncertain("perhaps", evidence)
