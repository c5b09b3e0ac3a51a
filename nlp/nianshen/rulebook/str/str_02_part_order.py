"""STR-02: the parts do not stand in the order of the form."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.rule import Case, Fail, NotAssessable, Result, rule


@rule(
    "STR-02",
    "part-order",
    title="顺序错乱",
    title_en="parts out of order",
    severity="warning",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "order": (
            "各部分的先后与统一格式不同，报告中的顺序为：{order}。",
            "The parts do not follow the order of the national form; they stand as: {order}.",
        ),
    },
)
def part_order(case: Case) -> Iterator[Result]:
    """各部分的先后顺序与全国统一格式不同。

    检查什么：有标题的各部分在报告中的先后。

    为什么：统一格式规定了六个部分的顺序，便于公众查找和逐年比较。

    怎样判定：按标题的位置排列，后一部分的序号小于前一部分的，为顺序错乱。缺少部分由STR-01判断；只凭内容认出的部分不计。

    什么情况下误报：网页把正文分栏排版，提取后段落次序颠倒。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、存在的主要问题及改进情况
        政策解读的图表偏少。下一步将为每份规范性文件配一张图解。
        五、政府信息公开行政复议、行政诉讼情况
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
        本年度未收取信息处理费。
    """
    headed = sorted(
        (p.heading.start, p.number, p.heading, p.title) for p in case.report.parts if p.heading and p.number
    )
    if len(headed) < 2:
        yield NotAssessable()
        return
    misplaced = [
        span
        for (_, before, first, _), (_, after, second, _) in pairwise(headed)
        if after < before
        for span in (first, second)
    ]
    if misplaced:
        evidence = tuple(case.quote(span, "各部分标题") for span in dict.fromkeys(misplaced))
        yield Fail("order", evidence, {"order": "，".join(title for *_, title in headed)})
