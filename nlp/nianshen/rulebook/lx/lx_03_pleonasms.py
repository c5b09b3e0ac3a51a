"""LX-03: the same said twice."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.prose import running_and_headings, words_around
from nianshen.rulebook.running_text import whole_figures
from nianshen.text.pleonasms import said_twice
from nianshen.text.told import Told

_MOST = 6


@rule(
    "LX-03",
    "pleonasms",
    title="同义重复",
    title_en="pleonasms",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "twice": ("“{printed}”意思重复，可以删去一处。", "“{printed}” says the same twice."),
    },
)
def pleonasms(case: Case) -> Iterator[Result]:
    """一句话里同一个意思说了两遍。

    检查什么：正文中同义的词语连用（“目的是为了”“截至目前为止”“互相彼此”“主动公开政府信息公开120条”），数字前后各有一个概数词
    （“约120余条”“至少达到20处以上”），以及同一句话里动词、宾语都同义的两个分句（“拓宽公开途径……拓宽公开渠道”）。

    为什么：同义重复使文字冗长，常由拼凑造成。

    怎样判定：词语连用按同义词表查找，表中同组的两个词紧接在一起的为重复；“围绕以……为重点”“凡是……的所有”一类在同一分句里查找。同一句话中动词相同或者同义、宾语相同或者同义，而且中间除“信息公开”“工作”等泛指的词外
    没有别的限定，或者限定相同的，为重复；限定不同的（“加大培训力度，加大考核力度”）不算。

    什么情况下误报：有意的排比；引用文件名。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局进一步拓宽信息公开途径，细化工作流程，拓宽公开渠道，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局拓宽信息公开渠道，细化工作流程，加大培训力度，加大考核力度，主动公开信息120条。
    """
    shown = [span for told in running_and_headings(case) for span in _said_twice(told)]
    for span in shown[:_MOST]:
        quoted = case.quote(whole_figures(case.report.text, span))
        yield Fail("twice", (quoted,), {"printed": quoted.quote})


def _said_twice(told: Told) -> Iterator[Span]:
    """Where the text says the same twice, with the words beside it; of wordings that overlap the first."""
    last = 0
    for start, end in sorted(said_twice(told.text)):
        if start >= last:
            yield words_around(told, start, end)
            last = end
