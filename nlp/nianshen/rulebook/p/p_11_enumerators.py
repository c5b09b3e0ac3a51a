"""P-11: a series of enumerators does not count."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Passage, Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.text.numerals import counted
from nianshen.text.series import Break, breaks

_WRITTEN = {"是": "{cn}是", "（": "（{cn}）", "1": "{n}.", "(1)": "（{n}）", "、": "{cn}、", "①": "第{n}个圈码"}
_OPEN_ENDED = ("start", "alone")
"""What is missed here may stand in another passage of the same part."""


@rule(
    "P-11",
    "enumerators",
    title="序号残缺",
    title_en="enumerators that do not count",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "gap": (
            "序号残缺：“{first}”之后直接是“{second}”，中间缺“{missing}”。",
            "“{first}” is followed by “{second}”: {missing} is missing.",
        ),
        "repeated": (
            "序号重复：“{missing}”用了两次，先是“{first}”，后是“{second}”。",
            "{missing} stands twice: “{first}” and “{second}”.",
        ),
        "bare": (
            "序号残缺：“{second}”与同组的“{first}”写法不一，应作“{missing}”。",
            "“{second}” is not written as its sibling “{first}”; it should read {missing}.",
        ),
        "order": (
            "序号颠倒：“{first}”之后先出现“{second}”，“{missing}”排在后面。",
            "“{first}” is followed by “{second}”, and {missing} comes later.",
        ),
        "start": (
            "序号残缺：从“{first}”开始列举，前面没有“{missing}”。",
            "The list begins with “{first}”; there is no {missing}.",
        ),
        "alone": (
            "序号残缺：只有“{first}”，没有“{missing}”。",
            "“{first}” stands alone; there is no {missing}.",
        ),
    },
)
def enumerators(case: Case) -> Iterator[Result]:
    """同一组序号前后不连续。

    检查什么：正文中“一是、二是、三是”“（一）（二）”“1. 2.”“第一，第二，”等序号是否依次连续：有没有缺号、重号、颠倒，
    或者其中一个漏写了“是”字。

    为什么：序号残缺多由删改、拼接造成，读者无法判断是少写了一条还是编错了号，属于文字校核的缺陷。

    怎样判定：只比较同一段文字内同一种写法的序号；遇到“一”重新起算，“三是……：一是、二是”这样的嵌套分开计算。缺少的
    序号在前后两项之间以任何写法出现的（二 是、其二、第二），不算缺号；出现的是“二”“二、”“2.”的，指出写法不一。括号、引号、法条引用中的
    序号不计；前后两项之间有屏蔽文字的不计。只有“一是”而没有第二项，且下文没有“其次、另外、同时”等承接的，也指出。
    同一处缺几个的一并写出；“（1）”只在同一个“2.”或者“（二）”之下比较。小标题“（一）”“1.”容易在网页转换时丢失，所以只缺开头的作存疑；紧接在上一级标题之下就从“2.”数起的除外。两个“（一）”各成一行而都没有“（二）”的，为重号。

    什么情况下误报：原文的序号由网页自动编号生成，转为文本时丢失；表格的行号混入正文。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        主要问题：一是救助名册更新不及时；三是政策解读的图表偏少。下一步将每月核对一次名册，并为每份文件配一张图解。
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
        主要问题：一是救助名册更新不及时；二是政策解读的图表偏少。下一步将每月核对一次名册，并为每份文件配一张图解。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    report = case.report
    if not report.passages:
        yield NotAssessable()
        return
    for passage in report.passages:
        for broken in breaks(passage.span.of(report.text)):
            right_under = broken.kind == "start" and broken.family != "是" and broken.sure
            if broken.kind in _OPEN_ENDED and not right_under and _may_go_on_elsewhere(report, passage, broken):
                continue
            spans = [Span(passage.span.start + a, passage.span.start + b) for a, b in broken.spans]
            evidence = tuple(case.quote(span) for span in spans)
            shown = [" ".join(span.of(report.text).split()) for span in spans]
            facts = {"missing": "、".join(_written(broken, number) for number in (broken.number, *broken.more)), "first": shown[0], "second": shown[1] if len(shown) > 1 else ""}
            if not broken.sure:
                yield Uncertain(broken.kind, evidence, facts)
            else:
                yield Fail(broken.kind, evidence, facts)


def _may_go_on_elsewhere(report: Report, passage: Passage, broken: Break) -> bool:
    """Whether what is missed may stand in another passage of the same part, or in a heading before 2019."""
    if broken.kind == "start" and broken.family != "是" and report.form == "pre2019":
        return True
    wanted = _written(broken, broken.number)
    siblings = (p for p in report.passages if p.kind == passage.kind and p is not passage)
    return any(wanted in p.span.of(report.text) for p in siblings)


def _written(broken: Break, number: int) -> str:
    """A number as the series writes its numbers."""
    form = _WRITTEN.get(broken.family, broken.family + "{cn}")
    return form.format(cn=counted(number), n=number)
