"""P-05: a problem that no measure answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nianshen.audit_types import Link, Statement
from nianshen.forms.law import MEASURE_EACH_PRACTICE, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.narrative import SURE
from nianshen.rulebook.problems_and_measures import announces, of_problems, only_announces, surely, surely_answers
from nianshen.rulebook.running_text import part_name, part_whole
from nianshen.text.cues import measure_cues, problem_cues
from nianshen.text.named_objects import NamedObject, left_out, may_act_unnamed
from nianshen.text.overlap import distinctive_pairs

_CAUSE = re.compile(
    r"(?:究其|主要|根本|深层|个中|其)?原因|归根结底|之所以|根源|主要是?因为|(?:造成|导致)(?:这|上述|该)"
)
_CLAUSE = re.compile(r"[^，。；：！？]+")
_EARLIER = re.compile(r"上一?年|去年|前次|上次|往年")
_SHORTEST_OBJECT, _LONGEST_OBJECT = 4, 24
_NEAREST = 60
_SURELY_NOT = 0.1
"""Below this probability no measure answers the problem: of problems of organs that the model had not seen, more than nine in
ten were unanswered below it. Above it only a doubt is told, where words do not prove more."""


@rule(
    "P-05",
    "problem-answered",
    title="问题无对应措施",
    title_en="problem without a measure",
    severity="warning",
    cites=(REG2019_ART50_1_4, REG2007_ART32, MEASURE_EACH_PRACTICE),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "unanswered": (
            "问题“{printed}”没有对应的改进措施。",
            "No measure answers the problem “{printed}”.",
        ),
        "left_out": (
            "问题“{printed}”没有对应的改进措施：没有一条措施涉及{objects}。",
            "No measure answers the problem “{printed}”: none acts on its {objects_en}.",
        ),
        "unlinked": (
            "没有认出针对问题“{printed}”的改进措施，请核对所引的措施是否就此而言。",
            "No measure was recognised as answering “{printed}”; please check the one quoted.",
        ),
        "perhaps": (
            "“{printed}”似为存在的问题，没有找到对应的改进措施，请核对。",
            "“{printed}” seems to be a problem, and no measure for it was found.",
        ),
        "perhaps_done": (
            "问题“{printed}”没有对应的改进措施，已叙述的改进“{done}”是否就此而言，请核对。",
            "No measure answers the problem “{printed}”; please check whether “{done}” tells of its mending.",
        ),
        "doubtful": (
            "问题“{printed}”可能只有“{measure}”与之对应，而后者针对的是另一个问题，请核对。",
            "Only “{measure}” may answer the problem “{printed}”, and it acts on another problem.",
        ),
        "half": (
            "问题“{printed}”的措施没有涉及“{half}”，请核对。",
            "The measures for “{printed}” do not act on “{half}”.",
        ),
        "cut": (
            "没有读到问题“{printed}”的改进措施，但文本可能不完整，请对照原件核对。",
            "No measure for “{printed}” was read, but the text may be incomplete.",
        ),
    },
)
def problem_answered(case: Case) -> Iterator[Result]:
    """写了问题，却没有与之对应的改进措施。

    检查什么：主要问题部分的每一个问题，全文有没有一条改进措施与之对应。

    为什么：《条例》要求写明“主要问题及改进情况”，各地通知要求逐条提出改进措施；只列问题不提改进，等于没有回答。

    怎样判定：措施针对同一对象或者同一原因的，为对应，写在任何部分都算。没有对应措施的问题逐个指出，并给出最接近的一条措施；
    任何一条措施都几乎不可能针对它（概率低于0.1）时断定。问题说的是依申请、解读、互动、宣传、人手这样行动时必然指名的对象，而没有一条措施涉及这个对象的，
    也断定，并写明是什么对象；加强领导、考核、机制、培训一类笼统的措施不算涉及。问题写得具体，而每一条措施都明显针对别的问题、与它没有共同用词的，同样断定。
    另有具体措施不知针对什么的，不断定。其余作存疑。一句话里有两个问题而措施只管其中一个的，对应关系没有把握、而那条措施显然针对另一个问题的，
    分类器没有把握的，或者改进写成了已经做完的工作的，作存疑；已做的工作与问题说的是同一件事的，视为
    已有改进。问题已有措施、其原因另成一句的，不重复指出。全文没有任何措施的，由P-03判断；没有问题的，由P-01判断。

    什么情况下误报：措施换了说法，与问题没有共同的词；一条笼统的措施意在回应全部问题。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。二是政策解读的图表偏少。下一步将每月核对一次救助名册。
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
        一是救助名册更新不及时。二是政策解读的图表偏少。下一步将每月核对一次救助名册，每份文件配一张解读图表。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    problems = of_problems(case, "problem")
    if not any(map(surely, problems)):
        yield NotApplicable()
        return
    measures = tuple(s for s in case.statements or () if s.role == "measure")
    if not measures:
        yield NotApplicable()
        return
    linked = [p for p in problems if p.answers is not None and (surely(p) or p.marker is not None)]
    if not linked:
        yield NotAssessable()
        return
    answering = {link.measure for p in linked for link in p.links if surely_answers(link)}
    for problem in linked:
        if problem.answers:
            yield from _halves(case, problem)
            yield from _answered_for_want_of_better(case, problem, answering)
        elif not (_announces_others(problem, linked) or _cause_of_answered(problem, linked)):
            yield from _unanswered(case, problem, measures, _taken(linked, problem))


