"""P-12: a problem that is none of disclosure work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import ROLES, Statement
from nianshen.forms.law import FORM2021, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.narrative import SURE
from nianshen.rulebook.problems_and_measures import item_of, of_problems, surely
from nianshen.text.subject_matter import admits_failing_elsewhere, speaks_of_disclosure

_LEANS_BACK = re.compile(
    r"主要|其中|尤其|特别|比?如|例如|有的|涉及|集中|体现|表现|这|该|原因|究其|由于|因|对|仅|只|以|同时|但|而|个别|部分|一些|少数|多数"
)

_ANNOUNCES = re.compile(r"问题|不足|需要改进|有待改进|差距|短板|困难|没有做好|薄弱")
_LIST = re.compile(r"、[^。；\n]{0,80}等(?:方面)?的?(?:主要|突出|共性)?(?:问题|不足|情况|现象|困难|短板)")
_SENTENCE_ENDS = "。；\n"
_LONGEST = 300
"""More is no one statement, but text whose punctuation was lost."""


@rule(
    "P-12",
    "problem-on-subject",
    title="问题跑题",
    title_en="problem off the subject",
    severity="advice",
    cites=(REG2019_ART50_1_4, REG2007_ART32, FORM2021),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "off": (
            "“{printed}”说的不是政府信息公开工作存在的问题。",
            "“{printed}” is no problem of disclosure work.",
        ),
        "perhaps": (
            "“{printed}”似在写其他工作的问题，与政府信息公开无关，请核对。",
            "“{printed}” seems to admit a problem of other work than disclosure.",
        ),
    },
)
def problem_on_subject(case: Case) -> Iterator[Result]:
    """写的是其他工作的问题，与政府信息公开无关。

    检查什么：主要问题部分的每一个问题，说的是不是政府信息公开工作。

    为什么：《条例》要求写明的是“政府信息公开工作”存在的主要问题；招商、党建、安全生产等工作的困难不属于年度报告的内容。

    怎样判定：一个问题（同一序号下的各句合并来看）有其他业务的用语，又没有公开、信息、网站、解读、申请、更新、说明、群众不知道等任何
    可能与公开有关的用语，为跑题。人员少、意识不强、业务不熟一类的话没有业务用语，不计。
    “解读少、更新慢、办公条件差等问题”一类并列在同一句里的，只要其中有公开的问题，不计。
    分类器没有把握是不是问题的，作存疑。

    什么情况下误报：以本行业的说法写公开工作的问题而不提“公开”。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。二是敬老院床位不足，养老服务水平有待提高。下一步将每月核对一次救助名册。
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
        一是救助名册更新不及时。二是敬老院床位信息公布不及时，养老服务政策解读偏少。下一步将每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    told = of_problems(case, *ROLES)
    found = False
    for s in told:
        other = s.role != "problem" and s.confidence >= SURE
        if other or len(s.text) > _LONGEST or not admits_failing_elsewhere(s.text):
            continue
        if not _item_on_subject(case, s) and not _listed_on_subject(case, s):
            found = True
            evidence, facts = (case.quote(s.span),), {"printed": s.text}
            sure = (s.role == "problem" and surely(s)) or _under_problems(case, s)
            yield Fail("off", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)
    if not found and not any(s.role == "problem" for s in told):
        yield NotApplicable()


def _under_problems(case: Case, statement: Statement) -> bool:
    """Whether a numbered item stands right under words that announce problems (有两个方面需要改进：第一，……)."""
    before = [s for s in of_problems(case, *ROLES) if s.id < statement.id]
    while before and before[-1].marker is not None:
        before.pop()
    return statement.marker is not None and bool(before) and _ANNOUNCES.search(before[-1].text) is not None


def _listed_on_subject(case: Case, problem: Statement) -> bool:
    """Whether a problem stands in one list with problems of disclosure (存在解读少、更新慢、办公条件差等问题)."""
    text = case.report.text
    start = 1 + max(text.rfind(mark, max(0, problem.span.start - _LONGEST), problem.span.start) for mark in _SENTENCE_ENDS)
    ends = (text.find(mark, problem.span.end - 1, problem.span.end + _LONGEST) for mark in _SENTENCE_ENDS)
    end = min((e for e in ends if e >= 0), default=problem.span.end)
    sentence = text[start:end]
    return _LIST.search(sentence) is not None and speaks_of_disclosure(sentence)


def _item_on_subject(case: Case, problem: Statement) -> bool:
    """Whether other sentences of its numbered item, or the sentence right before it where there is no item, make it
    one of disclosure (（一）公开内容不全。涉及招商引资的多，……)."""
    item = item_of(case, problem)
    others = [s for s in item if s.id < problem.id or (s.id > problem.id and s.role == "problem")]
    if not others and problem.marker is None and _LEANS_BACK.match(problem.text):
        others = [s for s in of_problems(case, "problem") if s.id == problem.id - 1]
    return any(speaks_of_disclosure(s.text) for s in others)
