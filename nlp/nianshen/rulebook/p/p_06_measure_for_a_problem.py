"""P-06: measures that answer none of the problems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nianshen.audit_types import Statement
from nianshen.forms.law import MEASURE_EACH_PRACTICE, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.narrative import SURE
from nianshen.rulebook.problems_and_measures import is_general, item_of, of_problems, surely, surely_answers
from nianshen.text.overlap import distinctive_pairs

_STOCK = re.compile(
    r"组织领导|加强领导|领导小组|责任分工|压实[^，。；]{0,6}责任|落实[^，。；]{0,6}责任|统筹协调|监督检查|督促检查|督查|督导|检查考核|监督考核|考核|考评|问责|追责|责任追究|评议|奖惩|抓落实|狠抓落实"
    r"|学习贯彻|贯彻落实|深入贯彻|认真贯彻|认真落实|深入学习|《[^《》]{0,30}条例》|新《?条例|条例精神|会议精神|决策部署|指导思想|政治站位|提高认识|思想认识|高度重视|公开意识|责任意识|服务意识|宗旨意识|总结经验|再接再厉|长效机制"
)
_FLOURISH = re.compile(
    r"营造[^，。；]{0,12}(?:氛围|环境)|有(?:信心|决心)|永远在路上|取长补短|再上[^，。；]{0,4}(?:水平|台阶)|满意度|获得感|知晓率|公信力|打造[^，。；]{0,20}(?:政府|队伍|机关|品牌|招牌)|金字招牌|促进[^，。；]{0,10}(?:和谐|发展)|助力"
)
_NEW_MATTER = re.compile(r"同时|此外|另外|还将|将|今后|下一?步|我[局委办厅镇乡县市区]|20\d\d年|再次|最后")
_ENOUGH_IN_COMMON = 2
_NAMES_SOMETHING = 0.05
"""Of the words of a measure; a smaller share means general words, whatever their number."""
_LIKELY = 0.5
"""The pair model held it likelier than not that the measure answers a problem, and only words speak against it."""
_STOCK_TOPICS = frozenset({"监督考核", "意识", "制度机制", "其他"})


@rule(
    "P-06",
    "measure-for-a-problem",
    title="措施无对应问题",
    title_en="measure without a problem",
    severity="advice",
    cites=(REG2019_ART50_1_4, REG2007_ART32, MEASURE_EACH_PRACTICE),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "stray": (
            "有{count}条改进措施没有对应的问题，如“{printed}”；请写明针对什么问题，或者补写问题。",
            "{count} measures answer none of the problems, such as “{printed}”.",
        ),
        "perhaps": (
            "“{printed}”等{count}条改进措施与所写的问题关系不明，请核对针对的是什么问题。",
            "It is not clear which problem {count} measures such as “{printed}” are to answer.",
        ),
    },
)
def measure_for_a_problem(case: Case) -> Iterator[Result]:
    """写了改进措施，却没有与之对应的问题。

    检查什么：主要问题部分的每一条改进措施，是否回应该报告写出的某个问题。

    为什么：改进情况应当针对存在的问题；措施与问题对不上，多半是问题没有写全，或者措施是照抄来的。

    怎样判定：没有回应任何问题的措施，合为一条，逐条引出。组织领导、监督考核、学习贯彻一类每份报告都有的措施，“继续做好政府信息公开工作”
    这样的总说，以及同一序号下已有一句回应了问题的，不计。
    与分类器没有把握的句子（可能正是它要解决的问题）有共同用词的，也不计。
    只与另有措施回应的问题勉强有关、没有共同的词的具体措施，以及像是针对某个问题、却没有涉及问题所指对象的措施，作存疑；没有指明具体事项、又与某个问题同一主题或有共同用词的措施，也作存疑。全文没有写问题的，由P-01判断。

    什么情况下误报：措施换了说法，与问题没有共同的词。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。二是将在办事大厅增设查询电脑2台。
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
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。二是将加强组织领导和监督考核。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    problems = of_problems(case, "problem")
    measures = [s for s in of_problems(case, "measure") if surely(s)]
    if not problems or not measures:
        yield NotApplicable()
        return
    if all(p.answers is None for p in problems):
        yield NotAssessable()
        return
    answering = {i for s in case.statements or () for i in s.answers or ()} | _for_what_was_not_surely_read(
        case, measures
    )
    doubtful = answering - _surely_wanted(problems)
    likely = {p.nearest.measure for p in problems if p.nearest is not None and p.nearest.score >= _LIKELY}
    for message, answers in (("stray", answering), ("perhaps", answering - doubtful)):
        found = [m for m in measures if m.id not in answers and not _is_stock(m) and not _goes_with(case, m, answers)]
        near = {
            m.id for m in found if m.id in likely or _goes_with(case, m, likely) or _is_about_a_problem(m, problems)
        }
        if message == "perhaps":
            found = [m for m in found if m.id in near or (m.id in doubtful and m.vague is False)]
        else:
            found = [m for m in found if m.id not in near]
        if found:
            evidence = tuple(case.quote(m.span) for m in found)
            facts = {"count": len(found), "printed": found[0].text}
            yield Fail(message, evidence, facts) if message == "stray" else Uncertain(message, evidence, facts)


def _for_what_was_not_surely_read(case: Case, measures: Sequence[Statement]) -> set[int]:
    """The measures that share words with a statement of the part which the classifier may have wrongly taken for no
    problem: what they answer may well be that one."""
    doubtful = [s for s in of_problems(case, "work", "frame", "followup", "nil") if s.confidence < SURE]
    told = [pairs for s in doubtful if (pairs := distinctive_pairs(s.text))]
    return {
        m.id for m in measures if any(len(distinctive_pairs(m.text) & pairs) >= _ENOUGH_IN_COMMON for pairs in told)
    }


def _is_about_a_problem(measure: Statement, problems: Sequence[Statement]) -> bool:
    """Whether a measure in general words has a topic or uncommon words in common with a problem: what it is to answer is
    then hard to say, and the model links general words too seldom."""
    if measure.vague is False and (measure.specificity or 0) >= _NAMES_SOMETHING:
        return False
    topics, words = set(measure.topics) - _STOCK_TOPICS, distinctive_pairs(measure.text)
    return any(topics.intersection(p.topics) or words & distinctive_pairs(p.text) for p in problems)


def _surely_wanted(problems: Sequence[Statement]) -> set[int]:
    """The measures that surely answer a problem, or answer one that no other measure surely answers."""
    wanted: set[int] = set()
    for p in problems:
        sure = {link.measure for link in p.links if surely_answers(link)}
        wanted |= sure or set(p.answers or ())
    return wanted


def _is_stock(measure: Statement) -> bool:
    """Whether it is one of those that stand in every report and answer no problem in particular."""
    if is_general(measure) or (measure.topics and _STOCK_TOPICS.issuperset(measure.topics)):
        return True
    return measure.vague is not False and (
        _STOCK.search(measure.text) is not None or _FLOURISH.search(measure.text) is not None
    )


def _goes_with(case: Case, measure: Statement, answering: set[int]) -> bool:
    """Whether another sentence of the same numbered item answers a problem, and this one does not open new matter."""
    return _NEW_MATTER.match(measure.text) is None and any(s.id in answering for s in item_of(case, measure))
