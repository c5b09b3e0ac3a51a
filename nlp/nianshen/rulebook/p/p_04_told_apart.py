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
from nianshen.text.sides import Side, begins_as_measure, clause_side, item_side, turns

_MARKED = re.compile(
    r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|20\d\d年|针对|为此|对此|因此|将|拟|计划|打算|已|改进|整改|措施"
)
"""By these a reader knows a measure for one."""
_LABELLED = re.compile(r"下一?步|下一?阶段|今后|往后|接下来|针对|为此|对此|因此|将|打算|改进|整改|措施|问题")
"""By these an item of a list says itself on which side it stands."""
_BOTH = re.compile(r"(?:问题|不足)[^，。；]{0,6}[及和与、][^，。；]{0,6}(?:改进|整改|措施|打算)")
_OF_PROBLEMS = re.compile(
    r"(?:问题|不足|困难|薄弱环节|短板|差距)(?:之处)?(?:主要|方面)?(?:有|是|为|如下|在于)?\Z|(?:需要?|有待|尚待|亟待)(?:改进|加强|完善|提高)(?:的)?(?:还|主要)?(?:有|是)?\Z|没有做好\Z"
)
_OF_MEASURES = re.compile(
    r"(?:改进|整改)(?:情况|措施|工作|方向|办法|打算)?(?:主要|如下|有|是)?\Z|(?:措施|举措|打算|努力方向)(?:主要|如下|有|是|为)?\Z|下一?步(?:工作)?[^，。；]{0,8}\Z"
)
_LONGEST_HEADING = 40
_LEAD_IN = Sought(
    r"(?:存在|主要|突出)(?:的|着|以下|如下)?(?:一些|几个|几方面|主要|突出)?(?:的)?(?:问题|不足)(?:主要)?(?:有|是|如下)?[：:][ \t\u3000]*\n?|(?:存在|主要)(?:的)?(?:主要|突出)?(?:问题|不足)[ \t\u3000]*\n"
)
_WHY = re.compile(r"(?:主要)?(?:目前|现在|当前|因为|由于|原因|因(?!此|地|势))")
"""How the clause begins in which the shortfall follows its measure."""
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]+")
_CLAUSE = re.compile(r"[^，。；！？,;\n]+")
_HALF = re.compile(r"[^\s；;][^；;\n]*")
_OPENS_ITEM = re.compile(r"[一二三四五六七八九十第\d（(]+(?:是|要|[、.）)])?")
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_LEADS_ON = re.compile(r"今后|下一?步|打算|针对|对此|为此|措施|明年|来年")
_FROM = 3
"""So many turns from one to the other: problem, measure, problem, measure."""
_FEWEST = 2

Bearing = Literal["problem", "measure", "both"]


@dataclass(frozen=True, slots=True)
class _Told:
    side: Side
    span: Span


