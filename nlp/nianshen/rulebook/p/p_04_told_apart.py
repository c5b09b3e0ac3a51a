"""P-04: problems and measures stand mingled, so that a reader cannot tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from nianshen.audit_types import ROLES, Statement
from nianshen.forms.law import MEASURE_EACH_PRACTICE, REG2007_ART32, REG2019_ART50_1_4
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, rule
from nianshen.rulebook.narrative import problem_passages
from nianshen.rulebook.problems_and_measures import of_problems
from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought

_CLAUSE = re.compile(r"[^，。；！？,;\n]+")
_MARKED = re.compile(
    r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|20\d\d年|针对|为此|对此|因此|将|拟|计划|打算|已|改进|整改|措施"
)
"""By these a reader knows a measure for one."""
_MEASURE = re.compile(
    r"(?:但|同时|并|也|还|故|就)?(?:要|应当?|须|需要?|必须|得)?(?:进一步|继续|不断|持续|切实|着力|大力|积极|及时|多|再)?"
    r"(?:加强|加大|强化|完善|健全|优化|拓宽|拓展|丰富|提高|提升|规范|深化|创新|改进|增强|推进|落实|建立|严格|充实|细化|安排|明确|组织|制定|开展|配备|抓好|做好|学习|更新|增加|扩大|压实|统筹|定期|指定|每[周月季])"
)
_OUGHT = re.compile(r"(?:要|应当?|须|需要?|必须)(?!求)[^，。；]{2}")
_AGAINST = re.compile(
    r"(?:着力|切实|有效|及时|坚决|力求|努力)?(?:解决|针对|避免|防止|克服|改变|扭转|消除|杜绝|纠正|破解|弥补|对)"
)
"""A clause that begins so speaks of a problem in order to mend it."""
_LEAD_IN = Sought(
    r"(?:存在|主要|突出)(?:的|着|以下|如下)?(?:一些|几个|几方面|主要|突出)?(?:的)?(?:问题|不足)(?:主要)?(?:有|是|如下)?[：:][ \t\u3000]*\n?|(?:存在|主要)(?:的)?(?:主要|突出)?(?:问题|不足)[ \t\u3000]*\n"
)
_FROM = 3
"""So many turns from one to the other: problem, measure, problem, measure."""
_FEWEST = 2

Side = Literal["problem", "measure"]


@dataclass(frozen=True, slots=True)
class _Told:
    side: Side
    span: Span


@rule(
    "P-04",
    "told-apart",
    title="问题与措施不分",
    title_en="problems and measures mingled",
    severity="info",
    cites=(REG2019_ART50_1_4, REG2007_ART32, MEASURE_EACH_PRACTICE),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "mingled": (
            "问题与改进措施混在一起写（如“{first}”之后是“{second}”），没有分开标明，宜分条写明。",
            "Problems and measures stand mingled, such as “{first}” and then “{second}”.",
        ),
        "as_measures": (
            "“{first}”之下写的都是“{second}”一类的措施，没有写出问题本身。",
            "Under “{first}” stand only measures such as “{second}”, not the problems themselves.",
        ),
    },
)
def told_apart(case: Case) -> Iterator[Result]:
    """问题和改进措施混写，分不清哪些是问题、哪些是措施。

    检查什么：主要问题部分的问题和措施，能不能分开。

    为什么：分开写，读者才能核对每个问题有没有对应的改进；混写多半是没有想清楚问题是什么。

    怎样判定：没有序号、小标题分隔的一段话里，问题和措施交替出现两轮以上，而措施又没有“下一步、今后、针对、将”一类的标志，为混写；
    两个以上序号之下都先写措施、再写问题的，也是。
    “存在以下问题：”之下逐条写的都是“加强、完善”，没有一条说到不足的，为以措施代问题。一个序号之下先写问题、后写措施的，是正常写法。
    只作提示。

    什么情况下误报：网页转换时丢失了序号和分段。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        公开意识不强，要加强学习，救助名册更新不及时，要安排专人核对，政策解读形式单一，要多用图表。
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
        一是公开意识不强，要加强学习。二是救助名册更新不及时，下一步将每月核对一次名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    for run in _runs(case):
        turns = [(a, b) for a, b in pairwise(run) if a.side != b.side]
        if len(turns) >= _FROM:
            spans = (turns[0][0].span, turns[0][1].span, turns[1][1].span)
            evidence = tuple(case.quote(span) for span in spans)
            yield Fail("mingled", evidence, {"first": evidence[0].quote, "second": evidence[1].quote})
            return
    problems = of_problems(case, "problem")
    if len(turned := [item for s in problems if (item := _measure_first(s))]) >= _FEWEST:
        evidence = tuple(case.quote(told.span) for item in turned for told in item)
        yield Fail("mingled", evidence, {"first": evidence[0].quote, "second": evidence[1].quote})
        return
    misnamed = tuple(_named_problems_but_measures(case))
    yield from misnamed
    if not misnamed and not of_problems(case, "problem", "measure"):
        yield NotApplicable()


