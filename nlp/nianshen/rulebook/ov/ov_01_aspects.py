"""OV-01: one of the five aspects of 总体情况 is not told."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import ASPECTS_PRACTICE, FORM2021_ASPECTS
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of
from nianshen.text.aspect_labels import aspects_without_label

REQUESTS = "依申请公开"
"""Left to OV-02, so that one silence is not remarked twice."""
_REACH = 30
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
            "总体情况分列了{labelled}，没有{aspects}一段，只在“{printed}”一类文字中附带提到。",
            "Part one has paragraphs on other aspects but none on {aspects}, which it names in passing only: “{printed}”.",
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

    怎样判定：既没有该方面的小标题，也没有一句话谈到它，为缺项，作警告。书名号里的文件标题不算。几个方面缺的，合为一条。
    总体情况已经按格式的名称分列了三个以上方面，而某个方面没有任何说法的小标题，只在其他段落里附带提到的，也指出，作建议。

    什么情况下误报：一段话兼写两个方面；小标题另有说法；总体情况写在别的部分。

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
    missing = [a.name for a in known if not a.told and a.name != REQUESTS]
    if missing:
        evidence = tuple(case.absence(_TERMS[name], part_name(1)) for name in missing)
        facts = {"aspects": "、".join(missing)}
        yield Fail("missing", evidence, facts) if part_whole(report, 1) else Uncertain("perhaps", evidence, facts)
    part = report.part(1)
    labelled, unlabelled = aspects_without_label(part.span.of(report.text)) if part else (frozenset(), frozenset())
    for aspect in known:
        if aspect.name in unlabelled - {*missing, REQUESTS} and aspect.span is not None and part_whole(report, 1):
            passing = case.quote(_clause(report.text, aspect.span))
            listed = "、".join(a.name for a in known if a.name in labelled)
            searched = case.absence(_TERMS[aspect.name], f"{part_name(1)}的小标题")
            told = {"aspects": aspect.name, "labelled": listed, "printed": passing.quote}
            yield Fail("in_passing", (passing, searched), told, severity="advice")


def _clause(text: str, words: Span) -> Span:
    """The words with what belongs to them up to the next mark."""
    ends = (text.find(mark, words.end, words.end + _REACH) for mark in "，。；\n")
    return Span(words.start, min((end for end in ends if end >= 0), default=words.end))
