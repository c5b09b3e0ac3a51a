"""P-09: a problem stands as it did last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.measure.comparable import figures_masked
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, rule
from nianshen.rulebook.copied_passages import passage_beside
from nianshen.rulebook.last_year import last_year_of
from nianshen.rulebook.problems_and_measures import of_problems

_ALIKE, _SHORTEST = 0.8, 10


@rule(
    "P-09",
    "problem-of-last-year",
    title="上年问题原样再现",
    title_en="a problem stands as it did last year",
    severity="warning",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "problems", "last_year",),
    messages={
        "again": (
            "问题“{printed}”与上年度报告（{source}）写的几乎一字不差，既未说明上年整改结果，也看不出本年的新情况。",
            "The problem “{printed}” stands almost word for word in last year's report ({source}).",
        ),
    },
)
def problem_of_last_year(case: Case) -> Iterator[Result]:
    """存在的问题照抄上年度报告。

    检查什么：本年写的每一个问题，是否与上年度报告的某个问题几乎一字不差。

    为什么：年年写同样的问题，说明问题没有改，或者根本没有查找；各地评分表把“与往年雷同”列为扣分项。

    怎样判定：逐个问题与上年的问题比较，连续三字的重合度（Jaccard）达到0.8为警告，逐个列出并附上年原文。本年说明了上年问题整改进展的
    （“上年提出的……已完成”），不算。少于10个字的问题不比。

    什么情况下误报：问题确实没有解决。这样的应当写明上年整改到了哪一步。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        （一）存在的问题。一是政策解读以文字为主，图解和视频偏少，群众看不懂。二是乡镇一级的救助名册更新不及时。（二）改进措施。继续加强解读。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        （一）存在的问题。一是政策解读以文字为主，图解和视频偏少，群众看不懂。二是乡镇一级的救助名册更新不及时。（二）改进措施。将增加图解。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        （一）存在的问题。一是养老机构的收费标准还没有在网上集中公布。（二）改进措施。六月底前公布。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        （一）存在的问题。一是政策解读以文字为主，图解和视频偏少，群众看不懂。二是乡镇一级的救助名册更新不及时。（二）改进措施。将增加图解。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    mine = of_problems(case, "problem")
    theirs = [s for s in earlier.statements if s.role == "problem"]
    if not mine or not theirs:
        yield NotApplicable()
        return
    if any(s.role == "followup" for s in case.statements or ()):
        return
    known = [(t, _threes(t.text)) for t in theirs]
    for problem in mine:
        own = _threes(problem.text)
        if len(own) + 2 < _SHORTEST:
            continue
        match = next((t for t, grams in known if len(own & grams) >= _ALIKE * len(own | grams)), None)
        if match is not None:
            facts = {
                "printed": problem.text,
                "source": earlier.name,
                "passages": [passage_beside(problem.span, earlier.name, match.span, match.text)],
            }
            yield Fail("again", (case.quote(problem.span),), facts)


def _threes(words: str) -> frozenset[str]:
    masked = figures_masked(words)
    return frozenset(masked[i : i + 3] for i in range(len(masked) - 2))