def _runs(case: Case) -> Iterator[list[_Told]]:
    """What stands in a row with no enumerator, heading or line break between: clause by clause, problem or measure."""
    row: list[Statement] = []
    before: Statement | None = None
    for s in of_problems(case, *ROLES):
        broken = before is not None and "\n" in case.report.text[before.span.end : s.span.start]
        if s.marker is not None or s.role == "frame" or broken:
            yield _clause_by_clause(row)
            row = []
        before = s
        if s.marker is None and s.role in ("problem", "measure"):
            row.append(s)
    yield _clause_by_clause(row)


def _clause_by_clause(row: Sequence[Statement]) -> list[_Told]:
    clauses = (m.group().strip() for s in row for m in _CLAUSE.finditer(s.text))
    if sum(map(_begins_as_measure, clauses)) < _FEWEST:
        return []
    return [told for s in row for told in _clauses(s)]


def _begins_as_measure(words: str) -> bool:
    return (_MEASURE.match(words) or _OUGHT.match(words)) is not None


def _measure_first(item: Statement) -> tuple[_Told, _Told] | None:
    """A measure and a problem after it where an item begins with the measure: 一是要加强学习，业务能力不足."""
    if not _begins_as_measure(item.text):
        return None
    told = list(_clauses(item))
    if item.marker is None or not told or told[0].side == "problem":
        return None
    after = next((t for t in told if t.side == "problem"), None)
    return (told[0], after) if after else None


def _clauses(statement: Statement) -> Iterator[_Told]:
    if statement.role == "measure" and _MARKED.search(statement.text):
        return
    for m in _CLAUSE.finditer(statement.text):
        side = _side(m.group().strip())
        if side is not None:
            yield _Told(side, Span(statement.span.start + m.start(), statement.span.start + m.end()))


def _side(clause: str) -> Side | None:
    if problem_cues(clause):
        return None if _AGAINST.match(clause) else "problem"
    if _begins_as_measure(clause) and _MARKED.search(clause) is None:
        return "measure"
    return None


def _only_measure(item: str) -> bool:
    return _begins_as_measure(item) and not problem_cues(item)


def _named_problems_but_measures(case: Case) -> Iterator[Result]:
    """Items under 存在以下问题： of which each is worded as a measure."""
    text = case.report.text
    statements = of_problems(case, *ROLES)
    for passage in problem_passages(case.report):
        lead = _LEAD_IN.search(text, passage.span.start, passage.span.end)
        if lead is None:
            continue
        items = _items_after(statements, lead.end(), passage.span.end)
        if len(items) >= _FEWEST and all(_only_measure(s.text) for s in items):
            said = Span(lead.start(), lead.start() + len(lead.group().rstrip()))
            evidence = (case.quote(said), *(case.quote(s.span) for s in items[:_FROM]))
            yield Fail("as_measures", evidence, {"first": said.of(text), "second": items[0].text})
            return


def _items_after(statements: Sequence[Statement], start: int, end: int) -> list[Statement]:
    """The numbered items right after a lead-in, up to the next 一是 or heading."""
    items: list[Statement] = []
    for s in statements:
        if s.span.end <= start or s.span.start >= end:
            continue
        again = items and s.marker is not None and s.marker == items[0].marker
        if s.marker is None or again:
            break
        items.append(s)
    return items
