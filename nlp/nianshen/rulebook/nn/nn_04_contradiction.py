"""NN-04: what part one calls complete part five owns to be lacking, or what is denied in one place is told in another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from nianshen.forms.law import FORM2021_DUTY, MEASURE_EACH_PRACTICE, PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, rule
from nianshen.text.affirmed_and_denied import affirmed_and_denied
from nianshen.text.all_but_some import all_but_some
from nianshen.text.contradictions import ASPECTS, PRAISE_IS_A_GOAL
from nianshen.text.denied_events import contradictions
from nianshen.text.first_characters import Sought
from nianshen.text.named_praise import praised_by_name
from nianshen.text.polar_words import contradicting
from nianshen.text.told_otherwise import told_otherwise

_LEAD = 16
_PLANS = 5
_MOST = 6
_CLAUSE_ENDS = "，。；：\n"


@rule(
    "NN-04",
    "contradiction",
    title="自相矛盾",
    title_en="praised in one part, lacking in another",
    severity="info",
    cites=(FORM2021_DUTY, MEASURE_EACH_PRACTICE, PROOFREADING_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "both": (
            "前面说“{praised}”，存在问题部分又说“{lacking}”（{aspect}），两种说法请对照核实。",
            "One part says {praised}, the part on problems {lacking} ({aspect_en}): the two should be checked.",
        ),
        "denied": (
            "一处说“{denied}”，另一处又说“{told}”（{event}），两种说法请对照核实。",
            "One place says {denied}, another {told} ({event_en}): the two should be checked.",
        ),
        "affirmed": (
            "一处说“{denied}”，另一处又说“{told}”，两种说法请对照核实。",
            "One place says {denied}, another {told}: the two should be checked.",
        ),
    },
)
def contradiction(case: Case) -> Iterator[Result]:
    """前面说已经做好，存在问题部分又说没有做好；或者一处说没有、另一处又说有。

    检查什么：总体情况等部分对公开内容、更新时效、公开形式、政策解读、制度、队伍、意识、互动回应、答复质量、查询检索、使用情况、审核、监督、配合的肯定，与存在问题部分对同一方面的否定；全文对
    培训、约谈、征求意见、评议、抽查、改版、专职人员、按期答复、扣分等具体事情的否认，与对同一件事的记述。

    为什么：同一年度的同一方面不会既“内容丰富”又“内容单一”，也不会既“没有开展培训”又“培训88人次”，至少有一处不实。

    怎样判定：第五部分之外写明“内容丰富”“更新及时”“渠道畅通”一类结果，存在问题部分写明“内容单一”“更新不及时”“渠道不畅”一类不足，属于同一
    方面的，提示对照，每个方面一处；不在这些写法之内的，看同一对象（栏目、目录、宣传、台账等二十多种）是否一处被肯定、一处被否定同一种性质
    （丰富、及时、畅通、健全、充足、覆盖、成效）。“不断丰富”“确保及时”一类努力和目标不是结果，不算。写明“没有开展业务培训”“无一逾期”一类对整件事的否认，别处又写明培训的次数、逾期的件数的，提示对照，每件事一处；“没有对某单位开展”一类
    有对象的否认和“将、拟、要”一类打算不算。无论什么事，一处写明没有做、另一处写明做了的（“评分细则没有公开”与“公开评分细则”，“未收到纠错”
    与“收到纠错6条”，“审查退回0条”与“退回14条”），所说之物的字全部出现、动词相同或者同义的，提示对照；一处写明“均、全部、一并、无一”做到、问题中又写明同一事物（同样四个字以上）没有、只有、滞后的，也提示。写明了名称的同一事物（同样四个字以上；
    “均、全部”的，两个名词）一处说及时、详实、可以检索，问题里写明滞后、用时几十天、只写结论、不能检索的，也提示。只否认一部分的（“移民股没有配备联络员”），
    只与写明“均、全部”的相比；问题和改进情况里写的已经做到，不与问题相比。同一事项一处“按月公布”、一处“按季度公布”，同一数一处比上年增加、
    一处减少的，也提示。只是提示，不说明哪一处不实。

    什么情况下误报：两处说的是不同的栏目、不同的渠道、不同的范围（本级与全市）。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，公开内容丰富。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        公开内容单一，群众关心的信息不多。下一步将每月增加救助信息。
        六、其他需要报告的事项

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，不断丰富公开内容。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        公开内容单一，群众关心的信息不多。下一步将每月增加救助信息。
        六、其他需要报告的事项
    """
    told = case.told
    sentences = told.sentences
    if not sentences:
        yield NotApplicable()
        return
    places = [(s.start, s.end) for s in sentences]
    given: list[tuple[int, int]] = []
    for found in contradictions(told.text, places):
        given.append(found.denied)
        denied, said = told.span(*found.denied), told.span(*found.told)
        facts = {
            "denied": _printed(case, denied),
            "told": _printed(case, said),
            "event": found.event.name,
            "event_en": found.event.name_en,
        }
        yield Fail("denied", (case.quote(denied), case.quote(said)), facts)
    done = [(s.start, s.end) for s in sentences if s.kind != "problems" and s.part != _PLANS]
    year = case.report.year
    problems = [(s.start, s.end) for s in sentences if s.kind == "problems"]
    pairs = chain(
        affirmed_and_denied(told.text, places, done, year),
        told_otherwise(told.text, done, year),
        all_but_some(told.text, done, problems),
        praised_by_name(told.text, done, problems),
    )
    for one, other in islice(pairs, _MOST):
        if any(start < place[1] and place[0] < end for start, end in given for place in (one, other)):
            continue
        given += [one, other]
        denied, said = told.span(*one), told.span(*other)
        yield Fail(
            "affirmed",
            (case.quote(denied), case.quote(said)),
            {"denied": _printed(case, denied), "told": _printed(case, said)},
        )
    rest = [(s.start, s.end) for s in sentences if s.kind != "problems"]
    quoted: list[tuple[Span, Span]] = []
    for aspect in ASPECTS:
        lacking = _first(case, aspect.lacking, problems)
        if lacking is None:
            continue
        praised = _first(case, aspect.praised, rest, result_only=True)
        if praised is not None:
            facts = {
                "praised": _printed(case, praised),
                "lacking": _printed(case, lacking),
                "aspect": aspect.name,
                "aspect_en": aspect.name_en,
            }
            quoted.append((praised, lacking))
            yield Fail("both", (case.quote(praised), case.quote(lacking)), facts)
    for praise, shortfall in islice(contradicting(told.text, rest, problems), _MOST):
        praised, lacking = told.span(praise.start, praise.end), told.span(shortfall.start, shortfall.end)
        if any(praised.overlaps(one) or lacking.overlaps(other) for one, other in quoted):
            continue
        quoted.append((praised, lacking))
        facts = {
            "praised": _printed(case, praised),
            "lacking": _printed(case, lacking),
            "aspect": praise.subject.name,
            "aspect_en": praise.subject.name_en,
        }
        yield Fail("both", (case.quote(praised), case.quote(lacking)), facts)


def _first(case: Case, pattern: Sought, places: list[tuple[int, int]], *, result_only: bool = False) -> Span | None:
    """The first place of the words; with ``result_only`` not where they name a goal or an effort."""
    text = case.told.text
    if not places or pattern.search(text, places[0][0], places[-1][1]) is None:  # one search instead of one a sentence
        return None
    for start, end in places:
        for m in pattern.finditer(text, start, end):
            lead = text[max(start, m.start() - _LEAD) : m.start()]
            clause = lead[1 + max(lead.rfind(mark) for mark in _CLAUSE_ENDS) :]
            if not (result_only and PRAISE_IS_A_GOAL.search(clause)):
                return case.told.span(m.start(), m.end())
    return None


def _printed(case: Case, span: Span) -> str:
    return "".join(span.of(case.report.text).split())
