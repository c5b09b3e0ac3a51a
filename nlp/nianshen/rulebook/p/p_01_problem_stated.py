"""P-01: no problem is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import ROLES, Statement
from nianshen.forms.law import REG2007_ART32, REG2019_ART50_1_4
from nianshen.report import Passage, Report
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
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
from nianshen.text.achievements import admits, affirms, boasts, commends
from nianshen.text.cues import no_problem_claims, problem_cues

_HEADING = re.compile(r"\A[^，。；]{0,12}(?:问题|不足|困难)[^，。；]{0,12}\Z")
_TERMS = ("存在……问题、不足、差距", "不够、不到位、不及时", "有待、仍需", "薄弱、滞后、欠缺、偏少")


@rule(
    "P-01",
    "problem-stated",
    title="无问题描述",
    title_en="no problem stated",
    severity="error",
    cites=(REG2019_ART50_1_4, REG2007_ART32),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "none": (
            "报告没有写明政府信息公开工作存在的主要问题；《条例》要求年度报告写明主要问题及改进情况。",
            "The report states no problem of its disclosure work, which the regulation requires.",
        ),
        "unadmitted": (
            "主要问题部分没有一句承认不足，如“{printed}”说的不是问题；《条例》要求写明主要问题。",
            "No sentence of the part on problems admits a shortfall; “{printed}” states no problem.",
        ),
        "perhaps": (
            "没有认出对主要问题的陈述，但“{printed}”可能是，请人工核对。",
            "No statement of a problem was recognised, though “{printed}” may be one.",
        ),
        "cut": (
            "没有读到主要问题，但文本可能不完整，请对照原件核对。",
            "No problem was read, but the text may be incomplete.",
        ),
    },
)
def problem_stated(case: Case) -> Iterator[Result]:
    """报告没有写明存在的主要问题。

    检查什么：全文有没有一句话承认政府信息公开工作的某个问题、不足或困难。

    为什么：《条例》第五十条第一款第（四）项要求写明“存在的主要问题及改进情况”；2007年《条例》第三十二条也有同样要求。

    怎样判定：分类器没有把任何一句判为问题，用词表也没有找到“不够、有待、滞后”一类的用语，两者一致，并且该部分完整读出，才判为没有，为错误。该部分完整读出，
    除明确的措施和整改外没有一个字可能是承认不足（不、没、未、缺、少、偏、慢等），而分类器按位置判为问题的句子都在自我表扬，或者两句以上、句句写的是已经做到的事，
    或者只是别处有相似用语的，为警告。
    只有一方认为没有的，分类器没有把握而用词表也不支持的，或者文本中断的，作存疑。写在其他部分的问题也算。明言“不存在问题”的，由P-02判断；该部分空白的，由STR-08判断。

    什么情况下误报：以少见的说法承认问题；问题以图片、表格公布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        2023年我局公开救助名册12期，举办开放日2次，群众满意率达到98%。
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
    passages = problem_passages(report) or report.passages
    if first_clause(report, passages, no_problem_claims):
        return
    if (shown := _nothing_admitted(case)) is not None:
        yield shown
        return
    if told(case, ("problem",), problem_cues):
        return
    doubt = first_tagged(case, ("problem",)) or first_clause(report, _problems_first(report), problem_cues)
    yield missed(case, _TERMS, passages, doubt)


def _nothing_admitted(case: Case) -> Fail | None:
    """The finding where the part on problems was read whole and not a word in it may admit a shortfall, though the
    classifier or the lexicon saw a problem here or elsewhere."""
    told_there = of_problems(case, *ROLES)
    taken = [s for s in told_there if s.role == "problem"]
    if any(not _praised(s) for s in taken) and not (len(taken) > 1 and all(affirms(s.text) for s in taken)):
        return None
    doubtful = [s for s in told_there if not (s.role in ("measure", "followup") and s.confidence >= SURE)]
    if (
        not told_there
        or not problems_whole(case.report)
        or any(admits(s.text) for s in doubtful if not _is_heading(s))
    ):
        return None
    seen = any(s.role == "problem" for s in case.statements or ()) or first_clause(
        case.report, case.report.passages, problem_cues
    )
    if not seen and all(s.confidence >= SURE for s in told_there):
        return None
    quoted = next(
        (s for s in told_there if s.role == "problem"), next((s for s in told_there if not _is_heading(s)), None)
    )
    if quoted is None or any(
        s.role == "problem" and s.kind != "problems" and problem_cues(s.text) for s in case.statements or ()
    ):
        return None
    absence = case.absence(_TERMS, part_name(5))
    return Fail("unadmitted", (case.quote(quoted.span), absence), {"printed": quoted.text}, severity="warning")


def _praised(statement: Statement) -> bool:
    return boasts(statement.text) if statement.confidence >= SURE else commends(statement.text)


def _is_heading(statement: Statement) -> bool:
    return statement.role in ("frame", "work") and _HEADING.search(statement.text) is not None


def _problems_first(report: Report) -> tuple[Passage, ...]:
    problems = problem_passages(report)
    return (*problems, *(p for p in report.passages if p not in problems))
