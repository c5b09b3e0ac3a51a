"""OV-01: one of the five aspects of 总体情况 is not told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nianshen.forms.law import ASPECTS_PRACTICE, FORM2021_ASPECTS
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of
from nianshen.text.aspect_labels import aspects_without_label, bodies_under_labels
from nianshen.text.aspect_matter import clauses_on

REQUESTS = "依申请公开"
"""Left to OV-02, so that one silence is not remarked twice."""
DISCLOSURE = "主动公开"
_REACH = 30
_LITTLE = 2
_MARKS = "，。；：\n"
_TERMS: dict[str, tuple[str, ...]] = {
    "主动公开": ("主动公开", "公开、发布、更新……信息"),
    "政府信息管理": ("政府信息管理", "审核", "目录", "制度", "规范性文件"),
    "平台建设": ("平台建设", "网站", "新媒体", "专栏"),
    "监督保障": ("监督保障", "考核", "评议", "责任追究", "培训", "检查"),
}


@rule(
    "OV-01",
    "aspects",
    title="总体情况缺项",
    title_en="aspect of the overview missing",
    severity="warning",
    cites=(FORM2021_ASPECTS, ASPECTS_PRACTICE),
    needs=("overview",),
    messages={
        "missing": (
            "总体情况没有写{aspects}；这一部分一般从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面综述。",
            "Part one does not tell of {aspects}; it usually covers five aspects.",
        ),
        "in_passing": (
            "总体情况没有写明{aspects}，只有“{printed}”这样附带提到、没有实质内容的文字。",
            "Part one says nothing of substance about {aspects}; it names it in passing only: “{printed}”.",
        ),
        "unlabelled": (
            "总体情况分列了{labelled}，没有{aspects}一段，只在“{printed}”处写到。",
            "Part one has paragraphs on other aspects but none on {aspects}, of which it tells only in “{printed}”.",
        ),
        "perhaps": (
            "总体情况中没有读到{aspects}，但文本可能不完整，请对照原件核对。",
            "Part one was not seen to tell of {aspects}, but the text may be incomplete.",
        ),
    },
)
def aspects(case: Case) -> Iterator[Result]:
    """总体情况没有写到五个方面中的某个方面。

    检查什么：总体情况是否写了主动公开、政府信息管理、平台建设、监督保障。依申请公开由OV-02判断。

    为什么：2021年格式的填报说明列明总体情况“主要包括”这五个方面；2019、2020年度的报告通行同样写法。因为是“主要包括”，只作警告。

    怎样判定：小标题之下有实质内容的，或者没有小标题而有一句话写了该方面做了什么、是什么情形的，为写到；都没有的，为缺项，作警告，几个方面缺的合为一条。
    只有小标题、引言中的罗列、书名号里的文件标题，“加强监督保障”一类的表态，“下一步健全审核制度”一类的打算，不算实质内容。
    “通过县政府网站公开信息58条”里的网站只是发布的渠道，不算写了平台建设；栏目设置、改版、维护、更新、访问量、几种渠道各发多少，算。审核、保密审查、公开属性、
    目录指南、规范性文件清理、归档，算政府信息管理。机构、人员、会议、培训、检查、考核、评议、追责、整改，算监督保障。
    总体情况已经按格式的名称分列了三个以上方面，而某个方面没有任何说法的小标题，只在其他段落里写到一两处的，也指出，作建议。

    什么情况下误报：以少见的说法写某个方面；总体情况写在别的部分。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开救助名册、办事结果等信息120条，收到公开申请3件，均已答复。全部信息经三级审核后发布。在县政府网站设立专栏。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开救助名册、办事结果等信息120条，收到公开申请3件，均已答复。全部信息经三级审核后发布。在县政府网站设立专栏。全年组织业务培训2次，公开工作纳入年度考核。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    known = [a for a in report.aspects if a.told is not None]
    if not known or is_empty(report, passages_of(report, (1,))):
        yield NotAssessable()
        return
    yield from _unlabelled(case)
    missing = [a for a in known if not a.told and a.name != REQUESTS]
    if not missing:
        return
    absences = tuple(case.absence(_TERMS[a.name], part_name(1)) for a in missing)
    facts = {"aspects": "、".join(a.name for a in missing)}
    if not part_whole(report, 1):
        yield Uncertain("perhaps", absences, facts)
    elif named := [case.quote(_clause(report.text, a.span)) for a in missing if a.span is not None]:
        yield Fail(
            "in_passing", (*named, *absences), {**facts, "printed": "”“".join((q.quote or "").strip() for q in named)}
        )
    else:
        yield Fail("missing", absences, facts)


def _unlabelled(case: Case) -> Iterator[Result]:
    """Advice where the part is written under the labels of the form, and of an aspect without one little is said."""
    report = case.report
    part = report.part(1)
    if part is None or not part_whole(report, 1):
        return
    overview = part.span.of(report.text)
    labelled, without = aspects_without_label(overview)
    for aspect in report.aspects:
        if not aspect.told or aspect.name not in without - {REQUESTS}:
            continue
        places = clauses_on(overview, aspect.name)
        if len(places) > _LITTLE and not (aspect.name == DISCLOSURE and _all_under_labels(overview, places)):
            continue
        start, end = places[0]
        passing = case.quote(_clause(report.text, Span(part.span.start + start, part.span.start + end)))
        listed = "、".join(a.name for a in report.aspects if a.name in labelled)
        searched = case.absence(_TERMS[aspect.name], f"{part_name(1)}的小标题")
        facts = {"aspects": aspect.name, "labelled": listed, "printed": (passing.quote or "").strip()}
        yield Fail("unlabelled", (passing, searched), facts, severity="advice")


def _all_under_labels(overview: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether all places stand under the label of another aspect: files that were made public in 政府信息管理."""
    bodies = [body for _, body in bodies_under_labels(overview)]
    return all(any(start <= at < end for start, end in bodies) for at, _ in places)


def _clause(text: str, words: Span) -> Span:
    """The whole clause in which the words stand."""
    first = max(0, words.start - _REACH)
    start = max(first, 1 + max(text.rfind(mark, first, words.start) for mark in _MARKS))
    ends = (text.find(mark, words.end, words.end + _REACH) for mark in _MARKS)
    return Span(start, min((end for end in ends if end >= 0), default=words.end))
