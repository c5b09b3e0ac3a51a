"""P-02: the problems are denied or passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Statement
from nianshen.forms.law import FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1_4
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.narrative import SURE, first_clause, problem_passages
from nianshen.text.achievements import praises
from nianshen.text.cues import is_nothing, no_problem_claims, problem_cues

_SHORT = 15
_ON_PROBLEMS = re.compile(r"问题|不足|困难")


@rule(
    "P-02",
    "evasion",
    title="回避问题",
    title_en="problems evaded",
    severity="warning",
    cites=(REG2019_ART50_1_4, REG2007_ART32, FORM2021_DUTY),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "denied": (
            "主要问题部分只写“{printed}”，没有任何具体问题；《条例》要求写明存在的主要问题及改进情况。",
            "The part on problems says only “{printed}”; the regulation asks for the main problems.",
        ),
        "softened": (
            "主要问题部分先写“{printed}”，只在同一句里附带提到一处不足，请逐条写明主要问题。",
            "The part on problems says “{printed}” and names a shortfall only in the same sentence.",
        ),
        "passed_over": (
            "对问题只以“{printed}”一语带过，随后转述成绩，请核对是否写明了主要问题。",
            "Problems are passed over with “{printed}”, followed by achievements.",
        ),
    },
)
def evasion(case: Case) -> Iterator[Result]:
    """声称不存在问题，或者一语带过。

    检查什么：主要问题部分是否以“不存在问题”“无”代替问题，或者只用一句很短的话提到问题就转写成绩。

    为什么：《条例》要求写明主要问题及改进情况；2021年的通知把内容不准确不全面、敷衍塞责列为应当追责的情形。

    怎样判定：该部分有“不存在问题”“无”一类的话，而分类器和用词表都没有找到具体问题，为回避；唯一的不足
    就附在这句话里的，也算。全部分只有一句不足15字的问题，紧接着叙述成绩的，作存疑。另有具体问题的不算。

    什么情况下误报：业务极少的小单位；“检查未发现问题”说的是某一次检查。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        2023年，我局政府信息公开工作不存在问题。
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
        救助名册更新不及时。下一步将每月核对一次名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    report = case.report
    passages = problem_passages(report)
    if not passages:
        yield NotAssessable()
        return
    claim = first_clause(report, passages, no_problem_claims) or _nothing_under_problems(case)
    problems = _problems(case)
    if claim is not None and all(p.span.overlaps(claim) for p in problems):
        quoted = case.quote(claim)
        if _admits_elsewhere(case, claim):
            return
        if _admits(quoted.quote or ""):
            admission = problems[0].span if problems else claim
            yield Fail("softened", (quoted, case.quote(admission)), {"printed": quoted.quote})
        else:
            yield Fail("denied", (quoted,), {"printed": quoted.quote})
    elif len(problems) == 1 and len(problems[0].text) < _SHORT and _praise_follows(case, problems[0]):
        yield Uncertain("passed_over", (case.quote(problems[0].span),), {"printed": problems[0].text})


def _problems(case: Case) -> tuple[Statement, ...]:
    """The statements that surely are problems, and do not praise."""
    problems = (s for s in case.statements or () if s.role == "problem" and not praises(s.text))
    return tuple(s for s in problems if s.confidence >= SURE or problem_cues(s.text))


def _nothing_under_problems(case: Case) -> Span | None:
    """A 无 that is all that stands under a heading on problems."""
    before: Statement | None = None
    for s in case.statements or ():
        heading = before is not None and before.kind == s.kind == "problems" and before.role == "frame"
        if heading and before is not None and _ON_PROBLEMS.search(before.text) and is_nothing(s.text):
            return s.span
        before = s
    return None


def _admits(claim: str) -> bool:
    """Whether a claim that there are no problems admits one in its other words."""
    rest = claim
    for denied in reversed(no_problem_claims(claim)):
        rest = rest[: denied.start] + rest[denied.end :]
    return bool(problem_cues(rest))


def _admits_elsewhere(case: Case, claim: Span) -> bool:
    """Whether words beside the claim, and that are no measure, admit a shortfall."""
    told = [s for s in case.statements or () if s.kind == "problems"]
    return any(
        not s.span.overlaps(claim) and s.role not in ("measure", "followup") and not praises(s.text)
        and not no_problem_claims(s.text) and problem_cues(s.text)
        for s in told
    )  # fmt: skip


def _praise_follows(case: Case, problem: Statement) -> bool:
    after = [s for s in case.statements or () if s.span.start >= problem.span.end and s.kind == problem.kind]
    return bool(after) and after[0].role == "work" and all(s.role != "measure" for s in after)