def _taken(problems: Sequence[Statement], problem: Statement) -> set[int]:
    """The measures that answer another problem for sure, in words that the two share."""
    others = (p for p in problems if p.id != problem.id)
    return {link.measure for p in others for link in p.links if link.words and link.score >= SURE}


def _all_elsewhere(case: Case, problem: Statement, taken: set[int]) -> bool:
    """Whether a concrete problem shares no two uncommon words with any measure, and each measure beside it is for
    another problem, or is itself concrete and shares none: an organ that speaks so plainly has nothing to point at."""
    measures = of_problems(case, "measure")
    if problem.vague is not False or not taken.intersection(m.id for m in measures):
        return False
    words = distinctive_pairs(problem.text)
    shared = {m.id: len(words & distinctive_pairs(m.text)) for m in measures}
    return all(n <= 1 if m.id in taken else n == 0 and m.vague is False for m, n in ((m, shared[m.id]) for m in measures))


def _left_out(case: Case, problem: Statement, measures: Sequence[Statement]) -> tuple[NamedObject, ...]:
    """What the whole problem is about and no measure acts on; empty where there is no such thing, or where a concrete
    measure that is for no other problem may act on it in words of its own."""
    objects, whole = left_out(problem.text, [m.text for m in measures])
    if not whole:
        return ()
    elsewhere = {i for p in of_problems(case, "problem") if p.id != problem.id for i in p.answers or ()}
    free = (m for m in of_problems(case, "measure") if m.vague is False and m.id not in elsewhere)
    unnamed = (may_act_unnamed(problem.text, m.text, vague=problem.vague is not False) for m in free)
    return () if any(unnamed) else objects


def _names(objects: Sequence[NamedObject]) -> dict[str, str]:
    return {"objects": "、".join(o.name for o in objects), "objects_en": ", ".join(o.name_en for o in objects)}


def _halves(case: Case, problem: Statement) -> Iterator[Result]:
    unmet = [span for span in problem.unmet if not announces(span.of(case.report.text))]
    if unmet:
        halves = tuple(map(case.quote, unmet))
        yield Uncertain("half", halves, {"printed": problem.text, "half": "”“".join(h.quote or "" for h in halves)})


def _answered_for_want_of_better(case: Case, problem: Statement, answering: set[int]) -> Iterator[Result]:
    """A doubt where a concrete problem shares no word with the measures that are to answer it, none of them likely to,
    and each surely answers another problem."""
    weak = problem.links and not any(surely_answers(link) for link in problem.links)
    if not weak or problem.vague is not False or not answering.issuperset(problem.answers or ()):
        return
    nearest = _measure(case, problem.links[0])
    evidence = (case.quote(problem.span), case.quote(nearest.span))
    yield Uncertain("doubtful", evidence, {"printed": problem.text, "measure": nearest.text})


def _measure(case: Case, link: Link) -> Statement:
    return next(s for s in case.statements or () if s.id == link.measure)