@dataclass(frozen=True, slots=True)
class _Section:
    """What a heading or lead-in announces, and the items under it with what each tells."""

    announces: Bearing
    heading: Statement
    items: list[tuple[Statement, Side | None]]

    def of(self, side: Side) -> list[Statement]:
        return [item for item, told in self.items if told == side]


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
        "as_problems": (
            "“{first}”之下写的是“{second}”一类的问题，没有写怎样改进。",
            "Under “{first}” stand problems such as “{second}”, not how they are mended.",
        ),
        "misplaced": (
            "“{first}”之下夹有“{second}”，问题和改进措施没有分开写。",
            "Under “{first}” stands “{second}”: problems and measures are not kept apart.",
        ),
    },
)
def told_apart(case: Case) -> Iterator[Result]:
    """问题和改进措施混写，分不清哪些是问题、哪些是措施。

    检查什么：主要问题部分的问题和措施，能不能分开。

    为什么：分开写，读者才能核对每个问题有没有对应的改进；混写多半是没有想清楚问题是什么。

    怎样判定：没有序号、小标题分隔的一段话里，问题和措施交替出现两轮以上，而措施又没有“下一步、今后、针对、将”一类的标志，为混写；
    在一句话里只用逗号隔开就交替两轮以上的，有标志也算。两条以上都先写措施、再写问题的（“将加强培训，目前人员业务不熟”），一组序号之下问题、措施、问题、措施各占一条的，也是。
    “存在的问题”之下逐条（或者一句话里用分号分开）写的都是措施，没有一条说到不足的，为以措施代问题；“改进情况”之下有两条以上只写不足的，为以问题代措施；
    两边各有错放的，或者“问题和改进”之下一条问题、一条措施交错编号而不标明的，为混写。一条先写问题、后写措施的，是正常写法。
    只看用词，不看分类器按位置所作的判断。只作提示。

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
    result = (
        _mingled(case)
        or _measures_first(case)
        or _misnamed(case)
        or _by_sections(case)
        or _numbered_by_turns(case)
    )
    if result is not None:
        yield result
    elif not of_problems(case, "problem", "measure"):
        yield NotApplicable()


def _mingled(case: Case) -> Fail | None:
    """The finding where what nothing divides turns from the one to the other again and again."""
    for run in (*_runs(case), *_sentences(case)):
        at = [(a, b) for a, b in pairwise(run) if a.side != b.side]
        if len(at) >= _FROM:
            return _shown(case, (at[0][0].span, at[0][1].span, at[1][1].span))
    return None


def _measures_first(case: Case) -> Fail | None:
    """The finding where items begin with the measure and tell the problem after it."""
    turned = [item for s in of_problems(case, *ROLES) if (item := _measure_first(s))]
    return _shown(case, [told.span for item in turned for told in item]) if len(turned) >= _FEWEST else None


def _shown(case: Case, spans: Sequence[Span]) -> Fail:
    evidence = tuple(case.quote(span) for span in spans)
    return Fail("mingled", evidence, {"first": evidence[0].quote, "second": evidence[1].quote})


def _sentences(case: Case) -> Iterator[list[_Told]]:
    """Every sentence of the part, at the clauses where it turns from the one to the other."""
    for s in of_problems(case, *ROLES):
        for m in _SENTENCE.finditer(s.text):
            start = s.span.start + m.start()
            yield [_Told(side, Span(start + a, start + b)) for side, a, b in turns(m.group())]


def _by_sections(case: Case) -> Fail | None:
    """The finding where items stand under the wrong heading, or unmarked under one for both."""
    sections = [section for section in _sections(case) if len(section.items) >= _FEWEST]
    for section in sections:
        problems, measures = section.of("problem"), section.of("measure")
        if section.announces == "problem" and not problems and len(measures) * 2 > max(len(section.items), _FEWEST + 1):
            return _under(case, "as_measures", section, measures)
        if section.announces == "problem" and sum(begins_as_measure(m.text) for m in measures) >= _FEWEST:
            return _under(case, "misplaced", section, measures)
        if section.announces == "measure" and len(problems) >= _FEWEST:
            return _under(case, "misplaced" if measures else "as_problems", section, problems)
        if section.announces == "both" and _interleaved(section):
            return _shown(case, [item.span for item, side in section.items if side is not None][:_FROM])
    misplaced = {section.announces: section for section in sections if _strays(section)}
    if {"problem", "measure"} <= misplaced.keys():
        return _under(case, "misplaced", misplaced["problem"], misplaced["problem"].of("measure"))
    return None


def _numbered_by_turns(case: Case) -> Fail | None:
    """The finding where one numbered list that nothing announces tells a problem, a measure, a problem, a measure."""
    run: list[tuple[Statement, Side]] = []
    form = None
    for s in of_problems(case, *ROLES):
        side = item_side(s.text) if s.marker is not None else None
        this = _NUMERAL.sub("", s.marker or "")
        if side is None or (run and this != form) or (side == "measure" and _LABELLED.search(s.text)):
            run = []
        if side is not None:
            run.append((s, side))
            form = this
        if sum(a[1] != b[1] for a, b in pairwise(run)) >= _FROM:
            turned = [b[0].span for a, b in pairwise(run) if a[1] != b[1]]
            return _shown(case, [run[0][0].span, *turned][:_FROM])
    return None


def _strays(section: _Section) -> bool:
    return bool(section.of("measure" if section.announces == "problem" else "problem"))


def _interleaved(section: _Section) -> bool:
    """Whether unmarked items turn twice: problem, measure, problem."""
    told = [(item, side) for item, side in section.items if side is not None]
    turned = sum(a[1] != b[1] for a, b in pairwise(told))
    return turned >= _FEWEST and not any(_LABELLED.search(item.text) for item, side in told if side == "measure")


def _under(case: Case, message: str, section: _Section, items: Sequence[Statement]) -> Fail:
    evidence = (case.quote(section.heading.span), *(case.quote(s.span) for s in items[:_FROM]))
    return Fail(message, evidence, {"first": section.heading.text, "second": items[0].text})


def _sections(case: Case) -> Iterator[_Section]:
    section: _Section | None = None
    for s in of_problems(case, *ROLES):
        announced = _announced(s)
        if announced is not None:
            if section is not None:
                yield section
            section = _Section(announced, s, [])
        elif section is not None and s.marker is not None:
            section.items.append((s, item_side(s.text)))
        elif section is not None and _LEADS_ON.search(s.text):  # what follows answers, though no heading says so
            yield section
            section = None
    if section is not None:
        yield section


def _announced(s: Statement) -> Bearing | None:
    """What a statement announces that is a heading or leads in to a list, None where it is neither."""
    if s.role != "frame" or len(s.text) > _LONGEST_HEADING:
        return None
    if _BOTH.search(s.text):
        return "both"
    if _OF_PROBLEMS.search(s.text):
        return "problem"
    return "measure" if _OF_MEASURES.search(s.text) else None


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
    if sum(map(begins_as_measure, clauses)) < _FEWEST:
        return []
    return [told for s in row for told in _clauses(s)]


def _measure_first(item: Statement) -> tuple[_Told, _Told] | None:
    """A measure and a problem after it where an item begins with the measure: 一是要加强学习，业务能力不足."""
    as_problem = item.role == "problem" and item.marker is not None and begins_as_measure(item.text)
    told = list(_clauses(item)) if as_problem else _first_and_why(item)
    if not told or told[0].side == "problem":
        return None
    after = next((t for t in told if t.side == "problem"), None)
    return (told[0], after) if after else None


def _first_and_why(item: Statement) -> list[_Told]:
    """A measure and the shortfall that is told as its reason right after it (将加强培训，目前人员业务不熟)."""
    clauses = list(_CLAUSE.finditer(item.text))
    if len(clauses) < _FEWEST or clause_side(clauses[0].group()) != "measure":
        return []
    first, why = clauses[:2]
    if _WHY.match(why.group()) is None or clause_side(why.group()) != "problem":
        return []
    at = item.span.start
    return [
        _Told("measure", Span(at + first.start(), at + first.end())),
        _Told("problem", Span(at + why.start(), at + why.end())),
    ]


def _clauses(statement: Statement) -> Iterator[_Told]:
    if statement.role == "measure" and _MARKED.search(statement.text):
        return
    for m in _CLAUSE.finditer(statement.text):
        side = clause_side(m.group())
        if side == "measure" and _MARKED.search(m.group()):
            continue
        if side is not None:
            yield _Told(side, Span(statement.span.start + m.start(), statement.span.start + m.end()))


def _only_measure(item: str) -> bool:
    return begins_as_measure(item) and not problem_cues(item)


def _misnamed(case: Case) -> Fail | None:
    """The finding where each item under 存在以下问题： is worded as a measure."""
    text = case.report.text
    statements = of_problems(case, *ROLES)
    for passage in problem_passages(case.report):
        lead = _LEAD_IN.search(text, passage.span.start, passage.span.end)
        if lead is None:
            continue
        items = _items_after(statements, lead.end(), passage.span.end)
        spans = [s.span for s in items] or _halves_after(text, lead.end(), passage.span.end)
        if len(spans) >= _FEWEST and all(_only_measure(span.of(text)) for span in spans):
            said = Span(lead.start(), lead.start() + len(lead.group().rstrip()))
            evidence = (case.quote(said), *(case.quote(span) for span in spans[:_FROM]))
            return Fail("as_measures", evidence, {"first": said.of(text), "second": spans[0].of(text)})
    return None


def _halves_after(text: str, start: int, end: int) -> list[Span]:
    """What semicolons divide in the sentence right after a lead-in; nothing where an enumerator opens one of its clauses."""
    stop = text.find("。", start, end)
    halves = [Span(m.start(), m.end()) for m in _HALF.finditer(text, start, end if stop < 0 else stop)]
    return [] if any(_OPENS_ITEM.match(span.of(text)) for span in halves) else halves


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
