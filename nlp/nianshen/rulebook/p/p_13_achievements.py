"""P-13: the part on problems is mostly about achievements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import ROLES, Statement
from nianshen.forms.law import FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.narrative import SURE, first_clause, problem_passages
from nianshen.rulebook.problems_and_measures import of_problems
from nianshen.rulebook.running_text import is_empty, length_of
from nianshen.text.achievements import boasts, commends, praises
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought

_MENDING = re.compile(
    r"针对|整改|改进|为此|对此|纠正|补齐|补发|补录|补充|更正|弥补|解决|不足|问题|销号|现已|已于|已将|已改|已全部|已完成|改为|调整为|撤下|下架|重新|予以完善"
)
_MENDED = Sought(
    r"整改|销号|上一?年度?[^，。；]{0,12}(?:提出|反映|指出)|年报告提出|检查发现|[上去]一?年[^，。；]{0,20}(?:问题|不足)|(?:指出的|针对)[^，。；]{0,24}(?:问题|不足|短板|薄弱)"
)
"""Before the first problem only these tell of mending: 针对 and 解决 are also said of the year's work."""
_ON_BOTH = re.compile(r"(?:问题|不足)[^，。；]{0,4}(?:改进|整改)")
_ON_MENDING = re.compile(r"改进|整改|措施|下一?步|今后|针对")
_LEAD_IN = 2
"""With no more praise than this, a first sentence of praise only leads in to the problems."""
_SURELY_PLANNED = 0.9
_MOST = 0.5
_LEAST = 40
"""So many characters of praise are more than a lead-in."""
_SHOWN = 3


@rule(
    "P-13",
    "achievements",
    title="成绩大于问题",
    title_en="more achievements than problems",
    severity="advice",
    cites=(REG2019_ART50_1_4, REG2007_ART32, FORM2021_DUTY),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "praise": (
            "主要问题部分写成绩的文字（约占{share}）多于写问题的，如“{printed}”；这一部分应写问题和改进情况。",
            "The part on problems tells more of achievements ({share} of it) than of problems: “{printed}”.",
        ),
        "perhaps": (
            "主要问题部分约{share}的文字似在写成绩，如“{printed}”，请核对。",
            "Some {share} of the part on problems seems to tell of achievements, such as “{printed}”.",
        ),
    },
)
def achievements(case: Case) -> Iterator[Result]:
    """主要问题部分大半在写成绩。

    检查什么：主要问题部分有多大篇幅在写全年做了什么、取得什么成绩。

    为什么：这一部分应当写主要问题及改进情况；成绩写在总体情况。借问题部分“表扬与自我表扬”是评估通报批评的写法。

    怎样判定：由分类器判为工作的句子，以及有“取得成效、受到表扬、公开……条”一类的话而没有承认任何不足的句子，写在第一个问题之前的，或者写在其后而既不在“改进措施”之下、也没有针对问题整改的意思的，为成绩。
    成绩超过该部分的一半，或者自我表扬的话（受到表扬、走在前列、成效显著）满40字并且多于写问题的字数，为问题；要靠分类器没有把握的句子才如此的，作存疑。开头一句引领不算；已经完成的整改是改进情况，不算成绩。
    没有写任何问题的，由P-01、P-02判断。

    什么情况下误报：把已做的改进写在问题之前。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        2023年，我局公开救助名册12期，举办开放日2次，接待群众300余人，群众满意率达到98%，受到县政府通报表扬。
        救助名册更新不及时。下一步将每月核对一次名册。
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
        2023年，我局公开救助名册12期。但救助名册更新仍不及时，最长的有2个月没有更新。
        下一步将每月核对一次名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    passages = problem_passages(case.report)
    if is_empty(case.report, passages):
        yield NotAssessable()
        return
    if not of_problems(case, "problem") and first_clause(case.report, passages, problem_cues) is None:
        yield NotApplicable()
        return
    praised = _praised(case)
    whole = length_of(case.report, passages)
    total = sum(map(_length, praised))
    boasting = _boasting(case, praised)
    if total <= _MOST * whole and not boasting:
        return
    sure = boasting or sum(_length(s) for s in praised if s.confidence >= SURE or _praises(s)) > _MOST * whole
    share = total / whole
    longest = sorted(praised, key=_length, reverse=True)[:_SHOWN]
    evidence = tuple(case.quote(s.span) for s in sorted(longest, key=lambda s: s.span.start))
    facts = {"share": f"{share:.0%}", "printed": longest[0].text}
    yield Fail("praise", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)


def _boasting(case: Case, praised: list[Statement]) -> bool:
    """Whether what commends itself is longer than all that is admitted, and speaks of honours or success."""
    commended = [s for s in praised if commends(s.text) and (s.role != "followup" or boasts(s.text))]
    ids = {s.id for s in praised}
    admitted = sum(_length(s) for s in of_problems(case, "problem", "nil") if s.id not in ids)
    return any(boasts(s.text) for s in commended) and sum(map(_length, commended)) > max(admitted, _LEAST - 1)


def _praised(case: Case) -> list[Statement]:
    """What the part on problems tells of the year's work and its success, and that mends nothing."""
    first = next((p.span.start for p in of_problems(case, "problem") if not _praises(p)), None)
    found, on_mending = [], False
    for s in of_problems(case, *ROLES):
        if s.role == "frame" and not _praises(s):
            on_mending = _announces_mending(s) or (on_mending and s.marker is not None)
        elif (s.role == "work" or _praises(s)) and not _mends(s, on_mending, first is None or s.span.start < first):
            found.append(s)
    leads_in = len(found) <= _LEAD_IN and bool(found) and found[0].role == "frame"
    return found[1:] if leads_in else found


def _praises(statement: Statement) -> bool:
    """Whether the words themselves praise: then the classifier's word is not needed, and only overruled where it is
    sure of a measure."""
    return not (statement.role == "measure" and statement.confidence >= _SURELY_PLANNED) and praises(statement.text)


def _announces_mending(frame: Statement) -> bool:
    return _ON_MENDING.search(frame.text) is not None and _ON_BOTH.search(frame.text) is None


def _mends(work: Statement, on_mending: bool, before_problems: bool) -> bool:
    """Whether work may be the mending of something: it says so, or what it stands under does."""
    if on_mending:
        return True
    return (_MENDED if before_problems else _MENDING).search(work.text) is not None


def _length(statement: Statement) -> int:
    return len("".join(statement.text.split()))
