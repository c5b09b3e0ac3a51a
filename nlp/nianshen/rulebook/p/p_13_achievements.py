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
from nianshen.text.cues import problem_cues

_MENDING = re.compile(
    r"针对|整改|改进|为此|对此|纠正|补齐|补发|补录|补充|更正|弥补|解决|不足|问题|销号|现已|已于|已将|已改|已全部|已完成|改为|调整为|撤下|下架|重新|予以完善"
)
_PRAISE = re.compile(
    r"取得[^，。；]{0,12}(?:成效|成绩|进展|效果)|荣获|获评|被评为|表彰|表扬|好评|先进|肯定|位居|排名|前列|第一|满意率|满意度|再上新台阶|显著|明显提升|明显提高"
)
_MENDED = re.compile(
    r"整改|改正|纠正|销号|[上去]一?年[^，。；]{0,20}(?:问题|不足)|(?:指出的|针对)[^，。；]{0,24}(?:问题|不足|短板|薄弱)"
)
"""Before the first problem only these tell of mending: 针对 and 解决 are also said of the year's work."""
_ON_BOTH = re.compile(r"(?:问题|不足)[^，。；]{0,4}(?:改进|整改)")
_COUNTED = re.compile(
    r"(?:公开|发布|答复|办结|开展|组织|举办|召开|培训|完成|收到|新收|新增|解读|推送|更新|接待|编制|修订|印发|制定|受理)[^，。；]{0,20}\d"
    r"|双提升|畅通|健全|过硬|扎实推进|有序推进|亮点|全部(?:按期|按时|答复|办结)|零投诉|零复议|零差错|无一被|入选|推广|报道|学习考察"
)
_PLANNED = re.compile(r"下一?步|今后|明年|来年|将|拟|计划|要(?!求|点|闻)|每[月周季]")
_NOT_SHORT = re.compile(r"不断|不少于|不超过|不仅|不予公开|未收到|未发生|没有发生|无不|至少|减少|少数民族|不低于")
_SHORT = re.compile(r"[不没未缺少偏慢晚滞弱差仅难]|只有|只能|有待|问题")
_ON_MENDING = re.compile(r"改进|整改|措施|下一?步|今后|针对")
_LEAD_IN = 2
"""With no more praise than this, a first sentence of praise only leads in to the problems."""
_SURELY_PLANNED = 0.9
_MOST = 0.5
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
            "主要问题部分约{share}的文字在写成绩，如“{printed}”；这一部分应写问题和改进情况。",
            "Some {share} of the part on problems tells of achievements, such as “{printed}”.",
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
    成绩的字数超过该部分的一半，为问题；要靠分类器没有把握的句子才超过一半的，作存疑。开头一句引领不算；已经完成的整改是改进情况，不算成绩。
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
    share = sum(map(_length, praised)) / whole
    if share <= _MOST:
        return
    sure = sum(_length(s) for s in praised if s.confidence >= SURE or _praises(s)) / whole
    longest = sorted(praised, key=_length, reverse=True)[:_SHOWN]
    evidence = tuple(case.quote(s.span) for s in sorted(longest, key=lambda s: s.span.start))
    facts = {"share": f"{share:.0%}", "printed": longest[0].text}
    yield Fail("praise", evidence, facts) if sure > _MOST else Uncertain("perhaps", evidence, facts)


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
    """Whether the words themselves praise or count what was done and admit nothing: then the classifier's word is not
    needed, and only overruled where it is sure of a measure."""
    text = statement.text
    if _PLANNED.search(text) or _SHORT.search(_NOT_SHORT.sub("", text)):
        return False
    if statement.role == "measure" and statement.confidence >= _SURELY_PLANNED:
        return False
    return _PRAISE.search(text) is not None or _COUNTED.search(text) is not None


def _announces_mending(frame: Statement) -> bool:
    return _ON_MENDING.search(frame.text) is not None and _ON_BOTH.search(frame.text) is None


def _mends(work: Statement, on_mending: bool, before_problems: bool) -> bool:
    """Whether work may be the mending of something: it says so, or what it stands under does."""
    if on_mending and _PRAISE.search(work.text) is None:
        return True
    return (_MENDED if before_problems else _MENDING).search(work.text) is not None


def _length(statement: Statement) -> int:
    return len("".join(statement.text.split()))
