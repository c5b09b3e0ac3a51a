"""STR-04: a first-level heading beyond the six parts."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021, REG2019_ART50_2
from nianshen.rule import Case, Fail, Result, rule
from nianshen.text.first_characters import Sought

_ANNEX = Sought(r"附[件表图录]|统计表|图解|图示|情况表|(?:政策|图文|文字|一图)解读(?![与和及工情、])")


@rule(
    "STR-04",
    "extra-part",
    title="多余部分",
    title_en="extra part",
    severity="advice",
    cites=(REG2019_ART50_2, FORM2021),
    messages={
        "extra": (
            "六个部分之外另设“{heading}”；统一格式没有这一部分，其内容可并入总体情况或其他需要报告的事项。",
            "Beyond the six parts of the form there is “{heading}”; its content belongs in part one or six.",
        ),
    },
)
def extra_part(case: Case) -> Iterator[Result]:
    """六个部分之外另有一级标题。

    检查什么：“六、其他需要报告的事项”之后是否还有“七、……”一类的一级标题，六个部分之间是否插有别的一级标题。

    为什么：统一格式为六个部分，2021年的通知要求报告“不能遗漏，也不宜泛化”。

    怎样判定：有与六个部分无关的一级标题，为多余部分，只作建议；插在中间的，以后面各部分的序号因此后移为准。附件、附表、图解不计。

    什么情况下误报：页面后面另有一篇文章，其中的“七、”被看作本报告的标题。

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
        本年度未收取信息处理费。
        七、养老服务工作成效
        全年新增养老床位80张。

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
        本年度未收取信息处理费。
    """
    for heading in case.report.other_headings:
        if not _ANNEX.search(heading.title):
            facts = {"heading": f"{heading.ordinal}、{heading.title}"}
            yield Fail("extra", (case.quote(heading.span, "六个部分之外"),), facts)
