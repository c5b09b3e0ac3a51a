"""P-10: nothing said of last year’s problems."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import MEASURE_EACH_PRACTICE, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, rule
from nianshen.rulebook.last_year import last_year_of
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought
from nianshen.text.overlap import distinctive_pairs

_FEWEST, _ENOUGH = 2, 3
_LOOKS_BACK = Sought(
    r"(?:上一?年度?|去年|20\d\d年度?(?:报告|年报))[^。；]{0,30}(?:问题|不足|整改|改进)|整改(?:情况|落实|完成)|(?:已|得到)(?:整改|解决|改进)"
)
_SEARCHED = ("上年问题", "去年问题", "整改情况", "已整改")



@rule(
    "P-10",
    "last-years-problems",
    title="未交代上年问题整改",
    title_en="nothing said of last year’s problems",
    severity="advice",
    cites=(MEASURE_EACH_PRACTICE, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "problems", "last_year",),
    messages={
        "silent": (
            "上年度报告（{source}）写了存在的问题（如“{printed}”），本年报告没有交代整改情况。",
            "Last year's report ({source}) admits problems such as “{printed}”; this one does not say what became of them.",
        ),
    },
)
def last_years_problems(case: Case) -> Iterator[Result]:
    """没有交代上年度报告所列问题的整改情况。

    检查什么：上年度报告写了问题的，本年报告有没有一句话说明这些问题改得怎么样。

    为什么：改进情况包括对上年问题的整改；不少地方的编制通知要求对照上年问题说明整改情况。

    怎样判定：上年报告有两个以上的问题，而本年报告没有一句被认作“上年整改”的话，也没有“上年”“去年”与“问题、整改”同句，且上年问题的用词在
    本年所做的工作里也找不到的，为建议。

    什么情况下误报：以本行业的说法写了整改而不提“上年”。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是养老机构的收费标准还没有在网上集中公布。下一步，六月底前公布。
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
        针对上年度报告指出的名册更新不及时问题，已建立按月核对机制。一是养老机构的收费标准还没有在网上集中公布。下一步，六月底前公布。
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
    theirs = [s for s in earlier.statements if s.role == "problem"]
    if len(theirs) < _FEWEST:
        yield NotApplicable()
        return
    statements = case.statements or ()
    if any(s.role == "followup" or _LOOKS_BACK.search(s.text) for s in statements):
        return
    done = [distinctive_pairs(s.text) for s in statements if s.role == "work"]
    silent = [t for t in theirs if not _acted_on(distinctive_pairs(t.text), done)]
    if len(silent) < len(theirs):
        return
    plain = next((t for t in theirs if problem_cues(t.text)), theirs[0])  # a heading may have been taken for one of them
    facts = {"source": earlier.name, "printed": plain.text, "their_start": plain.span.start}
    evidence = case.absence(_SEARCHED, "全文")
    yield Fail("silent", (evidence,), facts)


def _acted_on(problem: frozenset[str], done: list[frozenset[str]]) -> bool:
    return any(len(problem & work) >= _ENOUGH for work in done)
