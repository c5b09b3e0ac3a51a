"""BP-06: low specificity."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.problems_and_measures import of_problems

_QUOTED = 3


@rule(
    "BP-06",
    "low-specificity",
    title="具体性低",
    title_en="low specificity",
    severity="advice",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "peers",),
    messages={
        "low": (
            "问题和措施里写到具体事物的词只占{share}，低于{count}份同类报告中九成的报告（界限{bound}）。",
            "Only {share} of the words on problems and measures name anything, less than in nine tenths of {count} reports of the same kind ({bound}).",
        ),
    },
)
def low_specificity(case: Case) -> Iterator[Result]:
    """问题和措施写得比同类报告都空。

    检查什么：问题和措施的句子里，写到人、机构、地点、时间、数量、文件、栏目、系统的词占多少。

    为什么：写不出具体事物的报告，看不出问题在哪里、谁来改、什么时候改完。

    怎样判定：按 Hope、Hu & Lu（2016）的办法：写明具体事物的词数与全部词数（虚词除外）之比，加上公文里的《文件》、文号、带量词的数和栏目、系统
    名称，除去本单位名称和报告年度；低于同类报告中九成的为建议。同类不足30份的，不能评定。

    什么情况下误报：没有什么可报告的小单位。

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
        （同类报告30份：specificity of problems，本报告0.01，界限0.04）

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
        （同类报告30份：specificity of problems，本报告0.09，界限0.04）
    """
    peers = case.peers
    assert peers is not None
    share, bound = peers.measured.get("specificity of problems"), peers.bounds.get("specificity of problems")
    told = of_problems(case, "problem", "measure")
    if share is None or bound is None or not told:
        yield NotAssessable()
    elif share < bound:
        facts = {"share": f"{share:.1%}", "bound": f"{bound:.1%}", "count": peers.count}
        yield Fail("low", tuple(case.quote(s.span) for s in told[:_QUOTED]), facts)