def _unanswered(
    case: Case, problem: Statement, measures: Sequence[Statement], taken: set[int]
) -> Iterator[Result]:
    mended = _mended(case, problem)
    if any(_same_matter(problem, s) for s in mended):
        return
    done = [s for s in mended if s.role == "work" and not _EARLIER.search(s.text)]
    report = case.report
    nearest = _nearest(problem, measures)
    where = f"{part_name(5)}；全文的改进措施" if report.form != "pre2019" else "全文的改进措施"
    absence = case.absence(_looked_for(problem, measures), where, nearest.text[:_NEAREST])
    evidence, facts = (case.quote(problem.span), absence), {"printed": problem.text}
    objects = _left_out(case, problem, measures)
    whole = part_whole(report, 5) if report.form != "pre2019" else report.read_whole
    if not surely(problem):
        yield Uncertain("perhaps", evidence, facts)
    elif not objects and problem.nearest is not None and not _surely_not(case, problem, taken):
        yield Uncertain("unlinked", (*evidence, case.quote(_measure(case, problem.nearest).span)), facts)
    elif done:
        yield Uncertain("perhaps_done", (*evidence, case.quote(done[0].span)), {**facts, "done": done[0].text})
    elif not whole:
        yield Uncertain("cut", evidence, facts)
    elif objects:
        yield Fail("left_out", evidence, {**facts, **_names(objects)})
    else:
        yield Fail("unanswered", evidence, facts)


def _surely_not(case: Case, problem: Statement, taken: set[int]) -> bool:
    near = problem.nearest
    return near is None or near.score < _SURELY_NOT or _all_elsewhere(case, problem, taken)


def _announces_others(problem: Statement, problems: Sequence[Statement]) -> bool:
    return only_announces(problem) and len(problems) > 1


def _cause_of_answered(problem: Statement, problems: Sequence[Statement]) -> bool:
    """Whether it gives the cause of a problem right before it that is answered."""
    before = max((p for p in problems if p.span.end <= problem.span.start), key=lambda p: p.span.end, default=None)
    return before is not None and bool(before.answers) and _CAUSE.match(problem.text) is not None


def _mended(case: Case, problem: Statement) -> list[Statement]:
    """What the part on problems tells, after the problem, as already done to mend something."""
    after = (s for s in of_problems(case, "work", "followup") if s.span.start >= problem.span.end)
    return [s for s in after if s.role == "followup" or measure_cues(s.text)]


def _same_matter(problem: Statement, done: Statement) -> bool:
    shared = distinctive_pairs(problem.text) & distinctive_pairs(done.text)
    return len(shared) > 1 or bool(set(_topics(problem)) & set(_topics(done)))


def _topics(statement: Statement) -> tuple[str, ...]:
    return tuple(t for t in statement.topics if t != "其他")


def _looked_for(problem: Statement, measures: Sequence[Statement]) -> tuple[str, ...]:
    """What of the problem no measure has: the words for what it is about, its topics of which neither word is there (of
    人员培训 nobody may say that it was not found where 培训 stands); where all are, the problem itself."""
    said = "\n".join(m.text for m in measures)
    topics = (t for t in _topics(problem) if t[:2] not in said and t[-2:] not in said)
    terms = (*(words for words in (_object(problem),) if words not in said), *topics)
    return terms or (problem.text[:_LONGEST_OBJECT],)


def _nearest(problem: Statement, measures: Sequence[Statement]) -> Statement:
    """The measure with which it shares most words; of several the first after the problem."""
    words = distinctive_pairs(problem.text)

    def closeness(measure: Statement) -> tuple[int, bool, int]:
        shared = len(words & distinctive_pairs(measure.text))
        return shared, measure.span.start >= problem.span.end, -measure.span.start

    return max(measures, key=closeness)


def _object(problem: Statement) -> str:
    """What the problem is about: the words of its clause before those that admit the shortfall."""
    cues = problem_cues(problem.text)
    if not cues:
        return problem.text[:_LONGEST_OBJECT]
    clause = next(m for m in _CLAUSE.finditer(problem.text) if m.end() > cues[0].start)
    before = problem.text[clause.start() : max(clause.start(), cues[0].start)].strip()
    return (before if len(before) >= _SHORTEST_OBJECT else problem.text)[:_LONGEST_OBJECT]
