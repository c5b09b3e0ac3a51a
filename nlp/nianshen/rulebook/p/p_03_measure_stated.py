"""P-03: no improvement is stated, neither planned nor done."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.audit_types import ROLES, Role
from nianshen.forms.law import REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.narrative import (
    SURE,
    first_clause,
    first_tagged,
    missed,
    problem_passages,
    problems_whole,
    told,
    unjudged,
)
from nianshen.rulebook.problems_and_measures import of_problems
from nianshen.rulebook.running_text import part_name
from nianshen.text.achievements import may_admit
from nianshen.text.cues import future_cues, measure_cues, problem_cues
from nianshen.text.improvements import may_improve

_ROLES: tuple[Role, ...] = ("measure", "followup")
_TERMS = ("下一步、今后、明年", "将、拟、计划", "继续、进一步", "加强、完善、提高", "整改、改进")


@rule(
    "P-03",
    "measure-stated",
    title="无改进情况",
    title_en="no improvement stated",
    severity="error",
    cites=(REG2019_ART50_1_4, REG2007_ART32),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "none": (
            "报告没有写明对问题的改进情况：既没有已经采取的改进，也没有下一步的措施。",
            "The report tells of no improvement, neither one carried out nor one planned.",
        ),
        "unmended": (
            "主要问题部分没有一句写到改进，“{printed}”说的不是改进；《条例》要求写明改进情况。",
            "No sentence of the part on problems tells of an improvement; “{printed}” tells of none.",
        ),
        "perhaps": (
            "没有认出改进措施，但“{printed}”可能是，请人工核对。",
            "No improvement was recognised, though “{printed}” may be one.",
        ),
        "cut": (
            "没有读到改进情况，但文本可能不完整，请对照原件核对。",
            "No improvement was read, but the text may be incomplete.",
        ),
    },
)
def measure_stated(case: Case) -> Iterator[Result]:
    """报告没有写明改进情况。

    检查什么：全文有没有一句话写到改进：已经采取的、对上年问题的整改，或者下一步的措施。

    为什么：《条例》第五十条第一款第（四）项要求写明“主要问题及改进情况”；已经完成的改进和今后的打算都算改进情况。

    怎样判定：分类器没有把任何一句判为措施或整改，用词表在主要问题部分和其他部分都没有找到“下一步、将、继续、加强”一类的用语，
    并且该部分完整读出，才判为没有，为错误。该部分写了问题，
    而问题之外没有一句可能写到改进（只有原因、感谢、“另行研究”一类的话），其他部分也没有措施的，为警告。只有一方认为没有的，分类器没有把握而用词表也
    不支持的，该部分叙述了已做工作的，或者文本中断的，作存疑。

    什么情况下误报：改进写成工作成绩；措施写在附件里。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        救助名册更新不及时，政策解读的图表偏少。
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
    if (reason := unjudged(report)) is not None:
        yield reason
        return
    passages = problem_passages(report)
    shown = _nothing_mended(case)
    if shown is None and told(case, _ROLES, measure_cues):
        return
    cue = first_clause(report, passages, measure_cues) or first_clause(report, report.passages, future_cues)
    done = next((s.span for s in case.statements or () if s.kind == "problems" and s.role == "work"), None)
    result = missed(case, _TERMS, passages, first_tagged(case, _ROLES) or cue or done)
    yield shown if shown is not None and isinstance(result, Uncertain) else result


def _nothing_mended(case: Case) -> Fail | None:
    """The finding where the part on problems was read whole, admits problems and not a word beside them may tell of an
    improvement, though the classifier took one of its sentences for a measure or a cue stands elsewhere."""
    told_there = [s for s in of_problems(case, *ROLES) if not (s.role == "frame" and s.confidence >= SURE)]
    problems = [
        s
        for s in told_there
        if may_admit(s.text) and (s.role != "measure" or s.confidence < SURE or problem_cues(s.text))
    ]
    if not problems or not problems_whole(case.report):
        return None
    others = [
        s for s in told_there if s not in problems or s.role not in ("problem", "measure", "followup", "frame", "nil")
    ]
    if any(may_improve(s.text) for s in others) or any(_mends(s.text) for s in problems):
        return None
    if any(s.kind != "problems" and s.role in _ROLES for s in case.statements or ()):
        return None
    last = told_there[-1]
    absence = case.absence(_TERMS, part_name(5))
    return Fail("unmended", (case.quote(last.span), absence), {"printed": last.text}, severity="warning")


def _mends(problem: str) -> bool:
    """Whether a sentence that admits a problem may tell of its mending as well."""
    return bool(measure_cues(problem)) and may_improve(problem)
