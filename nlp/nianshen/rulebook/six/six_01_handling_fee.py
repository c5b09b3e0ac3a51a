"""SIX-01: from the 2021 form on, nothing is said about information handling fees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FEE_MEASURES, FORM2021_FEES
from nianshen.rule import Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_part
from nianshen.rulebook.running_text import part_name
from nianshen.text.first_characters import Sought

_ANYWHERE = Sought(
    r"处理费|收费通知|缴费通知|收取[^。；\n]{0,20}费|收费(?:情况|减免|标准)?(?:为|：|:)?(?:0|零|无)|(?:没有|未|无|不)(?:发生|产生|进行|作|收取|收)?[^。；，\n]{0,10}(?:收费|费用)"
)
_IN_PART_SIX = re.compile(r"收费|收取|费用|处理费")
_TERMS = ("信息处理费", "收费", "收取……费")


@rule(
    "SIX-01",
    "handling-fee",
    title="未报告信息处理费",
    title_en="no statement on handling fees",
    severity="warning",
    cites=(FORM2021_FEES, FEE_MEASURES),
    forms=("f2021",),
    needs=("other",),
    messages={
        "unsaid": (
            "第六部分没有报告信息处理费收取情况，其他部分也没有；没有收取的，应写明未收取。",
            "Part six does not report on information handling fees, nor does any other part; that none were charged should be said.",
        ),
        "perhaps": (
            "没有读到关于信息处理费的文字，但文本可能不完整，请对照原件核对。",
            "No words on handling fees were read, but the text may be incomplete.",
        ),
    },
)
def handling_fee(case: Case) -> Iterator[Result]:
    """2021年度起的报告没有写明信息处理费收取情况。

    检查什么：第六部分有没有写信息处理费（包括“未收取”）；写在其他部分的也算。

    为什么：2021年格式在第六部分注明“收取信息处理费情况在此处报告”，信息处理费自2021年起可以收取。

    怎样判定：第六部分没有提到收费，全文文字也没有提到信息处理费或者未收取费用，为没有报告。第六部分缺少的，由STR-01判断。
    2019、2020年度不适用。

    什么情况下误报：收费情况以表格、图片公布；行政事业性收费目录一类的话不是信息处理费，不算。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        政策解读的图表偏少。下一步将为每份规范性文件配一张图解。
        六、其他需要报告的事项
        无其他需要报告的事项。

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
        本年度未收取信息处理费，无其他需要报告的事项。
    """
    report = case.report
    part = promised_part(case, 6)
    begin = part.heading.end if part.heading else part.span.start
    if _IN_PART_SIX.search(report.text, begin, part.span.end):
        return
    if any(_ANYWHERE.search(report.text, p.span.start, p.span.end) for p in report.passages):
        return
    evidence = (case.absence(_TERMS, f"{part_name(6)}；全文", part.span.of(report.text).strip()[:80]),)
    yield Fail("unsaid", evidence) if report.read_whole else Uncertain("perhaps", evidence)
