"""BP-05: high share of boilerplate."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.own_sentences import SECTIONS, of_section, own_sentences

_NAMES = {"overview": "总体情况", "problems": "存在的问题"}
_LEAST, _QUOTED = 0.2, 3
"""Where nearly nobody uses boilerplate the highest tenth may still use very little."""



@rule(
    "BP-05",
    "boilerplate-share",
    title="套话占比高",
    title_en="high share of boilerplate",
    severity="advice",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "peers",),
    messages={
        "high": (
            "{section}部分有{share}的文字是同类报告通用的套话，高于{count}份同类报告中九成的报告（界限{bound}）。",
            "{share} of the text on {section} is boilerplate, more than in nine tenths of {count} reports of the same kind (from {bound}).",
        ),
    },
)
def boilerplate_share(case: Case) -> Iterator[Result]:
    """套话占比明显高于同类报告。

    检查什么：总体情况、存在的问题两部分，各有多少文字落在同类报告普遍使用的语句里。

    为什么：换个单位照样能用的报告没有报告本单位的工作，正是通知所说的敷衍塞责。

    怎样判定：按 Lang & Stice-Lawrence（2015）的办法：同一格式、同一类单位的报告里，六成以上都有的8字短语是套话，八成以上都有的是规定用语不计；
    含套话而不含规定用语的句子，占该部分文字的比例，达到同类最高的一成为建议。同类不足30份的，不能评定。

    什么情况下误报：同类报告都由上级统一要求用某句话，而不足八成。

    违反：

        某县教育局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （同类报告30份：boilerplate of overview，本报告0.52，界限0.31）

    符合：

        某县教育局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （同类报告30份：boilerplate of overview，本报告0.12，界限0.31）
    """
    peers = case.peers
    assert peers is not None
    own = own_sentences(case.report, case.statements or ())
    measured = False
    for section in SECTIONS:
        share, bound = peers.measured.get(f"boilerplate of {section}"), peers.bounds.get(f"boilerplate of {section}")
        if share is None or bound is None:
            continue
        measured = True
        sentences = of_section(own, section)
        if share >= max(bound, _LEAST) and sentences:
            facts = {"section": _NAMES[section], "share": f"{share:.0%}", "bound": f"{bound:.0%}", "count": peers.count}
            yield Fail("high", tuple(case.quote(s.span) for s in sentences[:_QUOTED]), facts)
    if not measured:
        yield NotAssessable()
